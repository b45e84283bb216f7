import { createRoute, z } from "@hono/zod-openapi";
import { appraisalSchema } from "../models/appraisal.ts";
import { listAppraisals, readAppraisal } from "./appraisalStore.ts";
import type { Database } from "./database.ts";
import { explanationOf } from "./evaluations.ts";
import { Refusal, refusals } from "./refusal.ts";
import { headlineOf } from "./resultCache.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { documentSchema, explainedSchema } from "./schemas.ts";

const headSchema = z
  .object({
    id: z.string().openapi({ example: "sandviken" }),
    title: z.string(),
    stage: appraisalSchema.shape.stage.unwrap(),
    illustrative: z.boolean().openapi({ description: "The figures are made up, and every picture says so." }),
    diaryNumber: z.string().optional(),
    revision: z.int().min(1),
    document: z.string().openapi({ description: "Hash of the content: SHA-256 of its canonical JSON (RFC 8785)." }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi("Head");
const listedSchema = headSchema
  .extend({
    headline: z
      .object({ lead: z.string(), rest: z.string() })
      .optional()
      .openapi({ description: "What must be true for it to pay, in a sentence; absent while it cannot be evaluated." }),
  })
  .openapi("ListedAppraisal");

const idParameter = z.object({ id: z.string().openapi({ example: "sandviken" }) });
const noSuchAppraisal = (id: string) => new Refusal(404, { detail: `There is no appraisal "${id}".` });

const list = createRoute({
  method: "get",
  path: "/appraisals",
  tags: ["Appraisals"],
  summary: "The appraisals there are, the latest changed first",
  request: { query: languageQuery },
  responses: {
    200: {
      description: "The head of each, with its headline.",
      content: {
        "application/json": { schema: z.object({ appraisals: z.array(listedSchema) }).openapi("Appraisals") },
      },
    },
    ...refusals(422, 500),
  },
});

const read = createRoute({
  method: "get",
  path: "/appraisals/{id}",
  tags: ["Appraisals"],
  summary: "One appraisal with its content",
  request: { params: idParameter },
  responses: {
    200: {
      description: "The head and the content. The ETag is the content's hash.",
      headers: z.object({ etag: z.string() }),
      content: {
        "application/json": {
          schema: z.object({ head: headSchema, document: documentSchema }).openapi("StoredAppraisal"),
        },
      },
    },
    304: { description: "The caller has this content already (If-None-Match)." },
    ...refusals(404, 500),
  },
});

const explanation = createRoute({
  method: "get",
  path: "/appraisals/{id}/explanation",
  tags: ["Appraisals"],
  summary: "How a figure of an appraisal's result came about",
  request: {
    params: idParameter,
    query: languageQuery.extend({
      figure: z.string().openapi({ description: "The figure's address in the result.", example: "/society/npv" }),
      scenario: z.string().optional().openapi({ description: "Id of one of the appraisal's scenarios." }),
    }),
  },
  responses: {
    200: {
      description: "Every number it is made of, down to the document and its sources.",
      content: { "application/json": { schema: explainedSchema } },
    },
    ...refusals(404, 422, 500),
  },
});

export const appraisalRoutes = (database: Database) =>
  routes()
    .openapi(list, async (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const found = await listAppraisals(database, c.get("principal"));
      const appraisals = await Promise.all(
        found.map(async ({ head, document }) => ({
          ...head,
          headline: await headlineOf(database, head.document, document, language),
        })),
      );
      c.header("Vary", "Accept-Language", { append: true });
      return c.json({ appraisals }, 200);
    })
    .openapi(read, async (c) => {
      const { id } = c.req.valid("param");
      const found = await readAppraisal(database, c.get("principal"), id);
      if (!found) throw noSuchAppraisal(id);
      const etag = `"${found.head.document}"`;
      c.header("ETag", etag);
      if (matches(c.req.header("if-none-match"), etag)) return c.body(null, 304);
      return c.json(found, 200);
    })
    .openapi(explanation, async (c) => {
      const { id } = c.req.valid("param");
      const { figure, scenario, lang } = c.req.valid("query");
      const found = await readAppraisal(database, c.get("principal"), id);
      if (!found) throw noSuchAppraisal(id);
      const language = languageOf(lang, c.req.raw);
      return c.json(explanationOf({ document: found.document, scenario }, figure, language), 200);
    });

/** RFC 9110, 13.1.2: a list of tags, compared weakly; a compressed answer's tag comes back as a weak one. */
const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? "").split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
