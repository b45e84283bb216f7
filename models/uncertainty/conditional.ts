import { ROUNDING } from "../possible.ts";
import type { Algebra, ScalarId } from "./algebra.ts";
import { binsThatServe } from "./bins.ts";
import type { Atom, Watched } from "./drawn.ts";
import type { Draws } from "./draws.ts";
import { type Conditioned, fittedMeans } from "./evppi.ts";
import type { Surface } from "./expectation.ts";
import { joinPlaces, type Places, placesOf } from "./places.ts";
import type { Plan } from "./plan.ts";
import type { Sampler } from "./sampler.ts";
import { meansOf, VARIANTS } from "./variants.ts";
import { lanesOf } from "./walk.ts";

/** A sampler is the same until its belief is moved. */
const placesBySampler = new WeakMap<Sampler, Places>();

/** Where a parameter lies within the bins of its points. */
const placesIn = (sampler: Sampler): Places => {
  const places = placesBySampler.get(sampler) ?? placesOf(sampler.fill);
  placesBySampler.set(sampler, places);
  return places;
};

/** The parameter's values at which a mean is looked at: the middle of as many equal parts. */
const valuesAt = ({ centres, apart }: Places): Float64Array => {
  const parts = apart.length / centres.length;
  return apart.map((off, at) => centres[Math.floor(at / parts)]! + off);
};

/** Values of the means that an expectation leaves to be filled in, variant by variant. */
export type Means = ReadonlyMap<string, Float64Array>;

/** So many equal parts of each of two parameters: what rests on both is looked at where they meet. */
const PARTS_OF_TWO = 128;

/** Means of what is of few, from their beliefs: no draws tell it better. */
export const meansOfFew = (plan: Plan): ReadonlyMap<string, number> => {
  const { algebra, expectation, keptMeans } = plan;
  return new Map(
    expectation.means.flatMap(({ of, symbol }): [string, number][] => {
      if (!expectation.isOfFew(of)) return [];
      const atoms = [...expectation.atomsIn(of)];
      const samplers = atoms.map((atom) => samplerOf(plan, atom));
      const kept = keptMeans.get(of);
      const isStill = kept?.samplers.every((sampler, position) => sampler === samplers[position]);
      const mean = isStill ? kept!.mean : (atoms.length === 1 ? meanOfOne : meanOfTwo)(plan, of, atoms);
      keptMeans.set(of, { samplers, mean });
      return [[keyOf(algebra, symbol), mean]];
    }),
  );
};

const keyOf = ({ nodes }: Algebra, atom: ScalarId): string => (nodes[atom]!.data as { key: string }).key;
const samplerOf = ({ algebra, atoms }: Plan, atom: ScalarId): Sampler => atoms.get(keyOf(algebra, atom))!.sampler;

const meanOfOne = (plan: Plan, root: ScalarId, [atom]: readonly ScalarId[]): number => {
  const sampler = samplerOf(plan, atom!);
  if (root === atom) return sampler.mean;
  const values = valuesAt(placesIn(sampler));
  return meanOver(lanesOf(plan.algebra, [root], values.length, () => values)[0]!);
};

const meanOfTwo = (plan: Plan, root: ScalarId, atoms: readonly ScalarId[]): number =>
  meanOver(overTwo(plan, [root], atoms)[0]!);

/** Where equal parts of two parameters meet. */
const overTwo = (plan: Plan, roots: readonly ScalarId[], atoms: readonly ScalarId[]): readonly Float64Array[] => {
  const [rows, columns] = atoms.map((atom) => joined(valuesAt(placesIn(samplerOf(plan, atom))), PARTS_OF_TWO)) as [
    Float64Array,
    Float64Array,
  ];
  const [ofRows, ofColumns] = crossed(rows, columns);
  return lanesOf(plan.algebra, roots, ofRows.length, (id) => (id === atoms[0] ? ofRows : ofColumns));
};

/** Every value of the one beside every value of the other, row by row. */
export const crossed = (
  rows: Float64Array,
  columns: Float64Array,
): readonly [ofRows: Float64Array, ofColumns: Float64Array] => {
  const width = columns.length;
  const [ofRows, ofColumns] = [new Float64Array(rows.length * width), new Float64Array(rows.length * width)];
  for (let row = 0; row < rows.length; row++) {
    ofRows.fill(rows[row]!, row * width, (row + 1) * width);
    ofColumns.set(columns, row * width);
  }
  return [ofRows, ofColumns];
};

