import fc from "fast-check";
import { expect, test } from "vitest";
import { evppiOfMeans, type StraightLine } from "../../../models/uncertainty/evppi.ts";
import { importanceOfMeans } from "../../../models/uncertainty/importance.ts";
import type { Places } from "../../../models/uncertainty/places.ts";
import { drawAll, lognormal, normal, observed, uniform } from "./draws.ts";

const VARIANTS = 9;
const parameters = drawAll([normal(3, 2), uniform(-1, 4), lognormal(2, 0.8), observed(-1, 0, 0, 2)], 64).map(
  ({ places }) => places,
);

/** One mean a bin, as the means of a curve are given. */
const binByBin = ({ slope, rest }: StraightLine, { centres }: Places): Float64Array =>
  Float64Array.from({ length: VARIANTS * centres.length }, (_, at) => {
    const variant = Math.floor(at / centres.length);
    return slope[variant]! * centres[at % centres.length]! + rest[variant]!;
  });

/** Thousandths, which alone might tie, so that rounding would choose. */
const thousandths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -1000 * most, max: 1000 * most }).map((number) => number / 1000);
const variants = fc
  .tuple(thousandths(5), fc.array(thousandths(0.1), { minLength: VARIANTS, maxLength: VARIANTS }))
  .map(([all, off]) => Float64Array.from(off, (by) => all + by));
const options = fc.array(fc.record({ slope: variants, rest: variants }), { minLength: 1, maxLength: 3 }).map((lines) =>
  lines.map(({ slope, rest }, option) => ({
    slope: slope.map((one) => one + (option + 1) * 1e-4 * Math.SQRT2),
    rest: rest.map((one) => one + (option + 1) * 1e-4 * Math.E),
  })),
);

test("what is a straight line is worth and explains the same when it is told bin by bin", () => {
  fc.assert(
    fc.property(fc.constantFrom(...parameters), options, (within, lines) => {
      const told = evppiOfMeans(
        lines.map((of) => binByBin(of, within)),
        within,
      );
      const found = evppiOfMeans(lines, within);
      expect(Math.abs(found.value - told.value)).toBeLessThan(1e-12);
      expect(Math.abs(found.standardError - told.standardError)).toBeLessThan(1e-12);
      const [first] = lines as [StraightLine];
      const share = importanceOfMeans(first, 1000, within);
      expect(Math.abs(share - importanceOfMeans(binByBin(first, within), 1000, within))).toBeLessThan(1e-12);
    }),
  );
});

test("where no value changes the choice, knowing it is worth exactly nothing", () => {
  const slope = new Float64Array(VARIANTS).fill(0.1);
  const rest = Float64Array.from({ length: VARIANTS }, (_, variant) => 1e6 + variant / 3);
  for (const within of parameters)
    expect(evppiOfMeans([{ slope, rest }], within)).toEqual({ value: 0, standardError: 0 });
});
