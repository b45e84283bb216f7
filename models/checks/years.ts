import { type Draft, FIRST_YEAR, LAST_YEAR } from "../appraisal.ts";
import { type DraftCost, type DraftOutcome, type DraftValuation, elements } from "../places.ts";
import { type Address, type Problem, problem } from "../problem.ts";
import type { Context } from "./context.ts";

/** Years from the first to the last that a calculation may span, valuation horizon included (FORMAT.md, Limits). */
export const MOST_YEARS = 200;

/** A calendar year of the document, and where it stands. */
export type Dated = readonly [year: number, at: Address];

/** Rules about calendar years; they depend on the settings, which a scenario may replace. */
export const yearProblems = ({ draft }: Context): readonly Problem[] => [
  ...scheduleOrder(draft),
  ...outsideYears(draft),
  ...tooManyYears(draft),
  ...tooLong(draft),
];

/** The schedule starts at 0 and ascends. */
function* scheduleOrder({ settings }: Draft): Generator<Problem> {
  let before: number | undefined;
  for (const [position, band] of (settings?.discounting?.schedule ?? []).entries()) {
    const year = band?.fromYear;
    const isInOrder = year === undefined || (position === 0 ? year === 0 : before === undefined || year > before);
    if (!isInOrder) yield problem("scheduleOrder", `/settings/discounting/schedule/${position}/fromYear`, { year });
    before = year;
  }
}

/** Years in which a cost line has a flow, each with its place. */
export const costYears = ({ amounts, ingredients, equipment }: DraftCost, at: Address): readonly Dated[] => [
  ...keysOf(amounts, `${at}/amounts`),
  ...keysOf(ingredients, `${at}/ingredients`),
  ...(equipment?.years ?? []).flatMap((year, position): Dated[] =>
    year === undefined ? [] : [[year, `${at}/equipment/years/${position}`]],
  ),
];

/** The years that are keys of a map. */
export const keysOf = (map: Readonly<Record<string, unknown>> | undefined, at: Address): readonly Dated[] =>
  Object.keys(map ?? {}).map((year) => [Number(year), `${at}/${year}`]);

/** Years in which something is paid or someone starts. */
const datedOf = (draft: Draft): readonly Dated[] => [
  ...[...elements(draft.cohorts, "cohorts")].flatMap(([cohort, at]) => keysOf(cohort.people, `${at}/people`)),
  ...[...elements(draft.costs, "costs")].flatMap(([cost, at]) => costYears(cost, at)),
  ...[...elements(draft.transfers, "transfers")].flatMap(([transfer, at]) => keysOf(transfer.amounts, `${at}/amounts`)),
];

/**
 * Costs, cohorts and transfers after the last year are refused; valuation flows are cut (METHOD.md, Value). A last year
 * before the base year is the one that is wrong, and not every line's.
 */
const outsideYears = (draft: Draft): readonly Problem[] => {
  const { baseYear, lastYear: last } = draft.settings ?? {};
  if (last === undefined) return [];
  const dated = [...datedOf(draft)];
  const first = dated.reduce((least, [year]) => Math.min(least, year), baseYear ?? last);
  if (baseYear !== undefined && last < baseYear) return [lastYearTooEarly(draft, last)];
  // Of a decision after the last year nothing is left to decide on.
  const { year: decided } = draft.decision ?? {};
  if (decided !== undefined) dated.push([decided, "/decision/year"]);
  return dated.flatMap(([year, at]) => (year > last ? [problem("yearOutside", at, { year, first, last })] : []));
};

/** The last year against all that is dated: from and to are the years that it should reach. */
export const lastYearTooEarly = (draft: Draft, year: number): Problem => {
  const dated = datedOf(draft).map(([of]) => of);
  const baseYear = draft.settings?.baseYear;
  if (baseYear !== undefined) dated.push(baseYear);
  const ends = (pick: (...of: number[]) => number): number => dated.reduce((one, other) => pick(one, other), dated[0]!);
  return problem("yearOutside", "/settings/lastYear", { year, first: ends(Math.min), last: ends(Math.max) });
};

/** Years that say in whose prices something is: the way from them to the price year is walked year by year. */
const pricedOf = ({ costs, transfers, valuations }: Draft): readonly Dated[] =>
  [...elements(costs, "costs"), ...elements(transfers, "transfers"), ...elements(valuations, "valuations")].flatMap(
    ([{ prices }, at]) => {
      const years: Dated[] = [];
      if (typeof prices?.year === "number") years.push([prices.year, `${at}/prices/year`]);
      if (prices && "takenAs" in prices && prices.takenAs !== undefined)
        years.push([prices.takenAs, `${at}/prices/takenAs`]);
      return years;
    },
  );

