import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { type Appraisal, appraisalSchema } from "../../models/appraisal.ts";
import { applyScenario } from "../../models/scenario.ts";
import { calledAs } from "../journeys/calledAs.ts";
import { everyKind } from "../journeys/everyKind.ts";
import { figureAt, worked } from "../journeys/worked.ts";
import { opened } from "../library.ts";
import { oracle } from "../oracle/oracle.ts";

describe.each([
  ["as written", undefined, worked.asWritten],
  ["in its scenario", "forsiktigt", worked.cautious],
] as const)("worked out by hand, %s", (_, scenario, figures) => {
  const applied = scenario === undefined ? everyKind : applyScenario(everyKind, scenario);
  const results = { engine: opened(everyKind, scenario).result(), oracle: oracle(applied) };

  it.each(Object.entries(figures))("%s = %d", (at, expected) => {
    const found = Object.fromEntries(Object.entries(results).map(([of, result]) => [of, figureAt(result, at)]));
    const near = expect.closeTo(expected, 6);
    expect(found).toEqual({ engine: near, oracle: near });
  });
});

describe("worked out by hand, its alternatives", () => {
  const result = opened(everyKind).result();

  it.each(Object.entries(worked.beside))("%s = %d", (at, expected) => {
    expect(figureAt(result, at)).toBeCloseTo(expected, 6);
  });

  it("are those written, and none is better than another in all", () => {
    expect(result.alternative).toBe("fullt");
    const dominated = Object.entries(result.alternatives).map(([id, { dominatedBy }]) => [id, dominatedBy]);
    expect(dominated).toEqual([
      ["fullt", null],
      ["mindre", null],
      ["boende", null],
    ]);
  });
});

type Def = Readonly<{
  type: string;
  shape?: Readonly<Record<string, z.core.$ZodType>>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  items?: readonly z.core.$ZodType[];
  values?: readonly unknown[];
  entries?: Readonly<Record<string, unknown>>;
}>;

/** Stands for every value that a schema allows. */
const EVERY = Symbol("every");

/** The places of a schema that a value fills, and the kinds chosen there: `/title`, `/stage: idea`. */
const filled = (schema: z.core.$ZodType, value: unknown, at = ""): readonly string[] => {
  const def = schema._zod.def as unknown as Def;
  const isEvery = value === EVERY;
  const held = (value ?? {}) as Readonly<Record<string, unknown>>;
  const each = (inner: z.core.$ZodType, of: readonly unknown[]): readonly string[] =>
    of.flatMap((one) => filled(inner, one, `${at}/*`));
  const chosen = (kinds: readonly unknown[]): readonly string[] =>
    kinds.filter((kind) => isEvery || kind === value).map((kind) => `${at}: ${kind}`);
  switch (def.type) {
    case "optional":
      return value === undefined ? [] : filled(def.innerType!, value, at);
    case "object":
      return Object.entries(def.shape!).flatMap(([key, inner]) =>
        isEvery || held[key] !== undefined ? filled(inner, isEvery ? EVERY : held[key], `${at}/${key}`) : [],
      );
    case "array":
    case "tuple":
      return each(def.element ?? def.items![0]!, isEvery ? [EVERY] : (value as readonly unknown[]));
    case "record":
      // A scenario may set whatever the settings say: that it sets something of them is enough.
      return at === "/scenarios/*/settings" ? [at] : each(def.valueType!, isEvery ? [EVERY] : Object.values(held));
    case "union":
      return def.options!.flatMap((option) =>
        isEvery || (option as z.ZodType).safeParse(value).success ? filled(option, value, at) : [],
      );
    case "literal":
      return chosen(def.values!);
    case "enum":
      return chosen(Object.values(def.entries!));
    case "boolean":
    case "string":
    case "number":
      return [at];
    default:
      throw new Error(`${at} is a ${def.type}, of which the walk knows nothing`);
  }
};

