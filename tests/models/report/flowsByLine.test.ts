import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { actorsOf, flowsByLine } from "../../../models/report/flowsByLine.ts";
import type { Result } from "../../../models/result.ts";
import { holds, withSettings } from "../../laws/law.ts";
import { example, opened } from "../../library.ts";
import { often } from "../../seed.ts";

const moments = ["before", "after"] as const;
const perspectives = ({ sectors, actors, groups }: Result): readonly string[] => [
  "/society",
  ...moments.flatMap((moment) => [
    `/publicSector/${moment}`,
    ...Object.keys(sectors).map((id) => `/sectors/${id}/${moment}`),
    ...Object.keys(actors).map((id) => `/actors/${id}/${moment}`),
    ...Object.keys(groups).map((id) => `/groups/${id}/${moment}`),
  ]),
];

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);

/** Holds the lines of every perspective whose net is known to that net, each year and as present value; how many there were. */
const agree = (document: unknown, scenario?: string): number => {
  const session = opened(document, scenario);
  const result = session.result();
  let known = 0;
  for (const at of perspectives(result)) {
    const { costs, net, cumulatedDiscounted } = session.timeline(at)!;
    const lines = flowsByLine(session.document, result, at, "sv");
    const ofYear = (year: number, of = lines): number => sum(of.map(({ amounts }) => amounts[year]!));
    const size = Math.max(1, ...lines.flatMap(({ amounts }) => amounts.map(Math.abs)));
    for (const [year, cost] of costs.entries())
      if (document === sandviken)
        expect(
          Math.abs(
            ofYear(
              year,
              lines.filter(({ isCost }) => isCost),
            ) + cost,
          ),
        ).toBeLessThanOrEqual(1e-6 * size);
    if (net === null) continue;
    known++;
    for (const [year, amount] of net.entries())
      expect(Math.abs(ofYear(year) - amount), `${at} ${year}`).toBeLessThanOrEqual(1e-6 * size);
    const present = sum(lines.map((line) => line.present));
    expect(Math.abs(present - cumulatedDiscounted!.at(-1)!), at).toBeLessThanOrEqual(1e-6 * size * net.length);
  }
  return known;
};

const sandviken = example("sandviken");

describe("flowsByLine", () => {
  it("adds to the net of every perspective of the examples, each year and as present value", () => {
    expect(agree(example("exempelkommunen"))).toBe(1 + 2 * (1 + 5 + 7 + 1));
    expect(agree(example("exempelkommunen"), "low")).toBe(29);
    // Only the region's and the municipality's own costs are known of Sandviken.
    agree(sandviken);
  });

  it("adds to the net of random documents", () => {
    let known = 0;
    holds(50, (document) => {
      known += agree(document);
      return true;
    });
    expect(known).toBeGreaterThan(often(200));
  });

  it("adds to society's net where public money costs more than it is", () => {
    const costOfPublicFunds = { factor: 1.3, appliesTo: "net" } as const;
    const document = withSettings(example("exempelkommunen"), { costOfPublicFunds });
    expect(agree(document)).toBe(29);
    const lines = flowsByLine(document, opened(document).result(), "/society", "sv");
    expect(lines.map(({ name }) => name)).toContain("Tillägg för skattefaktorn");
  });

  it("leaves what moves between actors to them, and equalisation to after", () => {
    const document = example("exempelkommunen");
    const result = opened(document).result();
    const names = (at: string) => flowsByLine(document, result, at, "sv").map(({ line }) => line);
    expect(names("/society")).toEqual([
      "coordinator",
      "school-time",
      "social-cash",
      "system",
      "ordinary-operation",
      "lifetime-value",
      "avoided-social",
    ]);
    expect(names("/actors/municipality/before")).toEqual(["system", "lifetime-value", "income-support", "state-grant"]);
    expect(names("/actors/municipality/after")).toEqual([...names("/actors/municipality/before"), "equalisation"]);
    expect(names("/actors/equalisation/before")).toEqual([]);
  });

  it("counts in a group all that are part of it, at any depth", () => {
    const actors: Appraisal["actors"] = [
      { id: "a", name: "A", sector: "region" },
      { id: "b", name: "B", sector: "region", partOf: "a" },
      { id: "c", name: "C", sector: "state", partOf: "b" },
      { id: "d", name: "D", sector: "individual" },
    ];
    const of = (at: string) => [...(actorsOf(actors, at) ?? ["everyone"])];
    expect(of("/groups/a/after")).toEqual(["a", "b", "c"]);
    expect(of("/actors/a/after")).toEqual(["a"]);
    expect(of("/sectors/region/before")).toEqual(["a", "b"]);
    expect(of("/publicSector/after")).toEqual(["a", "b", "c"]);
    expect(of("/society")).toEqual(["everyone"]);
  });
});
