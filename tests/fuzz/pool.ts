import { createHash } from "node:crypto";

export type Head = Readonly<{ id: string; title: string; revision: number; document: string; archivedAt?: string }>;

/** An appraisal as the server has last told of it. */
export type Known = {
  head: Head;
  /** Nobody else changes it, so that it must be as it was left. */
  readonly isOurs: boolean;
  isGone: boolean;
  /** Every revision that was acknowledged, by number: hash of its content, and the content where it was seen. */
  readonly revisions: Map<number, Readonly<{ hash: string; document: unknown }>>;
};

/** What the answers have told, for calls that reach what is stored and for laws of what must still be there. */
export type Pool = Readonly<{
  known: Map<string, Known>;
  cursors: string[];
  figures: string[];
  /** Ids of those that were begun. */
  simulations: string[];
  reports: string[];
  /** Ids of appraisals of which editions were given out. */
  issued: Set<string>;
  /** Documents to begin from. */
  library: readonly unknown[];
  /** Nobody else changes anything. */
  isAlone: boolean;
}>;

export const createPool = (library: readonly unknown[], isAlone: boolean): Pool => ({
  known: new Map(),
  cursors: [],
  figures: ["/society/npv"],
  simulations: [],
  reports: [],
  issued: new Set(),
  library,
  isAlone,
});

/** An appraisal as it was found, or as it was made: what one has made oneself nobody else knows of. */
export const learn = (pool: Pool, head: Head, document: unknown, isMade: boolean): void => {
  const known = pool.known.get(head.id) ?? {
    head,
    isOurs: pool.isAlone || isMade,
    isGone: false,
    revisions: new Map(),
  };
  known.head = head;
  known.revisions.set(head.revision, { hash: head.document, document });
  pool.known.set(head.id, known);
};

/** What an answer tells beyond its own appraisal. */
export const overhear = (pool: Pool, json: unknown): void => {
  const { next, society } = (json ?? {}) as { next?: unknown; society?: unknown };
  if (typeof next === "string") keepSome(pool.cursors, next);
  if (typeof society === "object")
    for (const figure of figuresOf(json, "").slice(0, 200)) keepSome(pool.figures, figure);
};
const MOST_KEPT = 400;
const keepSome = (list: string[], one: string): void => {
  list.push(one);
  if (list.length > MOST_KEPT) list.shift();
};
const figuresOf = (json: unknown, at: string): readonly string[] => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return typeof json === "number" ? [at] : [];
  return Object.entries(json).flatMap(([key, value]) => figuresOf(value, `${at}/${key}`));
};

/** RFC 8785, by hand: what JavaScript writes, with the keys in order. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const of = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(of).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(of[key])}`).join()}}`;
};
export const hashOf = (document: unknown): string =>
  `sha256:${createHash("sha256").update(canonical(document)).digest("hex")}`;

export const tagOf = ({ revision, document, archivedAt }: Omit<Head, "id" | "title">): string =>
  `"${revision}-${document.slice("sha256:".length, "sha256:".length + 16)}${archivedAt === undefined ? "" : "-archived"}"`;
