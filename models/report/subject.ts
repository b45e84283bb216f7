import type { Appraisal } from "../appraisal.ts";
import type { Disclosable } from "../disclosure.ts";
import type { Problem } from "../problem.ts";
import { open, type Session } from "../session.ts";
import type { Drawing } from "../uncertainty/block.ts";
import type { Simulated } from "../uncertainty/simulation.ts";
import type { Moved, NotMoved } from "../waterfall.ts";

/** What a report is about; `disclosed` makes it one for everybody. */
export type ReportSubject = Disclosable;

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
  const draws = drawing?.draws ?? session.document.settings.simulation?.draws;
  if (draws === 0) return subjectIn(session, document, undefined);
  const simulated = session.simulate(drawing);
  return "simulation" in simulated ? subjectIn(session, document, simulated) : simulated;
};

/** What a session of the document says with these draws; without any where none are asked for. */
export const subjectIn = (session: Session, document: unknown, simulated: Simulated | undefined): ReportSubject => ({
  document: session.document,
  result: session.result(simulated),
  scenarios: scenariosOf(document, session),
  timeline: session.timeline,
  explain: session.explain,
  isWithheld: () => false,
  withheld: [],
});

/** In the central case: a report tells of draws for the appraisal itself. */
const scenariosOf = (document: unknown, { document: { scenarios = [] } }: Session): ReportSubject["scenarios"] =>
  scenarios.flatMap(({ id, name }) => {
    const session = open(document, id);
    return "result" in session ? [{ id, name, result: session.result() }] : [];
  });
