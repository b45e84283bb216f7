import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOf } from "../../ui/trying/scale.ts";

describe("a slider's scale", () => {
  it("goes in round steps: from 0 to 3 in hundredths, where a value is where the thumb would be", () => {
    const { steps, valueAt, stepAt, placeOf } = scaleOf({ least: 0, most: 3 });
    // 3 in some three hundred steps: 0.01 each.
    expect(steps).toBe(300);
    expect([0, 1, 88, 300].map(valueAt)).toEqual([0, 0.01, 0.88, 3]);
    expect([0, 0.88, 3].map(stepAt)).toEqual([0, 88, 300]);
    expect(placeOf(0.75)).toBeCloseTo(0.25, 12);
  });

  it("begins and ends where it may, though the steps are round", () => {
    // 0.713 to 1.06 is 0.347: in steps of 0.002 from 0.712 on, 174 of them.
    const { steps, valueAt } = scaleOf({ least: 0.713, most: 1.06 });
    expect(steps).toBe(174);
    expect([valueAt(0), valueAt(1), valueAt(174)]).toEqual([0.713, 0.714, 1.06]);
  });

  it("finds every step again by its value, whatever the ends", () => {
    const ends = fc.tuple(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: 1, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, fc.nat(), ([least, span], any) => {
        const { steps, valueAt, stepAt } = scaleOf({ least, most: least + span });
        const step = any % (steps + 1);
        expect(valueAt(step)).toBeGreaterThanOrEqual(least);
        expect(valueAt(step)).toBeLessThanOrEqual(least + span);
        // At an end that is not round the thumb stands at the end.
        if (step > 0 && step < steps) expect(stepAt(valueAt(step))).toBe(step);
        expect(steps).toBeGreaterThanOrEqual(100);
        expect(steps).toBeLessThanOrEqual(302);
      }),
    );
  });
});
