import { expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { appraise } from "../../models/appraise.ts";
import { complete } from "../../models/complete.ts";
import { Evaluation } from "../../models/evaluation.ts";
import { leversOf } from "../../models/lever.ts";
import { begin } from "../../models/parameter.ts";
import { example } from "../library.ts";
import { holds } from "./law.ts";

/** How far the figure at three points of each parameter is from what its degree says, in parts of the largest. */
const strayed = (document: Appraisal): readonly Readonly<{ parameter: string; degree: string; off: number }>[] => {
  const making = begin(complete(document).document);
  const { npv } = appraise(making).society.net ?? {};
  if (npv === undefined) return [];
  const values = new Map(making.document.parameters.map(({ id, value }) => [id, value]));
  return leversOf(making, npv, new Evaluation(making.graph, values)).map(({ parameter, degree, pull }) =>
    pull((figure, stated) => {
      // Towards 0, so that a member of a share group leaves the others room.
      const [one, middle, other] = [figure(stated), figure(stated * 0.75), figure(stated / 2)];
      const size = Math.max(1, one.size, middle.size, other.size);
      const off =
        degree === 0 ? Math.abs(other.value - one.value) : Math.abs((one.value + other.value) / 2 - middle.value);
      return { parameter, degree: String(degree), off: degree === "curved" ? 0 : off / size };
    }),
  );
};

test("a figure of degree 0 does not move with a parameter, and one of degree 1 moves in a straight line", () => {
  const seen = new Map<string, number>();
  holds(20, (document) => {
    const found = strayed(document);
    for (const { degree } of found) seen.set(degree, (seen.get(degree) ?? 0) + 1);
    expect(found.filter(({ off }) => !(off < 1e-9))).toEqual([]);
    return found.some(({ degree }) => degree === "1");
  });
  console.log(Object.fromEntries(seen));
  expect([...seen.keys()].sort()).toEqual(["0", "1", "curved"]);
});

test("in exempelkommunen only the drop-off bends, and what the public purse keeps matters to no one", () => {
  const degrees = Object.fromEntries(
    strayed(example("exempelkommunen")).map(({ parameter, degree }) => [parameter, degree]),
  );
  expect(degrees).toMatchObject({ "effect.rr": "1", "risk.baseline": "1", takeup: "1", "dropoff.social": "curved" });
  expect(degrees).toMatchObject({ "share.state": "0", "keep.region": "0", oncost: "1", "value.eligibility": "1" });
});
