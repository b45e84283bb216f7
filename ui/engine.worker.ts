import type { Draft } from "../models/appraisal.ts";
import { criteriaOf } from "../models/criteria.ts";
import { groundsOf } from "../models/grounds.ts";
import { shippedCriteria } from "../models/library/criteria.ts";
import type { Problem } from "../models/problem.ts";
import { open, type Session } from "../models/session.ts";
import { withSimulation } from "../models/simulationOverride.ts";
import type { Drawing } from "../models/uncertainty/block.ts";
import type { Run, Simulated } from "../models/uncertainty/simulation.ts";
import { upgraded } from "../models/upgrade.ts";
import { whatMoved } from "../models/waterfall.ts";
import { resultLine, worded } from "../models/words/result.ts";
import type { Answer, Pulls, Question, Reply } from "./engine.ts";
import { evaluated } from "./evaluated.ts";

/** The engine's own thread: the page stays free while it counts, and a figure's explanation needs no second run. */

const KEPT = 24;
const sessions = new Map<string, Session>();

type About<K extends Question["kind"]> = Extract<Question, { kind: K }>;

const opened = (question: About<"evaluate" | "explain" | "grid">): Session | Answer => {
  const known = sessions.get(question.key);
  if (known) return known;
  const session = open(question.document, question.scenario);
  if (!("result" in session)) return { kind: "problems", problems: session };
  sessions.set(question.key, session);
  const oldest = sessions.keys().next().value;
  if (sessions.size > KEPT && oldest !== undefined) sessions.delete(oldest);
  return session;
};

const live = ({ document, isJudged }: About<"live">): Answer => {
  const session = open(document);
  const draft = document as Draft;
  return {
    kind: "live",
    problems: "result" in session ? [] : session,
    figures: "result" in session ? session.figures() : undefined,
    grounds: groundsOf(draft),
    ...(isJudged && { criteria: criteriaOf(draft, draft.asOf, shippedCriteria) }),
  };
};

const reply = (said: Reply): void => self.postMessage(said);

/** What has come meanwhile is answered first. Not `setTimeout`, which a browser makes wait four milliseconds. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** The newest simulation that was asked for: nobody waits for an older one. */
let newest = -1;

/** One document at a time is drawn, since a session that sliders pull keeps the columns of every draw. */
let drawn: Readonly<{ key: string; session: Session; stated: ReadonlyMap<string, number> }> | undefined;
let pulled: Pulls = {};
/** Milliseconds a draw, of all that is said of it, when it was last drawn. */
let pace = Number.POSITIVE_INFINITY;

const drawnSession = ({
  key,
  document,
  scenario,
  pulls,
}: Omit<About<"simulate">, "kind" | "drawing">): Session | Answer => {
  if (drawn?.key !== key) {
    if (document === undefined) return { kind: "unopened" };
    const session = open(document, scenario);
    if (!("result" in session)) return { kind: "problems", problems: session };
    drawn = { key, session, stated: session.values() };
    pulled = {};
    pace = Number.POSITIVE_INFINITY;
  }
  pull(drawn, pulls);
  return drawn.session;
};

const pull = ({ session, stated }: NonNullable<typeof drawn>, pulls: Pulls): void => {
  for (const id of Object.keys(pulled)) if (!Object.hasOwn(pulls, id)) session.change(id, stated.get(id)!);
  for (const [id, value] of Object.entries(pulls)) if (pulled[id] !== value) session.change(id, value);
  pulled = pulls;
};

/** Draws for nobody what will be drawn often, until it is quick, and leaves the document as it stands. */
const ready = async ({ key, drawings, pulls }: About<"ready">): Promise<Answer> => {
  const before = newest;
  for (const one of [...pulls, {}])
    for (const drawing of drawings) {
      if (newest !== before || drawn?.key !== key) return { kind: "stopped" };
      pull(drawn, one);
      timed(drawn.session, drawing);
      await turn();
    }
  return { kind: "stopped" };
};

/** So few draws are always made at once, and as many as take no longer than this: in room that the next asking takes over. */
const FEW = 4096;
const AT_ONCE_MS = 50;

const timed = (session: Session, drawing: Partial<Drawing>): Simulated | readonly Problem[] => {
  const since = performance.now();
  const found = session.simulate(drawing);
  if (drawing.studies) pace = (performance.now() - since) / drawing.draws!;
  return found;
};

const simulated = async (id: number, question: About<"simulate">): Promise<Answer> => {
  newest = id;
  const session = drawnSession(question);
  if ("kind" in session) return session;
  const { draws = Number.POSITIVE_INFINITY } = question.drawing;
  if (draws <= FEW || draws * pace < AT_ONCE_MS) return said(timed(session, question.drawing));
  const found = await finished(id, session.simulation(question.drawing), () => newest === id);
  return found ? said(found) : { kind: "stopped" };
};

/** So long others wait at the most, but for a longer piece. */
const LOOK_UP_MS = 8;

/** What a run says, worked out with room for others between its chunks; undefined where it is no longer wanted. */
const finished = async (
  id: number,
  run: Run,
  isWanted: () => boolean,
): Promise<Simulated | readonly Problem[] | undefined> => {
  const { chunks } = run;
  const room = run.room(false);
  for (let chunk = 0; chunk < chunks; chunk++) {
    run.work(chunk, room);
    reply({ id, progress: { done: chunk + 1, chunks, summed: 0 } });
    await turn();
    if (!isWanted()) return undefined;
  }
  const { pieces, finish } = run.report(room);
  let since = performance.now();
  for (let piece = 0; piece < pieces.count; piece++) {
    pieces.make(piece);
    // Most pieces are shorter than it takes to look up.
    if (performance.now() - since < LOOK_UP_MS) continue;
    reply({ id, progress: { done: chunks, chunks, summed: (piece + 1) / pieces.count } });
    await turn();
    if (!isWanted()) return undefined;
    since = performance.now();
  }
  return finish();
};

/** As the command line does it, so that its file has the same bytes: the document says the draws, and is opened for them alone. */
const redrawn = async (id: number, question: About<"redraw">): Promise<Answer> => {
  const { document, scenario, drawing, language } = question;
  const session = open(withSimulation(upgraded(document), drawing), scenario);
  if (!("result" in session)) return { kind: "problems", problems: session };
  const found = await finished(id, session.simulation(), () => true);
  if (!found || !("simulation" in found)) return { kind: "problems", problems: found ?? [] };
  return { kind: "redrawn", line: resultLine(worded(session.result(found), language)) };
};

const said = (found: Simulated | readonly Problem[]): Answer =>
  "simulation" in found ? { kind: "simulated", simulated: found } : { kind: "problems", problems: found };

const answer = (id: number, question: Question): Answer | Promise<Answer> => {
  if (question.kind === "live") return live(question);
  if (question.kind === "compare")
    return { kind: "moved", moved: whatMoved(question.before, question.after, question.at) };
  if (question.kind === "simulate") return simulated(id, question);
  if (question.kind === "ready") return ready(question);
  if (question.kind === "redraw") return redrawn(id, question);
  const session = opened(question);
  if ("kind" in session) return session;
  if (question.kind === "grid") return { kind: "grid", grid: session.grid(question.parameters, question.steps) };
  return question.kind === "evaluate"
    ? evaluated(session)
    : { kind: "explanation", explanation: session.explain(question.at) };
};

self.onmessage = async ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
  try {
    reply({ id, answer: await answer(id, question) });
  } catch (error) {
    reply({ id, failure: error instanceof Error ? error.message : String(error) });
  }
};
