import { createRoute, z } from "@hono/zod-openapi";
import type { Draft } from "../models/appraisal.ts";
import { changeTexts } from "../models/words/changed.ts";
import type { Language } from "../models/words/language.ts";
import {
  documentBody,
  headSchema,
  idParameter,
  ifMatch,
  keptOf,
  lineOf,
  noSuchAppraisal,
  note,
  tagFrom,
  tagged,
} from "./appraisalSchemas.ts";
import { causes, readAppraisal } from "./appraisalStore.ts";
import { jsonBody } from "./json.ts";
import { Refusal, refusals } from "./refusal.ts";
import { type Kept, listRevisions, nameRevision, type Revision, readRevision } from "./revisionStore.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { save } from "./saving.ts";
import { draftSchema } from "./schemas.ts";
import type { Store } from "./store.ts";
import { tagOf } from "./tag.ts";

const tags = ["Revisions"];

const revisionSchema = z
  .object({
    number: z.int().min(1),
    document: z.string().openapi({ description: "Hash of the content." }),
    parent: z.int().min(1).optional().openapi({
      description:
        "The revision it was made from. Less than the one before it where someone else saved in between: then it is a merge.",
    }),
    cause: z.enum(causes),
    source: z
      .object({ appraisal: z.string(), number: z.int() })
      .optional()
      .openapi({ description: "What was copied, or the revision that was restored." }),
    by: z.string().openapi({ description: "Who; `local` on a server without sign-in." }),
    at: z.iso.datetime(),
    name: z.string().optional().openapi({ description: "What someone calls this version." }),
    note: z.string().optional(),
  })
  .openapi("Revision");
const changes = z
  .array(z.string())
  .openapi({ description: "What it changed in the revision kept before it, in words; empty for the first." });

const numberParameter = idParameter.extend({ number: z.coerce.number().int().min(1).max(1e9) });
const askedOfNumber = { query: languageQuery, params: numberParameter };

const list = createRoute({
  method: "get",
  path: "/appraisals/{id}/revisions",
  tags,
  summary: "The history of an appraisal, the latest first: who, when, and what changed",
  request: {
    params: idParameter,
    query: languageQuery.extend({
      before: z.coerce
        .number()
        .int()
        .min(1)
        .max(1e9)
        .optional()
        .openapi({ description: "Only those with a lower number." }),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
  },
  responses: {
    200: {
      description:
        "A page of revisions. What was saved on the way within an old session of editing is folded into its last.",
      content: {
        "application/json": {
          schema: z
            .object({
              revisions: z.array(revisionSchema.extend({ changes })),
              next: z.int().optional().openapi({ description: "`before` of the next page; absent on the last." }),
            })
            .openapi("History"),
        },
      },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const read = createRoute({
  method: "get",
  path: "/appraisals/{id}/revisions/{number}",
  tags,
  summary: "One revision with its content",
  request: { params: numberParameter },
  responses: {
    200: {
      description: "What it was, unchanged since.",
      content: {
        "application/json": {
          schema: z.object({ revision: revisionSchema, document: draftSchema }).openapi("KeptRevision"),
        },
      },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const named = { 200: { description: "The revision.", content: { "application/json": { schema: revisionSchema } } } };

const name = createRoute({
  method: "put",
  path: "/appraisals/{id}/revisions/{number}/name",
  tags,
  summary: "Call a revision something; it is then never folded",
  middleware: jsonBody,
  request: {
    ...askedOfNumber,
    body: documentBody(z.strictObject({ name: lineOf(200).regex(/\S/u, "line") }).openapi("RevisionName")),
  },
  responses: { ...named, ...refusals(400, 404, 413, 415, 422, 500, 503) },
});

const unname = createRoute({
  method: "delete",
  path: "/appraisals/{id}/revisions/{number}/name",
  tags,
  summary: "Take a revision's name away",
  request: askedOfNumber,
  responses: { ...named, ...refusals(404, 422, 500, 503) },
});

const restore = createRoute({
  method: "post",
  path: "/appraisals/{id}/revisions/{number}/restorations",
  tags,
  summary: "Make the content of a revision the current one, as a new revision",
  middleware: jsonBody,
  request: {
    ...askedOfNumber,
    headers: ifMatch,
    body: documentBody(z.strictObject({ note }).openapi("Restoration")),
  },
  responses: {
    200: tagged("It is current. What others saved meanwhile elsewhere in the document is still there.", headSchema),
    ...refusals(400, 404, 409, 412, 413, 415, 422, 428, 500, 503),
  },
});

export const revisionRoutes = (store: Store) =>
  routes()
    .openapi(list, async (c) => {
      const { id } = c.req.valid("param");
      const { lang, before, limit } = c.req.valid("query");
      const principal = c.get("principal");
      // One more than asked for: what a revision changed is told by the one before it.
      const kept = await listRevisions(store, principal, id, { before, limit: limit + 1 });
      if (kept.length === 0 && !(await readAppraisal(store, principal, id))) throw noSuchAppraisal(id);
      const language = languageOf(lang, c.req.raw);
      c.header("Vary", "Accept-Language", { append: true });
      const page = kept.slice(0, limit);
      return c.json(
        {
          revisions: page.map(({ revision, document }, position) => ({
            ...revision,
            changes: changesOf(kept[position + 1]?.document, document, language),
          })),
          next: kept.length > limit ? page.at(-1)?.revision.number : undefined,
        },
        200,
      );
    })
    .openapi(read, async (c) => {
      const { id, number } = c.req.valid("param");
      return c.json(foundOf(await readRevision(store, c.get("principal"), id, number), id, number), 200);
    })
    .openapi(name, async (c) => {
      const { id, number } = c.req.valid("param");
      const given = c.req.valid("json").name;
      return c.json(foundOf(await nameRevision(store, c.get("principal"), id, number, given), id, number), 200);
    })
    .openapi(unname, async (c) => {
      const { id, number } = c.req.valid("param");
      return c.json(foundOf(await nameRevision(store, c.get("principal"), id, number, undefined), id, number), 200);
    })
    .openapi(restore, async (c) => {
      const { id, number } = c.req.valid("param");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const tag = tagFrom(c.req.valid("header")["if-match"]);
      const principal = c.get("principal");
      const { document } = foundOf(await readRevision(store, principal, id, number), id, number);
      const origin = { cause: "restored", source: { appraisal: id, number }, note: c.req.valid("json").note } as const;
      const saved = await save(store, principal, { id, tag, document, origin });
      const { head } = keptOf(saved, id, document, language);
      return c.json(head, 200, { etag: tagOf(head) });
    });

const changesOf = (before: Draft | undefined, after: Draft, language: Language): string[] =>
  before === undefined ? [] : [...changeTexts(before, after, language)];

const foundOf = <T extends Kept | Revision>(found: T | undefined, id: string, number: number): T => {
  if (found) return found;
  throw new Refusal(404, {
    detail: `The appraisal "${id}" has no revision ${number}: there never was one, or it was folded into a later one.`,
  });
};
