import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { publishedValues } from "../../../models/library/values.ts";
import { concepts } from "../../../models/terms.ts";
import { acceptedOf, valuedOutcomes } from "../../../models/words/accepted.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { notAcceptedTold, rivalTold, worthMeasured, worthSummary, worthTitle } from "../../../models/words/worth.ts";
import { believed, simulated } from "../../golden/drawnTiny.ts";
import { cost, outcome, tiny, valuation, YEAR_0 } from "../../golden/tiny.ts";
import { example, opened } from "../../library.ts";
import { accepted, documentOf, eligible, found, points, price, valuing } from "./accepting.ts";
import { nbsp, needs, no, result } from "./fixture.ts";
import { isWhole } from "./texts.ts";

const M = 1_000_000;
const within = (share: number): number => Math.max(0, Math.min(1, share));
const title = (of: Parameters<typeof accepted>[0], document?: Appraisal, language: Language = "sv"): string =>
  worthTitle(accepted(of, document, language), language);

describe("the title", () => {
  it("is known in closed form where NNV is amount × q − 30 and q lies evenly from 0 to 1: P(q > 30 / amount)", () => {
    const session = tiny({
      parameters: [believed("q", { kind: "uniform", low: 0, high: 1 }, "outcome/person")],
      outcomes: [outcome({ concept: "degree", effect: { measure: "perPerson", value: "q" } })],
      valuations: [valuation({ amount: 100 })],
      costs: [cost({ amounts: { [YEAR_0]: 30 } })],
    });
    const { simulation } = simulated(session, { draws: 10_240 });
    const [degree] = valuedOutcomes(session.document);
    const known = acceptedOf(simulation, session.document, degree, "sv");
    if (!("curve" in known)) throw new Error(known.why);
    for (const { amount, share } of known.curve) expect(share).toBeCloseTo(within(1 - 30 / amount), 2);
    // At 100 kr 70 of 100; half of them where 30 / amount is a half, at 60 kr.
    expect(worthTitle(known, "sv")).toBe(
      nbsp(
        "Vid 100_kr per elev med examen bär det sig i omkring 70 fall av 100; redan från omkring 60_kr bär det sig oftare än inte",
      ),
    );
  });

  it("says from which amount it breaks even more often than not, already or only", () => {
    // 90 of 100 at 1 mnkr, a half at 0.2; a half at 1.5, a quarter at 1.
    expect(title(points(M, (amount) => within(0.4 + amount / (2 * M))))).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev bär det sig i omkring 90 fall av 100; redan från omkring 0,2_mnkr bär det sig oftare än inte",
      ),
    );
    expect(title(points(M, (amount) => within(amount / (2 * M) - 0.25)))).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev bär det sig i omkring 25 fall av 100; först från omkring 1,5_mnkr bär det sig oftare än inte",
      ),
    );
    expect(
      title(
        points(M, (amount) => within(amount / (2 * M) - 0.25)),
        documentOf(),
        "en",
      ),
    ).toBe(
      nbsp(
        "At SEK_1.0_m per eligible pupil it breaks even in about 25 cases of 100; only from about SEK_1.5_m does it break even more often than not",
      ),
    );
    // In its own unit where it is little of the appraisal's: 0.05 mnkr.
    expect(title(points(M, (amount) => within(0.45 + amount / M)))).toContain(nbsp("från omkring 50,0_tkr"));
  });

  it("is true where it pays at every amount, at none, only up to one, between two, and back and forth", () => {
    expect(title(points(M, () => 1))).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev bär det sig i samtliga räknade fall; oftare än inte bär det sig vid alla belopp från 0_kr till 2,0_mnkr",
      ),
    );
    expect(title(points(M, () => 0.004))).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev bär det sig i färre än 1 fall av 100; vid inget belopp från 0_kr till 2,0_mnkr bär det sig oftare än inte",
      ),
    );
    // As often as not is not more often.
    expect(title(points(M, () => 0.5))).toContain("vid inget belopp");
    expect(title(points(M, (amount) => 0.75 - amount / (2 * M)))).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev bär det sig i omkring 25 fall av 100; oftare än inte bär det sig bara upp till omkring 0,5_mnkr",
      ),
    );
    // A tent: a half at 0.5 and at 1.5.
    expect(title(points(M, (amount) => 1 - Math.abs(amount / M - 1)))).toContain(
      nbsp("oftare än inte bär det sig bara mellan omkring 0,5_mnkr och 1,5_mnkr"),
    );
    expect(title(points(M, (amount) => (Math.abs(amount / M - 1) > 0.5 ? 0.6 : 0.4)))).toContain("fram och tillbaka");
  });

  it("reads a harm in its own direction: from twice the amount to nothing", () => {
    const harm = documentOf({ parameters: [price({ value: -M })] });
    // From nothing at −2 mnkr to 80 of 100: 40 at −1 mnkr, 50 at −0.75.
    const rising = points(-M, (amount) => 0.8 + (0.4 * amount) / M);
    expect(title(rising, harm)).toBe(
      nbsp(
        "Vid −1,0_mnkr per behörig elev bär det sig i omkring 40 fall av 100; först från omkring −0,8_mnkr bär det sig oftare än inte",
      ),
    );
    const there = points(-M, (amount) => 1 + (0.5 * amount) / M);
    expect(title(there, harm)).toContain(nbsp("50 fall av 100; från omkring −1,0_mnkr bär det sig"));
  });
});

