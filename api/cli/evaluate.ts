import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { MOST_BYTES } from "../../models/limits.ts";
import { type FileReason, problem } from "../../models/problem.ts";
import type { Result } from "../../models/result.ts";
import { resultLine } from "../../models/words/result.ts";
import { callersFolder } from "../env.ts";
import { evaluate, inWords, isRefused, openAsked } from "../evaluation.ts";
import { type ReadJson, readJson } from "../jsonFile.ts";
import type { WordedProblem } from "../refusal.ts";
import { type Arguments, readArguments } from "./arguments.ts";

/**
 * `npm run --silent evaluate -- FILE... [--scenario ID] [--draws N] [--seed N] [--sampling sobol|random] [--lang sv|en]`
 * (FORMAT.md, Result): one result a line, in the files' order. All are worked out before any is written: with anything wrong, standard
 * output stays empty, standard error gets one JSON object with every problem, and the exit code is 2.
 */
export const main = async (line: readonly string[]): Promise<number> => {
  const { asked, problems } = readArguments(line);
  if (problems.length > 0) return refuse(inWords(problems, asked.language));
  const answers = asked.files.map((file) => evaluateFile(file, asked));
  const wrong = answers.flatMap((answer, position) => (isRefused(answer) ? named(answer, asked.files, position) : []));
  if (wrong.length > 0) return refuse(wrong);
  for (const result of answers) if (!isRefused(result)) process.stdout.write(resultLine(result));
  return 0;
};

const refuse = (problems: readonly WordedProblem[]): number => {
  process.stderr.write(`${JSON.stringify({ problems })}\n`);
  return 2;
};

/** With several files, each problem says whose it is. */
const named = (
  problems: readonly WordedProblem[],
  files: readonly string[],
  position: number,
): readonly WordedProblem[] =>
  files.length === 1 ? problems : problems.map((one) => ({ file: files[position]!, ...one }));

const evaluateFile = (
  file: string,
  { scenario, simulation, language }: Arguments,
): Result | readonly WordedProblem[] => {
  const document = readFile(file);
  if ("problem" in document) return inWords([document.problem], language);
  const session = openAsked({ document: document.value, scenario, ...simulation }, language);
  return isRefused(session) ? session : evaluate(session, language);
};

const readFile = (file: string): ReadJson => {
  try {
    const path = resolve(callersFolder("evaluate", process.env), file);
    const bytes = statSync(path).size;
    if (bytes > MOST_BYTES) return { problem: problem("tooLarge", "", { bytes, limit: MOST_BYTES }) };
    return readJson(readFileSync(path));
  } catch (error) {
    return { problem: problem("unreadableFile", "", { file, reason: reasonOf(error) }) };
  }
};

const reasonOf = (error: unknown): FileReason => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  if (code === "EISDIR") return "folder";
  return code === "EACCES" || code === "EPERM" ? "denied" : "other";
};
