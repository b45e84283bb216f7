import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { differencesOf } from "../../models/change.ts";
import { resultsMoved } from "../../models/lineMoves.ts";
import { open } from "../../models/session.ts";
import { type Moved, type Share, whatMoved } from "../../models/waterfall.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { often } from "../seed.ts";
import { byPermutations } from "./permutations.ts";

const sum = (shares: readonly { amount: number }[]): number => shares.reduce((all, { amount }) => all + amount, 0);
const isOpen = (document: unknown): boolean => "result" in open(document);

/** A second version of a document: some parameters (one in `step`) times a factor, where the guard lets each by itself. */
const versionOf = (document: Appraisal, step: number, factor: number): Appraisal => {
  const parameters = document.parameters ?? [];
  const changed = parameters.map((parameter, position): Parameter => {
    if (position % step !== 0 || position >= 9 * step || parameter.value === 0) return parameter;
    const other = { ...parameter, value: parameter.value! * factor };
    const alone = { ...document, parameters: parameters.map((one) => (one === parameter ? other : one)) };
    return isOpen(alone) ? other : parameter;
  });
  return { ...document, parameters: changed };
};
/** The same with another rate and a cost more, as settings and structure. */
const reworked = (document: Appraisal, factor: number): Appraisal => {
  const { settings, costs, actors } = document;
  const schedule = settings.discounting.schedule.map(({ fromYear }, band) => ({
    fromYear,
    rate: 0.01 * (band + factor),
  }));
  const prices = { basis: "real", year: settings.priceYear } as const;
  const cost = { id: "new-line", name: "Ny", payer: actors[0]!.id, category: "other", prices } as const;
  return {
    ...document,
    settings: { ...settings, discounting: { ...settings.discounting, schedule } },
    costs: [...(costs ?? []), { ...cost, amounts: { [String(settings.baseYear)]: 12_345.67 * factor } }],
  };
};

type Versions = Readonly<{ before: Appraisal; after: Appraisal }>;
const versions: fc.Arbitrary<Versions> = fc
  .tuple(appraisalArbitrary, fc.integer({ min: 2, max: 10 }), fc.constantFrom(0.5, 0.9, 0.97), fc.boolean())
  .map(([before, step, factor, more]) => {
    const after = versionOf(before, step, factor);
    return { before, after: more && isOpen(reworked(after, factor)) ? reworked(after, factor) : after };
  });

const counted = new Map<string, number>();
const count = (name: string): void => void counted.set(name, (counted.get(name) ?? 0) + 1);

const onVersions = (runs: number, law: (versions: Versions, moved: Moved) => void, figure?: string): void =>
  fc.assert(
    fc.property(versions, ({ before, after }) => {
      const moved = whatMoved({ document: before }, { document: after }, figure);
      if ("defined" in moved && moved.defined) law({ before, after }, moved);
      else if ("defined" in moved) count(`not known: ${moved.why}`);
      else throw new Error(JSON.stringify(moved));
    }),
    // A whole document is shrunk leaf by leaf, which takes longer than reading the one that failed.
    { numRuns: often(runs), endOnFailure: true },
  );

const sizeOf = ({ before, after, shares }: Moved): number =>
  Math.max(1, Math.abs(before), Math.abs(after), ...shares.map(({ amount }) => Math.abs(amount)));
const nameOf = ({ changes }: Share): string => JSON.stringify(changes);

const npvOf = (document: Appraisal): number => {
  const session = open(document);
  const npv = "result" in session ? session.result().society.npv : undefined;
  if (!npv?.defined) throw new Error("Its net present value is not known.");
  return npv.value;
};

