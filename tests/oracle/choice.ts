import type { Actor, Appraisal, Parameter, Ref, Series, Unit } from "../../models/appraisal.ts";
import { centralOf, readerOf } from "./central.ts";

/** Choices read off a list of fractions. When they run out, or shrink to 0, every choice is the first and simplest. */
export const chooser = (fractions: readonly number[]) => {
  let next = 0;
  const fraction = () => fractions[next++] ?? 0;
  const integer = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    integer,
    chance: (share: number) => fraction() > 1 - share,
    pick: <T>(options: readonly T[]): T => options[integer(0, options.length - 1)]!,
    /** A number that is often an end of its range, and else has three decimals, or none where numbers are large. */
    number: (least: number, most: number) => {
      const end = fraction();
      const decimals = most > 100 ? 0 : 3;
      // Adding 0 makes the 0 that rounding may leave below zero a plain one.
      const inside = Number((least + fraction() * (most - least)).toFixed(decimals)) + 0;
      return end > 0.97 ? most : end > 0.91 ? least : Math.min(Math.max(inside, least), most);
    },
  };
};

/** What is decided before the lines: they must fit each other to be a valid document. */
export type Sketch = ReturnType<typeof chooser> & {
  parameters: Parameter[];
  shareGroups: NonNullable<Appraisal["shareGroups"]>[number][];
  baseYear: number;
  priceYear: number;
  series: Series[];
  actors: Actor[];
  equalisation: NonNullable<Appraisal["equalisation"]>;
};

type Stated = Pick<Parameter, "value" | "belief" | "bounds">;
export const newParameter = ({ parameters }: Sketch, unit: Unit, stated: Stated): string => {
  const id = `${unit.toLowerCase().replaceAll("/", ".")}-${parameters.length}`;
  parameters.push({ id, name: id, unit, ...stated });
  return id;
};
/** The plain number, or a new parameter that holds it, which may be within bounds. */
export const refTo = (sketch: Sketch, unit: Unit, value: number, range?: Required<Parameter["bounds"]>): Ref => {
  if (!sketch.chance(0.4)) return value;
  // The central case reads the value, whatever is believed beside it.
  const belief = sketch.chance(0.2) ? { belief: { kind: "fixed", value } as const } : {};
  const bounds = () => (sketch.chance(0.9) ? range : { least: range?.least });
  return newParameter(sketch, unit, { value, ...belief, ...(range ? maybe(sketch, 0.4, "bounds", bounds) : {}) });
};
/** What is believed of a number within a range, with a mean in closed form: of what could lie outside, its mean lies within. */
const beliefWithin = (sketch: Sketch, unit: Unit, least: number, most: number): NonNullable<Parameter["belief"]> => {
  const { number, integer, pick } = sketch;
  const values = [number(least, most), number(least, most), number(least, most)];
  const [low, mode, high] = values.toSorted((one, other) => one - other) as [number, number, number];
  if (low === high) return { kind: "fixed", value: low };
  const kind = pick(["triangular", "pert", "uniform", "observed", "fixed", "beta"] as const);
  if (kind === "fixed") return { kind, value: mode };
  if (kind === "observed") return { kind, values };
  if (kind === "uniform") return { kind, low, high };
  if (kind !== "beta") return { kind, low, mode, high };
  const counts = { kind, successes: integer(0, 12), failures: integer(0, 12) } as const;
  const mean = centralOf({ belief: counts } as Parameter);
  if (unit === "share" && mean >= least && mean <= most && pick([true, false])) return counts;
  if (unit === "share" && mode > 0 && mode < 1) return { kind, mean: mode, sd: mode * (1 - mode) };
  return { kind: "uniform", low, high };
};
/** A number within the range of its place, a parameter that holds it or believes it, or a parameter that other places have too. */
export const refWithin = (sketch: Sketch, unit: Unit, least: number, most: number): Ref => {
  const fits = (parameter: Parameter) =>
    parameter.unit === unit && centralOf(parameter) >= least && centralOf(parameter) <= most;
  const shared = sketch.parameters.filter(fits);
  if (shared.length > 0 && sketch.chance(0.1)) return sketch.pick(shared).id;
  if (least < most && sketch.chance(0.1))
    return newParameter(sketch, unit, { belief: beliefWithin(sketch, unit, least, most) });
  return refTo(sketch, unit, sketch.number(least, most), { least, most });
};
export const read = (sketch: Sketch, ref: Ref): number => readerOf(sketch)(ref);
/** The key with its value in that share of the documents, else nothing, so that the default counts. */
export const maybe = <K extends string, T>(sketch: Sketch, share: number, key: K, make: () => T): { [P in K]?: T } =>
  sketch.chance(share) ? ({ [key]: make() } as { [P in K]: T }) : {};
export const several = <T>(count: number, make: (position: number) => T): T[] =>
  Array.from({ length: count }, (_, position) => make(position));
export const yearsOf = ({ baseYear, pick, integer, chance }: Sketch): number[] => {
  const first = baseYear + pick([0, 1, 2, 3, -1, -2]);
  const years = several(integer(1, 4), (position) => first + position);
  return years.filter((year) => year === first || !chance(0.15));
};
export const perYear = <T>(years: readonly number[], make: () => T): Record<string, T> =>
  Object.fromEntries(years.map((year) => [year, make()]));
