import { excelOf } from "../../api/excel.ts";
import { pdfOf } from "../../api/pdf.ts";
import { wordOf } from "../../api/word.ts";
import { reportKinds } from "../../models/report/block.ts";
import { reportOf } from "../../models/report/report.ts";
import { subjectIn } from "../../models/report/subject.ts";
import { workbookOf } from "../../models/report/workbook.ts";
import { open } from "../../models/session.ts";
import { exempelkommunen } from "./documents.ts";
import { row } from "./row.ts";

/** What a report of exempelkommunen takes when the process is warm: its bytes, from the blocks or the session that they are made of. */
const LIMITS = { pdf: 150, docx: 300, xlsx: 400 } as const;
const ROUNDS = 15;
const AFTER = 3;
/** Reports in a row, of which none may leave anything behind. */
const IN_A_ROW = 400;

const standing = { day: "2026-11-22" } as const;
/** Another document each time, as when somebody writes: what a typesetter or a package remembers is of no help. */
const opened = (round: number) => {
  const example = exempelkommunen();
  const document = { ...example, title: `${example.title} ${round}` };
  const session = open(document);
  if (!("result" in session)) throw new Error("The example cannot be opened.");
  const simulated = session.simulate();
  if (!("simulation" in simulated)) throw new Error("The example cannot be drawn.");
  return { session, subject: subjectIn(session, document, simulated) };
};

type Made = Readonly<{ ms: number; bytes: number }>;
const timed = async (make: (round: number) => () => Promise<Uint8Array>): Promise<readonly Made[]> => {
  const made: Made[] = [];
  for (let round = 0; round < ROUNDS + AFTER; round++) {
    const run = make(round);
    const began = performance.now();
    const { byteLength: bytes } = await run();
    if (round >= AFTER) made.push({ ms: performance.now() - began, bytes });
  }
  return made.sort((one, other) => one.ms - other.ms);
};

const told = (name: string, made: readonly Made[], limit: number): void => {
  const at = (share: number): string =>
    `${made[Math.min(made.length - 1, Math.floor(share * made.length))]!.ms.toFixed(0)} ms`;
  row(name, at(0.5), at(0.95), `${limit} ms`, `${Math.round(made[0]!.bytes / 1_000)} kB`);
};

export const reporting = async (): Promise<void> => {
  row("\nReports of exempelkommunen, warm", "median", "p95", "limit", "size");
  const { session, subject } = opened(0);
  for (const kind of reportKinds) {
    const blocks = (round: number) =>
      reportOf(opened(round).subject, { kind, audience: "internal", language: "sv", standing });
    told(
      `PDF, ${kind}`,
      await timed((round) =>
        (
          (of) => () =>
            pdfOf(of)
        )(blocks(round)),
      ),
      LIMITS.pdf,
    );
    told(
      `Word, ${kind}`,
      await timed((round) =>
        (
          (of) => () =>
            wordOf(of)
        )(blocks(round)),
      ),
      LIMITS.docx,
    );
  }
  const asked = { language: "sv", audience: "internal", standing } as const;
  told("Excel, with its formulas", await timed(() => () => excelOf(workbookOf(session, subject, asked))), LIMITS.xlsx);
  await memory();
};

/**
 * What they add to the process's whole memory, the typesetter's and the packages' included, which no heap shows. How large the reports' own
 * process is held, a test tells of the built server; this one has had the benches before it.
 */
const memory = async (): Promise<void> => {
  const megabytes = (): number => process.memoryUsage.rss() / 1e6;
  const report = (round: number) =>
    reportOf(opened(round).subject, {
      kind: reportKinds[round % reportKinds.length]!,
      audience: "internal",
      language: "sv",
      standing,
    });
  const before = megabytes();
  let most = before;
  for (let round = 0; round < IN_A_ROW; round++) {
    await pdfOf(report(round));
    most = Math.max(most, megabytes());
  }
  row(`${IN_A_ROW} PDF in a row add to this process`, `${(most - before).toFixed(0)} MB`);
};
