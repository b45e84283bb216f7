import { BINS } from "./bins.ts";
import { BLOCK } from "./block.ts";
import { type CdfTable, probabilityAt } from "./cdf.ts";
import { shareBeliefOf } from "./drawn.ts";
import type { Plan } from "./plan.ts";
import type { Sampler } from "./sampler.ts";
import type { Prepared } from "./simulation.ts";

/** The points by which draws are sorted: a parameter's own, or those of a share's rank. */
export const ranksOf = (
  plan: Plan,
  { program, through, ranked }: Prepared,
): readonly ((block: number) => Uint32Array)[] => {
  const { subject } = plan.formed[0]!;
  return ranked
    .filter(({ isBinned }) => isBinned)
    .map(({ parameter, share }) => {
      const belief = share === undefined ? undefined : shareBeliefOf(plan.samplers, subject, parameter);
      if (share === undefined || belief === undefined) return (block) => through.points.of(parameter, block);
      const ranks = new Uint32Array(BLOCK);
      const cdf = belief.cdf();
      if (cdf) return (block) => rankedBy(ranks, program.column(share, block), cdf);
      // Small weights: the density has no end.
      const edges = edgesOf(belief);
      return (block) => rankedAmong(ranks, program.column(share, block), edges);
    });
};

const HIGHEST_POINT = 0xffffffff;

const rankedBy = (out: Uint32Array, values: Float64Array, cdf: CdfTable): Uint32Array => {
  for (let lane = 0; lane < BLOCK; lane++)
    out[lane] = Math.min(HIGHEST_POINT, Math.max(0, probabilityAt(cdf, values[lane]!) * (HIGHEST_POINT + 1)));
  return out;
};

const BIN = (HIGHEST_POINT + 1) / BINS;

/** Where each bin but the first begins. */
const edgesOf = (belief: Sampler): Float64Array => {
  const values = new Float64Array(BLOCK);
  belief.fill(
    values,
    Uint32Array.from(values, (_, lane) => ((lane % (BINS - 1)) + 1) * BIN),
  );
  return values.slice(0, BINS - 1);
};

const rankedAmong = (out: Uint32Array, values: Float64Array, edges: Float64Array): Uint32Array => {
  for (let lane = 0; lane < BLOCK; lane++) {
    let bin = 0;
    for (let step = BINS / 2; step >= 1; step /= 2) if (values[lane]! >= edges[bin + step - 1]!) bin += step;
    out[lane] = bin * BIN;
  }
  return out;
};
