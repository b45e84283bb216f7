/** What a draw is paid back by, beyond every year at both ends. */
export const NO_OUTLAY = Number.NEGATIVE_INFINITY;
export const NEVER = Number.POSITIVE_INFINITY;

/** The calendar year after the last one in which the flows so far come to less than the floor (METHOD.md, payback). */
export const paidBackBy = (flows: readonly number[], firstYear: number, floor: number): number => {
  const sums = flows.map((_flow, year) => flows.slice(0, year + 1).reduce((sum, flow) => sum + flow, 0));
  const last = sums.findLastIndex((sum) => sum <= floor);
  if (last < 0) return NO_OUTLAY;
  return last === sums.length - 1 ? NEVER : firstYear + last + 1;
};

/** Type 7 with numbers beyond all others at both ends, from a plain sort, up to a whole year. */
export const wholeYear = (years: readonly number[], probability: number): number => {
  const sorted = [...years].sort((one, other) => (one === other ? 0 : one < other ? -1 : 1));
  const place = (sorted.length - 1) * probability;
  const [below, above] = [sorted[Math.floor(place + 1e-9)]!, sorted[Math.ceil(place - 1e-9)]!];
  if (below === above || below === NO_OUTLAY) return below;
  return above === NEVER ? NEVER : Math.ceil(below + (place - Math.floor(place)) * (above - below));
};
