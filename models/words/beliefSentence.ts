import type { Unit } from "../appraisal.ts";
import type { Harm, Spread } from "../report/beliefSpread.ts";
import { amountText, joinedAmounts } from "./amount.ts";
import { inCases, ofHundred } from "./cases.ts";
import type { InEvery, Language } from "./language.ts";
import { first, listed } from "./noun.ts";
import { count, fixed, nearest, share } from "./number.ts";
import { isExtreme } from "./range.ts";

type Words = Readonly<{
  between: (low: string, high: string, middle: string) => string;
  each: (many: number, values: string) => string;
  certain: (value: string) => string;
  span: (span: string) => string;
  mean: (mean: string) => string;
  beyond: Readonly<Record<"under" | "over", (value: string) => string>>;
  beside: Readonly<Record<"under" | "over", (value: string, cases: string) => string>>;
  harm: (cases: string) => string;
  noHarm: string;
  onlyHarm: string;
  cases: (some: string, all: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    between: (low, high, middle) =>
      `I nio fall av tio ligger talet mellan ${low} och ${high}. Det är lika ofta över som under ${middle}.`,
    each: (many, values) => `Vart och ett av de ${many} värdena räknas som lika troligt: ${values}.`,
    certain: (value) => `Talet räknas som säkert: ${value}.`,
    span: (span) => `från ${span}`,
    mean: (mean) => `Inget värde är angivet, så kalkylen räknar med medelvärdet, ${mean}.`,
    beyond: {
      under: (value) => `Kalkylens värde, ${value}, ligger under allt som intervallet rymmer.`,
      over: (value) => `Kalkylens värde, ${value}, ligger över allt som intervallet rymmer.`,
    },
    beside: {
      under: (value, cases) => `Kalkylens värde, ${value}, ligger under mitten: ${cases} är talet högre.`,
      over: (value, cases) => `Kalkylens värde, ${value}, ligger över mitten: ${cases} är talet lägre.`,
    },
    harm: (cases) => `${first(cases)} gör insatsen saken sämre.`,
    noHarm: "Intervallet utesluter att insatsen gör saken sämre.",
    onlyHarm: "Enligt intervallet gör insatsen alltid saken sämre.",
    cases: (some, all) => `${some} fall av ${all}`,
  },
  en: {
    between: (low, high, middle) =>
      `In nine cases of ten the number is between ${low} and ${high}. It is as often above ${middle} as below.`,
    each: (many, values) => `Each of the ${many} values counts as equally likely: ${values}.`,
    certain: (value) => `The number counts as certain: ${value}.`,
    span: (span) => `from ${span}`,
    mean: (mean) => `No value is stated, so the appraisal uses the mean, ${mean}.`,
    beyond: {
      under: (value) => `The appraisal’s value, ${value}, is below everything that the range holds.`,
      over: (value) => `The appraisal’s value, ${value}, is above everything that the range holds.`,
    },
    beside: {
      under: (value, cases) => `The appraisal’s value, ${value}, is below the middle: the number is higher ${cases}.`,
      over: (value, cases) => `The appraisal’s value, ${value}, is above the middle: the number is lower ${cases}.`,
    },
    harm: (cases) => `${first(cases)} the intervention makes things worse.`,
    noHarm: "The range rules out that the intervention makes things worse.",
    onlyHarm: "By this range the intervention always makes things worse.",
    cases: (some, all) => `${some} ${some === "1" ? "case" : "cases"} of ${all}`,
  },
};

/** What is neither never nor always is not said to be. */
const NEVER_NONE = 1e-9;

/** "i 7 fall av 100", of a probability that is worked out and not drawn. */
export const casesOf = (probability: number, language: Language): string =>
  inCases({ of: ofHundred(Math.min(Math.max(probability, NEVER_NONE), 1 - NEVER_NONE)), isAbout: false }, language);

