import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code units, numbers and strings as ECMAScript
 * writes them, no white space. Members that are `undefined` are left out, as JSON does. What JSON cannot say is a
 * programmer's error and throws: NaN, Infinity, half a surrogate pair, functions, symbols, bigints.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (typeof value === "string") return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") return canonicalObject(value);
  throw new TypeError(`canonical: a ${typeof value} is no JSON value`);
};

/** The address of a content: `sha256:` and the hash of its canonical JSON. The same document has the same hash however it was written. */
export const contentHash = (value: unknown): string => hashOf(canonical(value));

/** The address of a content whose canonical JSON is at hand. */
export const hashOf = (canonicalJson: string): string => `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson)))}`;

const canonicalNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`canonical: ${value} is no JSON number`);
  return JSON.stringify(value); // Writes -0 as 0, as the RFC asks.
};

const loneSurrogate = /\p{Surrogate}/u; // With the u flag, a whole pair is one code point and does not match.

const canonicalString = (value: string): string => {
  if (loneSurrogate.test(value)) throw new TypeError("canonical: half a surrogate pair is no Unicode text");
  return JSON.stringify(value);
};

const canonicalObject = (value: object): string =>
  `{${Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1)) // `<` compares UTF-16 code units; localeCompare would not.
    .map(([key, member]) => `${canonicalString(key)}:${canonical(member)}`)
    .join(",")}}`;
