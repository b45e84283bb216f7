import type { Unit } from "../appraisal.ts";
import { amountText } from "./amount.ts";
import type { DraftBelief } from "./belief.ts";
import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";

type Key = "low" | "mode" | "high" | "mean" | "sd" | "successes" | "failures" | "confidence" | "values" | "value";

type Words = Readonly<{
  same: string;
  turned: (high: string, low: string) => string;
  modeLow: (mode: string, low: string) => string;
  modeHigh: (mode: string, high: string) => string;
  fromZero: string;
  noSpread: string;
  tooMany: (some: string, all: string) => string;
  negative: string;
  lacks: (parts: string) => string;
  parts: Readonly<Record<Key, string>>;
}>;

const words: InEvery<Words> = {
  sv: {
    same: "Det lägsta och det högsta är samma tal. Sänk det ena eller höj det andra. Är talet säkert, välj ”Bara talet” här ovanför.",
    turned: (high, low) => `Det högsta, ${high}, är lägre än det lägsta, ${low}. Rätta ett av dem.`,
    modeLow: (mode, low) =>
      `Det troligaste, ${mode}, är lägre än det lägsta rimliga, ${low}. Sänk det lägsta eller höj det troligaste.`,
    modeHigh: (mode, high) =>
      `Det troligaste, ${mode}, är högre än det högsta rimliga, ${high}. Höj det högsta eller sänk det troligaste.`,
    fromZero:
      "En lognormal kurva når aldrig 0, så den lägsta gränsen måste vara större än 0. Går talet att vara 0 eller lägre, välj normalfördelning längre ner.",
    noSpread: "Talet måste vara större än 0. Finns det ingen osäkerhet, välj ”Bara talet” här ovanför.",
    tooMany: (some, all) => `Det kan inte vara ${some} av ${all}. Rätta något av talen.`,
    negative: "Ett antal kan inte vara mindre än 0.",
    lacks: (parts) => `Kurvan ritas när också det här är ifyllt: ${parts}.`,
    parts: {
      low: "det lägsta",
      mode: "det troligaste",
      high: "det högsta",
      mean: "värdet",
      sd: "hur mycket det kan avvika",
      successes: "hur många det var så för",
      failures: "hur många som räknades",
      confidence: "hur säkert intervallet är",
      values: "de uppmätta värdena",
      value: "talet",
    },
  },
  en: {
    same: "The lowest and the highest are the same number. Lower one or raise the other. If the number is certain, choose “Just the number” above.",
    turned: (high, low) => `The highest, ${high}, is lower than the lowest, ${low}. Correct one of them.`,
    modeLow: (mode, low) =>
      `The most likely, ${mode}, is lower than the lowest reasonable, ${low}. Lower the lowest or raise the most likely.`,
    modeHigh: (mode, high) =>
      `The most likely, ${mode}, is higher than the highest reasonable, ${high}. Raise the highest or lower the most likely.`,
    fromZero:
      "A lognormal curve never reaches 0, so the lower end must be above 0. If the number may be 0 or lower, choose a normal distribution further down.",
    noSpread: "The number must be above 0. If there is no uncertainty, choose “Just the number” above.",
    tooMany: (some, all) => `It cannot be ${some} out of ${all}. Correct one of the numbers.`,
    negative: "A number of cases cannot be below 0.",
    lacks: (parts) => `The curve is drawn when this is filled in too: ${parts}.`,
    parts: {
      low: "the lowest",
      mode: "the most likely",
      high: "the highest",
      mean: "the value",
      sd: "how far it may be off",
      successes: "for how many it was so",
      failures: "how many were counted",
      confidence: "how sure the range is",
      values: "the measured values",
      value: "the number",
    },
  },
};

/** What is against itself in a belief, at the number where one would mend it. */
export type Troubles = Readonly<Partial<Record<Key, string>>>;

export const beliefTroubles = (belief: DraftBelief, unit: Unit | undefined, language: Language): Troubles => {
  const told = words[language];
  const { kind, low, mode, high, sd, successes, failures } = belief;
  const shown = (value: number): string => amountText(value, unit, language, true);
  return stated({
    low: kind === "lognormal" && low !== undefined && low <= 0 ? told.fromZero : undefined,
    high:
      low === undefined || high === undefined || low < high
        ? undefined
        : low === high
          ? told.same
          : told.turned(shown(high), shown(low)),
    mode: modeTrouble(low, mode, high, told, shown),
    sd: sd !== undefined && sd <= 0 ? told.noSpread : undefined,
    successes: successes !== undefined && successes < 0 ? told.negative : undefined,
    failures:
      failures === undefined || failures >= 0
        ? undefined
        : told.tooMany(plainly(successes ?? 0, language), plainly((successes ?? 0) + failures, language)),
  });
};

const plainly = (value: number, language: Language): string => amountText(value, undefined, language);

const modeTrouble = (
  low: number | undefined,
  mode: number | undefined,
  high: number | undefined,
  told: Words,
  shown: (value: number) => string,
): string | undefined => {
  // Where the ends are turned around, that is what is to be mended.
  if (mode === undefined || (low !== undefined && high !== undefined && low >= high)) return undefined;
  if (low !== undefined && mode < low) return told.modeLow(shown(mode), shown(low));
  return high !== undefined && mode > high ? told.modeHigh(shown(mode), shown(high)) : undefined;
};

const stated = (troubles: Readonly<Partial<Record<Key, string | undefined>>>): Troubles =>
  Object.fromEntries(Object.entries(troubles).filter(([, trouble]) => trouble !== undefined));

/** "Kurvan ritas när också det här är ifyllt: det högsta."; undefined where nothing is missing. */
export const lackingText = (belief: DraftBelief, keys: readonly string[], language: Language): string | undefined => {
  const { parts, lacks } = words[language];
  const missing = keys.filter((key) => belief[key as Key] === undefined) as readonly Key[];
  return missing.length === 0
    ? undefined
    : lacks(
        listed(
          missing.map((key) => parts[key]),
          language,
        ),
      );
};
