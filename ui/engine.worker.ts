import type { Draft } from "../models/appraisal.ts";
import { criteriaOf } from "../models/criteria.ts";
import { groundsOf } from "../models/grounds.ts";
import { shippedCriteria } from "../models/library/criteria.ts";
import { open, type Session } from "../models/session.ts";
import { whatMoved } from "../models/waterfall.ts";
import type { Answer, Question } from "./engine.ts";
import { evaluated } from "./evaluated.ts";

/** The engine's own thread: the page stays free while it counts, and a figure's explanation needs no second run. */

const KEPT = 24;
const sessions = new Map<string, Session>();

type About<K extends Question["kind"]> = Extract<Question, { kind: K }>;

const opened = (question: About<"evaluate" | "explain">): Session | Answer => {
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

const answer = (question: Question): Answer => {
  if (question.kind === "live") return live(question);
  if (question.kind === "compare")
    return { kind: "moved", moved: whatMoved(question.before, question.after, question.at) };
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
