import { describe, expect, it, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { type LinesMoved, resultsMoved } from "../../models/lineMoves.ts";
import type { Result } from "../../models/result.ts";
import { type Moved, type Share, type Side, whatMoved } from "../../models/waterfall.ts";
import { lineShareText, notMovedText, shareText } from "../../models/words/moved.ts";
import { namesOf } from "../../models/words/place.ts";
import { opened } from "../library.ts";
import { type Edit, edited, example } from "./edit.ts";
import { tiny } from "./tiny.ts";

const sideOf = (...edits: readonly Edit[]): Side => ({ document: edited(tiny, ...edits) });
const valued = (id: string, value: number): Edit => [`/parameters/${id}/value`, value];

const movedFrom = (before: Side, after: Side, figure?: string): Moved => {
  const moved = whatMoved(before, after, figure);
  if (!("defined" in moved) || !moved.defined) throw new Error(JSON.stringify(moved));
  return moved;
};
const movedBy = (...edits: readonly Edit[]): Moved => movedFrom({ document: tiny }, sideOf(...edits));
const nameOf = ({ changes }: Share): string =>
  changes.map((change) => (typeof change === "string" ? change : change.parameters.join("+"))).join(" & ");
const amounts = ({ shares }: Moved) => Object.fromEntries(shares.map((share) => [nameOf(share), share.amount]));
const near = (expected: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, expect.closeTo(value, 6)]));
const sum = (shares: readonly { amount: number }[]): number => shares.reduce((all, { amount }) => all + amount, 0);
const addsUp = ({
  before,
  after,
  difference,
  shares,
}: Pick<Moved, "before" | "after" | "difference"> & { shares: readonly { amount: number }[] }): void => {
  expect(difference).toBe(after - before);
  expect(sum(shares)).toBe(difference);
};

