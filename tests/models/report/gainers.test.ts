import { array, assert, boolean, constantFrom, double, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { gainersPicture } from "../../../models/report/gainers.ts";
import type { Shape } from "../../../models/report/picture.ts";
import type { Gainer } from "../../../models/words/gainers.ts";
import { always, type Five, summary } from "../words/draws.ts";
import { no } from "../words/fixture.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const gainer = (over: Partial<Gainer> = {}): Gainer => ({
  name: "Exempelkommunen",
  called: "kommunen",
  sector: "municipality",
  isPart: false,
  role: "payer",
  cost: 1,
  before: no("effectUnknown"),
  after: no("effectUnknown"),
  draws: 10_240,
  ...over,
});
const drawn = (five: Five, over: Partial<Gainer> = {}): Gainer => gainer({ after: summary(0.5, five), ...over });

type Path = Extract<Shape, { kind: "path" }>;

/** Left and right of each piece of a path. */
const pieces = ({ d }: Path): readonly (readonly [number, number])[] =>
  d
    .split("M")
    .slice(1)
    .map((piece) => {
      const [left, , right] = boxOf({ kind: "path", d: `M${piece}` });
      return [left, right] as const;
    });

/** What is drawn in an actor's colour: the pieces of its band, the darkest last, and its dot. */
const bandIn = (paths: readonly Path[], tone: string) => {
  const own = paths.filter(({ fill }) => fill === tone);
  return { faint: own.slice(0, -2), core: own.at(-2)!, dot: own.at(-1)! };
};

const middleOf = (path: Path): number => (pieces(path)[0]![0] + pieces(path)[0]![1]) / 2;

describe("gainersPicture", () => {
  // Narrow: bands go from 5 to 395 for −100 to 300, so that a krona is 0.975 and zero at 102.5.
  const place = (kronor: number): number => 5 + (kronor + 100) * 0.975;

  it("draws where nine of ten and half of the draws are, fainter outward, and the middle one", () => {
    const picture = gainersPicture([drawn([-100, 0, 50, 100, 300])], 400, "sv");
    const { faint, core, dot } = bandIn(pathsOf(picture), "actor-municipality");
    expect(pieces(core)[0]).toEqual([expect.closeTo(place(0), 1), expect.closeTo(place(100), 1)]);
    expect(middleOf(dot)).toBeCloseTo(place(50), 1);
    // From the quartiles outward, each piece where the last ended and fainter than it, to 5 and 95 %.
    let [left, right, opacity] = [place(0), place(100), core.opacity!];
    for (const path of faint) {
      const [below, above] = pieces(path);
      expect([below![1], above![0]]).toEqual([expect.closeTo(left, 1), expect.closeTo(right, 1)]);
      expect(path.opacity!).toBeLessThan(opacity);
      [left, right, opacity] = [below![0], above![1], path.opacity!];
    }
    expect([left, right]).toEqual([expect.closeTo(place(-100), 1), expect.closeTo(place(300), 1)]);
    expect(faint.length).toBeGreaterThan(3);
  });

  it("has one axis and one zero line for all, and says what each gains beside its band", () => {
    const rows = [drawn([-100, 0, 50, 100, 300]), drawn([0, 10, 20, 30, 40], { sector: "region", name: "Regionen" })];
    const picture = gainersPicture(rows, 400, "sv");
    expect(pieces(bandIn(pathsOf(picture), "actor-region").core)[0]).toEqual([
      expect.closeTo(place(10), 1),
      expect.closeTo(place(30), 1),
    ]);
    const zero = pathsOf(picture).find(({ stroke }) => stroke === "lineStrong")!;
    expect(pieces(zero)).toEqual([
      [place(0), place(0)],
      [place(0), place(0)],
    ]);
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(["Exempelkommunen", "Regionen", "vinner i 50 av 100", "−100", "0", "100", "200", "300"]),
    );
    const wide = gainersPicture(rows, 1000, "en");
    expect(boxOf(pathsOf(wide).find(({ stroke }) => stroke === "lineStrong")!)[1]).toBe(0);
    expect(textsOf(wide)).toContain("gains in 50 of 100");
  });

  it("has a dot alone where it is the same in every draw, and no mark where nothing is known", () => {
    const rows = [gainer({ after: always(-1000) }), gainer({ sector: "state" })];
    const picture = gainersPicture(rows, 672, "sv");
    expect(pathsOf(picture).filter(({ fill }) => fill === "actor-municipality")).toHaveLength(1);
    expect(pathsOf(picture).filter(({ fill }) => fill === "actor-state")).toEqual([]);
    expect(textsOf(picture)).toEqual(expect.arrayContaining(["förlorar alltid lika mycket", "effekten är inte känd"]));
    expect(textsOf(gainersPicture([gainer()], 672, "sv"))).toContain("effekten är inte känd");
  });

  it("stays inside its box with no text on another, whoever gains what at any width", () => {
    const kronor = double({ min: -1e10, max: 1e10, noNaN: true });
    const any = record({
      name: constantFrom(
        "R",
        "Utbildningsförvaltningen",
        "Arbetsmarknads- och socialförvaltningen i kommunen, egen del",
      ),
      five: option(array(kronor, { minLength: 5, maxLength: 5 }), { nil: undefined }),
      probability: constantFrom(0, 0.001, 0.5, 0.999, 1),
      isPart: boolean(),
      sector: constantFrom(undefined, "state" as const, "business" as const),
    });
    assert(
      property(
        array(any, { minLength: 1, maxLength: 12 }),
        constantFrom(290, 640, ...widths),
        constantFrom("sv" as const, "en" as const),
        (all, width, language) => {
          const rows = all.map(({ five, probability, ...of }) => {
            const sorted = five?.toSorted((one, other) => one - other) as Five | undefined;
            return gainer({ ...of, ...(sorted && { after: summary(probability, sorted) }) });
          });
          const picture = gainersPicture(rows, width, language);
          expect(outside(picture)).toEqual([]);
          expect(colliding(picture)).toEqual([]);
        },
      ),
    );
  });
});
