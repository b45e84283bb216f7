import type { Appraisal, Outcome } from "../appraisal.ts";
import { address } from "../problem.ts";
import { type Curve, intervalsAbove, likelyWithin, shareAt } from "../report/curve.ts";
import type { Result } from "../result.ts";
import { type Accepted, amountOf, type Choice, type NotAccepted, type Rival, valuationOf } from "./accepted.ts";
import { lead } from "./breakEven.ts";
import { type Cases, casesText, inCases, ofHundred } from "./cases.ts";
import { reachedIn } from "./headline.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { listed, nounOf } from "./noun.ts";
import { compactBeside, compactKronor, scaleOf } from "./number.ts";
import { type Sentence, say } from "./part.ts";
import { whySentence } from "./why.ts";
import { worthEn } from "./worth.en.ts";
import { worthSv } from "./worth.sv.ts";

/** Words about how often it pays by what an outcome is worth. Amounts, names and chances come as they are shown. */
export type WorthWords = Readonly<{
  pays: (amount: string, per: string, often: string) => string;
  /** Where it pays more often than not, after the sentence before it. */
  likely: Readonly<{
    always: (low: string, high: string) => string;
    never: (low: string, high: string) => string;
    /** From less than the appraisal's own amount, from more, or from about there. */
    from: (amount: string, beside: "less" | "more" | "there") => string;
    upTo: (amount: string) => string;
    between: (low: string, high: string) => string;
    changing: string;
  }>;
  nothing: string;
  best: (amount: string, per: string, name: string, often: string) => string;
  alike: (amount: string, per: string, names: string, often: string) => string;
  leads: Readonly<{
    always: (low: string, high: string) => string;
    under: (amount: string, name: string) => string;
    over: (amount: string, name: string) => string;
  }>;
  per: (each: string, isAnnual: boolean) => string;
  prices: (year: string, isKnown: boolean) => string;
  measured: (per: string, prices: string) => string;
  measuredBest: (per: string, prices: string) => string;
  uncertainAmount: string;
  falling: string;
  places: (list: string) => string;
  place: (of100: string, amount: string) => string;
  rival: Readonly<{
    stands: (called: string, amount: string, often: string) => string;
    outside: (called: string, amount: string) => string;
    otherPrices: (called: string, amount: string, year: string) => string;
    unknownYear: (year: string) => string;
    notVerified: (because: string | undefined) => string;
  }>;
  /** Short, in the picture. */
  mark: Readonly<{
    stated: (amount: string, chance: string | undefined) => string;
    rival: (called: string, amount: string, isVerified: boolean, chance: string | undefined) => string;
    from: (amount: string) => string;
    upTo: (amount: string) => string;
    axis: string;
    nothing: string;
  }>;
  not: Readonly<Record<"nothingValued" | "noneMarked" | "zero" | "notAlone", string>> &
    Readonly<{ unknown: (why: string) => string; restsOn: (amount: string, per: string) => string }>;
}>;

const words: InEvery<WorthWords> = { sv: worthSv, en: worthEn };
export const worthWords = (language: Language): WorthWords => words[language];

/** Of a point of the curve, whose error is not known. */
export const casesAt = (share: number): Cases => ({ of: ofHundred(share), isAbout: true });

/** "i omkring 88 fall av 100" */
const oftenOf = (share: number, language: Language): string => inCases(casesAt(share), language);

/** An amount read off the curve, in the unit of the appraisal's own where that says anything of it. */
export const nearly = (amount: number, stated: number, language: Language): string =>
  Math.abs(amount) < 0.1 * 10 ** scaleOf(stated)
    ? compactKronor(amount, language)
    : compactBeside([amount, stated], language).full[0]!;

/** "per behörig elev" */
export const perOutcome = (
  { outcome, valuation }: Pick<Accepted, "outcome" | "valuation">,
  language: Language,
): string => words[language].per(nounOf(outcome, language).each, valuation.profile.kind === "annual");

type Ends = readonly [low: string, high: string];
const endsOf = ({ curve }: Accepted, language: Language): Ends => [
  compactKronor(curve[0]!.amount, language),
  compactKronor(curve.at(-1)!.amount, language),
];

