import type { Appraisal } from "../appraisal.ts";
import type { BreakEvenResult, Result, Why } from "../result.ts";
import { inCases } from "./cases.ts";
import { chanceOf, isCertain, isDrawn } from "./chance.ts";
import { drawnAt } from "./doubtUnder.ts";
import { headlineOutcome } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { type Noun, nounOf } from "./noun.ts";
import { compactKronor, count } from "./number.ts";
import type { Seen } from "./perspective.ts";
import { breakEvenOf } from "./perspectiveHeadline.ts";
import { whyPhrase } from "./why.ts";

/** What may be said of whether it pays: one of four, so that no paper says it in words of its own. */
export type VerdictKind = "pays" | "paysOnlyIf" | "paysNot" | "cannotBeSaid";
export type Verdict = Readonly<{ kind: VerdictKind; sentence: string }>;

type Words = Readonly<{
  pays: (who: string, net: string) => string;
  paysNot: (who: string, net: string) => string;
  onlyIf: (who: string, needed: string, one: boolean, noun: Noun) => string;
  /** Where no number of outcomes says what must be true. */
  onlyIfMore: (who: string) => string;
  even: (who: string) => string;
  cannot: (who: string, why: string) => string;
  notValued: string;
  withheld: (who: string) => string;
  or: string;
  /** How often it pays, beside the verdict. */
  often: (cases: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    pays: (who, net) => `Insatsen bär sig för ${who}: nyttan är värd ${net} mer än kostnaden.`,
    paysNot: (who, net) => `Insatsen bär sig inte för ${who}: kostnaden är ${net} större än värdet av nyttan.`,
    onlyIf: (who, needed, one, { many, one: single }) =>
      `Insatsen bär sig för ${who} bara om den ger minst ${needed} ${one ? single : many}.`,
    onlyIfMore: (who) => `Insatsen bär sig för ${who} bara om antagandena håller.`,
    even: (who) => `Insatsen går jämnt ut för ${who}: nyttan är värd lika mycket som den kostar.`,
    cannot: (who, why) => `Det går inte att säga om insatsen bär sig för ${who}: ${why}.`,
    notValued: "inget utfall har ett värde i kronor",
    withheld: (who) => `Om insatsen bär sig för ${who} visas inte i den publika utgåvan.`,
    or: "eller",
    often: (cases) => `Den bär sig ${cases}.`,
  },
  en: {
    pays: (who, net) => `The investment pays for ${who}: the benefits are worth ${net} more than the cost.`,
    paysNot: (who, net) =>
      `The investment does not pay for ${who}: the cost exceeds the value of the benefits by ${net}.`,
    onlyIf: (who, needed, one, { many, one: single }) =>
      `The investment pays for ${who} only if it gives at least ${needed} ${one ? single : many}.`,
    onlyIfMore: (who) => `The investment pays for ${who} only if the assumptions hold.`,
    even: (who) => `The investment breaks even for ${who}: the benefits are worth as much as they cost.`,
    cannot: (who, why) => `It cannot be said whether the investment pays for ${who}: ${why}.`,
    notValued: "no outcome has a value in kronor",
    withheld: (who) => `Whether the investment pays for ${who} is not shown in the public edition.`,
    or: "or",
    often: (cases) => `It pays ${cases}.`,
  },
};

/** Less than half a krona is nothing. */
const isNothing = (amount: number): boolean => Math.abs(amount) < 0.5;

/** Likelier than not is not enough to say that it pays; nor is one case of twenty otherwise. */
const surePays = new Set(["surely", "almostSurely"]);
const sureNot = new Set(["surelyNot", "almostSurelyNot"]);

/** Whether it pays for somebody, as all papers say it. `who` is inside a sentence: "samhället". */
export const verdictOf = (
  { of: { npv }, at }: Seen,
  who: string,
  { result, document }: Readonly<{ result: Result; document: Appraisal }>,
  language: Language,
): Verdict => {
  const said = words[language];
  if (!npv.defined) {
    if (npv.why === "withheld") return { kind: "cannotBeSaid", sentence: said.withheld(who) };
    const isValued = (document.valuations ?? []).length > 0;
    return {
      kind: "cannotBeSaid",
      sentence: said.cannot(who, isValued ? whyPhrase(npv.why, language) : said.notValued),
    };
  }
  const net = compactKronor(Math.abs(npv.value), language);
  const { kind, cases } = standing(npv.value, at, result, language);
  const often = cases === undefined ? "" : ` ${said.often(cases)}`;
  if (kind === "pays") return { kind, sentence: said.pays(who, net) + often };
  if (kind === "paysNot") return { kind, sentence: said.paysNot(who, net) + often };
  if (isNothing(npv.value) && cases === undefined) return { kind, sentence: said.even(who) };
  return { kind, sentence: conditionOf(at, who, { result, document }, language) + often };
};

/** Of several, each by itself; those of whom it cannot be said for the same reason are told together. */
export const verdictsTold = (
  seen: readonly Seen[],
  about: Readonly<{ result: Result; document: Appraisal }>,
  language: Language,
): readonly string[] => {
  const whyOf = ({ of: { npv } }: Seen): Why | undefined => (npv.defined ? undefined : npv.why);
  return seen.flatMap((one, position) => {
    const why = whyOf(one);
    if (why === undefined) return [verdictOf(one, one.name, about, language).sentence];
    const alike = seen.filter((other) => whyOf(other) === why);
    if (seen.indexOf(alike[0]!) !== position) return [];
    return [
      verdictOf(
        one,
        eitherOf(
          alike.map(({ name }) => name),
          language,
        ),
        about,
        language,
      ).sentence,
    ];
  });
};

/** "samhället, offentlig sektor eller kommunen" */
const eitherOf = (names: readonly string[], language: Language): string => {
  const last = names.at(-1)!;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${words[language].or} ${last}`;
};

/** By the draws where there are any, else by the appraisal's own values. */
const standing = (
  npv: number,
  at: Seen["at"],
  { simulation }: Result,
  language: Language,
): Readonly<{ kind: Exclude<VerdictKind, "cannotBeSaid">; cases?: string }> => {
  const drawn = simulation === null ? undefined : drawnAt(simulation, at);
  if (simulation === null || !drawn || !isDrawn(drawn) || isCertain(drawn)) {
    if (isNothing(npv)) return { kind: "paysOnlyIf" };
    return { kind: npv > 0 ? "pays" : "paysNot" };
  }
  const chance = chanceOf(drawn, simulation.draws);
  const cases = inCases(chance, language);
  // A central value on the other side of zero is told with its condition, whatever the draws say.
  if (surePays.has(chance.verdict) && npv > 0) return { kind: "pays", cases };
  if (sureNot.has(chance.verdict) && npv < 0) return { kind: "paysNot", cases };
  return { kind: "paysOnlyIf", cases };
};

const conditionOf = (
  at: Seen["at"],
  who: string,
  { result, document }: Readonly<{ result: Result; document: Appraisal }>,
  language: Language,
): string => {
  const said = words[language];
  const outcome = headlineOutcome(document, result);
  const need: BreakEvenResult | undefined = outcome && breakEvenOf(result, outcome.id, at);
  if (!outcome || !need?.whole.defined || need.whole.value < 1) return said.onlyIfMore(who);
  const { value } = need.whole;
  return said.onlyIf(who, count(value, language, 0), value === 1, nounOf(outcome, language));
};
