import { assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Appraisal, Parameter } from "../../../models/appraisal.ts";
import type { Result } from "../../../models/result.ts";
import { open, type Session } from "../../../models/session.ts";
import { decidesTitle, isMoving, type Swing, sideOf, swingSentence, swingsOf } from "../../../models/words/decides.ts";
import type { Language } from "../../../models/words/language.ts";
import { levels } from "../../../models/words/level.ts";
import { oneMore } from "../../../models/words/oneMore.ts";
import { plain } from "../../../models/words/part.ts";
import { tiny } from "../tiny.ts";
import { appraisal, nbsp, no, result, unsaid, value } from "./fixture.ts";

const risk: Parameter = { id: "risk", name: "Relativ risk", unit: "factor", value: 0.88 };
const takeUp: Parameter = { id: "takeUp", name: "Deltagandegrad", unit: "share", value: 0.8 };
const worth: Parameter = { id: "worth", name: "Värde", unit: "SEK/outcome", value: 1_000_000 };
const wage: Parameter = { id: "wage", name: "Timlön", unit: "SEK/hour", value: 300 };
const parameters = [risk, takeUp, worth, wage];

type Ends = readonly [low: number, high: number, npvAtLow: number, npvAtHigh: number];
const tornadoOf = (moved: Readonly<Record<string, Ends>>) =>
  Object.entries(moved).map(([parameter, [low, high, npvAtLow, npvAtHigh]]) => ({
    ...{ parameter, low, high },
    ...{ npvAtLow, npvAtHigh },
  }));
const swings = (
  moved: Readonly<Record<string, Ends>>,
  central: number,
  roots: Result["breakEven"]["parameters"] = {},
): readonly Swing[] => swingsOf(tornadoOf(moved), central, { parameters }, roots);

const opened = (document: Appraisal): Session => {
  const session = open(document);
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  return session;
};
const believing = (beliefs: Readonly<Record<string, NonNullable<Parameter["belief"]>>>): Appraisal => ({
  ...tiny,
  parameters: tiny.parameters!.map((each) => {
    const belief = beliefs[each.id];
    return belief ? { ...each, belief } : each;
  }),
});
const engineSwings = (document: Appraisal): readonly Swing[] => {
  const session = opened(document);
  const simulated = session.simulate({ draws: 2_048 });
  if (!("tornado" in simulated) || !("mean" in simulated.simulation.society)) throw new Error("nothing drawn");
  const { central } = simulated.simulation.society;
  return swingsOf(simulated.tornado, central, document, session.result().breakEven.parameters);
};

describe("levels", () => {
  const sv = (low: number, high: number, unit: Parameter["unit"]) => levels([low, high], unit, "sv").join(" · ");

  it("are told to hundredths of what is between them: 0,24 to thousandths, 905 683 kronor to thousands", () => {
    expect(sv(0.76997, 1.01303, "factor")).toBe("0,77 · 1,013");
    expect(sv(664_249, 1_569_931, "SEK/outcome")).toBe(nbsp("664_000_kr per utfall · 1_570_000_kr per utfall"));
    expect(sv(0.125, 0.575, "share")).toBe(nbsp("12,5_% · 57,5_%"));
    expect(sv(57.03, 62.97, "person")).toBe(nbsp("57,03_personer · 62,97_personer"));
    expect(levels([10_637, 26_935], "SEK/outcome/year", "en").join(" · ")).toBe(
      nbsp("SEK_10,600 per outcome and year · SEK_26,900 per outcome and year"),
    );
  });

  it("stand apart however close they lie, and where they are the same say the same", () => {
    assert(
      property(
        tuple(double({ min: -1e6, max: 1e6, noNaN: true }), double({ min: 1e-4, max: 1e5, noNaN: true })),
        ([low, apart]) => {
          const [one, other] = levels([low, low + apart], "factor", "sv");
          expect(one).not.toBe(other);
        },
      ),
    );
    expect(sv(0.5, 0.5, "share")).toBe(nbsp("50_% · 50_%"));
  });
});

