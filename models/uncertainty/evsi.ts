import type { Estimate } from "./schema.ts";

export type StudyDraws = Readonly<{
  options: readonly Float64Array[];
  /** The chance of the outcome for one who is reached, per draw. */
  withIt: Float64Array;
  /** And for one who is not. */
  without: Float64Array;
}>;

/** For each size of the study. */
export const evsiOf = (draws: StudyDraws, people: readonly number[], comparison: boolean): readonly Estimate[] => {
  throw new Error(`to come: ${[draws, people, comparison]}`);
};
