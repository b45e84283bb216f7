import type { Appraisal, Parameter, Ref } from "../../models/appraisal.ts";

/** The number that the central case reads at a place; `absent` where nothing stands. */
export type Read = (ref: Ref | undefined, absent?: number) => number;

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
/** Means in closed form, of beliefs that neither truncation nor bounds cut. */
const meanOf = (belief: NonNullable<Parameter["belief"]>): number => {
  switch (belief.kind) {
    case "fixed":
      return belief.value;
    case "uniform":
      return (belief.low + belief.high) / 2;
    case "triangular":
      return (belief.low + belief.mode + belief.high) / 3;
    case "pert":
      return (belief.low + 4 * belief.mode + belief.high) / 6;
    case "beta":
      return belief.mean ?? (belief.successes! + 1) / (belief.successes! + belief.failures! + 2);
    case "observed":
      return sumOf(belief.values) / belief.values.length;
    default:
      throw new Error(`The oracle knows no mean of ${belief.kind}`);
  }
};
/** A parameter's value in the central case, or where only a belief is given its mean. */
export const centralOf = ({ value, belief }: Parameter): number => value ?? meanOf(belief!);

export const readerOf = ({ parameters = [] }: Pick<Appraisal, "parameters">): Read => {
  const values = new Map(parameters.map((parameter) => [parameter.id, centralOf(parameter)]));
  return (ref, absent = 0) => (typeof ref === "string" ? values.get(ref)! : (ref ?? absent));
};
