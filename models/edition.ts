import { contentHash } from "./canonical.ts";
import { type Address, address } from "./problem.ts";
import type { Result } from "./result.ts";
import type { Sampling } from "./uncertainty/block.ts";

/** Whom an edition is for: what could be read back to few people is withheld from a public one. */
export type EditionAudience = "internal" | "public";

/** Everything an edition holds still. With it anyone who has the same engine comes to the same result. */
export type Frozen = Readonly<{
  number: number;
  diaryNumber: string;
  audience: EditionAudience;
  /** YYYY-MM-DD. */
  day: string;
  /** Hash of the document. */
  document: string;
  engine: string;
  seed: number;
  draws: number;
  sampling: Sampling;
  /** Hash of the result, draws included. */
  result: string;
  /**
   * Of a public edition: random, kept with the edition and not printed. The hash is printed, and whoever knew all but a number of few
   * people could otherwise try one after another until the hash came out.
   */
  salt?: string | undefined;
}>;

/** The hash that an edition is found again by: of all it holds still, document and result through hashes of their own. */
export const editionHash = (frozen: Frozen): string => contentHash(frozen);

/** A file of an edition as its manifest names it; `sha256` of its bytes, in hexadecimal. */
export type EditionFile = Readonly<{ name: string; type: string; size: number; sha256: string }>;

/** What is said of an edition that the files, in which its hash is printed, cannot say of themselves. */
export type Manifest = Readonly<{
  /** That of the edition. */
  hash: string;
  revision: number;
  by: string;
  at: string;
  note?: string | undefined;
  files: readonly EditionFile[];
}>;

/** The manifest's own hash, whatever the order of the files. */
export const manifestHash = ({ files, ...said }: Manifest): string =>
  contentHash({ ...said, files: Object.fromEntries(files.map(({ name, ...file }) => [name, file])) });

/** What stands at an address in one of two values; absent where nothing does. */
export type Differing = Readonly<{ at: Address; before?: unknown; after?: unknown }>;

/**
 * Every place where two results differ, as they are written and to the last bit, in the order in which the one after says them. `inputHash` and `engine` are no figures: the one is
 * that of the same document in another spelling of the format, the other is told by itself.
 */
export const resultDifferences = (before: Result, after: Result): readonly Differing[] => {
  const found: Differing[] = [];
  const compare = (one: unknown, other: unknown, at: Address): void => {
    if (Object.is(one, other)) return;
    const [left, right] = [membersOf(one), membersOf(other)];
    if (left === undefined || right === undefined) {
      found.push({ at, ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) });
      return;
    }
    for (const key of new Set([...right.keys(), ...left.keys()]))
      compare(left.get(key), right.get(key), at + address(key));
  };
  const figures = ({ engine: _, inputHash: __, ...rest }: Result) => rest;
  compare(figures(before), figures(after), "");
  return found;
};

const membersOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
