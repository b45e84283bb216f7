import type { Appraisal } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Ratio, Result } from "../result.ts";
import { yearsWith } from "./flows.ts";
import { reachedBy } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { atMost, listed, nounOf } from "./noun.ts";
import { compactEnds, compactKronor, count, fixed, kronor, year } from "./number.ts";
import { figure, figureIn, type Part, type Sentence, say } from "./part.ts";
import { type Seen, topSeen } from "./perspective.ts";
import { en } from "./sentence.en.ts";
import { sv } from "./sentence.sv.ts";
import { whyPhrase } from "./why.ts";

/**
 * Findings as titles, without a full stop. Each has words for what pays, what does not and what cannot be said; money that is
 * modelled is value or benefit, never a saving.
 */
export type SentenceWords = Readonly<{
  /** Number words from zero to twelve. */
  numbers: readonly string[];
  /** Why nothing is said of benefits where none has been given a value: it would be told as nought. */
  nothingValued: string;
  result: Readonly<{
    pays: (who: string, perKrona: Part) => Sentence;
    justPays: (who: string, more: Part) => Sentence;
    even: (who: string) => Sentence;
    almost: (who: string, missing: Part) => Sentence;
    paysNot: (who: string, perKrona: Part) => Sentence;
    nothing: (who: string) => Sentence;
    free: (who: string, gain: Part) => Sentence;
    freeLoss: (who: string, loss: Part) => Sentence;
    untouched: (who: string) => Sentence;
    unknown: (who: string, reason: string) => Sentence;
  }>;
  who: Readonly<{
    after: string;
    more: (many: string) => string;
    gainAndLoss: (who: string, gain: Part, losers: string, after: string, several: boolean) => Sentence;
    gainOnly: (who: string, gain: Part, after: string) => Sentence;
    lossOnly: (losers: string, after: string, several: boolean) => Sentence;
    none: () => Sentence;
    unknown: (who: string, cost: Part, reason: string) => Sentence;
    unknownAll: (reason: string) => Sentence;
  }>;
  flows: Readonly<{
    pays: (year: Part, years: string, one: boolean) => Sentence;
    paysAtOnce: (year: Part) => Sentence;
    never: (last: string) => Sentence;
    noOutlay: () => Sentence;
    /** As `pays` and `never`, for those who have no cost but lose before they gain. */
    turns: (year: Part, years: string, one: boolean) => Sentence;
    turnsNever: (last: string) => Sentence;
    noCost: () => Sentence;
    spent: (cost: Part, years: string, reason: string) => Sentence;
    unknown: (reason: string) => Sentence;
  }>;
  funnel: Readonly<{
    become: (reached: Part, people: string, gained: Part, become: string, fewer: boolean) => Sentence;
    becomeNone: (reached: Part, people: string, become: string) => Sentence;
    gives: (reached: Part, people: string, gained: Part, noun: string) => Sentence;
    givesNone: (reached: Part, people: string, noun: string) => Sentence;
    counted: (gained: Part, noun: string) => Sentence;
    unknown: (reached: Part, people: string, reason: string) => Sentence;
    unknownAll: (reason: string) => Sentence;
  }>;
  scenarios: Readonly<{
    none: string;
    notComputed: string;
    unknown: (reason: string) => Sentence;
    range: (low: Part, high: Part) => Sentence;
    one: (pays: boolean, range: Sentence) => Sentence;
    all: (of: string, range: Sentence) => Sentence;
    some: (pays: string, of: string, range: Sentence) => Sentence;
    no: (of: string, range: Sentence) => Sentence;
    notSome: (known: string, of: string, range: Sentence) => Sentence;
    butUnknown: (unknown: string) => string;
  }>;
  budget: Readonly<{
    partFund: (total: Part, fund: Part) => Sentence;
    allFund: (total: Part) => Sentence;
    noFund: (total: Part) => Sentence;
    unknown: (reason: string) => Sentence;
  }>;
}>;

const words: InEvery<SentenceWords> = { sv, en };

/** "tio", and figures from thirteen. */
export const numberWord = (number: number, language: Language): string =>
  words[language].numbers[number] ?? count(number, language, 0);

/** Less than half a krona is nothing. */
const isNothing = (amount: number): boolean => Math.abs(amount) < 0.5;

