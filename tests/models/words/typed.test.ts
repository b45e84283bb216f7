import { describe, expect, it } from "vitest";
import { units } from "../../../models/terms.ts";
import { type Language, languages } from "../../../models/words/language.ts";
import type { TypedUnit } from "../../../models/words/parse.ts";
import { readDate, readTyped, readWhole, readYear } from "../../../models/words/typed.ts";
import { nbsp } from "./fixture.ts";

const everyUnit: readonly TypedUnit[] = [...units, "plain"];
const value = (text: string, unit: TypedUnit = "SEK", language: Language = "sv"): number | string => {
  const typed = readTyped(text, unit, language);
  if ("empty" in typed) return "empty";
  return "value" in typed ? typed.value : `refused: ${typed.refusal}`;
};

describe("what a field reads", () => {
  it.each<readonly [string, number]>([
    ["1000000", 1e6],
    ["1 000 000", 1e6],
    ["1\u00a0000\u00a0000", 1e6],
    ["1\u202f000\u202f000", 1e6],
    ["1\u2009000", 1000],
    ["1 000 000.50", 1000000.5],
    ["1000000.50", 1000000.5],
    ["1 000 000,50", 1000000.5],
    ["\u221212.5", -12.5],
    ["-12.5", -12.5],
    ["\u201312.5", -12.5],
    ["- 5", -5],
    ["+5", 5],
    [".5", 0.5],
    ["0.125", 0.125],
    ["1 234.567", 1234.567],
    ["1234.567", 1234.567],
    ["  12\n", 12],
    ["-0", 0],
    ["500 tkr", 500_000],
    ["500 TKR", 500_000],
    ["-1.2 mnkr", -1_200_000],
    ["2.7 Mkr", 2_700_000],
    ["2.7 miljoner kronor", 2_700_000],
    ["2 mdkr", 2e9],
    ["1 000 000 kr", 1e6],
    ["1 000 000:-", 1e6],
    ["500,-", 500],
    ["1000kr", 1000],
    ["SEK 2.7 m", 2_700_000],
    ["0.1 mdkr", 100_000_000],
  ])("%j as %d kronor in both languages", (text, number) => {
    expect([value(text), value(text, "SEK", "en")]).toEqual([number, number]);
  });

  it.each<readonly [string, TypedUnit, number]>([
    ["−12,5", "SEK", -12.5],
    ["1000000,5", "SEK", 1000000.5],
    ["1,0 mnkr", "SEK", 1e6],
    ["2,7 miljoner", "SEK/outcome", 2_700_000],
    ["12,5 %", "share", 0.125],
    ["12,5%", "share", 0.125],
    ["12,5 procent", "share", 0.125],
    ["−3 procentenheter", "share", -0.03],
    ["120 %", "share", 1.2],
    ["0,125", "share", 0.125],
    ["0.125", "share", 0.125],
    ["-0,5", "share", -0.5],
    ["0", "share", 0],
    ["12,345 %", "share", 0.12345],
    ["0,508", "SEK", 0.508],
    ["1,035", "factor", 1.035],
    ["0,88", "factor", 0.88],
    ["1,125", "outcome/person", 1.125],
    ["0,2 utfall per person", "outcome/person", 0.2],
    ["12 år", "year", 12],
    ["40 timmar", "hour", 40],
    ["40 h", "hour", 40],
    ["20 personer", "person", 20],
    ["3 utfall", "outcome", 3],
    ["1 200 kr/tim", "SEK/hour", 1200],
    ["1 200 kr / timme", "SEK/hour", 1200],
    ["100 tkr per utfall", "SEK/outcome", 100_000],
    ["100 kr per utfall och år", "SEK/outcome/year", 100],
  ])("%j in a field of %s as Swedish writes it", (text, unit, number) => {
    expect(value(text, unit)).toBe(number);
  });

  it.each<readonly [string, TypedUnit, number]>([
    ["1,000,000", "SEK", 1e6],
    ["1,000", "SEK", 1000],
    ["1,000.5", "SEK", 1000.5],
    ["SEK 2,703", "SEK", 2703],
    ["SEK 1,200 per hour", "SEK/hour", 1200],
    ["1.234", "factor", 1.234],
    ["12.345%", "share", 0.12345],
    ["12.5 percentage points", "share", 0.125],
    ["12.5 percent", "share", 0.125],
    ["1,250,000", "factor", 1_250_000],
    ["20 people", "person", 20],
  ])("%j in a field of %s as English writes it", (text, unit, number) => {
    expect(value(text, unit, "en")).toBe(number);
  });

  it("nothing, as nothing", () => {
    for (const text of ["", " ", "\u00a0\t\n"]) expect(readTyped(text, "share", "en")).toEqual({ empty: true });
  });
});

