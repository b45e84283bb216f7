import type { Unit } from "../appraisal.ts";
import type { InEvery, Language } from "./language.ts";
import { count, kronor, share } from "./number.ts";

/** The units of the format in words, as [one, several]. */
const words: InEvery<Readonly<Record<Unit, readonly [string, string]>>> = {
  sv: {
    share: ["andel", "andelar"],
    factor: ["faktor", "faktorer"],
    person: ["person", "personer"],
    outcome: ["utfall", "utfall"],
    "outcome/person": ["utfall per person", "utfall per person"],
    SEK: ["krona", "kronor"],
    "SEK/outcome": ["krona per utfall", "kronor per utfall"],
    "SEK/outcome/year": ["krona per utfall och år", "kronor per utfall och år"],
    hour: ["timme", "timmar"],
    "SEK/hour": ["krona per timme", "kronor per timme"],
    year: ["år", "år"],
  },
  en: {
    share: ["share", "shares"],
    factor: ["factor", "factors"],
    person: ["person", "people"],
    outcome: ["outcome", "outcomes"],
    "outcome/person": ["outcome per person", "outcomes per person"],
    SEK: ["krona", "kronor"],
    "SEK/outcome": ["krona per outcome", "kronor per outcome"],
    "SEK/outcome/year": ["krona per outcome and year", "kronor per outcome and year"],
    hour: ["hour", "hours"],
    "SEK/hour": ["krona per hour", "kronor per hour"],
    year: ["year", "years"],
  },
};

/** What stands at the end of a field, after the number. */
const symbols: InEvery<Readonly<Record<Unit, string>>> = {
  sv: {
    share: "%",
    factor: "",
    person: "personer",
    outcome: "utfall",
    "outcome/person": "utfall per person",
    SEK: "kr",
    "SEK/outcome": "kr per utfall",
    "SEK/outcome/year": "kr per utfall och år",
    hour: "timmar",
    "SEK/hour": "kr per timme",
    year: "år",
  },
  en: {
    share: "%",
    factor: "",
    person: "people",
    outcome: "outcomes",
    "outcome/person": "outcomes per person",
    SEK: "SEK",
    "SEK/outcome": "SEK per outcome",
    "SEK/outcome/year": "SEK per outcome and year",
    hour: "hours",
    "SEK/hour": "SEK per hour",
    year: "years",
  },
};

/** The unit's own name, in the plural where nothing else is said: "kronor per utfall", "andel". */
export const unitWord = (unit: Unit, language: Language, amount?: number): string => {
  const [one, several] = words[language][unit];
  if (amount === undefined) return unit === "share" || unit === "factor" ? one : several;
  return Math.abs(amount) === 1 ? one : several;
};

/** The end of a field: "kr per utfall", "%". */
export const unitSymbol = (unit: Unit, language: Language): string => symbols[language][unit];

/** As `unitWord` for a unit that is only known as text; what is no unit of the format stands as it is. */
export const anyUnitWord = (unit: string, language: Language): string =>
  Object.hasOwn(words[language], unit) ? unitWord(unit as Unit, language) : unit;

const moneyTail = (unit: Unit, language: Language): string =>
  symbols[language][unit].replace(language === "sv" ? /^kr/ : /^SEK/, "");

/** A number with its unit: "1 000 000 kr per utfall", "12,5 %", "1 person". */
export const quantity = (value: number, unit: Unit, language: Language): string => {
  if (unit === "share") return share(value, language);
  if (unit === "factor") return count(value, language, 3);
  if (unit === "SEK/hour") return kronor(value, language, 2) + moneyTail(unit, language);
  if (unit.startsWith("SEK")) return kronor(value, language) + moneyTail(unit, language);
  const shown = count(value, language, 2);
  return `${shown}\u00a0${unitWord(unit, language, shown === "1" ? 1 : 2)}`;
};

/** The two years that every figure in kronor is labelled with. */
export const basis = (settings: Readonly<{ baseYear: number; priceYear: number }>, language: Language): string =>
  language === "sv"
    ? `nuvärde år ${settings.baseYear} i ${settings.priceYear} års priser`
    : `present value in ${settings.baseYear} at ${settings.priceYear} prices`;
