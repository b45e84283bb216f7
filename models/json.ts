import { MOST_ENTRIES, MOST_KEY_LETTERS, MOST_LEVELS, MOST_PROBLEMS } from "./limits.ts";
import { isContainer, named, type Path } from "./path.ts";
import { type Address, type Problem, problem } from "./problem.ts";

/** A problem and the path to prune, if the rest cannot be judged with it in place. */
export type Finding = Readonly<{ problem: Problem; prune?: Path }>;

/**
 * What any JSON is judged by before a schema reads it. Where something is `beyond` a limit, nothing that walks by recursion may
 * come near. `findings` are what no schema sees: keys called `__proto__`, which zod passes over, and halves of characters, which
 * no one can store or compare, also where the schema takes anything.
 */
type Judged = Readonly<{ beyond: readonly Problem[]; findings: readonly Finding[] }>;

/** Something that holds others, and the way to it. */
type Step = Readonly<{ of: object; key: PropertyKey; holder: Step | undefined; level: number }>;

/** Half a surrogate pair; with the u flag a whole pair is one code point and does not match. */
const halfCharacter = /\p{Surrogate}/u;
const isBroken = (value: unknown): boolean => typeof value === "string" && halfCharacter.test(value);

/** Not by recursion: what is nested too deep for that is to be reported, and not to break off. */
export const judgedJson = (input: unknown): Judged => {
  const beyond = new Map<Address, Problem>();
  const findings = new Map<Address, Finding>();
  const steps: Step[] = [];
  const visit = (value: unknown, key: PropertyKey, holder: Step | undefined): void => {
    const found = (of: (at: Address) => Problem): void => {
      if (findings.size > MOST_PROBLEMS) return;
      const path = pathOf(key, holder);
      const at = named(input, path);
      findings.set(at, { problem: of(at), prune: path });
    };
    if (isBroken(key) || isBroken(value)) found((at) => problem("brokenText", at, {}));
    else if (key === "__proto__") found((at) => problem("unknownKey", at, { key }));
    else if (isContainer(value)) steps.push({ of: value, key, holder, level: (holder?.level ?? 0) + 1 });
  };
  visit(input, "", undefined);
  for (const step of steps) {
    if (beyond.size > MOST_PROBLEMS) break;
    const { of, key, holder } = step;
    const past = pastLimit(step);
    if (past === undefined)
      for (const inner of keysOf(of)) visit((of as Record<PropertyKey, unknown>)[inner], inner, step);
    else {
      const at = named(input, pathOf(key, holder));
      beyond.set(at, past(at));
    }
  }
  return { beyond: [...beyond.values()], findings: [...findings.values()] };
};

const keysOf = (of: object): Iterable<PropertyKey> => (Array.isArray(of) ? of.keys() : Object.keys(of));

const pastLimit = ({ of, level }: Step): ((at: Address) => Problem) | undefined => {
  if (level > MOST_LEVELS) return (at) => problem("tooDeep", at, { limit: MOST_LEVELS });
  const keys = Array.isArray(of) ? [] : Object.keys(of);
  const count = Array.isArray(of) ? of.length : keys.length;
  if (count > MOST_ENTRIES) return (at) => problem("tooMany", at, { count, limit: MOST_ENTRIES });
  // No key of the format is so long, and no id; all of it in an address would be more than anyone reads.
  const long = keys.find((key) => key.length > MOST_KEY_LETTERS);
  return long === undefined ? undefined : (at) => problem("unknownKey", at, { key: `${long.slice(0, TOLD_LETTERS)}…` });
};

const TOLD_LETTERS = 40;

/** Deeper than any key of the format; what stands deeper is already inside something unknown, and told of at that. */
const DEEPEST = 10;

const pathOf = (key: PropertyKey, holder: Step | undefined): Path => {
  const path: PropertyKey[] = [];
  let [last, above] = [key, holder];
  for (; above; [last, above] = [above.key, above.holder]) path.unshift(last);
  return path.slice(0, DEEPEST);
};
