import { describe, expect, it } from "vitest";
import type { Session } from "../../../models/session.ts";
import { doubtTold, paySentence } from "../../../models/words/doubt.ts";
import type { InEvery, Language } from "../../../models/words/language.ts";
import { type Belief, believed, simulated, summaryOf, sumOfBeliefs } from "../../golden/drawnTiny.ts";
import { actors, cost, outcome, tiny, valuation, YEAR_0 } from "../../golden/tiny.ts";
import { nbsp } from "./fixture.ts";

const MILLION = 1e6;
const from = (low: number, high: number): Belief => ({ kind: "uniform", low: low * MILLION, high: high * MILLION });
const exactly = (value: number): Belief => ({ kind: "fixed", value: value * MILLION });

/** NNV = gain − cost in millions, so that P(NNV > 0) = P(gain > cost) has a closed form. */
const gainLess = (gain: Belief, costs: Belief): Session => sumOfBeliefs({ gain }, { cost: costs });

const DRAWS = 10_240;
const told = (session: Session, language: Language) => {
  const { simulation } = simulated(session, { draws: DRAWS });
  const { document } = session;
  return doubtTold(simulation, document, session.result(), language);
};

type Expected = Readonly<{ lead: string; rest?: string; range?: string }>;
const says = (session: Session, expected: InEvery<Expected>): void => {
  for (const language of ["sv", "en"] as const) {
    const { lead, rest, range } = told(session, language);
    const { lead: first, rest: then = "", range: between } = expected[language];
    expect({ lead, rest, range }).toEqual({ lead: nbsp(first), rest: nbsp(then), range: between && nbsp(between) });
  }
};

