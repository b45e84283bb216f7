import { assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import type { Simulation } from "../../../models/result.ts";
import { gainersOf, gainersTitle, gainsPhrase } from "../../../models/words/gainers.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { always, type Five, simulation, summary, viewed } from "./draws.ts";
import { appraisal, no, perspective, result, same } from "./fixture.ts";
import { isWhole } from "./texts.ts";

const spread: Five = [-100, -50, 10, 60, 120];
const gains = (probability: number): Simulation["publicSector"] => viewed(summary(probability, spread));

type Case = Readonly<{
  /** What each actor costs; those left out pay nothing. */
  costs: Readonly<Record<string, number>>;
  actors: Simulation["actors"];
  groups?: Simulation["groups"];
  society?: Simulation["society"];
  document?: Partial<Appraisal>;
}>;

const alone: Partial<Appraisal> = {
  actors: [
    { id: "municipality", name: "Sandvikens kommun", sector: "municipality" },
    { id: "region", name: "Region Gävleborg", sector: "region" },
    { id: "state", name: "Staten", sector: "state" },
    { id: "association", name: "Föreningen", sector: "civilSociety" },
    { id: "firm", name: "Firman", sector: "business" },
  ],
};

const gainersIn = (
  { costs, actors, groups = {}, society = summary(0.88, spread), document = alone }: Case,
  language: Language,
) => {
  const costing = (id: string) => same(perspective({ pvCosts: costs[id] ?? 0 }));
  const figures = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, costing(id)]));
  return gainersOf(
    {
      document: appraisal(document),
      result: result({ actors: figures(Object.keys(actors)), groups: figures(Object.keys(groups)) }),
    },
    simulation({ society, publicSector: gains(0.8), actors, groups }),
    language,
  );
};
const titleOf = (of: Case, language: Language = "sv"): string => plain(gainersTitle(gainersIn(of, language), language));

describe("gainsPhrase", () => {
  it.each([
    [summary(0.81, spread), "vinner i 81 av 100", "gains in 81 of 100"],
    [summary(0, [-9, -8, -7, -6, -5]), "vinner inte i något räknat fall", "gains in no case drawn"],
    [summary(0.004, spread), "vinner i färre än 1 av 100", "gains in fewer than 1 of 100"],
    [summary(0.9999, spread), "vinner i fler än 99 av 100", "gains in more than 99 of 100"],
    [summary(1, [5, 6, 7, 8, 9]), "vinner i samtliga räknade fall", "gains in every case drawn"],
    [always(-1_871_913), "förlorar alltid lika mycket", "always loses the same"],
    [always(1_871_913), "vinner alltid lika mycket", "always gains the same"],
    [always(0), "varken vinner eller förlorar", "neither gains nor loses"],
    [no("effectUnknown"), "effekten är inte känd", "the effect is not known"],
  ] as const)("says what the draws allow", (of, sv, en) => {
    const told = { after: of, draws: 10_240 };
    expect([gainsPhrase(told, "sv"), gainsPhrase(told, "en")]).toEqual([sv, en]);
  });
});