describe("whatMoved, in closed form", () => {
  it("gives the whole difference to one change", () => {
    const moved = movedBy(valued("p", 0.3));
    expect(moved).toMatchObject({
      figure: "/society/npv",
      before: 15_000,
      after: 25_000,
      method: "shapley",
      unmoved: [],
    });
    expect(moved.shares).toEqual([
      {
        changes: [{ parameters: ["p"] }],
        differences: [{ at: "/parameters/p/value", before: 0.2, after: 0.3 }],
        amount: 10_000,
        alone: 10_000,
        last: 10_000,
      },
    ]);
  });

  it("shares two factors by the mean of the other before and after", () => {
    // (a′ − a)(b + b′)/2 × v: n 100 → 150, p 0.2 → 0.3, v 1 000.
    const moved = movedBy(valued("n", 150), valued("p", 0.3));
    expect(amounts(moved)).toEqual(near({ n: 50 * 0.25 * 1_000, p: 0.1 * 125 * 1_000 }));
    const [share] = moved.shares;
    // n first: 50 × 0.2 × 1 000; n last: 50 × 0.3 × 1 000; p first: 0.1 × 100 × 1 000; p last: 0.1 × 150 × 1 000.
    expect([share!.alone, share!.last]).toEqual([expect.closeTo(10_000, 6), expect.closeTo(15_000, 6)]);
    addsUp(moved);
  });

  it("shares three factors with a third for the ends and a sixth for the mixed", () => {
    // (a′ − a)((bc + b′c′)/3 + (bc′ + b′c)/6).
    const share = (from: number, to: number, b: readonly [number, number], c: readonly [number, number]): number =>
      (to - from) * ((b[0] * c[0] + b[1] * c[1]) / 3 + (b[0] * c[1] + b[1] * c[0]) / 6);
    const [n, p, v] = [
      [100, 150],
      [0.2, 0.3],
      [1_000, 800],
    ] as const;
    const moved = movedBy(valued("n", 150), valued("p", 0.3), valued("v", 800), valued("c", 6_500));
    expect(amounts(moved)).toEqual(
      near({ n: share(...n, p, v), p: share(...p, n, v), v: share(...v, n, p), c: -1_500 }),
    );
    expect(moved.shares.map(({ amount }) => Math.abs(amount))).toEqual(
      moved.shares.map(({ amount }) => Math.abs(amount)).sort((left, right) => right - left),
    );
    addsUp(moved);
  });

  it("counts all settings as one change, and all structure as one", () => {
    // A year earlier: all is worth 1/1.05; and the cost gains a second line of 1 000.
    const line = { ...tiny.costs![0], id: "room", name: "Lokalen", amounts: { "2024": 1_000 } };
    const settings = {
      ...tiny.settings,
      baseYear: 2023,
      discounting: { ...tiny.settings.discounting, timing: "yearStart" },
    };
    const moved = movedBy(["/settings", settings], ["/costs/-", line], ["/costs/team/fund", true]);
    const factor = 1 / 1.05;
    expect(amounts(moved)).toEqual(
      near({ settings: ((factor - 1) * (15_000 + 14_000)) / 2, structure: (-1_000 * (1 + factor)) / 2 }),
    );
    expect(moved.shares.find((share) => nameOf(share) === "structure")!.differences).toEqual([
      { at: "/costs/team/fund", after: true },
      { at: "/costs/room", after: line },
    ]);
    addsUp(moved);
  });

  it("counts a parameter that one document lacks as structure", () => {
    const fresh = { id: "d", name: "Ny", unit: "SEK", value: 7_000 };
    const moved = movedBy(["/parameters/-", fresh], ["/costs/team/amounts/2024", "d"]);
    expect(amounts(moved)).toEqual({ structure: -2_000 });
    expect(moved.shares[0]!.differences.map(({ at }) => at)).toEqual(["/parameters/d", "/costs/team/amounts/2024"]);
  });

  it("takes the mean of one order and its reverse from seven changes, which is Shapley's where they add", () => {
    const lines = [1, 2, 3, 4, 5, 6, 7];
    const document = {
      ...tiny,
      parameters: [...tiny.parameters!, ...lines.map((k) => ({ id: `c${k}`, name: `${k}`, unit: "SEK", value: 100 }))],
      costs: lines.map((k) => ({ ...tiny.costs![0], id: `line${k}`, amounts: { "2024": `c${k}` } })),
    };
    const moved = movedFrom(
      { document },
      { document: edited(document, ...lines.map((k) => valued(`c${k}`, 100 + k))) },
    );
    expect(moved.method).toBe("forwardBackward");
    expect(amounts(moved)).toEqual(near(Object.fromEntries(lines.map((k) => [`c${k}`, -k]))));
    addsUp(moved);
  });

  it("takes that order by id, so that three factors of seven changes have half of each end", () => {
    const fixed = [1, 2, 3, 4];
    const document = {
      ...tiny,
      parameters: [...tiny.parameters!, ...fixed.map((k) => ({ id: `c${k}`, name: `${k}`, unit: "SEK", value: 100 }))],
      costs: fixed.map((k) => ({ ...tiny.costs![0], id: `line${k}`, amounts: { "2024": `c${k}` } })),
    };
    const after = edited(
      document,
      ...fixed.map((k) => valued(`c${k}`, 90)),
      valued("n", 150),
      valued("p", 0.3),
      valued("v", 800),
    );
    const { n, p, v, c1 } = amounts(movedFrom({ document }, { document: after }));
    // Order n, p, v: n moves beside (p, v) and, in reverse, (p′, v′); p beside (n′, v) and (n, v′); v beside (n′, p′) and (n, p).
    expect(n).toBeCloseTo((50 * (0.2 * 1_000 + 0.3 * 800)) / 2, 6);
    expect(p).toBeCloseTo((0.1 * (150 * 1_000 + 100 * 800)) / 2, 6);
    expect(v).toBeCloseTo((-200 * (150 * 0.3 + 100 * 0.2)) / 2, 6);
    expect(c1).toBeCloseTo(10, 6);
  });
});