describe("swingSentence", () => {
  const told = (ends: Ends, central: number, language: Language = "sv", roots: readonly number[] = []): string => {
    const [swing] = swings({ risk: ends }, central, { risk: { roots: [...roots] } });
    return swingSentence(swing!, central, language);
  };

  it("says both ends, and what follows of the one that turns the answer, told last", () => {
    expect(told([0.77, 1.01, 9.47e6, -1.23e6], 4.6e6)).toBe(
      nbsp(
        "Är ”Relativ risk” 0,77 blir nettonuvärdet 9,5_mnkr; är det 1,01 blir det −1,2_mnkr, och då bär insatsen sig inte.",
      ),
    );
    expect(told([0.77, 1.01, -1.23e6, 9.47e6], 4.6e6, "en")).toBe(
      nbsp(
        "If “Relativ risk” is 1.01, the net present value is SEK_9.5_m; if it is 0.77, it is SEK_−1.2_m, and then the investment does not break even.",
      ),
    );
    expect(told([0.77, 1.01, 2e6, -5e6], -1e6)).toMatch(/; är det 0,77 blir det 2,0.mnkr, och då bär insatsen sig\.$/);
  });

  it("says nothing of turning where neither end does", () => {
    expect(told([0.77, 1.01, 9e6, 1e6], 4e6)).toBe(
      nbsp("Är ”Relativ risk” 0,77 blir nettonuvärdet 9,0_mnkr; är det 1,01 blir det 1,0_mnkr."),
    );
  });

  it("tells ends that look the same as one number", () => {
    expect(told([0.77, 1.01, 4.62e6, 4.58e6], 4.6e6)).toBe(
      nbsp("Nettonuvärdet blir omkring 4,6_mnkr både om ”Relativ risk” är 0,77 och om det är 1,01."),
    );
  });

  it("says which way both ends go where they go the same", () => {
    expect(told([0.77, 1.01, 2e6, 1e6], 4e6)).toBe(
      nbsp(
        "Nettonuvärdet blir lägre än med kalkylens värden både om ”Relativ risk” är 0,77 och om det är 1,01: 2,0_mnkr respektive 1,0_mnkr.",
      ),
    );
    expect(told([0.77, 1.01, -2e6, 1e6], 4e6, "en")).toBe(
      nbsp(
        "The net present value is lower than with the appraisal’s values both if “Relativ risk” is 1.01 and if it is 0.77: SEK_1.0_m and SEK_−2.0_m, and in the latter case the investment does not break even.",
      ),
    );
    expect(told([0.77, 1.01, -2e6, -1e6], 4e6)).toMatch(
      / −2,0.mnkr respektive −1,0.mnkr, och då bär insatsen sig inte\.$/,
    );
    expect(told([0.77, 1.01, 9e6, 9e6], 4e6)).toMatch(/^Nettonuvärdet blir högre .* 1,01: omkring 9,0.mnkr\.$/);
  });

  it("names where it breaks even between ends that give the same answer", () => {
    expect(told([0.77, 1.01, 2e6, 1e6], 4e6, "sv", [0.9, 0.95])).toMatch(
      / Däremellan, vid 0,9 och 0,95, går kalkylen jämnt ut\.$/,
    );
    // One that is crossed on the way to an end that turns is what that end says already.
    expect(told([0.77, 1.01, 2e6, -1e6], 4e6, "sv", [0.9])).not.toContain("Däremellan");
  });
});

describe("swingsOf", () => {
  it("is what the closed form says: 100·p·1 000 − c at 5 and 95 per cent of each", () => {
    // p between 0,1 and 0,3: 0,11 and 0,29. c between 0 and 30 000: 1 500 and 28 500.
    const found = engineSwings(
      believing({ p: { kind: "uniform", low: 0.1, high: 0.3 }, c: { kind: "uniform", low: 0, high: 30_000 } }),
    );
    expect(found.map(({ parameter: { id }, turns }) => [id, turns])).toEqual([
      ["c", true],
      ["p", false],
    ]);
    const [cost, people] = found;
    expect([cost!.low.npv, cost!.high.npv, cost!.reach]).toEqual(
      [18_500, -8_500, 27_000].map((of) => expect.closeTo(of, 6)),
    );
    expect([people!.low.npv, people!.high.npv, people!.reach]).toEqual(
      [6_000, 24_000, 18_000].map((of) => expect.closeTo(of, 6)),
    );
    expect(plain(decidesTitle(found, { uncertain: 2 }, "sv"))).toBe(
      "”Kostnad för laget” betyder mest och kan ensamt vända svaret",
    );
    expect(swingSentence(cost!, 15_000, "sv")).toBe(
      nbsp(
        "Är ”Kostnad för laget” 1_500_kr blir nettonuvärdet 18,5_tkr; är det 28_500_kr blir det −8,5_tkr, och då bär insatsen sig inte.",
      ),
    );
  });

  it("counts how far ends on one side reach from the central case, and what turns it only between them", () => {
    const found = swings({ takeUp: [0, 1, 4e6, 3e6], risk: [0.5, 1, 1e6, 0.5e6], worth: [1, 2, 9e6, 7e6] }, 5e6, {
      risk: { roots: [0.6, 0.7] },
      takeUp: { roots: [0.5] },
      worth: { roots: [0.5, 3, 4] },
    });
    expect(found.map(({ parameter: { id }, reach, turns }) => [id, reach, turns])).toEqual([
      ["risk", 4.5e6, true],
      ["worth", 4e6, false],
      ["takeUp", 2e6, false],
    ]);
    expect(found.map((swing) => sideOf(swing, 5e6))).toEqual(["lower", "higher", "lower"]);
  });

  it("moves nothing where less than half a krona does not show", () => {
    const [swing] = swings({ risk: [0, 1, 100.2, 100.4] }, 100.3);
    expect(isMoving(swing!)).toBe(false);
    expect(swings({ risk: [0, 1, 100, 100.6] }, 100.3).every(isMoving)).toBe(true);
  });
});