/** What the picture marks: where it begins to pay more often than not, or stops; undefined where it does neither or both. */
export const turningOf = (curve: Curve): Readonly<{ amount: number; isRising: boolean }> | undefined => {
  const [found, ...more] = likelyWithin(curve);
  if (!found || more.length > 0) return undefined;
  const [isFromStart, isToEnd] = [found.from === curve[0]!.amount, found.to === curve.at(-1)!.amount];
  if (isFromStart === isToEnd) return undefined;
  return isToEnd ? { amount: found.from, isRising: true } : { amount: found.to, isRising: false };
};

const likelySentence = (accepted: Accepted, language: Language): string => {
  const { curve, stated } = accepted;
  const told = words[language].likely;
  const [low, high] = endsOf(accepted, language);
  const [found, ...more] = likelyWithin(curve);
  if (!found) return told.never(low, high);
  if (more.length > 0) return told.changing;
  const turning = turningOf(curve);
  if (turning) {
    const amount = nearly(turning.amount, stated, language);
    if (!turning.isRising) return told.upTo(amount);
    const isThere = amount === compactKronor(stated, language);
    return told.from(amount, isThere ? "there" : turning.amount < stated ? "less" : "more");
  }
  if (found.from === curve[0]!.amount) return told.always(low, high);
  return told.between(nearly(found.from, stated, language), nearly(found.to, stated, language));
};

/** What is best most often at each point: of equals the first. */
const leaderAt = (choices: readonly Choice[], position: number): Choice =>
  choices.reduce((most, choice) => (choice.curve[position]!.share > most.curve[position]!.share ? choice : most));

/** What is best most often where the appraisal's own amount is, and which others are below and above. */
const bestSentence = (accepted: Accepted, language: Language): string => {
  const { choices, stated, curve } = accepted;
  const { best, alike, leads, nothing } = words[language];
  const nameOf = ({ name }: Choice): string => (name === undefined ? nothing : quoted(name, language));
  const [amount, per] = [compactKronor(stated, language), perOutcome(accepted, language)];
  const here = (choice: Choice): number => shareAt(choice.curve, stated)!;
  const most = Math.max(...choices.map(here));
  const leaders = choices.filter((choice) => Math.round(100 * here(choice)) === Math.round(100 * most));
  const often = oftenOf(most, language);
  if (leaders.length > 1) return alike(amount, per, listed(leaders.map(nameOf), language), often);
  const leader = leaders[0]!;
  const others = (position: number): number =>
    Math.max(...choices.filter((choice) => choice !== leader).map((choice) => choice.curve[position]!.share));
  const within = intervalsAbove(leader.curve, others).find(({ from, to }) => from <= stated && stated <= to);
  const [low, high] = endsOf(accepted, language);
  const [first, last] = [curve[0]!.amount, curve.at(-1)!.amount];
  if (!within) return best(amount, per, nameOf(leader), often);
  const { from, to } = within;
  if (from === first && to === last) return best(amount, per, nameOf(leader), often) + leads.always(low, high);
  /** Who takes over at a point beside the interval; nobody where there is no such point, or it is only touched. */
  const other = (position: number): Choice | undefined => {
    const next = position < 0 ? leader : leaderAt(choices, position);
    return next === leader ? undefined : next;
  };
  const before = other(curve.findLastIndex((point) => point.amount < from));
  const after = other(curve.findIndex((point) => point.amount > to));
  return [
    best(amount, per, nameOf(leader), often),
    before ? leads.under(nearly(from, stated, language), nameOf(before)) : "",
    after ? leads.over(nearly(to, stated, language), nameOf(after)) : "",
  ].join("");
};

/** "Vid 1,0 mnkr per behörig elev bär det sig i omkring 88 fall av 100; redan från omkring 0,2 mnkr bär det sig oftare än inte" */
export const worthTitle = (accepted: Accepted, language: Language): string => {
  if (accepted.choices.length > 0) return bestSentence(accepted, language);
  const { stated, curve } = accepted;
  const often = oftenOf(shareAt(curve, stated)!, language);
  const pays = words[language].pays(compactKronor(stated, language), perOutcome(accepted, language), often);
  return pays + likelySentence(accepted, language);
};

