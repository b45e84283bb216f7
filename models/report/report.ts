import type { Language } from "../words/language.ts";
import type { Audience, Report, ReportKind } from "./block.ts";
import { boardSheet } from "./boardSheet.ts";
import { finalReport } from "./finalReport.ts";
import { proposal } from "./proposal.ts";
import type { ReportSubject, Standing } from "./subject.ts";

export type AskedReport = Readonly<{ kind: ReportKind; audience: Audience; language: Language; standing: Standing }>;

/** One of the three reports, as blocks that every form draws. */
export const reportOf = (subject: ReportSubject, asked: AskedReport): Report =>
  ({ boardSheet, proposal, final: finalReport })[asked.kind](subject, asked);
