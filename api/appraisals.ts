import { createRoute, z } from "@hono/zod-openapi";
import { changeTexts } from "../models/words/changed.ts";
import {
  asked,
  documentBody,
  draftOf,
  headSchema,
  idParameter,
  ifMatch,
  keptOf,
  lineOf,
  noSuchAppraisal,
  savedDocument,
  tagFrom,
  tagged,
} from "./appraisalSchemas.ts";
import { createAppraisals, deleteAppraisal, type Head, readAppraisal, setArchived } from "./appraisalStore.ts";
import { explanationOf } from "./evaluations.ts";
import { jsonBody } from "./json.ts";
import { Refusal, refusals } from "./refusal.ts";
import { readRevision } from "./revisionStore.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { save } from "./saving.ts";
import { draftSchema, explainedSchema } from "./schemas.ts";
import type { Store } from "./store.ts";
import { tagOf } from "./tag.ts";

const tags = ["Appraisals"];

const create = createRoute({
  method: "post",
  path: "/appraisals",
  tags,
  summary: "A new appraisal, which may be half-written",
  middleware: jsonBody,
  request: { query: languageQuery, body: documentBody(z.strictObject(savedDocument).openapi("NewAppraisal")) },
  responses: {
    201: tagged("Its head. Location has its address.", headSchema),
    ...refusals(400, 413, 415, 422, 500, 503),
  },
});

const read = createRoute({
  method: "get",
  path: "/appraisals/{id}",
  tags,
  summary: "One appraisal with its content",
  request: { params: idParameter },
  responses: {
    200: tagged(
      "The head and the content. The ETag names the revision; a save sends it back.",
      z.object({ head: headSchema, document: draftSchema }).openapi("StoredAppraisal"),
    ),
    304: { description: "The caller has this revision already (If-None-Match)." },
    ...refusals(404, 422, 500, 503),
  },
});

