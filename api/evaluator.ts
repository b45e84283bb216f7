import type { Draft } from "../models/appraisal.ts";
import { judgedJson } from "../models/json.ts";
import { problem } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import type { WordedExplanation } from "../models/words/label.ts";
import type { Language } from "../models/words/language.ts";
import { type Asked, inWords } from "./evaluation.ts";
import { gaveUp, startThread, type ThreadLimits } from "./evaluatorThread.ts";
import type { WordedProblem } from "./refusal.ts";
import { type AnswerTo, perform, type Task, type TaskKind, type Worked } from "./task.ts";

/** What lists show of an appraisal, if it could be worked out in the time that one is given. */
export type Headlined = Worked | Readonly<{ tooSlow: true }>;

/** The engine, as the server asks it. Throws `EvaluatorBusy` where too many ask at once. */
export type Evaluator = Readonly<{
  /** The result, or every problem in words. */
  evaluate(asked: Asked, language: Language): Promise<Result | readonly WordedProblem[]>;
  /** Undefined where there is no such figure, or it is not known. */
  explain(
    asked: Asked,
    figure: string,
    language: Language,
  ): Promise<WordedExplanation | undefined | readonly WordedProblem[]>;
  headline(document: Draft): Promise<Headlined>;
  close(): Promise<void>;
}>;

/** A document within FORMAT.md's limits can be made to take hours; one that people have written takes some hundredths of a second. */
const usual: ThreadLimits = {
  longestTaskMs: 10_000,
  longestHeadlineMs: 3_000,
  longestWaitMs: 20_000,
  mostWaiting: 300,
  mostMegabytes: 1_000,
};

/** In threads of their own, so that the server answers others meanwhile and no slow question of anybody's holds up a save. `url` is that of the built `evaluator.worker.ts`. */
export const inWorker = (url: URL, limits: Partial<ThreadLimits> = {}): Evaluator => {
  const all = { ...usual, ...limits };
  const [saves, questions] = [startThread(url, all), startThread(url, all)];
  const close = async (): Promise<void> => {
    await Promise.all([saves.close(), questions.close()]);
  };
  return evaluatorOf((task) => (task.kind === "headline" ? saves : questions).ask(task), all.longestTaskMs, close);
};

/**
 * In the caller's own thread and without a limit of time: for one person who develops and for tests, where the sources are
 * loaded by Vite, which a worker is without.
 */
export const inThread = (): Evaluator =>
  evaluatorOf(
    async (task) => perform(task),
    usual.longestTaskMs,
    async () => {},
  );

type Ask = <K extends TaskKind>(task: Task<K>) => Promise<AnswerTo<K> | typeof gaveUp>;

const evaluatorOf = (ask: Ask, limitMs: number, close: () => Promise<void>): Evaluator => {
  const told = async <K extends "evaluate" | "explain">(
    task: Task<K>,
  ): Promise<AnswerTo<K> | readonly WordedProblem[]> => {
    const { asked, language }: Pick<Task<"evaluate" | "explain">, "asked" | "language"> = task;
    // What is nested too deep reaches no other thread: sending it walks it by recursion.
    const { beyond } = judgedJson(asked.document);
    if (beyond.length > 0) return inWords(beyond, language);
    const answer = await ask(task);
    return answer === gaveUp ? inWords([problem("tooSlow", "", { limitMs })], language) : answer;
  };
  return {
    evaluate: (asked, language) => told({ kind: "evaluate", asked, language }),
    explain: (asked, figure, language) => told({ kind: "explain", asked, figure, language }),
    headline: async (document) => {
      const worked = await ask({ kind: "headline", document });
      return worked === gaveUp ? { tooSlow: true } : worked;
    },
    close,
  };
};
