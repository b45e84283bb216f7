import { resourceLimits } from "node:worker_threads";
import { complete } from "../models/complete.ts";
import type { Problem } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import { open, type Session } from "../models/session.ts";
import { readShape } from "../models/shape.ts";
import { type SimulationOverride, withSimulation } from "../models/simulationOverride.ts";
import type { Drawing } from "../models/uncertainty/block.ts";
import type { Run, Simulated } from "../models/uncertainty/simulation.ts";
import { upgraded } from "../models/upgrade.ts";
import type { Language } from "../models/words/language.ts";
import { byId, type Names, namesOf } from "../models/words/place.ts";
import { wordedProblems } from "../models/words/problem.ts";
import { worded } from "../models/words/result.ts";
import type { WordedProblem } from "./refusal.ts";
import { overrideProblems } from "./simulation.ts";

/** What is asked of the engine: the same from the command line and over HTTP. */
export type Asked = Readonly<{ document: unknown; scenario?: string | undefined }> & SimulationOverride;

/** A session of the document as asked, or every problem, worded. */
export const openAsked = (asked: Asked, language: Language): Session | readonly WordedProblem[] => {
  const { document: given, scenario, ...simulation } = asked;
  const document = upgraded(given);
  const override = overrideProblems(simulation);
  const session = open(override.length > 0 ? document : withSimulation(document, simulation), scenario);
  if (!isRefused(session) && override.length === 0) return session;
  const problems = [...override, ...(isRefused(session) ? session : [])];
  return inWords(problems, language, namesOf(readShape(document).draft));
};

/** The result with its draws, in words, or the problems that they met. */
export const evaluate = (session: Session, language: Language): Result | readonly WordedProblem[] => {
  const run = drawn(session);
  if (run === undefined) return worded(session.result(), language);
  const room = run.room(false);
  for (let chunk = 0; chunk < run.chunks; chunk++) run.work(chunk, room);
  return told(session, run.report(room).finish(), language);
};

/** The draws of a session, its document's own unless others are given, to be worked out chunk by chunk; undefined where none are asked for. */
export const drawn = ({ document, simulation }: Session, drawing?: Partial<Drawing>): Run | undefined => {
  if ((drawing?.draws ?? complete(document).document.settings.simulation.draws) === 0) return undefined;
  const run = simulation(drawing);
  return {
    ...run,
    room: (isShared) => {
      afford(run.bytes);
      return run.room(isShared);
    },
  };
};

/** What draws are kept in is outside of what a thread is held to, so that it is counted. */
const afford = (bytes: number): void => {
  const { maxOldGenerationSizeMb: most = Infinity } = resourceLimits;
  if (bytes > most * 1e6) throw new TooMuch(`Its draws take ${bytes} bytes.`);
};

/** Read like the memory of a thread that has come to its end. */
class TooMuch extends Error {
  code = "ERR_WORKER_OUT_OF_MEMORY";
}

/** What a session says with these draws, in words. */
export const told = (
  session: Session,
  simulated: Simulated | readonly Problem[],
  language: Language,
): Result | readonly WordedProblem[] =>
  "simulation" in simulated
    ? worded(session.result(simulated), language)
    : inWords(simulated, language, namesOf(session.document));

export const isRefused = <T extends object | undefined>(answer: T): answer is Extract<T, readonly unknown[]> =>
  Array.isArray(answer);

/** Problems as FORMAT.md lists them; what the sentence was made of stays behind. */
export const inWords = (
  problems: readonly Problem[],
  language: Language,
  names: Names = byId,
): readonly WordedProblem[] =>
  wordedProblems(problems, language, names).map(({ kind, at, message }) => ({ kind, at, message }));
