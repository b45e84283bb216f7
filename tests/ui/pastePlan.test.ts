import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { edited } from "../../models/edit.ts";
import { readBlock } from "../../models/words/block.ts";
import { type Choices, type Plan, planOf, type YearRows } from "../../ui/fields/pastePlan.ts";

/** Three lines, one without a name; the wage is an assumption that a cohort of one line has too, the rent one of its own. */
const draft = {
  actors: [
    { id: "kommun", name: "Kommunen", sector: "municipality" },
    { id: "region", name: "Regionen", sector: "region" },
  ],
  parameters: [
    { id: "wage", name: "Lönen", unit: "SEK", value: 600 },
    { id: "rent", name: "Hyran", unit: "SEK", value: 90, belief: { kind: "pert", min: 50, mode: 90, max: 120 } },
  ],
  costs: [
    { id: "staff", name: "Lön", payer: "kommun", amounts: { "2026": "wage", "2027": "wage" } },
    { id: "rooms", name: "Lokaler", payer: "region", amounts: { "2026": "rent", "2027": 95 } },
    { id: "blank" },
    { id: "system", name: "Stödsystem", payer: "kommun", equipment: {} },
  ],
} as unknown as Draft;

const table: YearRows = {
  list: "costs",
  of: "amounts",
  rows: ["/costs/staff", "/costs/rooms", "/costs/blank"],
  years: ["2026", "2027"],
  make: () => ({ category: "staff" }),
};

const none: Choices = { isScaled: false, addsYears: false, addsRows: false };
const plan = (
  text: string,
  over: Partial<Choices> = {},
  at: Partial<YearRows> = {},
  start = { row: 0, column: 0 },
): Plan =>
  planOf(draft, { ...table, ...at }, { block: readBlock(text), start, choices: { ...none, ...over }, language: "sv" });
/** The document as it is when a plan has been carried out. */
const done = ({ edits }: Plan): Draft => edits.reduce((now, { at, value }) => edited(now, at, value), draft);
/** What is told of, as "row year before after". */
const told = ({ changes }: Plan): readonly string[] =>
  changes.flatMap(({ name, cells }) => cells.map((cell) => `${name} ${cell.year} ${cell.before ?? "-"} ${cell.after}`));