/** Choices of one word in a list, written like its others: one of them is enough. */
const alike = [
  ...["/stage", "/settings/discounting/timing", "/settings/costOfPublicFunds/appliesTo"],
  "/settings/simulation/sampling",
  ...["/parameters/*/evidence/grade", "/parameters/*/evidence/design", "/parameters/*/usage"],
  ...["/outcomes/*/concept", "/costs/*/category"],
  ...["/valuations/*/category", "/valuations/*/content", "/valuations/*/realised"],
  ...["/unpriced/*/direction", "/unpriced/*/size", "/report/comments/*/role"],
  // A transfer's prices are stated as a cost's; which kinds of belief there are is for the parameters to show.
  "/transfers/*/prices/basis",
  "/scenarios/*/set/*/belief/kind",
  "/alternatives/*/set/*/belief/kind",
];
const kindOf = (place: string): string => alike.find((choice) => place.startsWith(`${choice}: `)) ?? place;

/** What nobody writes: a link to a library that is not built, and a unit that fits no place. */
const notWritten = [
  ...["/parameters/*/library/entry", "/parameters/*/library/edition", "/parameters/*/library/hash"],
  "/parameters/*/unit: year",
];
/** The belief of a scenario or an alternative has the fields of a parameter's. */
const isAgain = (place: string): boolean => /^\/(scenarios|alternatives)\/\*\/set\/\*\/belief\/(?!kind)/.test(place);

const kindsOf = (value: unknown): ReadonlySet<string> => new Set(filled(appraisalSchema, value).map(kindOf));

it("uses every kind and every place of the format", () => {
  const all = kindsOf(EVERY);
  const used = kindsOf(everyKind);
  expect(all.size).toBeGreaterThan(200);
  for (const place of alike) expect(all).toContain(place);
  expect([...all].filter((place) => !used.has(place) && !isAgain(place)).sort()).toEqual(notWritten.toSorted());
});

it("misses a kind that is left out", () => {
  const without = (leave: Partial<Appraisal>): readonly string[] => {
    const used = kindsOf({ ...everyKind, ...leave });
    return [...kindsOf(everyKind)].filter((place) => !used.has(place));
  };
  const sectors = everyKind.actors.filter(({ sector }) => sector !== "business");
  expect(without({ actors: sectors })).toEqual(["/actors/*/sector: business", "/actors/*/partOf"]);
  expect(without({ unpriced: [] })).toContain("/unpriced/*/direction");
  const beliefs = everyKind.parameters!.filter(({ belief }) => belief?.kind !== "gamma");
  expect(without({ parameters: beliefs })).toContain("/parameters/*/belief/kind: gamma");
});

it("lets every parameter stand somewhere", () => {
  const { parameters = [], shareGroups: _groups, correlations: _correlations, ...rest } = everyKind;
  const elsewhere = JSON.stringify(rest);
  for (const { id } of parameters) expect(elsewhere).toContain(`:"${id}"`);
});

it("is the same whatever the editor calls its elements", () => {
  const text = JSON.stringify(everyKind);
  // Ids spelt like a unit, a category and another element's former id.
  const otherwise = text
    .replaceAll('"behorighet"', '"outcome"')
    .replaceAll('"lokal"', '"premises-2"')
    .replaceAll('"drift"', '"cohort"')
    .replaceAll('"pilot"', '"drift"');
  const kept = calledAs(everyKind, everyKind);
  expect(calledAs(everyKind, JSON.parse(otherwise))).toEqual(kept);
  expect(calledAs(everyKind, JSON.parse(otherwise.replace('"takeUp":0.5', '"takeUp":0.6')))).not.toEqual(kept);
  expect(kept.parameters?.every((one) => one !== undefined && !("stream" in one))).toBe(true);
  const lists = Object.values(everyKind).filter(Array.isArray) as readonly (readonly { name?: string }[])[];
  for (const list of lists) {
    const names = list.flatMap(({ name }) => name ?? []);
    expect(new Set(names).size).toBe(names.length);
  }
});
