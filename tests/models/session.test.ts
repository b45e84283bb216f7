import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Belief } from "../../models/belief/belief.ts";
import { rescaled } from "../../models/scenario.ts";
import { open } from "../../models/session.ts";
import { labelText } from "../../models/words/label.ts";
import { example, opened } from "../library.ts";

const withValues = (document: Appraisal, values: ReadonlyMap<string, number>): Appraisal => ({
  ...document,
  parameters: document.parameters!.map((parameter) => ({
    ...parameter,
    value: values.get(parameter.id) ?? parameter.value!,
  })),
});

describe("change", () => {
  const document = example("exempelkommunen");
  test.each(document.parameters!.map(({ id, value }) => [id, value! * 0.9] as const))(
    "of %s to %d gives what opening the changed document gives, to the bit",
    (id, value) => {
      const session = opened(document);
      session.change(id, value);
      const reopened = opened(withValues(document, rescaled(document, new Map([[id, value]]))));
      const { inputHash: _changed, ...figures } = session.result();
      const { inputHash: _reopened, ...expected } = reopened.result();
      expect(figures).toEqual(expected);
    },
  );

  test("back again is the base, to the bit", () => {
    const session = opened(document);
    const base = session.result();
    session.change("effect.rr", 0.5);
    expect(session.result().society.npv).not.toEqual(base.society.npv);
    session.change("effect.rr", 0.88);
    expect(session.result()).toEqual(base);
  });

  test("of two members of a share group leaves both where they were put", () => {
    const session = opened(document);
    session.change("share.individual", 0.4);
    session.change("share.state", 0.3);
    const both = new Map([
      ["share.individual", 0.4],
      ["share.state", 0.3],
    ] as const);
    const reopened = opened(withValues(document, rescaled(document, both)));
    expect(session.result().actors).toEqual(reopened.result().actors);
    session.change("share.individual", 0.508903);
    session.change("share.state", 0.23908);
    expect(session.result()).toEqual(opened(document).result());
  });

  test("of an unknown parameter is a programmer's error", () => {
    expect(() => opened(document).change("no.such", 1)).toThrow(/no\.such/);
  });
});

describe("figures", () => {
  test.each(["exempelkommunen", "sandviken"] as const)("of %s are those of the result, after a change too", (name) => {
    const document = example(name);
    const session = opened(document);
    const { id, value } = document.parameters![0]!;
    const { gained, society, marks, settings, breakEven } = opened(document).result();
    const before = session.figures();
    expect(before).toEqual({ gained, society, marks, settings, breakEven: { outcomes: breakEven.outcomes } });
    session.change(id, value! * 0.9);
    expect(session.figures()).not.toEqual(before);
    expect(session.result()).toMatchObject(session.figures());
  });
});

describe("open", () => {
  const document = example("exempelkommunen");

  test("names an unknown scenario together with the document's other problems", () => {
    const kinds = (input: unknown, scenario: string) => {
      const found = open(input, scenario);
      return "result" in found ? [] : found.map(({ kind }) => kind);
    };
    expect(kinds(document, "nope")).toEqual(["unknownScenario"]);
    expect(kinds(document, "low")).toEqual([]);
    expect(kinds({ ...document, title: 1 }, "nope")).toEqual(["wrongType", "unknownScenario"]);
    expect(kinds({ ...document, title: 1 }, "low")).toEqual(["wrongType"]);
    expect(kinds({ ...document, scenarios: undefined }, "low")).toEqual(["unknownScenario"]);
    expect(kinds(null, "low")).toEqual(["wrongType", "unknownScenario"]);
    // What the scenarios are cannot be told.
    expect(kinds({ ...document, scenarios: 5 }, "low")).toEqual(["wrongType"]);
  });

  test("of a document in which an outcome without people has a long lag changes nothing", () => {
    const [outcome] = document.outcomes!;
    const [valuation] = document.valuations!;
    const late = { ...outcome!, id: "late", concept: "other" as const, cohorts: [], lagYears: 200 };
    const value = { ...valuation!, id: "late-value", outcome: "late", category: "health" as const };
    const { outcomes, valuations } = { outcomes: document.outcomes!, valuations: document.valuations! };
    const short = { ...document, settings: { ...document.settings, lastYear: 2030 } };
    const longer = { ...short, outcomes: [...outcomes, late], valuations: [...valuations, value] };
    const [one, other] = [opened(short).result(), opened(longer).result()];
    expect(other.society).toEqual(one.society);
    expect(other.settings).toEqual(one.settings);
  });

  test("at the ends of the rates and of the years gives finite numbers", () => {
    for (const [rate, growth] of [
      [0, -0.5],
      [0, 1],
      [1, 1],
    ] as const) {
      const settings = { ...document.settings, lastYear: 2220, discounting: { schedule: [{ fromYear: 0, rate }] } };
      const valuations = document.valuations!.map((one) => ({ ...one, realUprating: growth }));
      const { society } = opened({ ...document, settings, valuations }).result();
      expect(society.npv.defined && Number.isFinite(society.npv.value)).toBe(true);
      expect(Number.isFinite(society.pvCosts)).toBe(true);
    }
  });
});

