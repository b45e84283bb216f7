import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAlternative } from "../../models/alternative.ts";
import type { Alternative, Appraisal, Cost, Draft, Outcome, Transfer, Valuation } from "../../models/appraisal.ts";
import { check } from "../../models/check.ts";
import { patternOf, readAt, edited as written } from "../../models/edit.ts";
import type { Problem } from "../../models/problem.ts";
import type { Result } from "../../models/result.ts";
import { applyScenario } from "../../models/scenario.ts";
import { whatMoved } from "../../models/waterfall.ts";
import { changeTexts } from "../../models/words/changed.ts";
import { agree } from "../laws/figures.ts";
import { opened } from "../library.ts";
import { oracle } from "../oracle/oracle.ts";
import { covering } from "./covering.ts";
import { type Edit, edited, example } from "./edit.ts";
import { both, documentOf } from "./merging.ts";

const exempelkommunen = example("exempelkommunen");
const choosing = (alternatives: readonly object[], ...edits: readonly Edit[]): Appraisal =>
  edited(
    exempelkommunen,
    ["/alternatives", alternatives.map((one, place) => ({ id: "abc"[place], name: "abc"[place], ...one }))],
    ...edits,
  ) as Appraisal;
const applied = (alternative: object, ...edits: readonly Edit[]): Appraisal =>
  applyAlternative(choosing([{}, alternative], ...edits), "b");
const idsOf = (list: readonly Readonly<{ id: string }>[] | undefined) => list?.map(({ id }) => id);
const linesOf = ({ costs, outcomes, valuations, transfers }: Appraisal) =>
  [costs, outcomes, valuations, transfers].map(idsOf);

describe("applyAlternative", () => {
  it("keeps what is in it, and what is said to be in none", () => {
    const edits: readonly Edit[] = [
      ["/costs/system/in", ["a"]],
      ["/costs/coordinator/in", ["b", "a"]],
      ["/outcomes/eligibility/in", ["a"]],
      ["/valuations/avoided-social/in", ["b"]],
      ["/transfers/state-grant/in", ["a"]],
    ];
    expect(linesOf(applied({}, ...edits))).toEqual([
      ["coordinator", "school-time", "social-cash", "ordinary-operation"],
      ["supported"],
      // An outcome takes its valuations along.
      ["avoided-social"],
      [],
    ]);
    const first = applyAlternative(choosing([{}, {}], ...edits), "a");
    expect(idsOf(first.valuations)).toEqual(["lifetime-value", "income-support"]);
    expect(idsOf(first.costs)).toEqual(idsOf(exempelkommunen.costs));
  });

  it("is without lines, or has nothing else than those named, where an outcome brings its valuations", () => {
    expect(linesOf(applied({ without: ["eligibility", "system"] }))).toEqual([
      ["coordinator", "school-time", "social-cash", "ordinary-operation"],
      ["supported"],
      ["avoided-social"],
      ["state-grant"],
    ]);
    expect(linesOf(applied({ only: ["eligibility", "system"] }))).toEqual([
      ["system"],
      ["eligibility"],
      ["lifetime-value", "income-support"],
      [],
    ]);
    // Of what is named something may still be left out.
    expect(linesOf(applied({ only: ["eligibility", "system"], without: ["income-support"] }))).toEqual([
      ["system"],
      ["eligibility"],
      ["lifetime-value"],
      [],
    ]);
  });

  it("has no more at stake than it holds", () => {
    expect(applied({ without: ["ordinary-operation"] }).decision?.atStake.costs).toEqual([]);
    expect(applied({}, ["/costs/ordinary-operation/in", ["a"]]).decision?.atStake.costs).toEqual([]);
  });

  it("sets parameters as a scenario does, and the share group follows", () => {
    const set = { "share.state": { value: 0.5 }, "effect.rr": { value: 0.96 } };
    const scenario = edited(exempelkommunen, ["/scenarios", [{ id: "s", name: "", set }]]) as Appraisal;
    expect(applied({ set }).parameters).toEqual(applyScenario(scenario, "s").parameters);
  });

  it("changes nothing of what it is given, nor the alternatives, and throws where there is none of the id", () => {
    const document = choosing([{}, { only: ["system"], set: { takeup: { value: 0.5 } } }]);
    const before = structuredClone(document);
    expect(applyAlternative(document, "b").alternatives).toEqual(before.alternatives);
    expect(document).toEqual(before);
    expect(() => applyAlternative(document, "nothing")).toThrow("nothing");
  });
});