/** "Samhället får tillbaka 2,27 kr per satsad krona", for any perspective; `isValued`: some outcome has a value. */
export const resultSentence = ({ of, name, at }: Seen, language: Language, isValued = true): Sentence => {
  const { result: say, nothingValued } = words[language];
  if (!isValued) return say.unknown(name, nothingValued);
  if (!of.npv.defined) return say.unknown(name, whyPhrase(of.npv.why, language));
  const npv = of.npv.value;
  const amount = figure(compactKronor(Math.abs(npv), language), `${at}/npv`);
  if (!of.bcr.defined) {
    if (of.bcr.why !== "noCosts") return say.unknown(name, whyPhrase(of.bcr.why, language));
    if (isNothing(npv)) return say.untouched(name);
    return npv > 0 ? say.free(name, amount) : say.freeLoss(name, amount);
  }
  if (isNothing(npv)) return say.even(name);
  const perKrona = figure(kronor(of.bcr.value, language, 2), `${at}/bcr`);
  // Where rounding would hide which side of one the ratio is on, the amount is told instead.
  const roundsToOne = fixed(of.bcr.value, language, 2) === fixed(1, language, 2);
  if (npv > 0) return roundsToOne ? say.justPays(name, amount) : say.pays(name, perKrona);
  if (roundsToOne) return say.almost(name, amount);
  return of.bcr.value > 0 ? say.paysNot(name, perKrona) : say.nothing(name);
};

/** So many that lose are named, before it is only told how many more they are. */
const NAMED = 3;

/** The largest net gainer, and those that lose after equalisation. */
export const whoTitle = (result: Result, document: Appraisal, language: Language): Sentence => {
  const { who: say, nothingValued } = words[language];
  const seen = topSeen(result, document, language, "after");
  const payers = seen.filter(({ of }) => of.pvCosts > 0.5).sort((a, b) => b.of.pvCosts - a.of.pvCosts);
  const unknown =
    (document.valuations ?? []).length === 0
      ? nothingValued
      : seen.flatMap(({ of }) => (of.npv.defined ? [] : [whyPhrase(of.npv.why, language)]))[0];
  if (unknown !== undefined) {
    const [most] = payers;
    if (!most) return say.unknownAll(unknown);
    const cost = figure(compactKronor(most.of.pvCosts, language), `${most.at}/pvCosts`);
    return say.unknown(most.name, cost, unknown);
  }
  const netOf = ({ of }: Seen): number => (of.npv.defined ? of.npv.value : 0);
  // Those who pay first; whoever else loses is no less a loser.
  const others = seen.filter((one) => !payers.includes(one));
  const losers = [...payers, ...others].filter((one) => netOf(one) < 0 && !isNothing(netOf(one)));
  const names = listed(
    atMost(
      NAMED,
      losers.map(({ name }) => name),
      (many) => say.more(count(many, language)),
    ),
    language,
  );
  const after = (document.equalisation ?? []).length > 0 ? say.after : "";
  const [gainer] = [...seen].sort((a, b) => netOf(b) - netOf(a));
  if (!gainer || netOf(gainer) < 0.5)
    return losers.length > 0 ? say.lossOnly(names, after, losers.length > 1) : say.none();
  const gain = figure(compactKronor(netOf(gainer), language), `${gainer.at}/npv`);
  return losers.length > 0
    ? say.gainAndLoss(gainer.name, gain, names, after, losers.length > 1)
    : say.gainOnly(gainer.name, gain, after);
};

/** Costs by year from `firstYear`. */
type Costs = Readonly<{ firstYear: number; costs: readonly number[] }>;

/**
 * "Räknat i nuvärde väger nyttan upp kostnaden från år 2035, tio år efter första utgiften": discounted, as the picture of cumulated
 * present value shows. Where it cannot be said, `costs` still tells which years the cost falls.
 */
export const flowsTitle = (
  { of, at }: Seen,
  settings: Result["settings"],
  language: Language,
  costs?: Costs,
): Sentence => {
  const say = words[language].flows;
  const { discounted } = of.payback;
  const isFree = isNothing(of.pvCosts);
  if (discounted.defined) {
    const from = figure(year(discounted.year), `${at}/payback/discounted`);
    if (isFree) return say.turns(from, numberWord(discounted.years, language), discounted.years === 1);
    if (discounted.years === 0) return say.paysAtOnce(from);
    return say.pays(from, numberWord(discounted.years, language), discounted.years === 1);
  }
  const last = year(settings.lastYear);
  if (discounted.why === "never") return isFree ? say.turnsNever(last) : say.never(last);
  if (discounted.why === "noOutlay") return isFree ? say.noCost() : say.noOutlay();
  const reason = whyPhrase(discounted.why, language);
  const years = costs && yearsWith(costs.costs, costs.firstYear);
  if (years === undefined) return say.unknown(reason);
  return say.spent(figure(compactKronor(of.pvCosts, language), `${at}/pvCosts`), years, reason);
};

