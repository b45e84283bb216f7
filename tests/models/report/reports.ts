import type { Appraisal } from "../../../models/appraisal.ts";
import { disclosed } from "../../../models/disclosure.ts";
import {
  type Audience,
  type Block,
  type PrintedTable,
  plainText,
  type Report,
  type ReportKind,
} from "../../../models/report/block.ts";
import { reportOf } from "../../../models/report/report.ts";
import { type ReportSubject, type Standing, subjectOf } from "../../../models/report/subject.ts";
import { open } from "../../../models/session.ts";
import type { Language } from "../../../models/words/language.ts";

export const DAY: Standing = { day: "2026-03-14" };

/** With a few draws, or with none at all. */
export const subjectIn = (document: Appraisal, draws = 64): ReportSubject => {
  const subject = subjectOf(document, { draws: Math.max(1, draws) });
  if (!("result" in subject)) throw new Error(JSON.stringify(subject));
  if (draws > 0) return subject;
  const session = open(document);
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  return { ...subject, result: session.result() };
};

/** As anybody may read it; undefined where no public report can be made. */
export const publicSubject = (document: Appraisal, draws = 64): ReportSubject | undefined => {
  const subject = disclosed(subjectIn(document, draws), document);
  return "result" in subject ? subject : undefined;
};

export const made = (
  subject: ReportSubject,
  kind: ReportKind,
  language: Language = "sv",
  { audience = "internal", standing = DAY }: Readonly<{ audience?: Audience; standing?: Standing }> = {},
): Report => reportOf(subject, { kind, audience, language, standing });

/** Every block, those in columns with them. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "columns" ? block.columns.flatMap(allBlocks) : [block]));

export const tablesIn = ({ blocks }: Report): readonly PrintedTable[] =>
  allBlocks(blocks).flatMap((block) => (block.kind === "table" ? [block] : []));

export const tableNamed = (report: Report, caption: string): PrintedTable => {
  const found = tablesIn(report).find((table) => table.caption.startsWith(caption));
  if (!found) throw new Error(`no table ${caption}: ${tablesIn(report).map((table) => table.caption)}`);
  return found;
};

/** Every text of a block that must not be empty. */
export const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
    case "notice":
      return [plainText(block.text)];
    case "list":
      return block.items.map(plainText);
    case "figures":
      return block.items.flatMap(({ name, value, notes }) => [name, value, ...notes]);
    case "table": {
      const { caption, head, rows, notes = [] } = block;
      return [caption, ...head, ...rows.flatMap(({ name, cells }) => [name, ...cells]), ...notes];
    }
    case "picture": {
      const { finding, measured, notes, alt, picture } = block;
      const drawn = picture.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
      return [finding, measured, ...notes, alt, ...drawn];
    }
    case "comment":
      return [block.role, ...block.paragraphs.map(plainText)];
    case "columns":
    case "pageBreak":
      return [];
    default:
      return block satisfies never;
  }
};

export const textOf = (report: Report): string => allBlocks(report.blocks).flatMap(textsOf).join("\n");

const numberOf = (text: string): number | undefined => {
  const bare = text
    .replaceAll(/[\u00a0 ]/g, "")
    .replace("\u2212", "-")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
};

/** What is wrong with a report, whatever it is of. */
export const faultsOf = ({ blocks, language }: Report): readonly string[] => {
  const faults: string[] = [];
  let level = 0;
  for (const block of allBlocks(blocks)) {
    for (const text of textsOf(block)) {
      if (text.trim() === "") faults.push(`an empty text in a ${block.kind}`);
      if (/NaN|undefined|Infinity|\[object/.test(text)) faults.push(text);
    }
    if (block.kind === "heading") {
      if (block.level > level + 1) faults.push(`${block.text}: ${level} → ${block.level}`);
      level = block.level;
    }
    if (block.kind === "list" && block.items.length === 0) faults.push("an empty list");
    if (block.kind === "table") faults.push(...tableFaults(block, language));
    if (block.kind === "picture" && block.picture.shapes.length === 0) faults.push(`nothing drawn: ${block.finding}`);
  }
  const headings = allBlocks(blocks).flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block] : []));
  if (headings.length !== 1) faults.push(`${headings.length} titles`);
  return faults;
};

const tableFaults = ({ caption, head, isNumeric, rows }: PrintedTable, language: Language): readonly string[] => {
  const faults: string[] = [];
  if (rows.length === 0) faults.push(`${caption}: no rows`);
  for (const { cells } of rows)
    if (cells.length !== head.length - 1 || isNumeric.length !== cells.length) faults.push(`${caption}: uneven`);
  if (language !== "sv") return faults;
  let from = 0;
  for (const [at, { cells, isSum }] of rows.entries()) {
    if (!isSum) continue;
    const parts = rows.slice(from, at).filter(({ level = 0 }) => level === 0);
    from = at + 1;
    for (const [column, cell] of cells.entries()) {
      const sum = numberOf(cell);
      const of = parts.map((part) => (part.cells[column] === "–" ? 0 : numberOf(part.cells[column]!)));
      if (sum === undefined || of.includes(undefined)) continue;
      const added = (of as readonly number[]).reduce((all, one) => all + one, 0);
      if (Math.abs(added - sum) > 1e-6) faults.push(`${caption}, ${head[column + 1]}: ${added} is not ${sum}`);
    }
  }
  return faults;
};