describe("with alternatives", () => {
  const alternatives = [
    { id: "small", name: "Liten" },
    { id: "large", name: "Stor" },
  ];
  const choosing = (small: (amount: number) => number, large: (amount: number) => number) =>
    accepted(
      points(M, () => 0.5).map((point) => {
        const [one, other] = [small(point.valuePerOutcome), large(point.valuePerOutcome)];
        const of = (probability: number) => ({ probability, mean: 0 });
        return { ...point, alternatives: { small: of(one), large: of(other), nothing: of(1 - one - other) } };
      }),
      documentOf({ alternatives }),
    );

  it("says which is best most often at the appraisal's amount, and what is so below and above", () => {
    // Nothing 0.8 − 0.6·a, small 0.2, large 0.6·a: at 1 mnkr large has 60; nothing is below large's 0.4 at 2/3 mnkr.
    const large = choosing(
      () => 0.2,
      (amount) => (0.4 * amount) / M,
    );
    expect(worthTitle(large, "sv")).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev är ”Stor” och att inte göra något bäst lika ofta: var och en i omkring 40 fall av 100",
      ),
    );
    const first = choosing(
      () => 0.6,
      () => 0.1,
    );
    expect(worthTitle(first, "sv")).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev är ”Liten” bäst i omkring 60 fall av 100; inget annat är bäst oftare vid något belopp från 0_kr till 2,0_mnkr",
      ),
    );
    // Nothing is 0.9 − 0.6·a, large 0.6·a: they meet at 0.75 mnkr.
    const turned = choosing(
      () => 0.1,
      (amount) => within((0.6 * amount) / M > 0.9 ? 0.9 : (0.6 * amount) / M),
    );
    expect(worthTitle(turned, "sv")).toBe(
      nbsp(
        "Vid 1,0_mnkr per behörig elev är ”Stor” bäst i omkring 60 fall av 100; under omkring 0,8_mnkr är att inte göra något bäst oftare",
      ),
    );
    // Small's 0.5 is passed by large where 0.6 − 0.3·(2 − a) … at 1.5 mnkr: 0.25 + 0.5·(a − 1).
    const passed = choosing(
      () => 0.5,
      (amount) => within(0.25 + (0.5 * (amount - M)) / M),
    );
    expect(worthTitle(passed, "sv")).toContain(nbsp("; över omkring 1,5_mnkr är ”Stor” bäst oftare"));
    expect(worthSummary(passed, "sv")).toMatch(/^Liten\. .* Stor\. .* inte göra något\. /);
    expect(worthMeasured(passed, documentOf(), "sv")).toContain("varje alternativ är bäst för samhället");
  });

  it("are those that the engine chose among, and doing nothing", () => {
    const { document } = tiny({
      parameters: [believed("one", { kind: "uniform", low: 0, high: 100 }, "SEK")],
      valuations: [valuation({ amount: 100 })],
      costs: [cost({ amounts: { [YEAR_0]: "one" } }), cost({ id: "more", amounts: { [YEAR_0]: 200 } })],
    });
    const session = opened({
      ...document,
      costs: document.costs!.map((line) => ({ ...line, in: [line.id === "cost" ? "cheap" : "dear"] })),
      alternatives: ["cheap", "dear"].map((id) => ({ id, name: id })),
    });
    const known = acceptedOf(
      simulated(session, { draws: 2048 }).simulation,
      session.document,
      document.outcomes![0],
      "sv",
    );
    if (!("curve" in known)) throw new Error(known.why);
    expect(known.choices.map(({ id }) => id)).toEqual(["cheap", "dear", "nothing"]);
    // Worth a, the cheap one costs less in a of 100 draws; the dear one never does.
    known.curve.forEach(({ amount }, position) => {
      const [cheap, dear, nothing] = known.choices.map(({ curve }) => curve[position]!.share);
      expect(cheap).toBeCloseTo(within(amount / 100), 2);
      expect([dear, nothing]).toEqual([0, expect.closeTo(1 - cheap!, 9)]);
    });
  });
});

