import { availableParallelism } from "node:os";
import type { Draft } from "../models/appraisal.ts";
import { judgedJson } from "../models/json.ts";
import { problem } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import type { WordedExplanation } from "../models/words/label.ts";
import type { Language } from "../models/words/language.ts";
import type { Progress } from "./chunks.ts";
import { type Asked, inWords } from "./evaluation.ts";
import { gaveUp, startThread, type ThreadLimits } from "./evaluatorThread.ts";
import { type InTurns, inTurns, type Ongoing } from "./ongoing.ts";
import type { WordedProblem } from "./refusal.ts";
import { drawsAskedFor } from "./simulation.ts";
import {
  type SimulationAnswer,
  type SimulationGiven,
  type SimulationLimits,
  workingInThreads,
  workingInTurns,
} from "./simulationThread.ts";
import { type AnswerTo, perform, type Task, type TaskKind, type Worked } from "./task.ts";

export type Simulation = Ongoing<SimulationAnswer, Progress>;
type Simulations = InTurns<SimulationGiven, SimulationAnswer, Progress>;

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
  /** A simulation that someone looks in on, or every problem in words where it cannot even be begun. */
  simulate(asked: Asked, language: Language): Simulation | readonly WordedProblem[];
  close(): Promise<void>;
}>;

type Limits = ThreadLimits & SimulationLimits & Readonly<{ mostAtOnce: number; mostSimulationsWaiting: number }>;
/** A document within FORMAT.md's limits can be made to take hours; one that people have written takes some hundredths of a second. */
const usual: Limits = {
  longestTaskMs: 10_000,
  longestHeadlineMs: 3_000,
  longestWaitMs: 20_000,
  mostWaiting: 300,
  mostMegabytes: 1_000,
  // A million draws of a large document are some tens of seconds, and some hundred megabytes.
  longestSimulationMs: 120_000,
  threads: Math.min(availableParallelism(), 2),
  mostAtOnce: 2,
  mostSimulationsWaiting: 8,
};

const NOTHING_DONE: Progress = { done: 0 };

/** More draws than these get threads of their own: who asks for a result beside them does not wait. */
const MOST_IN_TURN = 100_000;

/**
 * In threads of their own, so that the server answers others meanwhile and no slow question of anybody's holds up a save. `url` is that
 * of the built `evaluator.worker.ts`; that of `simulation.worker.ts` stands beside it.
 */
export const inWorker = (url: URL, limits: Partial<Limits> = {}): Evaluator => {
  const all = { ...usual, ...limits };
  const [saves, questions] = [startThread(url, all), startThread(url, all)];
  const { mostAtOnce, mostSimulationsWaiting: mostWaiting } = all;
  const work = workingInThreads(new URL("simulation.js", url), all);
  const simulations = inTurns(work, NOTHING_DONE, { mostAtOnce, mostWaiting });
  const close = async (): Promise<void> => {
    await Promise.all([saves.close(), questions.close(), simulations.close()]);
  };
  const ask: Ask = (task) => (task.kind === "headline" ? saves : questions).ask(task);
  return evaluatorOf(ask, simulations, all.longestTaskMs, close);
};

/**
 * In the caller's own thread and without a limit of time: for one person who develops and for tests, where the sources are
 * loaded by Vite, which a worker is without.
 */
export const inThread = (): Evaluator => {
  const simulations = inTurns(workingInTurns, NOTHING_DONE, { mostAtOnce: Infinity, mostWaiting: 0 });
  return evaluatorOf(async (task) => perform(task), simulations, usual.longestTaskMs, simulations.close);
};

type Ask = <K extends TaskKind>(task: Task<K>) => Promise<AnswerTo<K> | typeof gaveUp>;

const evaluatorOf = (ask: Ask, simulations: Simulations, limitMs: number, close: () => Promise<void>): Evaluator => {
  // What is nested too deep reaches no other thread: sending it walks it by recursion.
  const tooDeep = ({ document }: Asked, language: Language): readonly WordedProblem[] =>
    inWords(judgedJson(document).beyond, language);
  const told = async <K extends "evaluate" | "explain">(
    task: Task<K>,
  ): Promise<AnswerTo<K> | readonly WordedProblem[]> => {
    const { asked, language }: Pick<Task<"evaluate" | "explain">, "asked" | "language"> = task;
    const problems = tooDeep(asked, language);
    if (problems.length > 0) return problems;
    const answer = await ask(task);
    return answer === gaveUp ? inWords([problem("tooSlow", "", { limitMs })], language) : answer;
  };
  const simulate: Evaluator["simulate"] = (asked, language) => {
    const problems = tooDeep(asked, language);
    return problems.length > 0 ? problems : simulations.start({ asked, language });
  };
  return {
    evaluate: async (asked, language) => {
      if (drawsAskedFor(asked) <= MOST_IN_TURN) return told({ kind: "evaluate", asked, language });
      const simulation = simulate(asked, language);
      return "answer" in simulation ? simulation.answer : simulation;
    },
    explain: (asked, figure, language) => told({ kind: "explain", asked, figure, language }),
    headline: async (document) => {
      const worked = await ask({ kind: "headline", document });
      return worked === gaveUp ? { tooSlow: true } : worked;
    },
    simulate,
    close,
  };
};