describe("a parameter with a belief alone", () => {
  const document = example("exempelkommunen");
  const believed = (belief: Belief | undefined, value?: number): Appraisal => ({
    ...document,
    parameters: document.parameters!.map((parameter) => {
      if (parameter.id !== "takeup") return parameter;
      const { value: _stated, belief: _belief, ...rest } = parameter;
      return { ...rest, ...(value === undefined ? {} : { value }), ...(belief && { belief }) };
    }),
  });

  test("is read as its belief's mean: (0.5 + 4 × 0.8 + 1)/6", () => {
    const pert = opened(believed({ kind: "pert", low: 0.5, mode: 0.8, high: 1 })).result();
    const stated = opened(believed(undefined, (0.5 + 4 * 0.8 + 1) / 6)).result();
    expect(pert.society.npv.defined && stated.society.npv.defined).toBe(true);
    expect(pert.society.pvCosts).toBe(stated.society.pvCosts);
    expect((pert.society.npv as { value: number }).value).toBeCloseTo(
      (stated.society.npv as { value: number }).value,
      4,
    );
  });

  test("is moved, and moved back, from that mean", () => {
    const session = opened(believed({ kind: "uniform", low: 0.6, high: 1 }));
    const base = session.result();
    session.change("takeup", 0.5);
    expect(session.result().gained.eligibility!.funnel[0]!.left).toBeCloseTo(105 * 0.5, 9);
    session.change("takeup", 0.8);
    expect(session.result()).toEqual(base);
  });
});

describe("timeline", () => {
  const session = opened(example("exempelkommunen"));
  const { flows, society } = session.result();
  const timeline = session.timeline("/society")!;

  test("adds up to the rows of the result, year by year", () => {
    timeline.net!.forEach((net, position) => {
      const rows = flows.filter(({ year }) => year === timeline.firstYear + position);
      expect(net).toBeCloseTo(
        rows.reduce((sum, { amount }) => sum + amount, 0),
        6,
      );
    });
  });

  test("ends at the net present value, since the last cumulated discounted sum is all of it", () => {
    expect(society.npv.defined && society.npv.value).toBeCloseTo(timeline.cumulatedDiscounted!.at(-1)!, 6);
  });

  test("is costs alone where the effect is unknown, and nothing where there is no such perspective", () => {
    const unknown = opened(example("sandviken"));
    expect(unknown.timeline("/society")).toMatchObject({ firstYear: 2022, benefits: null, net: null, cumulated: null });
    expect(unknown.timeline("/actors/nobody/after")).toBeUndefined();
  });
});

describe("explain", () => {
  const session = opened(example("exempelkommunen"));
  test("reaches the source of the value of an eligibility from society's net present value", () => {
    const { nodes } = session.explain("/society/npv")!;
    const value = nodes.find(({ at }) => at === "/parameters/value.eligibility/value")!;
    expect(value.source?.edition).toBe("årg. 49 nr 5, 2021");
    expect(value.marks).toContain("notVerified");
    expect(nodes.at(-1)!.marks).toEqual(["assumedIndex", "notVerified", "provisionalIndex"]);
  });
  test("names operands before the steps that use them", () => {
    const { nodes } = session.explain("/society/npv")!;
    const seen = new Set<number>();
    for (const node of nodes) {
      for (const operand of node.of) expect(seen.has(operand)).toBe(true);
      seen.add(node.id);
    }
  });
  test("gives one year of a timeline", () => {
    const explanation = session.explain("/society/timeline/net/2026")!;
    expect(explanation.nodes.at(-1)!.value).toBe(session.timeline("/society")!.net![1]);
  });
  test.each([
    ["/mvpf", "infinite"],
    ["/breakEven/unpriced", "pays"],
    ["/breakEven/outcomes/eligibility/groups/municipality/after/needed", "paysWithout"],
    ["/breakEven/outcomes/eligibility/groups/municipality/after/observed", "paysWithout"],
  ])("does not explain %s, which the result says is %s", (at) => {
    expect(session.explain(at)).toBeUndefined();
    expect(session.result().marks[at]).toBeUndefined();
  });
  test("explains each internal rate of return", () => {
    const { irr } = session.result().society;
    if (!("roots" in irr)) throw new Error("the example has a rate");
    expect(session.explain("/society/irr/roots/0")!.nodes.at(-1)!.value).toBe(irr.roots[0]);
    expect(session.explain(`/society/irr/roots/${irr.roots.length}`)).toBeUndefined();
  });
  test("calls actors by name, also one whose id is the name of a perspective", () => {
    const { nodes } = session.explain("/budgetTotals/lines/1/nominal")!;
    expect(labelText(nodes.at(-1)!.label, "sv")).toBe("Budget: Exempelregionen, löpande priser");
  });
  test.each(["/society/nothing", "/actors/nobody/after/npv", "", "/society/timeline/net/1900"])(
    "has nothing at %s",
    (at) => {
      expect(session.explain(at)).toBeUndefined();
    },
  );
});

test("an unknown scenario is a problem that names it", () => {
  expect(open(example("sandviken"), "best")).toEqual([{ kind: "unknownScenario", at: "", values: { id: "best" } }]);
});

test("what the document leaves out is told as the format writes it, and by address", () => {
  const { settings, ...rest } = example("sandviken");
  const { budgetYears: _left, ...others } = settings;
  const session = opened({ ...rest, settings: others });
  expect(session.result().defaults).toContain("settings.budgetYears");
  expect(session.result().defaults).toContain("outcomes.eligibility.takeUp");
  expect(session.defaults).toContain("/settings/budgetYears");
});
