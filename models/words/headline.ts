import type { Appraisal, Outcome } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Result } from "../result.ts";
import type { Figures } from "../session.ts";
import { isWithoutValue, lead, observed, other, type Reached, withoutValue } from "./breakEven.ts";
import type { Language } from "./language.ts";
import { actorName, isOnlyOfSector, nounOf, topOf } from "./noun.ts";
import { type Sentence, say } from "./part.ts";

/**
 * The break-even sentence of PRODUCT.md: what must be true for the investment to pay, named by perspective. It needs no effect data
 * and is the safest headline. `lead` is about society; `rest` about the public sector and each payer.
 */
export type Headline = Readonly<{ lead: Sentence; rest: Sentence }>;

/** What of a result the sentence is made of. */
type Told = Pick<Figures, "gained" | "breakEven">;
type Chosen = Readonly<{ outcome: Outcome; breakEven: Result["breakEven"]["outcomes"][string] }>;

/** The outcome whose valuation is marked `valueOfOutcome`, else the first that is valued. */
export const headlineOutcome = (document: Appraisal, result: Told): Outcome | undefined => {
  const valuations = document.valuations ?? [];
  const valued = [...valuations.filter(({ valueOfOutcome }) => valueOfOutcome), ...valuations].map((v) => v.outcome);
  const id = valued.find((outcome) => result.breakEven.outcomes[outcome] !== undefined);
  return document.outcomes?.find((outcome) => outcome.id === id);
};

const choose = (document: Appraisal, result: Told): Chosen | undefined => {
  const outcome = headlineOutcome(document, result);
  const breakEven = outcome && result.breakEven.outcomes[outcome.id];
  return outcome && breakEven ? { outcome, breakEven } : undefined;
};

export const reachedIn = (result: Told, outcome: string): Reached | undefined => {
  const people = reachedBy(result, outcome);
  return people === undefined ? undefined : { people, at: address("gained", outcome, "funnel", "reached") };
};

/** How many the intervention reaches; undefined where the result does not say. */
export const reachedBy = (result: Told, outcome: string): number | undefined =>
  result.gained[outcome]?.funnel.find(({ step }) => step === "reached")?.left;

/** Each payer once, as the group it belongs to where it has one, in the document's order. */
const payers = (document: Appraisal, { outcome, breakEven }: Chosen) => {
  const tops = Object.keys(breakEven.actors).map((id) => topOf(id, document.actors));
  const unique = document.actors.filter((actor) => tops.includes(actor));
  return unique.flatMap((actor) => {
    const kind = breakEven.groups[actor.id] ? "groups" : "actors";
    const need = breakEven[kind][actor.id];
    if (!need) return [];
    const at = address("breakEven", "outcomes", outcome.id, kind, actor.id);
    return [{ actor, need: { ...need, at }, among: unique }];
  });
};

const nothingValued = {
  sv: "Inget utfall har ett värde i kronor ännu, så det går inte att säga vad som krävs för att insatsen ska bära sig.",
  en: "No outcome has a value in kronor yet, so it cannot be said what is needed for the investment to break even.",
} as const;

export const headline = (result: Told, document: Appraisal, language: Language): Headline => {
  const chosen = choose(document, result);
  if (!chosen) return { lead: say`${nothingValued[language]}`, rest: [] };
  const { outcome, breakEven } = chosen;
  const at = address("breakEven", "outcomes", outcome.id);
  const reached = reachedIn(result, outcome.id);
  const everyone = [
    { who: { name: undefined, alone: false }, need: { ...breakEven.publicSector, at: `${at}/publicSector` } },
    ...payers(document, chosen).map(({ actor, need, among }) => ({
      who: {
        name: actorName(actor, among, language),
        // "kommunen själv", as against municipalities and regions at large.
        alone: isOnlyOfSector(actor, among) && (actor.sector === "municipality" || actor.sector === "region"),
      },
      need,
    })),
  ];
  // Several without any gain are told at once: one sentence each would hide those that have something to be told.
  const nothing = everyone.flatMap(({ who: { name }, need }) => (name && isWithoutValue(need) ? [name] : []));
  const others = nothing.length > 1 ? everyone.filter(({ who, need }) => !who.name || !isWithoutValue(need)) : everyone;
  const impossible = (i: number): boolean => others[i]!.need.after.impossible;
  const sentences = others.map(({ who, need }, i) => {
    const saidAlready = breakEven.society.impossible || others.slice(0, i).some((_, k) => impossible(k));
    return other(who, need, { reached, saidAlready }, language);
  });
  if (nothing.length > 1) sentences.push(withoutValue(nothing, language));
  return {
    lead: lead(breakEven.society, `${at}/society`, { noun: nounOf(outcome, language), reached }, language),
    rest: sentences.reduce<Sentence>((all, next) => (all.length === 0 ? next : say`${all} ${next}`), []),
  };
};

/**
 * The number to watch: those who would have managed anyway and those who are needed. Undefined where the outcome is not a share of
 * the people reached.
 */
export const observedSentence = (result: Told, document: Appraisal, language: Language): Sentence | undefined => {
  const chosen = choose(document, result);
  if (!chosen) return undefined;
  const { outcome, breakEven } = chosen;
  if (outcome.effect.measure === "perPerson" || outcome.effect.measure === "count") return undefined;
  const at = `${address("breakEven", "outcomes", outcome.id)}/society`;
  const about = { noun: nounOf(outcome, language), reached: reachedIn(result, outcome.id) };
  return observed(breakEven.society, at, about, language);
};
