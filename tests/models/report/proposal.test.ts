import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { plainText } from "../../../models/report/block.ts";
import { example } from "../../library.ts";
import { tiny } from "../tiny.ts";
import { made, subjectIn, tableNamed, textOf } from "./reports.ts";

describe("tjänsteskrivelse", () => {
  it("has the parts of a paper to a board in their order, and says quietly what nobody has written", () => {
    const { blocks } = made(subjectIn(tiny), "proposal");
    const headings = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.text] : []));
    expect(headings).toEqual([
      "Förslag till beslut",
      "Ärendebeskrivning",
      "Ekonomiska konsekvenser",
      "Barnets bästa",
      "Jämställdhet och jämlikhet",
      "Uppföljning",
      "Beslutsunderlag",
      "Beslutet expedieras till",
    ]);
    const quiet = blocks.filter((block) => block.kind === "paragraph" && plainText(block.text) === "Inte skrivet än.");
    expect(quiet).toHaveLength(7);
  });

  it("prints what is written, paragraph by paragraph", () => {
    const report = { proposal: "Nämnden beslutar\n\natt bevilja medel.", sentTo: "Rektorerna" };
    const { blocks } = made(subjectIn({ ...tiny, report }), "proposal");
    const at = blocks.findIndex((block) => block.kind === "heading" && block.text === "Förslag till beslut");
    expect(blocks.slice(at + 1, at + 3)).toEqual([
      { kind: "paragraph", text: "Nämnden beslutar" },
      { kind: "paragraph", text: "att bevilja medel." },
    ]);
    expect(blocks.at(-1)).toEqual({ kind: "paragraph", text: "Rektorerna" });
  });

  it("prints the budget in kronor by payer, form and year, with parts that add up to it", () => {
    // 5 000 from the fund in cash and 1 000 in kind in 2024, 2 000 in cash in 2025: 8 000 in all.
    const [line] = tiny.costs!;
    const document: Appraisal = {
      ...tiny,
      costs: [
        { ...line!, fund: true },
        { ...line!, id: "time", kind: "inKind" as const, amounts: { "2024": 1_000 } },
        { ...line!, id: "more", amounts: { "2025": 2_000 } },
      ].map((cost) => ({ ...cost, prices: { basis: "nominal" as const, series: "cpi" } })),
      series: [{ id: "cpi", name: "KPI", values: { "2024": 100, "2025": 100 } }],
    };
    const report = made(subjectIn(document), "proposal");
    const { head, rows, caption } = tableNamed(report, "Budget per betalare");
    expect(caption).toBe("Budget per betalare och år (kr, löpande priser)");
    expect(head).toEqual(["Betalare och form", "2024", "2025", "Summa"]);
    const byName = Object.fromEntries(rows.map(({ name, cells }) => [name, cells]));
    expect(byName).toEqual({
      "Staden, kontant, ur fonden": ["5\u00a0000", "–", "5\u00a0000"],
      "Staden, i tid, medfinansiering": ["1\u00a0000", "–", "1\u00a0000"],
      "Staden, kontant, medfinansiering": ["–", "2\u00a0000", "2\u00a0000"],
      Summa: ["6\u00a0000", "2\u00a0000", "8\u00a0000"],
    });
    const figures = report.blocks.find((block) => block.kind === "figures");
    expect(figures?.items.map(({ name, value }) => [name, value])).toEqual([
      ["Ur fonden", "5\u00a0000\u00a0kr"],
      ["Medfinansiering kontant", "2\u00a0000\u00a0kr"],
      ["Medfinansiering i tid", "1\u00a0000\u00a0kr"],
    ]);
  });

  it("keeps the value of what is gained out of the budget", () => {
    const text = textOf(made(subjectIn(example("exempelkommunen")), "proposal"));
    expect(text).toContain("den är inga pengar i någons budget");
  });

  it("names the appraisal it rests on by its checksum", () => {
    const subject = subjectIn(tiny);
    expect(textOf(made(subject, "proposal"))).toContain(subject.result.inputHash);
    const edition = { number: 2, diaryNumber: "HN 2026/12", hash: "sha256:abc" };
    const standing = { day: "2026-03-14", edition };
    expect(textOf(made(subject, "proposal", "sv", { standing }))).toContain(
      "Utgåva 2, diarienummer HN 2026/12, 2026-03-14.",
    );
  });
});