const put = createRoute({
  method: "put",
  path: "/appraisals/{id}",
  tags,
  summary: "Save what was made of a revision, merged with what others have saved since",
  middleware: jsonBody,
  request: { ...asked, headers: ifMatch, body: documentBody(z.strictObject(savedDocument).openapi("SavedAppraisal")) },
  responses: {
    200: tagged(
      "It is kept. `merged` is there if others had saved since: the content as it is now, and what of it is theirs, in words.",
      z
        .object({
          head: headSchema,
          merged: z.object({ document: draftSchema, changes: z.array(z.string()) }).optional(),
        })
        .openapi("Saved"),
    ),
    ...refusals(400, 404, 409, 412, 413, 415, 422, 428, 500, 503),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/appraisals/{id}",
  tags,
  summary: "Delete an archived appraisal for good, with its history",
  request: { ...asked, headers: ifMatch },
  responses: { 204: { description: "It is gone." }, ...refusals(404, 409, 412, 422, 428, 500, 503) },
});

const copy = createRoute({
  method: "post",
  path: "/appraisals/{id}/copies",
  tags,
  summary: "A new appraisal from this one, or from one of its revisions",
  middleware: jsonBody,
  request: {
    ...asked,
    body: documentBody(
      z
        .strictObject({
          title: lineOf(500).optional().openapi({ description: "Otherwise the same title and that it is a copy." }),
          revision: z.int().min(1).optional().openapi({ description: "Otherwise the current one." }),
        })
        .openapi("Copy"),
    ),
  },
  responses: {
    201: tagged("The copy's head. Location has its address.", headSchema),
    ...refusals(400, 404, 413, 415, 422, 500, 503),
  },
});

const archived = createRoute({
  method: "put",
  path: "/appraisals/{id}/archived",
  tags,
  summary: "Put an appraisal in the archive, or take it back",
  middleware: jsonBody,
  request: { ...asked, body: documentBody(z.strictObject({ archived: z.boolean() }).openapi("Archived")) },
  responses: { 200: tagged("The head.", headSchema), ...refusals(400, 404, 413, 415, 422, 500, 503) },
});

const explanation = createRoute({
  method: "get",
  path: "/appraisals/{id}/explanation",
  tags,
  summary: "How a figure of an appraisal's result came about",
  request: {
    params: idParameter,
    query: languageQuery.extend({
      figure: z
        .string()
        .max(1_000)
        .openapi({ description: "The figure's address in the result.", example: "/society/npv" }),
      scenario: z.string().max(1_000).optional().openapi({ description: "Id of one of the appraisal's scenarios." }),
    }),
  },
  responses: {
    200: {
      description: "Every number it is made of, down to the document and its sources.",
      content: { "application/json": { schema: explainedSchema } },
    },
    ...refusals(404, 422, 500, 503),
  },
});

/** Leaves room for saying that it is a copy. */
const MOST_OF_TITLE = 480;
const copyTitle = { sv: (title: string) => `${title} (kopia)`, en: (title: string) => `${title} (copy)` };

export const appraisalRoutes = (store: Store) =>
  routes()
    .openapi(create, async (c) => {
      const { document, note } = c.req.valid("json");
      const draft = draftOf(document, languageOf(c.req.valid("query").lang, c.req.raw));
      const [head] = await createAppraisals(store, c.get("principal"), [
        { document: draft, origin: { cause: "created", note } },
      ]);
      return c.json(head!, 201, createdHeaders(head!));
    })
    .openapi(read, async (c) => {
      const { id } = c.req.valid("param");
      const found = await readAppraisal(store, c.get("principal"), id);
      if (!found) throw noSuchAppraisal(id);
      const etag = tagOf(found.head);
      c.header("ETag", etag);
      if (matches(c.req.header("if-none-match"), etag)) return c.body(null, 304);
      return c.json(found, 200);
    })
    .openapi(put, async (c) => {
      const { id } = c.req.valid("param");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const { document, note } = c.req.valid("json");
      const tag = tagFrom(c.req.valid("header")["if-match"]);
      const mine = draftOf(document, language);
      const saved = await save(store, c.get("principal"), {
        id,
        tag,
        document: mine,
        origin: { cause: "saved", note },
      });
      const { head, document: now, isMerged } = keptOf(saved, id, mine, language);
      const merged = isMerged ? { document: now, changes: [...changeTexts(mine, now, language)] } : undefined;
      return c.json({ head, merged }, 200, { etag: tagOf(head) });
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid("param");
      const deleted = await deleteAppraisal(store, c.get("principal"), id, tagFrom(c.req.valid("header")["if-match"]));
      if (deleted === "missing") throw noSuchAppraisal(id);
      if (deleted === "notArchived")
        throw new Refusal(409, {
          detail: `The appraisal "${id}" is in use: put it in the archive before deleting it.`,
        });
      if (deleted === "issued")
        throw new Refusal(409, {
          detail: `Editions of the appraisal "${id}" have been given out: it stays in the archive, where they can be asked for.`,
        });
      if (deleted !== "deleted") throw changedSince(deleted.changed);
      return c.body(null, 204);
    })
    .openapi(copy, async (c) => {
      const { id } = c.req.valid("param");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const { title, revision } = c.req.valid("json");
      const principal = c.get("principal");
      const current = await readAppraisal(store, principal, id);
      if (!current) throw noSuchAppraisal(id);
      const number = revision ?? current.head.revision;
      const source = await readRevision(store, principal, id, number);
      if (!source) throw new Refusal(404, { detail: `The appraisal "${id}" has no revision ${number}.` });
      const named = title ?? copyTitle[language]((source.document.title ?? "").slice(0, MOST_OF_TITLE)).trim();
      const document = draftOf({ ...source.document, title: named }, language);
      const [head] = await createAppraisals(store, principal, [
        {
          document,
          origin: { cause: "copied", source: { appraisal: id, number } },
        },
      ]);
      return c.json(head!, 201, createdHeaders(head!));
    })
    .openapi(archived, async (c) => {
      const { id } = c.req.valid("param");
      const head = await setArchived(store, c.get("principal"), id, c.req.valid("json").archived);
      if (!head) throw noSuchAppraisal(id);
      return c.json(head, 200, { etag: tagOf(head) });
    })
    .openapi(explanation, async (c) => {
      const { id } = c.req.valid("param");
      const { figure, scenario, lang } = c.req.valid("query");
      const found = await readAppraisal(store, c.get("principal"), id);
      if (!found) throw noSuchAppraisal(id);
      const language = languageOf(lang, c.req.raw);
      const question = { document: found.document, scenario };
      c.header("Vary", "Accept-Language", { append: true });
      return c.json(await explanationOf(store.evaluator, question, figure, language), 200);
    });

const createdHeaders = (head: Head) => ({ etag: tagOf(head), location: `/api/appraisals/${head.id}` });

/** RFC 9110, 13.1.2: a list of tags, compared weakly; a compressed answer's tag comes back as a weak one. */
const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? "").split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);

const changedSince = (head: Head): Refusal =>
  new Refusal(412, {
    detail: `The appraisal "${head.id}" is at revision ${head.revision} now: look at it again before deleting it.`,
    headers: { etag: tagOf(head) },
  });
