import type { z } from "zod";
import { appraisalSchema, DATE, type Draft, FIRST_YEAR, FORMAT, LAST_YEAR, REF, reservedKeys } from "./appraisal.ts";
import { type Address, address, type Problem, problem } from "./problem.ts";
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

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;
/** A problem and the path to prune, if the rest cannot be judged with it in place. */
type Finding = Readonly<{ problem: Problem; prune?: Path }>;

/** Reads any JSON value by the one zod schema, an older format as the newest; nothing is coerced. */
export const readShape = (given: unknown): Shape => {
  const input = upgraded(given);
  const read = readAll(input);
  if (!read) return notAnAppraisal(input);
  const broken = brokenTexts(input);
  const said = new Set(broken.map(({ problem: { at } }) => at));
  const findings = [
    ...prototypeKeys(input, input, []),
    ...broken,
    // Half a character is no id and no choice either: said once is enough.
    ...(read.error?.issues ?? []).flatMap(readAt(input, [])).filter(({ problem: { at } }) => !said.has(at)),
  ];
  const pathsOf = (of: readonly Finding[]): readonly Path[] => of.flatMap(({ prune }) => (prune ? [prune] : []));
  // What is unknown has no place in the document, so its holder is whole without it.
  const spoiled = pathsOf(findings.filter(({ problem: { kind, at } }) => kind !== "unknownKey" && !isReserved(at)));
  return {
    problems: findings.map((finding) => finding.problem),
    draft: (read.success && findings.length === 0 ? read.data : without(input, pathsOf(findings))) as Draft,
    pruned: new Set(spoiled.map((path) => named(input, path))),
    touched: new Set(spoiled.flatMap((path) => [...path, ""].map((_, depth) => named(input, path.slice(0, depth))))),
  };
};

/** zod passes issues on as arguments, of which a call takes some 100 000; with more faults than that it gives up. */
const readAll = (input: unknown) => {
  try {
    return appraisalSchema.safeParse(input);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const notAnAppraisal = (input: unknown): Shape => ({
  problems: [problem("wrongType", "", { expected: FORMAT, found: shown(input) })],
  draft: {},
  pruned: new Set([""]),
  touched: new Set([""]),
});

/** The shape gate: what stands in the way of saving. What is absent does not: someone is still writing. */
export const shapeProblems = (input: unknown): readonly Problem[] =>
  readShape(input).problems.filter(({ kind }) => kind !== "missing");

/** An id as the schema takes it; any other cannot name its element. */
const usableId = /^[a-z0-9.-]+$/;
const lists: ReadonlySet<PropertyKey> = new Set([
  "actors",
  "series",
  "parameters",
  "cohorts",
  "outcomes",
  "costs",
  "valuations",
  "equalisation",
  "transfers",
  "unpriced",
  "scenarios",
]);

/** The address of a path: elements of the document's lists by id (equalisation by `from`), else by position. */
const named = (input: unknown, path: Path): Address => {
  const [list, position, ...rest] = path;
  if (list === undefined) return "";
  if (position === undefined || !lists.has(list)) return address(...path.map(String));
  const id = valueAt(input, [list, position, list === "equalisation" ? "from" : "id"]);
  return address(
    String(list),
    typeof id === "string" && usableId.test(id) ? id : String(position),
    ...rest.map(String),
  );
};

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (of, key) => (isContainer(of) && Object.hasOwn(of, key) ? (of as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;

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
  if (fitting) return fitting.flatMap(readAt(input, path));
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  const expected = issue.errors.flatMap((branch) => branch.flatMap(expectedOf));
  return wrong([...new Set([...options.map(String), ...expected])].join(" | "));
};

/** Text in which someone has typed a number: "100 000", "0,5", "12 %". (What "0.5" is, an id of a parameter might also be.) */
export const readsAsNumber = (text: string): boolean =>
  /^\s*[-+\u2212]?\s*\d[\d\s.,]*(?:e[-+]?\d+)?\s*(?:%|kr|kronor|sek|tkr|mnkr)?\s*$/i.test(text);

const isOther = (issue: Issue): boolean =>
  (issue.code === "invalid_type" && issue.expected !== "int") || issue.code === "invalid_value";

const expectedOf = (issue: Issue): readonly string[] => {
  if (issue.code === "invalid_type") return [issue.expected === "string" ? "id" : issue.expected];
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
};

/** Numbers outside their range, and lists too short or too long; only the number is pruned, since a long list still has its elements. */
const readSize = (
  issue: Of<"too_small"> | Of<"too_big">,
  at: Address,
  path: Path,
  found: unknown,
): readonly Finding[] => {
  if (isYear(issue))
    return [{ problem: problem("wrongType", at, { expected: "year", found: shown(found) }), prune: path }];
  const limit = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const range = issue.code === "too_small" ? { least: limit } : { most: limit };
  if (!Array.isArray(found))
    return [{ problem: problem("outOfRange", at, { value: Number(found), ...range }), prune: path }];
  if (found.length === 0) return [{ problem: problem("missing", at, { key: String(path.at(-1)) }) }];
  return [{ problem: problem("outOfRange", at, { value: found.length, ...range }) }];
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

/** Deeper than any key of the format; what stands deeper is already inside something unknown. */
const DEEPEST = 10;

const holdsPrototypeKey = (of: unknown, depth: number): boolean => {
  if (!isContainer(of) || depth > DEEPEST) return false;
  return Object.hasOwn(of, "__proto__") || Object.values(of).some((inner) => holdsPrototypeKey(inner, depth + 1));
};

/** zod passes over `__proto__` in records, so those keys are found here: no key is dropped in silence. */
const prototypeKeys = (input: unknown, of: unknown, path: Path): readonly Finding[] => {
  if (!isContainer(of) || !holdsPrototypeKey(of, path.length)) return [];
  return (Array.isArray(of) ? [...of.keys()] : Object.keys(of)).flatMap((key) => {
    const inner = [...path, key];
    if (key !== "__proto__") return prototypeKeys(input, valueAt(of, [key]), inner);
    return [{ problem: problem("unknownKey", named(input, inner), { key }), prune: inner }];
  });
};

/** Half a surrogate pair; with the u flag a whole pair is one code point and does not match. */
const halfCharacter = /\p{Surrogate}/u;

/** Text that no one can store or compare, in leaves and in keys, however deep: no schema reads a scenario's settings. */
const brokenTexts = (input: unknown): readonly Finding[] => {
  const findings = new Map<Address, Finding>();
  const found = (path: Path): void => {
    const at = named(input, path);
    findings.set(at, { problem: problem("brokenText", at, {}), prune: path });
  };
  // Not by recursion: what is nested too deep for that is still to be reported, and not to break off.
  const left: (readonly [of: unknown, path: Path])[] = [[input, []]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [of, path] = next;
    if (typeof of === "string" && halfCharacter.test(of)) found(path);
    if (!isContainer(of)) continue;
    for (const key of Array.isArray(of) ? of.keys() : Object.keys(of)) {
      const inner = path.length < DEEPEST ? [...path, key] : path;
      if (typeof key === "string" && halfCharacter.test(key)) found(inner);
      else left.push([(of as Record<PropertyKey, unknown>)[key], inner]);
    }
  }
  return [...findings.values()];
};

/** The input with the paths taken out: objects lose the key, lists keep the position. Shares what it does not change. */
const without = (input: unknown, paths: readonly Path[]): unknown => {
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
  if (!isContainer(input) || Array.isArray(input)) return {};
  return paths.reduce(prune, input);
};
