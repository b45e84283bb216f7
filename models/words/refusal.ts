import { shortened } from "./excerpt.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { type Fault, type TypedUnit, writtenAs } from "./parse.ts";
import { unitWord } from "./unit.ts";

/** What else a field may refuse than what is no number. */
type Kind = Fault["kind"] | "notWhole" | "year" | "date";
/** `meant` is empty, or what to write; `example` is a number of the field's unit. */
type Told = Readonly<{ text: string; meant: string; example: string; unit: string }>;
type Words = Readonly<Record<Kind, (told: Told) => string>>;

/** Klarspråk: what is wrong and what to write instead. */
const sv: Words = {
  noNumber: ({ text, example }) => `${text} är inget tal. Skriv med siffror, till exempel ${example}.`,
  marks: ({ text, meant, example }) =>
    meant === ""
      ? `Punkt och komma i ${text} står inte som i ett tal. Skriv till exempel ${example}.`
      : `I ${text} står punkt och komma på ett annat sätt än i svenska tal. Skriv ${meant}.`,
  unclear: ({ text, meant }) => `${text} kan läsas på två sätt. Skriv ${meant}.`,
  spaces: ({ text, meant, example }) =>
    `Mellanrummen i ${text} delar inte talet i grupper om tre siffror. ${meant === "" ? `Skriv till exempel ${example}` : `Skriv ${meant}, om det är ett enda tal`}.`,
  power: ({ text, meant }) => `${text} är skrivet med tiopotens. Skriv ${meant || "ut alla siffror"}.`,
  letters: ({ text, meant }) =>
    `${text} har en bokstav där det ska stå en siffra. Skriv ${meant}, om det är det du menar.`,
  noPercent: ({ text, meant }) => `Procenttecknet saknas efter ${text}. Skriv ${meant}.`,
  unit: ({ text, meant, example, unit }) =>
    `${text} passar inte här, där det ska stå ${unit}. Skriv ${meant || `till exempel ${example}`}.`,
  formula: ({ text }) => `${text} är en formel, och här räknas inga formler ut. Skriv talet som den ger.`,
  sheetError: ({ text }) => `${text} är ett fel i bladet som talet kommer från. Rätta det där, eller skriv talet.`,
  tooLarge: ({ text }) => `${text} är större än vad som går att räkna med. Kontrollera antalet siffror.`,
  tooSmall: ({ text }) => `${text} är så litet att det inte går att skilja från noll. Skriv 0 eller ett större tal.`,
  notWhole: ({ text, meant }) => `${text} är inget heltal. Skriv ${meant}.`,
  year: ({ text, meant }) => `${text} är inget årtal. Skriv årtalet med fyra siffror, ${meant || "till exempel 2026"}.`,
  date: ({ text, meant }) =>
    `${text} är inget datum. Skriv ${meant || "år, månad eller dag: 2026, 2026-03 eller 2026-03-31"}.`,
};

const en: Words = {
  noNumber: ({ text, example }) => `${text} is not a number. Write it in digits, for example ${example}.`,
  marks: ({ text, meant, example }) =>
    meant === ""
      ? `The points and commas in ${text} do not stand as in a number. Write for example ${example}.`
      : `The points and commas in ${text} do not stand as in English. Write ${meant}.`,
  unclear: ({ text, meant }) => `${text} can be read in two ways. Write ${meant}.`,
  spaces: ({ text, meant, example }) =>
    `The spaces in ${text} do not divide the number in groups of three digits. ${meant === "" ? `Write for example ${example}` : `Write ${meant}, if it is one number`}.`,
  power: ({ text, meant }) => `${text} is written with a power of ten. Write ${meant || "all the digits"}.`,
  letters: ({ text, meant }) =>
    `${text} has a letter where a digit should be. Write ${meant}, if that is what you mean.`,
  noPercent: ({ text, meant }) => `The per cent sign is missing after ${text}. Write ${meant}.`,
  unit: ({ text, meant, example, unit }) =>
    `${text} does not fit here, where ${unit} should be given. Write ${meant || `for example ${example}`}.`,
  formula: ({ text }) => `${text} is a formula, and formulas are not worked out here. Write the number that it gives.`,
  sheetError: ({ text }) =>
    `${text} is an error in the sheet that the number comes from. Correct it there, or write the number.`,
  tooLarge: ({ text }) => `${text} is larger than what can be calculated with. Check the number of digits.`,
  tooSmall: ({ text }) => `${text} is so small that it cannot be told from zero. Write 0 or a larger number.`,
  notWhole: ({ text, meant }) => `${text} is not a whole number. Write ${meant}.`,
  year: ({ text, meant }) => `${text} is not a year. Write the year in four digits, ${meant || "for example 2026"}.`,
  date: ({ text, meant }) =>
    `${text} is not a date. Write ${meant || "a year, a month or a day: 2026, 2026-03 or 2026-03-31"}.`,
};

const sentences: InEvery<Words> = { sv, en };
const or: InEvery<string> = { sv: " eller ", en: " or " };

/** What a field asks for, where the unit's own name does not say it. */
const asked: InEvery<Readonly<Partial<Record<TypedUnit, string>>>> = {
  sv: { plain: "ett tal utan enhet", share: "en andel", factor: "en faktor" },
  en: { plain: "a number without a unit", share: "a share", factor: "a factor" },
};

const examples: Readonly<Partial<Record<TypedUnit, number>>> = { share: 0.125, factor: 0.88, person: 20, year: 12 };
const exampleOf = (unit: TypedUnit): number => examples[unit] ?? (unit.startsWith("SEK") ? 250_000 : 12.5);

/** The sentence under a field that could not read what was typed. */
export const refusalOf = (
  { kind, meant }: Readonly<{ kind: Kind; meant: readonly string[] }>,
  typed: string,
  unit: TypedUnit,
  language: Language,
): string =>
  sentences[language][kind]({
    text: quoted(shortened(typed.trim()), language),
    meant: meant.join(or[language]),
    example: writtenAs(exampleOf(unit), unit, language),
    unit: asked[language][unit] ?? unitWord(unit as Exclude<TypedUnit, "plain">, language),
  });
