import { firstAlternative } from "./alternative.ts";
import type { Draft, Source } from "./appraisal.ts";
import { type Outlay, outlaysOf } from "./outlays.ts";
import { type DraftCost, elements } from "./places.ts";
import { type Address, address } from "./problem.ts";

/**
 * What a fund asks of those who apply, in the order it is told: fund money a year, calendar years with fund money, the fund's
 * share of the project's cost, parties, and who pays for ordinary operation.
 */
export const rules = ["fundPerYear", "fundYears", "fundShare", "parties", "operation"] as const;
export type Rule = (typeof rules)[number];

/**
 * A fund's criteria as they were from a date. Limits: at most so many nominal kronor a year, years, and a share above 0; at least
 * so many parties, and payers of ordinary operation. A rule without a limit is none of this fund's.
 */
export type CriteriaSet = Readonly<{
  id: string;
  name: string;
  /** Year, month or day. */
  validFrom: string;
  source: Source;
  /** Whether someone has checked the limits against the guideline in force. */
  isVerified: boolean;
  limits: Readonly<Partial<Record<Rule, number>>>;
}>;

/** Why a rule on money cannot be judged yet. */
export type Untold = "noCosts" | "noFund" | "unfinished";

type MissingMoney = Readonly<{ limit: number; why: Untold }>;
/** What each rule's sentence says, by what came of it. Kronor are nominal; parties and payers are ids of actors. */
export type CriterionValues = Readonly<{
  fundPerYear: Readonly<{
    met: Readonly<{ limit: number; amount: number; year: number }>;
    /** The year with most fund money, and how many years are over the limit. */
    broken: Readonly<{ limit: number; amount: number; year: number; excess: number; years: number }>;
    missing: MissingMoney;
  }>;
  fundYears: Readonly<{
    met: Readonly<{ limit: number; years: number }>;
    broken: Readonly<{ limit: number; years: number; excess: number }>;
    missing: MissingMoney;
  }>;
  fundShare: Readonly<{
    met: Readonly<{ limit: number; fund: number; total: number }>;
    /** `lacking` is the co-financing that would make the fund's share the limit. */
    broken: Readonly<{ limit: number; fund: number; total: number; lacking: number }>;
    missing: MissingMoney;
  }>;
  parties: Readonly<{
    met: Readonly<{ limit: number; parties: readonly string[] }>;
    broken: Readonly<{ limit: number; parties: readonly string[] }>;
    missing: Readonly<{ limit: number }>;
  }>;
  operation: Readonly<{
    met: Readonly<{ payers: readonly string[] }>;
    missing: Readonly<Record<never, never>>;
  }>;
}>;

type VerdictOf<R extends Rule> = {
  [S in keyof CriterionValues[R]]: Readonly<{ rule: R; state: S; values: CriterionValues[R][S]; at: Address }>;
}[keyof CriterionValues[R]];
/** What came of one rule, and the field to go to. */
export type Verdict = { [R in Rule]: VerdictOf<R> }[Rule];

export type Criteria = Readonly<{ set: CriteriaSet; verdicts: readonly Verdict[] }>;

/**
 * The criteria in force at a date (that of the document; else the newest) against a draft. Undefined where none were in force:
 * those of another time say nothing.
 */
export const criteriaOf = (
  written: Draft,
  onDate: string | undefined,
  sets: readonly CriteriaSet[],
): Criteria | undefined => {
  const set = inForce(sets, onDate);
  if (set === undefined) return undefined;
  // One alternative is applied for; of several, the one that the results are of.
  const draft = firstAlternative(written);
  const money = moneyOf(draft);
  const verdicts = rules.flatMap((rule) => {
    const limit = set.limits[rule];
    if (limit === undefined) return [];
    if (rule === "parties") return partiesVerdict(draft, limit);
    if (rule === "operation") return operationVerdict(draft, limit);
    if ("why" in money) return { rule, state: "missing" as const, values: { limit, why: money.why }, at: money.at };
    return moneyVerdicts[rule](money, limit);
  });
  return { set, verdicts };
};

/** The last set that begins no later than the date ends: a year or month is over on its last day. */
const inForce = (sets: readonly CriteriaSet[], onDate: string | undefined): CriteriaSet | undefined => {
  const lastDay = onDate === undefined ? undefined : onDate + "-12-31".slice(onDate.length - "YYYY".length);
  return sets
    .filter(({ validFrom }) => lastDay === undefined || validFrom <= lastDay)
    .reduce<CriteriaSet | undefined>(
      (last, one) => (last === undefined || one.validFrom > last.validFrom ? one : last),
      undefined,
    );
};

/** Outlays of fund money, and all of the project's: ordinary operation is no part of what is applied for. */
type Money = Readonly<{ fund: readonly Outlay[]; project: readonly Outlay[] }>;

const moneyOf = (draft: Draft): Money | Readonly<{ why: Untold; at: Address }> => {
  const costs = [...elements(draft.costs, "costs")];
  const [first] = costs;
  if (first === undefined) return { why: "noCosts", at: "/costs" };
  if (costs.every(([{ fund }]) => fund !== true)) return { why: "noFund", at: `${first[1]}/fund` };
  const told = outlaysOf(draft);
  if ("unfinished" in told) return { why: "unfinished", at: told.unfinished };
  const fund = told.outlays.filter(({ cost, nominal }) => cost.fund && nominal !== 0);
  // A line marked as fund money whose amounts are all nought does not tell what is applied for.
  if (fund.length === 0) return { why: "noFund", at: costs.find(([of]) => of.fund === true)![1] };
  return { fund, project: told.outlays.filter(({ cost }) => cost.phase === "development") };
};

