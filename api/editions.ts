import { createRoute, z } from "@hono/zod-openapi";
import { resultDifferences } from "../models/edition.ts";
import { reportKinds } from "../models/report/block.ts";
import { ENGINE } from "../models/result.ts";
import { samplings } from "../models/uncertainty/block.ts";
import type { Language } from "../models/words/language.ts";
import { idParameter, ifMatch, lineOf, noSuchAppraisal, note, tagFrom } from "./appraisalSchemas.ts";
import { readAppraisal } from "./appraisalStore.ts";
import { type FrozenEdition, listEditions, readEdition, readFile, readFrozen } from "./editionStore.ts";
import { jsonBody } from "./json.ts";
import { Refusal, refusals, type WordedProblem, wordedProblemSchema } from "./refusal.ts";
import { editionOrder, rerunOrder } from "./reportOrders.ts";
import { audienceSchema, fileAnswer, fileOf, reportKindSchema, reportLanguage, whileAsked } from "./reports.ts";
import type { Made } from "./reportTask.ts";
import { type Log, told } from "./requests.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import type { Store } from "./store.ts";
import { isOf, tagOf } from "./tag.ts";

const tags = ["Editions"];

const editionSchema = z
  .object({
    number: z.int().min(1),
    revision: z.int().min(1),
    document: z.string().openapi({ description: "Hash of the document that it is of." }),
    hash: z.string().openapi({
      description:
        "SHA-256 of the canonical JSON (RFC 8785) of all that is held still: number, diaryNumber, audience, day, document, engine, seed, draws, sampling, the hash of the result, and the salt where there is one. Every file has it.",
    }),
    manifest: z
      .string()
      .openapi({ description: "The same over `hash`, revision, by, at, note and the files by name." }),
    salt: z.string().optional().openapi({
      description:
        "Of a public edition: without it the hash, which is printed, could be searched for a number that is withheld.",
    }),
    diaryNumber: z.string(),
    audience: audienceSchema,
    day: z.iso.date(),
    engine: z.string(),
    seed: z.int().min(0),
    draws: z.int().min(0),
    sampling: z.enum(samplings),
    by: z.string(),
    at: z.iso.datetime(),
    note: z.string().optional(),
  })
  .openapi("Edition");

const fileSchema = z.object({
  name: z.string(),
  type: z.string(),
  size: z.int().min(0),
  sha256: z.string().openapi({ description: "Of its bytes, in hexadecimal." }),
});

const issueSchema = z
  .strictObject({
    diaryNumber: lineOf(100)
      .regex(/\S/u, "line")
      .openapi({ description: "Under which it is kept; it may not be empty." }),
    audience: audienceSchema.default("internal"),
    reports: z
      .array(reportKindSchema)
      .min(1)
      .max(3)
      .default([...reportKinds]),
    languages: z.array(reportLanguage).min(1).max(2).default(["sv"]),
    note,
  })
  .openapi("Issue");

const issuing = createRoute({
  method: "post",
  path: "/appraisals/{id}/editions",
  tags,
  summary: "Give out an edition: document, result and files are held still for good",
  middleware: jsonBody,
  request: {
    query: languageQuery,
    params: idParameter,
    headers: ifMatch,
    body: { required: true, content: { "application/json": { schema: issueSchema } } },
  },
  responses: {
    202: {
      description:
        "It is begun. Location has the address at which to look in on it; the edition is there when it is done, whole.",
      headers: z.object({ location: z.string() }),
      content: { "application/json": { schema: z.object({ id: z.string() }).openapi("Begun") } },
    },
    ...refusals(400, 404, 409, 412, 413, 415, 422, 428, 500, 503),
  },
});