describe("decidesTitle", () => {
  const title = (found: readonly Swing[], language: Language = "sv", uncertain = 2): string =>
    plain(decidesTitle(found, { uncertain }, language));
  const far: Ends = [0, 1, 9e6, 1e6];
  const over: Ends = [0, 1, 2e6, -1e6];

  it("names what matters most, and whether it or another alone turns the answer", () => {
    expect(title(swings({ risk: [0, 1, 9e6, -1e6], takeUp: far }, 4e6))).toBe(
      "”Relativ risk” betyder mest och kan ensamt vända svaret",
    );
    expect(title(swings({ risk: [0, 1, 9e6, -1e6], takeUp: over, worth: over }, 1e6))).toBe(
      "”Relativ risk” betyder mest och kan ensamt vända svaret; det kan också ”Deltagandegrad” och ”Värde”",
    );
    expect(title(swings({ risk: far, takeUp: over }, 1.5e6))).toBe(
      "”Relativ risk” betyder mest, men bara ”Deltagandegrad” kan ensamt vända svaret",
    );
    expect(title(swings({ risk: far, takeUp: over, worth: over, wage: over }, 1.5e6), "en")).toBe(
      "“Relativ risk” matters most, but only 3 other assumptions can turn the answer one at a time",
    );
    expect(title(swings({ risk: far, takeUp: [0, 1, 5e6, 3e6] }, 4e6))).toBe(
      "Inget enskilt antagande vänder svaret; mest betyder ”Relativ risk”",
    );
  });

  it("has words for nothing uncertain, nothing that moves, and nothing that can be moved", () => {
    expect(title([], "sv", 0)).toMatch(/^Inget antagande i kalkylen har ett intervall/);
    expect(title(swings({ risk: [0, 1, 4e6, 4e6] }, 4e6))).toBe(
      "Inget av de osäkra antagandena ändrar samhällets nettonuvärde",
    );
    expect(title([])).toBe("Inget av de osäkra antagandena går att ändra för sig");
    expect(title([], "en", 0)).toMatch(/^No assumption in the appraisal has a range/);
  });
});

describe("oneMore", () => {
  const gained = (of: ReturnType<typeof value> | ReturnType<typeof no>): Pick<Result, "gained"> => ({
    gained: { eligibility: { ...result().gained.eligibility!, ...unsaid, worth: of } },
  });
  const told = (of: Parameters<typeof gained>[0], ranges = {}, language: Language = "sv"): readonly string[] =>
    oneMore(appraisal(), gained(of), ranges, language).map(({ sentence }) => plain(sentence));
  const at = "/gained/eligibility/worth";

  it("says in the outcome's own words what one changes, and opens the figure", () => {
    expect(told(value(548_000))).toEqual([
      nbsp("En behörig elev fler eller färre ändrar samhällets nettonuvärde med 548_tkr."),
    ]);
    expect(told(value(548_000), {}, "en")).toEqual([
      nbsp("One eligible pupil more or fewer changes society's net present value by SEK_548_k."),
    ]);
    const [only] = oneMore(appraisal(), gained(value(548_000)), {}, "sv");
    expect(only!.sentence).toContainEqual({ number: nbsp("548_tkr"), figure: at });
  });

  it("says how sure that is where it is not certain", () => {
    const ranges = { [at]: { low: value(0.7e6), high: value(1.7e6) } };
    expect(told(value(1.1e6), ranges)[0]).toMatch(/ I nio fall av tio ligger beloppet mellan 700.tkr och 1,7.mnkr\.$/);
    expect(told(value(1.1e6), { [at]: { low: value(1.1e6), high: value(1.1e6) } })[0]).toMatch(/med 1,1.mnkr\.$/);
    expect(told(value(1.1e6), { [at]: { low: no("never"), high: value(2e6) } })[0]).toMatch(/med 1,1.mnkr\.$/);
  });

  it("says that one more is for the worse where it is, with sizes from the least to the largest", () => {
    const ranges = { [at]: { low: value(-3e6), high: value(-1e6) } };
    expect(told(value(-2e6), ranges)).toEqual([
      nbsp(
        "En behörig elev fler eller färre ändrar samhällets nettonuvärde med 2,0_mnkr: en till gör det lägre. I nio fall av tio ligger beloppet mellan 1,0 och 3,0_mnkr.",
      ),
    ]);
  });

  it("says nothing of what is worth nothing", () => {
    expect(told(value(0))).toEqual([]);
    expect(told(no("noValue"))).toEqual([]);
  });

  it("needs no effect: one school day is worth v = 1 000 kronor", () => {
    const outcomes = tiny.outcomes!.map(({ effect, ...rest }) => ({ ...rest, effect: { measure: effect.measure } }));
    const document = { ...tiny, outcomes } as Appraisal;
    const found = opened(document).result();
    expect(found.society.npv).toEqual(no("effectUnknown"));
    expect(oneMore(document, found, {}, "sv").map(({ sentence }) => plain(sentence))).toEqual([
      nbsp("Ett utfall mer eller mindre (skoldagar) ändrar samhällets nettonuvärde med 1,0_tkr."),
    ]);
  });
});