describe("what a field refuses", () => {
  it.each<readonly [TypedUnit, string, string]>([
    ["SEK", "1.000", "”1.000” kan läsas på två sätt. Skriv 1_000 eller 1,0."],
    ["SEK", "-1.000 tkr", "”-1.000 tkr” kan läsas på två sätt. Skriv −1_000 tkr eller −1,0 tkr."],
    ["SEK", "500,000", "”500,000” kan läsas på två sätt. Skriv 500_000 eller 500,0."],
    ["SEK", "1,234", "”1,234” kan läsas på två sätt. Skriv 1_234 eller 1,2340."],
    ["SEK", "(500)", "”(500)” kan läsas på två sätt. Skriv −500 eller 500."],
    ["SEK", "500-", "”500-” kan läsas på två sätt. Skriv −500 eller 500."],
    ["SEK", "--5", "”--5” kan läsas på två sätt. Skriv −5 eller 5."],
    ["share", "1", "”1” kan läsas på två sätt. Skriv 1_% eller 100_%."],
    ["share", "-1,0", "”-1,0” kan läsas på två sätt. Skriv −1_% eller −100_%."],
    ["SEK", "1,000,000", "I ”1,000,000” står punkt och komma på ett annat sätt än i svenska tal. Skriv 1_000_000."],
    ["SEK", "1.000.000", "I ”1.000.000” står punkt och komma på ett annat sätt än i svenska tal. Skriv 1_000_000."],
    ["SEK", "1.000,50", "I ”1.000,50” står punkt och komma på ett annat sätt än i svenska tal. Skriv 1_000,50."],
    ["SEK", "1,000.50", "I ”1,000.50” står punkt och komma på ett annat sätt än i svenska tal. Skriv 1_000,50."],
    ["SEK", "12,5,3", "Punkt och komma i ”12,5,3” står inte som i ett tal. Skriv till exempel 250_000."],
    ["SEK", "5,", "Punkt och komma i ”5,” står inte som i ett tal. Skriv till exempel 250_000."],
    ["SEK", "1e6x", "”1e6x” är inget tal. Skriv med siffror, till exempel 250_000."],
    ["SEK", "1E+06", "”1E+06” är skrivet med tiopotens. Skriv 1_000_000."],
    ["SEK", "1e300", "”1e300” är skrivet med tiopotens. Skriv ut alla siffror."],
    ["plain", "O,5", "”O,5” har en bokstav där det ska stå en siffra. Skriv 0,5, om det är det du menar."],
    ["person", "l00", "”l00” har en bokstav där det ska stå en siffra. Skriv 100, om det är det du menar."],
    [
      "SEK",
      "1 00 000",
      "Mellanrummen i ”1 00 000” delar inte talet i grupper om tre siffror. Skriv 100_000, om det är ett enda tal.",
    ],
    [
      "SEK",
      "10 0000",
      "Mellanrummen i ”10 0000” delar inte talet i grupper om tre siffror. Skriv 100_000, om det är ett enda tal.",
    ],
    [
      "SEK",
      "12 12",
      "Mellanrummen i ”12 12” delar inte talet i grupper om tre siffror. Skriv 1_212, om det är ett enda tal.",
    ],
    ["SEK", "5 äpplen", "”5 äpplen” passar inte här, där det ska stå kronor. Skriv till exempel 250_000."],
    ["person", "20 elever", "”20 elever” passar inte här, där det ska stå personer. Skriv till exempel 20."],
    ["SEK", "=SUMMA(A1)", "”=SUMMA(A1)” är en formel, och här räknas inga formler ut. Skriv talet som den ger."],
    ["SEK", "#DIV/0!", "”#DIV/0!” är ett fel i bladet som talet kommer från. Rätta det där, eller skriv talet."],
    ["SEK", "Infinity", "”Infinity” är inget tal. Skriv med siffror, till exempel 250_000."],
    ["share", "NaN", "”NaN” är inget tal. Skriv med siffror, till exempel 12,5_%."],
    ["share", "12", "Procenttecknet saknas efter ”12”. Skriv 12_% eller 0,12."],
    ["share", "12,5", "Procenttecknet saknas efter ”12,5”. Skriv 12,5_% eller 0,125."],
    ["share", "300", "Procenttecknet saknas efter ”300”. Skriv 300_%."],
    ["SEK", "12 %", "”12 %” passar inte här, där det ska stå kronor. Skriv till exempel 250_000."],
    ["factor", "88 %", "”88 %” passar inte här, där det ska stå en faktor. Skriv 0,88."],
    ["hour", "500 kr", "”500 kr” passar inte här, där det ska stå timmar. Skriv till exempel 12,5."],
    ["share", "500 tkr", "”500 tkr” passar inte här, där det ska stå en andel. Skriv till exempel 12,5_%."],
    ["SEK", "1 200 kr/tim", "”1 200 kr/tim” passar inte här, där det ska stå kronor. Skriv till exempel 250_000."],
  ])("in a field of %s: %j", (unit, text, sentence) => {
    expect(value(text, unit)).toBe(`refused: ${nbsp(sentence)}`);
  });

  it.each<readonly [TypedUnit, string, string]>([
    ["SEK", "1.000", "“1.000” can be read in two ways. Write 1,000 or 1.0."],
    ["factor", "1,250", "“1,250” can be read in two ways. Write 1250 or 1.25."],
    ["SEK", "12,5", "The points and commas in “12,5” do not stand as in English. Write 12.5."],
    ["share", "0,125", "The points and commas in “0,125” do not stand as in English. Write 0.125."],
    ["share", "12,5", "The points and commas in “12,5” do not stand as in English. Write 12.5 %."],
    ["SEK", "1.000,50", "The points and commas in “1.000,50” do not stand as in English. Write 1,000.50."],
    [
      "SEK",
      "10 0000",
      "The spaces in “10 0000” do not divide the number in groups of three digits. Write 100,000, if it is one number.",
    ],
    ["share", "12", "The per cent sign is missing after “12”. Write 12% or 0.12."],
    ["factor", "88%", "“88%” does not fit here, where a factor should be given. Write 0.88."],
    ["SEK", "1e6", "“1e6” is written with a power of ten. Write 1,000,000."],
  ])("in an English field of %s: %j", (unit, text, sentence) => {
    expect(value(text, unit, "en")).toBe(`refused: ${sentence}`);
  });

  const garbage = [
    ..."12,5,3|1.2.3|1.00.000|1 00|10 00|1 000 00|0 123|1  000|12 34|1 2|1,00 000|1e6|1e6x|12e3|0x10|O,5|l00|--5|-+5|- -5".split(
      "|",
    ),
    ..."5 äpplen|=SUMMA(A1)|#DIV/0!|####|(500)|5-|abc|-|,|.|%|kr|5,|5.|Infinity|-∞|NaN|2.7 m|5 st|1'000|½|١٢|1/2|2025-03-14|ca 500|500?|500 kr kr|kr 5 %|5 %%|1\u200b000".split(
      "|",
    ),
    "1\t000",
    "1 000\n2 000",
    "9".repeat(310),
    `0.${"0".repeat(400)}1`,
    "9".repeat(2000),
  ];
  it.each(garbage)("%j, in both languages and every unit, with a sentence that ends", (text) => {
    for (const language of languages) {
      for (const unit of everyUnit) expect(value(text, unit, language)).toMatch(/^refused: .{20,}\.$/s);
    }
  });

  it("kronor where no kronor are asked for, and per cent where no share is", () => {
    for (const unit of everyUnit) {
      const isMoney = unit.startsWith("SEK");
      for (const text of ["5 kr", "5 tkr", "5 mnkr", "SEK 5", "5:-"])
        expect(typeof value(text, unit) === "number").toBe(isMoney);
      expect(typeof value("5 %", unit) === "number").toBe(unit === "share");
    }
  });
});

