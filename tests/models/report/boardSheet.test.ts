import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { disclosed } from "../../../models/disclosure.ts";
import { type Block, plainText, type Report } from "../../../models/report/block.ts";
import { reportOf } from "../../../models/report/report.ts";
import type { Standing } from "../../../models/report/subject.ts";
import { whatMoved } from "../../../models/waterfall.ts";
import { boardCases, cost, effect, endless, outcome, sheetOf, subjectOf, team, textsOf } from "./boardCases.ts";

const languages = ["sv", "en"] as const;
const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "columns" ? block.columns.flatMap(flat) : [block]));

/** A sheet as lines that can be read: "_" for a no-break space. */
const lines = ({ blocks }: Report): readonly string[] =>
  flat(blocks)
    .flatMap((block): readonly string[] => {
      switch (block.kind) {
        case "heading":
          return [`# ${block.text}`];
        case "paragraph":
          return [plainText(block.text)];
        case "list":
          return block.items.map((item) => `- ${plainText(item)}`);
        case "figures":
          return block.items.map(({ name, value, notes }) => [name, value, ...notes].join(" | "));
        case "table":
          return [block.caption, ...block.rows.map(({ name, cells }) => [name, ...cells].join(" | "))];
        case "picture":
          return [block.finding, block.alt];
        default:
          return [];
      }
    })
    .map((line) => line.replaceAll("\u00a0", "_"));

/** What stands under a heading. */
const under = (report: Report, title: string): readonly string[] => {
  const all = lines(report);
  const from = all.indexOf(`# ${title}`);
  expect(from, title).toBeGreaterThan(-1);
  const rest = all.slice(from + 1);
  const end = rest.findIndex((line) => line.startsWith("# "));
  return end < 0 ? rest : rest.slice(0, end);
};

describe("a case that can be reckoned by hand", () => {
  const sheet = sheetOf(team());

  it("says what it is and what it costs before anything else", () => {
    // 3 000 + 2 000 = 5 000 kr, of which the region's 2 000 from the fund; 100 pupils in 2024.
    expect(lines(sheet).slice(0, 2)).toEqual([
      "# Laget",
      "Parter: Staden och Länet. År: 2024. Nås: 100 elever. Av 5_000_kr kommer 2_000_kr ur fonden.",
    ]);
  });

  it("says largest what must be true for society", () => {
    // 5 000 / 1 000 = 5; the public gets half of each: 10; the city pays 3 000 and gets 500 of each: 6.
    const [lead] = flat(sheet.blocks).filter((block) => block.kind === "paragraph" && block.tone === "lead");
    expect(lead).toMatchObject({
      text: "Det krävs minst 5 fler behöriga elever för att insatsen ska bära sig för samhället.",
    });
    expect(lines(sheet)).toContain(
      "För offentlig sektor minst 10. För kommunen själv minst 6. Regionen själv har ingen nytta av utfallet.",
    );
  });

  it("says what it gives, in which years' kronor", () => {
    // 20 × 1 000 − 5 000 = 15 000; 20 000 / 5 000 = 4; 15 000 / 2 000 of the fund = 7.5.
    expect(lines(sheet)).toEqual(
      expect.arrayContaining([
        "Nettonuvärde för samhället | 15,0_tkr",
        "Nytta per krona | 4,00",
        "Nettonuvärde per fondkrona | 7,50",
        "Återbetalt | – | värdet är ett engångsbelopp",
        "Nuvärden år 2024 i 2024 års priser.",
      ]),
    );
  });

  it("says for whom it pays", () => {
    // Public: 10 000 − 5 000. City: 10 000 − 3 000. Region: −2 000.
    expect(under(sheet, "Bär sig insatsen?")).toEqual([
      "- Insatsen bär sig för samhället: nyttan är värd 15,0_tkr mer än kostnaden.",
      "- Insatsen bär sig för offentlig sektor: nyttan är värd 5,0_tkr mer än kostnaden.",
      "- Insatsen bär sig för kommunen: nyttan är värd 7,0_tkr mer än kostnaden.",
      "- Insatsen bär sig inte för regionen: kostnaden är 2,0_tkr större än värdet av nyttan.",
    ]);
  });

  it("says what must be true, and what it rests on", () => {
    // 40 of 100 manage anyway and 5 are needed; the effect breaks even at 5 / 100.
    expect(under(sheet, "Vad måste vara sant?")).toEqual([
      "- När insatsen följs upp behöver minst 45 av 100 vara behöriga för att den ska ha burit sig för samhället.",
      "- Effekten är 20_%. Vid 5_% går kalkylen jämnt ut för samhället.",
    ]);
    expect(under(sheet, "Hur starkt är underlaget?")).toEqual([
      "- Effekten: underlaget är inte angivet.",
      "- Underlag för antagandena: inte bedömt_1.",
      "- Kalkylens enda antagande är inte verifierat mot källan.",
    ]);
  });
});

