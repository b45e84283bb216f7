import type { EditionAudience, Frozen } from "../models/edition.ts";
import type { ReportKind } from "../models/report/block.ts";
import { reportName } from "../models/report/frame.ts";
import type { Result } from "../models/result.ts";
import type { Drawing } from "../models/uncertainty/block.ts";
import type { Language } from "../models/words/language.ts";
import type { WordedProblem } from "./refusal.ts";

/** The forms of a report, and those that are of the appraisal itself. */
export const reportForms = ["pdf", "docx", "html"] as const;
export const dataForms = ["xlsx", "json", "csv"] as const;
export type ReportForm = (typeof reportForms)[number];
export type DataForm = (typeof dataForms)[number];

export const mediaTypes: Readonly<Record<ReportForm | DataForm, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
};

/** One file that somebody wants. */
export type Wanted = Readonly<
  ({ form: ReportForm; report: ReportKind } | { form: DataForm }) & { language: Language; name: string }
>;

/** What reports are made of: plain data, so that it may go to another thread. */
export type ReportTask = Readonly<{
  document: unknown;
  audience: EditionAudience;
  /** YYYY-MM-DD. */
  day: string;
  /** Where it is an edition. */
  edition?: Readonly<{ number: number; diaryNumber: string; salt?: string }>;
  /** The edition before, with its document. */
  since?: Readonly<{ edition: number; day: string; document: unknown }>;
  /** Otherwise the document's own. */
  drawing?: Pick<Drawing, "draws" | "seed" | "sampling">;
  wanted: readonly Wanted[];
  /** Of problems. */
  language: Language;
}>;

export type MadeFile = Readonly<{ name: string; type: string; bytes: Uint8Array }>;
export type Made = Readonly<{
  files: readonly MadeFile[];
  /** With nothing withheld, for the archive. */
  result: Result;
  /** What an edition holds still, and its hash. */
  edition?: Readonly<{ frozen: Frozen; hash: string }>;
}>;
export type ReportAnswer = Made | readonly WordedProblem[];

/** An edition in two languages is some thirty files, of a few tenths of a second each. */
export const LONGEST_REPORT_MS = 120_000;

/** How far it has come: at so many of its draws, or of its files. */
export type ReportProgress = Readonly<{ step: "drawing" | "writing"; done: number; of: number }>;
export const NOTHING_DONE: ReportProgress = { step: "drawing", done: 0, of: 0 };

const dataNames: Readonly<Record<DataForm, Readonly<Record<Language, string>>>> = {
  xlsx: { sv: "kalkyl", en: "workbook" },
  json: { sv: "data", en: "data" },
  csv: { sv: "floden", en: "flows" },
};

/** A file by a name of plain letters, in its own language, so that every program and disk can have it. `id` is the appraisal's. */
export const wantedOf = (
  id: string,
  { form, report, language }: Readonly<{ form: ReportForm | DataForm; report: ReportKind; language: Language }>,
): Wanted => {
  const name = (of: string): string => `${id}-${of}.${form}`;
  return form === "xlsx" || form === "json" || form === "csv"
    ? { form, language, name: name(dataNames[form][language]) }
    : { form, report, language, name: name(plain(reportName(report, language))) };
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
