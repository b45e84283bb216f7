import type { Appraised } from "./appraise.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Explanation, switchedTo } from "./explain.ts";
import { mvpfWarnings } from "./flags/mvpf.ts";
import type { NodeId } from "./graph.ts";
import { leversOf } from "./lever.ts";
import type { Making } from "./parameter.ts";
import { parameterBreakEvens } from "./parameterBreakEven.ts";
import { isPossible, nodesOf } from "./possible.ts";
import type { Address, Warning } from "./problem.ts";
import type { Result } from "./result.ts";

type Parameters = Result["breakEven"]["parameters"];
/** One of a parameter's switching values, and where the result has it. */
type Root = Readonly<{ at: Address; parameter: string; value: number }>;

/** What is found by trying other values of the parameters; all values are afterwards as they were. */
export type Searches = Readonly<{
  read(): Readonly<{ parameters: Parameters; warnings: readonly Warning[] }>;
  /** The explanation of a switching value from that of the net present value. */
  explain(root: Root, npv: Explanation | undefined): Explanation | undefined;
}>;

export const searchesOf = (making: Making, appraised: Appraised, evaluation: Evaluation): Searches => {
  const { society, mvpf, limits } = appraised;
  const leversOn = (figure: NodeId | undefined, beside?: readonly NodeId[]) =>
    figure === undefined ? undefined : leversOf(making, figure, evaluation, beside);
  const onNpv = leversOn(society.net?.npv, limits.flatMap(nodesOf));
  const isSound = () => isPossible(limits, evaluation.values);
  const breakEvens = parameterBreakEvens(making, onNpv, isSound);
  const warnings = mvpfWarnings(making, leversOn(mvpf?.cost));
  return {
    read: () => ({ parameters: breakEvens(), warnings: warnings() }),
    explain: ({ at, parameter, value }, npv) => {
      const lever = onNpv?.find((candidate) => candidate.parameter === parameter);
      return npv && lever && switchedTo(npv, at, parameter, lever.valuesAt(value));
    },
  };
};

/** The switching value at `/breakEven/parameters/ID/roots/PLACE`; undefined where the address is another or holds none. */
export const rootAt = (at: Address, parametersOf: () => Parameters): Root | undefined => {
  const [, parameter, place] = /^\/breakEven\/parameters\/([^/]+)\/roots\/(\d+)$/.exec(at) ?? [];
  if (parameter === undefined) return undefined;
  const parameters = parametersOf();
  const of = Object.hasOwn(parameters, parameter) ? parameters[parameter]! : undefined;
  const value = of && "roots" in of ? of.roots[Number(place)] : undefined;
  return value === undefined ? undefined : { at, parameter, value };
};
