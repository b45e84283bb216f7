import fc from "fast-check";
import { expect, test } from "vitest";
import { opened } from "../library.ts";
import { oracle } from "../oracle/oracle.ts";
import { appraisalArbitrary, occurrences } from "../oracle/random.ts";

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

/** Of many random documents those that are the first to exercise something: as much as all of them, in less time. */
const seen = new Set<string>();
const documents = fc.sample(appraisalArbitrary, { numRuns: 300, seed: 7 }).filter((document) => {
  const fresh = occurrences(document).filter((name) => !seen.has(name));
  for (const name of fresh) seen.add(name);
  return fresh.length > 0;
});
const cases = documents.map((document, place) => [place, document, leavesOf(oracle(document))] as const);

test.each(cases)("engine and oracle agree on every figure of document %i", (_place, document, expected) => {
  const found = new Map(leavesOf(opened(document).result()));
  expect(expected.length).toBeGreaterThan(50);
  expect(expected.filter(([at, leaf]) => !isNear(found.get(at), leaf))).toEqual([]);
});
