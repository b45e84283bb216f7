import { type DraftSeries, type DraftTransfer, type DraftValuation, elements } from "../places.ts";
import { type Address, type Problem, problem } from "../problem.ts";
import type { Context } from "./context.ts";
import { costYears, type Dated, keysOf, MOST_YEARS } from "./years.ts";

/** What is left out although it is required where it stands; does not depend on the settings. */
export function* priceYearMissing({ draft, pruned }: Context): Generator<Problem> {
  const lines = [...elements(draft.costs, "costs"), ...elements(draft.transfers, "transfers")];
  for (const [{ prices }, at] of lines)
    if (prices?.basis === "real" && prices.year === undefined && !pruned.has(`${at}/prices/year`))
      yield problem("missing", `${at}/prices/year`, { key: "year" });
  for (const [{ prices }, at] of elements(draft.valuations, "valuations"))
    if (prices?.year === "unknown" && prices.takenAs === undefined && !pruned.has(`${at}/prices/takenAs`))
      yield problem("missing", `${at}/prices/takenAs`, { key: "takenAs" });
}

/** Every amount can be moved to the price year: a missing index year is a problem, never 1 (METHOD.md, Costs). */
export function* priceProblems(context: Context): Generator<Problem> {
  const { draft } = context;
  const priceYear = draft.settings?.priceYear;
  if (priceYear === undefined) return;
  const indices = new Map(
    [...elements(draft.series, "series")].map(([series, at]) => [series.id, indexOf(series, at, context)]),
  );
  const moved = (series: string | undefined, years: readonly Dated[], at: Address): Iterable<Problem> =>
    movedProblems(
      years.filter(([year]) => year !== priceYear),
      priceYear,
      { series, index: indices.get(series), at },
      context,
    );
  for (const [cost, at] of elements(draft.costs, "costs"))
    yield* moved(cost.prices?.series, lineYears(cost.prices, costYears(cost, at), at), at);
  for (const [{ prices, amounts }, at] of elements(draft.transfers, "transfers"))
    yield* moved(prices?.series, lineYears(prices, keysOf(amounts, `${at}/amounts`), at), at);
  for (const [{ prices }, at] of elements(draft.valuations, "valuations"))
    yield* moved(prices?.series, valuationYears(prices, at), at);
}

/** The price years of a line: of each flow where nominal, the one stated where real. */
const lineYears = (prices: DraftTransfer["prices"], flows: readonly Dated[], at: Address): readonly Dated[] => {
  if (prices?.basis === "nominal") return flows;
  return prices?.basis === "real" && prices.year !== undefined ? [[prices.year, `${at}/prices/year`]] : [];
};

const valuationYears = (prices: DraftValuation["prices"], at: Address): readonly Dated[] => {
  if (typeof prices?.year === "number") return [[prices.year, `${at}/prices/year`]];
  return prices?.year === "unknown" && prices.takenAs !== undefined ? [[prices.takenAs, `${at}/prices/takenAs`]] : [];
};

type Index = Readonly<{ has: (year: number) => boolean; isWhole: boolean }>;
type Series = Readonly<{ series: string | undefined; index: Index | undefined; at: Address }>;

/** The years of a series that can be used; an assumed rate reaches only years after the last (METHOD.md, Costs). */
const indexOf = ({ values, beyond }: DraftSeries, at: Address, { touched }: Context): Index => {
  const years = new Set(Object.keys(values ?? {}).map(Number));
  const last = [...years].reduce((most, year) => Math.max(most, year), -Infinity);
  return {
    has: (year) => years.has(year) || (beyond?.rate !== undefined && year > last && year - last <= MOST_YEARS),
    isWhole: values !== undefined && !touched.has(`${at}/values`) && !touched.has(`${at}/beyond`),
  };
};

function* movedProblems(
  years: readonly Dated[],
  priceYear: number,
  { series, index, at }: Series,
  { pruned }: Context,
): Generator<Problem> {
  const [first] = years;
  if (!first) return;
  const place = `${at}/prices/series`;
  if (series === undefined && !pruned.has(place)) yield problem("seriesMissing", place, { year: first[0], priceYear });
  // A series that is unknown or not whole is reported already, and which years it lacks cannot be told.
  if (series === undefined || !index?.isWhole) return;
  if (!index.has(priceYear)) yield problem("indexYearMissing", "/settings/priceYear", { series, year: priceYear });
  for (const [year, where] of years) if (!index.has(year)) yield problem("indexYearMissing", where, { series, year });
}