describe("a paste into a budget", () => {
  it("finds rows and years by name, tells of cells by year, and leaves what is as it was", () => {
    const found = plan("\t2027\t2026\nLokaler\t96\t90\nlön\t600\t650");
    expect(found).toMatchObject({ rowsBy: "name", yearsBy: "name", count: 2, unchanged: 2, outside: 0 });
    expect(told(found)).toEqual(["Lokaler 2027 95 96", "Lön 2026 600 650"]);
  });

  it("changes an assumption that nothing else has, and its most likely value with it", () => {
    const found = plan("Lokaler\t91\t95");
    expect(found.changes[0]!.cells).toEqual([
      { year: "2026", before: 90, after: 91, assumption: { name: "Hyran", becomes: "changed" } },
    ]);
    expect(done(found).parameters![1]).toMatchObject({ value: 91, belief: { min: 50, mode: 91, max: 120 } });
    expect(done(found).costs).toBe(draft.costs);
  });

  it("puts the number in the place of an assumption that others have too, and leaves the assumption", () => {
    const found = plan("Lön\t650\t600");
    expect(found.changes[0]!.cells).toEqual([
      { year: "2026", before: 600, after: 650, assumption: { name: "Lönen", becomes: "replaced" } },
    ]);
    expect(done(found).costs![0]).toMatchObject({ amounts: { "2026": 650, "2027": "wage" } });
    expect(done(found).parameters).toBe(draft.parameters);
  });

  it("finds rows by payer where the block names payers", () => {
    const found = plan("Regionen\t1\t2\nKommunen\t3\t4");
    expect(found.rowsBy).toBe("payer");
    expect(told(found)).toEqual(["Lokaler 2026 90 1", "Lokaler 2027 95 2", "Lön 2026 600 3", "Lön 2027 600 4"]);
  });

  it("leaves a payer of several lines alone: nobody can tell which is meant", () => {
    const rows = [...table.rows.slice(0, 2), "/costs/system"];
    const found = plan("Regionen\t1\t2\nKommunen\t3\t4", { addsRows: true }, { rows });
    expect(told(found)).toEqual(["Lokaler 2026 90 1", "Lokaler 2027 95 2"]);
    expect(found).toMatchObject({ rowsBy: "payer", newRows: [], outside: 2, outsideNames: ["Kommunen"] });
  });

  it("takes rows in order where no name is known, says so, and names a row that had none", () => {
    const found = plan("Material\t10\t11\nResor\t20\t21", {}, {}, { row: 1, column: 0 });
    expect(found).toMatchObject({ rowsBy: "order", yearsBy: "order", from: { row: "Lokaler", year: "2026" } });
    expect(found.changes.map(({ name, from }) => [name, from])).toEqual([
      ["Lokaler", "Material"],
      ["Resor", undefined],
    ]);
    expect(done(found).costs![1]).toMatchObject({ name: "Lokaler" });
    expect(done(found).costs![2]).toEqual({ id: "blank", name: "Resor", amounts: { "2026": 20, "2027": 21 } });
  });

  it("adds the years that are asked for, in order", () => {
    const block = "\t2029\t2025\t2026\nLokaler\t9\t5\t90";
    expect(plan(block)).toMatchObject({
      missingYears: [2025, 2029],
      count: 0,
      outside: 2,
      outsideNames: ["2029", "2025"],
    });
    const found = plan(block, { addsYears: true });
    expect(told(found)).toEqual(["Lokaler 2025 - 5", "Lokaler 2029 - 9"]);
    expect(done(found).costs![1]!.amounts).toEqual({ "2025": 5, "2026": "rent", "2027": 95, "2029": 9 });
  });

  it("makes new lines of rows that are asked for: not of sums, not of lines that stand elsewhere, not of what cannot be read", () => {
    const block =
      "\t2026\t2027\nLokaler\t90\t95\nResor\t1\t2\nStödsystem\t3\t4\nMat\t1.000\tsju\nRegionen\t5\t\nPersonal\t\t\nSumma\t9\t9\nSumma\t9\t9";
    expect(plan(block)).toMatchObject({ newRows: ["Resor", "Mat", "Regionen"], count: 0, outside: 11 });
    const found = plan(block, { addsRows: true });
    expect(found.changes.map(({ name, isNew }) => [name, isNew])).toEqual([
      ["Resor", true],
      ["Regionen", true],
    ]);
    expect(found.refused.map(({ row, year, text }) => [row, year, text])).toEqual([
      ["Mat", "2026", "1.000"],
      ["Mat", "2027", "sju"],
    ]);
    expect(found.outsideNames).toEqual(["Stödsystem", "Personal", "Summa"]);
    expect(done(found).costs!.slice(4)).toEqual([
      { id: "resor", name: "Resor", category: "staff", amounts: { "2026": 1, "2027": 2 } },
      { id: "regionen", name: "Regionen", payer: "region", category: "staff", amounts: { "2026": 5 } },
    ]);
  });

  it("makes new lines of what is left over where rows are taken in order", () => {
    const found = plan("1\t2\n3\t4\n5\t6", { addsRows: true }, {}, { row: 1, column: 0 });
    expect(told(found)).toEqual([
      "Lokaler 2026 90 1",
      "Lokaler 2027 95 2",
      " 2026 - 3",
      " 2027 - 4",
      " 2026 - 5",
      " 2027 - 6",
    ]);
    expect(done(found).costs!.slice(4)).toEqual([
      { id: "costs", category: "staff", amounts: { "2026": 5, "2027": 6 } },
    ]);
  });

  it("makes a whole budget where there was none", () => {
    const found = plan(
      "Kostnad\t2030\t2031\nLön\t1\t2\nMat\t3\t4\nMat\t5\t6",
      { addsYears: true, addsRows: true },
      {
        rows: [],
        years: [],
      },
    );
    expect(found).toMatchObject({ rowsBy: "new", count: 6 });
    expect(
      done(found)
        .costs!.slice(4)
        .map(({ id, name, amounts }) => [id, name, amounts]),
    ).toEqual([
      ["lon", "Lön", { "2030": 1, "2031": 2 }],
      ["mat", "Mat", { "2030": 3, "2031": 4 }],
      ["mat-2", "Mat", { "2030": 5, "2031": 6 }],
    ]);
  });

  it("lets the actor pay that the block names beside a new line", () => {
    const block = "Kostnad\tBetalare\t2026\t2027\nMat\tregionen\t3\t4\nResor\tFonden\t5\t6";
    const made = done(plan(block, { addsRows: true }, { rows: [] })).costs!.slice(4);
    expect(made.map(({ name, payer }) => [name, payer])).toEqual([
      ["Mat", "region"],
      ["Resor", undefined],
    ]);
  });

  it("reads people as people, and puts a new group where its list has it too", () => {
    const found = plan(
      "Årskurs 7\t20\t21\nÅrskurs 8\t10 kr\t11\nÅrskurs 9\t1\t2",
      { addsRows: true },
      {
        list: "cohorts",
        of: "people",
        rows: [],
        make: () => ({}),
        also: (now, id) => [
          { at: "/decision/atStake/cohorts", value: [...(now.decision?.atStake?.cohorts ?? []), id] },
        ],
      },
    );
    expect(found.refused.map(({ text }) => text)).toEqual(["10 kr"]);
    expect(done(found).cohorts).toEqual([
      { id: "arskurs-7", name: "Årskurs 7", people: { "2026": 20, "2027": 21 } },
      { id: "arskurs-8", name: "Årskurs 8", people: { "2027": 11 } },
      { id: "arskurs-9", name: "Årskurs 9", people: { "2026": 1, "2027": 2 } },
    ]);
    expect(done(found).decision).toEqual({ atStake: { cohorts: ["arskurs-7", "arskurs-8", "arskurs-9"] } });
  });

  it("asks about thousands, and reads so when it is told to", () => {
    const block = "Belopp i tkr\t2026\t2027\nLokaler\t12,5\t95 kr";
    expect(plan(block)).toMatchObject({ scaleSuggested: 3, count: 1, unchanged: 1 });
    expect(told(plan(block, { isScaled: true }))).toEqual(["Lokaler 2026 90 12500"]);
  });

  it("tells why a number is refused, and leaves its cell", () => {
    const found = plan("Lokaler\t1.000\t96");
    expect(found.refused).toMatchObject([{ row: "Lokaler", year: "2026", text: "1.000" }]);
    expect(found.refused[0]!.refusal).toMatch(/1\u00a0000/);
    expect(done(found).costs![1]!.amounts).toEqual({ "2026": "rent", "2027": 96 });
  });
});
