/** A band that has no edge: as dark as it gets between its inner quantiles, and fainter step by step to its outer ones. */

export const DARKEST = 0.5;

/** Of the way from an inner quantile to an outer: from, to, and how dark it is there. */
const darkness = [0.43, 0.35, 0.27, 0.19, 0.12, 0.06] as const;
export const fading = darkness.map((opacity, step) => ({
  from: step / darkness.length,
  to: (step + 1) / darkness.length,
  opacity,
}));

/** A place so much of the way from one to another. */
export const between = (inner: number, outer: number, share: number): number => inner + (outer - inner) * share;
