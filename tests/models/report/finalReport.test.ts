import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { plainText } from "../../../models/report/block.ts";
import { whatMoved } from "../../../models/waterfall.ts";
import { languages } from "../../../models/words/language.ts";
import { example } from "../../library.ts";
import { tiny } from "../tiny.ts";
import { allBlocks, faultsOf, made, publicSubject, subjectIn, tableNamed, textOf } from "./reports.ts";

const kinds = ["proposal", "final"] as const;

/** The tiny appraisal with two ways to choose among: the whole team, or one at half the price that reaches half as many. */
const choosing: Appraisal = {
  ...tiny,
  alternatives: [
    { id: "whole", name: "Hela laget" },
    { id: "half", name: "Halva laget", set: { n: { value: 50 }, c: { value: 2_500 } } },
  ],
};

/** So many assumptions that a page cannot hold them. */
const crowded: Appraisal = {
  ...tiny,
  parameters: [
    ...tiny.parameters!,
    ...Array.from({ length: 300 }, (_, position) => ({
      id: `cost-${position}`,
      name: `Kostnad nr ${position + 1}`,
      unit: "SEK" as const,
      value: 10 + position,
    })),
  ],
  costs: Array.from({ length: 300 }, (_, position) => ({
    ...tiny.costs![0]!,
    id: `line-${position}`,
    name: `Rad ${position}`,
    amounts: { "2024": `cost-${position}` },
  })),
};

const withoutEffect: Appraisal = {
  ...tiny,
  outcomes: tiny.outcomes!.map((outcome) => ({ ...outcome, effect: { measure: "perPerson" as const } })),
};

const edges: Readonly<Record<string, Appraisal>> = {
  exempelkommunen: example("exempelkommunen"),
  sandviken: example("sandviken"),
  tiny,
  empty: { format: tiny.format, title: "Tom", settings: tiny.settings, actors: tiny.actors.slice(0, 1) },
  withoutEffect,
  withoutCost: { ...tiny, costs: [] },
  withoutValue: { ...tiny, valuations: [] },
  harm: { ...tiny, parameters: tiny.parameters!.map((one) => (one.id === "p" ? { ...one, value: -0.2 } : one)) },
  choosing,
  crowded,
  longBudget: {
    ...tiny,
    costs: [
      {
        ...tiny.costs![0]!,
        fund: true,
        amounts: Object.fromEntries(Array.from({ length: 9 }, (_, year) => [2024 + year, 1_000.4])),
      },
      { ...tiny.costs![0]!, id: "time", kind: "inKind", amounts: { "2024": 333.3, "2031": 333.3 } },
    ],
  },
};

describe("tjänsteskrivelse and slutrapport", () => {
  for (const [name, document] of Object.entries(edges))
    for (const draws of [64, 0])
      it(`are sound of ${name}, ${draws} draws`, () => {
        const subject = subjectIn(document, draws);
        for (const kind of kinds)
          for (const language of languages) expect(faultsOf(made(subject, kind, language)), language).toEqual([]);
      });

  it("call nothing modelled a saving", () => {
    for (const document of [example("exempelkommunen"), example("sandviken")])
      for (const kind of kinds) {
        expect(textOf(made(subjectIn(document), kind, "sv"))).not.toMatch(/bespar/i);
        expect(textOf(made(subjectIn(document), kind, "en"))).not.toMatch(/saving/i);
      }
  });

  it("print no number that is withheld", () => {
    // 3 of the pilot's pupils are fewer than 5.
    const few = example("exempelkommunen");
    const document = {
      ...few,
      cohorts: few.cohorts!.map((cohort) => (cohort.id === "pilot" ? { ...cohort, people: { "2025": 3 } } : cohort)),
    };
    const subject = publicSubject(document)!;
    expect(subject.withheld.length).toBeGreaterThan(0);
    for (const kind of kinds)
      for (const language of languages) {
        const report = made(subject, kind, language, { audience: "public" });
        expect(faultsOf(report)).toEqual([]);
        expect(textOf(report)).not.toMatch(/\b3\u00a0(personer|people)/);
        const [notice] = report.blocks.filter((block) => block.kind === "notice");
        expect(notice && plainText(notice.text)).toMatch(language === "sv" ? /mindre än 5/ : /below 5/);
      }
    expect(made(subjectIn(document), "final").blocks.some(({ kind }) => kind === "notice")).toBe(false);
  });
});

