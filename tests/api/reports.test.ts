import { describe, expect, it } from "vitest";
import { post, type TestApp, temporaryApp } from "./harness.ts";

const made = async (app: TestApp, location: string) => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const told = await (await app.request(location)).json();
    if (!["waiting", "running"].includes(told.state)) return told;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("It is still not done.");
};

describe("a report", () => {
  it.each([
    ["pdf", "%PDF-"],
    ["html", "<!doctype html>"],
    ["json", "{\n"],
    ["csv", "\ufeff"],
  ] as const)("is taken away as %s", async (form, beginning) => {
    const { app } = await temporaryApp();
    const begun = await post(app, "/api/appraisals/exempelkommunen/reports", { form });
    expect(begun.status).toBe(202);
    const location = begun.headers.get("location")!;
    const told = await made(app, location);
    expect(told).toMatchObject({ state: "done", done: 0, of: 1, file: { bytes: expect.any(Number) } });
    const file = await app.request(`${location}/file`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes.byteLength).toBe(told.file.bytes);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).startsWith(beginning)).toBe(true);
    expect(file.headers.get("content-disposition")).toContain(told.file.name);
  });
});

describe("an edition", () => {
  it("is given out", async () => {
    const { app } = await temporaryApp();
    const etag = (await app.request("/api/appraisals/exempelkommunen")).headers.get("etag")!;
    const begun = await post(
      app,
      "/api/appraisals/exempelkommunen/editions",
      { diaryNumber: "HN 1", reports: ["final"] },
      { "if-match": etag },
    );
    expect(begun.status).toBe(202);
    console.log(await made(app, begun.headers.get("location")!));
    const { editions } = await (await app.request("/api/appraisals/exempelkommunen/editions")).json();
    console.log(editions);
    console.log(await (await app.request("/api/appraisals/exempelkommunen/editions/1")).json());
    console.log(await (await post(app, "/api/appraisals/exempelkommunen/editions/1/rerun", {})).json());
  });
});