describe("what is measured", () => {
  const rising = points(M, (amount) => amount / (2 * M));
  it("names the prices, and says that the amount is uncertain elsewhere where it is", () => {
    const certain = worthMeasured(accepted(rising), documentOf(), "sv");
    expect(certain).toContain("vid olika värden i kronor per behörig elev (2021 års priser)");
    expect(certain).not.toContain("Hur säkert är det?");
    const uncertain = documentOf({
      parameters: [price({ belief: { kind: "uniform", low: 0, high: 2 * M } })],
      valuations: [valuing({ prices: { year: "unknown", takenAs: 2024 } })],
    });
    const told = worthMeasured(accepted(rising, uncertain), uncertain, "sv");
    expect(told).toContain("okänt prisår, räknat som 2024 års priser");
    expect(told).toContain("Hur säkert är det?");
  });

  it("says why it falls, only where it does", () => {
    const falling = points(M, (amount) => 0.75 - amount / (4 * M));
    expect(worthMeasured(accepted(falling), documentOf(), "sv")).toContain("mer sällan än vid det lägsta");
    expect(worthMeasured(accepted(rising), documentOf(), "sv")).not.toContain("mer sällan");
  });

  it("is by year where the amount is", () => {
    const yearly = documentOf({ valuations: [valuing({ profile: { kind: "annual", years: 5, firstLag: 0 } })] });
    expect(title(rising, yearly)).toContain(nbsp("Vid 1,0_mnkr per behörig elev och år"));
    expect(accepted(rising, yearly).rivals).toEqual([]);
  });

  it("is summarised at five amounts", () => {
    expect(worthSummary(accepted(rising), "sv")).toBe(
      nbsp(
        "Så ofta bär det sig: 0 av 100 vid 0_kr, omkring 25 av 100 vid 500_tkr, omkring 50 av 100 vid 1,0_mnkr, omkring 75 av 100 vid 1,5_mnkr och 100 av 100 vid 2,0_mnkr.",
      ),
    );
  });
});

describe("other amounts", () => {
  const rising = points(M, (amount) => amount / (2 * M));
  const rivals = (document: Appraisal, curve = rising) =>
    accepted(curve, document).rivals.map(({ called, amount, share }) => ({ called, amount, share }));
  const hultkrantz = (year: number, amount: number, share: unknown) => ({
    called: `Hultkrantz m.fl. ${year}`,
    amount,
    share,
  });

  it("are those published for the same concept and no other, each where it is on the curve", () => {
    // 1.0 and 1.1 of 2 mnkr.
    expect(rivals(documentOf())).toEqual([
      hultkrantz(2021, M, expect.closeTo(0.5, 9)),
      hultkrantz(2017, 1_100_000, expect.closeTo(0.55, 9)),
    ]);
    const degree = documentOf({ outcomes: [{ ...eligible, concept: "degree" }] });
    expect(rivals(degree)).toEqual([hultkrantz(2017, 1_600_000, expect.closeTo(0.8, 9))]);
    expect(rivals(documentOf({ outcomes: [{ ...eligible, concept: "employment" }] }))).toEqual([]);
  });

  it("are not the appraisal's own from the same source; the same source's where another amount is tried are", () => {
    const source = { title: "Det samhällsekonomiska värdet av gymnasiebehörighet " };
    const own = (value: number) => documentOf({ parameters: [price({ source, value })] });
    expect(rivals(own(M)).map(({ amount }) => amount)).toEqual([1_100_000]);
    const half = points(M / 2, (amount) => amount / M);
    expect(rivals(own(M / 2), half)).toEqual([
      hultkrantz(2021, M, expect.closeTo(1, 9)),
      hultkrantz(2017, 1_100_000, "outside"),
    ]);
  });

  it("are those of the same document for the same concept, where prices are the same", () => {
    const others = (over: Parameters<typeof valuing>[0], concept: typeof eligible.concept = "eligibility") =>
      rivals(
        documentOf({
          outcomes: [eligible, { ...eligible, id: "late", name: "Behörig senare", concept }],
          valuations: [
            valuing({ valueOfOutcome: true }),
            valuing({ id: "late", outcome: "late", amount: 800_000, ...over }),
          ],
        }),
      ).filter(({ called }) => called === "Behörig senare");
    expect(others({})).toEqual([{ called: "Behörig senare", amount: 800_000, share: expect.closeTo(0.4, 9) }]);
    expect(others({ prices: { year: 2017 } })).toEqual([expect.objectContaining({ share: "otherPrices" })]);
    expect(others({}, "degree")).toEqual([]);
    expect(others({ profile: { kind: "annual", years: 2, firstLag: 0 } })).toEqual([]);
  });

  it("are told with what follows, and what is not verified", () => {
    const known = accepted(rising);
    const told = rivalTold(known.rivals[1]!, known, "sv");
    expect(told.lead).toBe(nbsp("Hultkrantz m.fl. 2017: 1,1_mnkr. Då bär det sig i omkring 55 fall av 100."));
    expect(told.because).toMatch(
      /^Prisåret är inte känt; beloppet läses som om det vore i 2021 års priser\. Ej verifierad: /,
    );
    const outside = { ...known.rivals[1]!, share: "outside" } as const;
    expect(rivalTold(outside, known, "sv").lead).toBe(
      nbsp("Hultkrantz m.fl. 2017: 1,1_mnkr. Beloppet ligger utanför bilden."),
    );
    const dated = { ...outside, share: "otherPrices", priceYear: 2017, isVerified: true } as const;
    expect(rivalTold(dated, known, "sv")).toEqual({
      lead: nbsp(
        "Hultkrantz m.fl. 2017: 1,1_mnkr i 2017 års priser. Beloppet är inte omräknat och står därför inte i bilden.",
      ),
      because: "",
    });
  });

  it("are published ones that say where they come from and what is not verified, of concepts that mean one thing", () => {
    for (const { concept, amount, source, because, called } of publishedValues) {
      expect(concepts.filter((one) => one !== "other")).toContain(concept);
      expect(amount).toBeGreaterThan(0);
      expect([source.title, source.publisher, source.edition].every(Boolean)).toBe(true);
      for (const text of [because.sv, because.en, called.sv, called.en]) expect(isWhole(text)).toBe(true);
    }
    expect(new Set(publishedValues.map(({ id }) => id)).size).toBe(publishedValues.length);
  });
});

