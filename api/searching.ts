import type { Draft } from "../models/appraisal.ts";

/** Lower case and without accents, as people type when they search: `Ånge` is found by `ange`. */
export const plainOf = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** More than anyone has to search through; a list reads it of every appraisal. */
const MOST_LETTERS = 4_000;

/** Every word an appraisal may be found by: what it is called, what it is about, and who takes part. */
export const searchedOf = (id: string, document: Draft): string => {
  const { title, diaryNumber, description, actors = [], cohorts = [], outcomes = [], costs = [] } = document;
  const names = [actors, cohorts, outcomes, costs].flatMap((list) => list.map((one) => one?.name));
  return plainOf([id, title, diaryNumber, ...names, description].filter(Boolean).join("\n")).slice(0, MOST_LETTERS);
};

/** The words of a search, each of which must be found. */
export const termsOf = (search: string): readonly string[] =>
  plainOf(search)
    .split(/\s+/)
    .filter((term) => term !== "");

/** å, ä and ö are letters of their own, after z; in the order of text these stand there, and in this order. */
const afterZ: Readonly<Record<string, string>> = { å: "{", ä: "|", ö: "}", æ: "|", ø: "}" };
const DIGITS = 12;

/** A text whose order as text is the order of a Swedish register: å, ä, ö last, accents and case apart, numbers by size. */
export const titleOrderOf = (title: string): string =>
  plainOf(
    title
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[åäöæø]/g, (letter) => afterZ[letter]!),
  ).replaceAll(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));
