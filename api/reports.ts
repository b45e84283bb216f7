import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { audiences, reportKinds } from "../models/report/block.ts";
import { type Language, languages } from "../models/words/language.ts";
import { idParameter, noSuchAppraisal } from "./appraisalSchemas.ts";
import { readAppraisal } from "./appraisalStore.ts";
import { jsonBody } from "./json.ts";
import type { Kept as KeptOngoing } from "./kept.ts";
import { type Ongoing, ongoingStates } from "./ongoing.ts";
import type { Principal } from "./principal.ts";
import { Refusal, refusals, type WordedProblem, wordedProblemSchema } from "./refusal.ts";
import { type DraftAsked, draftOrder, type MadeReport } from "./reportOrders.ts";
import { dataForms, type MadeFile, mediaTypes, type ReportProgress, reportForms } from "./reportTask.ts";
import { type AppEnv, type Log, told } from "./requests.ts";
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

const orderSchema = z
  .strictObject({
    form: z.enum([...reportForms, ...dataForms]).openapi({
      description:
        "`pdf`, `docx` and `html` are forms of a report; `xlsx` (live formulas), `json` and `csv` (flows) are of the appraisal.",
    }),
    report: reportKindSchema.default("boardSheet"),
    language: reportLanguage.default("sv"),
    audience: audienceSchema.default("internal"),
  })
  .openapi("ReportOrder");

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
    done: z
      .int()
      .min(0)
      .openapi({ description: "Draws that are made in the one step, files that are written in the other." }),
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

const binary = { schema: { type: "string", format: "binary" } } as const;
const described = (type: string) => (type === mediaTypes.json ? { schema: z.unknown() } : binary);

/** Of any of the forms there are. */
export const fileAnswer = (description: string) => ({
  description,
  headers: z.object({ "content-disposition": z.string() }),
  content: Object.fromEntries(Object.values(mediaTypes).map((type) => [type.split(";")[0]!, described(type)])),
});

const taking = createRoute({
  method: "get",
  path: "/reports/{report}/file",
  tags,
  summary: "The report itself",
  request: { params: reportParameter },
  responses: {
    200: fileAnswer("The whole file, in the form that was asked for."),
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

type KeptReport = KeptOngoing<unknown, ReportProgress>;

/** In memory only: whoever asks for a report after the server was started again makes another. */
export const reportRoutes = (store: Store, log: Log | undefined) => {
  const found = (id: string, principal: Principal): KeptReport => {
    const kept = store.reports.find(id, principal);
    if (kept) return kept;
    throw new Refusal(404, { detail: `There is no report "${id}", or it was over long ago. Make another.` });
  };
  const ordered = async (principal: Principal, id: string, asked: DraftAsked, language: Language) => {
    const stored = await readAppraisal(store, principal, id);
    if (!stored) throw noSuchAppraisal(id);
    return store.reporter.start(draftOrder({ store, principal, stored, language }, asked));
  };
  return routes()
    .openapi(beginning, async (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const principal = c.get("principal");
      const ongoing = await ordered(principal, c.req.valid("param").id, c.req.valid("json"), language);
      const id = store.reports.keep(ongoing, principal, (error) =>
        log?.({ level: "error", request: c.get("requestId"), path: c.req.path, error: told(error) }),
      );
      return c.json({ id }, 202, { location: `/api/reports/${id}` });
    })
    .openapi(lookingIn, (c) => c.json(shown(found(c.req.valid("param").report, c.get("principal"))), 200))
    .openapi(taking, (c) => {
      const { ongoing, answer } = found(c.req.valid("param").report, c.get("principal"));
      const file = ongoing.state() === "done" ? (answer as MadeReport | undefined)?.file : undefined;
      if (!file) throw new Refusal(409, { detail: "There is no file of it: it is not done, or is of many files." });
      return fileOf(c, file);
    })
    .openapi(stopping, (c) => {
      const { report: id } = c.req.valid("param");
      const kept = found(id, c.get("principal"));
      kept.ongoing.stop();
      // One that is being kept is too far to be stopped: whoever asked can look in on it still.
      if (kept.ongoing.isOver()) store.reports.forget(id);
      return c.json(shown(kept), 200);
    })
    .openapi(page, async (c) => {
      const { id, kind } = c.req.valid("param");
      const { lang, language, audience } = c.req.valid("query");
      const asked = { form: "html", report: kind, language, audience } as const;
      const ongoing = await ordered(c.get("principal"), id, asked, languageOf(lang, c.req.raw));
      const answer = (await whileAsked(c.req.raw, ongoing)) as Required<MadeReport> | readonly WordedProblem[];
      if (!("file" in answer)) throw new Refusal(422, { problems: answer });
      c.header("Content-Security-Policy", PAGE_POLICY);
      c.header("X-Frame-Options", "SAMEORIGIN");
      c.header("Vary", "Accept-Language", { append: true });
      return c.html(new TextDecoder().decode(answer.file.bytes), 200);
    });
};

/** What the page says of itself, and who may show it in a frame. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What comes of it, for one who waits: whoever has gone away needs it no more. */
export const whileAsked = async <Answer>({ signal }: Request, { answer, stop }: Ongoing<Answer>): Promise<Answer> => {
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await answer;
  } catch (error) {
    if (signal.aborted) throw new Refusal(503, { detail: "It was stopped: nobody waited for it any more." });
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
};

/** The bytes of a file, to be saved under its own name. */
export const fileOf = (c: Context<AppEnv>, { name, type, bytes }: MadeFile) =>
  c.body(new Uint8Array(bytes), 200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
  });

/** What there is of a report or an edition. */
const shown = ({ ongoing, answer }: KeptReport): z.infer<typeof madeSchema> => {
  const state = ongoing.state();
  const progress = { state, ...ongoing.progress() };
  if (state === "refused") return { ...progress, problems: [...((answer ?? []) as readonly WordedProblem[])] };
  const { file, edition } = (state === "done" && answer ? answer : {}) as MadeReport;
  return {
    ...progress,
    ...(file && { file: { name: file.name, type: file.type, bytes: file.bytes.byteLength } }),
    ...(edition !== undefined && { edition }),
  };
};