describe("without a curve", () => {
  const why = (of: ReturnType<typeof found>): string => ("why" in of ? of.why : "there is one");
  const told = (of: ReturnType<typeof found>, document: Appraisal, shown = result()): string => {
    if (!("why" in of)) throw new Error("there is a curve");
    return plain(notAcceptedTold(of, document, shown, valuedOutcomes(document)[0], "sv"));
  };

  it("says why: nothing valued, none marked, worth nothing, or not to be changed by itself", () => {
    const unvalued = documentOf({ valuations: [] });
    expect(told(found([], unvalued), unvalued)).toMatch(/^Inget utfall har ett värde i kronor ännu/);
    const unmarked = documentOf({ valuations: [valuing(), valuing({ id: "other" })] });
    expect(told(found([], unmarked), unmarked)).toMatch(/^Inget av kalkylens värden är markerat/);
    expect(why(found(points(0, () => 0.3)))).toBe("zero");
    const drawn = { society: {} as never, acceptability: {} };
    expect(acceptedOf(drawn, documentOf(), eligible, "sv")).toEqual({ why: "notAlone" });
  });

  it("says how many are needed where the effect is not known, and with which amount", () => {
    const breakEven = { ...result().breakEven, outcomes: { eligible: { society: needs(3.2) } as never } };
    const unknown = acceptedOf({ society: no("effectUnknown"), acceptability: {} }, documentOf(), eligible, "sv");
    expect(told(unknown, documentOf(), result({ breakEven }))).toBe(
      nbsp(
        "Hur mycket insatsen förändrar är inte angivet, så nyttan går inte att räkna ut. Därför går det inte att säga hur ofta insatsen bär sig vid olika belopp. Det krävs minst 4 fler behöriga elever för att insatsen ska bära sig för samhället. Svaret räknar med 1,0_mnkr per behörig elev.",
      ),
    );
  });
});

describe("of the examples", () => {
  it.each(["sv", "en"] as const)("every text is whole, %s", (language) => {
    const { document, ...session } = opened(example("exempelkommunen"));
    const drawn = session.simulate({ draws: 2048, fan: false });
    if (!("simulation" in drawn)) throw new Error("refused");
    const outcomes = valuedOutcomes(document);
    expect(outcomes.map(({ id }) => id)).toEqual(["eligibility", "supported"]);
    for (const valued of outcomes) {
      const known = acceptedOf(drawn.simulation, document, valued, language);
      if (!("curve" in known)) throw new Error(known.why);
      const rivals = known.rivals.flatMap((rival) => Object.values(rivalTold(rival, known, language)));
      const texts = [
        worthTitle(known, language),
        worthMeasured(known, document, language),
        worthSummary(known, language),
      ];
      for (const text of [...texts, ...rivals]) expect(isWhole(text), text).toBe(true);
    }
  });
});