describe("whole numbers, years and dates", () => {
  it("reads whole numbers with groups, and refuses parts of them", () => {
    const whole = (text: string, language: Language = "sv") => readWhole(text, language);
    expect(whole("1 000")).toEqual({ value: 1000 });
    expect(whole("1,000", "en")).toEqual({ value: 1000 });
    expect(whole("-3")).toEqual({ value: -3 });
    expect(whole("12,0")).toEqual({ value: 12 });
    expect(readWhole("12 år", "sv", "year")).toEqual({ value: 12 });
    expect(whole(" ")).toEqual({ empty: true });
    expect(whole("12,5")).toEqual({ refusal: "”12,5” är inget heltal. Skriv 12 eller 13." });
    expect(whole("-0.5", "en")).toEqual({ refusal: "“-0.5” is not a whole number. Write −1 or 0." });
    expect(whole("1.000")).toEqual({ refusal: nbsp("”1.000” kan läsas på två sätt. Skriv 1_000 eller 1,0.") });
    expect(whole("9007199254740993")).toHaveProperty("refusal");
    expect(whole("1".repeat(30))).toHaveProperty("refusal");
    expect(whole("tre")).toHaveProperty("refusal");
  });

  it("reads a year of four digits alone", () => {
    expect(readYear(" 2026 ", "sv")).toEqual({ value: 2026 });
    expect(readYear("", "sv")).toEqual({ empty: true });
    expect(readYear("2 026", "sv")).toEqual({
      refusal: "”2 026” är inget årtal. Skriv årtalet med fyra siffror, 2026.",
    });
    expect(readYear("26", "en")).toEqual({
      refusal: "“26” is not a year. Write the year in four digits, for example 2026.",
    });
    for (const text of ["0999", "20266", "-2026", "2026,0", "år 2026", "2026-01"])
      expect(readYear(text, "sv")).toHaveProperty("refusal");
  });

  it("reads the dates that there are", () => {
    for (const date of ["2026", "2026-03", "2026-03-31", "2024-02-29", "2000-02-29"])
      expect(readDate(` ${date}\n`, "sv")).toEqual({ value: date });
    expect(readDate("2026\u201303\u201331", "sv")).toEqual({ value: "2026-03-31" });
    expect(readDate("", "sv")).toEqual({ empty: true });
    for (const text of [
      "2026-13",
      "2026-00",
      "2026-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-03-00",
      "0999",
      "31/3 2026",
      "3-2026",
      "igår",
    ])
      expect(readDate(text, "sv")).toEqual({
        refusal: `”${text}” är inget datum. Skriv år, månad eller dag: 2026, 2026-03 eller 2026-03-31.`,
      });
    for (const text of ["2026-3-5", "20260305", "2026/03/05", "2026.03.05", "2026 03 05"])
      expect(readDate(text, "en")).toEqual({ refusal: `“${text}” is not a date. Write 2026-03-05.` });
  });
});
