import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Simulation } from "../../../models/result.ts";
import {
  amountOf,
  amountOrNone,
  becauseSentence,
  eachOf,
  eachSentence,
  groupsLearntOf,
  learningTitle,
  learntOf,
  mostSentence,
  restSentences,
  standingOf,
} from "../../../models/words/learning.ts";
import { plain } from "../../../models/words/part.ts";
import {
  followableOf,
  possibleSentences,
  recommended,
  type Studies,
  type Study,
  studiesOf,
  studyTitle,
} from "../../../models/words/study.ts";
import { type Belief, believed, decidedForOne, simulated, sumOfBeliefs } from "../../golden/drawnTiny.ts";
import { cost, outcome, tiny, valuation, YEAR_0 } from "../../golden/tiny.ts";
import { example } from "../../library.ts";

const DRAWS = { draws: 10_240 };
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
const estimate = (value: number, standardError: number) => ({ value, standardError });

/** What is decided for one person about the sum of what is believed. */
const decided = (gains: Readonly<Record<string, Belief>>) => {
  const session = sumOfBeliefs(gains, {}, { decision: decidedForOne() });
  const { simulation } = simulated(session, DRAWS);
  if (!simulation.evpi.defined) throw new Error(simulation.evpi.why);
  const { document } = session;
  const title = (language: "sv" | "en") =>
    spaced(
      plain(
        learningTitle(
          simulation.evpi as { value: number; standardError: number },
          { ...document, decision: document.decision! },
          eachOf(document, session.result(), language),
          language,
        ),
      ),
    );
  const because = becauseSentence({ evpi: simulation.evpi, forward: simulation.forward }, document, "sv");
  return { session, simulation, evpi: simulation.evpi, document, title, because };
};

describe("an amount of the draws", () => {
  it("has two digits at most, and none that is finer than its error", () => {
    const shown = (value: number, error: number) => spaced(amountOf(estimate(value, error), "sv"));
    expect(shown(273_854, 3_678)).toBe("270 000 kr");
    expect(shown(56_263, 4_528)).toBe("60 000 kr");
    expect(shown(7_936, 2_620)).toBe("8 000 kr");
    expect(shown(1_249_000, 0)).toBe("1,2 mnkr");
    expect(shown(999_900, 10)).toBe("1 mnkr");
    expect(shown(12_345_678_901, 1)).toBe("12 mdkr");
    expect(spaced(amountOf(estimate(1_249_000, 0), "en"))).toBe("SEK 1.2 m");
    expect(spaced(amountOf(estimate(273_854, 3_678), "en"))).toBe("SEK 270,000");
  });

  it("is an amount where it is twice its error, nothing where it is surely less than a krona, else neither", () => {
    expect(standingOf(estimate(0, 0))).toBe("nothing");
    expect(standingOf(estimate(2e-7, 6_497))).toBe("unclear");
    expect(standingOf(estimate(100, 51))).toBe("unclear");
    expect(standingOf(estimate(100, 49))).toBe("worth");
    expect(amountOrNone(estimate(0, 0), "sv")).toBe("inget");
    expect(amountOrNone(estimate(100, 51), "en")).toBe("cannot be told from zero");
    const kronor = double({ min: 0, max: 1e12, noNaN: true });
    assert(
      property(kronor, kronor, (value, standardError) => {
        const shown = amountOrNone(estimate(value, standardError), "sv");
        expect(/\d/.test(shown)).toBe(value >= 1 && value > 2 * standardError);
      }),
    );
  });
});