/** Falls by more than one case of a hundred from the lowest amount to the highest. */
const isFalling = (curve: Curve): boolean => curve[0]!.share - curve.at(-1)!.share > 0.01;

/** What the picture measures: whose amount, in which prices, and what else is uncertain. */
export const worthMeasured = (
  accepted: Accepted,
  { parameters = [] }: Pick<Appraisal, "parameters">,
  language: Language,
): string => {
  const { valuation, choices, curve } = accepted;
  const { prices, measured, measuredBest, uncertainAmount, falling } = words[language];
  const { year, takenAs } = valuation.prices;
  const inPrices = prices(String(year === "unknown" ? takenAs : year), year !== "unknown");
  const per = perOutcome(accepted, language);
  const belief = parameters.find(({ id }) => id === valuation.amount)?.belief;
  const isUncertain = belief !== undefined && belief.kind !== "fixed";
  return [
    choices.length > 0 ? measuredBest(per, inPrices) : measured(per, inPrices),
    isUncertain && uncertainAmount,
    isFalling(curve) && choices.length === 0 && falling,
  ]
    .filter(Boolean)
    .join(" ");
};

/** Another amount and what follows of it; `because` in which prices it is read, and what of it is not verified. */
export const rivalTold = (
  { called, amount, share, priceYear, isVerified, because }: Rival,
  { valuation }: Pick<Accepted, "valuation">,
  language: Language,
): Readonly<{ lead: string; because: string }> => {
  const told = words[language].rival;
  const shown = compactKronor(amount, language);
  const { year, takenAs } = valuation.prices;
  const lead = (): string => {
    if (share === "outside") return told.outside(called, shown);
    if (share === "otherPrices") return told.otherPrices(called, shown, String(priceYear));
    return told.stands(called, shown, oftenOf(share, language));
  };
  return {
    lead: lead(),
    because: [
      priceYear === "unknown" && told.unknownYear(String(year === "unknown" ? takenAs : year)),
      !isVerified && told.notVerified(because),
    ]
      .filter(Boolean)
      .join(" "),
  };
};

const SUMMARISED = 4;

/** The curve in words: how often at a few amounts along it. */
export const worthSummary = ({ curve, choices }: Accepted, language: Language): string => {
  const { places, place, mark } = words[language];
  const told = (of: Curve): string =>
    places(
      listed(
        Array.from({ length: SUMMARISED + 1 }, (_, step) => of[Math.round((step * (of.length - 1)) / SUMMARISED)]!).map(
          ({ amount, share }) =>
            place(casesText(casesAt(share), language, "ofHundred"), compactKronor(amount, language)),
        ),
        language,
      ),
    );
  if (choices.length === 0) return told(curve);
  return choices.map(({ name = mark.nothing, curve: of }) => `${name}. ${told(of)}`).join(" ");
};

/** Why there is no curve, and how many would be needed where that can be said without one. */
export const notAcceptedTold = (
  { why }: NotAccepted,
  document: Appraisal,
  result: Result,
  outcome: Outcome | undefined,
  language: Language,
): Sentence => {
  const told = words[language].not;
  if (why === "nothingValued" || why === "noneMarked" || why === "zero" || why === "notAlone") return say`${told[why]}`;
  const reason = told.unknown(whySentence(why, language));
  const found = outcome && result.breakEven.outcomes[outcome.id];
  const valuation = outcome && valuationOf(document, outcome.id);
  if (!found || !valuation) return say`${reason}`;
  const at = address("breakEven", "outcomes", outcome.id, "society");
  const about = { noun: nounOf(outcome, language), reached: reachedIn(result, outcome.id) };
  const amount = compactKronor(amountOf(document, valuation), language);
  const rests = told.restsOn(amount, perOutcome({ outcome, valuation }, language));
  return say`${reason} ${lead(found.society, at, about, language)} ${rests}`;
};