describe("at the edges", () => {
  it("says as tidily that it does not pay", () => {
    // 1 × 1 000 − 5 000.
    const sheet = sheetOf(boardCases.paysNot!);
    expect(lines(sheet)).toContain("Nettonuvärde för samhället | −4,0_tkr");
    expect(under(sheet, "Bär sig insatsen?")[0]).toBe(
      "- Insatsen bär sig inte för samhället: kostnaden är 4,0_tkr större än värdet av nyttan.",
    );
    expect(lines(sheet).filter((line) => line.startsWith("#"))).toEqual(
      lines(sheetOf(team())).filter((line) => line.startsWith("#")),
    );
  });

  it("says of an effect that is not known what is needed, in words and as a picture, and gives no number for the gain", () => {
    const sheet = sheetOf(boardCases.noEffect!);
    expect(lines(sheet)).toContain(
      "Nettonuvärde, nytta per krona och återbetalning går inte att säga: effekten är inte känd.",
    );
    expect(under(sheet, "Bär sig insatsen?")).toEqual([
      "- Det går inte att säga om insatsen bär sig för samhället, offentlig sektor eller kommunen: effekten är inte känd. " +
        "Det krävs minst 5 fler behöriga elever för samhället, 10 för offentlig sektor och 6 för kommunen.",
      // Nothing of what the outcome is worth comes to the region: no effect changes what it pays.
      "- Insatsen bär sig inte för regionen: kostnaden är 2,0_tkr större än värdet av nyttan.",
    ]);
    expect(under(sheet, "Vad måste vara sant?").at(-1)).toBe(
      "Så många krävs för att insatsen ska bära sig, av 100 elever som nås. " +
        "Samhället: 5; Offentlig sektor: 10; Kommunen: 6; Regionen: har ingen nytta av utfallet.",
    );
    // The region's own loss is known, and alone it would be read as all.
    expect(flat(sheet.blocks).filter(({ kind }) => kind === "picture")).toHaveLength(1);
  });

  it("draws as much of the group as is needed", () => {
    const [picture] = flat(sheetOf(boardCases.noEffect!).blocks).filter((block) => block.kind === "picture");
    const filled = picture!.picture.shapes.flatMap((shape) =>
      shape.kind === "rect" && shape.fill === "accent" ? [shape.width / picture!.picture.width] : [],
    );
    expect(filled).toEqual([0.05, 0.1, 0.06]);
  });

  it("does not take what is not valued for worth nothing", () => {
    const sheet = sheetOf(boardCases.noValuation!);
    const text = lines(sheet).join("\n");
    expect(text).toContain(
      "Nettonuvärde, nytta per krona och återbetalning går inte att säga: inget utfall har ett värde i kronor.",
    );
    expect(under(sheet, "Det som saknar pris")).toEqual(["- Behörig elev (inget värde i kronor är angivet)"]);
    expect(text).not.toMatch(/−5|mnkr|bär sig inte/);
  });

  it("speaks of nobody who pays where nobody does", () => {
    const sheet = sheetOf(boardCases.noPayer!);
    expect(under(sheet, "Vad kostar det, och vem betalar?")).toEqual(["Inga kostnader är angivna."]);
    // 20 × 1 000, half of it public.
    expect(under(sheet, "Bär sig insatsen?")).toEqual([
      "- Insatsen bär sig för samhället: den kostar inget där och ger nytta värd 20,0_tkr.",
      "- Insatsen bär sig för offentlig sektor: den kostar inget där och ger nytta värd 10,0_tkr.",
    ]);
  });

  it("says of nothing written that it is not, under every heading", () => {
    const all = lines(sheetOf(boardCases.nothing!));
    for (const [position, line] of all.entries())
      if (line.startsWith("# ") && position > 0) expect(all[position + 1], line).not.toMatch(/^#|^$/);
  });

  it("tells the most of a hundred, and how many more there are", () => {
    const sheet = sheetOf(endless);
    // 1 000/3 + number: the last are the largest, and the ninety-six others are told together.
    const cost = under(sheet, "Vad kostar det, och vem betalar?");
    expect(cost.slice(1).map((line) => line.split(" ")[0])).toEqual(["96", "97", "98", "99", "96", "Summa"]);
    expect(under(sheet, "Bär sig insatsen?").at(-1)).toBe("- … och 98 till, se slutrapporten.");
    expect(under(sheet, "Det som saknar pris")).toContain("- … och 98 till, se slutrapporten.");
    expect(under(sheet, "Öppna frågor").at(-1)).toBe("- … och 98 till, se slutrapporten.");
  });
});

it("rounds what each pays so that it adds up to the sum that is shown", () => {
  // Three times 333 333.33 kr is a million; to the nearest thousand each alone would be 333, and 999 together.
  const third = 1_000_000 / 3;
  const costs = [cost("city", third), cost("region", third, true), cost("pupil", third)];
  const [caption, ...rows] = under(sheetOf(team({ costs })), "Vad kostar det, och vem betalar?");
  expect(caption).toBe("Kostnad per betalare (tkr, löpande priser, kontant och i tid)");
  const numbers = rows.map((row) =>
    row
      .split(" | ")
      .slice(1)
      .map((cell) => Number(cell.replace("_", ""))),
  );
  expect(numbers.at(-1)).toEqual([1_000, 333]);
  expect(numbers.slice(0, -1).reduce((sum, [whole]) => sum + whole!, 0)).toBe(1_000);
});

describe("the questions that are open", () => {
  it("are those that are written, else what the appraisal warns of", () => {
    const written = team({ report: { openQuestions: "- Vem betalar sedan?\n\n• Hur många?" } });
    expect(under(sheetOf(written), "Öppna frågor")).toEqual(["- Vem betalar sedan?", "- Hur många?"]);
    expect(under(sheetOf(team()), "Öppna frågor")[0]).toContain("betalar ingen för ordinarie drift");
  });
});

describe("since the edition before", () => {
  const before = team();
  // Five pupils fewer at 1 000 kr: from 15 000 to 10 000 kr.
  const after = team({ parameters: [effect(0.15)] });
  const moved = whatMoved({ document: before }, { document: after });
  if (!("defined" in moved)) throw new Error(JSON.stringify(moved));
  const since: NonNullable<Standing["since"]> = {
    edition: 2,
    day: "2026-01-31",
    moved,
    before,
  };
  const told = (language: "sv" | "en", standing: Partial<Standing>): string =>
    lines(sheetOf(after, language, standing))
      .filter((line) => /utgåva|edition/.test(line))
      .join();

  it("is told in one sentence", () => {
    expect(told("sv", { since })).toBe(
      "Sedan utgåva 2 (2026-01-31): nettonuvärdet minskar från 15,0_tkr till 10,0_tkr, på grund av antagandet ”Effekten”.",
    );
    expect(told("en", { since })).toContain("Since edition 2 (2026-01-31): ");
    expect(told("sv", {})).toBe("");
  });
});

describe("for everybody", () => {
  it("says that it withholds, and does not print what is withheld", () => {
    // 3 of 20 pupils: a count under five.
    const document: Appraisal = team({
      cohorts: [{ id: "pupils", name: "Elever", people: { "2024": 3 } }],
      outcomes: [outcome({ value: "effect" })],
    });
    const subject = disclosed(subjectOf(document), document);
    if (!("withheld" in subject)) throw new Error(JSON.stringify(subject));
    expect(subject.withheld.length).toBeGreaterThan(0);
    const report = reportOf(subject, {
      kind: "boardSheet",
      audience: "public",
      language: "sv",
      standing: { day: "2026-11-22" },
    });
    expect(flat(report.blocks).filter(({ kind }) => kind === "notice")).toHaveLength(1);
    expect(lines(report).join("\n")).not.toMatch(/\b3 elever|av 3\b/);
  });
});

it("does not say of an effect that is withheld that it is not known", () => {
  // Three counted: fewer than five.
  const counted = { ...outcome({}), deadweight: 0, effect: { measure: "count", value: { "2024": 3 } } } as const;
  const document = team({ outcomes: [counted] });
  const subject = disclosed(subjectOf(document), document);
  if (!("withheld" in subject)) throw new Error(JSON.stringify(subject));
  const report = reportOf(subject, {
    kind: "boardSheet",
    audience: "public",
    language: "sv",
    standing: { day: "2026-11-22" },
  });
  expect(subject.withheld.length).toBeGreaterThan(0);
  expect(lines(report).join("\n")).not.toMatch(/effekten är inte känd/i);
  expect(under(report, "Bär sig insatsen?")[0]).toContain("visas inte i den publika utgåvan");
});

/** What no reader should meet: the code's own words, or money called saved. */
const wrong = /undefined|NaN|Infinity|\[object|\bnull\b|function|[Bb]espar|[Ss]aving/;
/** A hyphen for a minus, or thousands apart by a space at which a line may break. */
const notSwedish = /(^|[\s(])-\d|\d \d{3}(?!\d)|\d\.\d/;

describe.each(Object.entries(boardCases))("%s", (_name, document) => {
  it.each(languages)("is told whole in every text (%s)", (language) => {
    const report = sheetOf(document, language);
    const texts = textsOf(report);
    expect(texts.filter((text) => wrong.test(text) || text.trim() === "")).toEqual([]);
    if (language === "sv") expect(texts.filter((text) => notSwedish.test(text.replaceAll(report.day, "")))).toEqual([]);
    for (const block of flat(report.blocks))
      if (block.kind === "picture") {
        expect(block.alt.length).toBeGreaterThan(block.finding.length);
        expect(block.finding).not.toBe("");
      }
    expect(flat(report.blocks).filter((block) => block.kind === "paragraph" && block.tone === "lead")).toHaveLength(1);
  });

  it("has the same parts in both languages", () => {
    const [sv, en] = languages.map((language) => flat(sheetOf(document, language).blocks).map(({ kind }) => kind));
    expect(en).toEqual(sv);
  });
});