const list = createRoute({
  method: "get",
  path: "/appraisals/{id}/editions",
  tags,
  summary: "Every edition that was given out, the latest first",
  request: { params: idParameter },
  responses: {
    200: {
      description: "All of them.",
      content: { "application/json": { schema: z.object({ editions: z.array(editionSchema) }).openapi("Editions") } },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const numberParameter = idParameter.extend({ number: z.coerce.number().int().min(1).max(1e9) });

const read = createRoute({
  method: "get",
  path: "/appraisals/{id}/editions/{number}",
  tags,
  summary: "What an edition holds still, and its files",
  request: { params: numberParameter },
  responses: {
    200: {
      description: "Unchanged since it was given out.",
      content: {
        "application/json": {
          schema: z.object({ edition: editionSchema, files: z.array(fileSchema) }).openapi("GivenOut"),
        },
      },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const file = createRoute({
  method: "get",
  path: "/appraisals/{id}/editions/{number}/files/{name}",
  tags,
  summary: "A file of an edition, byte for byte",
  request: {
    params: numberParameter.extend({ name: z.string().max(200).openapi({ example: "sandviken-beslutsblad.pdf" }) }),
  },
  responses: { 200: fileAnswer("The bytes that were given out."), ...refusals(404, 422, 500, 503) },
});

const rerunSchema = z
  .object({
    identical: z.boolean(),
    engine: z.string().openapi({ description: "Today's." }),
    intact: z.boolean().openapi({ description: "Whether the kept result is the one that was given out." }),
    count: z.int().min(0).openapi({ description: "How many places differ." }),
    differs: z
      .array(z.object({ at: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
      .openapi({ description: "The first hundred, by their addresses in the result and in its order." }),
    problems: z
      .array(wordedProblemSchema)
      .optional()
      .openapi({ description: "Where today's engine refuses the document." }),
  })
  .openapi("Rerun");
type Rerun = z.infer<typeof rerunSchema>;

const rerunning = createRoute({
  method: "post",
  path: "/appraisals/{id}/editions/{number}/rerun",
  tags,
  summary: "Run today's engine on the document of an edition, and compare with its result",
  request: { query: languageQuery, params: numberParameter },
  responses: {
    200: {
      description: "Whether it is the same to the last bit, else what differs.",
      content: {
        "application/json": {
          schema: rerunSchema,
        },
      },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const MOST_DIFFERENCES = 100;

export const editionRoutes = (store: Store, log: Log | undefined) =>
  routes()
    .openapi(issuing, async (c) => {
      const { id } = c.req.valid("param");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const principal = c.get("principal");
      const tag = tagFrom(c.req.valid("header")["if-match"]);
      const stored = await readAppraisal(store, principal, id);
      if (!stored) throw noSuchAppraisal(id);
      if (stored.head.archivedAt !== undefined)
        throw new Refusal(409, {
          detail: `The appraisal "${id}" is archived: take it back from the archive to give out an edition.`,
        });
      if (!isOf(tag, stored.head))
        throw new Refusal(412, {
          detail:
            "Someone has changed the appraisal since. Nothing was given out: look at it as it now is, and give that out.",
          headers: { etag: tagOf(stored.head) },
        });
      const order = editionOrder({ store, principal, stored, language }, c.req.valid("json"));
      const report = store.reports.keep(store.reporter.start(order), principal, (error) =>
        log?.({ level: "error", request: c.get("requestId"), path: c.req.path, error: told(error) }),
      );
      return c.json({ id: report }, 202, { location: `/api/reports/${report}` });
    })
    .openapi(list, async (c) => {
      const { id } = c.req.valid("param");
      const principal = c.get("principal");
      const editions = await listEditions(store, principal, id);
      if (editions.length === 0 && !(await readAppraisal(store, principal, id))) throw noSuchAppraisal(id);
      return c.json({ editions: [...editions] }, 200);
    })
    .openapi(read, async (c) => {
      const { id, number } = c.req.valid("param");
      const found = await readEdition(store, c.get("principal"), id, number);
      if (!found) throw noSuchEdition(id, number);
      return c.json({ edition: found.edition, files: [...found.files] }, 200);
    })
    .openapi(file, async (c) => {
      const { id, number, name } = c.req.valid("param");
      const kept = await readFile(store, c.get("principal"), id, number, name);
      if (!kept) throw new Refusal(404, { detail: `Edition ${number} of "${id}" has no file "${name}".` });
      return fileOf(c, kept);
    })
    .openapi(rerunning, async (c) => {
      const { id, number } = c.req.valid("param");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const found = await readFrozen(store, c.get("principal"), id, number);
      if (!found) throw noSuchEdition(id, number);
      c.header("Vary", "Accept-Language", { append: true });
      return c.json(await rerun(store, found, c.req.raw, language), 200);
    });

/** What today's engine says of what an edition holds still. */
const rerun = async (store: Store, frozen: FrozenEdition, request: Request, language: Language): Promise<Rerun> => {
  const { document, edition, result, isIntact: intact } = frozen;
  const ongoing = store.reporter.start(rerunOrder({ document, language }, edition));
  const now = (await whileAsked(request, ongoing)) as Made | readonly WordedProblem[];
  if (!("result" in now))
    return { identical: false, engine: ENGINE, intact, count: 0, differs: [], problems: [...now] };
  const differs = resultDifferences(result, JSON.parse(JSON.stringify(now.result)));
  const { engine } = now.result;
  const count = differs.length;
  return { identical: count === 0, engine, intact, count, differs: differs.slice(0, MOST_DIFFERENCES) };
};

const noSuchEdition = (id: string, number: number) =>
  new Refusal(404, { detail: `No edition ${number} of "${id}" has been given out.` });
