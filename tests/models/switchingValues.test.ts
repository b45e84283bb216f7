import { expect, test } from "vitest";
import { switchingValues } from "../../models/switching.ts";

const unit = { least: 0, most: 1 };
const below = Number.NEGATIVE_INFINITY;
const above = Number.POSITIVE_INFINITY;
const curve = (figure: (x: number) => number, range: { least: number; most: number }, stated = 1, size = 1) =>
  switchingValues((x) => ({ value: figure(x), size }), "curved", range, stated);
const line = (root: number, range: { least: number; most: number }, stated = 1) =>
  switchingValues((x) => ({ value: 3 * (x - root), size: 1 }), 1, range, stated);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

test("two between the same two looks are found, whichever side they are nearer to", () => {
  for (const [one, other] of [
    [0.501, 0.503],
    [0.505, 0.508],
    [0.512, 0.515],
  ] as const)
    for (const sign of [1, -1]) expect(curve((x) => sign * (x - one) * (x - other), unit)).toEqual(close([one, other]));
});

test("they are in order, those that a look meets among those that are closed in on", () => {
  expect(curve((x) => (x - 1) * (x - 0.505) * (x - 0.25), unit)).toEqual(close([0.25, 0.505, 1]));
});

test("what does not depend on a parameter has none, nor has a range with nothing in it", () => {
  expect(switchingValues((x) => ({ value: x - 0.5, size: 1 }), 0, unit, 1)).toEqual([]);
  expect(line(0.5, { least: 1, most: 0 })).toEqual([]);
  expect(curve((x) => x - 0.5, { least: 1, most: 0 })).toEqual([]);
});

test("a range of one value has that or none", () => {
  expect(line(0.5, { least: 0.5, most: 0.5 })).toEqual([0.5]);
  expect(line(0.6, { least: 0.5, most: 0.5 })).toEqual([]);
});

test("a line's is not moved into the range from outside", () => {
  expect(line(-1, unit)).toEqual([]);
  expect(line(2, unit)).toEqual([]);
});

test("a line's is found however far away", () => {
  expect(line(1e15, { least: below, most: above })).toEqual([expect.closeTo(1e15, 0)]);
  expect(line(-1e15, { least: below, most: 0 })).toEqual([expect.closeTo(-1e15, 0)]);
});

test("a curve's are those on its side of an end", () => {
  const square = (x: number) => x * x - 1e6;
  expect(curve(square, { least: 0, most: above })).toEqual(close([1000]));
  expect(curve(square, { least: below, most: 0 })).toEqual(close([-1000]));
  expect(curve((x) => 1 / (1 - x) - 0.001, { least: below, most: 0 })).toEqual(close([-999]));
});

test("a range without an end is measured by the value stated, and by 1 where that is less", () => {
  const far = (x: number) => x * x - 1e22;
  expect(curve(far, { least: 0, most: above }, 1e6)).toEqual([expect.closeTo(1e11, 0)]);
  for (const range of [
    { least: 0, most: above },
    { least: below, most: above },
  ])
    expect(curve((x) => (x - 1000) * (x + 2e9), range, 0)).toContainEqual(expect.closeTo(1000, 6));
});

test("a curve that is nothing everywhere, or rounding beside what it is the difference of, has none", () => {
  expect(curve(() => 0, unit)).toEqual([]);
  expect(curve((x) => (x - 0.5) * 1e-7, unit, 1, 1e6)).toEqual([]);
});
