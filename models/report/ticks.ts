/** Round steps of an axis (1, 2, 2.5 or 5 times a power of ten) that hold the whole range and zero. */
export const ticks = (values: readonly number[], about = 4): readonly number[] => {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((multiple) => multiple * power >= rough) ?? 10) * power;
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: to - from + 1 }, (_, position) => (from + position) * step);
};

/** Every fifth year, so that decades can be read off; every year where there are few. */
export const yearTicks = (years: readonly number[]): readonly number[] =>
  years.length <= 10 ? years : years.filter((year) => year % 5 === 0);
