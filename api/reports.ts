import { createRoute, z } from "@hono/zod-openapi";
import { audiences, reportKinds } from "../models/report/block.ts";
import { reportName } from "../models/report/frame.ts";
import { type Language, languages } from "../models/words/language.ts";
import { idParameter, noSuchAppraisal } from "./appraisalSchemas.ts";
import { readAppraisal } from "./appraisalStore.ts";
import { latestEdition } from "./editionStore.ts";
import { jsonBody } from "./json.ts";
import type { Kept as KeptOngoing } from "./kept.ts";
import { ongoingStates } from "./ongoing.ts";
import type { Principal } from "./principal.ts";
import { Refusal, refusals, type WordedProblem, wordedProblemSchema } from "./refusal.ts";
import {
  dataForms,
  type Made,
  type MadeFile,
  type ReportProgress,
  type ReportTask,
  reportForms,
  type Wanted,
} from "./reporting.ts";
import { type Log, told } from "./requests.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import type { Store } from "./store.ts";

const tags = ["Reports"];

export const reportKindSchema = z.enum(reportKinds).openapi({
  description:
    "`boardSheet`: a page for a board; `proposal`: the paper that asks it to decide; `final`: the final report with its appendix.",
});
export const audienceSchema = z.enum(audiences).openapi({
  description: "From what is `public`, whatever could be worked back to few people is withheld.",
});
export const reportLanguage = z.enum(languages);

const orderSchema = z.object({
  form: z.enum([...reportForms, ...dataForms]).openapi({
    description:
      "`pdf`, `docx` and `html` are forms of a report; `xlsx` (live formulas), `json` and `csv` (flows) are of the appraisal.",
  }),
  report: reportKindSchema.default("boardSheet"),
  language: reportLanguage.default("sv"),
  audience: audienceSchema.default("internal"),
});
export type Order = z.infer<typeof orderSchema>;

const beginning = createRoute({
  method: "post",
  path: "/appraisals/{id}/reports",
  tags,
  summary: "Make a report of the appraisal as it now is: a draft, and stamped as such",
  middleware: jsonBody,
  request: {
    query: languageQuery,
    params: idParameter,
    body: { required: true, content: { "application/json": { schema: orderSchema } } },
  },
  responses: {
    202: {
      description: "It is begun, or waits for others. Location has its address.",
      headers: z.object({ location: z.string() }),
      content: { "application/json": { schema: z.object({ id: z.string() }).openapi("Begun") } },
    },
    ...refusals(400, 404, 413, 415, 422, 500, 503),
  },
});

const reportParameter = z.object({
  report: z.string().max(100).openapi({ example: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff" }),
});

const madeSchema = z
  .object({
    state: z.enum(ongoingStates).openapi({
      description:
        "`waiting` for others to be done, `running`, `done`, `refused` with problems, `stopped` by someone, or `failed` by a mistake of the server's.",
    }),
    step: z
      .enum(["drawing", "writing"])
      .openapi({ description: "Working out the figures and their draws, or writing files." }),
    done: z.int().min(0).openapi({ description: "Files that are written." }),
    of: z.int().min(0),
    file: z
      .object({ name: z.string(), type: z.string(), bytes: z.int().min(0) })
      .optional()
      .openapi({ description: "Of a report that is done." }),
    edition: z.int().min(1).optional().openapi({ description: "The edition that was given out." }),
    problems: z.array(wordedProblemSchema).optional(),
  })
  .openapi("Report");
const told200 = (description: string) => ({
  200: { description, content: { "application/json": { schema: madeSchema } } },
});

const lookingIn = createRoute({
  method: "get",
  path: "/reports/{report}",
  tags,
  summary: "How far a report or an edition has come",
  request: { query: languageQuery, params: reportParameter },
  responses: {
    ...told200("What there is of it. It is kept for ten minutes once it is over, unless twenty others come."),
    ...refusals(404, 422, 500),
  },
});

const taking = createRoute({
  method: "get",
  path: "/reports/{report}/file",
  tags,
  summary: "The report itself",
  request: { params: reportParameter },
  responses: {
    200: {
      description: "The whole file, in the form that was asked for.",
      headers: z.object({ "content-disposition": z.string() }),
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } as const } },
    },
    ...refusals(404, 409, 422, 500),
  },
});

const stopping = createRoute({
  method: "delete",
  path: "/reports/{report}",
  tags,
  summary: "Stop a report, and keep nothing of it",
  request: { query: languageQuery, params: reportParameter },
  responses: { ...told200("What it had come to."), ...refusals(404, 422, 500) },
});

const page = createRoute({
  method: "get",
  path: "/appraisals/{id}/reports/{kind}",
  tags,
  summary: "A report as a web page, of the appraisal as it now is",
  request: {
    params: idParameter.extend({ kind: reportKindSchema }),
    query: languageQuery.extend({
      language: reportLanguage.default("sv"),
      audience: audienceSchema.default("internal"),
    }),
  },
  responses: {
    200: {
      description: "One page that fetches nothing and runs nothing.",
      content: { "text/html": { schema: z.string() } },
    },
    ...refusals(404, 422, 500, 503),
  },
});

