import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Appraisal } from "../models/appraisal.ts";
import { contentHash } from "../models/canonical.ts";
import { disclosed, disclosedDocument } from "../models/disclosure.ts";
import { type EditionAudience, editionHash } from "../models/edition.ts";
import type { Problem } from "../models/problem.ts";
import type { ReportKind } from "../models/report/block.ts";
import { flowsCsv, jsonFile } from "../models/report/dataFiles.ts";
import { reportOf } from "../models/report/report.ts";
import { type ReportSubject, type Standing, subjectIn } from "../models/report/subject.ts";
import { type WebFonts, webPageOf } from "../models/report/webPage.ts";
import { workbookOf } from "../models/report/workbook.ts";
import type { Result } from "../models/result.ts";
import { open, type Session } from "../models/session.ts";
import { readShape } from "../models/shape.ts";
import { whatMoved } from "../models/waterfall.ts";
import type { Language } from "../models/words/language.ts";
import { namesOf } from "../models/words/place.ts";
import { inWords } from "./evaluation.ts";
import { excelOf } from "./excel.ts";
import { pdfOf } from "./pdf.ts";
import type { WordedProblem } from "./refusal.ts";
import { wordOf } from "./word.ts";

/** The forms of a report, and those that are of the appraisal itself. */
export const reportForms = ["pdf", "docx", "html"] as const;
export const dataForms = ["xlsx", "json", "csv"] as const;
export type ReportForm = (typeof reportForms)[number];
export type DataForm = (typeof dataForms)[number];

/** One file that somebody wants. */
export type Wanted = Readonly<
  ({ form: ReportForm; report: ReportKind } | { form: DataForm }) & { language: Language; name: string }
>;

/** What reports are made of: plain data, so that it may go to another thread. */
export type ReportTask = Readonly<{
  document: unknown;
  audience: EditionAudience;
  day: string;
  /** Where it is an edition; its hash is worked out with the result. */
  edition?: Readonly<{ number: number; diaryNumber: string }>;
  /** The edition before, with its document. */
  since?: Readonly<{ edition: number; day: string; document: unknown }>;
  wanted: readonly Wanted[];
  /** Of problems. */
  language: Language;
}>;

export type MadeFile = Readonly<{ name: string; type: string; bytes: Uint8Array }>;
export type Made = Readonly<{
  files: readonly MadeFile[];
  /** With nothing withheld, for the archive. */
  result: Result;
  /** Of the edition, where it is one. */
  hash?: string;
}>;
export type ReportAnswer = Made | readonly WordedProblem[];
/** How far it has come: at the draws, or at so many of the files. */
export type ReportProgress = Readonly<{ step: "drawing" | "writing"; done: number; of: number }>;

/** Between any two files somebody may look whether to go on. */
export type Told = (progress: ReportProgress) => void | Promise<void>;

/** Makes every file that is wanted, or says everything that stands in the way; a mistake of ours throws, and leaves nothing. */
export const makeFiles = async (task: ReportTask, tell: Told): Promise<ReportAnswer> => {
  const of = task.wanted.length;
  await tell({ step: "drawing", done: 0, of });
  const refused = (problems: readonly Problem[]) =>
    inWords(problems, task.language, namesOf(readShape(task.document).draft));
  const session = open(task.document);
  if (!("result" in session)) return refused(session);
  const subject = subjectIn(session, task.document);
  if (isRefused(subject)) return refused(subject);
  const { standing, hash } = standingOf(task, subject.result);
  const shown = task.audience === "public" ? disclosed(subject, task.document as Appraisal) : subject;
  if (isRefused(shown)) return refused(shown);
  const making = { session, subject: shown, audience: task.audience, standing, base: task.document as Appraisal };
  const files: MadeFile[] = [];
  for (const wanted of task.wanted) {
    await tell({ step: "writing", done: files.length, of });
    files.push({
      name: wanted.name,
      type: types[wanted.form],
      bytes: await bytesOf(wanted, making),
    });
  }
  return { files, result: subject.result, ...(hash !== undefined && { hash }) };
};

const isRefused = (subject: ReportSubject | readonly Problem[]): subject is readonly Problem[] =>
  Array.isArray(subject);

const standingOf = (
  { document, day, audience, edition, since }: ReportTask,
  result: Result,
): Readonly<{ standing: Standing; hash?: string }> => {
  // What moved is told with the numbers that moved it, any of which may be of few people.
  const moved = since && audience === "internal" ? whatMoved({ document: since.document }, { document }) : undefined;
  const before = since?.document as Appraisal;
  const told =
    moved && "defined" in moved ? { since: { edition: since!.edition, day: since!.day, moved, before } } : {};
  if (edition === undefined) return { standing: { day, ...told } };
  const { draws, seed, sampling } = result.simulation ?? { draws: 0, seed: 0, sampling: "sobol" as const };
  const hash = editionHash({
    ...edition,
    audience,
    day,
    document: result.inputHash,
    engine: result.engine,
    seed,
    draws,
    sampling,
    result: contentHash(result),
  });
  return { standing: { day, edition: { ...edition, hash }, ...told }, hash };
};

const text = (of: string): Uint8Array => new TextEncoder().encode(of);

type Making = Readonly<{
  session: Session;
  /** In a public report already without what is withheld. */
  subject: ReportSubject;
  audience: EditionAudience;
  standing: Standing;
  base: Appraisal;
}>;

const bytesOf = async (wanted: Wanted, { session, subject, audience, standing, base }: Making): Promise<Uint8Array> => {
  const { language } = wanted;
  switch (wanted.form) {
    case "pdf":
    case "docx":
    case "html": {
      const report = reportOf(subject, { kind: wanted.report, audience, language, standing });
      if (wanted.form === "pdf") return pdfOf(report);
      return wanted.form === "docx" ? wordOf(report) : text(webPageOf(report, fonts()));
    }
    case "xlsx":
      return excelOf(workbookOf(session, subject, { language, audience, standing }));
    case "json":
      return text(jsonFile({ ...documentIn(base, audience), result: subject.result }));
    case "csv":
      return text(flowsCsv(subject, language));
    default:
      return wanted satisfies never;
  }
};

/** The document, whole or without what is withheld, which is then told by its addresses. */
const documentIn = (base: Appraisal, audience: EditionAudience) =>
  audience === "internal" ? { document: base } : disclosedDocument(base);

export const types: Readonly<Record<Wanted["form"], string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
};

const require = createRequire(import.meta.url);
const fontOf = (weight: number): string =>
  readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)).toString(
    "base64",
  );

let read: WebFonts | undefined;
const fonts = (): WebFonts => (read ??= { regular: fontOf(400), semibold: fontOf(600) });
