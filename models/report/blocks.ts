import type { Language } from "../words/language.ts";
import { plain, type Sentence } from "../words/part.ts";
import { notWritten } from "../words/reportWords.ts";
import { withheldWords } from "../words/withheld.ts";
import type { Block, Text } from "./block.ts";
import type { Picture } from "./picture.ts";
import { ended, type PictureWords, type Printing, printedPicture, printedTable } from "./printed.ts";
import type { ReportSubject } from "./subject.ts";
import type { Table } from "./table.ts";

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });

export const paragraph = (text: Text, tone?: "lead" | "quiet"): Block => ({
  kind: "paragraph",
  text,
  ...(tone ? { tone } : {}),
});

/** Sentences as one paragraph, each with its full stop; nothing where there is nothing to say. */
export const told = (
  sentences: readonly (Sentence | string | undefined)[],
  tone?: "lead" | "quiet",
): readonly Block[] => {
  const text = saidOf(sentences).join(" ");
  return text === "" ? [] : [paragraph(text, tone)];
};

/** Sentences under each other, a single one as a paragraph; nothing where there is nothing to say. */
export const listOf = (sentences: readonly (Sentence | string | undefined)[]): readonly Block[] => {
  const items = saidOf(sentences);
  if (items.length === 0) return [];
  return items.length === 1 ? [paragraph(items[0]!)] : [{ kind: "list", items }];
};

const saidOf = (sentences: readonly (Sentence | string | undefined)[]): readonly string[] =>
  sentences
    .map((sentence) => ended(typeof sentence === "object" ? plain(sentence) : (sentence ?? "")))
    .filter((text) => text !== "");

/** The paragraphs of what somebody wrote: empty lines part them. Documents are written in Swedish, whatever the report's language. */
export const paragraphsOf = (text: string, language: Language): readonly Text[] =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (language === "sv" ? part : [{ text: part, language: "sv" as const }]));

/** What somebody wrote, or quietly that nobody has. */
export const written = (text: string | undefined, language: Language): readonly Block[] => {
  const paragraphs = paragraphsOf(text ?? "", language);
  if (paragraphs.length === 0) return [paragraph(notWritten(language), "quiet")];
  return paragraphs.map((each) => paragraph(each));
};

/** A table, or nothing where it has no rows. */
export const tableOf = (table: Table, language: Language, printing: Printing): readonly Block[] =>
  table.rows.length === 0 || table.columns.length === 0
    ? []
    : [{ kind: "table", ...printedTable(table, language, printing) }];

export const pictureOf = (draw: (width: number) => Picture, words: PictureWords): Block => ({
  kind: "picture",
  ...printedPicture(draw, words),
});

/** That something is withheld, and why; nothing where nothing is. */
export const noticeOf = (subject: ReportSubject, language: Language): readonly Block[] => {
  const said = withheldWords(subject, language);
  return said === undefined ? [] : [{ kind: "notice", text: said.notice }];
};

/** What is withheld, thing by thing. */
export const withheldList = (subject: ReportSubject, language: Language): readonly Block[] => {
  const said = withheldWords(subject, language);
  return said === undefined ? [] : [{ kind: "list", items: said.items }];
};
