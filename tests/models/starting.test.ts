import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { check } from "../../models/check.ts";
import { edited } from "../../models/edit.ts";
import exempelkommunenRead from "../../models/library/exempelkommunen.kalkyl.json";
import sandvikenRead from "../../models/library/sandviken.kalkyl.json";
import { shapeProblems } from "../../models/shape.ts";
import { blankDraft, kitEdits, outcomeKits } from "../../models/starting.ts";
import { nextStream } from "../../models/streams.ts";
import { example, opened } from "../library.ts";

const written = (draft: Draft, ...edits: readonly (readonly [at: string, value: unknown])[]): Draft =>
  edits.reduce((document, [at, value]) => edited(document, at, value), draft);

const withKit = (draft: Draft, kit: (typeof outcomeKits)[number]["id"]): Draft =>
  written(draft, ...kitEdits(draft, kit).map(({ at, value }) => [at, value] as const));

/** Sixty pupils, half of whom would not manage; 3.5 million of 2024 that the municipality pays in 2026. */
const group = ["/cohorts/-", { id: "pupils", name: "Elever", people: { 2026: 60 } }] as const;
const title = ["/title", "Närvaro"] as const;
const baseline = ["/outcomes/eligibility/effect/baselineRisk", 0.5] as const;
const cost = [
  "/costs/-",
  {
    id: "coordinator",
    name: "Samordnare",
    payer: "municipality",
    category: "staff",
    amounts: { 2026: 3_500_000 },
    prices: { basis: "real", year: 2024 },
  },
] as const;

const blank = blankDraft({ year: 2026 });

const problemsOf = (draft: Draft) => {
  const checked = check(draft);
  return "problems" in checked ? checked.problems.map(({ kind, at }) => `${kind} ${at}`) : [];
};

const idsOf = (of: readonly (Readonly<{ id?: string | undefined }> | undefined)[] | undefined) =>
  (of ?? []).map((one) => one?.id);

describe("a blank appraisal", () => {
  it("is of the right shape, and lacks only what nobody has written", () => {
    expect(shapeProblems(blank)).toEqual([]);
    expect(problemsOf(blank)).toEqual(["missing /title"]);
  });

  it("counts from the year it is begun in, in prices of the last year whose index is known", () => {
    expect(blank.settings).toEqual({
      baseYear: 2026,
      priceYear: 2024,
      discounting: { schedule: [{ fromYear: 0, rate: 0.035 }] },
    });
    expect(blank.series?.[0]?.values).toEqual(example("sandviken").series?.[0]?.values);
    expect(blank.series?.[0]?.beyond).toEqual({ rate: 0.02, because: "Riksbankens inflationsmål." });
  });

  it("has those who pay and gain, and what the municipality and the region keep", () => {
    expect(blank.actors?.map((actor) => actor?.sector)).toEqual([
      "individual",
      "municipality",
      "region",
      "state",
      "equalisation",
    ]);
    const [, , , , equalisation] = blank.actors ?? [];
    expect(blank.equalisation).toEqual([
      { from: "municipality", keep: "keep.municipality", to: equalisation?.id },
      { from: "region", keep: "keep.region", to: equalisation?.id },
    ]);
    const ofExample = example("sandviken").parameters ?? [];
    expect(blank.parameters).toEqual([
      { ...ofExample.find(({ id }) => id === "keep.municipality"), stream: 0 },
      { ...ofExample.find(({ id }) => id === "keep.region"), stream: 1 },
    ]);
  });
});

