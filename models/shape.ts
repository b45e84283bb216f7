import { DATE, type Draft, FIRST_YEAR, FORMAT, LAST_YEAR, REF, reservedKeys } from "./appraisal.ts";
import { type Issue, issuesOf, withoutSizesOfOthers } from "./issues.ts";
import { type Finding, judgedJson } from "./json.ts";
import { MOST_MISSING, MOST_PROBLEMS } from "./limits.ts";
import { isContainer, named, type Path, valueAt } from "./path.ts";
import { type Address, type Problem, problem } from "./problem.ts";
import { upgraded } from "./upgrade.ts";

/** The document as far as it can be read: what has the wrong shape is pruned, and the rest can still be judged. */
export type Shape = Readonly<{
  problems: readonly Problem[];
  /** Elements of a list may be absent (they keep their position), and so may any leaf. */
  draft: Draft;
  /** Addresses of what was pruned. */
  pruned: ReadonlySet<Address>;
  /** Addresses of what was pruned and of everything that holds it: what stands there is not the whole. */
  touched: ReadonlySet<Address>;
}>;

/**
 * Reads any JSON value by the one zod schema, an older format as the newest; nothing is coerced. What is beyond a limit, or has
 * more faults than are told, is not read at all.
 */
export const readShape = (given: unknown): Shape => {
  const input = upgraded(given);
  const { beyond, findings: unseen } = judgedJson(input);
  if (beyond.length > 0) return unread(beyond);
  const findings = findingsOf(input, unseen);
  const faults = findings.filter(isFault);
  // Of what is wrong with the whole there are no parts to judge.
  if (faults.length > MOST_PROBLEMS || faults.some(({ problem: { at } }) => at === ""))
    return unread(faults.map((finding) => finding.problem));
  const pathsOf = (of: readonly Finding[]): readonly Path[] => of.flatMap(({ prune }) => (prune ? [prune] : []));
  // What is unknown has no place in the document, so its holder is whole without it.
  const spoiled = pathsOf(findings.filter(({ problem: { kind, at } }) => kind !== "unknownKey" && !isReserved(at)));
  return {
    problems: findings.map((finding) => finding.problem),
    draft: without(input as object, pathsOf(findings)) as Draft,
    pruned: new Set(spoiled.map((path) => named(input, path))),
    touched: new Set(spoiled.flatMap((path) => [...path, ""].map((_, depth) => named(input, path.slice(0, depth))))),
  };
};

const unread = (problems: readonly Problem[]): Shape => ({
  problems: told(problems),
  draft: {},
  pruned: new Set([""]),
  touched: new Set([""]),
});

/** Problems, as many as anyone reads. */
export const told = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [...problems.slice(0, MOST_PROBLEMS), problem("moreProblems", "", { limit: MOST_PROBLEMS })];

const isFault = ({ problem: { kind } }: Finding): boolean => kind !== "missing";

/** Everything that is wrong, up to one more than is told; what is missing is counted by itself, since it is no fault of a draft. */
const findingsOf = (input: unknown, unseen: readonly Finding[]): readonly Finding[] => {
  // Half a character is no id and no choice either: said once is enough.
  const said = new Set(unseen.map(({ problem: { at } }) => at));
  const findings = [...unseen];
  let [faults, missing] = [unseen.length, 0];
  for (const issue of issuesOf(input)) {
    for (const finding of readAt(input, [])(issue)) {
      if (said.has(finding.problem.at)) continue;
      if (isFault(finding)) faults += 1;
      else missing += 1;
      if (isFault(finding) || missing <= MOST_PROBLEMS + 1) findings.push(finding);
    }
    if (faults > MOST_PROBLEMS) break;
    if (missing > MOST_MISSING) return [{ problem: problem("moreProblems", "", { limit: MOST_MISSING }) }];
  }
  return findings;
};

/** The shape gate: what stands in the way of saving. What is absent does not: someone is still writing. */
export const shapeProblems = (input: unknown): readonly Problem[] =>
  readShape(input).problems.filter(({ kind }) => kind !== "missing");

/** Findings of one zod issue; the issues of a union's branch have paths of their own, from the union. */
const readAt =
  (input: unknown, base: Path) =>
  (issue: Issue): readonly Finding[] => {
    const path = [...base, ...issue.path];
    const found = valueAt(input, path);
    const at = named(input, path);
    const wrong = (expected: string): Finding[] => [
      { problem: problem("wrongType", at, { expected, found: shown(found) }), prune: path },
    ];
    if (issue.code === "countless")
      return [{ problem: problem("moreProblems", at, { limit: MOST_PROBLEMS }), prune: path }];
    if (issue.code === "unrecognized_keys")
      return issue.keys
        .filter((key) => key !== "__proto__")
        .map((key) => ({ problem: unknownKey(named(input, [...path, key]), key), prune: [...path, key] }));
    if (issue.code === "invalid_key")
      return [
        { problem: problem("wrongType", at, { expected: keyKind(issue), found: String(path.at(-1)) }), prune: path },
      ];
    if (found === undefined && path.length > 0)
      return [{ problem: problem("missing", at, { key: String(path.at(-1)) }) }];
    if (issue.code === "invalid_union") return readUnion(input, path, issue, wrong);
    if (issue.code === "too_small" || issue.code === "too_big") return readSize(issue, at, path, found);
    if (issue.code === "invalid_type") return wrong(issue.expected === "record" ? "object" : issue.expected);
    if (issue.code === "invalid_format") {
      if (issue.message === REF && typeof found === "string" && readsAsNumber(found))
        return [{ problem: problem("numberAsText", at, { found: found.slice(0, 40) }), prune: path }];
      return wrong(formatKind(issue));
    }
    if (issue.code !== "invalid_value") return wrong(issue.code);
    if (at === "/format" && typeof found === "string")
      return [{ problem: problem("otherFormat", at, { found, expected: FORMAT }), prune: path }];
    return wrong(issue.values.map(String).join(" | "));
  };

