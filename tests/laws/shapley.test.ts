import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp } from "../../models/addUp.ts";
import { shared, type Worth } from "../../models/shapley.ts";
import { byPermutations } from "./permutations.ts";

const sum = (shares: readonly { amount: number }[]): number => shares.reduce((all, { amount }) => all + amount, 0);

describe("shared", () => {
  /** Any game: a number for every set, by the bits of its members. */
  const game = fc
    .integer({ min: 0, max: 6 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** n, maxLength: 2 ** n }),
      ),
    );
  const bits = (made: readonly number[]): number => made.reduce((mask, one) => mask + 2 ** one, 0);
  const positions = (n: number): readonly number[] => Array.from({ length: n }, (_, position) => position);

  test("is the mean over all orders up to six changes", () => {
    fc.assert(
      fc.property(game, ([n, values]) => {
        const worth = (made: readonly number[]): number => values[bits(made)]!;
        const { method, contributions } = shared(positions(n), worth);
        expect(method).toBe("shapley");
        const expected = byPermutations(n, worth);
        expect(contributions.map(({ changes }) => changes)).toEqual(positions(n).map((one) => [one]));
        contributions.forEach(({ amount, alone, last }, one) => {
          expect(amount).toBeCloseTo(expected[one]!, 8);
          expect(alone).toBe(worth([one]) - worth([]));
          expect(last).toBe(worth(positions(n)) - worth(positions(n).filter((other) => other !== one)));
        });
      }),
      { numRuns: 60 },
    );
  });

  test("joins until every set can be made, whichever cannot, and shares the whole difference", () => {
    const refused = fc.tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.array(fc.integer({ min: 1, max: 2 ** 9 - 2 }), { maxLength: 40 }),
    );
    fc.assert(
      fc.property(refused, ([n, sets]) => {
        const whole = 2 ** n - 1;
        const cannot = new Set(sets.map((set) => set % (whole + 1)).filter((set) => set !== 0 && set !== whole));
        const worth: Worth<number> = (made) => (cannot.has(bits(made)) ? undefined : bits(made) ** 2);
        const { contributions } = shared(positions(n), worth);
        expect(contributions.flatMap(({ changes }) => changes).sort()).toEqual(positions(n));
        expect(sum(contributions)).toBeCloseTo(whole ** 2, 4);
        for (const { changes } of contributions) expect(worth(changes)).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  test("joins no more than what only fits together", () => {
    const joins = (n: number, isMade: (made: ReadonlySet<number>) => boolean, ...together: number[][]): void => {
      const worth: Worth<number> = (made) => (isMade(new Set(made)) ? bits(made) : undefined);
      const { contributions } = shared(positions(n), worth);
      const rest = positions(n).filter((one) => !together.flat().includes(one));
      expect(contributions.map(({ changes }) => changes).sort()).toEqual(
        [...together, ...rest.map((one) => [one])].sort(),
      );
      for (const { changes, amount } of contributions) expect(amount).toBeCloseTo(bits(changes), 9);
    };
    for (const n of [5, 6, 9]) {
      joins(n, (made) => made.has(1) === made.has(4), [1, 4]);
      joins(n, (made) => made.has(1) === made.has(4) && made.has(0) === made.has(2), [1, 4], [0, 2]);
      // All three of 0, 3 and 4, or none.
      joins(n, (made) => made.has(0) === made.has(3) && made.has(3) === made.has(4), [0, 3, 4]);
    }
    // 2 and 3 may each be made, but not both without 5.
    joins(9, (made) => !(made.has(2) && made.has(3)) || made.has(5), [2, 3, 5]);
  });
});

describe("addUp", () => {
  const amount = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
    fc.integer({ min: -1000, max: 1000 }),
  );
  const exactly = (amounts: readonly number[], before: number): void => {
    const after = before + sum(amounts.map((one) => ({ amount: one })));
    const added = addUp(
      amounts.map((one, position) => ({ amount: one, position })),
      before,
      after,
    );
    expect(added.difference).toBe(added.after - added.before);
    expect(sum(added.shares)).toBe(added.difference);
    const sizes = added.shares.map((share) => Math.abs(share.amount));
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    const size = [before, after, ...amounts].reduce((all, one) => all + Math.abs(one), 0);
    const close = 4e-15 * amounts.length * size;
    expect(Math.abs(added.before - before)).toBeLessThanOrEqual(close);
    expect(Math.abs(added.after - after)).toBeLessThanOrEqual(close);
    for (const share of added.shares)
      expect(Math.abs(share.amount - amounts[share.position]!)).toBeLessThanOrEqual(close);
  };

  test("makes any amounts add to the bit, and moves none by more than rounding", () => {
    fc.assert(fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), amount, exactly), { numRuns: 2000 });
  });

  test("does so where large amounts cancel and the figures are small", () => {
    const cancelling = fc
      .tuple(fc.double({ min: 1e6, max: 1e12, noNaN: true }), amount)
      .map(([large, rest]) => [large, rest - large]);
    fc.assert(fc.property(cancelling, fc.double({ min: -1, max: 1, noNaN: true }), exactly), { numRuns: 2000 });
    // Of so large amounts 2⁻²⁰ is a step; six tenths of it cannot be held, and a whole one turns their order.
    const turned = addUp([{ amount: 1e9 }, { amount: -1e9 }], 0.1, 0.1 - 6e-7);
    expect(sum(turned.shares)).toBe(turned.after - turned.before);
    expect(turned.shares.map(({ amount }) => amount)).toEqual([-1e9, 1e9 - 2 ** -20]);
  });

  test("leaves figures as they are where the amounts need no more digits than they", () => {
    const { before, after, shares } = addUp([{ amount: 0.1 }, { amount: 0.2 }], 1.7, 2.0000000000000004);
    expect([before, after]).toEqual([1.7, 2.0000000000000004]);
    expect(sum(shares)).toBe(after - before);
  });
});
