import type { Address } from "../problem.ts";
import type { BreakEvenResult, Why } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { atMost, first, listed, type Noun } from "./noun.ts";
import { count } from "./number.ts";
import { figure, type Part, plain, type Sentence, say } from "./part.ts";
import { whyPhrase, whySentence } from "./why.ts";

/** The sentences of break-even in each state; `headline.ts` chooses among them. */

/** Whom a sentence is about: the public sector where there is no name. `alone`: "kommunen själv". */
export type Who = Readonly<{ name: string | undefined; alone: boolean }>;
/** One perspective's break-even, before and after equalisation, and where it stands in the result. */
export type Need = Readonly<{ before: BreakEvenResult; after: BreakEvenResult; at: Address }>;
/** How many the intervention reaches, and where the result says so. */
export type Reached = Readonly<{ people: number; at: Address }>;
type About = Readonly<{ noun: Noun; reached: Reached | undefined }>;
type Others = Readonly<{ reached: Reached | undefined; saidAlready: boolean }>;

/** How many are needed, as a door to its explanation, and whether that is one. */
type Many = Readonly<{ number: Part; count: number; one: boolean }>;
type Words = Readonly<{
  lead: Readonly<{
    society: string;
    possible: (who: string, many: Many, noun: Noun) => Sentence;
    impossible: (who: string, many: Many | undefined, about: About) => Sentence;
    /** Said after a number that the target group seems large enough for. */
    ofThem: string;
    nothingLeft: (who: string, noun: Noun) => Sentence;
    paysWithout: (who: string, noun: Noun) => Sentence;
    noValue: (who: string, noun: Noun) => Sentence;
    negativeValue: (who: string, noun: Noun) => Sentence;
    unknown: (who: string, reason: string) => Sentence;
  }>;
  who: (who: Who) => string;
  other: Readonly<{
    possible: (who: string, many: Many) => Sentence;
    impossible: (who: string, others: Others) => Sentence;
    paysWithout: (who: string) => Sentence;
    noValue: (who: string) => Sentence;
    /** Of several at once; `more` where not all are named. */
    noValues: (names: string) => Sentence;
    more: (many: string) => string;
    negativeValue: (who: string) => Sentence;
    unknown: (who: string, reason: string) => Sentence;
  }>;
  before: Readonly<{ number: (number: Part) => Sentence; state: (words: string) => Sentence }>;
  otherEffect: string;
  beforeImpossible: string;
  beforePays: string;
  observed: (number: Part, about: About) => Sentence;
  notEvenAll: (about: About) => Sentence;
  observedUnknown: (reason: string) => string;
}>;

const crowd = ({ people, at }: Reached, language: Language): Part => figure(count(people, language), at);

const isWithin = (many: Many, reached: Reached | undefined): boolean =>
  reached !== undefined && many.count <= reached.people;

/** In the lead the number needed is the large one, so there the target group's is text. */
const group: InEvery<(reached: Reached | undefined) => Sentence> = {
  sv: (reached) => (reached ? say`inom målgruppen om ${crowd(reached, "sv")}` : say`inom målgruppen`),
  en: (reached) => (reached ? say`within the target group of ${crowd(reached, "en")}` : say`within the target group`),
};

