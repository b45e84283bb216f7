import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { canonical } from "../../models/canonical.ts";
import { differencesOf } from "../../models/change.ts";
import { type Conflict, merge } from "../../models/merge.ts";
import { shapeProblems } from "../../models/shape.ts";
import { type Edit, edited } from "../models/edit.ts";
import { chooser } from "../oracle/choice.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { areNamedAlike, changesOf, isUnder, type Leaves, leavesOf, namesIn, said, summed, valueAt } from "./leaves.ts";
import { filled } from "./rewriting.ts";
import { type Triple, triples } from "./triples.ts";

/** Holds a law to every triple; it says whether it had anything to say, and of how many it must have is stated. */
const holds = (least: number, law: (triple: Triple) => boolean): void => {
  let applied = 0;
  for (const triple of triples)
    try {
      if (law(triple)) applied++;
    } catch (error) {
      const changes = [triple.mine, triple.theirs].map((side) => differencesOf(triple.base, side));
      throw new Error(`of ${JSON.stringify(changes)} in ${JSON.stringify(triple.base)}`, { cause: error });
    }
  console.log(`${applied} of ${triples.length} triples: ${expect.getState().currentTestName}`);
  expect(applied).toBeGreaterThanOrEqual(least);
};

const text = (merged: ReturnType<typeof merge>): string =>
  "document" in merged ? canonical(merged.document) : `conflicts at ${merged.conflicts.map(({ at }) => at).join()}`;
const differ = (left: unknown, right: unknown): boolean => canonical(left) !== canonical(right);

/** Members that are one value with their siblings where what a number is measured in changed. */
const bound =
  /^\/(parameters\/[^/]+\/(unit|value|belief|bounds|verified)|outcomes\/[^/]+\/effect\/(measure|value)|valuations\/[^/]+\/(profile|amount|prices)|costs\/[^/]+\/(amounts|ingredients|equipment|prices)|transfers\/[^/]+\/(amounts|prices))$/;
const turned = ({ mine, theirs, ...rest }: Conflict): Conflict => ({
  ...rest,
  ...(theirs === undefined ? {} : { mine: theirs }),
  ...(mine === undefined ? {} : { theirs: mine }),
});
const sorted = (all: readonly Conflict[]) => [...all].sort((one, other) => (one.at < other.at ? -1 : 1));