/** One problem, at the end of the span that is farthest from the middle of all years: that is the year mistyped. */
const tooManyYears = (draft: Draft): readonly Problem[] => {
  const years: Dated[] = [];
  for (const key of ["baseYear", "priceYear", "lastYear"] as const) {
    const year = draft.settings?.[key];
    if (year !== undefined) years.push([year, `/settings/${key}`]);
  }
  years.push(...datedOf(draft), ...countedOf(draft), ...pricedOf(draft), ...lastReached(draft));
  const { year, future } = draft.decision ?? {};
  if (year !== undefined)
    years.push([year, "/decision/year"], [year + (future?.years ?? 1) - 1, "/decision/future/years"]);
  const [one] = years;
  if (!one) return [];
  const first = years.reduce((least, dated) => (dated[0] < least[0] ? dated : least), one);
  const last = years.reduce((most, dated) => (dated[0] > most[0] ? dated : most), one);
  const count = last[0] - first[0] + 1;
  if (count <= MOST_YEARS) return [];
  const middle = years.map(([of]) => of).sort((left, right) => left - right)[Math.floor(years.length / 2)]!;
  const [, at] = last[0] - middle >= middle - first[0] ? last : first;
  return [problem("tooManyYears", at, { years: count, limit: MOST_YEARS })];
};

/** The outcome years that counts state; a key that is no year is told of as such. */
const countedOf = (draft: Draft): readonly Dated[] =>
  [...elements(draft.outcomes, "outcomes")].flatMap(([outcome, at]) => countYears(outcome, at));

const countYears = ({ effect }: DraftOutcome, at: Address): readonly Dated[] =>
  effect?.measure === "count" && typeof effect.value === "object"
    ? keysOf(effect.value, `${at}/effect/value`).filter(([year]) => year >= FIRST_YEAR && year <= LAST_YEAR)
    : [];

/** The last year of each outcome, and the last that a valuation of it reaches. */
const lastReached = (draft: Draft): readonly Dated[] => {
  const lastPeople = new Map(
    [...elements(draft.cohorts, "cohorts")].map(([{ id, people }]) => [
      id,
      keysOf(people, "").reduce((most, [year]) => Math.max(most, year), -Infinity),
    ]),
  );
  const reached = new Map<string | undefined, number>();
  const years: Dated[] = [];
  for (const [outcome, at] of elements(draft.outcomes, "outcomes")) {
    const { id, cohorts, lagYears } = outcome;
    const counted = countYears(outcome, at).reduce((most, [year]) => Math.max(most, year), -Infinity);
    const people = (cohorts ?? []).reduce(
      (most, cohort) => Math.max(most, lastPeople.get(cohort) ?? -Infinity),
      -Infinity,
    );
    const last = Math.max(people + (lagYears ?? 0), counted);
    if (last === -Infinity) continue;
    reached.set(id, last);
    if (people !== -Infinity) years.push([people + (lagYears ?? 0), `${at}/lagYears`]);
  }
  for (const [valuation, at] of elements(draft.valuations, "valuations")) {
    const year = reached.get(valuation.outcome);
    if (year !== undefined) years.push([year + reachOf(valuation.profile), `${at}/profile`]);
  }
  return years;
};

/** Years from the outcome to the last flow of a valuation. */
const reachOf = (profile: DraftValuation["profile"]): number => {
  if (profile?.kind === "stream") return (profile.toAge ?? 0) - (profile.atAge ?? 0);
  return profile?.kind === "annual" ? (profile.firstLag ?? 0) + (profile.years ?? 1) - 1 : 0;
};

/** Spans that no calendar year bounds. */
function* tooLong(draft: Draft): Generator<Problem> {
  for (const [{ equipment }, at] of elements(draft.costs, "costs"))
    if ((equipment?.lifeYears ?? 0) > MOST_YEARS)
      yield problem("tooManyYears", `${at}/equipment/lifeYears`, { years: equipment!.lifeYears!, limit: MOST_YEARS });
  const dated = new Set(lastReached(draft).map(([, at]) => at));
  for (const [{ lagYears = 0 }, at] of elements(draft.outcomes, "outcomes"))
    if (lagYears > MOST_YEARS && !dated.has(`${at}/lagYears`))
      yield problem("tooManyYears", `${at}/lagYears`, { years: lagYears, limit: MOST_YEARS });
  for (const [{ profile }, at] of elements(draft.valuations, "valuations")) {
    const years = reachOf(profile) + 1;
    // Where there are people the calendar says it already.
    if (years > MOST_YEARS && !dated.has(`${at}/profile`))
      yield problem("tooManyYears", `${at}/profile`, { years, limit: MOST_YEARS });
  }
}
