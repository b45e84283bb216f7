import type { Appraisal, Cost, Outcome, Transfer, Valuation } from "../../models/appraisal.ts";
import type { Ratio, Result } from "../../models/result.ts";
import type { Session } from "../../models/session.ts";
import { opened } from "../library.ts";

/** Year 0 of the published cases: base year and price year, in which the one person of the cohort starts. */
export const YEAR_0 = 2000;
/** Later than any flow, so that one too many is not cut. */
const LAST_YEAR = 2150;

type Settings = Appraisal["settings"];
export type Schedule = Settings["discounting"]["schedule"];
type Timing = NonNullable<Settings["discounting"]["timing"]>;

/** What a tiny document says; the rest is one person, one outcome each, a paying state and a gaining individual, no discounting. */
export type Tiny = Readonly<{ rate?: number | Schedule; timing?: Timing; settings?: Partial<Settings> }> &
  Partial<
    Pick<Appraisal, "actors" | "series" | "parameters" | "shareGroups" | "correlations" | "cohorts" | "outcomes">
  > &
  Partial<Pick<Appraisal, "costs" | "valuations" | "transfers" | "decision" | "scenarios">>;

/** The least document that says this, opened by the engine. */
export const tiny = ({ rate = 0, timing = "yearStart", settings, ...parts }: Tiny): Session => {
  const schedule = typeof rate === "number" ? [{ fromYear: 0, rate }] : rate;
  return opened({
    format: "samvinst/appraisal@1",
    title: "Published case",
    actors: actors({ individual: "individual", state: "state" }),
    cohorts: [cohort(1)],
    outcomes: [outcome({})],
    ...parts,
    settings: {
      baseYear: YEAR_0,
      priceYear: YEAR_0,
      lastYear: LAST_YEAR,
      discounting: { schedule, timing },
      ...settings,
    },
  } satisfies Appraisal);
};

type Sector = Appraisal["actors"][number]["sector"];
/** Actors by id. */
export const actors = (of: Readonly<Record<string, Sector>>): Appraisal["actors"] =>
  Object.entries(of).map(([id, sector]) => ({ id, name: id, sector }));

/** Years from and to, both counted from year 0. */
export const years = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, position) => from + position);

/** The same kronor in each of the years, counted from year 0. */
export const inYears = (of: readonly number[], kronor = 1): Record<string, number> =>
  Object.fromEntries(of.map((year) => [YEAR_0 + year, kronor]));

/** People who all start in year 0. */
export const cohort = (people: number): NonNullable<Appraisal["cohorts"]>[number] => ({
  id: "people",
  name: "People",
  people: inYears([0], people),
});

/** By default one outcome for each person reached. */
export const outcome = (over: Partial<Outcome>): Outcome => ({
  id: "gain",
  name: "Gain",
  concept: "other",
  cohorts: ["people"],
  effect: { measure: "perPerson", value: 1 },
  deadweight: 0,
  ...over,
});

/** By default paid by the state, in the price year's kronor. */
export const cost = (over: Partial<Cost>): Cost => ({
  id: "cost",
  name: "Cost",
  payer: "state",
  category: "other",
  prices: { basis: "real", year: YEAR_0 },
  ...over,
});

/** Kronor from one to another in year 0. */
export const transfer = (from: string, to: string, kronor: number): Transfer => ({
  ...{ id: `${from}.${to}`, name: "Transfer", from, to },
  amounts: inYears([0], kronor),
  prices: { basis: "real", year: YEAR_0 },
});

/** By default in the outcome year, in the price year's kronor, to the individual. */
export const valuation = (over: Partial<Valuation> & Pick<Valuation, "amount">): Valuation => ({
  id: "value",
  name: "Value",
  outcome: "gain",
  category: "other",
  prices: { year: YEAR_0 },
  profile: { kind: "lumpSum" },
  recipients: { individual: 1 },
  ...over,
});

/** An amount a year, the first `firstLag` years after the outcome. */
export const annual = (firstLag: number, count: number, dropOff = 0): Valuation["profile"] => ({
  kind: "annual",
  firstLag,
  years: count,
  dropOff,
});

/** Flows from year 0 on: what is negative is a cost, what is positive a value of its own year. */
export const flows = (values: readonly number[]): Pick<Tiny, "costs" | "valuations"> => {
  const dated = values.map((kronor, year) => ({ kronor, year }));
  const spent = dated.filter(({ kronor }) => kronor < 0).map(({ kronor, year }) => [YEAR_0 + year, -kronor]);
  return {
    costs: spent.length > 0 ? [cost({ amounts: Object.fromEntries(spent) })] : [],
    valuations: dated
      .filter(({ kronor }) => kronor > 0)
      .map(({ kronor, year }) => valuation({ id: `value.${year}`, amount: kronor, profile: annual(year, 1) })),
  };
};

/** A ratio's number, or why there is none, which equals no expected number. */
export const read = (ratio: Ratio): number | string => (ratio.defined ? ratio.value : ratio.why);

/** Society's figures in the least document that says this. */
export const society = (of: Tiny): Result["society"] => tiny(of).result().society;
/** Every internal rate, or why there is none to look for. */
export const irrOf = (of: Tiny): readonly number[] | string => {
  const { irr } = society(of);
  return "roots" in irr ? irr.roots : irr.why;
};

/** What a public payer's costs of one krona in each of the years are worth. */
export const pvOfYears = (rate: number, of: readonly number[], timing: Tiny["timing"] = "yearStart"): number =>
  society({ rate, timing, costs: [cost({ amounts: inYears(of) })] }).pvCosts;
/** What one outcome valued like this is worth. */
export const pvOf = (
  rate: number,
  value: Parameters<typeof valuation>[0],
  settings: Tiny["settings"] = {},
): number | string => read(society({ rate, settings, valuations: [valuation(value)] }).pvBenefits);

export type AppliesTo = "net" | "gross";
/** Society's figures where a public krona costs `factor`. */
export const taxed = (factor: number, appliesTo: AppliesTo, of: Tiny): Result["society"] =>
  society({ settings: { costOfPublicFunds: { factor, appliesTo } }, ...of });

export type Programme = Readonly<{ rate: number; cost: number; costYear: number; benefit: number; years: string }>;
/** All at the end of its year: in the years after year 0, or at the end of the years from it. */
export const programme = (of: Programme): readonly Result["society"][] => {
  const [first, last] = of.years.split("..").map(Number) as [number, number];
  const shifted = (timing: "yearStart" | "yearEnd", by: number) =>
    society({
      rate: of.rate,
      timing,
      costs: [cost({ amounts: inYears([of.costYear - by], of.cost) })],
      valuations: [valuation({ amount: of.benefit, profile: annual(first - by, last - first + 1) })],
    });
  return [shifted("yearStart", 0), shifted("yearEnd", 1)];
};
