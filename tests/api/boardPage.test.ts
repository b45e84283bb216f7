import { describe, expect, it } from "vitest";
import { pdfOf } from "../../api/pdf.ts";
import { disclosed } from "../../models/disclosure.ts";
import { type Report, reportKinds } from "../../models/report/block.ts";
import { reportOf } from "../../models/report/report.ts";
import type { Standing } from "../../models/report/subject.ts";
import { whatMoved } from "../../models/waterfall.ts";
import { boardCases, effect, endless, sheetOf, subjectOf, team } from "../models/report/boardCases.ts";

const pagesOf = async (report: Report): Promise<number> =>
  Buffer.from(await pdfOf(report))
    .toString("latin1")
    .split("/Type /Page\n").length - 1;

describe("a decision sheet on paper", () => {
  it.each(Object.entries(boardCases))("is one page: %s", async (_name, document) => {
    for (const language of ["sv", "en"] as const) expect(await pagesOf(sheetOf(document, language)), language).toBe(1);
  });

  it("is one page with all that a later edition adds", async () => {
    const before = team({ parameters: [effect(0.1, { name: "Ett annat namn som är långt nog för hela raden" })] });
    const moved = whatMoved({ document: before }, { document: endless });
    if (!("defined" in moved)) throw new Error(JSON.stringify(moved));
    const standing: Partial<Standing> = {
      edition: { number: 12, diaryNumber: "RS 2026/1234-56", hash: "sha256:0" },
      since: { edition: 11, day: "2026-01-31", moved, before },
    };
    expect(await pagesOf(sheetOf(endless, "sv", standing))).toBe(1);
  });

  it("is one page with what is withheld told on it", async () => {
    const { cohorts = [], ...rest } = boardCases.exempelkommunen!;
    const few = cohorts.map((cohort) => ({ ...cohort, people: { [Object.keys(cohort.people)[0]!]: 3 } }));
    const document = { ...rest, cohorts: few };
    const shown = disclosed(subjectOf(document), document);
    if (!("withheld" in shown)) throw new Error(JSON.stringify(shown));
    const asked = { kind: "boardSheet", audience: "public", standing: { day: "2026-11-22" } } as const;
    for (const language of ["sv", "en"] as const)
      expect(await pagesOf(reportOf(shown, { ...asked, language })), language).toBe(1);
  });

  it("is more than one where it is not set smaller: other reports are as long as they are", async () => {
    const asked = { audience: "internal", language: "sv", standing: { day: "2026-11-22" } } as const;
    for (const kind of reportKinds.filter((of) => of !== "boardSheet"))
      expect(await pagesOf(reportOf(subjectOf(boardCases.exempelkommunen!), { ...asked, kind })), kind).toBeGreaterThan(
        1,
      );
  });
});
