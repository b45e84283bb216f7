import type { Series } from "./appraisal.ts";
import type { NodeId } from "./graph.ts";
import type { Making } from "./parameter.ts";
import { address } from "./problem.ts";

/** The year after which a series may state an assumed rate (METHOD.md, Costs). */
export const lastYearOf = (series: Series): number => Math.max(...Object.keys(series.values).map(Number));

/** Whether the index of a year is stated or, after the last year, assumed by `beyond`. */
export const hasIndex = (series: Series, year: number): boolean =>
  series.values[year] !== undefined || (series.beyond !== undefined && year > lastYearOf(series));

/** The index of a year, made once. */
const index = (making: Making, series: Series, year: number): NodeId =>
  making.graph.once(`index ${series.id} ${year}`, () => indexNode(making, series, year));

const indexNode = (making: Making, series: Series, year: number): NodeId => {
  const { graph } = making;
  const stated = series.values[year];
  if (stated !== undefined)
    return graph.constant(
      stated,
      "1",
      { key: "index", name: series.name, year },
      {
        at: address("series", series.id, "values", year),
        source: series.source,
        marks: series.provisional?.includes(String(year)) ? ["provisionalIndex"] : [],
      },
    );
  const last = lastYearOf(series);
  return graph.product([index(making, series, last), assumedGrowth(making, series, year, year - last)], {
    key: "index",
    name: series.name,
    year,
  });
};

/** (1 + the assumed rate)^years, as stated in `beyond`; `year` is the one it leads to. */
const assumedGrowth = ({ graph, number }: Making, series: Series, year: number, years: number): NodeId => {
  const rate = number(series.beyond!.rate, "share", address("series", series.id, "beyond", "rate"), {
    key: "assumedRate",
    name: series.name,
  });
  const grown = graph.sum([graph.one(), rate], { key: "onePlus" });
  return graph.add(
    "power",
    [grown],
    { exponent: years },
    { key: "assumedGrowth", name: series.name, year },
    { at: address("series", series.id, "beyond"), marks: ["assumedIndex"] },
  );
};

/**
 * The factor that moves money of year `from` to the price level of year `to`: I[to]/I[from]. Undefined where the years are
 * the same (nothing is moved, so an assumed index cancels). Among the last year and those after it the last index cancels, and
 * with it that it may be provisional. `check` has refused a missing index before this.
 */
export const priceFactor = (
  making: Making,
  seriesId: string | undefined,
  from: number,
  to: number,
): NodeId | undefined => {
  if (from === to) return undefined;
  const series = making.document.series.find(({ id }) => id === seriesId)!;
  const { graph } = making;
  const isAssumed = Math.min(from, to) >= lastYearOf(series);
  return graph.once(`price ${series.id} ${from} ${to}`, () =>
    isAssumed
      ? assumedGrowth(making, series, to, to - from)
      : graph.add(
          "quotient",
          [index(making, series, to), index(making, series, from)],
          {},
          { key: "priceFactor", name: String(from), other: String(to) },
        ),
  );
};
