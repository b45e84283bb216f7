import type { Appraisal, Outcome } from "../appraisal.ts";
import { type Address, address } from "../problem.ts";
import type { BreakEvenResult, Result } from "../result.ts";
import { watchedTotal } from "./breakEven.ts";
import { headlineOutcome, reachedIn } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { listed, type Noun, nounOf } from "./noun.ts";
import { compactKronor, count, kronor, nearest, share, year } from "./number.ts";
import { figure, type Part, type Sentence } from "./part.ts";
import { type Seen, topSeen } from "./perspective.ts";
import { en } from "./say.en.ts";
import { sv } from "./say.sv.ts";
import type { Payers, Saying, Sayings, SayWords, Span, Watched } from "./sayWords.ts";

const words: InEvery<SayWords> = { sv, en };
/** So many can be kept in mind at a lectern. */
const MOST = 5;

type State = "possible" | "impossible" | "nothingLeft" | "paysWithout" | "noValue" | "negativeValue" | "otherUnknown";
/** What the rules read, found once. */
type Facts = Readonly<{
  result: Result;
  document: Appraisal;
  language: Language;
  told: SayWords;
  span: Span;
  /** Undefined where nothing is valued. */
  main: Readonly<{ outcome: Outcome; noun: Noun; need: BreakEvenResult; state: State; at: Address }> | undefined;
  watched: Watched | undefined;
}>;
type Rule = (facts: Facts) => Saying | undefined;

const isNothing = (amount: number): boolean => Math.abs(amount) < 0.5;

const stateOf = ({ whole, observed, impossible }: BreakEvenResult): State => {
  if (!observed.defined && observed.why === "nothingLeft") return "nothingLeft";
  if (impossible) return "impossible";
  if (whole.defined) return "possible";
  return whole.why === "paysWithout" || whole.why === "noValue" || whole.why === "negativeValue"
    ? whole.why
    : "otherUnknown";
};

const watchedOf = (result: Result, outcome: Outcome, noun: Noun, language: Language): Watched | undefined => {
  const reached = reachedIn(result, outcome.id);
  const needs = result.breakEven.outcomes[outcome.id]!;
  const total = watchedTotal(needs.society, reached);
  const { anyway } = result.gained[outcome.id]!;
  const { needed, observed } = needs.society;
  if (!needs.watch || total === undefined || reached === undefined || !anyway.defined) return undefined;
  const at = address("breakEven", "outcomes", outcome.id);
  return {
    noun,
    isAdjusted: needed.defined && observed.defined && Math.abs(observed.value - anyway.value - needed.value) > 1e-6,
    total: figure(count(total, language, 0), `${at}/society/observed`),
    reached: figure(count(reached.people, language), reached.at),
    managing: {
      number: figure(count(anyway.value, language, 0), address("gained", outcome.id, "anyway")),
      isAbout: Math.abs(anyway.value - Math.round(anyway.value)) >= 0.05,
    },
  };
};

const factsOf = (result: Result, document: Appraisal, language: Language): Facts => {
  const outcome = headlineOutcome(document, result);
  const noun = outcome && nounOf(outcome, language);
  const { baseYear, priceYear } = result.settings;
  return {
    ...{ result, document, language, told: words[language] },
    span: { baseYear: year(baseYear), priceYear: year(priceYear) },
    main: outcome &&
      noun && {
        ...{ outcome, noun },
        need: result.breakEven.outcomes[outcome.id]!.society,
        state: stateOf(result.breakEven.outcomes[outcome.id]!.society),
        at: address("breakEven", "outcomes", outcome.id, "society"),
      },
    watched: outcome && noun && watchedOf(result, outcome, noun, language),
  };
};

/** Whether something else than the outcome of the headline is worth something to society. */
const isOthersToo = ({ result, main }: Facts): boolean =>
  Object.entries(result.gained).some(
    ([id, { benefits }]) => id !== main?.outcome.id && benefits.defined && !isNothing(benefits.value),
  );

const many = ({ main, language }: Facts): Readonly<{ number: Part; isOne: boolean }> | undefined =>
  main?.need.whole.defined
    ? {
        number: figure(count(main.need.whole.value, language, 0), `${main.at}/whole`),
        isOne: main.need.whole.value === 1,
      }
    : undefined;