const sumOf = (outlays: readonly Outlay[]): number => outlays.reduce((sum, { nominal }) => sum + nominal, 0);
/** Less than half an öre is rounding of sums. */
const isMoney = (kronor: number): boolean => kronor >= 0.005;

const moneyVerdicts: Readonly<
  Record<"fundPerYear" | "fundYears" | "fundShare", (money: Money, limit: number) => Verdict>
> = {
  fundPerYear: ({ fund }, limit) => {
    const years = byYear(fund);
    const [year, paid] = years.reduce((most, one) => (sumOf(one[1]) > sumOf(most[1]) ? one : most));
    const amount = sumOf(paid);
    const at = placeOf(paid.reduce((most, one) => (one.nominal > most.nominal ? one : most)));
    const over = years.filter(([, of]) => isMoney(sumOf(of) - limit)).length;
    return over === 0
      ? { rule: "fundPerYear", state: "met", values: { limit, amount, year }, at }
      : {
          rule: "fundPerYear",
          state: "broken",
          values: { limit, amount, year, excess: amount - limit, years: over },
          at,
        };
  },
  fundYears: ({ fund }, limit) => {
    const paid = byYear(fund);
    const years = paid.length;
    const at = placeOf(paid.at(-1)![1][0]!);
    return years <= limit
      ? { rule: "fundYears", state: "met", values: { limit, years }, at }
      : { rule: "fundYears", state: "broken", values: { limit, years, excess: years - limit }, at };
  },
  fundShare: ({ fund: paid, project }, limit) => {
    const [fund, total] = [sumOf(paid), sumOf(project)];
    const lacking = fund / limit - total;
    return isMoney(lacking)
      ? { rule: "fundShare", state: "broken", values: { limit, fund, total, lacking }, at: "/costs" }
      : { rule: "fundShare", state: "met", values: { limit, fund, total }, at: "/costs" };
  },
};

const byYear = (outlays: readonly Outlay[]): readonly (readonly [year: number, of: readonly Outlay[]])[] => {
  const years = [...new Set(outlays.map(({ year }) => year))].sort((left, right) => left - right);
  return years.map((year) => [year, outlays.filter((one) => one.year === year)]);
};

/** Where the amount of an outlay is written. */
const placeOf = ({ cost, year }: Outlay): Address => {
  if (cost.equipment) return address("costs", cost.id, "equipment", "price");
  return address("costs", cost.id, cost.ingredients ? "ingredients" : "amounts", year);
};

/**
 * Parties are those who put in something of their own, in money or time, during the project or in operation after it: the fund's
 * money alone makes nobody a party. Two administrations of a municipality are two; the municipality is none beside its own parts.
 */
const partiesVerdict = (draft: Draft, limit: number): Verdict => {
  const own = [...elements(draft.costs, "costs")].filter(([{ fund }]) => fund !== true);
  const payers = payersOf(draft, own);
  const wholes = new Set(payers.flatMap((payer) => wholesOf(draft, payer)));
  const parties = payers.filter((payer) => !wholes.has(payer));
  const at = unpaidOf(own);
  if (parties.length === 0) return { rule: "parties", state: "missing", values: { limit }, at };
  return { rule: "parties", state: parties.length < limit ? "broken" : "met", values: { limit, parties }, at };
};

/** Answered by lines of ordinary operation that someone other than the fund pays. */
const operationVerdict = (draft: Draft, limit: number): Verdict => {
  const lines = [...elements(draft.costs, "costs")].filter(([{ phase, fund }]) => phase === "operation" && !fund);
  const payers = payersOf(draft, lines);
  const at = unpaidOf(lines);
  return payers.length < limit
    ? { rule: "operation", state: "missing", values: {}, at }
    : { rule: "operation", state: "met", values: { payers }, at };
};

type Lines = readonly (readonly [cost: DraftCost, at: Address])[];

/** Organisations among the payers of some lines, each once: what a person pays makes no party. */
const payersOf = ({ actors = [] }: Draft, lines: Lines): readonly string[] => {
  const paying = new Set(lines.map(([{ payer }]) => payer));
  return actors.flatMap((actor) => {
    const isPerson = actor?.sector === "individual" || actor?.sector === "equalisation";
    return actor?.id !== undefined && paying.has(actor.id) && !isPerson ? [actor.id] : [];
  });
};

/** The actors that one is part of, however far up; a draft may lead in a circle. */
const wholesOf = ({ actors = [] }: Draft, actor: string): readonly string[] => {
  const wholes: string[] = [];
  const above = (id: string): string | undefined => actors.find((one) => one?.id === id)?.partOf;
  for (let whole = above(actor); whole !== undefined && !wholes.includes(whole); whole = above(whole))
    wholes.push(whole);
  return wholes;
};

/** The payer still to be chosen of some lines, or the list, where a line can be added. */
const unpaidOf = (lines: Lines): Address => {
  const unpaid = lines.find(([{ payer }]) => payer === undefined);
  return unpaid ? `${unpaid[1]}/payer` : "/costs";
};
