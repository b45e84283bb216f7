import type { Actor, Appraisal, Parameter, Ref, Series, Unit } from "../../models/appraisal.ts";

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
  baseYear: number;
  priceYear: number;
  series: Series[];
  actors: Actor[];
  equalisation: NonNullable<Appraisal["equalisation"]>;
};

/** The plain number, or a new parameter that holds it. */
export const refTo = ({ parameters, chance }: Sketch, unit: Unit, value: number): Ref => {
  if (!chance(0.4)) return value;
  const id = `${unit.toLowerCase().replaceAll("/", ".")}-${parameters.length}`;
  // The central case reads the value, whatever is believed beside it.
  const belief = chance(0.2) ? { belief: { kind: "fixed", value } as const } : {};
  parameters.push({ id, name: id, unit, value, ...belief });
  return id;
};
/** A number within the range of its place, a parameter that holds it, or a parameter that other places have too. */
export const refWithin = (sketch: Sketch, unit: Unit, least: number, most: number): Ref => {
  const fits = (parameter: Parameter) =>
    parameter.unit === unit && parameter.value! >= least && parameter.value! <= most;
  const shared = sketch.parameters.filter(fits);
  if (shared.length > 0 && sketch.chance(0.1)) return sketch.pick(shared).id;
  return refTo(sketch, unit, sketch.number(least, most));
};
export const read = ({ parameters }: Sketch, ref: Ref): number =>
  typeof ref === "number" ? ref : parameters.find(({ id }) => id === ref)!.value!;
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