/** What later versions of the format will hold is not misspelt. */
const isReserved = (at: Address): boolean => reservedKeys.has(at.slice(1));

const unknownKey = (at: Address, key: string): Problem =>
  isReserved(at) ? problem("notBuilt", at, { what: key }) : problem("unknownKey", at, { key });

type Of<Code extends Issue["code"]> = Extract<Issue, { code: Code }>;

/** The branch whose type fits tells what is wrong inside it; where none fits, all are named. */
const readUnion = (
  input: unknown,
  path: Path,
  issue: Of<"invalid_union">,
  wrong: (expected: string) => readonly Finding[],
): readonly Finding[] => {
  const fitting = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0 || !isOther(inner)));
  if (fitting) return withoutSizesOfOthers(fitting).flatMap(readAt(input, path));
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  const expected = issue.errors.flatMap((branch) => branch.flatMap(expectedOf));
  return wrong([...new Set([...options.map(String), ...expected])].join(" | "));
};

/** The pattern of a number reads a text again from each of its spaces. */
const LONGEST_NUMBER = 40;

/** Text in which someone has typed a number: "100 000", "0,5", "12 %". (What "0.5" is, an id of a parameter might also be.) */
export const readsAsNumber = (text: string): boolean =>
  text.length <= LONGEST_NUMBER &&
  /^\s*[-+\u2212]?\s*\d[\d\s.,]*(?:e[-+]?\d+)?\s*(?:%|kr|kronor|sek|tkr|mnkr)?\s*$/i.test(text);

const isOther = (issue: Issue): boolean =>
  (issue.code === "invalid_type" && issue.expected !== "int") || issue.code === "invalid_value";

const expectedOf = (issue: Issue): readonly string[] => {
  if (issue.code === "invalid_type") return [issue.expected === "string" ? "id" : issue.expected];
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
};

/** Numbers outside their range, texts too long, and lists in which nothing stands. */
const readSize = (
  issue: Of<"too_small"> | Of<"too_big">,
  at: Address,
  path: Path,
  found: unknown,
): readonly Finding[] => {
  if (isYear(issue))
    return [{ problem: problem("wrongType", at, { expected: "year", found: shown(found) }), prune: path }];
  const limit = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  if (typeof found === "string")
    return [{ problem: problem("textTooLong", at, { letters: found.length, limit }), prune: path }];
  if (Array.isArray(found) && issue.code === "too_big")
    return [{ problem: problem("tooMany", at, { count: found.length, limit }), prune: path }];
  if (Array.isArray(found)) return [{ problem: problem("missing", at, { key: String(path.at(-1)) }) }];
  const range = issue.code === "too_small" ? { least: limit } : { most: limit };
  return [{ problem: problem("outOfRange", at, { value: Number(found), ...range }), prune: path }];
};

/** No other number of the format has the limits of a year. */
const isYear = (issue: Of<"too_small"> | Of<"too_big">): boolean =>
  issue.code === "too_small" ? issue.minimum === FIRST_YEAR : issue.maximum === LAST_YEAR;

const formatKind = (issue: Of<"invalid_format">): string => {
  // What the schema calls a text of a certain form, it says in the message.
  if (issue.message === REF || issue.message === DATE) return issue.message;
  return "pattern" in issue && String(issue.pattern).includes("d{3}") ? "year" : "id";
};

const keyKind = (issue: Of<"invalid_key">): string => {
  const [inner] = issue.issues;
  return inner?.code === "invalid_format" ? formatKind(inner) : "id";
};

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return "array";
  if (isContainer(value)) return "object";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(value);
};

/** The input with the paths taken out: objects lose the key, lists keep the position. Shares what it does not change. */
const without = (input: object, paths: readonly Path[]): unknown => {
  const copies = new Set<unknown>();
  const copyOf = (of: object): object => {
    if (copies.has(of)) return of;
    const copy = Array.isArray(of) ? [...of] : { ...of };
    copies.add(copy);
    return copy;
  };
  const prune = (of: unknown, [key, ...rest]: Path): unknown => {
    // Something above was pruned already, and this with it.
    if (!isContainer(of) || key === undefined) return of;
    const copy = copyOf(of) as Record<PropertyKey, unknown>;
    if (rest.length > 0) {
      if (isContainer(copy[key])) copy[key] = prune(copy[key], rest);
    } else if (Array.isArray(copy)) copy[Number(key)] = undefined;
    else delete copy[key];
    return copy;
  };
  return paths.reduce<unknown>(prune, input);
};
