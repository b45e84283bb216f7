import { expect, test } from "vitest";
import type { Parameter } from "../../../models/appraisal.ts";
import { believed, shared, simulated, summaryOf } from "../../golden/drawnTiny.ts";

const uniform = (low: number, high: number) => ({ kind: "uniform", low, high }) as const;

test("shares of which none gives way are refused in words of their own, also where the fixed ones are all of the whole", () => {
  const of = (id: string, value: number, belief?: Parameter["belief"]): Parameter => {
    return { id, name: "", unit: "share", value, ...(belief && { belief }) };
  };
  const fixed = (value: number) => ({ kind: "fixed", value }) as const;
  const said = (parameters: Parameter[]) => shared(parameters).simulate({ draws: 64 });
  const refused = [{ kind: "noShareGivesWay", at: "/shareGroups/0", values: {} }];
  const drawn = of("drawn", 0.4, uniform(0.2, 0.6));
  expect(said([drawn, of("other", 0.6, uniform(0.5, 0.7))])).toEqual(refused);
  expect(said([drawn, of("other", 0.6, fixed(0.6))])).toEqual(refused);
  expect(said([drawn, of("other", 0.6, fixed(0.6)), of("nothing", 0)])).toEqual(refused);
  expect(said([of("drawn", 0, uniform(0, 0.2)), of("other", 1, fixed(1))])).toEqual(refused);
  expect(said([drawn, of("other", 0.5, fixed(0.5)), of("rest", 0.1)])).toMatchObject([{ kind: "drawsBeyondBounds" }]);
});

test("a share that is drawn where the fixed ones are all of the whole is nothing, and no draw is without a number", () => {
  // One draw in forty is more than nothing, which is few enough to be moved.
  const values = [...new Array<number>(39).fill(0), 0.4];
  const session = shared([
    { ...believed("drawn", { kind: "observed", values }, "share"), value: 0 },
    { id: "all", name: "", unit: "share", value: 1, belief: { kind: "fixed", value: 1 } },
  ]);
  const { actors, movedToBound } = simulated(session, { draws: 1024 }).simulation;
  expect(movedToBound).toBeCloseTo(1 / 40, 2);
  expect(summaryOf(actors.drawn!)).toMatchObject({ mean: 0, sd: 0 });
  expect(summaryOf(actors.all!)).toMatchObject({ mean: 100, sd: 0 });
});
