import { describe, expect, it } from "vitest";
import { check } from "../../models/check.ts";
import { type Edit, edited, example } from "./edit.ts";

const found = (...edits: readonly Edit[]): readonly string[] => {
  const checked = check(edited(example("exempelkommunen"), ...edits));
  return "problems" in checked ? checked.problems.map(({ kind, at }) => `${kind} ${at}`) : [];
};
const related = (one: string, other: string, rank: unknown): Edit => [
  "/correlations/-",
  { between: [one, other], rank },
];

describe("the guard of correlations", () => {
  const two = [related("takeup", "oncost", 0.7), related("oncost", "overhead", 0.75)];

  it("judges all of them together: two that are impossible alone are possible with a third", () => {
    expect(found(...two)).toEqual(["correlationImpossible /correlations/2"]);
    expect(found(...two, related("takeup", "overhead", 0.5))).toEqual([]);
  });

  it("does not judge them where one cannot be read", () => {
    expect(found(...two, related("takeup", "overhead", "0.5"))).toEqual(["wrongType /correlations/3/rank"]);
    expect(found(...two, related("takeup", "overheads", 0.5))).toEqual(["unknownParameter /correlations/3/between/1"]);
    expect(found(...two, ["/correlations/-", 1])).toEqual(["wrongType /correlations/3"]);
  });

  it("says once what is wrong with a parameter that is correlated with itself", () => {
    const itself = related("takeup", "takeup", 0.5);
    expect(found(itself, itself)).toEqual([
      "duplicateId /correlations/1/between/1",
      "duplicateId /correlations/2/between/1",
    ]);
  });
});

it("takes a stream that cannot be read for nobody's", () => {
  expect(found(["/parameters/takeup/stream", "9"], ["/parameters/overhead/stream", 9])).toEqual([
    "wrongType /parameters/takeup/stream",
  ]);
});
