import { histogramOf } from "./histogram.ts";
import { momentsOf } from "./moments.ts";
import { type FigureLine, integratedOf } from "./preIntegration.ts";
import { orderOf, probableOf } from "./probable.ts";
import { type Quantiles, quantileKeys, type Summary } from "./schema.ts";

/** What a figure's draws say, whatever it is in the central case: figures whose draws are the same share it. */
export type DrawnSummary = Omit<Summary, "central" | "gap">;

export const summaryBeside = (drawn: DrawnSummary, central: number): Summary => ({
  ...drawn,
  central,
  gap: drawn.mean - central,
});

/** Of at least one draw. A single one says nothing of its error: it is given as the whole figure, and that of the probability as ½. */
export const drawnSummaryOf = (draws: Float64Array, line?: FigureLine): DrawnSummary => {
  const { mean, sd, standardError } = momentsOf(draws);
  const order = orderOf(draws);
  const probable = line ? integratedOf(draws, order, line) : probableOf(draws, order);
  const isAlone = draws.length === 1;
  return {
    mean,
    sd,
    standardError: isAlone ? Math.abs(mean) : standardError,
    quantiles: byKey(probable.quantiles),
    quantileErrors: byKey(isAlone ? probable.quantiles.map(Math.abs) : probable.quantileErrors),
    probabilityPositive: probable.positive,
    probabilityError: isAlone ? 0.5 : probable.positiveError,
    digits: isAlone ? 0 : digitsOf(mean, standardError),
    integratedOver: line?.parameter ?? null,
    histogram: histogramOf(draws, order.least, order.most),
  };
};

const byKey = (values: readonly number[]): Quantiles =>
  Object.fromEntries(quantileKeys.map((key, k) => [key, values[k]!])) as Quantiles;

const MOST_DIGITS = 15;
/** The reach of a 95 % interval, in standard errors. */
const REACH = 1.96;

/** How many significant digits of the mean would be the same wherever in its 95 % interval it were, but for half a unit. */
export const digitsOf = (mean: number, standardError: number): number => {
  const power = Number(mean.toExponential().split("e")[1]);
  const holds = (digits: number): boolean => REACH * standardError <= 0.5 * Number(`1e${power - digits + 1}`);
  if (standardError > 0 && mean === 0) return 0;
  let digits = 0;
  while (digits < MOST_DIGITS && holds(digits + 1)) digits += 1;
  return digits;
};