/** Whether of sixteen thousand pairs of two independent parameters' values none is moved to a bound. */
export const isHardlyHeld = (plan: Plan, { free, held }: Watched): boolean => {
  const { expectation } = plan;
  const atoms = [...expectation.atomsIn(held)];
  if (atoms.length !== 2 || expectation.groupsIn(held).size !== 2) return false;
  const [drawn, taken] = overTwo(plan, [free, held], atoms) as [Float64Array, Float64Array];
  return drawn.every((value, lane) => Math.abs(value - taken[lane]!) <= ROUNDING);
};

const meanOver = (values: Float64Array): number => {
  let sum = 0;
  for (let value = 0; value < values.length; value++) sum += values[value]!;
  return sum / values.length;
};

/** With those of what rests on several, which the draws tell. */
export const meansOfAll = ({ algebra, expectation }: Plan, ofFew: ReadonlyMap<string, number>, draws: Draws): Means =>
  new Map(
    expectation.means.map(({ of, symbol }) => {
      const key = keyOf(algebra, symbol);
      const one = ofFew.get(key);
      return [key, one === undefined ? meansOf(draws.of(of)) : new Float64Array(VARIANTS).fill(one)];
    }),
  );

/** A parameter's bins, and by figure the figure's means given the parameter. */
export type Given = Readonly<{ within: Places; means(figure: number): Conditioned }>;

type Lines = Readonly<{ means: Means; values: ReadonlyMap<ScalarId, Float64Array> }>;
const keptLines = new WeakMap<Plan, Lines>();

/** Slopes and rests of straight lines, all at once and in every variant; the same as long as the means are. */
const linesOf = (plan: Plan, means: Means): Lines["values"] => {
  const kept = keptLines.get(plan);
  if (kept && [...means].every(([key, variants]) => isSame(variants, kept.means.get(key)))) return kept.values;
  const lines = plan.known.flatMap(({ conditionals, mean }) => [
    ...[...conditionals.values()].flatMap((one) => ("slope" in one ? [one.slope, one.rest] : [])),
    ...(mean === undefined ? [] : [mean]),
  ]);
  // A mean that is the same in every variant is one number, and so is what rests on such alone.
  const narrowed = (variants: Float64Array): Float64Array => (isAlike(variants) ? variants.subarray(0, 1) : variants);
  const columns = lanesOf(plan.algebra, lines, VARIANTS, (_, key) => narrowed(means.get(key)!));
  const values = new Map(lines.map((line, position) => [line, columns[position]!]));
  keptLines.set(plan, { means, values });
  return values;
};

/**
 * Figures' means given one parameter at a time: known, or from the bins of its draws where they are given.
 */
export const givenOf = (
  plan: Plan,
  means: Means,
): ((atom: Pick<Atom, "key">, sampler: Sampler, bins: Float64Array | undefined) => Given) => {
  const { known } = plan;
  const values = linesOf(plan, means);
  return ({ key }, sampler, bins) => {
    const within = bins ? joinPlaces(placesIn(sampler), binsThatServe(bins)) : placesIn(sampler);
    return {
      within,
      means: (figure) => {
        const conditional = known[figure]!.conditionals.get(key);
        const mean = known[figure]!.mean;
        if (conditional === undefined)
          return levelled(
            fittedMeans(bins!, figure, within.centres),
            mean === undefined ? undefined : values.get(mean)!,
          );
        if ("surface" in conditional) {
          const [slope, rest] = [values.get(conditional.slope)!, values.get(conditional.rest)!];
          return alongLine(surfaceMeans(plan, conditional, within, means, key), slope, rest);
        }
        if ("curve" in conditional) return curveMeans(plan, conditional.curve, within, means, key);
        return { slope: values.get(conditional.slope)!, rest: values.get(conditional.rest)! };
      },
    };
  };
};

/** Moved so that they are on average what the figure is known to be. */
const levelled = (fit: Float64Array, mean: Float64Array | undefined): Float64Array => {
  if (mean === undefined) return fit;
  const bins = fit.length / VARIANTS;
  for (let variant = 0; variant < VARIANTS; variant++) {
    const own = fit.subarray(variant * bins, (variant + 1) * bins);
    const off = mean[variant]! - meanOver(own);
    for (let bin = 0; bin < bins; bin++) own[bin]! += off;
  }
  return fit;
};

const alongLine = (fit: Float64Array, slope: Float64Array, rest: Float64Array): Float64Array => {
  const bins = fit.length / VARIANTS;
  const along = new Float64Array(fit.length);
  for (let variant = 0; variant < VARIANTS; variant++)
    for (let at = variant * bins; at < (variant + 1) * bins; at++)
      along[at] = slope[variant]! * fit[at]! + rest[variant]!;
  return along;
};