describe("choosing eligibility as the outcome", () => {
  const ready = written(withKit(written(blank, title, group, cost), "eligibility"), baseline);

  it("leaves one thing to ask that nobody else can know: how many would not manage without", () => {
    expect(problemsOf(withKit(written(blank, title, group, cost), "eligibility"))).toEqual([
      "missing /outcomes/eligibility/effect/baselineRisk",
    ]);
    expect(problemsOf(ready)).toEqual([]);
  });

  it("tells how many must do better, with the effect unknown", () => {
    const { breakEven, society } = opened(ready).result();
    const { eligibility } = breakEven.outcomes;
    expect(society.npv).toEqual({ defined: false, why: "effectUnknown" });
    // The million is a present value at 3.5 % at the outcome, which here is in the base year: unfolded and discounted again, a million.
    expect(eligibility?.society.needed).toEqual({ defined: true, value: expect.closeTo(3_500_000 / 1_000_000, 9) });
    expect(eligibility?.society.whole).toEqual({ defined: true, value: 4 });
    // Of which the municipality, the region and the state get their shares.
    expect(eligibility?.publicSector.before.needed).toEqual({
      defined: true,
      value: expect.closeTo(3.5 / (0.164435 + 0.087582 + 0.23908), 9),
    });
    // And the municipality keeps a tenth of its share, so of sixty pupils it takes more than there are.
    expect(eligibility?.actors.municipality?.after).toMatchObject({
      needed: { defined: true, value: expect.closeTo(3.5 / (0.164435 * 0.106432), 6) },
      impossible: true,
    });
  });

  it("moves nominal kronor by the assumed two per cent a year after the last index", () => {
    const nominal = edited(ready, "/costs/coordinator", {
      ...cost[1],
      amounts: { 2026: 3_500_000 * 1.02 * 1.02 },
      prices: { basis: "nominal", series: "kpi" },
    });
    expect(opened(nominal).result().breakEven.outcomes.eligibility?.society.needed).toEqual({
      defined: true,
      value: expect.closeTo(3.5, 9),
    });
  });

  it("tells where the value comes from and that nobody has verified it", () => {
    const ofExample = example("sandviken").parameters?.find(({ id }) => id === "value.eligibility");
    expect(outcomeKits.map(({ id, concept }) => ({ id, concept }))).toEqual([
      { id: "eligibility", concept: "eligibility" },
      { id: "own", concept: "other" },
    ]);
    expect(outcomeKits[0]?.value).toEqual(ofExample);
    expect(ofExample).toMatchObject({ value: 1_000_000, verified: { state: "no" } });
    expect(ready.parameters?.find((one) => one?.id === "value.eligibility")).toEqual({ ...ofExample, stream: 2 });
  });

  it("twice is two outcomes, and no id or stream is used twice", () => {
    const twice = withKit(ready, "eligibility");
    expect(shapeProblems(twice)).toEqual([]);
    expect(twice.outcomes).toHaveLength(2);
    expect(twice.shareGroups).toHaveLength(2);
    expect(twice.equalisation).toEqual(ready.equalisation);
    expect(twice.actors).toEqual(ready.actors);
    expect(twice.series).toEqual(ready.series);
    const { parameters, outcomes, valuations, costs } = twice;
    expect(valuations?.[1]).toMatchObject({ outcome: outcomes?.[1]?.id, amount: "value.eligibility-2" });
    for (const ids of [idsOf(parameters), [...idsOf(outcomes), ...idsOf(valuations), ...idsOf(costs)]])
      expect(new Set(ids).size).toBe(ids.length);
    expect(parameters?.map((one) => one?.stream)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(problemsOf(twice)).toEqual([`missing /outcomes/${outcomes?.[1]?.id}/effect/baselineRisk`]);
  });

  it("goes between an appraisal's own actors, and makes those it lacks with what they keep", () => {
    const own: Draft = {
      ...blank,
      actors: [
        { id: "office", name: "Kontoret", sector: "municipality", partOf: "town" },
        { id: "town", name: "Staden", sector: "municipality" },
      ],
      series: [],
      parameters: [{ id: "keep.region", name: "Något annat", unit: "share", value: 0.5 }],
      equalisation: [],
    };
    const chosen = withKit(written(own, title, group), "eligibility");
    const sectorOf = (id: string | undefined) => chosen.actors?.find((actor) => actor?.id === id)?.sector;
    const [valuation] = chosen.valuations ?? [];
    expect(Object.keys(valuation?.recipients ?? {}).map(sectorOf)).toEqual([
      "individual",
      "state",
      "municipality",
      "region",
    ]);
    expect(valuation?.recipients).toHaveProperty("town");
    expect(chosen.equalisation?.map((rule) => [rule?.from, sectorOf(rule?.to)])).toEqual([
      ["town", "equalisation"],
      [valuation?.equalised?.[1], "equalisation"],
    ]);
    expect(chosen.equalisation?.[1]?.keep).toBe("keep.region-2");
    expect(problemsOf(chosen)).toEqual(["missing /outcomes/eligibility/effect/baselineRisk"]);
  });

  it("changes neither the draft nor what is shipped", () => {
    const before = structuredClone(ready);
    kitEdits(ready, "eligibility");
    expect(ready).toEqual(before);
    expect(sandvikenRead).toEqual(example("sandviken"));
    expect(exempelkommunenRead).toEqual(example("exempelkommunen"));
  });
});

describe("an outcome of one's own", () => {
  it("brings no value and no name", () => {
    expect(kitEdits(written(blank, group), "own")).toEqual([
      {
        at: "/outcomes/-",
        value: { id: "own", concept: "other", cohorts: ["pupils"], effect: { measure: "riskDifference" } },
      },
    ]);
  });
});

describe("the stream of a new parameter", () => {
  it.each([
    [[], 0],
    [[{ id: "a", stream: 7 }, { id: "b" }], 8],
    // Without one a parameter has its position.
    [[{ id: "a" }, { id: "b" }], 2],
  ])("of %o is %i", (parameters, stream) => {
    expect(nextStream({ parameters })).toBe(stream);
  });
});
