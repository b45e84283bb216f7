import { describe, expect, test } from "vitest";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { remainderOf } from "../../models/belief/belief.ts";
import { centralValue, complete } from "../../models/complete.ts";
import { rangesOf } from "../../models/ranges.ts";
import { opened } from "../library.ts";
import { drawsOf, valueReadingOf } from "../oracle/draws.ts";
import { often } from "../seed.ts";
import { plainSummary } from "./plainSummary.ts";
import { isRefused, simulatedCases, sizeOf } from "./simulated.ts";

type Move = Readonly<{ id: string; to: number; of: (value: number) => number }>;
/** Pulled a tenth up: what cannot be negative is scaled and else shifted, held within what is allowed (METHOD.md, Uncertainty). */
const moveOf = (document: Appraisal, parameter: Parameter): Move => {
  const { id, unit, belief, bounds } = parameter;
  const from = centralValue(parameter);
  const { least, most } = rangesOf(complete(document).document).allowed(id);
  const to = Math.min(most, Math.max(least, from + 0.1 * (Math.abs(from) || 0.1)));
  const held = (value: number): number => Math.min(most, Math.max(least, value));
  if (belief === undefined || belief.kind === "fixed") return { id, to, of: () => to };
  const isScaled = remainderOf(belief, bounds).least >= 0 && unit !== "share" && from > 0;
  return { id, to, of: (value) => held(isScaled ? (value * to) / from : value + to - from) };
};

describe("on random documents in which nearly everything is believed", () => {
  test("a slider moves what is believed with its centre, and back again to the byte", () => {
    const met = { scaled: 0, shifted: 0, certain: 0, refused: 0 };
    for (const { name, document, drawing } of simulatedCases(often(24))) {
      const session = opened(document);
      const before = session.simulate(drawing);
      const inGroup = (id: string) => document.shareGroups!.some(({ parameters }) => parameters.includes(id));
      const free = document.parameters!.filter(({ id }) => !inGroup(id));
      // One that is believed and one that is certain, both at once.
      const chosen = [free.findLast(({ belief }) => belief), free.find(({ belief }) => !belief)].filter(
        (one) => one !== undefined,
      );
      const moves = new Map(chosen.map((parameter) => [parameter.id, moveOf(document, parameter)]));
      for (const { id, to } of moves.values()) session.change(id, to);
      const found = session.simulate(drawing);
      if (isRefused(found)) met.refused++;
      else {
        const read = valueReadingOf(document);
        const draws = drawsOf(document, drawing, (id, value) => moves.get(id)?.of(value) ?? value);
        const column = Float64Array.from(draws, ({ values }) => read(values).get("society") ?? Number.NaN);
        const { society } = found.simulation;
        if (!("defined" in society)) expect(plainSummary(column, society, 1e-6 * sizeOf(column)), name).toEqual([]);
        for (const { belief, unit } of chosen) met[belief ? (unit === "share" ? "shifted" : "scaled") : "certain"]++;
      }
      for (const parameter of chosen) session.change(parameter.id, centralValue(parameter));
      expect(session.simulate(drawing), name).toEqual(before);
    }
    console.log(met);
    expect(met.scaled * met.shifted * met.certain).toBeGreaterThan(0);
  });
});