describe("whatMoved", () => {
  it("lists what moves nothing apart, and finds nothing to share where only that differs", () => {
    const moved = movedBy(
      ["/title", "Annan"],
      ["/parameters/v/name", "Nytt namn"],
      ["/parameters/v/belief", { kind: "uniform", low: 500, high: 1_500 }],
      ["/costs/team/name", "Gruppen"],
      ["/settings/disclosureLimit", 7],
      ["/report", { matter: "Skrivet", comments: [{ id: "a", role: "economist", text: "Sagt" }] }],
      ["/parameters/-", { id: "unused", name: "Står ingenstans", unit: "share", value: 0.5 }],
    );
    expect(moved).toMatchObject({ difference: 0, shares: [] });
    expect(moved.unmoved.map(({ at }) => at)).toEqual([
      "/title",
      "/settings/disclosureLimit",
      "/parameters/v/name",
      "/parameters/v/belief/kind",
      "/parameters/v/belief/low",
      "/parameters/v/belief/high",
      "/parameters/unused",
      "/costs/team/name",
      "/report/matter",
      "/report/comments/a",
    ]);
  });

  it("leaves out of the shares a change that the figure does not rest on", () => {
    const moved = movedFrom({ document: tiny }, sideOf(valued("v", 900), valued("c", 6_000)), "/society/pvCosts");
    expect(amounts(moved)).toEqual({ c: 1_000 });
    expect(moved.unmoved).toEqual([{ at: "/parameters/v/value", before: 1_000, after: 900 }]);
  });

  it("keeps a change whose moves cancel", () => {
    // Moving n does nothing first (p is 0) and nothing last (v is 0), but 50 × 0.2 × 1 000 between: of six orders one, p n v.
    const before = sideOf(valued("p", 0));
    const moved = movedFrom(before, sideOf(valued("n", 150), valued("v", 0)));
    const n = moved.shares.find((share) => nameOf(share) === "n")!;
    expect(n).toMatchObject({ amount: expect.closeTo(10_000 / 6, 6), alone: 0, last: 0 });
    addsUp(moved);
  });

  it("moves a share group as one", () => {
    const shared: Appraisal = {
      ...tiny,
      parameters: [
        ...tiny.parameters!,
        { id: "s.city", name: "Stadens andel", unit: "share", value: 0.5 },
        { id: "s.pupil", name: "Elevens andel", unit: "share", value: 0.5 },
      ],
      shareGroups: [{ parameters: ["s.pupil", "s.city"] }],
      valuations: [{ ...tiny.valuations![0]!, recipients: { city: "s.city", pupil: "s.pupil" } }],
      scenarios: [{ id: "more", name: "Mer till staden", set: { "s.city": { value: 0.8 } } }],
    };
    const moved = movedFrom({ document: shared }, { document: shared, scenario: "more" }, "/actors/city/after/npv");
    // 20 000 × (0.8 − 0.5).
    expect(amounts(moved)).toEqual(near({ "s.city+s.pupil": 6_000 }));
    expect(shareText(moved.shares[0]!, moved, { before: shared, after: shared }, "sv")).toBe(
      "Stadens andel 50\u00a0% → 80\u00a0% och elevens andel 50\u00a0% → 20\u00a0% ökar nettonuvärdet för kommunen med 6,0\u00a0tkr.",
    );
  });

  it("joins settings with the structure that they need", () => {
    const kpi = { id: "kpi", name: "KPI", values: { "2023": 100, "2024": 110 } };
    const priced = (document: Appraisal): unknown => ({
      ...document,
      series: [kpi],
      costs: [{ ...document.costs![0], prices: { basis: "real", year: 2024, series: "kpi" } }],
      valuations: [{ ...document.valuations![0], prices: { year: 2024, series: "kpi" } }],
    });
    const document = priced(tiny);
    const after = edited(document, ["/settings/priceYear", 2022], ["/series/kpi/values/2022", 88], valued("p", 0.3));
    const moved = movedFrom({ document }, { document: after });
    // 2022 prices are 88/110 = 0.8 of 2024's: p moves 10 000 × (1 + 0.8)/2, the price year −0.2 × (15 000 + 25 000)/2.
    expect(amounts(moved)).toEqual(near({ p: 9_000, "settings & structure": -4_000 }));
    addsUp(moved);
  });

  it("joins a relative risk and a baseline risk that only fit together, and leaves the rest by itself", () => {
    const risky = (rr: number, risk: number, n: number): unknown => ({
      ...tiny,
      parameters: [
        { id: "n", name: "n", unit: "person", value: n },
        { id: "rr", name: "Relativ risk", unit: "factor", value: rr },
        { id: "risk", name: "Utgångsrisk", unit: "share", value: risk },
        ...tiny.parameters!.slice(2),
      ],
      outcomes: [{ ...tiny.outcomes![0], effect: { measure: "relativeRisk", value: "rr", baselineRisk: "risk" } }],
    });
    // change = risk (1 − rr): −0.19 before, −0.36 after; with one of them moved it would be below −(1 − risk).
    const moved = movedFrom({ document: risky(1.2, 0.8, 100) }, { document: risky(2.2, 0.3, 150) });
    const mean = (before: number, after: number): number => (before + after) / 2;
    expect(amounts(moved)).toEqual(
      near({ "risk & rr": (-0.36 + 0.16) * mean(100, 150) * 1_000, n: 50 * mean(-0.16, -0.36) * 1_000 }),
    );
    addsUp(moved);
  });

  it("joins what leaves the figure unknown in between", () => {
    // Break-even of one outcome is known before and after; without its value there is none.
    const other = (amount: number): Edit => ["/valuations/-", { ...tiny.valuations![0]!, id: "other", amount }];
    const before = edited(tiny, other(0));
    const after = edited(tiny, other(500), valued("v", 0), valued("c", 6_000));
    const moved = movedFrom({ document: before }, { document: after }, "/breakEven/outcomes/days/society/needed");
    // needed = c/w: 5 000/1 000 = 5 → 6 000/500 = 12; w = 0 with v moved alone. c first: 1; c last: 2.
    expect(moved).toMatchObject({ before: 5, after: 12 });
    expect(amounts(moved)).toEqual(near({ "structure & v": 5.5, c: 1.5 }));
  });

  it("says why a figure that one side does not know cannot be shared, and whose problems stop it", () => {
    const unknown = edited(tiny, ["/outcomes/days/effect/value"]);
    expect(whatMoved({ document: tiny }, { document: unknown })).toEqual({
      defined: false,
      figure: "/society/npv",
      side: "after",
      why: "effectUnknown",
    });
    for (const figure of [
      "/society/nothing",
      "/actors/nobody/after/npv",
      "/society",
      "/title",
      "/budget/0/nominal",
      "",
    ])
      expect(whatMoved({ document: tiny }, { document: tiny }, figure)).toMatchObject({
        side: "before",
        why: "noFigure",
      });
    expect(whatMoved({ document: tiny, scenario: "x" }, { document: edited(tiny, ["/title"]) })).toEqual([
      { side: "before", problems: [{ kind: "unknownScenario", at: "", values: { id: "x" } }] },
      { side: "after", problems: [{ kind: "missing", at: "/title", values: { key: "title" } }] },
    ]);
  });

  const exempelkommunen = example("exempelkommunen");
  test.each(["low", "high", "health", "no-avoided"])(
    "from exempelkommunen to its scenario %s adds up, as one share",
    (scenario) => {
      const moved = movedFrom({ document: exempelkommunen }, { document: exempelkommunen, scenario });
      addsUp(moved);
      const of = (id?: string) => opened(exempelkommunen, id).result().society.npv;
      expect(of(scenario)).toEqual({ defined: true, value: moved.after });
      expect(of()).toEqual({ defined: true, value: moved.before });
      expect(Object.keys(amounts(moved))).toEqual([
        { low: "effect.rr", high: "effect.rr", health: "settings", "no-avoided": "structure" }[scenario],
      ]);
    },
  );
});

