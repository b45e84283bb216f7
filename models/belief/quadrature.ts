import { NOTHING } from "./special.ts";

/** Above this shape a series takes too many terms, and the density is smooth enough to be summed. */
export const LARGE = 1e4;

/** Nodes and weights of Gauss and Legendre's rule of eight points, on −1 to 1 (DLMF 3.5(v)). */
const rule: readonly (readonly [node: number, weight: number])[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.31370664587788727],
  [0.7966664774136267, 0.22238103445337448],
  [0.9602898564975363, 0.10122853629037626],
];

/**
 * Probability beyond a point, away from the mean, of a nearly normal distribution: summed in strips of one deviation at
 * most, narrower in the tail where the density falls faster, until they add nothing.
 */
export const tailByQuadrature = (density: (x: number) => number, from: number, mean: number, sd: number): number => {
  const away = Math.abs(from - mean) / sd;
  const strip = (from < mean ? -sd : sd) * Math.min(1, 2 / away);
  let sum = 0;
  for (let middle = from + strip / 2; ; middle += strip) {
    let part = 0;
    for (const [node, weight] of rule)
      part += weight * (density(middle + (node * strip) / 2) + density(middle - (node * strip) / 2));
    sum += part;
    if (!(part > NOTHING * sum)) return (sum * Math.abs(strip)) / 2;
  }
};
