import { describe, expect, it } from "vitest";
import { type BudgetView, budgetPart, budgetTable } from "../../../models/report/budgetTable.ts";
import { csvOf } from "../../../models/report/csv.ts";
import type { Ratio, Result } from "../../../models/result.ts";
import { budgetPartTitle } from "../../../models/words/budgetPart.ts";
import { plain } from "../../../models/words/part.ts";
import { appraisal, nbsp, no, value } from "../words/fixture.ts";

/** Region: 100 and 50.5 from the fund, 7 as time in 2026; school: 20 as time in 2025, 30 in cash in 2027, of which none is the fund's. */
const budgetWith = (
  time: Ratio,
  over: Partial<Result["budgetTotals"]> = {},
): Pick<Result, "budget" | "budgetTotals"> => ({
  budget: [
    { year: 2025, payer: "region", kind: "cash", fund: true, nominal: value(100) },
    { year: 2025, payer: "school", kind: "inKind", fund: false, nominal: value(20) },
    { year: 2026, payer: "region", kind: "cash", fund: true, nominal: value(50.5) },
    { year: 2026, payer: "region", kind: "inKind", fund: false, nominal: time },
    { year: 2027, payer: "school", kind: "cash", fund: false, nominal: value(30) },
  ],
  budgetTotals: {
    years: { 2025: value(120), 2026: value(57.5), 2027: value(30) },
    lines: [
      { payer: "region", kind: "cash", fund: true, nominal: value(150.5) },
      { payer: "school", kind: "inKind", fund: false, nominal: value(20) },
      { payer: "region", kind: "inKind", fund: false, nominal: time },
      { payer: "school", kind: "cash", fund: false, nominal: value(30) },
    ],
    total: value(207.5),
    fund: value(150.5),
    ...over,
  },
});
const budget = budgetWith(value(7));

const sums = (view: BudgetView, of = budget) => {
  const { years, total } = budgetPart(of, view);
  const read = (ratio: Ratio | undefined) => (ratio === undefined ? "–" : ratio.defined ? ratio.value : ratio.why);
  return [...years.map(({ sum }) => read(sum?.nominal)), read(total.nominal)];
};

describe("budgetPart", () => {
  it("sums what a view shows, by year and in all", () => {
    expect(sums("all")).toEqual([120, 57.5, 30, 207.5]);
    expect(sums("cash")).toEqual([100, 50.5, 30, 180.5]);
    expect(sums("inKind")).toEqual([20, 7, "–", 27]);
    expect(sums("fund")).toEqual([100, 50.5, "–", 150.5]);
    expect(sums("cofinancing")).toEqual([20, 7, 30, 57]);
  });

  it("keeps the lines of a payer together, each with its own figures", () => {
    const { lines } = budgetPart(budget, "all");
    expect(lines.map(({ payer, kind, sum }) => [payer, kind, sum.figure])).toEqual([
      ["region", "cash", "/budgetTotals/lines/0/nominal"],
      ["region", "inKind", "/budgetTotals/lines/2/nominal"],
      ["school", "inKind", "/budgetTotals/lines/1/nominal"],
      ["school", "cash", "/budgetTotals/lines/3/nominal"],
    ]);
    expect(lines[1]!.years.get(2026)?.figure).toBe("/budget/3/nominal");
    expect(lines[1]!.years.get(2025)).toBeUndefined();
    expect(budgetPart(budget, "inKind").lines.map(({ payer }) => payer)).toEqual(["region", "school"]);
  });

  it("opens the sums that the result holds and no others", () => {
    expect(budgetPart(budget, "all").total.figure).toBe("/budgetTotals/total");
    expect(budgetPart(budget, "fund").total.figure).toBe("/budgetTotals/fund");
    expect(budgetPart(budget, "all").years[1]?.sum?.figure).toBe("/budgetTotals/years/2026");
    for (const view of ["cash", "inKind", "cofinancing"] as const) {
      const { total, years } = budgetPart(budget, view);
      for (const sum of [total, ...years.map((of) => of.sum)]) expect(sum?.figure).toBeUndefined();
    }
  });

  it("knows no sum of which a part is not known", () => {
    const unknown = budgetWith(no("noSeries"), { total: no("noSeries") });
    expect(sums("inKind", unknown)).toEqual([20, "noSeries", "–", "noSeries"]);
    expect(sums("cofinancing", unknown)).toEqual([20, "noSeries", 30, "noSeries"]);
    expect(sums("cash", unknown)).toEqual([100, 50.5, 30, 180.5]);
  });
});

describe("budgetTable", () => {
  it("can be taken away as a file whose payers, forms and years stand in columns", () => {
    const table = budgetTable(budgetPart(budget, "inKind"), appraisal(), "Budget", "sv");
    const told = { finding: "F", measured: "M", source: "S" };
    expect(csvOf(table, told, "sv").split("\r\n").slice(0, 4)).toEqual([
      '\ufeffBetalare;Form;Pengar;"2025, kr";"2026, kr";"2027, kr";"Summa, kr"',
      "Region Gävleborg;i tid;medfinansiering;;7;;7",
      "Skolförvaltningen;i tid;medfinansiering;20;;;20",
      "Summa;;;20;7;;27",
    ]);
    const all = budgetTable(budgetPart(budget, "fund"), appraisal(), "Budget", "en");
    expect(csvOf(all, told, "en").split("\r\n")[1]).toBe("Region Gävleborg,cash,from the fund,100,50.5,,150.5");
  });
});

describe("budgetPartTitle", () => {
  const title = (view: BudgetView, of = budget, language: "sv" | "en" = "sv"): string =>
    plain(budgetPartTitle(of, view, language));

  it("sets what is shown against the whole budget", () => {
    expect(title("cash")).toBe(nbsp("Av 208_kr betalas 181_kr kontant"));
    expect(title("inKind")).toBe(nbsp("Av 208_kr ges 27_kr i tid"));
    expect(title("cofinancing")).toBe(nbsp("Av 208_kr är 57_kr medfinansiering"));
    expect(title("inKind", budget, "en")).toBe(nbsp("Of SEK_208, SEK_27 is given in kind"));
    expect(title("all")).toBe(nbsp("Av 208_kr kommer 151_kr ur fonden"));
    expect(title("fund")).toBe(title("all"));
  });

  it("opens the sums that are figures", () => {
    const figures = (view: BudgetView) =>
      budgetPartTitle(budget, view, "sv").flatMap((part) => ("figure" in part ? [part.figure] : []));
    expect(figures("cash")).toEqual(["/budgetTotals/total"]);
    expect(figures("fund")).toEqual(["/budgetTotals/total", "/budgetTotals/fund"]);
  });

  it("says when a part is all there is, and that the budget is not known where a part of it is not", () => {
    const cash = {
      ...budget,
      budget: [],
      budgetTotals: { ...budget.budgetTotals, lines: [budget.budgetTotals.lines[0]!], total: value(150.5) },
    };
    expect(title("cash", cash)).toBe(nbsp("Hela kostnaden, 151_kr, betalas kontant"));
    const unknown = budgetWith(no("noSeries"), { total: no("noSeries") });
    const said = "Budgeten i löpande priser går inte att räkna i sin helhet: prisserie saknas";
    expect([title("cash", unknown), title("inKind", unknown)]).toEqual([said, said]);
  });
});
