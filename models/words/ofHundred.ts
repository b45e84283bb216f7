/** How many cases of a hundred a probability is: every one and none only where it is, "few" and "most" nearer than one of a hundred. */
export type OfHundred = number | "none" | "few" | "most" | "all";

export const ofHundred = (probability: number): OfHundred => {
  if (probability <= 0) return "none";
  if (probability >= 1) return "all";
  if (probability < 0.005) return "few";
  return probability >= 0.995 ? "most" : Math.round(100 * probability);
};
