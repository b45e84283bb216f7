import type { designs } from "../../models/terms.ts";
import { designWords } from "../../models/words/evidence.ts";
import type { Language } from "../../models/words/language.ts";
import { choiceHelpEn } from "./choiceHelp.en.ts";
import { choiceHelpSv } from "./choiceHelp.sv.ts";
import { fieldsEn } from "./fields.en.ts";
import { fieldsSv } from "./fields.sv.ts";

/** What a field says of itself. `example` and `source` are whole sentences, with the word "Exempel" or "Källa" in them. */
export type FieldText = Readonly<{ label: string; help: string; example?: string; source?: string }>;
/** By pattern: an address with `*` for ids, years and positions, of a leaf or of a group or list as a heading. */
export type FieldTexts = Readonly<Record<string, FieldText>>;
/** By pattern of the leaf and choice: what choosing it means. */
export type ChoiceHelps = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The same patterns with the same parts, any text: English does not compile while one is missing. */
export type SameFields<T> = { readonly [K in keyof T]: { readonly [P in keyof T[K]]: string } };

const texts = { sv: fieldsSv, en: fieldsEn } as const satisfies Readonly<Record<Language, FieldTexts>>;

/** What means the same in two places is worded once: [where it stands, whose words it has]. */
const shared: readonly (readonly [RegExp, string])[] = [
  [/^\/\w+(?:\/comments)?\/\*\/id$/, "/*/id"],
  [/^\/scenarios\/\*\/settings\//, "/settings/"],
  [/^\/(?:scenarios|alternatives)\/\*\/set\/\*\/belief\b/, "/parameters/*/belief"],
  [/^\/(?:outcomes|valuations|transfers)\/\*\/in\b/, "/costs/*/in"],
  [/^\/series\/\*\/source\b/, "/parameters/*/source"],
  [/^\/transfers\/\*\/prices\b/, "/costs/*/prices"],
];

/** The pattern whose words another has; itself where it has its own. */
export const wordedAs = (pattern: string): string =>
  shared.reduce((worded, [where, words]) => worded.replace(where, words), pattern);

/** The words of a leaf, group or list; of a list or map of plain values, such as amounts by year, those of its values. */
export const fieldText = (pattern: string, language: Language): FieldText => {
  const known: FieldTexts = texts[language];
  const worded = [pattern, `${pattern}/*`].map(wordedAs).find((one) => Object.hasOwn(known, one));
  if (worded === undefined) throw new Error(`No words for the field ${pattern}`);
  return Object.fromEntries(Object.entries(known[worded]!).map(([part, text]) => [part, unbroken(text)])) as FieldText;
};

/** A number stays on one line with its unit. */
const unbroken = (text: string): string => text.replaceAll(/(?<=\d) (?=\d{3}(?!\d)|%|kr\b)/g, "\u00a0");

const choices = { sv: choiceHelpSv, en: choiceHelpEn } as const satisfies Readonly<Record<Language, ChoiceHelps>>;
const DESIGN = "/parameters/*/evidence/design";

/** What a choice means in a sentence; undefined where its word (`choiceWord`, `unitWord`) says enough. */
export const choiceHelp = (pattern: string, choice: string, language: Language): string | undefined => {
  const worded = wordedAs(pattern);
  const known: ChoiceHelps = choices[language];
  if (worded === DESIGN) return sentence(designWords(choice as (typeof designs)[number], language).meaning);
  const help = known[worded]?.[choice];
  return help && unbroken(help);
};

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
