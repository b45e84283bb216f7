import type { Drawing } from "../../models/uncertainty/block.ts";
import { quantileKeys } from "../../models/uncertainty/schema.ts";
import type { Simulated } from "../../models/uncertainty/simulation.ts";
import { expectedNpvs, informed } from "./reference.ts";
import { row } from "./row.ts";

/** How near the truth few scrambled points come, against a million plain ones: root of the mean square error over seeds. */

const SEEDS = 30;
const [FEW, PLAIN] = [8_192, 1_000_000];
/** What is known of the truth is the mean of so many runs of a million scrambled points, with seeds of their own; of the mean it is the closed form. */
const LONG = 8;
/** What is worth less than this share of knowing everything is nothing to compare errors of. */
const LEAST_SHARE = 0.01;
const ROUNDING = 1e-12;

type Told = (drawing: Partial<Drawing>) => Simulated;

/** Mean, P(NPV > 0), quantiles, then EVPPI, of society. */
const estimatesOf = ({ simulation: { society, evppi } }: Simulated): readonly number[] => {
  if (!("mean" in society)) throw new Error(`Society's NPV is not known: ${society.why}`);
  const worths = informed.map((id) => {
    const worth = evppi[id]!;
    if (!worth.defined) throw new Error(`EVPPI of ${id} is not known: ${worth.why}`);
    return worth.value;
  });
  return [society.mean, society.probabilityPositive, ...quantileKeys.map((key) => society.quantiles[key]), ...worths];
};

const meanOf = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
const transposed = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  rows[0]!.map((_, at) => rows.map((one) => one[at]!));

export const accuracy = (told: Told): void => {
  console.log(`\nError over ${SEEDS} seeds: ${FEW} scrambled points against ${PLAIN} plain ones`);
  const estimates = (draws: number, sampling: Drawing["sampling"], seeds: number, first: number) =>
    transposed(Array.from({ length: seeds }, (_, seed) => estimatesOf(told({ draws, sampling, seed: first + seed }))));
  const truth = estimates(PLAIN, "sobol", LONG, 1001).map(meanOf);
  truth[0] = expectedNpvs()[0]!;
  const errors = (of: readonly (readonly number[])[]): readonly number[] =>
    of.map((values, at) => Math.sqrt(meanOf(values.map((value) => (value - truth[at]!) ** 2))));
  const few = errors(estimates(FEW, "sobol", SEEDS, 1));
  const plain = errors(estimates(PLAIN, "random", SEEDS, 1));
  const say = (name: string, at: number): void => {
    // What is worked out without draws has no error but rounding, however it is drawn.
    const isExact = [few[at]!, plain[at]!].every((error) => error <= ROUNDING * Math.abs(truth[at]!));
    const ratio = isExact ? "exact" : `${(few[at]! / plain[at]!).toFixed(2)} ×`;
    row(name, few[at]!.toPrecision(3), plain[at]!.toPrecision(3), "≤ 1 ×", ratio);
  };
  say("mean", 0);
  say("P(NPV > 0)", 1);
  for (const [at, key] of quantileKeys.entries()) say(`quantile ${key}`, 2 + at);
  const first = 2 + quantileKeys.length;
  const everything = Math.max(...truth.slice(first));
  for (const [at, id] of informed.entries()) {
    if (truth[first + at]! > LEAST_SHARE * everything)
      say(`EVPPI of ${id} (${truth[first + at]!.toFixed(0)})`, first + at);
  }
};
