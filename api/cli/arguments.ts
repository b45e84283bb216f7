import { parseArgs } from "node:util";
import { type FlagValue, type Problem, problem } from "../../models/problem.ts";
import type { SimulationOverride } from "../../models/simulationOverride.ts";
import { samplings } from "../../models/uncertainty/block.ts";
import { type Language, languages } from "../../models/words/language.ts";
import { overrideProblems } from "../simulation.ts";

export type Arguments = Readonly<{
  files: readonly string[];
  language: Language;
  scenario: string | undefined;
  simulation: SimulationOverride;
}>;

const flags = {
  scenario: "text",
  draws: "wholeNumber",
  seed: "wholeNumber",
  sampling: "sampling",
  lang: "language",
} as const satisfies Record<string, FlagValue>;
type Flag = keyof typeof flags;
const isFlag = (name: string): name is Flag => Object.hasOwn(flags, name);

/** What the command line asks for, with everything that is wrong about it. The last of a flag that comes twice counts. */
export const readArguments = (
  line: readonly string[],
): Readonly<{ asked: Arguments; problems: readonly Problem[] }> => {
  const { tokens } = parseArgs({
    args: [...line],
    options: Object.fromEntries(Object.keys(flags).map((name) => [name, { type: "string" as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === "option" ? [{ flag: token.name, value: token.value }] : []));
  const lastOf = (flag: Flag): string | undefined => given.findLast((option) => option.flag === flag)?.value;
  const simulation = {
    draws: wholeNumber(lastOf("draws")),
    seed: wholeNumber(lastOf("seed")),
    sampling: samplings.find((sampling) => sampling === lastOf("sampling")),
  };
  const problems = [
    ...given.flatMap(({ flag, value }) => flagProblems(flag, value)),
    ...overrideProblems(simulation),
    ...(files.length === 0 ? [problem("noFile", "", {})] : []),
  ];
  const asked = {
    files,
    language: languages.find((language) => language === lastOf("lang")) ?? "en",
    scenario: lastOf("scenario"),
    simulation,
  };
  return { asked, problems };
};

const flagProblems = (flag: string, value: string | undefined): readonly Problem[] => {
  if (!isFlag(flag))
    return [problem("unknownFlag", `/${flag}`, { flag: flag.length === 1 ? `-${flag}` : `--${flag}` })];
  if (fits(flags[flag], value)) return [];
  return [problem("flagValue", `/${flag}`, { flag: `--${flag}`, expected: flags[flag], found: value ?? "" })];
};

const fits = (kind: FlagValue, value: string | undefined): boolean => {
  if (value === undefined || value === "") return false;
  if (kind === "wholeNumber") return wholeNumber(value) !== undefined;
  if (kind === "sampling") return samplings.some((sampling) => sampling === value);
  return kind !== "language" || languages.some((language) => language === value);
};

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,16}$/.test(text) ? Number(text) : undefined;