describe("knowing everything", () => {
  it("is worth sd·(φ(z) − z(1 − Φ(z))) for a normal gain, told in kronor and outcomes", () => {
    // Mean and standard deviation a million: φ(1) − (1 − Φ(1)) = 0.2419707 − 0.1586553 = 0.0833155.
    const { title, because, session } = decided({ gain: { kind: "normal", mean: 1e6, sd: 1e6 } });
    expect(title("sv")).toBe(
      "Att veta allt säkert före beslutet 2000 vore värt högst omkring 83 000 kr, lika mycket som 0,08 utfall (gain)",
    );
    expect(title("en")).toBe(
      "Knowing everything for certain before the decision in 2000 would be worth at most about SEK 83,000, as much as 0.08 outcomes (gain)",
    );
    expect(because).toContain("I genomsnitt bär sig det som beslutet gäller.");
    const each = eachSentence(eachOf(session.document, session.result(), "sv")!, "sv");
    expect(spaced(plain(each))).toBe("Samhället vinner 1,0 mnkr på 1 utfall (gain).");
    expect(each).toContainEqual(expect.objectContaining({ figure: "/gained/gain/worth" }));
  });

  it("is told in kronor alone where an outcome is worth nothing on average", () => {
    // sd · φ(0) = 0.3989423 of a million.
    expect(decided({ gain: { kind: "normal", mean: 0, sd: 1e6 } }).title("sv")).toMatch(/högst omkring 400 000 kr$/);
  });

  it("is worth nothing where the decision is the same however it turns out, and says which", () => {
    const gain = decided({ gain: { kind: "uniform", low: 1e5, high: 2e5 } });
    expect(gain.title("sv")).toBe(
      "Ingenting av det som är osäkert kan ändra beslutet 2000; det är inget värt att ta reda på mer",
    );
    expect(gain.because).toContain("bär sig i samtliga räknade fall");
    const loss = decided({ gain: { kind: "uniform", low: -2e5, high: -1e5 } });
    expect(loss.title("en")).toMatch(/^Nothing that is uncertain can change the decision in 2000/);
    expect(loss.because).toContain("bär sig inte i något");
  });

  it("is not called worthless where nothing is stated as uncertain", () => {
    const { title, because } = decided({ gain: { kind: "fixed", value: 1e5 } });
    expect(title("sv")).toMatch(/^Inget är angivet som osäkert, så det går inte att säga/);
    expect(title("en")).toMatch(/^Nothing is stated as uncertain, so it cannot be said/);
    expect(because).toMatch(/^Ange vad som är lägst/);
  });

  it("is worth so little that it cannot be told where the error is as large", () => {
    const uncertain = { parameters: [believed("gain", { kind: "uniform", low: 0, high: 1 })] };
    const title = learningTitle(estimate(500, 400), { ...uncertain, decision: { year: 2028 } }, undefined, "sv");
    expect(plain(title)).toMatch(/så lite att det inte går att skilja från noll$/);
  });
});

describe("knowing an assumption", () => {
  it("is worth what a normal of its spread is, most first, and is told by group", () => {
    const of = decided({
      one: { kind: "normal", mean: 1e5, sd: 1e5 },
      other: { kind: "normal", mean: 0, sd: 2e5 },
      small: { kind: "uniform", low: -10, high: 10 },
    });
    const learnt = learntOf(of.simulation, of.evpi, of.document);
    // z = 1/2: 2·(0.3520653 − 0.5·0.3085375) = 0.3955930; z = 1: 0.0833155, of a hundred thousand each.
    const told = learnt.map(({ name, estimate: found }) => [name, spaced(amountOrNone(found, "sv"))]);
    expect(told).toEqual([
      ["other", "40 000 kr"],
      ["one", "8 300 kr"],
      ["small", "inget"],
    ]);
    expect(spaced(plain(mostSentence(learnt, "sv")))).toBe(
      "Mest är det värt att veta mer om ”other”: högst omkring 40 000 kr",
    );
    expect(restSentences(learnt, "sv")).toEqual([
      "Att veta mer om bara ”small” skulle inte ändra beslutet: det är inget värt.",
    ]);
    const groups = groupsLearntOf(of.simulation, of.evpi, "sv");
    // All of them are amounts: together they are everything.
    expect(groups.map(({ name }) => name)).toEqual(["Vad utfallen är värda"]);
    expect(groups[0]!.estimate.value).toBeCloseTo(of.evpi.value, -2);
  });

  it("is worth no more than knowing everything", () => {
    const evppi = { one: { defined: true, value: 120, standardError: 9 } } as Simulation["evppi"];
    expect(learntOf({ evppi }, estimate(100, 1), {})[0]!.estimate.value).toBe(100);
  });

  it("may be worth nothing for each alone, and says that it takes several", () => {
    const nothing = (id: string) => ({ id, name: id, estimate: estimate(0, 0), standing: "nothing" as const });
    const unclear = { id: "u", name: "u", estimate: estimate(5, 9), standing: "unclear" as const };
    const all = ["a", "b", "c", "d", "e"].map(nothing);
    expect(plain(mostSentence(all, "sv"))).toMatch(/^Inget antagande ensamt skulle ändra beslutet/);
    expect(restSentences(all, "sv")).toEqual([
      "Att veta mer om bara ett av antagandena ”a”, ”b”, ”c” och 2 till skulle inte ändra beslutet: var för sig är det inget värt.",
    ]);
    expect(plain(mostSentence([unclear, ...all], "en"))).toMatch(/^No assumption alone is worth so much/);
    expect(restSentences([unclear, ...all], "en")).toEqual([
      "Knowing more about just one of the assumptions “a”, “b”, “c” and 2 more would not change the decision: one by one it is worth nothing.",
      "Knowing more about just “u” is worth so little that it cannot be told from zero.",
    ]);
    expect(restSentences([unclear, { ...unclear, id: "v", name: "v" }], "sv")).toEqual([
      "Att veta mer om bara ett av antagandena ”u” och ”v” är värt så lite att det inte går att skilja från noll.",
    ]);
  });
});

