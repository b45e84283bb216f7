import { example, type TestApp } from "./harness.ts";
import { begunAt, made } from "./making.ts";
import { zipped } from "./zips.ts";

/** Asks the application; `of` is the address of an appraisal that nobody else has touched. */
type Ask = (app: TestApp, of: string) => Response | Promise<Response>;

const document = example("exempelkommunen");

/** `of` at the beginning of a path stands for the address of the appraisal. */
const send =
  (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Ask =>
  (app, of) =>
    app.request(path.replace(/^of/, of), {
      method,
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
const get = (path: string): Ask => send("GET", path);

const tagOf = async (app: TestApp, of: string): Promise<string> => (await app.request(of)).headers.get("etag")!;

/** With the ETag of the revision there is. */
const tagged =
  (method: string, path: string, body?: unknown): Ask =>
  async (app, of) =>
    send(method, path, body, { "if-match": await tagOf(app, of) })(app, of);

/** With the ETag there was before others saved another title. */
const outdated =
  (ask: (tag: string) => Ask): Ask =>
  async (app, of) => {
    const tag = await tagOf(app, of);
    await tagged("PUT", "of", { document: { ...document, title: "Deras" } })(app, of);
    return ask(tag)(app, of);
  };

const archived =
  (ask: Ask): Ask =>
  async (app, of) => {
    await send("PUT", "of/archived", { archived: true })(app, of);
    return ask(app, of);
  };

/** What every route answers whose body is JSON. */
const bodyRefusals = (method: string, path: string) => ({
  400: send(method, path, "{"),
  413: send(method, path, "x".repeat(2_000_001)),
  415: send(method, path, "{}", { "content-type": "text/plain" }),
});

const none = "/api/appraisals/none";
const unknownTag = { "if-match": '"1-0123456789abcdef"' };
const mine = { document: { ...document, title: "Min" } };
const zip = zipped({ "en.kalkyl.json": document });

const ofRevisions: Readonly<Record<string, Readonly<Record<number, Ask>>>> = {
  "get /api/appraisals/{id}/revisions": {
    200: get("of/revisions"),
    404: get(`${none}/revisions`),
    422: get("of/revisions?limit=51"),
  },
  "get /api/appraisals/{id}/revisions/{number}": {
    200: get("of/revisions/1"),
    404: get("of/revisions/2"),
    422: get("of/revisions/0"),
  },
  "put /api/appraisals/{id}/revisions/{number}/name": {
    200: send("PUT", "of/revisions/1/name", { name: "Beslutad" }),
    404: send("PUT", "of/revisions/2/name", { name: "Beslutad" }),
    422: send("PUT", "of/revisions/1/name", { name: "" }),
    ...bodyRefusals("PUT", "of/revisions/1/name"),
  },
  "delete /api/appraisals/{id}/revisions/{number}/name": {
    200: send("DELETE", "of/revisions/1/name"),
    404: send("DELETE", "of/revisions/2/name"),
    422: send("DELETE", "of/revisions/one/name"),
  },
  "post /api/appraisals/{id}/revisions/{number}/restorations": {
    200: tagged("POST", "of/revisions/1/restorations", {}),
    404: tagged("POST", "of/revisions/2/restorations", {}),
    409: archived(tagged("POST", "of/revisions/1/restorations", {})),
    // The second revision has their title, the third another; who has seen neither cannot have the second back.
    412: outdated((tag) => async (app, of) => {
      await tagged("PUT", "of", mine)(app, of);
      return send("POST", "of/revisions/2/restorations", {}, { "if-match": tag })(app, of);
    }),
    422: tagged("POST", "of/revisions/1/restorations", { note: 1 }),
    428: send("POST", "of/revisions/1/restorations", {}),
    ...bodyRefusals("POST", "of/revisions/1/restorations"),
  },
};

const ofAppraisals: Readonly<Record<string, Readonly<Record<number, Ask>>>> = {
  "get /api/appraisals": { 200: get("/api/appraisals"), 422: get("/api/appraisals?lang=de") },
  "post /api/appraisals": {
    201: send("POST", "/api/appraisals", { document: {} }),
    422: send("POST", "/api/appraisals", { document: { title: 1 } }),
    ...bodyRefusals("POST", "/api/appraisals"),
  },
  "get /api/appraisals/{id}": {
    200: get("of"),
    304: async (app, of) => send("GET", "of", undefined, { "if-none-match": await tagOf(app, of) })(app, of),
    404: get(none),
    422: get(`/api/appraisals/${"x".repeat(101)}`),
  },
  "put /api/appraisals/{id}": {
    200: tagged("PUT", "of", mine),
    404: send("PUT", none, mine, unknownTag),
    409: archived(tagged("PUT", "of", mine)),
    412: outdated((tag) => send("PUT", "of", mine, { "if-match": tag })),
    422: tagged("PUT", "of", { document: { title: 1 } }),
    428: send("PUT", "of", mine),
    ...bodyRefusals("PUT", "of"),
  },
  "delete /api/appraisals/{id}": {
    204: archived(tagged("DELETE", "of")),
    404: send("DELETE", none, undefined, unknownTag),
    409: tagged("DELETE", "of"),
    412: archived(send("DELETE", "of", undefined, unknownTag)),
    422: send("DELETE", "of?lang=de", undefined, unknownTag),
    428: send("DELETE", "of"),
  },
  "post /api/appraisals/{id}/copies": {
    201: send("POST", "of/copies", {}),
    404: send("POST", `${none}/copies`, {}),
    422: send("POST", "of/copies", { revision: 0 }),
    ...bodyRefusals("POST", "of/copies"),
  },
  "put /api/appraisals/{id}/archived": {
    200: send("PUT", "of/archived", { archived: true }),
    404: send("PUT", `${none}/archived`, { archived: true }),
    422: send("PUT", "of/archived", {}),
    ...bodyRefusals("PUT", "of/archived"),
  },
  "get /api/appraisals/{id}/explanation": {
    200: get("/api/appraisals/exempelkommunen/explanation?figure=/society/npv"),
    404: get("of/explanation?figure=/x"),
    422: get("of/explanation"),
  },
};

/** With the address of a simulation that somebody has begun. */
const begun =
  (method: string): Ask =>
  async (app, of) => {
    const answer = await send("POST", "/api/simulations", { document, draws: 0 })(app, of);
    return send(method, answer.headers.get("location")!)(app, of);
  };

const ofSimulations: typeof ofAppraisals = {
  "post /api/simulations": {
    202: send("POST", "/api/simulations", { document, draws: 0 }),
    422: send("POST", "/api/simulations", { document, draws: "0" }),
    ...bodyRefusals("POST", "/api/simulations"),
  },
  "get /api/simulations/{simulation}": {
    200: begun("GET"),
    404: get("/api/simulations/none"),
    422: get(`/api/simulations/${"x".repeat(101)}`),
  },
  "delete /api/simulations/{simulation}": {
    200: begun("DELETE"),
    404: send("DELETE", "/api/simulations/none"),
    422: send("DELETE", `/api/simulations/${"x".repeat(101)}`),
  },
};

const issue = { diaryNumber: "KS 1", reports: ["boardSheet"] };

/** With the address of a report that is done, or of an edition that is being made. */
const reported =
  (method: string, path = "", begin: Ask = send("POST", "of/reports", { form: "csv" })): Ask =>
  async (app, of) => {
    const location = begunAt(await begin(app, of));
    await made(app, location);
    return send(method, `${location}${path}`)(app, of);
  };
/** With the first edition of the appraisal. */
const givenOut =
  (ask: Ask): Ask =>
  async (app, of) => {
    await reported("GET", "", tagged("POST", "of/editions", issue))(app, of);
    return ask(app, of);
  };

const ofReports: typeof ofAppraisals = {
  "post /api/appraisals/{id}/reports": {
    202: send("POST", "of/reports", { form: "csv" }),
    404: send("POST", `${none}/reports`, { form: "csv" }),
    422: send("POST", "of/reports", { form: "odt" }),
    ...bodyRefusals("POST", "of/reports"),
  },
  "get /api/reports/{report}": {
    200: reported("GET"),
    404: get("/api/reports/none"),
    422: get(`/api/reports/${"x".repeat(101)}`),
  },
  "get /api/reports/{report}/file": {
    200: reported("GET", "/file"),
    404: get("/api/reports/none/file"),
    409: reported("GET", "/file", tagged("POST", "of/editions", issue)),
    422: get(`/api/reports/${"x".repeat(101)}/file`),
  },
  "delete /api/reports/{report}": {
    200: reported("DELETE"),
    404: send("DELETE", "/api/reports/none"),
    422: send("DELETE", `/api/reports/${"x".repeat(101)}`),
  },
  "get /api/appraisals/{id}/reports/{kind}": {
    200: get("of/reports/boardSheet"),
    404: get(`${none}/reports/boardSheet`),
    422: get("of/reports/poster"),
  },
};

const ofEditions: typeof ofAppraisals = {
  "post /api/appraisals/{id}/editions": {
    202: tagged("POST", "of/editions", issue),
    404: send("POST", `${none}/editions`, issue, unknownTag),
    409: archived(tagged("POST", "of/editions", issue)),
    412: outdated((tag) => send("POST", "of/editions", issue, { "if-match": tag })),
    422: tagged("POST", "of/editions", { diaryNumber: "" }),
    428: send("POST", "of/editions", issue),
    ...bodyRefusals("POST", "of/editions"),
  },
  "get /api/appraisals/{id}/editions": {
    200: givenOut(get("of/editions")),
    404: get(`${none}/editions`),
    422: get(`/api/appraisals/${"x".repeat(101)}/editions`),
  },
  "get /api/appraisals/{id}/editions/{number}": {
    200: givenOut(get("of/editions/1")),
    404: get("of/editions/1"),
    422: get("of/editions/0"),
  },
  "get /api/appraisals/{id}/editions/{number}/files/{name}": {
    200: givenOut(async (app, of) => {
      const { files } = await (await app.request(`${of}/editions/1`)).json();
      return get(`of/editions/1/files/${files[0].name}`)(app, of);
    }),
    404: get("of/editions/1/files/x.pdf"),
    422: get("of/editions/0/files/x.pdf"),
  },
  "post /api/appraisals/{id}/editions/{number}/rerun": {
    200: givenOut(send("POST", "of/editions/1/rerun")),
    404: send("POST", "of/editions/1/rerun"),
    422: send("POST", "of/editions/0/rerun"),
  },
};

/** One question for every answer that can be brought about from outside: by operation and status. */
export const questions: typeof ofAppraisals = {
  ...ofAppraisals,
  ...ofRevisions,
  ...ofSimulations,
  ...ofReports,
  ...ofEditions,
  "get /api/appraisals/{id}/file": {
    200: get("of/file"),
    404: get("of/file?revision=2"),
    422: get("of/file?revision=0"),
  },
  "get /api/export": { 200: get("/api/export") },
  "post /api/import": {
    201: (app) =>
      app.request("/api/import", {
        method: "POST",
        headers: { "content-type": "application/zip" },
        body: new Uint8Array(zip),
      }),
    422: send("POST", "/api/import", { title: 1 }),
    ...bodyRefusals("POST", "/api/import"),
  },
  "post /api/evaluate": {
    200: send("POST", "/api/evaluate?lang=sv", { document }),
    422: send("POST", "/api/evaluate", { document: {} }),
    ...bodyRefusals("POST", "/api/evaluate"),
  },
  "post /api/explain": {
    200: send("POST", "/api/explain", { document, figure: "/publicSector/after/npv" }),
    404: send("POST", "/api/explain", { document, figure: "/none" }),
    422: send("POST", "/api/explain", { document }),
    ...bodyRefusals("POST", "/api/explain"),
  },
  "get /api/schemas/appraisal": { 200: get("/api/schemas/appraisal") },
  "get /api/schemas/draft": { 200: get("/api/schemas/draft") },
  "get /api/schemas/result": { 200: get("/api/schemas/result") },
  "get /api/schemas/explanation": { 200: get("/api/schemas/explanation") },
  "get /api/health": { 200: get("/api/health") },
  "get /api/openapi.json": { 200: get("/api/openapi.json") },
  "get /api": { 200: get("/api") },
};
