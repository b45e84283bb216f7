import { type Address, address } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import { open, type Session } from "../models/session.ts";
import type { Answer, Question, Timelines } from "./engine.ts";

/** The engine's own thread: the page stays free while it counts, and a figure's explanation needs no second run. */

const KEPT = 24;
const sessions = new Map<string, Session>();

const opened = (question: Question): Session | Answer => {
  const known = sessions.get(question.key);
  if (known) return known;
  const session = open(question.document, question.scenario);
  if (!("result" in session)) return { kind: "problems", problems: session };
  sessions.set(question.key, session);
  const oldest = sessions.keys().next().value;
  if (sessions.size > KEPT && oldest !== undefined) sessions.delete(oldest);
  return session;
};

const moments = ["before", "after"] as const;

/** Every perspective of a result by its address. */
const perspectives = (result: Result): readonly Address[] => [
  "/society",
  ...moments.map((moment) => address("publicSector", moment)),
  ...(["sectors", "actors", "groups"] as const).flatMap((family) =>
    Object.keys(result[family]).flatMap((id) => moments.map((moment) => address(family, id, moment))),
  ),
];

const timelinesOf = (session: Session, result: Result): Timelines =>
  Object.fromEntries(
    perspectives(result).flatMap((at) => {
      const timeline = session.timeline(at);
      return timeline ? [[at, timeline]] : [];
    }),
  );

const evaluated = (session: Session): Answer => {
  const result = session.result();
  return {
    kind: "evaluation",
    document: session.document,
    result,
    timelines: timelinesOf(session, result),
    defaults: session.defaults,
  };
};

const answer = (question: Question): Answer => {
  const session = opened(question);
  if ("kind" in session) return session;
  return question.kind === "evaluate"
    ? evaluated(session)
    : { kind: "explanation", explanation: session.explain(question.at) };
};

self.onmessage = ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  try {
    self.postMessage({ id: data.id, answer: answer(data.question) });
  } catch (error) {
    self.postMessage({ id: data.id, failure: error instanceof Error ? error.message : String(error) });
  }
};