export type MadeReport = Readonly<{ file?: MadeFile; edition?: number }>;
export type KeptReport = KeptOngoing<unknown, ReportProgress>;

/** In memory only: whoever asks for a report after the server was started again makes another. */
export const reportRoutes = (store: Store, log: Log | undefined) => {
  const found = (id: string, principal: Principal): KeptReport => {
    const kept = store.reports.find(id, principal);
    if (kept) return kept;
    throw new Refusal(404, { detail: `There is no report "${id}", or it was over long ago. Make another.` });
  };
  return routes()
    .openapi(beginning, async (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const principal = c.get("principal");
      const ongoing = store.reporter.start({
        task: await draftTask(store, principal, c.req.valid("param").id, c.req.valid("json"), language),
        finish: async ({ files: [file] }): Promise<MadeReport> => ({ file: file! }),
      });
      const id = store.reports.keep(ongoing, principal, (error) =>
        log?.({ level: "error", request: c.get("requestId"), path: c.req.path, error: told(error) }),
      );
      return c.json({ id }, 202, { location: `/api/reports/${id}` });
    })
    .openapi(lookingIn, (c) => c.json(shown(found(c.req.valid("param").report, c.get("principal"))), 200))
    .openapi(taking, (c) => {
      const { ongoing, answer } = found(c.req.valid("param").report, c.get("principal"));
      const file = ongoing.state() === "done" ? (answer as MadeReport | undefined)?.file : undefined;
      if (!file) throw new Refusal(409, { detail: "There is no file of it: it is not done, or was no single report." });
      return c.body(file.bytes.slice().buffer, 200, fileHeaders(file));
    })
    .openapi(stopping, (c) => {
      const { report: id } = c.req.valid("param");
      const kept = found(id, c.get("principal"));
      kept.ongoing.stop();
      store.reports.forget(id);
      return c.json(shown(kept), 200);
    })
    .openapi(page, async (c) => {
      const { id, kind } = c.req.valid("param");
      const { lang, language, audience } = c.req.valid("query");
      const order = { form: "html", report: kind, language, audience } as const;
      const task = await draftTask(store, c.get("principal"), id, order, languageOf(lang, c.req.raw));
      const ongoing = store.reporter.start({ task, finish: async ({ files: [file] }) => file! });
      // Whoever has gone away waits for nothing.
      c.req.raw.signal.addEventListener("abort", ongoing.stop, { once: true });
      const answer = (await ongoing.answer) as MadeFile | readonly WordedProblem[];
      if (!("bytes" in answer)) throw new Refusal(422, { problems: answer });
      c.header("Content-Security-Policy", PAGE_POLICY);
      c.header("X-Frame-Options", "SAMEORIGIN");
      return c.html(new TextDecoder().decode(answer.bytes), 200);
    });
};

/** What the page says of itself, and who may show it in a frame. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** For the file's own name and, where a browser reads no UTF-8 there, a plain one. */
export const fileHeaders = ({ name, type }: Pick<MadeFile, "name" | "type">) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
});

/** A report of the appraisal as it is when its turn has come. Refuses where there is no such appraisal. */
const draftTask = async (
  store: Store,
  principal: Principal,
  id: string,
  { form, report, language, audience }: Order,
  problemLanguage: Language,
): Promise<() => Promise<ReportTask>> => {
  const found = await readAppraisal(store, principal, id);
  if (!found) throw noSuchAppraisal(id);
  const since = await latestEdition(store, principal, id);
  const wanted = wantedOf(id, form, report, language);
  const { document } = found;
  return async () => ({
    document,
    audience,
    day: dayOf(store.now()),
    ...(since && { since }),
    wanted: [wanted],
    language: problemLanguage,
  });
};

/** The calendar day where the server is. */
export const dayOf = (moment: Date): string => {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};

/** A file with a name of plain letters, in the language of the report. */
export const wantedOf = (id: string, form: Wanted["form"], report: Order["report"], language: Language): Wanted => {
  const names = {
    xlsx: { sv: "kalkyl", en: "workbook" },
    json: { sv: "data", en: "data" },
    csv: { sv: "floden", en: "flows" },
  };
  const name = (of: string): string => `${id}-${of}.${form}`;
  return form === "xlsx" || form === "json" || form === "csv"
    ? { form, language, name: name(names[form][language]) }
    : { form, report, language, name: name(plain(reportName(report, language))) };
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");

export const shown = ({ ongoing, answer }: KeptReport): z.infer<typeof madeSchema> => {
  const state = ongoing.state();
  if (state === "refused")
    return { state, ...ongoing.progress(), problems: [...((answer ?? []) as readonly WordedProblem[])] };
  const { file, edition } = (state === "done" && answer ? answer : {}) as MadeReport;
  return {
    state,
    ...ongoing.progress(),
    ...(file && { file: { name: file.name, type: file.type, bytes: file.bytes.byteLength } }),
    ...(edition !== undefined && { edition }),
  };
};

export type { Made };