/** Such a part of the time, as exactly as someone has said it: "9 fall av 10", "95 fall av 100", "99,5 %". */
export const confidenceText = (confidence: number, language: Language): string => {
  const whole = [10, 100].find((all) => Number.isInteger(nearest(confidence * all, 9)));
  if (whole === undefined) return share(confidence, language, 8);
  return words[language].cases(count(confidence * whole, language, 0), String(whole));
};

/** Decimals that tell the ends of a spread apart and no more; a number that would become nothing keeps its first digit. */
const decimalsOf = (value: number, spread: number): number => {
  const upTo = (size: number, digits: number): number => digits - 1 - Math.floor(Math.log10(Math.abs(size)));
  const decimals = spread > 0 ? upTo(spread, 2) : 0;
  return value !== 0 && roundedTo(value, decimals) === 0 ? upTo(value, 1) : decimals;
};

const roundedTo = (value: number, decimals: number): number => {
  if (decimals >= 0) return nearest(value, decimals);
  const step = 10 ** -decimals;
  return Math.round(value / step) * step;
};

/** A number of a spread in its unit: no digit that the spread makes meaningless, and as many decimals as the others have. */
export const roughText = (
  value: number,
  { quantiles: { low, high } }: Pick<Spread, "quantiles">,
  unit: Unit | undefined,
  language: Language,
): string => {
  const decimals = decimalsOf(value, high - low);
  const shown = roundedTo(value, decimals);
  if (isExtreme(shown) || decimals <= 0) return amountText(shown, unit, language, true);
  if (unit === "factor") return fixed(shown, language, decimals);
  // In per cent there are two decimals fewer.
  if (unit === "share") return fixedShare(shown, language, Math.max(0, decimals - 2));
  return amountText(shown, unit, language, true);
};

const fixedShare = (value: number, language: Language, decimals: number): string =>
  fixed(nearest(value * 100, decimals), language, decimals) + (language === "sv" ? "\u00a0%" : "%");

/** What a belief amounts to, for those who have never met a curve: where the number lies, and what the appraisal makes of it. */
export const beliefSentences = (spread: Spread, language: Language): readonly string[] => [
  lying(spread, language),
  ...(spread.harm ? [harmSentence(spread.harm, language)] : []),
  ...stating(spread, language),
];

/** So many observed values are told one by one. */
const TOLD = 8;

const lying = (spread: Spread, language: Language): string => {
  const { unit, values, quantiles } = spread;
  const told = words[language];
  const exactly = (value: number): string => amountText(value, unit, language, true);
  if (values !== undefined) {
    if (values[0] === values.at(-1)) return told.certain(exactly(values[0]!));
    const all =
      values.length > TOLD
        ? told.span(joinedAmounts(exactly(values[0]!), language === "sv" ? " till " : " to ", exactly(values.at(-1)!)))
        : listed(values.map(exactly), language);
    return told.each(values.length, all);
  }
  const { low, middle, high } = quantiles;
  const [from, to, half] = [low, high, middle].map((one) => roughText(one, spread, unit, language));
  return told.between(from!, to!, half!);
};

const harmSentence = ({ probability, isRuledOut }: Harm, language: Language): string => {
  const { noHarm, onlyHarm, harm } = words[language];
  if (isRuledOut) return noHarm;
  return probability === 1 ? onlyHarm : harm(casesOf(probability, language));
};

/** Nearer the middle than this it is there. */
const BESIDE = 0.05;

/** Where the number of the central case is among what is believed; nothing where it is in the middle. */
const stating = (spread: Spread, language: Language): readonly string[] => {
  const { value, mean, unit, left, values } = spread;
  const told = words[language];
  if (value === undefined) return values?.length === 1 ? [] : [told.mean(roughText(mean, spread, unit, language))];
  const shown = amountText(value, unit, language, true);
  if (value < left.least) return [told.beyond.under(shown)];
  if (value > left.most) return [told.beyond.over(shown)];
  if (values !== undefined) return [];
  const { below, above } = left.probability(value);
  if (Math.abs(above - 0.5) <= BESIDE) return [];
  const side = above > 0.5 ? "under" : "over";
  return [told.beside[side](shown, casesOf(Math.max(above, below), language))];
};
