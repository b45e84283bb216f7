import type { Language } from "../../models/words/language.ts";
import { fieldsEn } from "./fields.en.ts";
import { fieldsSv } from "./fields.sv.ts";

/** What a field says of itself. `example` and `source` are whole sentences, with the word "Exempel" or "Källa" in them. */
export type FieldText = Readonly<{ label: string; help: string; example?: string; source?: string }>;
/** By pattern: an address with `*` for ids, years and positions, of a leaf or of a group or list as a heading. */
export type FieldTexts = Readonly<Record<string, FieldText>>;
/** The same fields with the same parts, any text: English does not compile while one is missing. */
export type SameFields<T> = { readonly [K in keyof T]: { readonly [P in keyof T[K]]: string } };

const texts = { sv: fieldsSv, en: fieldsEn } as const satisfies Readonly<Record<Language, FieldTexts>>;

/** What means the same in two places is worded once: [where it stands, whose words it has]. */
const shared: readonly (readonly [RegExp, string])[] = [
  [/^\/\w+\/\*\/id$/, "/*/id"],
  [/^\/scenarios\/\*\/settings\//, "/settings/"],
  [/^\/scenarios\/\*\/set\/\*\/belief\b/, "/parameters/*/belief"],
  [/^\/series\/\*\/source\b/, "/parameters/*/source"],
  [/^\/transfers\/\*\/prices\b/, "/costs/*/prices"],
];

/** The pattern whose words another has; itself where it has its own. */
export const wordedAs = (pattern: string): string =>
  shared.reduce((worded, [where, words]) => worded.replace(where, words), pattern);

// Of a list or map of plain values ("/costs/*/amounts") the words are those of its values.
/** The words of a leaf, group or list in a language. */
export const fieldText = (pattern: string, language: Language): FieldText => {
  const known: FieldTexts = texts[language];
  const worded = [pattern, `${pattern}/*`].map(wordedAs).find((one) => Object.hasOwn(known, one));
  if (worded === undefined) throw new Error(`No words for the field ${pattern}`);
  return known[worded]!;
};
