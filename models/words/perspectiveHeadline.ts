import type { Appraisal } from "../appraisal.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import type { BreakEvenResult, Result } from "../result.ts";
import { lead } from "./breakEven.ts";
import { headlineOutcome, reachedBy } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { first, nounOf } from "./noun.ts";
import { type Sentence, say } from "./part.ts";
import type { Seen } from "./perspective.ts";

type Words = Readonly<{ paysNothing: (who: string) => string; ofSector: (who: string) => string }>;

const words: InEvery<Words> = {
  sv: {
    paysNothing: (who) => `${first(who)} bär ingen kostnad för insatsen, så det finns ingen brytpunkt att räkna.`,
    ofSector: (who) => `Brytpunkten räknas för den som betalar, inte för ${who} som helhet.`,
  },
  en: {
    paysNothing: (who) => `${first(who)} bears no cost of the investment, so there is no break-even to work out.`,
    ofSector: (who) => `Break-even is worked out for those who pay, not for ${who} as a whole.`,
  },
};

type OfOutcome = Result["breakEven"]["outcomes"][string];

/** The break-even of a perspective stands under the outcome as its other figures stand under the result. */
const needAt = (of: OfOutcome, at: Address): BreakEvenResult | undefined => {
  const [family, ...rest] = stepsOf(at);
  if (family === "society") return of.society;
  if (family === "publicSector") return of.publicSector[rest[0] as "before" | "after"];
  if (family !== "actors" && family !== "groups") return undefined;
  const [id, moment] = rest as [string, "before" | "after"];
  return of[family][id]?.[moment];
};

/** What of an outcome must be true in the perspective at an address; undefined where nothing is asked of it. */
export const breakEvenOf = (result: Result, outcome: string, at: Address): BreakEvenResult | undefined => {
  const of = result.breakEven.outcomes[outcome];
  return of && needAt(of, at);
};

/** What must be true for the investment to pay in one perspective, by itself; undefined where no outcome has a value. */
export const perspectiveHeadline = (
  { of, name, at }: Seen,
  result: Result,
  document: Appraisal,
  language: Language,
): Sentence | undefined => {
  const outcome = headlineOutcome(document, result);
  const breakEven = outcome && result.breakEven.outcomes[outcome.id];
  if (!outcome || !breakEven) return undefined;
  const need = needAt(breakEven, at);
  if (!need) return say`${words[language][of.pvCosts < 0.5 ? "paysNothing" : "ofSector"](name)}`;
  const people = reachedBy(result, outcome.id);
  const reached = people === undefined ? undefined : { people, at: address("gained", outcome.id, "funnel", "reached") };
  const stands = address("breakEven", "outcomes", outcome.id) + at;
  return lead(need, stands, { noun: nounOf(outcome, language), reached }, language, name);
};
