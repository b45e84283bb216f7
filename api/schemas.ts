import { createRoute, z } from "@hono/zod-openapi";
import { type Appraisal, appraisalSchema, type Draft } from "../models/appraisal.ts";
import { marks, type Result, resultSchema } from "../models/result.ts";
import type { WordedExplanation } from "../models/words/label.ts";
import { refusals } from "./refusal.ts";
import { routes } from "./routes.ts";

/** A JSON Schema 2020-12, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const explained = z.looseObject({
  id: z.int().min(0),
  kind: z.string(),
  data: z.record(z.string(), z.unknown()),
  of: z.array(z.int().min(0)).describe("The nodes it is made of, which stand before it."),
  axis: z.enum(["scalar", "calendar", "sinceOutcome"]),
  label: z.looseObject({ key: z.string() }),
  text: z.string().describe("The label in words."),
  unit: z.string(),
  value: z.union([z.number(), z.array(z.number())]),
  at: z.string().optional().describe("Where in the document the number stands."),
  marks: z.array(z.enum(marks)),
});
const explanationSchema = z.strictObject({
  at: z.string(),
  firstYear: z.int(),
  baseYear: z.int(),
  priceYear: z.int(),
  nodes: z.array(explained).min(1).describe("The figure is the last node."),
});

const appraisalJsonSchema: JsonSchema = z.toJSONSchema(appraisalSchema, { io: "input" });

/** The shape gate as a schema (FORMAT.md, Two gates): the same, but that whatever is there may be absent, a choice's own key too. */
const halfWritten = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(halfWritten);
  if (typeof schema !== "object" || schema === null) return schema;
  const { required, minItems, oneOf, ...rest } = schema as JsonSchema;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, halfWritten(value)]));
  return oneOf === undefined ? inner : { ...inner, anyOf: [...(halfWritten(oneOf) as unknown[]), withoutKeys(oneOf)] };
};

/** A choice whose deciding key nobody has written yet: what else stands there cannot be judged. */
const withoutKeys = (branches: unknown): JsonSchema => {
  const [{ properties = {} }] = branches as [{ properties?: Readonly<Record<string, JsonSchema>> }];
  const deciding = Object.keys(properties).filter((key) => "const" in properties[key]!);
  return { type: "object", properties: Object.fromEntries(deciding.map((key) => [key, false])) };
};

/**
 * The schemas of what passes through: made from the ones that the engine itself reads by, so that what is published cannot
 * differ from what holds.
 */
export const published: Readonly<Record<"Appraisal" | "Draft" | "Result" | "Explanation", JsonSchema>> = {
  Appraisal: { title: "Appraisal", ...appraisalJsonSchema },
  Draft: { title: "Draft", ...(halfWritten(appraisalJsonSchema) as JsonSchema) },
  Result: { title: "Result", ...z.toJSONSchema(resultSchema) },
  Explanation: { title: "Explanation", ...z.toJSONSchema(explanationSchema) },
};

/** Stand-ins with the right type for our own client; `openapi.ts` puts the published schema in their place. */
export const documentSchema = z
  .custom<Appraisal>((value) => value !== undefined)
  .openapi("Appraisal", { type: "object" });
export const draftSchema = z.custom<Draft>((value) => value !== undefined).openapi("Draft", { type: "object" });
export const evaluatedSchema = z.custom<Result>().openapi("Result", { type: "object" });
export const explainedSchema = z.custom<WordedExplanation>().openapi("Explanation", { type: "object" });

const schemaRoute = <P extends string>(path: P, of: string) =>
  createRoute({
    method: "get",
    path,
    tags: ["Formats"],
    summary: `The JSON Schema of ${of}`,
    responses: {
      200: {
        description: `JSON Schema 2020-12 of ${of}.`,
        content: { "application/schema+json": { schema: z.record(z.string(), z.unknown()) } },
      },
      ...refusals(500),
    },
  });

const asSchema = { "content-type": "application/schema+json" };

export const schemaRoutes = () =>
  routes()
    .openapi(schemaRoute("/schemas/appraisal", "an appraisal"), (c) => c.json(published.Appraisal, 200, asSchema))
    .openapi(schemaRoute("/schemas/draft", "an appraisal someone is still writing"), (c) =>
      c.json(published.Draft, 200, asSchema),
    )
    .openapi(schemaRoute("/schemas/result", "a result"), (c) => c.json(published.Result, 200, asSchema))
    .openapi(schemaRoute("/schemas/explanation", "an explanation"), (c) =>
      c.json(published.Explanation, 200, asSchema),
    );