describe("gainersTitle", () => {
  it("says about where other draws could have given another number", () => {
    // Two standard errors are 0.6 of a hundred.
    const unsure = (probability: number) => viewed({ ...summary(probability, spread), probabilityError: 0.003 });
    const of: Case = {
      costs: { municipality: 300, region: 100 },
      actors: { municipality: unsure(0.81), region: unsure(0.03) },
    };
    expect(titleOf(of)).toBe("Kommunen vinner i omkring 81 fall av 100, regionen i omkring 3");
  });

  it.each<readonly [string, Case, string, string]>([
    [
      "two who pay, the one who pays most first",
      { costs: { municipality: 300, region: 100 }, actors: { municipality: gains(0.81), region: gains(0.03) } },
      "Kommunen vinner i 81 fall av 100, regionen i 3",
      "The municipality gains in 81 cases of 100, the region in 3",
    ],
    [
      "one who never gains first: the hundred is said of the other",
      { costs: { municipality: 100, region: 300 }, actors: { municipality: gains(0.81), region: gains(0) } },
      "Regionen vinner inte i något räknat fall, kommunen i 81 fall av 100",
      "The region gains in no case drawn, the municipality in 81 cases of 100",
    ],
    [
      "three",
      {
        costs: { municipality: 300, region: 200, state: 100 },
        actors: { municipality: gains(0.999), region: gains(1), state: gains(0.001) },
      },
      "Kommunen vinner i fler än 99 fall av 100, regionen i samtliga räknade fall och staten i färre än 1",
      "The municipality gains in more than 99 cases of 100, the region in every case drawn and the state in fewer than 1",
    ],
    [
      "one alone",
      { costs: { region: 300 }, actors: { municipality: gains(0.81), region: gains(0.5) } },
      "Regionen, som ensam betalar, vinner i 50 fall av 100",
      "The region, the only one that pays, gains in 50 cases of 100",
    ],
    [
      "nobody",
      { costs: {}, actors: { municipality: gains(0.81), region: no("notFinite") } },
      "Ingen betalar för insatsen; samhället vinner i 88 fall av 100",
      "Nobody pays for the intervention; society gains in 88 cases of 100",
    ],
    [
      "all of them always",
      { costs: { municipality: 300, region: 200 }, actors: { municipality: gains(1), region: gains(1) } },
      "Alla som betalar vinner i samtliga räknade fall",
      "Everyone who pays gains in every case drawn",
    ],
    [
      "none of them ever",
      { costs: { municipality: 300, region: 200 }, actors: { municipality: gains(0), region: viewed(always(-5)) } },
      "Ingen av dem som betalar vinner i något räknat fall",
      "None of those who pay gains in any case drawn",
    ],
    [
      "all alike",
      { costs: { municipality: 300, region: 200 }, actors: { municipality: gains(0.503), region: gains(0.498) } },
      "Var och en av dem som betalar vinner i 50 fall av 100",
      "Each of those who pay gains in 50 cases of 100",
    ],
    [
      "more than can be named, two of them alike at the end",
      {
        costs: { municipality: 500, region: 400, state: 300, association: 200, firm: 100 },
        actors: {
          municipality: gains(0.3),
          region: gains(0),
          state: gains(0.9),
          association: gains(0.4),
          firm: gains(0),
        },
      },
      "Av de fem som betalar vinner staten oftast, i 90 fall av 100, och regionen och Firman mest sällan, inte i något räknat fall",
      "Of the five that pay, the state gains most often, in 90 cases of 100, and the region and Firman least often, in no case drawn",
    ],
    [
      "some of whom it is not known",
      { costs: { municipality: 300, region: 200 }, actors: { municipality: gains(0.6), region: no("notFinite") } },
      "Kommunen vinner i 60 fall av 100; för regionen går det inte att säga",
      "The municipality gains in 60 cases of 100; for the region it cannot be said",
    ],
    [
      "nobody of whom it is known",
      {
        costs: { municipality: 300 },
        actors: { municipality: no("effectUnknown") },
        society: no("effectUnknown"),
      },
      "Det går inte att säga vem som vinner, eller hur säkert det är: effekten är inte känd",
      "It cannot be said who gains, or how surely: the effect is not known",
    ],
  ])("%s", (_, of, sv, en) => {
    expect([titleOf(of, "sv"), titleOf(of, "en")]).toEqual([sv, en]);
  });

  it("is of an actor with all that are part of it, whose parts stand under it", () => {
    // The municipality's own part gains and its school does not: together they do in 71 of 100.
    const of: Case = {
      costs: { municipality: 300, school: 200, region: 100 },
      actors: { pupil: gains(0.9), municipality: gains(0.81), school: viewed(always(-5)), region: gains(0.03) },
      groups: { municipality: gains(0.71) },
      document: {},
    };
    expect(titleOf(of)).toBe("Kommunen vinner i 71 fall av 100, regionen i 3");
    const rows = gainersIn(of, "sv").map(({ name, isPart, role }) => [name, isPart, role]);
    expect(rows).toEqual([
      ["Samhället", false, "whole"],
      ["Offentlig sektor", false, "whole"],
      ["Eleven", false, "other"],
      ["Sandvikens kommun", false, "payer"],
      ["Sandvikens kommun, egen del", true, "payer"],
      ["Skolförvaltningen", true, "payer"],
      ["Region Gävleborg", false, "payer"],
    ]);
  });

  it("is whole and of one hundred at most, however many pay and however surely they gain", () => {
    const probability = constantFrom(0, 0.001, 0.005, 0.3, 0.301, 0.7, 0.999, 1);
    const ids = ["municipality", "region", "state", "association", "firm"];
    assert(
      property(
        constantFrom("sv" as const, "en" as const),
        constantFrom(0, 1, 2, 3, 4, 5),
        probability,
        probability,
        (language, many, one, other) => {
          const paying = ids.slice(0, many);
          const title = titleOf(
            {
              costs: Object.fromEntries(paying.map((id, position) => [id, 100 + position])),
              actors: Object.fromEntries(ids.map((id, position) => [id, gains(position % 2 === 0 ? one : other)])),
            },
            language,
          );
          expect(isWhole(title)).toBe(true);
          expect(title).not.toMatch(/\b0 (fall )?(av|of)\b|\b100 (fall )?(av|of)\b/);
        },
      ),
    );
  });
});
