import { describe, expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { complete } from "../../models/complete.ts";
import { edited, patternOf, readAt } from "../../models/edit.ts";
import { depths, steps } from "../../ui/editing/places.ts";
import { defaultOf } from "../../ui/fields/defaults.ts";
import type { Input } from "../../ui/fields/leaf.ts";
import { leafOf, leaves, stepOf } from "../../ui/fields/leaves.ts";
import { everyKind } from "../journeys/everyKind.ts";
import { leavesOf } from "../laws/leaves.ts";
import { type Leaf, walked } from "./schemaLeaves.ts";

const walk = walked();
const inputOf = (at: string): Input => leafOf(at)!.input;

/** What each kind of field can write. */
const kindsOf: Readonly<Record<Input["kind"], readonly string[]>> = {
  text: ["text"],
  longText: ["text"],
  date: ["text"],
  year: ["number"],
  whole: ["number"],
  number: ["number"],
  numbers: ["number"],
  ref: ["id", "number"],
  flag: ["flag"],
  yesNo: ["flag"],
  one: ["id"],
  many: ["id"],
  choice: ["choice"],
  years: ["number"],
  made: [],
};

/** Leaves whose field writes other than what its kind says. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  // "unknown" is written by saying that nobody knows the year.
  "/valuations/*/prices/year": ["choice", "number"],
  // Years that are keys of another map are texts.
  "/series/*/provisional/*": ["text"],
};

describe("the fields of the format", () => {
  it("are one for every leaf of the schema, and no other", () => {
    expect([...walk.leaves.keys()].filter((at) => leafOf(at) === undefined)).toEqual([]);
    expect(Object.keys(leaves).filter((at) => !walk.leaves.has(at))).toEqual([]);
  });

  it("write what the leaf holds", () => {
    const wrong = [...walk.leaves].filter(([at, { written }]) => {
      const { kind } = inputOf(at);
      const can = otherwise[at] ?? kindsOf[kind];
      return kind !== "made" && can.join() !== [...written].toSorted().join();
    });
    expect(wrong).toEqual([]);
  });

  it("offer the choices of the schema, all of them and no other", () => {
    const offered = (at: string): readonly string[] => {
      const input = inputOf(at);
      return input.kind === "choice" ? input.of : [];
    };
    const isOffered = ([at, { choices }]: readonly [string, Leaf]): boolean =>
      choices.length > 0 && inputOf(at).kind !== "made" && otherwise[at] === undefined;
    const chosen = [...walk.leaves].filter(isOffered);
    expect(chosen.length).toBeGreaterThan(20);
    for (const [at, { choices }] of chosen) expect(offered(at).toSorted(), at).toEqual(choices.toSorted());
    expect(
      Object.keys(leaves).filter((at) => offered(at).length > 0 && walk.leaves.get(at)!.choices.length === 0),
    ).toEqual([]);
  });

  it("make what nobody is asked for: ids, the format and a hash", () => {
    const made = [...walk.leaves.keys()].filter((at) => inputOf(at).kind === "made");
    expect(made.filter((at) => !at.endsWith("/id"))).toEqual(["/format", "/parameters/*/library/hash"]);
    const ids = [...walk.leaves.keys()].filter((at) => /^\/\w+\/\*\/id$/.test(at));
    expect(ids.length).toBe(11);
    expect(ids.filter((at) => !made.includes(at))).toEqual([]);
  });

  it("choose among lists that there are", () => {
    const lists = Object.values(leaves).flatMap(({ input }) =>
      "of" in input && input.kind !== "number" && input.kind !== "choice" ? input.of : [],
    );
    expect(lists.filter((list) => !walk.leaves.has(`/${list}/*/id`))).toEqual([]);
  });
});

describe("where a field is", () => {
  it("is in one of the steps, from one of the depths", () => {
    for (const [at, { step, depth }] of Object.entries(leaves)) {
      expect([...steps, "assumptions"], at).toContain(step);
      expect(depths, at).toContain(depth);
    }
  });

  it("is the same step for a leaf and for what holds it alone", () => {
    expect(stepOf("/title")).toBe("need");
    expect(stepOf("/costs")).toBe("costs");
    expect(stepOf("/costs/*")).toBe("costs");
    expect(stepOf("/costs/*/prices")).toBe("costs");
    expect(stepOf("/cohorts/*/people")).toBe("group");
    expect(stepOf("/decision/atStake")).toBe("after");
    expect(stepOf("/settings/discounting/schedule")).toBe("assumptions");
    expect(stepOf("/outcomes/*/effect/value/*")).toBe("truth");
    expect(stepOf("/outcomes/*/effect/baselineRisk")).toBe("need");
  });

  it("is the plan for all of a scenario, also its settings and beliefs, which are written as the appraisal's own", () => {
    const ofScenarios = [...walk.leaves.keys()].filter((at) => at.startsWith("/scenarios/"));
    expect(ofScenarios.filter((at) => stepOf(at) !== "plan")).toEqual([]);
    for (const at of ofScenarios.filter((one) => one.startsWith("/scenarios/*/settings/")))
      expect(leafOf(at), at).toBe(leaves[at.replace("/scenarios/*", "")]);
  });

  it("is nowhere for what the format does not have", () => {
    expect(leafOf("/costs/*/colour")).toBeUndefined();
    expect(leafOf("/settings")).toBeUndefined();
  });
});

/** Of these the field itself shows what holds: unchecked, or nothing, since it depends on the rest of the document. */
const unsaid = new Set([
  ...["/illustrative", "/costs/*/fund", "/valuations/*/valueOfOutcome"],
  ...["/settings/lastYear", "/outcomes/*/deadweight"],
]);

describe("what a field says holds while it is empty", () => {
  const stated = (document: Draft): readonly string[] => [...leavesOf(document).keys()];
  const hasDefault = (at: string): boolean => defaultOf(patternOf(at)) !== undefined;
  /** The appraisal with every leaf that is said to have a default left empty. */
  const bare = stated(everyKind as Draft)
    .filter(hasDefault)
    .reduce((draft, at) => edited(draft, at, undefined), everyKind as Draft);
  const { document, defaults } = complete(bare as Appraisal);
  const filled = document as unknown as Draft;
  /** A group that is filled in whole is the leaves in it. */
  const places = defaults.flatMap((at) => stated(filled).filter((one) => one === at || one.startsWith(`${at}/`)));

  it("is what the engine takes, and nothing the engine takes is left unsaid", () => {
    const said = places.filter((at) => !unsaid.has(patternOf(at)));
    for (const at of said) expect(defaultOf(patternOf(at)), at).toBe(readAt(filled, at));
    expect(
      [...walk.leaves.keys()].filter((at) => hasDefault(at) && !said.some((one) => patternOf(one) === at)),
    ).toEqual([]);
  });

  it("is nothing where a scenario leaves a setting as the appraisal has it", () => {
    const settings = [...walk.leaves.keys()].filter((at) => at.startsWith("/scenarios/"));
    expect(settings.filter((at) => defaultOf(at) !== undefined)).toEqual([]);
  });
});