describe("resultsMoved", () => {
  const result = (...edits: readonly Edit[]): Result => opened(edited(tiny, ...edits)).result();

  it("shares the difference among lines, without their documents", () => {
    const line = { ...tiny.costs![0], id: "room", name: "Lokalen", amounts: { "2024": 1_000 } };
    const moved = resultsMoved(
      result(),
      result(valued("n", 150), valued("c", 4_000), ["/costs/-", line]),
    ) as LinesMoved;
    expect(moved).toMatchObject({ defined: true, before: 15_000, after: 25_000 });
    expect(moved.shares).toEqual([
      { line: "worth", category: "health", before: 20_000, after: 30_000, amount: 10_000 },
      { line: "room", category: "staff", before: 0, after: -1_000, amount: -1_000 },
      { line: "team", category: "staff", before: -5_000, after: -4_000, amount: 1_000 },
    ]);
    addsUp(moved);
    expect(lineShareText(moved.shares[2]!, "sv", namesOf(tiny))).toBe(
      "Laget: nuvärdet −5,0\u00a0tkr → −4,0\u00a0tkr ökar nettonuvärdet med 1,0\u00a0tkr.".replaceAll("-", "−"),
    );
    expect(lineShareText(moved.shares[1]!, "en")).toBe(
      "“room”: present value SEK\u00a00 → SEK\u00a0−1.0\u00a0k decreases the net present value by SEK\u00a01.0\u00a0k.",
    );
  });

  it("has a line for the cost of public funds, and none for what moves between actors", () => {
    const grant = {
      id: "grant",
      name: "Bidrag",
      from: "pupil",
      to: "city",
      amounts: { "2024": 900 },
      prices: { basis: "real", year: 2024 },
    };
    const moved = resultsMoved(
      result(),
      result(["/transfers", [grant]], ["/settings/costOfPublicFunds", { factor: 1.3, appliesTo: "gross" }]),
    ) as LinesMoved;
    // 0.3 × the city's cost of 5 000.
    expect(moved.shares.filter(({ amount }) => amount !== 0)).toEqual([
      {
        line: "publicFunds",
        category: "publicFunds",
        before: 0,
        after: expect.closeTo(-1_500, 9),
        amount: expect.closeTo(-1_500, 9),
      },
    ]);
    expect(moved.shares.map(({ line }) => line)).not.toContain("grant");
    expect(lineShareText(moved.shares[0]!, "sv")).toContain("Skattefaktorn: nuvärdet");
  });

  it("shares nothing between other years, an unknown figure, or flows that do not add to it", () => {
    const before = result();
    expect(resultsMoved(before, result(["/settings/baseYear", 2023]))).toEqual({ defined: false, why: "otherYears" });
    expect(resultsMoved(before, result(["/outcomes/days/effect/value"]))).toEqual({
      defined: false,
      why: "effectUnknown",
      side: "after",
    });
    expect(resultsMoved({ ...before, flows: before.flows.slice(1) }, before)).toEqual({
      defined: false,
      why: "doesNotAdd",
      side: "before",
    });
  });

  it("adds up between exempelkommunen and each scenario of the same years", () => {
    const document = example("exempelkommunen");
    for (const { id } of document.scenarios ?? [])
      addsUp(resultsMoved(opened(document).result(), opened(document, id).result()) as LinesMoved);
  });
});

