import { describe, expect, it } from "vitest";
import { type AfterAmount, afterPicture } from "../../../models/report/after.ts";
import { no, value } from "../words/fixture.ts";
import { boxOf, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const cost: AfterAmount = {
  name: "Kostnad per årskull",
  figure: "/steadyState/costPerCohort",
  ratio: value(700_000),
  isCost: true,
};
const net: AfterAmount = {
  name: "Nettonuvärde per årskull",
  figure: "/steadyState/npvPerCohort",
  ratio: value(1_400_000),
};

describe("afterPicture", () => {
  it.each(widths)("sets a cost left of the zero line and a gain right of it, to one scale (%i)", (width) => {
    const picture = afterPicture([cost, net], width, "sv");
    const boxes = pathsOf(picture).map((path) => [path.fill ?? path.stroke, boxOf(path)] as const);
    const [left, right, zero] = ["inkQuiet", "accent", "lineStrong"].map(
      (tone) => boxes.find(([of]) => of === tone)![1],
    );
    expect(left![2]).toBeCloseTo(zero![0], 1);
    expect(right![0]).toBeCloseTo(zero![0], 1);
    expect((right![2] - right![0]) / (left![2] - left![0])).toBeCloseTo(2, 1);
    expect(textsOf(picture)).toEqual(expect.arrayContaining(["700\u00a0tkr", "1,4\u00a0mnkr"]));
    expect(outside(picture)).toEqual([]);
  });

  it("opens both figures, and says why where there is none", () => {
    const doors = (amounts: readonly AfterAmount[]) =>
      afterPicture(amounts, 672, "sv").shapes.flatMap((shape) =>
        shape.kind === "text" && shape.door ? [shape.door.figure] : [],
      );
    expect(doors([cost, net])).toEqual(["/steadyState/costPerCohort", "/steadyState/npvPerCohort"]);
    const unknown = [cost, { ...net, ratio: no("effectUnknown") }];
    expect(doors(unknown)).toEqual(["/steadyState/costPerCohort"]);
    expect(textsOf(afterPicture(unknown, 672, "sv"))).toContain("effekten är inte känd");
  });
});
