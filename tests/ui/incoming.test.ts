import { describe, expect, test } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { canonical } from "../../models/canonical.ts";
import { type Difference, differencesOf } from "../../models/change.ts";
import { edited, readAt } from "../../models/edit.ts";
import { merge } from "../../models/merge.ts";
import type { Address } from "../../models/problem.ts";
import { chosenBase, grouped, type Side, takenIn, written } from "../../ui/editing/incoming.ts";
import { type Triple, triples } from "../laws/triples.ts";

const conflicting = triples.filter(({ base, mine, theirs }) => "conflicts" in merge(base, mine, theirs));

/** The document once everything is chosen, as the screens do it: one group at a time, and then again what is left. */
const settled = ({ base, mine, theirs }: Triple, sideOf: (round: number) => Side): Draft => {
  let now = { base, mine, theirs };
  for (let round = 0; round < 40; round++) {
    const merged = takenIn(now.base, now.mine, theirs);
    if ("document" in merged) return merged.document;
    const [group] = grouped(merged.conflicts);
    const edits = sideOf(round) === "theirs" ? written(now.mine, group!, theirs) : [];
    now = {
      theirs,
      base: chosenBase(now, group!),
      mine: edits.reduce((draft, { at, value }) => edited(draft, at, value), now.mine),
    };
  }
  const left = takenIn(now.base, now.mine, theirs);
  throw new Error(`never settled: ${JSON.stringify("conflicts" in left && left.conflicts)}`);
};

const holds = (law: (triple: Triple) => void): void => {
  for (const triple of conflicting)
    try {
      law(triple);
    } catch (error) {
      const changes = [triple.mine, triple.theirs].map((side) => differencesOf(triple.base, side));
      throw new Error(`of ${JSON.stringify(changes)} in ${JSON.stringify(triple.base)}`, { cause: error });
    }
};

describe("of documents that two people changed in different ways", () => {
  test("there are enough", () => expect(conflicting.length).toBeGreaterThan(600));

  test("every choice comes to an end, whichever way each goes", () => {
    holds((triple) => {
      for (const start of [0, 1]) settled(triple, (round) => (round % 2 === start ? "mine" : "theirs"));
    });
  });

  test.each(["mine", "theirs"] as const)(
    "choosing %s throughout leaves that there, and all else that both did",
    (side) => {
      let apart = 0;
      holds((triple) => {
        const { base, mine, theirs } = triple;
        const changes = [differencesOf(base, mine), differencesOf(base, theirs)] as const;
        if (![...changes.flat(), ...differencesOf(mine, theirs)].every(({ at }) => isByName(at))) return;
        const merged = merge(base, mine, theirs);
        const groups = grouped("conflicts" in merged ? merged.conflicts : []);
        const found = settled(triple, () => side);
        const expectAs = (at: Address, of: Draft) =>
          expect(canonical({ [at]: readAt(found, at) })).toBe(canonical({ [at]: readAt(of, at) }));
        for (const { at } of groups.flatMap(({ conflicts }) => conflicts)) expectAs(at, triple[side]);
        const isApart = ({ at }: Difference) =>
          !groups.some((group) => at.startsWith(group.at) || group.at.startsWith(at));
        const [own, others] = changes.map((all) => all.filter(isApart));
        for (const { at } of own!) expectAs(at, mine);
        for (const { at } of others!) expectAs(at, theirs);
        apart += own!.length + others!.length;
      });
      expect(apart).toBeGreaterThan(200);
    },
  );
});

test("a number is chosen too where both gave it the same new unit", () => {
  const of = (unit: "share" | "SEK", value: number): Draft => ({ parameters: [{ id: "a", unit, value }] });
  const triple = { base: of("share", 0.1), mine: of("SEK", 2), theirs: of("SEK", 3) };
  expect(settled(triple, () => "mine")).toEqual(triple.mine);
  expect(settled(triple, () => "theirs")).toEqual(triple.theirs);
});

/** Positions come to mean something else when lists are put together. */
const isByName = (at: Address): boolean => !/\/\d{1,2}(\/|$)/.test(at);
