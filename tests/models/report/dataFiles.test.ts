import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { dataJson, flowsCsv } from "../../../models/report/dataFiles.ts";
import { subjectOf } from "../../../models/report/subject.ts";
import { example } from "../../library.ts";

const subjectFrom = (document: unknown) => {
  const subject = subjectOf(document, { draws: 64 });
  if (!("result" in subject)) throw new Error(JSON.stringify(subject));
  return subject;
};
const subject = subjectFrom(example("exempelkommunen"));

/** The rows of a file as a Swedish spreadsheet reads them, without its notes. */
const rowsOf = (file: string): readonly (readonly string[])[] =>
  file
    .slice(1, file.indexOf("\r\n\r\n"))
    .split("\r\n")
    .map((line) => line.split(";").map((field) => field.replace(/^"(.*)"$/, "$1")));
const number = (text: string): number => Number(text.replace(",", "."));

describe("flowsCsv", () => {
  const [head, ...rows] = rowsOf(flowsCsv(subject, "sv"));

  it("says what stands in each column, in words", () => {
    expect(head).toEqual(["Rad", "Radens id", "År", "Aktör", "Slag", "Belopp, kr", "Nuvärde, kr"]);
    expect(rows[0]).toEqual(["Samordnare", "coordinator", "2025", "Exempelregionen", "personal", "-396576", "-396576"]);
    const moved = rows.filter(([, id]) => id === "equalisation");
    expect(new Set(moved.map(([name]) => name))).toEqual(new Set(["Inkomstutjämning"]));
    for (const row of rows) for (const [position, field] of row.entries()) expect(field, head![position]).not.toBe("");
  });

  it("adds up to society's net present value: transfers and equalisation take out each other", () => {
    const { npv } = subject.result.society;
    if (!npv.defined) throw new Error("not known");
    const sum = rows.reduce((all, row) => all + number(row[6]!), 0);
    expect(Math.abs(sum - npv.value)).toBeLessThan(1e-6 * Math.abs(npv.value));
    for (const id of ["equalisation", "income-support", "state-grant"]) {
      const moved = rows.filter((row) => row[1] === id);
      expect(moved.length).toBeGreaterThan(0);
      expect(Math.abs(moved.reduce((all, row) => all + number(row[6]!), 0))).toBeLessThan(1e-6);
    }
  });

  it("names what the cost of public funds adds, which is no actor's", () => {
    const { settings, ...document } = example("exempelkommunen") as { settings: object };
    const costOfPublicFunds = { factor: 1.3, appliesTo: "net" };
    const file = flowsCsv(subjectFrom({ ...document, settings: { ...settings, costOfPublicFunds } }), "sv");
    const added = rowsOf(file).filter(([, id]) => id === "publicFunds");
    expect(added.length).toBeGreaterThan(0);
    for (const [name, , , actor, kind] of added)
      expect([name, actor, kind]).toEqual(["Tillägg för skattefaktorn", "", "Tillägg för skattefaktorn"]);
  });

  it("is a table of commas and points in English, and makes text of what a spreadsheet would run", () => {
    const document = example("exempelkommunen") as unknown as Appraisal;
    const costs = (document.costs ?? []).map((cost, place) => (place === 0 ? { ...cost, name: "=1+1" } : cost));
    const [first, second] = flowsCsv(subjectFrom({ ...document, costs }), "en").split("\r\n");
    expect(first).toBe('\ufeffLine,The line\'s id,Year,Actor,Kind,"Amount, SEK","Present value, SEK"');
    expect(second).toMatch(/^'=1\+1,coordinator,2025,/);
  });
});

describe("dataJson", () => {
  const { document, result } = subject;
  const written = (standing: Parameters<typeof dataJson>[0]["standing"]) =>
    JSON.parse(dataJson({ standing, document, result, withheld: [] }));

  it("says whether it is a draft or which edition", () => {
    const edition = { number: 2, diaryNumber: "KS 1", hash: "sha256:0" };
    expect(Object.keys(written({ day: "2026-01-02" }))).toEqual(["day", "draft", "illustrative", "document", "result"]);
    expect(written({ day: "2026-01-02", edition })).toMatchObject({ day: "2026-01-02", edition });
    expect(written({ day: "2026-01-02", edition })).not.toHaveProperty("draft");
  });

  it("has every digit", () => {
    expect(written({ day: "2026-01-02" }).result.society.npv).toEqual(result.society.npv);
  });
});

it("is stamped where the appraisal is illustrative, and not where it is real", () => {
  const document = example("exempelkommunen");
  expect(flowsCsv(subject, "sv")).toContain("Illustrativt exempel: siffrorna är påhittade");
  expect(flowsCsv(subjectFrom({ ...document, illustrative: false }), "sv")).not.toContain("Illustrativt");
  const data = { standing: { day: "2026-11-22" }, result: subject.result, withheld: [] };
  expect(JSON.parse(dataJson({ ...data, document }))).toMatchObject({ illustrative: true });
  const real = JSON.parse(dataJson({ ...data, document: { ...document, illustrative: false } }));
  expect(real).not.toHaveProperty("illustrative");
});
