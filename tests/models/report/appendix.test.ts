import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import type { Warning } from "../../../models/problem.ts";
import { namesOf } from "../../../models/words/place.ts";
import { warningMessage, warningSummary } from "../../../models/words/warning.ts";
import { example } from "../../library.ts";
import { tiny } from "../tiny.ts";
import { made, subjectIn, tableNamed, tablesIn, textOf } from "./reports.ts";

const SPACE = "\u00a0";
const libraries = ["exempelkommunen", "sandviken"] as const;

describe("the appendix of a slutrapport", () => {
  it("has every assumption of the document with its source, place and state", () => {
    for (const name of libraries) {
      const document = example(name);
      const { rows } = tableNamed(made(subjectIn(document), "final"), "Kalkylens antaganden");
      expect(rows.map((row) => row.name)).toEqual(document.parameters!.map((parameter) => parameter.name));
      for (const [position, { source, verified }] of document.parameters!.entries()) {
        const [, , told, state] = rows[position]!.cells;
        for (const part of [source?.title, source?.publisher, source?.locator])
          if (part) expect(told).toContain(part.replace(/\.$/, ""));
        expect(state).toContain(verified?.state === "yes" ? "verifierad av" : "ej verifierad");
      }
    }
  });

  it("has every number that stands in the document itself, exact", () => {
    const document: Appraisal = {
      ...tiny,
      cohorts: [{ id: "pupils", name: "Elever", people: { "2024": 123.25 } }],
      outcomes: tiny.outcomes!.map((outcome) => ({ ...outcome, deadweight: 0.1375, lagYears: 2 })),
    };
    const { rows } = tableNamed(made(subjectIn(document), "final"), "Tal som står direkt i kalkylen");
    const values = Object.fromEntries(rows.map(({ name, cells }) => [name, cells[0]]));
    expect(values["Målgruppen ”Elever”, antal personer, år 2024"]).toBe(`123,25${SPACE}personer`);
    expect(values["Utfallet ”Skoldagar”, dödvikt"]).toBe(`13,75${SPACE}%`);
    expect(values["Utfallet ”Skoldagar”, fördröjning i år"]).toBe("2");
  });

  it("has every main figure exact, and how it comes about", () => {
    // 100 × 0,2 × 1 000,05 − 5 000 = 15 001.
    const document: Appraisal = {
      ...tiny,
      parameters: tiny.parameters!.map((one) => (one.id === "v" ? { ...one, value: 1_000.05 } : one)),
    };
    const { rows } = tableNamed(made(subjectIn(document), "final"), "Samhället");
    const cells = Object.fromEntries(rows.map((row) => [row.name, row.cells]));
    expect(cells.Nettonuvärde).toEqual([
      `15${SPACE}001,00${SPACE}kr`,
      `Nuvärde av värdet − nuvärde av laget. 20${SPACE}001 − 5${SPACE}000 = 15${SPACE}001${SPACE}kr`,
    ]);
    // 20 001 ÷ 5 000.
    expect(cells["Nytta per krona"]![0]).toBe("4,0002");
    expect(cells["Återbetalningsår, diskonterat"]![0]).toBe("värdet är ett engångsbelopp");
  });

  it("says why a figure is not known", () => {
    const document: Appraisal = {
      ...tiny,
      outcomes: tiny.outcomes!.map((outcome) => ({ ...outcome, effect: { measure: "perPerson" } })),
    };
    const { rows } = tableNamed(made(subjectIn(document), "final"), "Samhället");
    expect(rows.find(({ name }) => name === "Nettonuvärde")?.cells[0]).toBe("effekten är inte känd");
  });

  it("has every warning, with what it is about", () => {
    for (const name of libraries) {
      const document = example(name);
      const subject = subjectIn(document);
      const report = made(subject, "final");
      const warnings = subject.result.warnings as unknown as readonly Warning[];
      expect(warnings.length).toBeGreaterThan(0);
      const { rows } = tableNamed(report, "Det som en läsare bör kontrollera");
      const names = namesOf(document);
      for (const warning of warnings) {
        const many = warnings.filter(({ kind }) => kind === warning.kind).length;
        const told = [warningMessage(warning, "sv", names), warningSummary(warning.kind, many, "sv")];
        const row = rows.find((one) => told.includes(one.name));
        expect(row, warning.kind).toBeDefined();
        const [list, id] = warning.at.split("/").slice(1);
        if (list === "parameters") expect(row!.cells[0]).toContain(names("parameters", id!));
      }
    }
  });

  it("has the flows of society and the public sector by year, exact", () => {
    // 5 % a year: 1 050 a year later is 1 000 today.
    const [line] = tiny.costs!;
    const document: Appraisal = { ...tiny, costs: [{ ...line!, amounts: { "2024": 100, "2025": 1_050 } }] };
    const report = made(subjectIn(document), "final");
    const { rows, head } = tableNamed(report, "Flöden per år: Offentlig sektor");
    expect(head).toEqual(["År", "Kostnad", "Nytta", "Netto", "Ackumulerat", "Ackumulerat nuvärde"]);
    expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ["2024", "100,00", "0,00", "−100,00", "−100,00", "−100,00"],
      ["2025", `1${SPACE}050,00`, "0,00", `−1${SPACE}050,00`, `−1${SPACE}150,00`, `−1${SPACE}100,00`],
    ]);
    const captions = tablesIn(report).map(({ caption }) => caption.split(" (")[0]);
    expect(captions.filter((caption) => caption!.startsWith("Flöden per år"))).toEqual([
      "Flöden per år: Samhället",
      "Flöden per år: Offentlig sektor",
    ]);
  });

  it("sets the alternatives beside each other", () => {
    const document: Appraisal = {
      ...tiny,
      alternatives: [
        { id: "whole", name: "Hela laget" },
        { id: "dear", name: "Dyra laget", set: { c: { value: 9_000 } } },
      ],
    };
    // The same for 4 000 more: 20 000 − 9 000 = 11 000, and 20 000 ÷ 9 000 = 2,222222.
    const { rows } = tableNamed(made(subjectIn(document), "final"), "Alternativen bredvid varandra");
    expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ["Hela laget", `5${SPACE}000,00`, `15${SPACE}000,00`, "4", "20", "inget"],
      ["Dyra laget", `9${SPACE}000,00`, `11${SPACE}000,00`, "2,222222", "20", "Hela laget"],
    ]);
  });

  it("names defaults by what they are of, also where an id holds a dot", () => {
    const document: Appraisal = {
      ...tiny,
      parameters: tiny.parameters!.map((one) => (one.id === "n" ? { ...one, id: "pupils.n" } : one)),
      cohorts: [{ id: "pupils", name: "Elever", people: { "2024": "pupils.n" } }],
    };
    const { rows } = tableNamed(made(subjectIn(document), "final"), "Det här säger kalkylen inget om");
    const row = rows.find(({ name }) => name === "Antagandet ”Antal elever”");
    expect(row?.cells[0]).toContain("verifierat");
  });

  it("says how anyone can run it again", () => {
    const subject = subjectIn(example("exempelkommunen"));
    const text = textOf(made(subject, "final"));
    expect(text).toContain(subject.result.inputHash);
    expect(text).toContain("--draws 64 --seed 1 --sampling sobol");
    expect(textOf(made(subjectIn(tiny, 0), "final"))).toContain("--draws 0");
  });

  it("is as long as the document asks, and no quicker to tire of", () => {
    const document: Appraisal = {
      ...tiny,
      parameters: [
        ...tiny.parameters!,
        ...Array.from({ length: 250 }, (_, at) => ({
          id: `x${at}`,
          name: `Tal ${at}`,
          unit: "share" as const,
          value: 0.5,
        })),
      ],
    };
    expect(tableNamed(made(subjectIn(document), "final"), "Kalkylens antaganden").rows).toHaveLength(254);
  });
});
