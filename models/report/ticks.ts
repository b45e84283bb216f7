/** Round steps of an axis (1, 2 or 5 times a power of ten: one decimal tells them) that hold the whole range and zero. */
export const ticks = (values: readonly number[], about = 4): readonly number[] => {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((multiple) => multiple * power >= rough) ?? 10) * power;
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: to - from + 1 }, (_, position) => (from + position) * step);
};

/**
 * Round years with at least `apart` years from one to the next: every one where that is 1, else every second, fifth, tenth and so
 * on, so that decades can be read off. The first year where none is round.
 */
export const yearTicks = (years: readonly number[], apart = 1): readonly number[] => {
  const step = [1, 2, 5, 10, 20, 50].find((round) => round >= apart) ?? 100;
  const round = years.filter((year) => year % step === 0);
  return round.length > 0 ? round : years.slice(0, 1);
};
