import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { peoplePicture } from "../../../models/report/people.ts";
import { plain } from "../../../models/words/part.ts";
import { peopleTold } from "../../../models/words/people.ts";
import { appraisal, needs, no, result, same, sandviken, value } from "../words/fixture.ts";
import { colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

/** As many as reach, manage and are needed; by hand. */
const among = (reached: number, anyway: number, observed: number, impossible = false, counted = observed - anyway) => {
  const { gained, breakEven } = sandviken();
  const { eligibility } = gained;
  return peopleTold(
    result({
      gained: {
        eligibility: { ...eligibility!, anyway: value(anyway), funnel: [{ step: "reached", left: reached }] },
      },
      breakEven: {
        ...breakEven,
        outcomes: {
          eligibility: {
            ...breakEven.outcomes.eligibility!,
            society: needs(counted, value(observed), impossible),
          },
        },
      },
    }),
    appraisal(),
    "sv",
  );
};

describe("peopleTold", () => {
  it("counts those who manage anyway, those who are needed and the rest", () => {
    expect(among(60, 24, 27.26)).toMatchObject({ anyway: 24, extra: 4, rest: 32, isEnough: true });
    expect(plain(among(60, 24, 27.26)!.title)).toBe(
      "Av 60 elever som nås väntas 24 klara sig ändå; 4 till måste göra det",
    );
    expect(among(60, 24, 27.26)!.labels).toEqual({
      anyway: "24 klarar sig ändå",
      extra: "4 till krävs",
      rest: "32 övriga",
    });
  });

  it("never rounds away those who are needed, and opens only a number that is the figure's", () => {
    expect(among(60, 23.6, 23.8)).toMatchObject({ anyway: 23, extra: 1, rest: 36 });
    expect(among(84, 33.6, 34.35)).toMatchObject({ anyway: 34, extra: 1, rest: 49 });
    const doors = (told: ReturnType<typeof among>) =>
      told!.title.flatMap((part) => ("number" in part ? [[part.number, part.figure]] : []));
    const first = [
      ["60", "/gained/eligibility/funnel/reached"],
      ["24", "/gained/eligibility/anyway"],
    ];
    expect(doors(among(60, 24, 27.26))).toEqual([...first, ["4", "/breakEven/outcomes/eligibility/society/whole"]]);
    // 23.6 rounds to 24 and 4.6 more are needed: 29 in all, five more than 24, as the figure says.
    expect(doors(among(60, 23.6, 28.2)).at(-1)).toEqual(["5", "/breakEven/outcomes/eligibility/society/whole"]);
    // 23.4 rounds to 23 and 3.8 more are needed: 28 in all, five more than 23, but the figure says 4.
    expect(doors(among(60, 23.4, 27.2))).toHaveLength(2);
  });

  it("says why more must be seen than the headline asks for, where effects are deducted from", () => {
    // Of each effect four fifths count: 10.4 are needed, 11 whole; 13 must be seen beyond 34.
    const told = among(84, 34, 47, false, 10.4)!;
    expect(told).toMatchObject({ anyway: 34, extra: 13 });
    expect(plain(told.title)).toBe(
      "Av 84 elever som nås väntas 34 klara sig ändå; 13 till måste göra det, för att 11 ska räknas efter kalkylens avdrag",
    );
    expect(told.labels.extra).toBe("13 till krävs, 11 räknas");
    expect(told.title.flatMap((part) => ("number" in part ? [part.number] : []))).toEqual(["84", "34", "11"]);
  });

  it("says where not even all are enough, and is no picture where someone's number is unknown", () => {
    expect(among(60, 24, 95, true)).toMatchObject({ anyway: 24, extra: 36, rest: 0, isEnough: false });
    expect(plain(among(60, 24, 60.5)!.title)).toContain("alla de andra räcker inte");
    expect(among(60, 24, 60.5)!.labels.extra).toBe("36 till räcker inte");
    const { gained, breakEven } = sandviken();
    const unknown = { eligibility: { ...gained.eligibility!, anyway: no("noBaseline") } };
    expect(peopleTold(result({ gained: unknown, breakEven }), appraisal(), "sv")).toBeUndefined();
    const need = { ...breakEven.outcomes.eligibility!, society: needs(4), publicSector: same(needs(4)) };
    const notWatched = result({ gained, breakEven: { ...breakEven, outcomes: { eligibility: need } } });
    expect(peopleTold(notWatched, appraisal(), "sv")).toBeUndefined();
  });
});

const dotsIn = (d: string): number => d.split("M").length - 1;

describe("peoplePicture", () => {
  const labels = { anyway: "24 klarar sig ändå", extra: "4 till krävs", rest: "32 övriga" };

  it("has a dot a person in columns of five under the words for them", () => {
    const picture = peoplePicture({ anyway: 24, extra: 4, rest: 32, labels }, 672, "sv");
    // The needed are drawn with three circles each: ring, hole and point.
    expect(pathsOf(picture).map(({ d }) => dotsIn(d))).toEqual([24, 3 * 4, 32]);
    expect(new Set(pathsOf(picture).map(({ fill, stroke }) => `${fill} ${stroke}`)).size).toBe(3);
    // One line of labels (24) over five dots at 19.
    expect(picture.height).toBe(24 + 5 * 19);
    const [first] = pathsOf(picture);
    // The sixth person begins the second column: 19 to the right of the first, in the same row.
    const places = first!.d.match(/M[\d.]+ [\d.]+/g)!;
    const [one, six] = [places[0]!, places[5]!].map((at) => at.slice(1).split(" ").map(Number));
    expect([six![0]! - one![0]!, six![1]! - one![1]!]).toEqual([19, 0]);
  });

  it("leaves out a kind that nobody is of", () => {
    const picture = peoplePicture({ anyway: 0, extra: 60, rest: 0, labels }, 672, "sv");
    expect(textsOf(picture)).toEqual(["4 till krävs"]);
  });

  it("is shares where nobody could count the dots", () => {
    const picture = peoplePicture({ anyway: 200, extra: 100, rest: 100, labels }, 672, "sv");
    expect(textsOf(picture)).toEqual(expect.arrayContaining(["50\u00a0%", "25\u00a0%", "4 till krävs"]));
    expect(pathsOf(picture).length).toBeLessThan(6);
  });

  it("keeps everyone, inside its box and with no text on another, at every width", () => {
    const kinds = record({
      anyway: integer({ min: 0, max: 150 }),
      extra: integer({ min: 1, max: 90 }),
      rest: integer({ min: 0, max: 400 }),
    });
    assert(
      property(kinds, constantFrom(...widths), ({ anyway, extra, rest }, width) => {
        const words = { anyway: `${anyway} klarar sig ändå`, extra: `${extra} till krävs`, rest: `${rest} övriga` };
        const picture = peoplePicture({ anyway, extra, rest, labels: words }, width, "sv");
        expect(outside(picture)).toEqual([]);
        expect(colliding(picture)).toEqual([]);
        if (anyway + extra + rest > 300) return;
        const dots = pathsOf(picture).map(({ d }) => dotsIn(d));
        expect(dots).toEqual([anyway, 3 * extra, rest].filter((each) => each > 0));
      }),
    );
  });
});