const sv: Words = {
  lead: {
    society: "samhället",
    possible: (who, { number, one }, noun) =>
      say`Det krävs minst ${number} ${one ? noun.one : noun.many} för att insatsen ska bära sig för ${who}.`,
    impossible: (who, many, { noun, reached }) =>
      many
        ? say`Insatsen kan inte bära sig för ${who} ${plain(group.sv(reached))}: det krävs minst ${many.number} ${many.one ? noun.one : noun.many}${isWithin(many, reached) ? sv.lead.ofThem : ""}.`
        : say`Insatsen kan inte bära sig för ${who} ${plain(group.sv(reached))}.`,
    ofThem: ", utöver dem som klarar sig ändå och efter kalkylens avdrag",
    nothingLeft: (who, noun) =>
      say`Insatsen kan inte bära sig för ${who} genom ${noun.bare}: kalkylens avdrag tar bort hela effekten.`,
    paysWithout: (who, noun) => say`Insatsen bär sig för ${who} redan utan ${noun.bare}.`,
    noValue: (who, noun) =>
      say`Insatsen kan inte bära sig för ${who} genom ${noun.bare}: utfallet har inget värde ${who === sv.lead.society ? "i kalkylen" : "där"}.`,
    negativeValue: (who, noun) =>
      say`Insatsen kan inte bära sig för ${who} genom ${noun.bare}: utfallet kostar ${who} mer än det ger.`,
    unknown: (who, reason) =>
      say`Det går inte att säga vad som krävs för att insatsen ska bära sig för ${who}: ${reason}.`,
  },
  who: ({ name, alone }) => (name === undefined ? "offentlig sektor" : alone ? `${name} själv` : name),
  other: {
    possible: (who, { number }) => say`För ${who} minst ${number}`,
    impossible: (who, { reached, saidAlready }) =>
      say`För ${who} går det inte ${saidAlready ? "heller" : group.sv(reached)}`,
    paysWithout: (who) => say`För ${who} bär sig insatsen redan utan den här effekten`,
    noValue: (who) => say`${first(who)} har ingen nytta av utfallet`,
    noValues: (names) => say`${first(names)} har ingen nytta av utfallet.`,
    more: (many) => `${many} andra`,
    negativeValue: (who) => say`${first(who)} förlorar på utfallet`,
    unknown: (who, reason) => say`För ${who} går det inte att säga: ${reason}`,
  },
  before: {
    number: (number) => say` (före utjämning: ${number})`,
    state: (words) => say` (före utjämning: ${words})`,
  },
  otherEffect: "effekten på ett annat utfall är inte känd",
  beforeImpossible: "går inte inom målgruppen",
  beforePays: "bär sig redan",
  observed: (number, { noun, reached }) =>
    say`När insatsen följs upp behöver minst ${number}${reached ? say` av ${crowd(reached, "sv")}` : ""} ${noun.be} för att den ska ha burit sig för samhället.`,
  notEvenAll: ({ noun, reached }) =>
    say`Insatsen bär sig inte för samhället ens om alla${reached ? say` ${crowd(reached, "sv")}` : ""} skulle ${noun.be}.`,
  observedUnknown: (reason) => `Antalet att följa går inte att räkna ut: ${reason}.`,
};

const en: Words = {
  lead: {
    society: "society",
    possible: (who, { number, one }, noun) =>
      say`At least ${number} ${one ? noun.one : noun.many} ${one ? "is" : "are"} needed for the investment to break even for ${who}.`,
    impossible: (who, many, { noun, reached }) =>
      many
        ? say`The investment cannot break even for ${who} ${plain(group.en(reached))}: at least ${many.number} ${many.one ? noun.one : noun.many} ${many.one ? "is" : "are"} needed${isWithin(many, reached) ? en.lead.ofThem : ""}.`
        : say`The investment cannot break even for ${who} ${plain(group.en(reached))}.`,
    ofThem: ", on top of those who manage anyway and after the appraisal's adjustments",
    nothingLeft: (who, noun) =>
      say`The investment cannot break even for ${who} through ${noun.bare}: the appraisal's adjustments take away the whole effect.`,
    paysWithout: (who, noun) => say`The investment pays for ${who} even without ${noun.bare}.`,
    noValue: (who, noun) =>
      say`The investment cannot break even for ${who} through ${noun.bare}: the outcome has no value ${who === en.lead.society ? "in the appraisal" : "there"}.`,
    negativeValue: (who, noun) =>
      say`The investment cannot break even for ${who} through ${noun.bare}: the outcome costs ${who} more than it gives.`,
    unknown: (who, reason) =>
      say`It cannot be said what is needed for the investment to break even for ${who}: ${reason}.`,
  },
  who: ({ name, alone }) => (name === undefined ? "the public sector" : alone ? `${name} alone` : name),
  other: {
    possible: (who, { number }) => say`For ${who}, at least ${number}`,
    impossible: (who, { reached, saidAlready }) =>
      say`For ${who}, it is not possible ${saidAlready ? "either" : group.en(reached)}`,
    paysWithout: (who) => say`For ${who}, the investment pays even without this effect`,
    noValue: (who) => say`${first(who)} has no gain from the outcome`,
    noValues: (names) => say`${first(names)} have no gain from the outcome.`,
    more: (many) => `${many} others`,
    negativeValue: (who) => say`${first(who)} loses from the outcome`,
    unknown: (who, reason) => say`For ${who}, it cannot be said: ${reason}`,
  },
  before: {
    number: (number) => say` (before equalisation: ${number})`,
    state: (words) => say` (before equalisation: ${words})`,
  },
  otherEffect: "the effect on another outcome is not known",
  beforeImpossible: "not possible within the target group",
  beforePays: "already pays",
  observed: (number, { noun, reached }) =>
    say`At follow-up, at least ${number}${reached ? say` of ${crowd(reached, "en")}` : ""} need to ${noun.be} for the investment to have broken even for society.`,
  notEvenAll: ({ noun, reached }) =>
    say`The investment does not break even for society even if all${reached ? say` ${crowd(reached, "en")}` : ""} were to ${noun.be}.`,
  observedUnknown: (reason) => `The number to watch cannot be worked out: ${reason}.`,
};

