import { MOST_ID_LETTERS } from "../limits.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";

/** What stands, or should stand, in a place: the schema's names of types in words. */
const types: InEvery<Readonly<Record<string, string>>> = {
  sv: {
    string: "text",
    number: "ett tal",
    int: "ett heltal",
    integer: "ett heltal",
    boolean: "sant eller falskt",
    object: "en grupp av uppgifter",
    record: "en grupp av uppgifter",
    array: "en lista",
    id: `ett id (små bokstäver, siffror, bindestreck och punkt, högst ${MOST_ID_LETTERS} tecken)`,
    year: "ett årtal med fyra siffror",
    perYear: "ett tal för varje år",
    date: "ett datum (2026, 2026-03 eller 2026-03-31)",
    line: "text på en rad",
    next: "det som svaret på sidan före kallar next",
    null: "inget värde",
    undefined: "inget värde",
    true: "sant",
    false: "falskt",
  },
  en: {
    string: "text",
    number: "a number",
    int: "a whole number",
    integer: "a whole number",
    boolean: "true or false",
    object: "a group of entries",
    record: "a group of entries",
    array: "a list",
    id: `an id (lower-case letters, digits, hyphen and full stop, at most ${MOST_ID_LETTERS} characters)`,
    year: "a year of four digits",
    perYear: "a number for each year",
    date: "a date (2026, 2026-03 or 2026-03-31)",
    line: "text on one line",
    next: "what the answer to the page before calls next",
    null: "no value",
    undefined: "no value",
    true: "true",
    false: "false",
  },
};

const typeWord = (type: string, language: Language): string =>
  Object.hasOwn(types[language], type) ? types[language][type]! : quoted(type, language);

/** "number | id" → "ett tal eller ett id"; a choice of the format stands in quotation marks. */
export const expectedWords = (text: string, language: Language): string =>
  text
    .split(" | ")
    .map((type) => typeWord(type, language))
    .join(language === "sv" ? " eller " : " or ");

/** What was found: text arrives in JSON's quotation marks, a number or a kind of value without. */
export const foundWords = (found: string, language: Language): string => {
  const text = /^"(.*)"$/s.exec(found)?.[1];
  if (text !== undefined) return quoted(text.replaceAll('\\"', '"'), language);
  return /^-?\d/.test(found) ? found : typeWord(found, language);
};
