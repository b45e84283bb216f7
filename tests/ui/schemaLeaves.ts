import type { z } from "zod";
import { appraisalSchema } from "../../models/appraisal.ts";
import { ID } from "../../models/limits.ts";

/** What is written at a leaf: a number, a text, the id of something else in the document, a choice, or yes or no. */
export type Written = "number" | "text" | "id" | "choice" | "flag";
/** A place of the format where a value stands; unions of objects give the union of their leaves. */
export type Leaf = Readonly<{ written: ReadonlySet<Written>; choices: readonly string[] }>;
/** By pattern: an address with `*` for ids, years and positions. `groups` hold others: objects, lists and maps. */
export type Walk = Readonly<{ leaves: ReadonlyMap<string, Leaf>; groups: ReadonlySet<string> }>;

/** Every leaf and group of a schema, in its order; unless another is given, of the appraisal document. */
export const walked = (schema: z.core.$ZodType = appraisalSchema): Walk => {
  const walk: Growing = { leaves: new Map(), groups: new Set() };
  visit(schema, "", walk);
  return walk;
};

type Growing = Readonly<{ leaves: Map<string, Leaf>; groups: Set<string> }>;
type Definition = z.core.$ZodTypes["_zod"]["def"];
type Inner = readonly (readonly [schema: z.core.$ZodType, at: string])[];
const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition;

const holders: ReadonlySet<string> = new Set(["object", "array", "tuple", "record"]);

const visit = (schema: z.core.$ZodType, at: string, walk: Growing): void => {
  const definition = definitionOf(schema);
  const inner = innerOf(definition, at);
  if (inner === undefined) add(walk, at, writtenAs(definition, at), choicesOf(definition));
  if (at !== "" && holders.has(definition.type)) walk.groups.add(at);
  for (const [one, within] of inner ?? []) visit(one, within, walk);
};

/** What a schema holds, and where; undefined of a leaf. */
const innerOf = (definition: Definition, at: string): Inner | undefined => {
  switch (definition.type) {
    case "optional":
      return [[definition.innerType, at]];
    case "union":
      return definition.options.map((option) => [option, at]);
    case "object":
      return Object.entries(definition.shape).map(([key, inner]) => [inner, `${at}/${key}`]);
    case "array":
      return [[definition.element, `${at}/*`]];
    case "tuple":
      return definition.items.map((item) => [item, `${at}/*`]);
    case "record":
      return [[definition.valueType, `${at}/*`]];
    // The schema leaves open what a scenario replaces of the settings (FORMAT.md: settings merge deeply).
    case "unknown":
      return at === "/scenarios/*/settings/*" ? [[appraisalSchema.shape.settings, "/scenarios/*/settings"]] : undefined;
  }
  return undefined;
};

const add = ({ leaves }: Growing, at: string, written: Written, choices: readonly string[]): void => {
  const before = leaves.get(at);
  leaves.set(at, {
    written: new Set([...(before?.written ?? []), written]),
    choices: [...new Set([...(before?.choices ?? []), ...choices])],
  });
};

const writtenAs = (definition: Definition, at: string): Written => {
  switch (definition.type) {
    case "number":
      return "number";
    case "boolean":
      return "flag";
    case "literal":
    case "enum":
      return "choice";
    case "string":
      return isId(definition) ? "id" : "text";
  }
  throw new Error(`${at} is of the type ${definition.type}, which the walk does not read`);
};

const isId = ({ checks = [] }: Definition): boolean =>
  checks.some(({ _zod }) => (_zod.def as { pattern?: RegExp }).pattern === ID);

const choicesOf = (definition: Definition): readonly string[] => {
  if (definition.type === "literal") return definition.values.map(String);
  return definition.type === "enum" ? Object.values(definition.entries).map(String) : [];
};
