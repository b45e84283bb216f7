import type { Report } from "./block.ts";
import { frameOf } from "./frame.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";

/** Being written. */
export const proposal = (subject: ReportSubject, asked: AskedReport): Report => ({
  ...frameOf(subject, asked),
  blocks: [{ kind: "heading", level: 1, text: subject.document.title }],
});
