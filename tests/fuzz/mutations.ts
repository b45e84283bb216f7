import type { chooser } from "../oracle/choice.ts";

export type Choices = ReturnType<typeof chooser>;
type Json = unknown;
type Container = Record<string, Json> | Json[];

/** Text that `textOf` writes as it stands, for what no value in memory writes. */
const raw = (text: string): string => `@raw ${text}@`;
/** JSON of a value; -0 and numbers beyond the range of a float64 too. */
export const textOf = (value: Json): string =>
  (JSON.stringify(value) ?? "").replaceAll(/"@raw ((?:[^"\\@]|\\.)*)@"/g, (_, text: string) => JSON.parse(`"${text}"`));

const numbers: readonly Json[] = [
  ...[0, -1, 0.5, 1e308, -1e308, 1e-320, 5e-324, 2 ** 53, 2 ** 53 + 2, 0.1 + 0.2, 1e21, 1e15],
  ...["-0", "1e400", "-1e400", "1E-400", "123456789012345678901234567890", "1.0"].map(raw),
];
const texts: readonly string[] = [
  ...[
    "",
    " ",
    "\u0000",
    "\ud800",
    "å\udc00",
    "\u202e",
    "e\u0301",
    "👩‍👩‍👧‍👦",
    "a\nb",
    "<b>&amp;",
    "%00",
    "../..",
    "'; --",
    "$ref",
  ],
  ...["__proto__", "constructor", "toString", "NaN", "null", "1", "1e3", "2022", "none", "sv", "å".repeat(300)],
];
const keys: readonly string[] = [
  "",
  "unknown",
  "__proto__",
  "constructor",
  "length",
  "\ud800",
  "2022",
  "10000",
  "id",
  "å",
];

const nested = (depth: number): Json => raw("[".repeat(depth) + "]".repeat(depth));
/** Rare, since they take long. */
const large: readonly (() => Json)[] = [
  () => "å".repeat(200_000),
  () => nested(50),
  () => nested(3_000),
  () => nested(100_000),
  () => raw(`${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`),
  () => Array.from({ length: 20_000 }, (_, position) => position),
  () => Object.fromEntries(Array.from({ length: 20_000 }, (_, position) => [`k${position}`, position])),
];

const MOST_LETTERS = 2_500;
/** As long as some limit, or one off it. */
export const lengthy = (letters: number): string => "x".repeat(Math.min(Math.max(letters, 0), MOST_LETTERS));

/** A value that is likely to be wrong wherever it stands. */
export const nasty = ({ chance, pick }: Pick<Choices, "chance" | "pick">, boundaries: readonly number[]): Json => {
  if (chance(0.02)) return pick(large)();
  return pick([
    () => pick(numbers),
    () => pick(boundaries),
    () => pick(texts),
    () => lengthy(pick(boundaries)),
    () => pick([null, true, false]),
    () => pick([[], {}, [null], [[]], { "": null }, [{}, {}], { length: pick(boundaries) }, new Array(600).fill(1)]),
  ])();
};

/** A valid value with one thing wrong, anywhere in it. */
export const mutated = (value: Json, choices: Choices, boundaries: readonly number[]): Json =>
  choices.chance(0.1) && isRecord(value)
    ? withKey(value, choices.pick(keys), nasty(choices, boundaries))
    : changedWithin(value, choices, (found) => wrong(found, choices, boundaries));

const isRecord = (value: Json): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** Changes one place, which may be the whole: of what stands deep there is most. */
const changedWithin = (value: Json, choices: Choices, change: (found: Json) => Json): Json => {
  if (typeof value !== "object" || value === null || choices.chance(0.12)) return change(value);
  const within = Object.keys(value);
  if (within.length === 0) return change(value);
  const key = choices.pick(within);
  const copy: Container = Array.isArray(value) ? [...value] : { ...value };
  const changed = changedWithin((value as Record<string, Json>)[key], choices, change);
  if (changed === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (changed === undefined) delete (copy as Record<string, Json>)[key];
  else (copy as Record<string, Json>)[key] = changed;
  return copy;
};

const wrong = (value: Json, choices: Choices, boundaries: readonly number[]): Json => {
  const { chance, pick } = choices;
  const other = () => nasty(choices, boundaries);
  if (chance(0.25)) return other();
  if (chance(0.1)) return undefined; // Left out.
  if (typeof value === "number") return pick([value + 1, value - 1, -value, value * 1e3, value / 7, String(value)]);
  if (typeof value === "string")
    return pick([`${value} `, value.toUpperCase(), value.slice(1), `${value}${pick(texts)}`, value.repeat(100)]);
  if (Array.isArray(value))
    return pick([[...value, ...value], [...value, other()], value.toReversed(), [value], { ...value }]);
  if (isRecord(value)) return pick([withKey(value, pick(keys), other()), [value], Object.values(value)]);
  return other();
};

const withKey = (value: object, key: string, of: Json): object =>
  Object.defineProperty({ ...value }, key, { value: of, enumerable: true, configurable: true, writable: true });

/** Bytes of which some are others, are missing or are too many. */
export const mutatedBytes = (bytes: Uint8Array, { pick, integer, chance }: Choices): Uint8Array => {
  const at = integer(0, Math.max(0, bytes.length - 1));
  // What a zip says of itself stands at its end.
  const place = chance(0.5) ? at : Math.max(0, bytes.length - 1 - (at % 80));
  return pick([
    () => bytes.with(place, integer(0, 255)),
    () => bytes.slice(0, place),
    () => Buffer.concat([bytes, bytes]),
    () => new Uint8Array(),
  ])();
};

/** A document as someone goes on writing it: still of the right shape, mostly. */
export const edited = (document: Json, choices: Choices): Json => {
  const { chance, pick, integer } = choices;
  // Where everybody writes: two edits of the same place are what a merge cannot settle.
  if (chance(0.3))
    return { ...(document as object), title: `Kalkyl ${pick(["ett", "två", "tre"])} ${integer(0, 999)}` };
  if (chance(0.1))
    return { ...(document as object), stage: pick(["idea", "application", "decided", "running", "final"]) };
  return changedWithin(document, choices, (value) => {
    if (typeof value === "number") return value + pick([1, 2, 10, 0.5]);
    if (typeof value === "boolean") return !value;
    if (typeof value === "string") return /^[a-z0-9.-]+$/.test(value) ? value : `${value} ${integer(0, 9)}`;
    if (Array.isArray(value)) return chance(0.5) ? value.toReversed() : value.slice(1);
    return value;
  });
};
