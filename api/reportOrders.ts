import { randomBytes } from "node:crypto";
import { canonical } from "../models/canonical.ts";
import type { EditionAudience } from "../models/edition.ts";
import type { Audience, ReportKind } from "../models/report/block.ts";
import type { Language } from "../models/words/language.ts";
import type { Stored } from "./appraisalStore.ts";
import { keepEdition, latestEdition } from "./editionStore.ts";
import type { Principal } from "./principal.ts";
import { again, type ReportOrder } from "./reporter.ts";
import {
  type DataForm,
  dataForms,
  type Made,
  type MadeFile,
  type ReportForm,
  type ReportTask,
  reportForms,
  type Wanted,
  wantedOf,
} from "./reportTask.ts";
import type { Store } from "./store.ts";

/** What came of it: the file of a report, or the number of the edition that was given out. */
export type MadeReport = Readonly<{ file?: MadeFile; edition?: number }>;

type Asking = Readonly<{ store: Store; principal: Principal; stored: Stored; language: Language }>;

export type DraftAsked = Readonly<{
  form: ReportForm | DataForm;
  report: ReportKind;
  language: Language;
  audience: Audience;
}>;

/** A report of the appraisal as it was read, stamped as a draft. `language` is that of problems. */
export const draftOrder = (
  { store, principal, stored: { head, document }, language }: Asking,
  draft: DraftAsked,
): ReportOrder<Required<Pick<MadeReport, "file">>> => ({
  task: async () => {
    const since = await latestEdition(store, principal, head.id);
    return {
      document,
      audience: draft.audience,
      day: dayOf(store.now()),
      ...(since && { since: { edition: since.number, day: since.day, document: since.document } }),
      wanted: [wantedOf(head.id, draft)],
      language,
    };
  },
  finish: async ({ files: [file] }) => ({ file: file! }),
});

export type Issue = Readonly<{
  diaryNumber: string;
  audience: EditionAudience;
  reports: readonly ReportKind[];
  languages: readonly Language[];
  note?: string | undefined;
}>;

const SALT_BYTES = 16;

/** An edition of the appraisal as it was read: numbered when its turn has come, and kept with all its files or not at all. */
export const editionOrder = (
  { store, principal, stored: { head, document }, language }: Asking,
  { diaryNumber, audience, reports, languages, note }: Issue,
): ReportOrder<Required<Pick<MadeReport, "edition">>> => {
  const now = store.now();
  const salt = audience === "public" ? { salt: randomBytes(SALT_BYTES).toString("hex") } : {};
  return {
    task: async () => {
      const since = await latestEdition(store, principal, head.id);
      return {
        document,
        audience,
        day: dayOf(now),
        edition: { number: (since?.number ?? 0) + 1, diaryNumber, ...salt },
        ...(since && { since: { edition: since.number, day: since.day, document: since.document } }),
        wanted: wantedFiles(head.id, reports, languages),
        language,
      };
    },
    finish: async ({ files, result, edition }, hold) => {
      const { frozen, hash } = edition!;
      const issued = { ...frozen, hash, revision: head.revision, by: principal.id, at: now.toISOString(), note };
      const given = { ...issued, content: document, result: canonical(result) };
      const isKept = await keepEdition({ store, principal, appraisal: head.id }, given, files, hold);
      return isKept ? { edition: frozen.number } : again;
    },
  };
};

/** The figures of a frozen document by today's engine, with the draws of then; no file. */
export const rerunOrder = (
  { document, language }: Pick<ReportTask, "document" | "language">,
  { draws, seed, sampling, day }: Required<NonNullable<ReportTask["drawing"]>> & Readonly<{ day: string }>,
): ReportOrder<Made> => ({
  task: async () => ({
    document,
    audience: "internal",
    day,
    drawing: { draws, seed, sampling },
    wanted: [],
    language,
  }),
  finish: async (made) => made,
});

/** Every report in every form and language, the workbook and the flows by language, and document and result once. */
const wantedFiles = (id: string, reports: Issue["reports"], languages: Issue["languages"]): readonly Wanted[] => {
  const inLanguage = distinct(languages).flatMap((language) => [
    ...distinct(reports).flatMap((report) => reportForms.map((form) => wantedOf(id, { form, report, language }))),
    ...dataForms.filter((form) => form !== "json").map((form) => dataFile(id, form, language)),
  ]);
  return [...inLanguage, dataFile(id, "json", languages[0]!)];
};

/** A form of no report. */
const dataFile = (id: string, form: DataForm, language: Language): Wanted =>
  wantedOf(id, { form, report: "boardSheet", language });

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** The calendar day where the server is. */
const dayOf = (moment: Date): string => {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};
