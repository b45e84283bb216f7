import type { Summary } from "../../models/uncertainty/schema.ts";

/** Between the two draws that (n − 1)·p falls between. */
export const type7 = (draws: Float64Array, p: number): number => {
  const sorted = draws.toSorted();
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below]! + (place - below) * ((sorted[below + 1] ?? 0) - sorted[below]!);
};
export const meanOf = (draws: Float64Array): number => draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
/** With n − 1; of one draw nothing. */
export const varianceOf = (draws: Float64Array): number => {
  const mean = meanOf(draws);
  return draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / Math.max(1, draws.length - 1);
};
const sdOf = (draws: Float64Array): number => Math.sqrt(varianceOf(draws));
/** The spread of the scrambles' means, draw i being of scramble i mod 8, each weighted by its draws. */
const standardErrorOf = (draws: Float64Array): number => {
  const each = Array.from({ length: Math.min(8, draws.length) }, (_, scramble) =>
    draws.filter((_draw, place) => place % 8 === scramble),
  );
  const mean = meanOf(draws);
  const spread = each.reduce((sum, of) => sum + of.length * (meanOf(of) - mean) ** 2, 0);
  return Math.sqrt(spread / draws.length / (each.length - 1));
};

/** What a summary says that its draws do not; `near` is how far from each other the draws of two readings may be. */
export const plainSummary = (draws: Float64Array, said: Summary, near: number): readonly string[] => {
  const wrong: string[] = [];
  const hold = (what: string, found: number, plain: number, most: number): void => {
    if (!(Math.abs(found - plain) <= most)) wrong.push(`${what}: ${found}, plainly ${plain}`);
  };
  const mean = meanOf(draws);
  hold("mean", said.mean, mean, near);
  hold("gap", said.gap, mean - said.central, 2 * near);
  hold("sd", said.sd, sdOf(draws), 2 * near);
  hold("standardError", said.standardError, standardErrorOf(draws), 2 * near);
  const shareUpTo = (value: number): number => draws.filter((draw) => draw <= value).length / draws.length;
  const positive = draws.filter((draw) => draw > 0).length / draws.length;
  const isNearZero = draws.some((draw) => Math.abs(draw) <= near);
  if (said.integratedOver === null) {
    for (const [p, value] of Object.entries(said.quantiles))
      hold(`quantile ${p}`, value, type7(draws, Number(p)), near);
    if (!isNearZero) hold("P", said.probabilityPositive, positive, 1e-12);
  } else {
    // Of few draws the share is a guess of what integration knows: four of its standard deviations.
    const room = (p: number): number =>
      4 * Math.sqrt((p * (1 - p) + 1 / draws.length) / draws.length) + 1 / draws.length;
    for (const [key, value] of Object.entries(said.quantiles)) {
      const p = Number(key);
      // Where draws are alike the share jumps past p at them.
      const [below, upTo] = [shareUpTo(value - near), shareUpTo(value + near)];
      hold(`share up to quantile ${key}`, Math.min(Math.max(p, below), upTo), p, room(p));
    }
    hold("P", said.probabilityPositive, positive, room(said.probabilityPositive));
  }
  const counted = said.histogram.counts.reduce((sum, count) => sum + count, 0);
  hold("counted", counted, draws.length, 0);
  return [...wrong, ...wrongBins(draws, said.histogram, near)];
};

/** Every bin holds the draws between its edges, the first and the last also those outside. */
const wrongBins = (
  draws: Float64Array,
  { from, to, counts }: Summary["histogram"],
  near: number,
): readonly string[] => {
  const edge = (bin: number): number => from + ((to - from) * bin) / counts.length;
  let below = 0;
  return counts.flatMap((count, bin) => {
    below += count;
    if (bin === counts.length - 1) return [];
    const least = draws.filter((draw) => draw < edge(bin + 1) - near).length;
    const most = draws.filter((draw) => draw <= edge(bin + 1) + near).length;
    return below < least || below > most
      ? [`histogram up to ${edge(bin + 1)}: ${below}, plainly ${least} to ${most}`]
      : [];
  });
};
