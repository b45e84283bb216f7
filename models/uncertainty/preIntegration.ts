import { type Distribution, distributionOf, type Line, weighed } from "./distribution.ts";
import { type Order, type Probable, probabilities, quantileErrorsOf } from "./probable.ts";

/** A figure as a line in a parameter. */
export type FigureLine = Line &
  Readonly<{
    parameter: string;
    /** The same figure as a line in another parameter. */
    other?: Line;
    /** The quantiles are those of the draws: only the probability of more than 0 is integrated. */
    isForProbability?: boolean;
  }>;

/**
 * The parameter is integrated over: a draw of everything else gives the probability that the parameter leaves the figure at x or
 * below, and a mean of such probabilities has no jumps. Quantiles of the draws go one step of Newton's towards where that mean is p.
 */
export const integratedOf = (draws: Float64Array, order: Order, line: FigureLine): Probable => {
  if (line.isForProbability) return probabilityOf(draws, order, line);
  const first = distributionOn(line, [...order.quantiles, 0]);
  // Of few draws the quantiles are so far off that one step does not take them all the way.
  const again = draws.length <= FEW && !first.isLevelSomewhere;
  const from = again ? { ...order, quantiles: order.quantiles.map((_, k) => stepFrom(order, first, k)) } : order;
  const near = again ? distributionOn(line, [...from.quantiles, 0]) : first;
  const stepped = from.quantiles.map((_, k) => stepFrom(from, near, k));
  // In draws where the figure is level there is more to its distribution than its density, and a step may lead astray.
  const there = near.isLevelSomewhere ? distributionOn(line, stepped) : undefined;
  const isNearer = (k: number): boolean => !there || missOf(there, k) < missOf(near, k);
  const serves = stepped.map((_, k) => near.density[k]! > 0 && isNearer(k));
  const errors = serves.includes(false) ? quantileErrorsOf(draws, order) : [];
  return {
    positive: 1 - near.share.at(-1)!,
    positiveError: near.error.at(-1)!,
    quantiles: stepped.map((value, k) => (serves[k] ? value : order.quantiles[k]!)),
    quantileErrors: stepped.map((value, k) =>
      serves[k] ? near.error[k]! / near.density[k]! + missedBy(from, near, value, k) : errors[k]!,
    ),
  };
};

const probabilityOf = (draws: Float64Array, order: Order, line: FigureLine): Probable => {
  const { share, error } = distributionOn(line, [0]);
  const { quantiles } = order;
  const quantileErrors = quantileErrorsOf(draws, order);
  return { positive: 1 - share[0]!, positiveError: error[0]!, quantiles, quantileErrors };
};

const FEW = 4096;

/**
 * Beside the error of as many plain draws, what one parameter may leave before another is asked too; and what the other is said to
 * leave at least, since draws that are counted may be as many in every scramble, and yet not be what they would be in the long run.
 */
const ENOUGH = 0.04;

const distributionOn = (line: FigureLine, values: readonly number[]): Distribution => {
  const { other, ...own } = line;
  const one = distributionOf(own, values);
  const draws = own.rest.length;
  // Of few draws the errors say too little of which parameter to go by.
  if (!other || draws <= FEW) return one;
  const least = one.share.map((share) => ENOUGH * Math.sqrt((share * (1 - share)) / draws));
  const asked = values.map((_, k) => one.error[k]! > least[k]!);
  if (!asked.includes(true)) return one;
  const isAsked = <T>(_: T, k: number): boolean => asked[k]!;
  const two = distributionOf(other, values.filter(isAsked));
  const floors = least.filter(isAsked);
  return weighed(one, { ...two, error: two.error.map((error, k) => Math.max(error, floors[k]!)) }, asked);
};

/** How far a step falls short where the density changes on the way: half its square, by how fast the density changes there. */
const missedBy = ({ quantiles }: Order, { density }: Distribution, to: number, k: number): number => {
  const [before, after] = [Math.max(0, k - 1), Math.min(quantiles.length - 1, k + 1)];
  const run = quantiles[after]! - quantiles[before]!;
  const change = run > 0 ? Math.abs(density[after]! - density[before]!) / run : 0;
  const step = to - quantiles[k]!;
  return (step * step * change) / (2 * density[k]!);
};

/** Held halfway to the neighbours, so that quantiles rise. */
const stepFrom = ({ least, quantiles, most }: Order, near: Distribution, k: number): number => {
  const from = quantiles[k]!;
  const [low, high] = [(from + (quantiles[k - 1] ?? least)) / 2, (from + (quantiles[k + 1] ?? most)) / 2];
  const step = (probabilities[k]! - near.share[k]!) / near.density[k]!;
  return Math.min(high, Math.max(low, from + step));
};

/** How far the distribution is from p; a jump there that p is within is no miss. */
const missOf = ({ share, jump }: Distribution, k: number): number => {
  const p = probabilities[k]!;
  return Math.max(0, share[k]! - jump[k]! - p, p - share[k]!);
};