/** The shares of parameters alone, up to four, by the plain definition: each order made by hand. */
const agreesWithPermutations = ({ before, after }: Versions, moved: Moved): void => {
  const ids = moved.shares.map(({ changes: [change, more] }) =>
    typeof change === "object" && more === undefined ? change.parameters[0]! : undefined,
  );
  if (moved.method !== "shapley" || ids.length > 4 || ids.includes(undefined)) return;
  const known = new Map<string, number>();
  const worth = (made: readonly number[]): number => {
    const moving = new Set(made.map((position) => ids[position]));
    const name = [...moving].sort().join();
    const parameters = before.parameters?.map((one) =>
      moving.has(one.id) ? after.parameters!.find(({ id }) => id === one.id)! : one,
    );
    if (!known.has(name)) known.set(name, npvOf({ ...before, ...(parameters && { parameters }) }));
    return known.get(name)!;
  };
  byPermutations(ids.length, worth).forEach((amount, position) => {
    expect(Math.abs(amount - moved.shares[position]!.amount)).toBeLessThanOrEqual(1e-9 * sizeOf(moved));
  });
  count(`by permutations: ${ids.length}`);
};

describe("what moved between two random versions", () => {
  test("adds up to the bit, largest first, tells every difference once, and is the mean over all orders", () => {
    onVersions(60, ({ before, after }, moved) => {
      count(moved.method);
      agreesWithPermutations({ before, after }, moved);
      for (const share of moved.shares) count(share.changes.length > 1 ? "joined" : "single");
      expect(moved.difference).toBe(moved.after - moved.before);
      expect(sum(moved.shares)).toBe(moved.difference);
      const sizes = moved.shares.map(({ amount }) => Math.abs(amount));
      expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
      expect(Math.abs(npvOf(before) - moved.before)).toBeLessThanOrEqual(1e-14 * sizeOf(moved));
      expect(Math.abs(npvOf(after) - moved.after)).toBeLessThanOrEqual(1e-14 * sizeOf(moved));
      const told = [...moved.shares.flatMap(({ differences }) => differences), ...moved.unmoved].map(({ at }) => at);
      expect(told.sort()).toEqual(
        differencesOf(before, after)
          .map(({ at }) => at)
          .sort(),
      );
    });
  });

  test("is turned round when before and after are", () => {
    onVersions(20, ({ before, after }, moved) => {
      const back = whatMoved({ document: after }, { document: before }) as Moved;
      const amounts = new Map(back.shares.map((share) => [nameOf(share), share.amount]));
      // In one order and its reverse a joined change may be joined otherwise.
      if (moved.shares.some((share) => !amounts.has(nameOf(share)))) return count("joined otherwise");
      for (const share of moved.shares)
        expect(Math.abs(share.amount + amounts.get(nameOf(share))!)).toBeLessThanOrEqual(1e-9 * sizeOf(moved));
      count("turned round");
    });
  });

  test("gives nothing to what the figure does not rest on: costs move with no effect, value or recipient", () => {
    onVersions(
      25,
      ({ before, after }, moved) => {
        const outside = JSON.stringify([before.settings, after.settings, before.series, before.costs, after.costs]);
        for (const { changes } of moved.shares)
          for (const change of changes)
            if (typeof change !== "string")
              for (const id of change.parameters) expect(outside.includes(`"${id}"`), id).toBe(true);
      },
      "/publicSector/after/pvCosts",
    );
  });

  test("shares by line add up to the bit where no settings moved", () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        const [from, to] = [open(before), open(after)].map((one) => {
          if (!("result" in one)) throw new Error("The version is refused.");
          return one.result();
        });
        const moved = resultsMoved(from!, to!);
        if (!moved.defined) return count(`lines: ${moved.why}`);
        expect(moved.difference).toBe(moved.after - moved.before);
        expect(sum(moved.shares)).toBe(moved.difference);
        for (const { before: own, after: other, amount } of moved.shares)
          expect(Math.abs(amount - (other - own))).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(own), Math.abs(other), Math.abs(moved.before), Math.abs(moved.after)),
          );
        return count("lines");
      }),
      { numRuns: often(60), endOnFailure: true },
    );
  });

  test("Shapley's method, single changes, orders made by hand and lines were met", () => {
    console.log([...counted].map(([name, times]) => `${String(times).padStart(5)}  ${name}`).join("\n"));
    for (const name of ["shapley", "single", "by permutations: 2", "turned round", "lines", "not known: effectUnknown"])
      expect(counted.get(name) ?? 0, name).toBeGreaterThan(0);
    expect(counted.get("lines: doesNotAdd") ?? 0).toBe(0);
  });
});