describe("a document with alternatives", () => {
  const kinds = (input: unknown): readonly Problem["kind"][] => {
    const checked = check(input);
    return "problems" in checked ? checked.problems.map(({ kind }) => kind) : [];
  };
  const plain = ({ alternatives: _, scenarios: __, ...document }: Appraisal): unknown => document;

  // The oracle: the document that the alternative becomes, and what each scenario makes of that.
  it("is refused exactly where an alternative, or a scenario of one, would be", () => {
    const refs = exempelkommunen.parameters!.map(({ id }) => id);
    const values = fc.record({ value: fc.constantFrom(-1, 0, 0.1, 0.3, 0.6, 1, 1.5, 2e6) });
    const set = fc.dictionary(fc.constantFrom(...refs), values, { maxKeys: 2 });
    const without = fc.subarray(["system", "eligibility", "supported", "income-support", "lifetime-value"]);
    const only = fc.subarray(["system", "coordinator", "eligibility", "supported", "state-grant"], { minLength: 1 });
    const settings = fc.record(
      { priceYear: fc.constantFrom(2000, 2024), lastYear: fc.constantFrom(2026, 2028, 2080) },
      { requiredKeys: [] },
    );
    let refused = 0;
    fc.assert(
      fc.property(
        fc.record({ set, without, only }, { requiredKeys: ["set"] }),
        fc.record({ set, without, settings }),
        (alternative, scenario) => {
          const own = choosing([{}, alternative], ["/scenarios", []]);
          const document = choosing([{}, alternative], ["/scenarios", [{ id: "s", name: "", ...scenario }]]);
          const apart = ["a", "b"].map((id) => applyAlternative(own, id));
          const scenarios = ["a", "b"].map((id) => applyScenario(applyAlternative(document, id), "s"));
          const [isRefused, isOwnRefused] = [kinds(document).length > 0, kinds(own).length > 0];
          expect(isOwnRefused).toBe(apart.some((one) => kinds(plain(one)).length > 0));
          if (!isOwnRefused) expect(isRefused).toBe(scenarios.some((one) => kinds(plain(one)).length > 0));
          if (isRefused) refused += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(150);
  });
});

type Lines = readonly (Cost | Outcome | Valuation | Transfer)[];
/** Every line and outcome put in some of three alternatives by its place, a valuation where its outcome is. */
const dealt = (document: Appraisal): Appraisal => {
  const among = [undefined, ["a"], ["a", "b"], ["b", "c"], ["c", "a"]];
  let place = 0;
  const deal = <L extends Lines>(lines: L | undefined): L =>
    (lines ?? []).map((line) => {
      const chosen = among[place++ % among.length];
      return chosen && !("outcome" in line) ? { ...line, in: chosen } : line;
    }) as unknown as L;
  const alternatives = ["a", "b", "c"].map((id): Alternative => ({ id, name: id }));
  const { costs, outcomes, valuations, transfers } = document;
  return {
    ...document,
    alternatives,
    costs: deal(costs),
    outcomes: deal(outcomes),
    valuations: deal(valuations),
    transfers: deal(transfers),
  };
};

/** The same by hand: the lines of one alternative alone. */
const byHand = (document: Appraisal, id: string): Appraisal => {
  const isIn = (line: Readonly<{ in?: readonly string[] | undefined }>): boolean => line.in?.includes(id) !== false;
  const outcomes = document.outcomes!.filter(isIn);
  const costs = document.costs!.filter(isIn);
  const { decision } = document;
  const stake = decision?.atStake.costs?.filter((cost) => costs.some((one) => one.id === cost));
  return {
    ...document,
    costs,
    outcomes,
    valuations: document.valuations!.filter(({ outcome }) => outcomes.some((one) => one.id === outcome)),
    transfers: document.transfers!.filter(isIn),
    ...(decision && { decision: { ...decision, atStake: { ...decision.atStake, ...(stake && { costs: stake }) } } }),
  };
};

type Figures = Readonly<Record<string, unknown>>;
const numbersIn = (of: unknown, at = ""): readonly (readonly [at: string, value: unknown])[] =>
  typeof of === "object" && of !== null
    ? Object.entries(of).flatMap(([key, inner]) => numbersIn(inner, `${at}/${key}`))
    : [[at, of]];

describe("the alternatives in a result", () => {
  it("are each what the oracle says of the lines of that alternative alone, the first being the result itself", () => {
    let compared = 0;
    for (const plain of covering) {
      const document = dealt(plain);
      const result = opened(document).result();
      expect(Object.keys(result.alternatives)).toEqual(["a", "b", "c"]);
      expect(result.alternative).toBe("a");
      const { dominatedBy: _, gained, ...first } = result.alternatives.a!;
      expect(result).toMatchObject(first);
      expect(Object.keys(result.gained)).toEqual(Object.keys(gained));
      for (const id of ["a", "b", "c"]) {
        const expected = oracle(byHand(document, id)) as unknown as Figures;
        const { dominatedBy: _, ...shown } = result.alternatives[id]!;
        for (const [at, value] of numbersIn(shown)) {
          if (/\/irr\/|\/payback\//.test(at)) continue;
          const other = at
            .slice(1)
            .split("/")
            .reduce<unknown>((of, key) => (of as Figures)?.[key], expected);
          compared += 1;
          if (typeof value === "number")
            expect(agree(value, other as number, 1e4), `${id} ${at}: ${value} ${other}`).toBe(true);
          else expect(other, `${id} ${at}`).toBe(value);
        }
      }
    }
    expect(compared).toBeGreaterThan(2000);
  });

  it("are none where the document has none", () => {
    const { alternative, alternatives } = opened(exempelkommunen).result();
    expect([alternative, alternatives]).toEqual([null, {}]);
  });

  it("have the scenario applied after what they set", () => {
    const set = { takeup: { value: 0.5 }, "effect.rr": { value: 0.9 } };
    const document = choosing([{}, { set }]);
    const { alternatives } = opened(document, "low").result();
    const same = edited(
      applyScenario(edited(document, ["/alternatives"]) as Appraisal, "low"),
      ["/parameters/takeup/value", 0.5],
      ["/parameters/takeup/belief"],
    );
    expect(alternatives.b!.society.npv).toEqual(opened(same).result().society.npv);
  });

  it("follow a change, and have each its own value again where the first has", () => {
    const document = choosing([{}, { set: { takeup: { value: 0.5 } } }]);
    const session = opened(document);
    const npvs = () => Object.values(session.result().alternatives).map(({ society }) => society.npv);
    const before = npvs();
    session.change("takeup", 0.3);
    expect(npvs()[0]).toEqual(npvs()[1]);
    expect(npvs()[0]).not.toEqual(before[0]);
    // What the first has already, the other has not.
    session.change("takeup", 0.5);
    expect(npvs()[1]).toEqual(before[1]);
    session.change("takeup", 0.8);
    expect(npvs()).toEqual(before);
    // Asked for first after the change.
    const late = opened(document);
    late.change("takeup", 0.3);
    const moved = late.result().alternatives;
    expect(moved.a!.society.npv).toEqual(moved.b!.society.npv);
  });

  it("keep a value from being tried that breaks a rule in one of them alone", () => {
    const session = opened(choosing([{}, { set: { "risk.baseline": { value: 0.95 } } }]));
    session.change("effect.rr", 1.1);
    expect(session.isPossible()).toBe(false);
    const alone = opened(exempelkommunen);
    alone.change("effect.rr", 1.1);
    expect(alone.isPossible()).toBe(true);
  });
});

describe("dominance", () => {
  const dominated = (alternatives: readonly object[], ...edits: readonly Edit[]) =>
    Object.values(opened(choosing(alternatives, ...edits)).result().alternatives).map((of) => of.dominatedBy);
  const lessEffect = { set: { "effect.rr": { value: 0.96 } } };
  const cheaper = { without: ["system"] };

  it("is by one that costs society no more and gives no less, and is better in one of them", () => {
    expect(dominated([{}, lessEffect])).toEqual([null, "a"]);
    expect(dominated([{}, cheaper])).toEqual(["b", null]);
    expect(dominated([cheaper, lessEffect])).toEqual([null, "a"]);
    expect(dominated([lessEffect, {}, cheaper])).toEqual(["b", "c", null]);
  });

  it("is by nobody where costs buy something, where all is the same, or where benefits are not known", () => {
    expect(dominated([{}, { ...cheaper, ...lessEffect }])).toEqual([null, null]);
    expect(dominated([{}, {}])).toEqual([null, null]);
    expect(dominated([{}, cheaper], ["/outcomes/eligibility/effect/value"])).toEqual([null, null]);
  });

  it("is by doing nothing where nothing is gained for what it costs", () => {
    expect(dominated([{}, { only: ["system"] }])).toEqual([null, "nothing"]);
    expect(dominated([{}, { only: ["supported"], without: ["avoided-social"] }])).toEqual([null, null]);
  });
});

describe("alternatives while someone writes", () => {
  const draft = choosing([{}, {}], ["/costs/system/in", ["a"]]) as Draft;

  it("are written by address, begun as a list", () => {
    const { alternatives: _, ...without } = draft;
    const begun = written(without as Draft, "/alternatives/-", { id: "x" });
    const set = written(written(begun, "/alternatives/x/set/takeup/value", 0.5), "/alternatives/x/name", "X");
    expect(set.alternatives).toEqual([{ id: "x", name: "X", set: { takeup: { value: 0.5 } } }]);
    expect(readAt(set, "/alternatives/x/set/takeup/value")).toBe(0.5);
    expect(written(set, "/alternatives/x", undefined).alternatives).toEqual([]);
    expect(patternOf("/alternatives/x/set/takeup/belief/low")).toBe("/alternatives/*/set/*/belief/low");
    expect(["in", "only", "without"].map((key) => patternOf(`/alternatives/x/${key}/0`))).toEqual(
      ["in", "only", "without"].map((key) => `/alternatives/*/${key}/*`),
    );
  });

  it("are merged element by element", () => {
    const merged = documentOf(
      both(
        draft,
        [
          ["/alternatives/b/name", "Mitt namn"],
          ["/alternatives/-", { id: "mine", name: "" }],
        ],
        [
          ["/alternatives/b/without", ["system"]],
          ["/alternatives/-", { id: "theirs", name: "" }],
          ["/costs/system/in", ["a", "b"]],
        ],
      ),
    );
    expect(merged.alternatives).toEqual([
      { id: "a", name: "a" },
      { id: "b", name: "Mitt namn", without: ["system"] },
      { id: "theirs", name: "" },
      { id: "mine", name: "" },
    ]);
    expect(readAt(merged, "/costs/system/in")).toEqual(["a", "b"]);
  });

  it("are told of by name when they change", () => {
    const named = edited(draft, ["/alternatives/a/name", "Fullt ut"], ["/alternatives/b/name", "Mindre"]) as Draft;
    const after = edited(
      named,
      ["/alternatives/b/without", ["system"]],
      ["/alternatives/b/set", { takeup: { value: 0.5 } }],
      ["/costs/system/in", ["b"]],
    ) as Draft;
    expect(changeTexts(named, after, "sv").map((text) => text.replaceAll(/\s/g, " "))).toEqual([
      "Kostnaden ”Stödsystem”, ingår i alternativen: ”Mindre” tillkommer, ”Fullt ut” utgår",
      "Alternativet ”Mindre” (utelämnat: ”Stödsystem” tillkommer; ”Deltagandegrad”: ej angivet → 50 %)",
    ]);
  });
});

it("what moved is told of the first alternative, whatever there is beside it, and adds up", () => {
  const before = choosing(
    [{ set: { takeup: { value: 0.7 } } }, {}],
    ["/costs/system/in", ["b"]],
    ["/costs/social-cash/in", ["a"]],
  );
  const after = choosing(
    [{ set: { takeup: { value: 0.6 } } }, { without: ["coordinator"] }],
    ["/costs/system/in", ["a", "b"]],
    ["/costs/social-cash/in", ["a", "b"]],
  );
  const moved = whatMoved({ document: before }, { document: after });
  if (!("defined" in moved) || !moved.defined) throw new Error(JSON.stringify(moved));
  expect(moved.shares.map(({ changes }) => changes)).toEqual(
    expect.arrayContaining([["structure"], [{ parameters: ["takeup"] }]]),
  );
  expect(moved.shares.length).toBe(2);
  // What only says where else a line is moves nothing here.
  expect(moved.unmoved.map(({ at }) => at).toSorted()).toEqual([
    "/alternatives/a/set/takeup/value",
    "/alternatives/b/without/0",
    "/costs/social-cash/in/1",
  ]);
  const npv = (document: Appraisal): Result["society"]["npv"] => opened(document).result().society.npv;
  expect([npv(before), npv(after)]).toEqual([
    { defined: true, value: moved.before },
    { defined: true, value: moved.after },
  ]);
  expect(moved.shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(moved.difference);
});