describe("words", () => {
  const nbsp = (text: string): string => text.replaceAll("_", "\u00a0");
  const told = (language: "sv" | "en", figure: string, ...edits: readonly Edit[]): readonly string[] => {
    const after = edited(tiny, ...edits) as Appraisal;
    const moved = movedFrom({ document: tiny }, { document: after }, figure);
    return moved.shares.map((share) => shareText(share, moved, { before: tiny, after }, language));
  };
  const npv = "/society/npv";

  it("tell a parameter from what to what, and what it did", () => {
    expect(told("sv", npv, valued("p", 0.3))).toEqual([
      nbsp("Utfall per elev 0,2_utfall per person → 0,3_utfall per person ökar nettonuvärdet med 10,0_tkr."),
    ]);
    expect(told("en", npv, valued("c", 2_005_000))).toEqual([
      nbsp("Kostnad för laget SEK_5,000 → SEK_2,005,000 decreases the net present value by SEK_2.0_m."),
    ]);
    expect(told("sv", npv, valued("c", 5_000.25))).toEqual([
      nbsp("Kostnad för laget 5_000_kr → 5_000,25_kr ändrar inte nettonuvärdet märkbart."),
    ]);
    expect(told("en", npv, valued("c", 5_000.25))[0]).toMatch(/ does not noticeably change the net present value\.$/);
  });

  it("tell each setting from what to what", () => {
    const settings = {
      baseYear: 2023,
      priceYear: 2024,
      discounting: { schedule: [{ fromYear: 0, rate: 0.04 }], timing: "yearEnd" },
    };
    // 15 000/1.04² − 15 000 = −1 131.7
    expect(told("sv", npv, ["/settings", settings])).toEqual([
      nbsp(
        "Diskonteringsår 2024 → 2023, ränta 5_% → 4_% och tidpunkt under året: ej angivet → årets slut minskar nettonuvärdet med 1,1_tkr.",
      ),
    ]);
    expect(told("en", npv, ["/settings", settings])).toEqual([
      nbsp(
        "Base year 2024 → 2023, rate 5% → 4% and timing within the year: not stated → end of the year decrease the net present value by SEK_1.1_k.",
      ),
    ]);
    const band = { fromYear: 30, rate: 0.03 };
    const rate: Edit = ["/settings/discounting/schedule/0/rate", 0.04];
    expect(
      told("sv", npv, ["/settings/baseYear", 2023], rate, ["/settings/discounting/schedule/-", band])[0],
    ).toContain(nbsp(" 2023, räntesteg nr 1, ränta 5_% → 4_% och räntesteg nr 2: ej angivet"));
    expect(told("sv", npv, ["/settings/baseYear", 2023], ["/settings/discounting/schedule/-", band])[0]).toContain(
      nbsp("räntesteg nr 2: ej angivet → 3_% från år 30"),
    );
  });

  it("tell lines added, removed and changed", () => {
    const line = { ...tiny.costs![0], id: "room", name: "Lokalen", amounts: { "2024": 1_000 } };
    const edits: readonly Edit[] = [
      ["/costs", [line]],
      ["/valuations/worth/recipients", { city: 1 }],
      ["/cohorts/pupils/people/2024", 50],
    ];
    // 50 × 0.2 × 1 000 − 1 000 = 9 000: 6 000 less.
    expect(told("sv", npv, ...edits)).toEqual([
      nbsp(
        "Tillkommer: kostnaden ”Lokalen”; utgår: kostnaden ”Laget”; ändras: målgruppen ”Elever” (antal personer, år 2024: ”Antal elever” → 50_personer) och värderingen ”Värdet” (mottagare, ”Eleven”: 100_% → ej angivet; mottagare, ”Staden”: ej angivet → 100_%). Det minskar nettonuvärdet med 6,0_tkr.",
      ),
    ]);
    expect(told("en", npv, ...edits)[0]).toMatch(
      /^Added: cost “Lokalen”; removed: cost “Laget”; changed: cohort “Elever” \(.*\)\. This decreases the net present value by SEK.6\.0.k\.$/,
    );
    const many = [1, 2, 3, 4, 5, 6].map((k): Edit => ["/costs/-", { ...line, id: `line${k}`, name: `Rad ${k}` }]);
    expect(told("sv", npv, ...many)[0]).toMatch(/^Tillkommer: kostnaden ”Rad 1”, .*kostnaden ”Rad 4” och 2 till\. Det/);
  });

  it("tell changes that can only be made together", () => {
    const share = { changes: ["settings", { parameters: ["p"] }], amount: -1_200_000, alone: 0, last: 0 } as const;
    const differences = [
      { at: "/settings/priceYear", before: 2024, after: 2022 },
      { at: "/parameters/p/value", before: 0.2, after: 0.3 },
    ];
    const say = (language: "sv" | "en"): string =>
      shareText({ ...share, differences }, { figure: npv }, { before: tiny, after: tiny }, language);
    expect(say("sv")).toBe(
      nbsp(
        "Prisår 2024 → 2022; utfall per elev 0,2_utfall per person → 0,3_utfall per person. Ändringarna går bara att göra tillsammans och minskar nettonuvärdet med 1,2_mnkr.",
      ),
    );
    expect(say("en")).toMatch(
      /\. The changes can only be made together and decrease the net present value by SEK.1\.2.m\.$/,
    );
  });

  test.each([
    ["/society/bcr", nbsp("nyttan per krona med 2,00_kr.")],
    ["/actors/city/before/npv", ""],
    ["/publicSector/after/pvBenefits", ""],
    ["/sectors/individual/after/npv", nbsp("nettonuvärdet för individen med 10,0_tkr.")],
    ["/actors/pupil/before/npv", nbsp("nettonuvärdet för Eleven före utjämning med 10,0_tkr.")],
    ["/gained/days/total", nbsp("antalet som vinns för utfallet ”Skoldagar” med 10_utfall.")],
    ["/costPerOutcome/days/undiscounted", nbsp("kostnaden per utfall för utfallet ”Skoldagar” med 83_kr.")],
  ])("name the figure %s, its owner and its unit", (figure, expected) => {
    // 10 outcomes more: benefits 20 000 → 30 000 of costs 5 000; 250 → 166.67 kr an outcome.
    const sentences = told("sv", figure, valued("p", 0.3));
    if (expected === "") expect(sentences).toEqual([]);
    else expect(sentences[0]!.endsWith(expected), sentences[0]).toBe(true);
  });

  it("say why nothing is shared", () => {
    for (const language of ["sv", "en"] as const)
      for (const why of ["effectUnknown", "noFigure", "otherYears", "doesNotAdd"] as const)
        expect(notMovedText(why, language)).toMatch(/^\p{Lu}.*\.$/u);
    expect(notMovedText("otherYears", "sv")).toBe("Resultaten är räknade i olika års kronor och går inte att jämföra.");
  });
});