const curveMeans = ({ algebra }: Plan, curve: ScalarId, within: Places, means: Means, atom: string): Float64Array =>
  keptFit(algebra, `${curve} ${atom}`, within, undefined, means, (meanAt) => {
    const values = joined(valuesAt(within), within.centres.length * PARTS_OF_BIN);
    return () => lanesOf(algebra, [curve], values.length, (_, key) => (key === atom ? values : meanAt(key)))[0]!;
  });

/** Of a parameter and of another that the surface also rests on: so many values in each bin, and so many in all. */
const [PARTS_OF_BIN, PARTS_ACROSS] = [4, 32];
/** Where nothing is held at a bound there is no kink to be missed between them. */
const SMOOTH_ACROSS = 8;

/** The mean of a surface over the parameter that is not asked of, at values of the one that is. */
const surfaceMeans = (
  { algebra, atoms }: Plan,
  { surface, over }: Surface,
  within: Places,
  means: Means,
  atom: string,
): Float64Array => {
  const { sampler } = atoms.get(over)!;
  return keptFit(algebra, `${surface} ${atom}`, within, sampler, means, (meanAt) => {
    const rows = joined(valuesAt(within), within.centres.length * PARTS_OF_BIN);
    const width = algebra.nodes[surface]!.kind === "held" ? PARTS_ACROSS : SMOOTH_ACROSS;
    const [ofRows, ofAcross] = crossed(rows, joined(valuesAt(placesIn(sampler)), width));
    const valuesOf = (key: string): Float64Array => (key === atom ? ofRows : key === over ? ofAcross : meanAt(key));
    return () => lanesOf(algebra, [surface], ofRows.length, (_, key) => valuesOf(key))[0]!;
  });
};

/** Means within bins with all that they rest on: where the parameter lies, who is across, and the means that were met. */
type KeptFit = Readonly<{
  within: Places;
  across: Sampler | undefined;
  met: ReadonlyMap<string, Float64Array>;
  fit: Float64Array;
}>;
const keptFits = new WeakMap<Algebra, Map<string, KeptFit>>();

const isAlike = (variants: Float64Array): boolean => variants.every((value) => value === variants[0]);
const isSame = (one: Float64Array, other: Float64Array | undefined): boolean =>
  other !== undefined && one.every((value, at) => value === other[at]);

/** Variant by variant the means within bins of what a function makes of the means; they are the same as long as what they rest on is. */
const keptFit = (
  algebra: Algebra,
  name: string,
  within: Places,
  across: Sampler | undefined,
  means: Means,
  valuesFrom: (meanAt: (key: string) => Float64Array) => () => Float64Array,
): Float64Array => {
  const all = keptFits.get(algebra) ?? new Map<string, KeptFit>();
  const kept = all.get(name);
  const isStill = kept?.within === within && kept.across === across;
  if (isStill && [...kept.met].every(([key, variants]) => isSame(variants, means.get(key)))) return kept.fit;
  const fit = new Float64Array(VARIANTS * within.centres.length);
  const met = fillVariants(fit, means, valuesFrom);
  keptFits.set(algebra, all.set(name, { within, across, met, fit }));
  return fit;
};

const fillVariants = (
  fit: Float64Array,
  means: Means,
  valuesFrom: (meanAt: (key: string) => Float64Array) => () => Float64Array,
): ReadonlyMap<string, Float64Array> => {
  const bins = fit.length / VARIANTS;
  const met = new Map<string, Float64Array>();
  let [at, areAlike] = [0, true];
  const values = valuesFrom((key) => {
    const variants = means.get(key)!;
    met.set(key, variants);
    areAlike &&= isAlike(variants);
    return Float64Array.of(variants[at]!);
  });
  for (at = 0; at < VARIANTS; at++)
    // Where no draws are asked, the variants are one.
    if (at > 0 && areAlike) fit.copyWithin(at * bins, 0, bins);
    else addMeans(fit, at * bins, values());
  return met;
};

const addMeans = (fit: Float64Array, from: number, values: Float64Array): void => {
  const bins = fit.length / VARIANTS;
  const parts = values.length / bins;
  for (let bin = 0, value = 0; bin < bins; bin++)
    for (let part = 0; part < parts; part++, value++) fit[from + bin]! += values[value]! / parts;
};

/** Means of as many equal parts. */
const joined = (values: Float64Array, parts: number): Float64Array => {
  const each = values.length / parts;
  return Float64Array.from({ length: parts }, (_, part) => meanOver(values.subarray(part * each, (part + 1) * each)));
};
