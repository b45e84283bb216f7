import { createRoute, z } from "@hono/zod-openapi";
import { canonical } from "../models/canonical.ts";
import { resultDifferences } from "../models/edition.ts";
import { reportKinds } from "../models/report/block.ts";
import { ENGINE } from "../models/result.ts";
import { type Language, languages } from "../models/words/language.ts";
import { idParameter, ifMatch, lineOf, noSuchAppraisal, note, tagFrom } from "./appraisalSchemas.ts";
import { readAppraisal, type Stored } from "./appraisalStore.ts";
import {
  type Edition,
  keepEdition,
  latestEdition,
  listEditions,
  listFiles,
  nextNumber,
  readEdition,
  readFile,
  readFrozen,
} from "./editionStore.ts";
import { jsonBody } from "./json.ts";
import type { Principal } from "./principal.ts";
import { Refusal, refusals, type WordedProblem, wordedProblemSchema } from "./refusal.ts";
import { dataForms, type Made, type ReportTask, reportForms, type Wanted } from "./reporting.ts";
import type { ReportOrder } from "./reportingThread.ts";
import {
  audienceSchema,
  dayOf,
  fileHeaders,
  type MadeReport,
  reportKindSchema,
  reportLanguage,
  wantedOf,
} from "./reports.ts";
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
        "Of everything that is held still: document, result, engine, seed, draws, day, diary number, audience, number.",
    }),
    diaryNumber: z.string(),
    audience: audienceSchema,
    day: z.iso.date(),
    engine: z.string(),
    seed: z.int().min(0),
    draws: z.int().min(0),
    sampling: z.string(),
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

const distinct = <T extends z.ZodType>(of: T) =>
  z
    .array(of)
    .min(1)
    .max(3)
    .refine((all) => new Set(all).size === all.length, "distinct");

const issueSchema = z
  .object({
    diaryNumber: lineOf(100).refine((text) => text.trim() !== "", "blank"),
    audience: audienceSchema.default("internal"),
    reports: distinct(reportKindSchema).default([...reportKinds]),
    languages: distinct(reportLanguage).default(["sv"]),
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
  request: { params: numberParameter.extend({ name: z.string().max(200) }) },
  responses: {
    200: {
      description: "The bytes that were given out.",
      headers: z.object({ "content-disposition": z.string() }),
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } as const } },
    },
    ...refusals(404, 422, 500, 503),
  },
});

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
          schema: z
            .object({
              identical: z.boolean(),
              engine: z.string().openapi({ description: "Today's." }),
              count: z.int().min(0).openapi({ description: "How many places differ." }),
              differs: z
                .array(z.object({ at: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
                .openapi({ description: "The first hundred." }),
              problems: z
                .array(wordedProblemSchema)
                .optional()
                .openapi({ description: "Where today's engine refuses the document." }),
            })
            .openapi("Rerun"),
        },
      },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const MOST_DIFFERENCES = 100;

export const editionRoutes = (store: Store, log: Log | undefined) => {
  const found = async (principal: Principal, id: string, number: number) => {
    const frozen = await readFrozen(store, principal, id, number);
    if (!frozen) throw noSuchEdition(id, number);
    return frozen;
  };
  return routes()
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
      const order = orderOf(store, principal, stored, c.req.valid("json"), language);
      const report = store.reports.keep(store.reporter.start(order), principal, (error) =>
        log?.({ level: "error", request: c.get("requestId"), path: c.req.path, error: told(error) }),
      );
      return c.json({ id: report }, 202, { location: `/api/reports/${report}` });
    })
    .openapi(list, async (c) => {
      const { id } = c.req.valid("param");
      const principal = c.get("principal");
      if (!(await readAppraisal(store, principal, id))) throw noSuchAppraisal(id);
      return c.json({ editions: [...(await listEditions(store, principal, id))] }, 200);
    })
    .openapi(read, async (c) => {
      const { id, number } = c.req.valid("param");
      const principal = c.get("principal");
      const edition = await readEdition(store, principal, id, number);
      if (!edition) throw noSuchEdition(id, number);
      return c.json({ edition, files: await listFiles(store, principal, id, number) }, 200);
    })
    .openapi(file, async (c) => {
      const { id, number, name } = c.req.valid("param");
      const kept = await readFile(store, c.get("principal"), id, number, name);
      if (!kept) throw new Refusal(404, { detail: `Edition ${number} of "${id}" has no file "${name}".` });
      return c.body(kept.bytes.slice().buffer, 200, fileHeaders(kept));
    })
    .openapi(rerunning, async (c) => {
      const { id, number } = c.req.valid("param");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const frozen = await found(c.get("principal"), id, number);
      const { audience, day } = frozen.edition;
      const task: ReportTask = { document: frozen.document, audience, day, wanted: [], language };
      const ongoing = store.reporter.start({ task: async () => task, finish: async (made) => made });
      c.req.raw.signal.addEventListener("abort", ongoing.stop, { once: true });
      const now = (await ongoing.answer) as Made | readonly WordedProblem[];
      if (!("result" in now))
        return c.json({ identical: false, engine: ENGINE, count: 0, differs: [], problems: [...now] }, 200);
      const differs = resultDifferences(frozen.result, JSON.parse(canonical(now.result)));
      return c.json(
        {
          identical: differs.length === 0,
          engine: now.result.engine,
          count: differs.length,
          differs: differs.slice(0, MOST_DIFFERENCES),
        },
        200,
      );
    });
};

const noSuchEdition = (id: string, number: number) =>
  new Refusal(404, { detail: `No edition ${number} of "${id}" has been given out.` });

type Issue = z.infer<typeof issueSchema>;

/** The edition is numbered when its turn has come, and kept with all its files or not at all. */
const orderOf = (
  store: Store,
  principal: Principal,
  { head, document }: Stored,
  { diaryNumber, audience, reports, languages: chosen, note: why }: Issue,
  language: Language,
): ReportOrder<MadeReport> => {
  let number = 0;
  const now = store.now();
  const day = dayOf(now);
  return {
    task: async () => {
      const since = await latestEdition(store, principal, head.id);
      number = await nextNumber(store, principal, head.id);
      const wanted = wantedFiles(head.id, reports, chosen);
      return { document, audience, day, edition: { number, diaryNumber }, ...(since && { since }), wanted, language };
    },
    finish: async ({ files, result, hash }) => {
      const { draws, seed, sampling } = result.simulation ?? { draws: 0, seed: 0, sampling: "sobol" as const };
      const edition: Edition = {
        number,
        revision: head.revision,
        document: head.document,
        hash: hash!,
        diaryNumber,
        audience,
        day,
        engine: result.engine,
        seed,
        draws,
        sampling,
        by: principal.id,
        at: now.toISOString(),
        note: why,
      };
      await keepEdition(store, principal, head.id, { ...edition, result: canonical(result) }, files);
      return { edition: number };
    },
  };
};

/** Every report in every form and language, the workbook and the flows by language, and document and result once. */
const wantedFiles = (id: string, reports: Issue["reports"], chosen: Issue["languages"]): readonly Wanted[] => {
  const inLanguage = chosen.flatMap((language) => [
    ...reports.flatMap((report) => reportForms.map((form) => wantedOf(id, form, report, language))),
    ...dataForms.filter((form) => form !== "json").map((form) => wantedOf(id, form, "boardSheet", language)),
  ]);
  return [...inLanguage, wantedOf(id, "json", "boardSheet", chosen[0] ?? languages[0])];
};