/** "Av 84 elever som nås blir 4,8 fler behöriga"; any outcome has a form. */
export const funnelTitle = (result: Result, document: Appraisal, outcome: string, language: Language): Sentence => {
  const say = words[language].funnel;
  const total: Ratio = result.gained[outcome]?.total ?? { defined: false, why: "effectUnknown" };
  const described = document.outcomes?.find(({ id }) => id === outcome);
  const noun = nounOf(described ?? { name: outcome, concept: "other" }, language);
  const people = reachedBy(result, outcome);
  const reached =
    people === undefined ? undefined : figure(count(people, language), address("gained", outcome, "funnel", "reached"));
  if (!total.defined) {
    const reason = whyPhrase(total.why, language);
    return reached ? say.unknown(reached, noun.people, reason) : say.unknownAll(reason);
  }
  const shown = (number: number): string => count(number, language, Math.abs(number) < 1 ? 2 : 1);
  const gained = (number: number): Part => figure(shown(number), address("gained", outcome, "total"));
  const none = shown(total.value) === "0";
  if (!reached) return say.counted(gained(total.value), noun.many);
  if (noun.become !== undefined)
    return none
      ? say.becomeNone(reached, noun.people, noun.become)
      : say.become(reached, noun.people, gained(Math.abs(total.value)), noun.become, total.value < 0);
  if (none) return say.givesNone(reached, noun.people, noun.many);
  return say.gives(reached, noun.people, gained(total.value), shown(total.value) === "1" ? noun.one : noun.many);
};

/** One scenario's net present value to society; undefined where the scenario could not be calculated. */
export type ScenarioSeen = Readonly<{ id: string; npv: Ratio | undefined }>;

/** "från 1,1 till 8,1 mnkr", each end a figure of its own scenario. */
const rangeOf = (values: readonly Readonly<{ id: string; value: number }>[], language: Language): Sentence => {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const [first, last] = compactEnds(low.value, high.value, language);
  const end = ({ id }: { id: string }, shown: string): Part => figureIn(id, shown, "/society/npv");
  return last === undefined
    ? say`${end(low, first)}`
    : words[language].scenarios.range(end(low, first), end(high, last));
};

/** "Bär sig i alla fyra scenarier, från 1,1 till 8,1 mnkr": in how many, and between which net present values. */
export const scenariosTitle = (scenarios: readonly ScenarioSeen[], language: Language): Sentence => {
  const told = words[language].scenarios;
  const values = scenarios.flatMap(({ id, npv }) => (npv?.defined ? [{ id, value: npv.value }] : []));
  const whys = scenarios.flatMap(({ npv }) => (npv && !npv.defined ? [whyPhrase(npv.why, language)] : []));
  if (scenarios.length === 0) return say`${told.none}`;
  if (values.length === 0) return told.unknown(whys[0] ?? told.notComputed);
  const range = rangeOf(values, language);
  const pays = values.filter(({ value }) => value >= 0).length;
  const missing = scenarios.length - values.length;
  const of = numberWord(scenarios.length, language);
  const title = (): Sentence => {
    if (scenarios.length === 1) return told.one(pays === 1, range);
    if (pays === scenarios.length) return told.all(of, range);
    if (pays === 0 && missing > 0) return told.notSome(numberWord(values.length, language), of, range);
    return pays > 0 ? told.some(numberWord(pays, language), of, range) : told.no(of, range);
  };
  return say`${title()}${missing > 0 ? told.butUnknown(numberWord(missing, language)) : ""}`;
};

/** "Av 3 916 527 kr kommer 1 213 681 kr ur fonden": the whole budget in current prices, in kronor as budgets are decided. */
export const budgetTitle = (
  { budgetTotals: { total, fund } }: Pick<Result, "budgetTotals">,
  language: Language,
): Sentence => {
  const told = words[language].budget;
  if (!total.defined) return told.unknown(whyPhrase(total.why, language));
  const whole = figure(kronor(total.value, language), "/budgetTotals/total");
  // The fund's part is one of the whole's parts: known where that is.
  if (!fund.defined || isNothing(fund.value)) return told.noFund(whole);
  if (isNothing(total.value - fund.value)) return told.allFund(whole);
  return told.partFund(whole, figure(kronor(fund.value, language), "/budgetTotals/fund"));
};