/** What must be true, which can be said also where no effect is known. */
const needed: Rule = (facts) => {
  const { main, told, result } = facts;
  if (main === undefined) return told.say.nothingValued();
  const { state, noun } = main;
  const number = many(facts);
  switch (state) {
    case "possible":
      return number && told.say.needed(number.number, number.isOne, noun, isOthersToo(facts));
    case "paysWithout":
      // Where the outcome is thought to become rarer, what pays without it does not pay with it.
      if (result.society.npv.defined && result.society.npv.value < 0) return undefined;
      return told.say.paysWithout(noun, isNothing(result.society.pvCosts));
    case "otherUnknown":
      return told.say.otherUnknown();
    case "impossible":
    case "nothingLeft":
    case "noValue":
    case "negativeValue":
      return told.say[state](noun);
    default:
      return state satisfies never;
  }
};

/** What society gets for its money, or where that is not known what it costs. */
const outcomeOfAll: Rule = ({ result, main, told, language, span }) => {
  const { npv, bcr, pvCosts } = result.society;
  const cost = () => told.say.cost(figure(compactKronor(pvCosts, language), "/society/pvCosts"), span);
  if (!npv.defined || main === undefined) return isNothing(pvCosts) ? undefined : cost();
  if (isNothing(npv.value)) return told.say.even(span);
  const net = figure(compactKronor(npv.value, language), "/society/npv");
  if (npv.value > 0 && isNothing(pvCosts)) return told.say.paysFree(net, span);
  // "1,00 kr" would not say on which side of the krona it is.
  const isTold = bcr.defined && bcr.value > 0 && nearest(bcr.value, 2) !== 1;
  const perKrona = isTold ? figure(kronor(bcr.value, language, 2), "/society/bcr") : undefined;
  return npv.value > 0 ? told.say.pays(perKrona, net, span) : told.say.paysNot(perKrona, net, span);
};

const scenario: Rule = ({ result, document, told }) => {
  const shown = document.scenarios?.find(({ id }) => id === result.scenario);
  return shown && told.say.scenario(shown.name);
};

/** Which of those to choose among the result is of. */
const alternative: Rule = ({ result, document, told }) => {
  const shown = document.alternatives?.find(({ id }) => id === result.alternative);
  return shown && told.say.alternative(shown.name);
};

const warningsOf = ({ result }: Facts, kind: string) => result.warnings.filter((warning) => warning.kind === kind);

const unverified: Rule = (facts) => {
  const several = warningsOf(facts, "notVerified").length;
  return several === 0 ? undefined : facts.told.say.unverified(several);
};

const priceYear: Rule = (facts) => {
  const [unknown] = warningsOf(facts, "priceYearUnknown");
  const id = unknown?.at.split("/")[2];
  const valuation = facts.document.valuations?.find((candidate) => candidate.id === id);
  if (!unknown || !valuation) return undefined;
  const leans = unknown.values.leans === "low" ? "low" : "either";
  return facts.told.say.priceYear(valuation.name, String(unknown.values.takenAs), leans);
};

/** The most important first; more than `MOST` are not read. */
const sayRules: readonly Rule[] = [
  alternative,
  scenario,
  needed,
  outcomeOfAll,
  unverified,
  ({ watched, told }) => watched && told.say.watch(watched),
  priceYear,
];

/** Of an effect that is not known one can say neither that there is one nor, unless no effect would do, whether it pays. */
const verdict: Rule = ({ result, main, told }) => {
  if (main === undefined) return told.not.onlyCost();
  if (result.society.npv.defined) return undefined;
  const { state, noun, outcome } = main;
  if (result.gained[outcome.id]!.total.defined) return told.not.verdict(true);
  if (state === "possible" || state === "otherUnknown") return told.not.verdict(false);
  if (state === "paysWithout") return told.not.hasGiven(noun, isNothing(result.society.pvCosts));
  return told.not.results(noun);
};

/** An investment that does not pay may still do good. */
const failed: Rule = ({ result, main, told }) => {
  const { npv } = result.society;
  const total = main && result.gained[main.outcome.id]!.total;
  const isShort = npv.defined && npv.value < 0 && !isNothing(npv.value);
  return isShort && total?.defined && total.value > 0 ? told.not.failed() : undefined;
};

const payersOf = ({ result, document, language }: Facts): readonly Seen[] =>
  topSeen(result, document, language, "after").filter(({ of }) => !isNothing(of.pvCosts));

const named = ({ document, language }: Facts, payers: readonly Seen[]): Payers => ({
  names: listed(
    payers.map(({ name }) => name),
    language,
  ),
  lacks: payers.flatMap(({ of: { npv }, at, name }, position): Sentence => {
    if (!npv.defined) return [];
    const who = payers.length === 1 ? "" : `${position === 0 ? "" : ", "}${name} `;
    return [{ text: who }, figure(compactKronor(-npv.value, language), `${at}/npv`)];
  }),
  isOne: payers.length === 1,
  isEqualised: (document.equalisation ?? []).length > 0,
});

