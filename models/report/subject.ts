import type { Appraisal } from "../appraisal.ts";
import type { Explanation } from "../explain.ts";
import type { Address, Problem } from "../problem.ts";
import type { Result } from "../result.ts";
import { open, type Session, type Timeline } from "../session.ts";
import type { Drawing } from "../uncertainty/block.ts";
import type { Moved, NotMoved } from "../waterfall.ts";

/** Something that a public report does not print: where it stands, and why. */
export type Withheld = Readonly<{ at: Address; why: "small" | "reveals" | "everyone" }>;

/** What a report is about. In a public one everything here is already without what is withheld, so that no block has to think of it. */
export type ReportSubject = Readonly<{
  document: Appraisal;
  /** With draws. What is withheld of it is `{ defined: false, why: "withheld" }`. */
  result: Result;
  scenarios: readonly Readonly<{ id: string; name: string; result: Result }>[];
  timeline(perspective: Address): Timeline | undefined;
  explain(figure: Address): Explanation | undefined;
  /** Whether the number at an address, of the document or of the result, may not be printed. */
  isWithheld(at: Address): boolean;
  withheld: readonly Withheld[];
}>;

/** When and as what a report is printed. The economics have no clock: the day is given. */
export type Standing = Readonly<{
  /** YYYY-MM-DD. */
  day: string;
  /** None while it is a draft. `hash` is that of all that is frozen with it. */
  edition?: Readonly<{ number: number; diaryNumber: string; hash: string }>;
  /** What moved society's net present value since the edition before; its document `before`, for what things were called then. */
  since?: Readonly<{ edition: number; day: string; moved: Moved | NotMoved; before?: Appraisal }>;
}>;

/** Opens a document with its scenarios and draws, or says everything that stands in the way. */
export const subjectOf = (document: unknown, drawing?: Partial<Drawing>): ReportSubject | readonly Problem[] => {
  const session = open(document);
  if (!("result" in session)) return session;
  const simulated = session.simulate(drawing);
  if (!("simulation" in simulated)) return simulated;
  return {
    document: session.document,
    result: session.result(simulated),
    scenarios: scenariosOf(document, session),
    timeline: session.timeline,
    explain: session.explain,
    isWithheld: () => false,
    withheld: [],
  };
};

/** In the central case: a report tells of draws for the appraisal itself. */
const scenariosOf = (document: unknown, { document: { scenarios = [] } }: Session): ReportSubject["scenarios"] =>
  scenarios.flatMap(({ id, name }) => {
    const session = open(document, id);
    return "result" in session ? [{ id, name, result: session.result() }] : [];
  });
