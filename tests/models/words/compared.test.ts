import { describe, expect, it, test } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import type { Moved, NotMoved } from "../../../models/waterfall.ts";
import { whatMoved } from "../../../models/waterfall.ts";
import { differenceTexts } from "../../../models/words/changed.ts";
import {
  differenceText,
  foundText,
  movedAmount,
  movedTitle,
  namesOfBoth,
  shareName,
} from "../../../models/words/compared.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { type Edit, edited } from "../edit.ts";
import { tiny } from "../tiny.ts";

const nbsp = (text: string): string => text.replaceAll("_", "\u00a0");
const ends = { before: "/before", after: "/after" };
const told = (...edits: readonly Edit[]) => {
  const after = edited(tiny, ...edits) as Appraisal;
  const moved = whatMoved({ document: tiny }, { document: after }) as Moved | NotMoved;
  if (!moved.defined) throw new Error(moved.why);
  const documents = { before: tiny, after };
  return { moved, documents, title: (language: Language) => movedTitle(moved, documents, ends, language) };
};

describe("what moved, as a title", () => {
  it("says from what to what, and because of which change", () => {
    // 15 000 → 100 × 0.3 × 1 000 − 5 000 = 25 000.
    const { title } = told(["/parameters/p/value", 0.3]);
    expect(plain(title("sv"))).toBe(
      nbsp("Nettonuvärdet ökar från 15,0_tkr till 25,0_tkr, på grund av antagandet ”Utfall per elev”"),
    );
    expect(plain(title("en"))).toBe(
      nbsp("The net present value increases from SEK_15.0_k to SEK_25.0_k, because of the parameter “Utfall per elev”"),
    );
    expect(title("sv").flatMap((part) => ("figure" in part ? [part.figure] : []))).toEqual(["/before", "/after"]);
  });

  it("names the largest change in the direction it went, where there are several", () => {
    // 15 000 → 100 × 0.1 × 1 000 − 4 000 = 6 000: p takes 10 000, c gives 1 000.
    const { title } = told(["/parameters/p/value", 0.1], ["/parameters/c/value", 4_000]);
    expect(plain(title("sv"))).toBe(
      nbsp("Nettonuvärdet minskar från 15,0_tkr till 6,0_tkr, mest på grund av antagandet ”Utfall per elev”"),
    );
    expect(plain(title("en"))).toMatch(/^The net present value decreases .*, mostly because of the parameter /);
  });

  it("names settings and lines as such", () => {
    const line = { ...tiny.costs![0], id: "room", name: "Lokalen", amounts: { "2024": 9_000 } };
    expect(plain(told(["/costs/-", line]).title("sv"))).toMatch(/, på grund av kalkylens rader$/);
    expect(plain(told(["/settings/baseYear", 2023]).title("en"))).toMatch(/, because of the settings$/);
  });

  it("tells every krona where both ends would look the same, and what cannot be seen as nothing", () => {
    // 100 × 0.2001 × 1 000 − 5 000 = 15 010.
    expect(plain(told(["/parameters/p/value", 0.2001]).title("sv"))).toBe(
      nbsp("Nettonuvärdet ökar från 15_000_kr till 15_010_kr, på grund av antagandet ”Utfall per elev”"),
    );
    expect(plain(told(["/parameters/p/value", 0.200001]).title("sv"))).toBe(
      nbsp("Nettonuvärdet är så gott som detsamma på båda sidor: 15_000_kr"),
    );
    expect(differenceText(0.1, { unit: "SEK" }, "sv")).toBe(nbsp("0_kr"));
    expect(differenceText(0.001, { unit: "ratio" }, "sv")).toBe("0,00");
  });

  it("says that nothing moved, where something differs all the same", () => {
    expect(plain(told(["/title", "Annan"]).title("sv"))).toBe(
      nbsp("Nettonuvärdet är detsamma på båda sidor: 15,0_tkr"),
    );
    expect(plain(told(["/title", "Annan"]).title("en"))).toBe(
      nbsp("The net present value is the same on both sides: SEK_15.0_k"),
    );
  });
});

describe("a change", () => {
  it("is called by what is changed, and by no more than two of them", () => {
    const { documents } = told();
    const names = namesOfBoth(documents, "sv");
    const name = (changes: Parameters<typeof shareName>[0]["changes"], language: Language = "sv"): string =>
      shareName({ changes }, names, language);
    expect(name([{ parameters: ["p"] }])).toBe("Utfall per elev");
    expect(name(["settings"])).toBe("Inställningarna");
    expect(name(["settings", "structure"], "en")).toBe("The settings and the lines of the appraisal");
    expect(name([{ parameters: ["n", "p", "v"] }])).toBe("Antal elever, Utfall per elev och flera");
  });

  it("has its sign", () => {
    expect(movedAmount(1_200_000, "/society/npv", "sv")).toBe(nbsp("+1,2_mnkr"));
    expect(movedAmount(-1_200_000, "/society/npv", "en")).toBe(nbsp("SEK_−1.2_m"));
    expect(movedAmount(1_200_000, "/society/npv", "en")).toBe(nbsp("SEK_+1.2_m"));
    expect(movedAmount(2, "/breakEven/outcomes/days/society/needed", "sv")).toBe(nbsp("+2_utfall"));
  });

  it("is told difference by difference, all of them", () => {
    const { moved, documents } = told(
      ...(["n", "p", "v", "c"] as const).map((id): Edit => [`/parameters/${id}/value`, 7]),
      ["/title", "Annan"],
      ["/description", "Ny"],
      ["/diaryNumber", "HN 1"],
      ["/stage", "idea"],
      ["/asOf", "2026"],
      ["/illustrative", true],
      ["/parameters/n/name", "Elever"],
    );
    expect(moved.shares.flatMap(({ differences }) => differenceTexts(differences, documents, "sv"))).toHaveLength(4);
    expect(differenceTexts(moved.unmoved, documents, "sv")).toHaveLength(7);
    expect(differenceTexts(moved.unmoved, documents, "sv")[0]).toBe("Titel: ”Tiny” → ”Annan”");
  });
});

describe("a difference between two figures", () => {
  test.each([
    [-3_522_136.4, "SEK", "−3_522_136_kr", "SEK_−3,522,136"],
    [1_000, "SEK", "+1_000_kr", "SEK_+1,000"],
    [0.354, "ratio", "+0,35", "+0.35"],
    [-7, "count", "−7", "−7"],
    [0, "SEK", "0_kr", "SEK_0"],
    [7, "year", "7_år senare", "7_years later"],
    [-1, "year", "1_år tidigare", "1_year earlier"],
    [0, "year", "samma år", "the same year"],
  ] as const)("of %d in %s has its sign", (value, unit, sv, en) => {
    expect(differenceText(value, { unit }, "sv")).toBe(nbsp(sv));
    expect(differenceText(value, { unit }, "en")).toBe(nbsp(en));
  });

  it("is of figures in full", () => {
    expect(foundText({ defined: true, value: 4_625_020.4 }, "SEK", "sv")).toBe(nbsp("4_625_020_kr"));
    expect(foundText({ defined: true, value: 2_035 }, "year", "sv")).toBe("2035");
    expect(foundText({ defined: true, value: 2.265 }, "ratio", "en")).toBe("2.27");
  });
});