describe("of three random documents", () => {
  test("what only one changed is exactly what that one wrote", () => {
    holds(1700, ({ base, mine }) => {
      expect(text(merge(base, mine, base))).toBe(canonical(mine));
      expect(text(merge(base, base, mine))).toBe(canonical(mine));
      expect(text(merge(base, mine, mine))).toBe(canonical(mine));
      return differ(base, mine);
    });
  });

  test("what one changed apart from the other is all there, exactly", () => {
    holds(1700, ({ base, mine }) => {
      const other = { ...base, diaryNumber: "other" };
      const expected = canonical({ ...mine, diaryNumber: "other" });
      if (mine.diaryNumber !== base.diaryNumber) return false;
      expect(text(merge(base, mine, other))).toBe(expected);
      expect(text(merge(base, other, mine))).toBe(expected);
      return differ(base, mine);
    });
  });

  test("a document is the base with what each changed and nothing else, and never what they contradict each other in", () => {
    holds(350, ({ base, mine, theirs }) => {
      const merged = merge(base, mine, theirs);
      if (!("document" in merged) || !areNamedAlike([base, mine, theirs, merged.document])) return false;
      const [was, own, other] = [base, mine, theirs].map(leavesOf) as [Leaves, Leaves, Leaves];
      const sum = summed(was, own, other);
      expect(sum && said(sum)).toEqual(said(leavesOf(merged.document)));
      // The same, as the product tells differences.
      const told = new Map(differencesOf(base, merged.document).map((one) => [one.at, canonical(one)]));
      const made = [...differencesOf(base, mine), ...differencesOf(base, theirs)];
      for (const one of made) expect(told.get(one.at)).toBe(canonical(one));
      expect(new Set(told.keys())).toEqual(new Set(made.map(({ at }) => at)));
      return changesOf(was, own).length > 0 && changesOf(was, other).length > 0;
    });
  });

  test("a conflict is where both changed something, and says what each says there", () => {
    holds(350, ({ base, mine, theirs }) => {
      const merged = merge(base, mine, theirs);
      if ("document" in merged || !areNamedAlike([base, mine, theirs])) return false;
      for (const { at, ...sides } of merged.conflicts) {
        const holder = bound.test(at) ? at.slice(0, at.lastIndexOf("/")) : at;
        const was = { of: valueAt(base, holder) };
        for (const side of [mine, theirs]) expect(differ(was, { of: valueAt(side, holder) })).toBe(true);
        const [from, one, two] = [base, mine, theirs].map((document) => valueAt(document, at));
        expect(canonical({ at, ...sides })).toBe(canonical({ at, base: from, mine: one, theirs: two }));
        expect(differ({ of: one }, { of: two })).toBe(true);
      }
      return true;
    });
  });

  test("who is called mine says only in which order additions come", () => {
    holds(1200, ({ base, mine, theirs }) => {
      const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
      if ("document" in one !== "document" in other) expect(text(one)).toBe(text(other));
      if ("conflicts" in one && "conflicts" in other)
        expect(sorted(one.conflicts)).toEqual(sorted(other.conflicts.map(turned)));
      if (!("document" in one && "document" in other)) return true;
      expect(differencesOf(one.document, other.document)).toEqual([]);
      const all = [base, mine, theirs, one.document, other.document];
      for (const list of Object.keys(base)) {
        const [was, own, others, ...both] = all.map((document) => namesIn(document, list) ?? []);
        const isMovedBy = (of: readonly string[]) =>
          String(of.filter((id) => was!.includes(id))) !== String(was!.filter((id) => of.includes(id)));
        const [first, second] = both.map((ids) =>
          isMovedBy(own!) && isMovedBy(others!) ? [] : ids.filter((id) => was!.includes(id)),
        );
        expect(first).toEqual(second);
      }
      return differ(base, mine) && differ(base, theirs);
    });
  });

  test("a save sent twice is one save", () => {
    holds(400, ({ base, mine, theirs }) => {
      const merged = merge(base, mine, theirs);
      if (!("document" in merged) || !areNamedAlike([base, mine, theirs, merged.document])) return false;
      const again = merge(base, mine, merged.document);
      // Where one continued a list without ids in which the other changed something, its positions no longer tell.
      if ("conflicts" in again) for (const { base: was } of again.conflicts) expect(Array.isArray(was)).toBe(true);
      else expect(canonical(again.document)).toBe(canonical(merged.document));
      return "document" in again && differ(base, mine) && differ(base, theirs);
    });
  });

  test("without a base every difference is a conflict", () => {
    holds(2100, ({ mine, theirs }) => {
      const differences = differencesOf(theirs, mine);
      const merged = merge(undefined, mine, theirs);
      if ("document" in merged) expect(differences).toEqual([]);
      else
        expect(merged.conflicts).toEqual(
          differences.map(({ at, before, after }) => turned({ at, mine: before, theirs: after })),
        );
      return "conflicts" in merged;
    });
  });

  test("differences are all there are, whatever is half-written", () => {
    holds(1700, ({ mine, theirs }) => {
      if (!areNamedAlike([mine, theirs])) return false;
      const told = differencesOf(theirs, mine);
      const [before, after] = [leavesOf(theirs), leavesOf(mine)];
      for (const at of changesOf(before, after))
        expect(told.some((one) => isUnder(at, one.at) || isUnder(one.at, at))).toBe(true);
      for (const one of told) {
        expect(changesOf(before, after).some((at) => isUnder(at, one.at))).toBe(true);
        expect(canonical(one)).toBe(
          canonical({ at: one.at, before: valueAt(theirs, one.at), after: valueAt(mine, one.at) }),
        );
      }
      return told.length > 0;
    });
  });

  test("what passes the shape gate on both sides passes it together", () => {
    holds(500, ({ base, mine, theirs }) => {
      const merged = merge(base, mine, theirs);
      if ("document" in merged) expect(shapeProblems(merged.document)).toEqual([]);
      return "document" in merged && differ(base, mine) && differ(base, theirs);
    });
  });
});

/** What decides of its siblings what they mean, or tells an element from others. */
const deciding =
  /\/(id|from|kind|state|by|on|unit|measure|fromYear|basis|year|takenAs)$|^\/format$|\/(parameters|between|any)\/\d+(\/|$)/;

test("edits of two people at different addresses both survive, and what both added", () => {
  let applied = 0;
  const shuffled = fc.noBias(fc.array(fc.integer({ min: 0, max: 4095 }), { minLength: 100, maxLength: 100 }));
  for (const [document, numbers] of fc.sample(fc.tuple(appraisalArbitrary, shuffled), 300)) {
    const base = filled(document);
    const { pick, integer, chance } = chooser(numbers.map((number) => number / 4096));
    const left = [...leavesOf(base)].filter(([at, value]) => !deciding.test(at) && value !== "{}").map(([at]) => at);
    const writers: [Edit[], Edit[]] = [[], []];
    for (let count = 2; count < 20 && left.length > 0; count++) {
      const at = left.splice(integer(0, left.length - 1), 1)[0]!;
      writers[count % 2]!.push(chance(0.3) && !/\/\d$/.test(at) ? [at] : [at, pick(["x", 1])]);
    }
    const [mine, theirs] = writers;
    mine.push(["/costs/-", { id: "mine" }]);
    theirs.push(["/costs/-", { id: "theirs" }]);
    const merged = merge(base, edited(base, ...mine) as Draft, edited(base, ...theirs) as Draft);
    expect(text(merged)).toBe(canonical(edited(base, ...theirs, ...mine)));
    applied += mine.length + theirs.length;
  }
  expect(applied).toBeGreaterThan(4000);
});