const words: InEvery<Words> = { sv, en };

type State = "possible" | "impossible" | Why;
const stateOf = ({ whole, impossible }: BreakEvenResult): State => {
  if (impossible) return "impossible";
  return whole.defined ? "possible" : whole.why;
};

const manyOf = ({ whole }: BreakEvenResult, at: Address, language: Language): Many | undefined =>
  whole.defined
    ? { number: figure(count(whole.value, language, 0), `${at}/whole`), count: whole.value, one: whole.value === 1 }
    : undefined;

const reasonOf = (why: Why, language: Language): string =>
  why === "effectUnknown" ? words[language].otherEffect : whyPhrase(why, language);

/** A whole sentence, in every state: society's, or of one named perspective standing by itself. */
export const lead = (
  need: BreakEvenResult,
  at: Address,
  about: About,
  language: Language,
  name: string = words[language].lead.society,
): Sentence => {
  const { possible, impossible, nothingLeft, unknown, ...rest } = words[language].lead;
  const state = stateOf(need);
  const many = manyOf(need, at, language);
  if (!need.observed.defined && need.observed.why === "nothingLeft") return nothingLeft(name, about.noun);
  if (state === "impossible") return impossible(name, many, about);
  if (state === "possible") return possible(name, many!, about.noun);
  if (state === "paysWithout" || state === "noValue" || state === "negativeValue") return rest[state](name, about.noun);
  return unknown(name, reasonOf(state, language));
};

/** " (före utjämning: 8)" where before differs from after; nothing where it does not. */
const beforeSentence = (need: Need, language: Language): Sentence => {
  const { before, beforeImpossible, beforePays } = words[language];
  const [was, is] = [stateOf(need.before), stateOf(need.after)];
  const [manyBefore, manyAfter] = [need.before, need.after].map((n) => (n.whole.defined ? n.whole.value : undefined));
  if (was === is && (was !== "possible" || manyBefore === manyAfter)) return [];
  if (was === "possible") return before.number(manyOf(need.before, `${need.at}/before`, language)!.number);
  if (was === "impossible") return before.state(beforeImpossible);
  return before.state(was === "paysWithout" ? beforePays : reasonOf(was, language));
};

/** Another perspective's sentence, after equalisation, with before in brackets where it differs. */
export const other = (who: Who, need: Need, others: Others, language: Language): Sentence => {
  const { possible, impossible, unknown, ...rest } = words[language].other;
  const name = words[language].who(who);
  const state = stateOf(need.after);
  const sentence = (): Sentence => {
    if (state === "impossible") return impossible(name, others);
    if (state === "possible") return possible(name, manyOf(need.after, `${need.at}/after`, language)!);
    if (state === "paysWithout" || state === "noValue" || state === "negativeValue") return rest[state](name);
    return unknown(name, reasonOf(state, language));
  };
  return say`${sentence()}${beforeSentence(need, language)}.`;
};

/** Whether the outcome is worth nothing to a perspective, before equalisation and after. */
export const isWithoutValue = ({ before, after }: Need): boolean =>
  [before, after].every((need) => stateOf(need) === "noValue");

/** So many are named of those to whom it is worth nothing, before it is only told how many more they are. */
const NAMED = 3;

/** Those to whom the outcome is worth nothing, in one sentence however many they are. */
export const withoutValue = (names: readonly string[], language: Language): Sentence => {
  const { noValues, more } = words[language].other;
  return noValues(
    listed(
      atMost(NAMED, names, (many) => more(count(many, language))),
      language,
    ),
  );
};

/** The number to watch in whole persons; undefined where it is not known or there are not so many. */
export const watchedTotal = (need: BreakEvenResult, reached: Reached | undefined): number | undefined => {
  if (!need.observed.defined || need.impossible) return undefined;
  const watched = Math.ceil(need.observed.value - 1e-9);
  return reached !== undefined && watched > reached.people + 1e-9 ? undefined : watched;
};

/** The number to watch at follow-up, or why there is none. */
export const observed = (need: BreakEvenResult, at: Address, about: About, language: Language): Sentence => {
  const { observedUnknown, notEvenAll, otherEffect, observed: told } = words[language];
  if (!need.observed.defined) {
    const { why } = need.observed;
    return say`${why === "effectUnknown" ? observedUnknown(otherEffect) : whySentence(why, language)}`;
  }
  const watched = watchedTotal(need, about.reached);
  if (watched === undefined) return notEvenAll(about);
  return told(figure(count(watched, language, 0), `${at}/observed`), about);
};
