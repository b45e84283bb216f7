import type { Appraisal } from "../../models/appraisal.ts";
import type { Read } from "./central.ts";

/** Kronor of one year in another's: outside the series there is no index, save after its end where a rate is assumed. */
export const pricesOf = (document: Appraisal, read: Read) => {
  const indexOf = (seriesId: string | undefined, year: number) => {
    const series = (document.series ?? []).find(({ id }) => id === seriesId);
    const last = Math.max(...Object.keys(series?.values ?? {}).map(Number));
    if (!series?.beyond || year <= last) return series?.values[year] ?? Number.NaN;
    return series.values[last]! * (1 + read(series.beyond.rate)) ** (year - last);
  };
  return (seriesId: string | undefined, from: number, to: number) =>
    from === to ? 1 : indexOf(seriesId, to) / indexOf(seriesId, from);
};