describe("typical results", () => {
  it("pays surely: the least gain is more than the cost", () => {
    // P(U[2, 10] > 1) = 1. Quantiles of U − 1: 2 + 8p − 1 = 1.4, 5.0, 8.6.
    says(gainLess(from(2, 10), exactly(1)), {
      sv: {
        lead: "Insatsen bär sig för samhället, så långt kalkylens intervall räcker: i samtliga räknade fall.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan 1,4 och 8,6_mnkr, lika ofta över som under 5,0_mnkr.",
      },
      en: {
        lead: "The investment breaks even for society, as far as the ranges in the appraisal reach: in every case drawn.",
        range:
          "In nine cases of ten the net present value ends up between SEK_1.4_m and SEK_8.6_m, as often above as below SEK_5.0_m.",
      },
    });
  });

  it("pays almost surely: at most one in twenty does not", () => {
    // P(U[0, 10] > 0.3) = 0.97. Quantiles 10p − 0.3 = 0.2, 4.7, 9.2.
    says(gainLess(from(0, 10), exactly(0.3)), {
      sv: {
        lead: "Insatsen bär sig nästan säkert för samhället: i 97 fall av 100.",
        rest: "I 3 av 100 ger den inte mer än den kostar.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan 0,2 och 9,2_mnkr, lika ofta över som under 4,7_mnkr.",
      },
      en: {
        lead: "The investment almost certainly breaks even for society: in 97 cases of 100.",
        rest: "In 3 of 100 it gives no more than it costs.",
        range:
          "In nine cases of ten the net present value ends up between SEK_0.2_m and SEK_9.2_m, as often above as below SEK_4.7_m.",
      },
    });
  });

  it("pays probably", () => {
    // P(U[0, 10] > 1.2) = 0.88. Quantiles 10p − 1.2 = −0.7, 3.8, 8.3.
    says(gainLess(from(0, 10), exactly(1.2)), {
      sv: {
        lead: "Insatsen bär sig troligen för samhället: i 88 fall av 100.",
        rest: "I 12 av 100 ger den inte mer än den kostar.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −0,7 och 8,3_mnkr, lika ofta över som under 3,8_mnkr.",
      },
      en: {
        lead: "The investment probably breaks even for society: in 88 cases of 100.",
        rest: "In 12 of 100 it gives no more than it costs.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−0.7_m and SEK_8.3_m, as often above as below SEK_3.8_m.",
      },
    });
  });

  it("is a coin toss", () => {
    // P(U[0, 10] > 4.8) = 0.52. Quantiles 10p − 4.8 = −4.3, 0.2, 4.7.
    says(gainLess(from(0, 10), exactly(4.8)), {
      sv: {
        lead: "Det är ovisst om insatsen bär sig för samhället: den gör det i 52 fall av 100.",
        rest: "I 48 av 100 ger den inte mer än den kostar.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −4,3 och 4,7_mnkr, lika ofta över som under 0,2_mnkr.",
      },
      en: {
        lead: "Whether the investment breaks even for society is open: it does in 52 cases of 100.",
        rest: "In 48 of 100 it gives no more than it costs.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−4.3_m and SEK_4.7_m, as often above as below SEK_0.2_m.",
      },
    });
  });

  it("probably does not pay", () => {
    // P(U[0, 10] > 7.5) = 0.25. Quantiles 10p − 7.5 = −7.0, −2.5, 2.0.
    says(gainLess(from(0, 10), exactly(7.5)), {
      sv: {
        lead: "Insatsen bär sig troligen inte för samhället: den gör det i 25 fall av 100.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −7,0 och 2,0_mnkr, lika ofta över som under −2,5_mnkr.",
      },
      en: {
        lead: "The investment probably does not break even for society: it does in 25 cases of 100.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−7.0_m and SEK_2.0_m, as often above as below SEK_−2.5_m.",
      },
    });
  });

  it("does not pay: at most one in twenty does", () => {
    // P(U[0, 10] > 9.7) = 0.03. Quantiles 10p − 9.7 = −9.2, −4.7, −0.2.
    says(gainLess(from(0, 10), exactly(9.7)), {
      sv: {
        lead: "Insatsen bär sig nästan säkert inte för samhället: den gör det i 3 fall av 100.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −9,2 och −0,2_mnkr, lika ofta över som under −4,7_mnkr.",
      },
      en: {
        lead: "The investment almost certainly does not break even for society: it does in 3 cases of 100.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−9.2_m and SEK_−0.2_m, as often above as below SEK_−4.7_m.",
      },
    });
  });

  it("surely does not pay: the largest gain is less than the cost", () => {
    // P(U[0, 10] > 11) = 0. Quantiles 10p − 11 = −10.5, −6.0, −1.5.
    says(gainLess(from(0, 10), exactly(11)), {
      sv: {
        lead: "Insatsen bär sig inte för samhället, så långt kalkylens intervall räcker: den gör det inte i något räknat fall.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −10,5 och −1,5_mnkr, lika ofta över som under −6,0_mnkr.",
      },
      en: {
        lead: "The investment does not break even for society, as far as the ranges in the appraisal reach: it does in no case drawn.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−10.5_m and SEK_−1.5_m, as often above as below SEK_−6.0_m.",
      },
    });
  });

  it("is unknown, and says how many are needed", () => {
    // What one outcome is worth is 1 million, the cost U[2, 8] millions: needed 2.3 to 7.7 in nine cases of ten, whole 3 to 8.
    const session = tiny({
      outcomes: [outcome({ concept: "eligibility", effect: { measure: "perPerson" } })],
      cohorts: [{ id: "people", name: "People", people: { [YEAR_0]: 60 } }],
      parameters: [believed("spent", from(2, 8), "SEK")],
      costs: [cost({ amounts: { [YEAR_0]: "spent" } })],
      valuations: [valuation({ amount: MILLION })],
    });
    says(session, {
      sv: {
        lead: "Hur säkert det är att insatsen bär sig går inte att säga. Hur mycket insatsen förändrar är inte angivet, så nyttan går inte att räkna ut.",
        rest: "Så osäkra som värdena och kostnaderna är krävs i nio fall av tio mellan 3 och 8 fler behöriga elever för att insatsen ska bära sig för samhället.",
      },
      en: {
        lead: "How sure it is that the investment breaks even cannot be said. How much the intervention changes is not stated, so the benefit cannot be worked out.",
        rest: "As uncertain as values and costs are, between 3 and 8 more eligible pupils are needed in nine cases of ten for the investment to break even for society.",
      },
    });
  });

  it("may do harm: what it changes is for the worse in one outcome of five", () => {
    // Effect U[−0.2, 0.8] outcomes worth 10 each, cost 1: P(10 E > 1) = 0.7, P(E < 0) = 0.2. Quantiles 10(p − 0.2) − 1 = −2.5, 2.0, 6.5.
    const session = tiny({
      outcomes: [outcome({ effect: { measure: "perPerson", value: "effect" } })],
      parameters: [believed("effect", { kind: "uniform", low: -0.2, high: 0.8 }, "outcome/person")],
      costs: [cost({ amounts: { [YEAR_0]: MILLION } })],
      valuations: [valuation({ amount: 10 * MILLION })],
    });
    says(session, {
      sv: {
        lead: "Insatsen bär sig troligen för samhället: i 70 fall av 100.",
        rest: "I 30 av 100 ger den inte mer än den kostar. I minst 5 fall av 100 gör den mer skada än nytta, också om kostnaden räknas bort.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −2,5 och 6,5_mnkr, lika ofta över som under 2,0_mnkr.",
      },
      en: {
        lead: "The investment probably breaks even for society: in 70 cases of 100.",
        rest: "In 30 of 100 it gives no more than it costs. In at least 5 cases of 100 it does more harm than good, even with its cost left out.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−2.5_m and SEK_6.5_m, as often above as below SEK_2.0_m.",
      },
    });
  });

  it("gains for society while one payer loses", () => {
    // The state pays 1.2 and gets nothing; the individual gains U[0, 10]. The region pays U[1, 3] of a gain of 2.5: P = 0.75.
    const session = tiny({
      actors: actors({ individual: "individual", state: "state", region: "region" }),
      parameters: [believed("gain", from(0, 10)), believed("spent", from(1, 3), "SEK")],
      costs: [
        cost({ amounts: { [YEAR_0]: 1.2 * MILLION } }),
        cost({ id: "own", payer: "region", amounts: { [YEAR_0]: "spent" } }),
      ],
      valuations: [
        valuation({ amount: "gain" }),
        valuation({ id: "back", amount: 2.5 * MILLION, recipients: { region: 1 } }),
      ],
    });
    const { simulation } = simulated(session, { draws: DRAWS });
    const pays = (id: string, who: string, language: Language) =>
      paySentence(summaryOf(simulation.actors[id]!), DRAWS, who, language);
    expect(pays("region", "regionen", "sv")).toBe("Insatsen bär sig troligen för regionen: i 75 fall av 100.");
    expect(pays("region", "the region", "en")).toBe(
      "The investment probably breaks even for the region: in 75 cases of 100.",
    );
    expect(pays("state", "staten", "sv")).toBe(
      nbsp(
        "Insatsen bär sig inte för staten: nettonuvärdet är −1,2_mnkr. Inget tal som påverkar det är angivet som osäkert.",
      ),
    );
    expect(pays("state", "the state", "en")).toBe(
      nbsp(
        "The investment does not break even for the state: the net present value is SEK_−1.2_m. No number that bears on it is stated as uncertain.",
      ),
    );
    // Society gains U[0, 10] + 2.5 and pays 1.2 + S, S of U[1, 3]. It loses where U < S − 1.3: on average over S
    // ∫ from 1.3 to 3 of (s − 1.3)/10 ds/2 = 1.7²/2/20 = 0.07225, so that it gains in 0.92775.
    expect(told(session, "sv").lead).toBe("Insatsen bär sig troligen för samhället: i 93 fall av 100.");
    expect(told(session, "en").lead).toBe("The investment probably breaks even for society: in 93 cases of 100.");
  });

  it("has nothing uncertain", () => {
    says(gainLess(exactly(5), exactly(1)), {
      sv: {
        lead: "Inget tal som påverkar resultatet är angivet som osäkert, så det går inte att säga hur säkert det är att insatsen bär sig. Ange lägst och högst rimligt för de tal som ni är osäkra på, så räknas det ut.",
      },
      en: {
        lead: "No number that bears on the result is stated as uncertain, so it cannot be said how sure it is that the investment breaks even. State the lowest and highest reasonable for the numbers you are unsure of, and it is worked out.",
      },
    });
  });

  // Lognormal of mean 10 and σ = 0.8: sd = 10 √(e^0.64 − 1), μ = ln 10 − 0.32 = 1.98259. P(L > 9.7) = Φ((μ − ln 9.7)/σ) = Φ(−0.3619) = 0.3587.
  const skewed: Belief = { kind: "lognormal", mean: 10 * MILLION, sd: 10 * MILLION * Math.sqrt(Math.exp(0.64) - 1) };

  it("pays on average but probably not: a few gain much", () => {
    // Quantiles e^(μ + 0.8 z) − 9.7 = 1.948 − 9.7, 7.262 − 9.7, 27.07 − 9.7.
    says(gainLess(skewed, exactly(9.7)), {
      sv: {
        lead: "Insatsen bär sig troligen inte för samhället: den gör det i 36 fall av 100.",
        rest: "Ändå är nettonuvärdet i genomsnitt större än noll: de fall där den bär sig ger tillsammans mer än de andra förlorar.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −7,8 och 17,4_mnkr, lika ofta över som under −2,4_mnkr.",
      },
      en: {
        lead: "The investment probably does not break even for society: it does in 36 cases of 100.",
        rest: "Still, the net present value is above zero on average: the cases in which it breaks even gain more together than the others lose.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−7.8_m and SEK_17.4_m, as often above as below SEK_−2.4_m.",
      },
    });
  });

  it("probably pays but not on average: a few lose much", () => {
    // The mirror: 9.7 − L, of which P = 0.6413 and the quantiles change sign and place.
    says(gainLess(exactly(9.7), skewed), {
      sv: {
        lead: "Insatsen bär sig troligen för samhället: i 64 fall av 100.",
        rest: "I 36 av 100 ger den inte mer än den kostar. Ändå är nettonuvärdet i genomsnitt mindre än noll: de fall där den inte bär sig förlorar tillsammans mer än de andra ger.",
        range: "Nettonuvärdet hamnar i nio fall av tio mellan −17,4 och 7,8_mnkr, lika ofta över som under 2,4_mnkr.",
      },
      en: {
        lead: "The investment probably breaks even for society: in 64 cases of 100.",
        rest: "In 36 of 100 it gives no more than it costs. Still, the net present value is below zero on average: the cases in which it does not break even lose more together than the others gain.",
        range:
          "In nine cases of ten the net present value ends up between SEK_−17.4_m and SEK_7.8_m, as often above as below SEK_2.4_m.",
      },
    });
  });
});
