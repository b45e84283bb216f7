import type { Parts } from "../belief/distribution.ts";
import { normalProbability, normalQuantile } from "../belief/normal.ts";
import { BLOCK } from "./block.ts";
import { cholesky, correlatedGroups, matrixOf, type RankCorrelation } from "./correlationMatrix.ts";
import { probabilityTable, readProbability } from "./normalTable.ts";
import { NODES, nodeTail, readTable, tableFrom } from "./table.ts";

/** Parameters that hang together by correlations. Each keeps its own distribution (METHOD.md, Uncertainty). */
export type CorrelatedGroup = Readonly<{
  members: readonly string[];
  /** Independent points of a block, one array for each member in order, made correlated; `out` may be the same arrays. */
  fill(out: readonly Uint32Array[], points: readonly Uint32Array[]): void;
  /** The same for one draw, without tables and without rounding to whole points. */
  exactly(parts: readonly Parts[]): readonly Parts[];
}>;

/**
 * Gaussian copula: of these parameters, in order of stream, the groups that hang together. The first of a group keeps its draws,
 * and a parameter that is in none too. With a parameter left out the draws of those after it in its group are others, so those
 * that are certain belong among `ids` too. The correlations have passed the guard: a matrix that is not positive definite throws.
 */
export const copulaOf = (
  correlations: readonly RankCorrelation[],
  ids: readonly string[],
): readonly CorrelatedGroup[] => correlatedGroups(correlations, ids).map((members) => groupOf(correlations, members));

const groupOf = (correlations: readonly RankCorrelation[], members: readonly string[]): CorrelatedGroup => {
  const factor = cholesky(matrixOf(correlations, members));
  if (!factor) throw new Error(`The correlations of ${members.join(", ")} are not positive definite`);
  const tables = normalTables();
  const scores = members.map(() => new Float64Array(BLOCK));
  const sum = new Float64Array(BLOCK);
  return {
    members,
    fill: (out, points) => {
      for (let member = 0; member < members.length; member++) readTable(scores[member]!, points[member]!, tables.score);
      for (let member = 0; member < members.length; member++) {
        const weights = factor[member]!;
        if (weights[member] === 1) {
          out[member]!.set(points[member]!);
          continue;
        }
        sum.fill(0);
        for (let other = 0; other <= member; other++)
          if (weights[other] !== 0) addWeighted(sum, scores[other]!, weights[other]!);
        readProbability(out[member]!, sum, tables.probability);
      }
    },
    exactly: (parts) => {
      const exact = parts.map(normalQuantile);
      return factor.map((weights, member) =>
        weights[member] === 1
          ? parts[member]!
          : normalProbability(exact.reduce((total, score, other) => total + weights[other]! * score, 0)),
      );
    },
  };
};

const addWeighted = (sum: Float64Array, scores: Float64Array, weight: number): void => {
  for (let lane = 0; lane < BLOCK; lane++) sum[lane]! += weight * scores[lane]!;
};

type NormalTables = Readonly<{ score: Float64Array; probability: Float64Array }>;

const normalTables = (() => {
  let made: NormalTables | undefined;
  return (): NormalTables => {
    made ??= {
      score: tableFrom(Float64Array.from({ length: NODES }, (_, node) => normalQuantile(nodeTail(node)))),
      probability: probabilityTable(),
    };
    return made;
  };
})();
