import { expect, it } from "vitest";
import type { z } from "zod";
import { appraisalSchema, type Draft } from "../../../models/appraisal.ts";
import { shapeProblems } from "../../../models/shape.ts";
import { changeTexts } from "../../../models/words/changed.ts";
import { languages } from "../../../models/words/language.ts";
import { isWhole } from "./texts.ts";

type Step = string | number;
/** A leaf of the schema, two or more values that it may have, and what must stand beside it for it to be read as that leaf. */
type Leaf = Readonly<{
  path: readonly Step[];
  values: readonly unknown[];
  beside: readonly (readonly [readonly Step[], unknown])[];
}>;
type Def = Readonly<{
  type: string;
  shape?: Readonly<Record<string, z.core.$ZodType>>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  items?: readonly z.core.$ZodType[];
  values?: readonly unknown[];
  entries?: Readonly<Record<string, unknown>>;
}>;

const tried = ["Gammal text", "Ny text", "one", "two", "2025-01", "2026-02-03", "2025", "2026"];
const numbers = [0.25, 0.5, 1, 2, 3, 2024, 2025, -0.5, -0.25];

const fitting = (schema: z.core.$ZodType, candidates: readonly unknown[]): readonly unknown[] =>
  candidates.filter((one) => (schema as z.ZodType).safeParse(one).success).slice(0, 2);

/** Every leaf, each branch of a choice with what decides for it. */
const leavesOf = (
  schema: z.core.$ZodType,
  path: readonly Step[] = [],
  beside: Leaf["beside"] = [],
): readonly Leaf[] => {
  const def = schema._zod.def as unknown as Def;
  const inside = (inner: z.core.$ZodType | undefined, ...steps: Step[]) =>
    leavesOf(inner!, [...path, ...steps], beside);
  const leaf = (values: readonly unknown[]): readonly Leaf[] => [{ path, values, beside }];
  switch (def.type) {
    case "optional":
      return inside(def.innerType);
    case "object": {
      const literals = Object.entries(def.shape!).flatMap(([key, inner]) => {
        const { type, values } = inner._zod.def as unknown as Def;
        return type === "literal" ? [[[...path, key], values![0]] as const] : [];
      });
      return Object.entries(def.shape!).flatMap(([key, inner]) =>
        leavesOf(inner, [...path, key], [...beside, ...literals.filter(([at]) => at.at(-1) !== key)]),
      );
    }
    case "array":
      return inside(def.element, 0);
    case "tuple":
      return def.items!.flatMap((item, position) => inside(item, position));
    case "record":
      // A scenario may set whatever the settings say.
      if (path.at(-1) === "settings") return leavesOf(appraisalSchema.shape.settings, path, beside);
      return inside(def.valueType, String(fitting(def.keyType!, ["one", "2025"])[0]));
    case "union":
      return def.options!.flatMap((option) => inside(option));
    case "literal":
      return leaf(def.values!);
    case "enum":
      return leaf(Object.values(def.entries!));
    case "boolean":
      return leaf([true, false]);
    case "string":
      return leaf(fitting(schema, tried));
    case "number":
      return leaf(fitting(schema, numbers));
    default:
      throw new Error(`${path.join("/")} is a ${def.type}, of which the walk knows nothing`);
  }
};

const lists = Object.entries(appraisalSchema.shape).flatMap(([key, schema]) =>
  leavesOf(schema).some(({ path }) => path[0] === 0) ? [key] : [],
);

/** Whatever an id names is there, with a name of its own. */
const named = (): Record<string, unknown> => ({
  ...Object.fromEntries(
    lists.map((list) => [
      list,
      ["one", "two"].map((id, position) => ({
        id,
        name: ["Kajsa", "Olle"][position],
        ...(list === "parameters" ? { unit: position === 0 ? "SEK" : "share" } : {}),
      })),
    ]),
  ),
  report: {
    comments: [
      { id: "one", name: "Kajsa" },
      { id: "two", name: "Olle" },
    ],
  },
  equalisation: [{ from: "one" }, { from: "two" }],
  shareGroups: [{ parameters: ["one", "two"] }],
  correlations: [{ between: ["one", "two"] }],
});

const put = (document: unknown, path: readonly Step[], value: unknown): void => {
  let of = document as Record<Step, unknown>;
  for (const [position, step] of path.slice(0, -1).entries()) {
    if (typeof of[step] !== "object") of[step] = typeof path[position + 1] === "number" ? [] : {};
    of = of[step] as Record<Step, unknown>;
  }
  if (value === undefined && Array.isArray(of)) of.splice(Number(path.at(-1)), 1);
  else if (value === undefined) delete of[path.at(-1)!];
  else of[path.at(-1)!] = value;
};

const documentOf = ({ path, beside }: Leaf, value: unknown): Draft => {
  const document = named();
  for (const [at, decider] of beside) put(document, at, decider);
  put(document, path, value);
  return document as Draft;
};

const leaves = leavesOf(appraisalSchema);
const cases = leaves.map((leaf) => [`/${leaf.path.join("/")} ${leaf.values.join(" ")}`, leaf] as const);

/** Every key and choice of the format, that no Swedish word is spelt like. */
const englishWords = new Set(
  leaves
    .flatMap(({ path, values, beside }) => [...path, ...values, ...beside.map(([, decider]) => decider)])
    .filter((word) => typeof word === "string" && /^[a-z]+$/i.test(word)),
);
for (const swedish of ["format", "id", "lambda", "per", "material", "administration", "person", "real", "text"])
  englishWords.delete(swedish);

it("walks the whole schema", () => {
  expect(leaves.length).toBeGreaterThan(200);
  expect(lists).toHaveLength(14);
  for (const path of ["/title", "/settings/discounting/schedule/0/rate", "/scenarios/0/set/one/belief/truncate/most"])
    expect(cases.some(([name]) => name.startsWith(`${path} `))).toBe(true);
  for (const leaf of leaves) {
    expect(leaf.values.length, leaf.path.join("/")).toBeGreaterThan(0);
    expect(shapeProblems(documentOf(leaf, leaf.values[0])), leaf.path.join("/")).toEqual([]);
  }
});

it.each(cases)("%s is told when it comes, changes and goes", (_, leaf) => {
  const steps = [undefined, ...leaf.values, undefined];
  for (const [position, value] of steps.slice(1).entries())
    for (const language of languages) {
      const [before, after] = [documentOf(leaf, steps[position]), documentOf(leaf, value)];
      const texts = changeTexts(before, after, language);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text).toSatisfy(isWhole);
        // A name, wherever there is one, and no id.
        const told = text.replace(/, id: .*/, "");
        expect(told).not.toMatch(/\bone\b|\btwo\b/);
        const words = told.split(/[^\p{L}]+/u);
        if (language === "sv") expect(words.filter((word) => englishWords.has(word))).toEqual([]);
        else expect(words.filter((word) => /\p{Ll}\p{Lu}|[åäöÅÄÖ]/u.test(word))).toEqual([]);
        // What is told from one to the other is not told alike.
        expect(text).not.toMatch(/([^:(;]+) → \1($|[;)])|detalj|detail/);
      }
    }
});
