import type { Problem } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import { open, type Session } from "../models/session.ts";
import { readShape } from "../models/shape.ts";
import { upgraded } from "../models/upgrade.ts";
import type { Language } from "../models/words/language.ts";
import { byId, type Names, namesOf } from "../models/words/place.ts";
import { wordedProblems } from "../models/words/problem.ts";
import { worded } from "../models/words/result.ts";
import type { WordedProblem } from "./refusal.ts";
import { overrideProblems, type SimulationOverride, withSimulation } from "./simulation.ts";

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

/** The result with its warnings in words. */
export const evaluate = (session: Session, language: Language): Result => worded(session.result(), language);

export const isRefused = <T extends Problem | WordedProblem>(opened: Session | readonly T[]): opened is readonly T[] =>
  Array.isArray(opened);

/** Problems as FORMAT.md lists them; what the sentence was made of stays behind. */
export const inWords = (
  problems: readonly Problem[],
  language: Language,
  names: Names = byId,
): readonly WordedProblem[] =>
  wordedProblems(problems, language, names).map(({ kind, at, message }) => ({ kind, at, message }));
