import { describe, expect, it } from "vitest";
import type { Appraisal, Parameter } from "../../../models/appraisal.ts";
import type { Result } from "../../../models/result.ts";
import { plain } from "../../../models/words/part.ts";
import { switchings, switchingTitle } from "../../../models/words/switching.ts";
import { nbsp, no, result } from "./fixture.ts";

const parameter = (id: string, over: Partial<Parameter>): Parameter => ({ id, name: id, unit: "share", ...over });
const risk = parameter("risk", { name: "Relativ risk", unit: "factor", value: 0.88 });
const takeUp = parameter("takeup", { name: "Deltagandegrad", value: 0.8 });
const price = parameter("price", { name: "Pris", unit: "SEK/outcome", value: 1_000_000 });
const believed = parameter("believed", { name: "Andel", belief: { kind: "uniform", low: 0, high: 1 } });

type Found = Result["breakEven"]["parameters"];
const document = (...parameters: readonly Parameter[]): Pick<Appraisal, "parameters"> => ({
  parameters: [...parameters],
});
const resultOf = (parameters: Found): Result =>
  result({ breakEven: { outcomes: {}, parameters, unpriced: no("pays"), unpricedPerPerson: no("pays") } });

describe("switchings", () => {
  const ids = (all: readonly Parameter[], found: Found): readonly string[] =>
    switchings(document(...all), resultOf(found)).map(({ parameter: { id } }) => id);

  it("come in the order of how much of their value has to change: 5 %, 12 %, 56 %", () => {
    const found: Found = { price: { roots: [950_000] }, takeup: { roots: [0.353] }, risk: { roots: [0.985] } };
    expect(ids([takeUp, risk, price], found)).toEqual(["price", "risk", "takeup"]);
  });

  it("count the nearest of several values: 0.8 to 0.9 is nearer than 0.88 to 1.1", () => {
    expect(ids([risk, takeUp], { risk: { roots: [1.1] }, takeup: { roots: [0.1, 0.9] } })).toEqual(["takeup", "risk"]);
  });

  it("have those that cannot be compared after those that can, in the document's order, and those without a value last", () => {
    const zero = parameter("zero", { value: 0 });
    const found: Found = {
      price: { roots: [] },
      believed: { roots: [0.2] },
      zero: { roots: [0.5] },
      takeup: { roots: [0.1] },
    };
    expect(ids([price, believed, zero, takeUp], found)).toEqual(["takeup", "believed", "zero", "price"]);
  });

  it("open each value, and leave out what is not known", () => {
    const [first, ...rest] = switchings(
      document(takeUp, price),
      resultOf({ takeup: { roots: [0.1, 0.9] }, price: no("effectUnknown") }),
    );
    expect(rest).toEqual([]);
    expect(first!.roots).toEqual([
      { value: 0.1, at: "/breakEven/parameters/takeup/roots/0" },
      { value: 0.9, at: "/breakEven/parameters/takeup/roots/1" },
    ]);
  });
});

describe("switchingTitle", () => {
  const title = (all: readonly Parameter[], found: Found, language: "sv" | "en" = "sv"): string =>
    plain(switchingTitle(document(...all), resultOf(found), language));

  it("names the parameter that needs to change least, from what to what", () => {
    const found: Found = { risk: { roots: [0.9850503] }, takeup: { roots: [0.353] } };
    expect(title([takeUp, risk], found)).toBe(
      "”Relativ risk” behöver ändras minst för att kalkylen ska gå jämnt ut: från 0,88 till 0,985",
    );
    expect(title([takeUp, risk], found, "en")).toBe(
      "“Relativ risk” needs to change least for the appraisal to break even: from 0.88 to 0.985",
    );
    expect(title([price], { price: { roots: [124_580.4] } })).toBe(
      nbsp(
        "”Pris” behöver ändras minst för att kalkylen ska gå jämnt ut: från 1_000_000_kr per utfall till 124_580_kr per utfall",
      ),
    );
  });

  it("opens the value it names, the nearest of several", () => {
    const sentence = switchingTitle(document(takeUp), resultOf({ takeup: { roots: [0.1, 0.9] } }), "sv");
    expect(sentence.at(-1)).toEqual({ number: nbsp("90_%"), figure: "/breakEven/parameters/takeup/roots/1" });
  });

  it("has words for a belief alone, for an appraisal that is even already, and for none", () => {
    expect(title([believed], { believed: { roots: [0.2] } })).toBe(nbsp("Kalkylen går jämnt ut om ”Andel” är 20_%"));
    expect(title([takeUp], { takeup: { roots: [0.80001] } })).toBe(
      nbsp("Kalkylen går jämnt ut som den är: ”Deltagandegrad” står redan på sitt brytvärde, 80_%"),
    );
    expect(title([takeUp], { takeup: { roots: [] } })).toBe(
      "Inget antagande kan inom sina gränser ensamt få kalkylen att gå jämnt ut",
    );
    expect(title([], {})).toBe("Kalkylen har inga antaganden att ändra");
  });

  it("says why where it cannot be said", () => {
    const found: Found = { takeup: no("effectUnknown") };
    expect(title([takeUp], found)).toBe(
      "Det går inte att säga vid vilka värden kalkylen går jämnt ut: effekten är inte känd",
    );
    expect(title([takeUp], found, "en")).toBe(
      "It cannot be said at which values the appraisal breaks even: the effect is not known",
    );
  });
});