/** Those who pay more than they get back, and where no effect is known those who could not get it back from any. */
const payers: Rule = (facts) => {
  const { result, main, told } = facts;
  const all = payersOf(facts);
  const losing = all.filter(({ of: { npv } }) => npv.defined && npv.value < 0 && !isNothing(npv.value));
  // Where nothing is valued no one can get anything back, and that is said already.
  if (main === undefined) return undefined;
  if (losing.length > 0) return told.not.payers(named(facts, losing));
  const { actors, groups } = result.breakEven.outcomes[main.outcome.id]!;
  const never = all.filter(({ of: { npv }, at }) => {
    const [, kind, id] = at.split("/");
    return !npv.defined && (kind === "groups" ? groups : actors)[id!]?.after.impossible;
  });
  return never.length > 0 ? told.not.payersEver(named(facts, never)) : undefined;
};

/** What is modelled is a value; money it is only where all of it can be taken out of a budget. */
const saving: Rule = ({ document, told }) => {
  const valued = (document.valuations ?? []).filter(({ category }) => category !== "transfer");
  const isCash = valued.map(({ category, realised }) => category === "avoidedCost" && realised === "cash");
  if (isCash.every(Boolean)) return undefined;
  return told.not.saving({
    isPartly: isCash.some(Boolean),
    freesTime: valued.some(({ category, realised }) => category === "avoidedCost" && realised === "capacity"),
  });
};

/** An investment that pays, but not within the budget period. */
const soon: Rule = ({ result, told, language }) => {
  const { society, siloGap, settings } = result;
  const { npv, pvBenefits, pvCosts, payback } = society;
  const { late } = siloGap;
  if (!npv.defined || npv.value < 0 || !late.defined || isNothing(pvCosts)) return undefined;
  const paid = payback.discounted;
  const isSoon = paid.defined
    ? paid.years < settings.budgetYears
    : pvBenefits.defined && pvBenefits.value * (1 - late.value) >= pvCosts;
  if (isSoon) return undefined;
  const from = paid.defined ? figure(year(paid.year), "/society/payback/discounted") : undefined;
  // A share outside nought and one is no part of the whole.
  const isPart = late.value >= 0 && nearest(late.value, 2) <= 1;
  const part = isPart ? figure(share(late.value, language, 0), "/siloGap/late") : undefined;
  return told.not.soon(settings.budgetYears, from, part);
};

/** As long as no range is worked out nothing is certain. */
const certain: Rule = (facts) => {
  const { result, main, told } = facts;
  const { npv } = result.society;
  if (result.simulation !== null || main === undefined) return undefined;
  if (npv.defined) return told.not.certain(npv.value >= 0);
  const number = main.state === "possible" && many(facts)?.number;
  return number ? told.not.certainWith(number) : undefined;
};

/** The number needed comes on top of those who manage anyway. */
const enough: Rule = (facts) => {
  const { watched, main, told } = facts;
  const number = many(facts);
  if (!watched || !number || main?.state !== "possible") return undefined;
  const { whole, observed } = main.need;
  // Where no one manages anyway and nothing is deducted, those needed are enough.
  const isEnough = whole.defined && observed.defined && observed.value <= whole.value;
  return isEnough ? undefined : told.not.enough(number.number, number.isOne, watched);
};

const allEffects: Rule = ({ document, told }) => {
  const names = (document.unpriced ?? []).map(({ name }) => name);
  return names.length > 0 ? told.not.allEffects(names) : undefined;
};

const notRules: readonly Rule[] = [
  ({ document, told }) => (document.illustrative ? told.not.illustrative() : undefined),
  verdict,
  failed,
  payers,
  saving,
  soon,
  certain,
  enough,
  allEffects,
  (facts) => (warningsOf(facts, "averageUsed").length > 0 ? facts.told.not.average() : undefined),
];

/** What a result lets one say and what not, the most important first: chosen by rules from the result alone. */
export const sayings = (result: Result, document: Appraisal, language: Language): Sayings => {
  const facts = factsOf(result, document, language);
  const told = (rules: readonly Rule[]) => rules.flatMap((rule) => rule(facts) ?? []).slice(0, MOST);
  return { say: told(sayRules), not: told(notRules) };
};