const following = { outcome: { name: "Ny behörig elev", concept: "eligibility" }, isOnly: true } as const;
/** Follow-ups of 10, 100 and 1 000 with values known to a krona; a cost of `fixed` and ten kronor a person followed. */
const followUps = (values: readonly number[], alone: readonly number[], fixed?: number): Studies => {
  const arm = (of: readonly number[], hasComparison: boolean): readonly Study[] =>
    of.map((value, position) => {
      const people = [10, 100, 1_000][position]!;
      const evsi = estimate(value, 0.1);
      const price = fixed === undefined ? undefined : fixed + 10 * people * (hasComparison ? 2 : 1);
      return { people, hasComparison, evsi, standing: standingOf(evsi), cost: price };
    });
  return { withComparison: arm(values, true), withoutComparison: arm(alone, false) };
};
const titled = (studies: Studies, most?: number, language: "sv" | "en" = "sv") =>
  spaced(plain(studyTitle(studies, { most }, following, language)));

describe("a follow-up", () => {
  it("is recommended where what is left of its worth is most", () => {
    // Left: 10: 1000−700, 100: 9000−2500, 1000: 12 000−20 500; without: 10: 900−600, 100: 4000−1500, 1000: 5000−10 500.
    const studies = followUps([1_000, 9_000, 12_000], [900, 4_000, 5_000], 500);
    expect(titled(studies)).toBe(
      "Följ upp 100 elever och lika många i en jämförelsegrupp: det är värt omkring 9 000 kr och kostar 2 500 kr",
    );
    expect(titled(studies, undefined, "en")).toBe(
      "Follow up 100 pupils and as many in a comparison group: it is worth about SEK 9,000 and costs SEK 2,500",
    );
    // Of no more than 99: 300 with and 300 without, the first of them.
    expect(recommended(studies, { most: 99 })).toMatchObject({ people: 10, hasComparison: true });
    expect(recommended(studies, { most: 100 })).toMatchObject({ people: 100 });
  });

  it("may be best without a comparison group, or not worth its price at all", () => {
    expect(titled(followUps([1_000, 2_600, 2_700], [900, 4_000, 5_000], 500))).toMatch(/^Följ upp 100 elever: det är/);
    const dear = followUps([1_000, 9_000, 12_000], [900, 4_000, 5_000], 50_000);
    expect(titled(dear)).toBe("Ingen av storlekarna är värd sitt pris");
    expect(titled(dear, 500)).toBe("Ingen av de storlekar som är möjliga är värd sitt pris");
    expect(titled(dear, 500, "en")).toBe("None of the sizes that are possible is worth its price");
  });

  it("is not called worth its price where the draws are too few to tell", () => {
    const studies = followUps([1_000, 9_000, 12_000], [0, 0, 0], 6_999);
    const unsure = studies.withComparison.map((study) => ({ ...study, evsi: { ...study.evsi, standardError: 400 } }));
    // 9 000 − 6 999 − 2 000 is a krona.
    expect(titled({ ...studies, withComparison: unsure })).toContain("för jämnt för att säga säkert");
  });

  it("says what gives most where its cost is not stated, and what gives nearly as much", () => {
    const studies = followUps([1_000, 9_000, 9_500], [900, 4_000, 5_000]);
    expect(titled(studies)).toBe(
      "Mest värt är att följa upp 1 000 elever och lika många i en jämförelsegrupp: högst omkring 9 500 kr, och mer får det inte kosta. Att följa upp 100 elever och lika många i en jämförelsegrupp är nästan lika mycket värt",
    );
    expect(titled(studies, 250)).toMatch(/^Mest värt är att följa upp 100 elever .* mer får det inte kosta$/);
  });

  it("is worth nothing where what it shows changes nothing", () => {
    expect(titled(followUps([0, 0, 0], [0, 0, 0]))).toMatch(/^Ingen uppföljning är värd något/);
    expect(titled(followUps([0, 0.95, 0], [0, 0, 0]))).toMatch(/inte går att skilja från noll$/);
  });

  it("cannot be larger than there are people, and says what those before the decision are worth", () => {
    const document = example("exempelkommunen");
    const followable = followableOf(document, document.outcomes![0]!);
    // 25 a year in ten years; with two years to the outcome only the 20 who began in 2025 have it before 2028.
    expect(followable).toEqual({ most: 250, before: 20, year: 2028 });
    const studies = followUps([1_000, 9_000, 9_500], [900, 4_000, 5_000]);
    const sentences = possibleSentences(studies, followable, following, "sv").map(spaced);
    expect(sentences).toEqual([
      "Beslutet gäller 250 elever. Fler än så finns inte att följa, så 1 000 går inte.",
      expect.stringMatching(/^Före beslutet 2028 hinner utfallet visa sig för högst 20 elever\./),
      "Att följa upp bara 10 elever och lika många i en jämförelsegrupp är värt omkring 1 000 kr.",
    ]);
    expect(possibleSentences(studies, { ...followable, before: 0 }, following, "en")[1]).toContain("no time for");
  });

  it("costs what is stated once, and for each that is followed, twice as many with a comparison group", () => {
    const session = tiny({
      parameters: [{ ...believed("effect", { kind: "uniform", low: 0, high: 0.4 }, "share") }],
      outcomes: [outcome({ effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.5 } })],
      valuations: [valuation({ amount: 100_000 })],
      costs: [cost({ amounts: { [YEAR_0]: 20_000 } })],
      decision: {
        ...decidedForOne(),
        atStake: { costs: ["cost"], cohorts: ["people"] },
        study: { fixed: 300, perPerson: 7 },
      },
    });
    const { evsi, evpi } = simulated(session, DRAWS).simulation;
    const { withComparison, withoutComparison } = studiesOf(evsi.gain!);
    expect(withComparison.map(({ people, cost: price }) => [people, price])).toEqual(
      [10, 20, 50, 100, 200, 500, 1_000].map((people) => [people, expect.closeTo(300 + 14 * people, 6)]),
    );
    expect(withoutComparison.map(({ cost: price }) => price)[0]).toBeCloseTo(300 + 70, 6);
    // The net gain is uniform on ±20 000: knowing it is worth a quarter of that, and a thousand followed nearly all of it.
    expect(evpi.defined && evpi.value).toBeCloseTo(5_000, -1);
    expect(withComparison.at(-1)!.evsi.value).toBeGreaterThan(4_500);
    expect(withComparison.at(-1)!.evsi.value).toBeLessThan(5_001);
  });
});
