import { describe, expect, it } from "vitest";
import { editorEn } from "../../ui/language/editor.en.ts";
import { editorSv } from "../../ui/language/editor.sv.ts";
import { en } from "../../ui/language/en.ts";
import { reportingEn } from "../../ui/language/reporting.en.ts";
import { reportingSv } from "../../ui/language/reporting.sv.ts";
import { resultsEn } from "../../ui/language/results.en.ts";
import { resultsSv } from "../../ui/language/results.sv.ts";
import { sv } from "../../ui/language/sv.ts";

/** Keys are held by types (en.ts does not compile without them); what stands inside the texts is held here. */

const texts = (of: object, path = ""): readonly (readonly [string, string])[] =>
  Object.entries(of).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : texts(value, `${path}${key}.`),
  );

const slots = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).toSorted();

describe.each([
  ["the screens'", sv, en],
  ["the editor's", editorSv, editorEn],
  ["the results'", resultsSv, resultsEn],
  ["the reports'", reportingSv, reportingEn],
])("%s texts", (_, swedishTexts, englishTexts) => {
  const english = new Map(texts(englishTexts));

  it("have the same places to fill in both languages", () => {
    for (const [key, swedish] of texts(swedishTexts)) expect(slots(english.get(key)!), key).toEqual(slots(swedish));
  });

  it("are never empty", () => {
    for (const [key, text] of [...texts(swedishTexts), ...english]) expect(text.trim(), key).not.toBe("");
  });
});
