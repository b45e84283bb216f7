import { describe, expect, it } from "vitest";
import { type Known, learningPicture } from "../../../models/report/learning.ts";
import { type Followed, studyPicture } from "../../../models/report/study.ts";
import { standingOf } from "../../../models/words/learning.ts";
import { recommended, type Study } from "../../../models/words/study.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const known = (name: string, value: number, standardError: number, isWhole = false): Known => ({
  name,
  shown: `${value} kr, lika mycket som 0,25 fler behöriga elever`,
  estimate: { value, standardError },
  isWhole,
});

const all = [
  known("Allt som är osäkert", 400_000, 4_000, true),
  known("Relativ risk att inte bli behörig till gymnasiet efter nionde klass", 200_000, 10_000),
  known("Timlön", 4_000, 1_000),
];

describe("the bars of what it is worth to know", () => {
  it.each(widths)("stand within %d pixels, and no text on another", (width) => {
    for (const language of ["sv", "en"] as const) {
      const picture = learningPicture(all, width, language);
      expect(outside(picture)).toEqual([]);
      expect(colliding(picture)).toEqual([]);
    }
  });

  it("are full as far as they surely reach, and fade to where they surely end", () => {
    const paths = pathsOf(learningPicture(all, 1000, "sv"));
    const bars = paths.filter(({ fill }) => fill === "accent");
    const [full, ...fading] = bars.slice(0, 9);
    const [left, , sure] = boxOf(full!);
    const end = boxOf(fading.at(-1)!)[2];
    // 200 000 less and more 20 000.
    expect((end - left) / (sure - left)).toBeCloseTo(220 / 180, 2);
    const darkness = fading.map(({ opacity }) => opacity!);
    expect(darkness).toEqual(darkness.toSorted((one, other) => other - one));
    const whole = paths.filter(({ fill }) => fill === "inkQuiet");
    // 400 000 less 8 000.
    expect((boxOf(whole[0]!)[2] - left) / (sure - left)).toBeCloseTo(392 / 180, 2);
  });

  it("do not fade where there is no error", () => {
    const paths = pathsOf(learningPicture([known("Allt", 400, 0, true)], 1000, "sv"));
    expect(paths.filter(({ fill }) => fill === "inkQuiet")).toHaveLength(1);
  });
});

const SIZES = [10, 20, 50, 100, 200, 500, 1_000];
const arm = (values: readonly number[], hasComparison: boolean, fixed?: number): readonly Study[] =>
  values.map((value, position) => {
    const people = SIZES[position]!;
    const evsi = { value, standardError: 2_000 };
    const price = fixed === undefined ? undefined : fixed + 50 * people * (hasComparison ? 2 : 1);
    return { people, hasComparison, evsi, standing: standingOf(evsi), cost: price };
  });

const followed = (most?: number, fixed?: number): Followed => {
  const studies = {
    withComparison: arm([0, 200, 8_000, 24_000, 56_000, 116_000, 158_000], true, fixed),
    withoutComparison: arm([0, 100, 7_000, 16_000, 24_000, 33_000, 36_000], false, fixed),
  };
  const study = recommended(studies, { most });
  return { studies, most, recommended: study && { study, shown: "60 000 kr" } };
};

/** The places that a line goes through. */
const placesOf = (d: string): readonly (readonly [number, number])[] =>
  [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("the lines of what follow-ups are worth", () => {
  it.each(widths)("stand within %d pixels, and no text on another", (width) => {
    for (const language of ["sv", "en"] as const)
      for (const of of [followed(), followed(250), followed(250, 15_000), followed(5, 150_000)]) {
        const picture = studyPicture(of, width, language);
        expect(outside(picture)).toEqual([]);
        expect(colliding(picture)).toEqual([]);
      }
  });

  it("rise as the values do, each size a step on", () => {
    const lines = pathsOf(studyPicture(followed(), 1000, "sv"));
    const places = placesOf(lines.find(({ stroke, dash }) => stroke === "accent" && !dash)!.d);
    const zero = places[0]![1];
    const heights = places.map(([, y]) => (zero - y) / (zero - places.at(-1)![1]));
    for (const [position, value] of [0, 200, 8_000, 24_000, 56_000, 116_000, 158_000].entries())
      expect(heights[position]).toBeCloseTo(value / 158_000, 2);
    const steps = places.slice(1).map(([x], position) => x - places[position]![0]);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 1);
  });

  it("are crossed by what they cost, which ends where the picture does", () => {
    const picture = studyPicture(followed(undefined, 100_000), 1000, "sv");
    const worth = placesOf(pathsOf(picture).find(({ stroke, dash }) => stroke === "accent" && !dash)!.d);
    const price = placesOf(pathsOf(picture).find(({ stroke, dash }) => stroke === "accent" && dash)!.d);
    const [zero, top] = [worth[0]![1], worth.at(-1)![1]];
    // 100 000 and 100 for each of ten, in the scale of 158 000.
    expect((zero - price[0]![1]) / (zero - top)).toBeCloseTo(101_000 / 158_000, 2);
    expect(Math.min(...price.map(([, y]) => y))).toBeCloseTo(picture.columns!.top, 1);
    expect(textsOf(picture)).toContain("kostnad");
    expect(textsOf(studyPicture(followed(), 1000, "sv"))).not.toContain("kostnad");
  });

  it("say where there are too few people, and mark what is recommended", () => {
    const texts = textsOf(studyPicture(followed(250, 1_000), 1000, "sv"));
    expect(texts).toContain("fler än 250");
    // Of those that are possible 200 with a comparison group leave most: 56 000 − 21 000.
    expect(texts).toContain("60 000 kr");
    expect(textsOf(studyPicture(followed(1_000, 1_000_000), 1000, "en"))).not.toContain("60 000 kr");
    expect(textsOf(studyPicture(followed(1_000), 1000, "en")).join()).not.toContain("more than");
  });
});
