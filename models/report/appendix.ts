import type { Block } from "./block.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";
export const appendix = (_: ReportSubject, __: AskedReport): readonly Block[] => [];
