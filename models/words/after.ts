import type { Appraisal } from "../appraisal.ts";
import type { Ratio, Result } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";
import { compactKronor, year } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import { byId, elementWord, type Names } from "./place.ts";
import { quantity } from "./unit.ts";
import { whyPhrase, whySentence } from "./why.ts";

/** What comes after the project: the decision that is still to be taken, and ordinary operation. */

type Words = Readonly<{
  forward: Readonly<{
    pays: (year: string, npv: Part, whole: Sentence) => Sentence;
    paysNot: (year: string, npv: Part, whole: Sentence) => Sentence;
    even: (year: string, npv: Part, whole: Sentence) => Sentence;
    whole: (npv: Part) => Sentence;
    unknown: (year: string, reason: string) => Sentence;
  }>;
  about: (year: string, atStake: string) => string;
  aboutNothing: (year: string) => string;
  future: (year: string, people: string, years: string) => string;
  sunk: string;
  asMany: (parameter: string) => string;
  steady: (cost: Part, npv: Sentence) => Sentence;
  steadyNpv: (npv: Part) => Sentence;
  steadyUnknown: (reason: string) => Sentence;
}>;

const words: InEvery<Words> = {
  sv: {
    forward: {
      pays: (year, npv, whole) => say`Det som beslutet ${year} gäller bär sig: nettonuvärdet är ${npv}${whole}`,
      paysNot: (year, npv, whole) => say`Det som beslutet ${year} gäller bär sig inte: nettonuvärdet är ${npv}${whole}`,
      even: (year, npv, whole) => say`Det som beslutet ${year} gäller går jämnt ut: nettonuvärdet är ${npv}${whole}`,
      whole: (npv) => say`, mot ${npv} för hela kalkylen`,
      unknown: (year, reason) => say`Det går inte att säga om det som beslutet ${year} gäller bär sig: ${reason}`,
    },
    about: (year, atStake) => `Beslutet ${year} gäller ${atStake}.`,
    aboutNothing: (year) => `Beslutet ska fattas ${year}.`,
    future: (year, people, years) => `Från och med ${year} väntas ${people} om året i ${years}.`,
    sunk: "Pengar som då redan är använda räknas inte.",
    asMany: (parameter) => `så många personer som ${parameter} anger`,
    steady: (cost, npv) => say`En årskull i ordinarie drift kostar ${cost}${npv}`,
    steadyNpv: (npv) => say` och har nettonuvärdet ${npv}`,
    steadyUnknown: (reason) => say`; nettonuvärdet går inte att räkna: ${reason}`,
  },
  en: {
    forward: {
      pays: (year, npv, whole) =>
        say`What the decision in ${year} is about is worth more than it costs: its net present value is ${npv}${whole}`,
      paysNot: (year, npv, whole) =>
        say`What the decision in ${year} is about costs more than it is worth: its net present value is ${npv}${whole}`,
      even: (year, npv, whole) =>
        say`What the decision in ${year} is about just breaks even: its net present value is ${npv}${whole}`,
      whole: (npv) => say`, against ${npv} for the whole appraisal`,
      unknown: (year, reason) =>
        say`It cannot be said whether what the decision in ${year} is about breaks even: ${reason}`,
    },
    about: (year, atStake) => `The decision in ${year} is about ${atStake}.`,
    aboutNothing: (year) => `The decision is to be taken in ${year}.`,
    future: (year, people, years) => `From ${year} on, ${people} a year are expected for ${years}.`,
    sunk: "Money already spent by then is not counted.",
    asMany: (parameter) => `as many people as ${parameter} says`,
    steady: (cost, npv) => say`A cohort in ordinary operation costs ${cost}${npv}`,
    steadyNpv: (npv) => say` and has a net present value of ${npv}`,
    steadyUnknown: (reason) => say`; its net present value cannot be worked out: ${reason}`,
  },
};

/** "Det som beslutet 2028 gäller bär sig: nettonuvärdet är 1,2 mnkr, mot 4,6 mnkr för hela kalkylen"; a sentence where there is no decision. */
export const decisionTitle = (
  { decision }: Pick<Appraisal, "decision">,
  { decision: { whole, forward } }: Pick<Result, "decision">,
  language: Language,
): Sentence => {
  if (decision === undefined) return say`${whySentence("noDecision", language)}`;
  const told = words[language].forward;
  const when = year(decision.year);
  if (!forward.defined) return told.unknown(when, whyPhrase(forward.why, language));
  const kronor = ({ value }: Ratio & { defined: true }, at: string): Part => figure(compactKronor(value, language), at);
  const against = whole.defined ? told.whole(kronor(whole, "/decision/whole")) : [];
  // Less than half a krona is nothing.
  const finding = Math.abs(forward.value) < 0.5 ? told.even : forward.value > 0 ? told.pays : told.paysNot;
  return finding(when, kronor(forward, "/decision/forward"), against);
};

/** What the decision is about, who is to come, and that money already spent is not counted. */
export const decisionText = (
  { decision, parameters = [] }: Pick<Appraisal, "decision" | "parameters">,
  language: Language,
  names: Names = byId,
): string => {
  if (decision === undefined) return "";
  const told = words[language];
  const when = year(decision.year);
  const article = language === "en" ? "the " : "";
  const the = (list: "costs" | "cohorts" | "parameters", id: string) =>
    article + elementWord(list, id, names, language);
  const { costs = [], cohorts = [] } = decision.atStake;
  const atStake = [...costs.map((id) => the("costs", id)), ...cohorts.map((id) => the("cohorts", id))];
  const { peoplePerYear, years } = decision.future;
  const many =
    typeof peoplePerYear === "number" ? peoplePerYear : parameters.find(({ id }) => id === peoplePerYear)?.value;
  const people =
    many === undefined ? told.asMany(the("parameters", String(peoplePerYear))) : quantity(many, "person", language);
  return [
    atStake.length > 0 ? told.about(when, listed(atStake, language)) : told.aboutNothing(when),
    told.sunk,
    told.future(when, people, quantity(years, "year", language)),
  ].join(" ");
};

/** "En årskull i ordinarie drift kostar 700 tkr och har nettonuvärdet 1,4 mnkr"; a sentence where there is none. */
export const steadyTitle = ({ steadyState }: Pick<Result, "steadyState">, language: Language): Sentence => {
  const { costPerCohort: cost, npvPerCohort: npv } = steadyState;
  if (!cost.defined) return say`${whySentence(cost.why, language)}`;
  const told = words[language];
  const kronor = (value: number, key: string): Part => figure(compactKronor(value, language), `/steadyState/${key}`);
  return told.steady(
    kronor(cost.value, "costPerCohort"),
    npv.defined ? told.steadyNpv(kronor(npv.value, "npvPerCohort")) : told.steadyUnknown(whyPhrase(npv.why, language)),
  );
};
