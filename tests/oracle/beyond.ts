/** Type 7 from a plain sort, of numbers of which some are beyond all others. */
export const quantileBeyond = (numbers: readonly number[], probability: number): number => {
  const sorted = [...numbers].sort((one, other) => (one === other ? 0 : one < other ? -1 : 1));
  const place = (sorted.length - 1) * probability;
  const [below, above] = [sorted[Math.floor(place + 1e-9)]!, sorted[Math.ceil(place - 1e-9)]!];
  if (below === above || below === Number.NEGATIVE_INFINITY) return below;
  return above === Number.POSITIVE_INFINITY ? above : below + (place - Math.floor(place)) * (above - below);
};
