import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createApp } from "../../api/app.ts";
import { localPrincipal } from "../../api/principal.ts";
import { example, post, problemOf, put, type TestApp, temporaryApp } from "./harness.ts";
import { begunAt, made } from "./making.ts";

const of = "/api/appraisals/exempelkommunen";

const asked = async (app: TestApp, order: object, appraisal = of) =>
  begunAt(await post(app, `${appraisal}/reports`, order));
const taken = async (app: TestApp, order: object, appraisal = of) => {
  const location = await asked(app, order, appraisal);
  const told = await made(app, location);
  expect(told).toMatchObject({ state: "done" });
  const answer = await app.request(`${location}/file`);
  return { told, answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
};
const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

const office = "application/vnd.openxmlformats-officedocument";

describe("a report", () => {
  it.each([
    ["pdf", "boardSheet", "beslutsblad.pdf", "application/pdf", "%PDF-1."],
    ["docx", "proposal", "tjansteskrivelse.docx", `${office}.wordprocessingml.document`, "PK\u0003\u0004"],
    ["html", "final", "slutrapport.html", "text/html; charset=utf-8", "<!doctype html>"],
    ["xlsx", undefined, "kalkyl.xlsx", `${office}.spreadsheetml.sheet`, "PK\u0003\u0004"],
    ["json", undefined, "data.json", "application/json", "{\n"],
    ["csv", undefined, "floden.csv", "text/csv; charset=utf-8", "\ufeffRad;"],
  ])("is taken away as %s, whole and under a name of its own", async (form, report, name, type, beginning) => {
    const { app } = await temporaryApp();
    const { told, answer, bytes } = await taken(app, { form, report });
    expect(told).toMatchObject({ step: "writing", done: 1, of: 1 });
    expect(told.file).toEqual({ name: `exempelkommunen-${name}`, type, bytes: bytes.byteLength });
    expect(Buffer.from(bytes).toString("latin1").startsWith(Buffer.from(beginning).toString("latin1"))).toBe(true);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="exempelkommunen-${name}"`);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("has a name in its own language, and says on it that it is a draft", async () => {
    const { app } = await temporaryApp();
    const sv = await taken(app, { form: "html", report: "boardSheet" });
    const en = await taken(app, { form: "html", report: "boardSheet", language: "en" });
    expect([sv.told.file.name, en.told.file.name]).toEqual([
      "exempelkommunen-beslutsblad.html",
      "exempelkommunen-decision-sheet.html",
    ]);
    expect(textOf(sv.bytes)).toMatch(/<html lang="sv-SE">[\s\S]*<li>Utkast<\/li>/);
    expect(textOf(en.bytes)).toMatch(/<html lang="en-GB">[\s\S]*<li>Draft<\/li>/);
  });

  it("holds document and result so that whoever evaluates the one comes to the other", async () => {
    const { app } = await temporaryApp();
    const data = JSON.parse(textOf((await taken(app, { form: "json" })).bytes));
    expect(data).toMatchObject({ draft: true, document: example("exempelkommunen") });
    const again = await (await post(app, "/api/evaluate", { document: data.document })).json();
    expect(data.result.society).toEqual(again.society);
    expect(data.result.simulation).toEqual(again.simulation);
  });

  it("is refused with every problem in words, and has no file", async () => {
    const { app } = await temporaryApp();
    const broken = { ...example("exempelkommunen"), actors: [] };
    const { location } = Object.fromEntries((await post(app, "/api/appraisals", { document: broken })).headers);
    const stored = await (await app.request(location!)).json();
    const evaluated = await problemOf(await post(app, "/api/evaluate?lang=sv", { document: stored.document }));
    expect(evaluated.problems.length).toBeGreaterThan(5);
    const report = begunAt(await post(app, `${location}/reports?lang=sv`, { form: "pdf" }));
    expect(await made(app, report)).toMatchObject({ state: "refused", problems: evaluated.problems });
    expect((await app.request(`${report}/file`)).status).toBe(409);
    const page = await problemOf(await app.request(`${location}/reports/final?lang=sv`));
    expect([page.status, page.problems]).toEqual([422, evaluated.problems]);
  });

  it("that is stopped leaves nothing, and the next is made", async () => {
    const { app, store } = await temporaryApp();
    const [first, waiting] = [await asked(app, { form: "pdf" }), await asked(app, { form: "json" })];
    for (const location of [first, waiting]) {
      const stopped = await (await app.request(location, { method: "DELETE" })).json();
      expect(stopped.state).toBe("stopped");
      expect(stopped).not.toHaveProperty("file");
      for (const path of [location, `${location}/file`]) expect((await app.request(path)).status).toBe(404);
      expect(store.reports.find(location.split("/").at(-1)!, localPrincipal)).toBeUndefined();
    }
    expect((await taken(app, { form: "csv" })).told.state).toBe("done");
  });

  it("is there for who asked for it alone", async () => {
    const { app, store } = await temporaryApp();
    const others = [
      { id: "other", organisation: localPrincipal.organisation },
      { id: localPrincipal.id, organisation: "other" },
    ].map((principal) => createApp({ store, principal, isLoopback: true }));
    const location = await asked(app, { form: "csv" });
    await made(app, location);
    for (const other of others)
      for (const [method, path] of [
        ["GET", location],
        ["GET", `${location}/file`],
        ["DELETE", location],
      ] as const)
        expect((await other.request(path, { method })).status).toBe(404);
    expect((await post(others[1]!, `${of}/reports`, { form: "csv" })).status).toBe(404);
    expect((await app.request(`${location}/file`)).status).toBe(200);
  });
});

describe("the preview", () => {
  it("is the page itself, which may stand in a frame of ours and do nothing else", async () => {
    const { app } = await temporaryApp();
    const page = await app.request(`${of}/reports/boardSheet?language=en&audience=internal`);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    expect(page.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    expect(page.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(page.headers.get("content-disposition")).toBeNull();
    const { bytes } = await taken(app, { form: "html", report: "boardSheet", language: "en" });
    expect(await page.text()).toBe(textOf(bytes));
    const other = await app.request(of);
    expect(other.headers.get("x-frame-options")).toBe("DENY");
    expect(other.headers.get("content-security-policy")).toMatch(/frame-src 'self'.*frame-ancestors 'none'/);
  });
});

describe("a public report", () => {
  /** Three who start in 2025: fewer than the five that are the limit. */
  const few = async (app: TestApp) => {
    const document = structuredClone(example("exempelkommunen")) as unknown as {
      cohorts: { people: Record<string, number> }[];
    };
    document.cohorts[0]!.people["2025"] = 3;
    const etag = (await app.request(of)).headers.get("etag")!;
    expect((await put(app, of, { document }, etag)).status).toBe(200);
  };

  it("is without what could be read back to few people, and says so; one for ourselves has it", async () => {
    const { app } = await temporaryApp();
    await few(app);
    const [open, own] = await Promise.all(
      ["public", "internal"].map(async (audience) => {
        const data = JSON.parse(textOf((await taken(app, { form: "json", audience })).bytes));
        const flows = textOf((await taken(app, { form: "csv", audience })).bytes);
        const page = textOf((await taken(app, { form: "html", report: "final", audience })).bytes);
        const book = unzipSync((await taken(app, { form: "xlsx", audience })).bytes);
        return {
          data,
          flows,
          page,
          book: Object.values(book)
            .map((part) => strFromU8(part))
            .join(),
        };
      }),
    );
    const { npv } = own!.data.result.society;
    expect(npv).toMatchObject({ defined: true });
    expect(own!.data.document.cohorts[0].people["2025"]).toBe(3);
    expect(own!.data).not.toHaveProperty("withheld");
    expect(own!.page).not.toContain("maskera");
    expect(open!.data.withheld).toContainEqual({ at: "/cohorts/pilot/people/2025", why: "small" });
    expect(open!.data.document.cohorts[0].people).not.toHaveProperty("2025");
    expect(open!.data.result.society.npv).toEqual({ defined: false, why: "withheld" });
    expect(open!.data.result.inputHash).not.toBe(own!.data.result.inputHash);
    expect(open!.flows).toContain("Publik utgåva");
    expect(own!.flows.split("\r\n").length).toBeGreaterThan(open!.flows.split("\r\n").length);
    expect(open!.page).toContain("Publik utgåva");
    expect(own!.book).toContain(String(npv.value));
    expect(open!.book).not.toContain(String(npv.value));
  });
});
