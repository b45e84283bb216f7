import { sheetWords } from "../words/boardSheet.ts";
import type { Language } from "../words/language.ts";
import type { Block, Text } from "./block.ts";
import type { ReportSubject } from "./subject.ts";

/** Letters that find room: two lines of the title, a row of half a page for who it is, a line of it for what it is. */
const MOST = { title: 90, who: 40, what: 60 };

/** The same, with what people have named cut to what there is room for wherever it is told. */
export const withShortNames = ({ document, ...subject }: ReportSubject): ReportSubject => {
  const { actors, outcomes, parameters, unpriced } = document;
  const short = <T extends Readonly<{ name: string }>>(all: readonly T[], most = MOST.what): T[] =>
    all.map((each) => ({ ...each, name: cut(each.name, most) }));
  return {
    ...subject,
    document: {
      ...document,
      title: cut(document.title, MOST.title),
      actors: short(actors, MOST.who),
      ...(outcomes ? { outcomes: short(outcomes) } : {}),
      ...(parameters ? { parameters: short(parameters) } : {}),
      ...(unpriced ? { unpriced: short(unpriced) } : {}),
    },
  };
};

/** What somebody wrote, in the document's own language. */
export const own = (text: string, language: Language): Text => (language === "sv" ? text : [{ text, language: "sv" }]);

/** What somebody called something, and what is said of it. */
export const named = (name: string, rest: string, language: Language): Text =>
  language === "sv" ? name + rest : [{ text: name, language: "sv" }, { text: rest }];

export const list = (items: readonly Text[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: "list", items }]);

/** The first of them, and how many more there are: one more is shown rather than counted. */
export const firstOf = <T>(
  all: readonly T[],
  most: number,
  language: Language,
): Readonly<{ shown: readonly T[]; more: readonly string[] }> => {
  const shown = all.length <= most + 1 ? all : all.slice(0, most);
  const left = all.length - shown.length;
  return { shown, more: left > 0 ? [sheetWords(language).more(left)] : [] };
};

/** As much of a text as there is room for, cut at the end of a sentence where there is one, else at a word. */
export const cut = (text: string, most: number): string => {
  const whole = text.trim().replaceAll(/\s+/g, " ");
  if (whole.length <= most) return whole;
  // What cuts a pair of code units in two leaves half a character.
  const room = whole.slice(0, most).replace(/\p{Surrogate}$/u, "");
  const sentence = /^.*[.!?](?=\s)/s.exec(room)?.[0] ?? "";
  if (sentence.length > most / 3) return sentence;
  return `${room.replace(/(?<=.{20})\s\S*$/s, "")} …`;
};
