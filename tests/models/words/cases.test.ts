import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { casesText, inCases, type OfHundred, ofHundred, others } from "../../../models/words/cases.ts";
import type { Language } from "../../../models/words/language.ts";
import "../../seed.ts";

describe("ofHundred", () => {
  it("is all or none only where it is, and says no more than one in a hundred can", () => {
    expect([0, 1e-9, 0.0049, 0.005, 0.011, 0.5, 0.994, 0.995, 1 - 1e-12, 1].map(ofHundred)).toEqual([
      "none",
      "few",
      "few",
      1,
      1,
      50,
      99,
      "most",
      "most",
      "all",
    ]);
  });

  it("is never further from the probability than half of one in a hundred", () => {
    assert(
      property(double({ min: 0, max: 1, noNaN: true }), (probability) => {
        const said = ofHundred(probability);
        if (typeof said === "number") {
          expect(Math.abs(said / 100 - probability)).toBeLessThanOrEqual(0.005 + 1e-12);
          expect(said).toBeGreaterThan(0);
          expect(said).toBeLessThan(100);
        } else expect(said).toBe({ 0: "none", 1: "all" }[probability] ?? (probability < 0.5 ? "few" : "most"));
      }),
    );
  });
});

describe("others", () => {
  it("are so many that both are a hundred", () => {
    const all: readonly OfHundred[] = ["none", "few", 1, 50, 99, "most", "all"];
    expect(all.map(others)).toEqual(["all", "most", 99, 50, 1, "few", "none"]);
  });
});

describe("in words", () => {
  const told = (of: OfHundred, language: Language, isAbout = false) => [
    inCases({ of, isAbout }, language),
    inCases({ of, isAbout }, language, "ofHundred"),
    inCases({ of, isAbout }, language, "alone"),
    casesText({ of, isAbout }, language, "alone"),
  ];

  it.each<readonly [OfHundred, readonly string[], readonly string[]]>([
    [
      "none",
      ["inte i något räknat fall", "inte i något räknat fall", "inte i något räknat fall", "0"],
      ["in no case drawn", "in no case drawn", "in no case drawn", "0"],
    ],
    [
      "few",
      ["i färre än 1 fall av 100", "i färre än 1 av 100", "i färre än 1", "färre än 1"],
      ["in fewer than 1 case of 100", "in fewer than 1 of 100", "in fewer than 1", "fewer than 1"],
    ],
    [1, ["i 1 fall av 100", "i 1 av 100", "i 1", "1"], ["in 1 case of 100", "in 1 of 100", "in 1", "1"]],
    [88, ["i 88 fall av 100", "i 88 av 100", "i 88", "88"], ["in 88 cases of 100", "in 88 of 100", "in 88", "88"]],
    [
      "most",
      ["i fler än 99 fall av 100", "i fler än 99 av 100", "i fler än 99", "fler än 99"],
      ["in more than 99 cases of 100", "in more than 99 of 100", "in more than 99", "more than 99"],
    ],
    [
      "all",
      ["i samtliga räknade fall", "i samtliga räknade fall", "i samtliga räknade fall", "100"],
      ["in every case drawn", "in every case drawn", "in every case drawn", "100"],
    ],
  ])("%s", (of, sv, en) => {
    expect([told(of, "sv"), told(of, "en")]).toEqual([sv, en]);
  });

  it("is about so many only where there is a number", () => {
    expect(told(88, "sv", true)).toEqual([
      "i omkring 88 fall av 100",
      "i omkring 88 av 100",
      "i omkring 88",
      "omkring 88",
    ]);
    expect(told(1, "en", true)[0]).toBe("in about 1 case of 100");
    for (const of of ["none", "few", "most", "all"] as const) expect(told(of, "sv", true)).toEqual(told(of, "sv"));
  });
});