describe("slutrapport", () => {
  it("says who did what with whose money, and when", () => {
    const report = made(subjectIn(example("exempelkommunen")), "final");
    const first = report.blocks.find((block) => block.kind === "paragraph");
    expect(first && plainText(first.text)).toBe(
      "Det här är slutrapporten för den sociala investeringen Skolnärvaroteam i Exempelkommunen, som är tänkt att genomföras i samverkan mellan Exempelkommunen (Utbildningsförvaltningen och Socialförvaltningen) och Exempelregionen under åren 2025–2027 med delfinansiering av fondmedel från Exempelregionen.",
    );
  });

  it("has the comments of each role with name and date, and says where one lacks", () => {
    const document: Appraisal = {
      ...tiny,
      report: {
        results: "Första stycket.\n\nAndra stycket.",
        comments: [
          { id: "a", role: "economist", name: "Eva Ek", date: "2026-02-01", text: "Värdet är osäkert." },
          { id: "b", role: "researcher", name: "Rut Ros", text: "  " },
        ],
      },
    };
    const { blocks } = made(subjectIn(document), "final");
    expect(blocks.filter(({ kind }) => kind === "comment")).toEqual([
      {
        kind: "comment",
        role: "Samhällsekonomisk utvärderare",
        by: "Eva Ek",
        on: "2026-02-01",
        paragraphs: ["Värdet är osäkert."],
      },
    ]);
    const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.text)] : []));
    expect(texts.filter((text) => text === "Ingen kommentar än.")).toHaveLength(2);
    expect(texts.slice(1, 3)).toEqual(["Första stycket.", "Andra stycket."]);
  });

  it("shows society as the sum of its actors, the tax factor by itself", () => {
    // Costs 5 000 of the city at λ = 1,3: (1,3 − 1) × 5 000 = 1 500 more are nobody's.
    const document: Appraisal = {
      ...tiny,
      settings: { ...tiny.settings, costOfPublicFunds: { factor: 1.3 } },
      parameters: tiny.parameters!.map((one) => (one.id === "c" ? { ...one, value: 5_000 } : one)),
    };
    const { rows } = tableNamed(made(subjectIn(document), "final"), "Kostnad, nytta och netto");
    expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ["Staden", "5\u00a0000", "0", "−5\u00a0000"],
      ["Eleven", "0", "20\u00a0000", "20\u00a0000"],
      ["Skattefaktorn (hos ingen enskild aktör)", "1\u00a0500", "0", "−1\u00a0500"],
      ["Samhället", "6\u00a0500", "20\u00a0000", "13\u00a0500"],
    ]);
  });

  it("tells what has moved since the edition before, as a waterfall and in words", () => {
    // 0,2 → 0,1 outcomes each takes away 100 × 0,1 × 1 000 = 10 000 of 15 000.
    const after: Appraisal = {
      ...tiny,
      parameters: tiny.parameters!.map((one) => (one.id === "p" ? { ...one, value: 0.1 } : one)),
    };
    const moved = whatMoved({ document: tiny }, { document: after });
    if (!("defined" in moved)) throw new Error("refused");
    const since = { edition: 1, day: "2025-10-01", moved, before: tiny };
    const { blocks } = made(subjectIn(after), "final", "sv", { standing: { day: "2026-03-14", since } });
    const pictures = blocks.flatMap((block) => (block.kind === "picture" ? [block] : []));
    const waterfall = pictures.find(({ alt }) => alt.includes("Utgåva 1, 2025-10-01"));
    expect(waterfall?.finding).toMatch(/^Nettonuvärdet minskar från 15,0\stkr till 5,0\stkr/);
    expect(waterfall?.alt).toContain("−10,0\u00a0tkr");
    expect(allBlocks(blocks).some((block) => block.kind === "heading" && block.text.includes("förra utgåvan"))).toBe(
      true,
    );
    const first = made(subjectIn(after), "final").blocks;
    expect(first.some((block) => block.kind === "heading" && block.text.includes("förra utgåvan"))).toBe(false);
  });

  it("says in English that what people wrote is in Swedish", () => {
    const { blocks } = made(subjectIn({ ...tiny, report: { results: "Det gick bra." } }), "final", "en");
    expect(blocks).toContainEqual({ kind: "paragraph", text: [{ text: "Det gick bra.", language: "sv" }] });
  });
});
