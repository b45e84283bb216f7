import { expect, test } from "vitest";
import { opened } from "../library.ts";
import { covering } from "../models/covering.ts";
import { oracle } from "../oracle/oracle.ts";

/** Every number, word and yes or no of a result by address: rows by what they are of, years that come to nothing left out. */
const leavesOf = (value: unknown, at = ""): readonly (readonly [at: string, leaf: unknown])[] => {
  if (typeof value !== "object" || value === null)
    return Math.abs(value as number) < 1e-6 && /\/(byYear|flows)\//.test(at) ? [] : [[at, value]];
  const isRows = at === "/flows" || at === "/budget";
  return Object.entries(value).flatMap(([key, of]) => leavesOf(of, `${at}/${isRows ? rowOf(of) : key}`));
};
const rowOf = ({ year, line, actor, payer, kind, fund }: Readonly<Record<string, unknown>>): string =>
  [year, line, actor, payer, kind, fund].join(" ");

const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-6 + 1e-9 * Math.max(Math.abs(one), Math.abs(other))
    : one === other;

test.each(covering.map((document, place) => [place, document] as const))(
  "engine and oracle agree on every figure of document %i",
  (_place, document) => {
    const expected = leavesOf(oracle(document));
    const found = new Map(leavesOf(opened(document).result()));
    expect(expected.length).toBeGreaterThan(50);
    expect(expected.filter(([at, leaf]) => !isNear(found.get(at), leaf))).toEqual([]);
  },
);
