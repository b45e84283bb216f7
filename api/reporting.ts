import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Appraisal } from "../models/appraisal.ts";
import { contentHash } from "../models/canonical.ts";
import { disclosed, disclosedDocument } from "../models/disclosure.ts";
import { editionHash, type Frozen } from "../models/edition.ts";
import { type Problem, problem } from "../models/problem.ts";
import { dataJson, flowsCsv } from "../models/report/dataFiles.ts";
import { reportOf } from "../models/report/report.ts";
import { type ReportSubject, type Standing, subjectIn } from "../models/report/subject.ts";
import { type WebFonts, webPageOf } from "../models/report/webPage.ts";
import { workbookOf } from "../models/report/workbook.ts";
import type { Result } from "../models/result.ts";
import { open, type Session } from "../models/session.ts";
import { readShape } from "../models/shape.ts";
import type { Simulated } from "../models/uncertainty/simulation.ts";
import { whatMoved } from "../models/waterfall.ts";
import { namesOf } from "../models/words/place.ts";
import { chunksOf, newCounters, piecesOf, progressOf } from "./chunks.ts";
import { drawn, inWords, isRefused } from "./evaluation.ts";
import { excelOf } from "./excel.ts";
import { pdfOf } from "./pdf.ts";
import {
  LONGEST_REPORT_MS,
  type MadeFile,
  mediaTypes,
  type ReportAnswer,
  type ReportProgress,
  type ReportTask,
  type Wanted,
} from "./reportTask.ts";
import { wordOf } from "./word.ts";

/** Between any two chunks of draws and any two files somebody may look whether to go on; what it throws ends it. */
export type Told = (progress: ReportProgress) => void | Promise<void>;

/** Makes every file that is wanted, or says everything that stands in the way; a mistake of ours throws, and leaves nothing. */
export const makeFiles = async (task: ReportTask, tell: Told): Promise<ReportAnswer> => {
  const subject = await subjectOf(task, tell);
  if (isRefused(subject)) return inWords(subject, task.language, namesOf(readShape(task.document).draft));
  const { shown, standing, edition, session } = subject;
  const files: MadeFile[] = [];
  const of = task.wanted.length;
  for (const wanted of task.wanted) {
    await tell({ step: "writing", done: files.length, of });
    const bytes = await bytesOf(wanted, { task, session, shown, standing });
    files.push({ name: wanted.name, type: mediaTypes[wanted.form], bytes });
  }
  await tell({ step: "writing", done: of, of });
  return { files, result: subject.result, ...(edition && { edition }) };
};

/** What all files are of: once worked out, once disclosed. */
const subjectOf = async (task: ReportTask, tell: Told) => {
  const session = open(task.document);
  if (isRefused(session)) return session;
  const simulated = await simulatedIn(session, task, tell);
  if (isRefused(simulated)) return simulated;
  const subject = subjectIn(session, task.document, simulated);
  const shown = shownOf(task, subject);
  if (isRefused(shown)) return shown;
  const { result } = subject;
  const { standing, edition } = standingOf(task, result);
  return { session, shown, result, standing, edition };
};

/** Undefined where no draws are asked for. */
const simulatedIn = async (
  session: Session,
  { drawing }: ReportTask,
  tell: Told,
): Promise<Simulated | undefined | readonly Problem[]> => {
  const run = drawn(session, drawing);
  if (run === undefined) return undefined;
  if (run.bytes > MOST_ROOM_BYTES) return [problem("tooSlow", "", { limitMs: LONGEST_REPORT_MS })];
  const counters = newCounters();
  const room = run.room(false);
  const told = () => {
    const { done, draws = 0 } = progressOf(counters);
    return tell({ step: "drawing", done, of: draws });
  };
  for (const _ of chunksOf(run, counters, room)) await told();
  const { pieces, finish } = run.report(room);
  for (const _ of piecesOf(pieces, counters)) await told();
  return finish();
};

/** For draws, which are kept outside of what a process is held to. */
const MOST_ROOM_BYTES = 1e9;

/** What may be printed for those whom the report is for. */
const shownOf = ({ document, audience }: ReportTask, subject: ReportSubject): ReportSubject | readonly Problem[] =>
  audience === "public" ? disclosed(subject, openedOf(document)) : subject;

/** A document that could be opened is the whole of its own draft. */
const openedOf = (document: unknown): Appraisal => readShape(document).draft as Appraisal;

const standingOf = (task: ReportTask, result: Result) => {
  const { day, edition } = task;
  const since = sinceOf(task);
  if (edition === undefined) return { standing: { day, ...since } };
  const { number, diaryNumber } = edition;
  const frozen = frozenOf({ ...task, edition }, result);
  const hash = editionHash(frozen);
  return { standing: { day, edition: { number, diaryNumber, hash }, ...since }, edition: { frozen, hash } };
};

const frozenOf = (
  { edition, audience, day }: ReportTask & Required<Pick<ReportTask, "edition">>,
  result: Result,
): Frozen => {
  const { draws, seed, sampling } = result.simulation ?? { draws: 0, seed: 0, sampling: "sobol" as const };
  const { engine, inputHash: document } = result;
  return { ...edition, audience, day, document, engine, seed, draws, sampling, result: contentHash(result) };
};

/** What a change is of and how much it moved may tell what is withheld, of the edition before too. */
const sinceOf = ({ since, document, audience }: ReportTask): Pick<Standing, "since"> => {
  if (since === undefined) return {};
  const moved = whatMoved({ document: since.document }, { document }, FIGURE);
  if (isRefused(moved)) return {}; // What was given out could be opened then, and by this engine no more: rerun says why.
  const before = openedOf(since.document);
  const isWithheld =
    audience === "public" && [before, openedOf(document)].some((of) => disclosedDocument(of).withheld.length > 0);
  const told = isWithheld ? ({ defined: false, figure: FIGURE, side: "before", why: "withheld" } as const) : moved;
  return { since: { edition: since.edition, day: since.day, moved: told, before } };
};
const FIGURE = "/society/npv";

type Making = Readonly<{ task: ReportTask; session: Session; shown: ReportSubject; standing: Standing }>;

const bytesOf = async (wanted: Wanted, { task, session, shown, standing }: Making): Promise<Uint8Array> => {
  const { audience } = task;
  const { language } = wanted;
  switch (wanted.form) {
    case "pdf":
    case "docx":
    case "html": {
      const report = reportOf(shown, { kind: wanted.report, audience, language, standing });
      if (wanted.form === "pdf") return pdfOf(report);
      return wanted.form === "docx" ? wordOf(report) : text(webPageOf(report, fonts()));
    }
    case "xlsx":
      return excelOf(workbookOf(session, shown, { language, audience, standing }));
    case "json": {
      const base = openedOf(task.document);
      const given = audience === "public" ? disclosedDocument(base) : { document: base, withheld: [] };
      return text(dataJson({ standing, result: shown.result, ...given }));
    }
    case "csv":
      return text(flowsCsv(shown, language));
    default:
      return wanted satisfies never;
  }
};

const text = (of: string): Uint8Array => new TextEncoder().encode(of);

const require = createRequire(import.meta.url);
const fontOf = (weight: number): string =>
  readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)).toString(
    "base64",
  );

let read: WebFonts | undefined;
const fonts = (): WebFonts => (read ??= { regular: fontOf(400), semibold: fontOf(600) });
