import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { disclosed } from "../../../models/disclosure.ts";
import { address, stepsOf } from "../../../models/problem.ts";
import type { ReportSubject } from "../../../models/report/subject.ts";
import { type Workbook, workbookOf } from "../../../models/report/workbook.ts";
import { columnName } from "../../../models/report/workbookCells.ts";
import { languages } from "../../../models/words/language.ts";
import { example, opened } from "../../library.ts";
import { cellsOf, plainSubject } from "../../office/workbooks.ts";

const asked = { language: "sv", audience: "internal", standing: { day: "2026-11-22" } } as const;
const workbook = (document: Appraisal): Workbook => {
  const session = opened(document);
  return workbookOf(session, plainSubject(session), asked);
};

describe("a workbook", () => {
  const made = workbook(example("exempelkommunen"));

  it("has every parameter and every number that is written in the document as one cell to change", () => {
    const inputs = cellsOf(made).flatMap(({ cell }) => (cell.input ? [cell.input.at] : []));
    expect(new Set(inputs).size).toBe(inputs.length);
    const { making } = opened(example("exempelkommunen")).formulas();
    const parameters = making.document.parameters.map(({ id }) => address("parameters", id));
    const constants = making.graph.nodes.flatMap(({ kind, at }) => (kind === "constant" && at ? [at] : []));
    expect(new Set(inputs)).toEqual(new Set([...parameters, ...constants]));
    // The example writes 5 shares, 15 amounts, 3 index numbers and more where they are used: far from a parameter each.
    expect(constants.length).toBeGreaterThan(parameters.length);
  });

  it("has a live formula for every figure of society", () => {
    const figures = new Map(cellsOf(made).flatMap(({ cell }) => (cell.figure ? [[cell.figure, cell] as const] : [])));
    const keys = ["pvCosts", "pvBenefits", "npv", "bcr", "npvRatio", "npvPerFundKrona", "irr"];
    for (const key of [...keys, "payback/undiscounted", "payback/discounted"])
      expect(figures.get(`/society/${key}`)?.formula, key).toBeDefined();
    for (const key of ["needed", "whole", "observed"])
      expect(figures.get(`/breakEven/outcomes/eligibility/society/${key}`)?.formula, key).toBeDefined();
  });

  it("says of every break-even whether it is worked out again, and is live wherever the relation is a straight line", () => {
    const live = cellsOf(made).filter(
      ({ cell: { figure, formula } }) => figure?.startsWith("/breakEven/parameters/") && formula,
    );
    // NPV is no straight line in the rate at which an effect fades, and does not depend on who gets it: 4 shares, 2 kept shares.
    expect(live.map(({ cell }) => stepsOf(cell.figure!)[2]).sort()).toEqual(
      [
        ...["value.eligibility", "risk.baseline", "effect.rr", "takeup", "evidence.factor", "avoided.social"],
        ...["wage.coordinator", "oncost", "overhead"],
      ].sort(),
    );
  });

  it("has no formula longer than Excel reads, however many lines are added up", () => {
    const document = example("exempelkommunen");
    const [cost] = document.costs!.filter(({ amounts }) => amounts);
    const costs = Array.from({ length: 450 }, (_, place) => ({ ...cost!, id: `line-${place}`, name: `Rad ${place}` }));
    const lengths = cellsOf(workbook({ ...document, costs, decision: undefined } as never)).map(
      ({ cell }) => cell.formula?.length ?? 0,
    );
    expect(Math.max(...lengths)).toBeLessThan(8192);
    expect(lengths.length).toBeGreaterThan(5 * 450);
  });

  it("names columns as a spreadsheet does", () => {
    // A–Z are 0–25, AA–ZZ 26–701.
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it.each(languages)("is named in %s throughout, each sheet once", (language) => {
    const session = opened(example("exempelkommunen"));
    const { sheets, names } = workbookOf(session, plainSubject(session), { ...asked, language });
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    for (const { name } of sheets) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    for (const { name } of names) expect(name).toMatch(/^[\p{L}_][\p{L}\d_.]*$/u);
  });
});

describe("a public workbook of few people", () => {
  /** Three pupils in a year: fewer than the limit. */
  const document = (): Appraisal => {
    const whole = example("exempelkommunen");
    const [pilot, ...others] = whole.cohorts!;
    return { ...whole, cohorts: [{ ...pilot!, people: { ...pilot!.people, 2026: 3 } }, ...others] };
  };
  const session = opened(document());
  const internal = plainSubject(session);
  const told = disclosed(internal, document()) as ReportSubject;
  const made = workbookOf(session, told, { ...asked, audience: "public" });
  const cells = cellsOf(made);

  it("has values alone, and no sheet of the calculation", () => {
    expect(told.withheld.length).toBeGreaterThan(0);
    expect(cells.filter(({ cell }) => cell.formula !== undefined || cell.input !== undefined)).toEqual([]);
    const names = made.sheets.map(({ name }) => name);
    for (const sheet of ["Beräkning", "Värdeprofiler", "Brytvärden"]) expect(names).not.toContain(sheet);
    expect(cells.map(({ cell }) => cell.value)).toContainEqual(expect.stringContaining("Den här utgåvan är publik"));
  });

  it("holds no number that the internal one has of what is withheld", () => {
    const hidden = cellsOf(workbookOf(session, internal, asked)).filter(({ cell: { figure, input, value } }) => {
      const at = figure ?? input?.at;
      return at !== undefined && told.isWithheld(at) && typeof value === "number";
    });
    expect(hidden.length).toBeGreaterThan(20);
    const shown = new Set(cells.map(({ cell }) => cell.value));
    // Whole numbers below ten stand for much else: how many years, how many outcomes.
    const telling = hidden.filter(({ cell: { value } }) => !Number.isInteger(value));
    expect(telling.filter(({ cell }) => shown.has(cell.value)).map(({ cell }) => cell.figure)).toEqual([]);
    const byFigure = new Map(cells.flatMap(({ cell }) => (cell.figure ? [[cell.figure, cell.value] as const] : [])));
    for (const { cell } of hidden)
      if (cell.figure) expect(typeof byFigure.get(cell.figure), cell.figure).not.toBe("number");
  });

  it("is the same whatever the number is that it withholds", () => {
    const other = document();
    const [pilot, ...others] = other.cohorts!;
    const changed = { ...other, cohorts: [{ ...pilot!, people: { ...pilot!.people, 2026: 2 } }, ...others] };
    const again = opened(changed);
    const toldOf = disclosed(plainSubject(again), changed) as ReportSubject;
    expect(workbookOf(again, toldOf, { ...asked, audience: "public" })).toEqual(made);
  });
});
