import type { Head } from "./appraisalStore.ts";

/**
 * What someone had before them when they began to change it: a revision and the beginning of its content's hash, so that a number
 * that came to mean something else (a restored backup) is not taken for the same.
 */
export type Tag = Readonly<{ revision: number; hash: string }>;

const HASH_DIGITS = 16;
const shortOf = (document: string): string => document.slice("sha256:".length).slice(0, HASH_DIGITS);

/** The ETag of an appraisal: `"7-0f3a…"`. In the archive it is another, since the head then says another thing of the same revision. */
export const tagOf = ({ revision, document, archivedAt }: Pick<Head, "revision" | "document" | "archivedAt">): string =>
  `"${revision}-${shortOf(document)}${archivedAt === undefined ? "" : "-archived"}"`;

/** An If-Match that names one revision; a compressed answer's tag comes back as a weak one. */
export const readTag = (header: string | undefined): Tag | undefined => {
  const [, revision, hash] = /^\s*(?:W\/)?"([1-9]\d{0,14})-([0-9a-f]{16})(?:-archived)?"\s*$/.exec(header ?? "") ?? [];
  return revision && hash ? { revision: Number(revision), hash } : undefined;
};

export const isOf = (tag: Tag, { revision, document }: Pick<Head, "revision" | "document">): boolean =>
  tag.revision === revision && tag.hash === shortOf(document);
