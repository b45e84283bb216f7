import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import type { PerspectiveResult, Result, Simulation } from "../../../models/result.ts";
import type { Language } from "../../../models/words/language.ts";
import { society } from "../../../models/words/perspective.ts";
import { everyoneJudged, verdictOf, verdictsTold } from "../../../models/words/verdict.ts";
import { always, simulation, summary } from "./draws.ts";
import { appraisal, impossible, needs, no, perspective, same, sandviken, undefinedNeed, value } from "./fixture.ts";

const told = (
  of: Partial<PerspectiveResult>,
  over: Readonly<{ simulation?: Simulation; breakEven?: Result["breakEven"]; document?: Appraisal }> = {},
  language: Language = "sv",
): string => {
  const { document = appraisal(), ...rest } = over;
  const made: Result = { ...sandviken(), ...rest, society: perspective({ pvCosts: 3e6, ...of }) };
  const { kind, verdict, reason } = verdictOf(society(made, language), { result: made, document }, language);
  return `${kind}: ${verdict}${reason}`.replaceAll("\u00a0", "_");
};
const npv = (amount: number): Partial<PerspectiveResult> => ({ npv: value(amount) });
const unknown = { npv: no("effectUnknown") };
/** Society in so many draws of all. */
const drawn = (share: number): { simulation: Simulation } => ({
  simulation: simulation({ society: summary(share, [-1e6, 0, 1e6, 2e6, 3e6]) }),
});
const needing = (need: ReturnType<typeof needs>): { breakEven: Result["breakEven"] } => {
  const { breakEven } = sandviken();
  const eligibility = { ...breakEven.outcomes.eligibility!, society: need };
  return { breakEven: { ...breakEven, outcomes: { eligibility } } };
};

describe("without draws", () => {
  it("says by how much it pays or does not, as tidily", () => {
    expect(told(npv(4_600_000))).toBe(
      "pays: Insatsen bär sig för samhället: nyttan är värd 4,6_mnkr mer än kostnaden.",
    );
    expect(told(npv(-1_100_000))).toBe(
      "paysNot: Insatsen bär sig inte för samhället: kostnaden är 1,1_mnkr större än värdet av nyttan.",
    );
    expect(told(npv(4_600_000), {}, "en")).toBe(
      "pays: The investment pays for society: the benefits are worth SEK_4.6_m more than the cost.",
    );
    expect(told(npv(-1_100_000), {}, "en")).toBe(
      "paysNot: The investment does not pay for society: the cost exceeds the value of the benefits by SEK_1.1_m.",
    );
  });

  it("does not say that a loss of less than half a krona is one", () => {
    expect(told(npv(-0.4))).toBe(
      "pays: Insatsen går jämnt ut för samhället: nyttan är värd lika mycket som den kostar.",
    );
    expect(told({ ...npv(0.4), pvCosts: 0 })).toBe("pays: Insatsen varken kostar eller ger något för samhället.");
    expect(told(npv(-0.6))).toBe(
      "paysNot: Insatsen bär sig inte för samhället: kostnaden är 1_kr större än värdet av nyttan.",
    );
  });

  it("speaks of no cost where there is none", () => {
    expect(told({ ...npv(2_000), pvCosts: 0 })).toBe(
      "pays: Insatsen bär sig för samhället: den kostar inget där och ger nytta värd 2,0_tkr.",
    );
    expect(told({ ...npv(-2_000), pvCosts: 0 })).toBe(
      "paysNot: Insatsen bär sig inte för samhället: den kostar inget där, men förlusten är värd 2,0_tkr.",
    );
  });

  it("takes nothing valued for not known, and not for worth nothing", () => {
    expect(told(npv(-3e6), { document: appraisal({ valuations: [] }) })).toBe(
      "cannotBeSaid: Det går inte att säga om insatsen bär sig för samhället: inget utfall har ett värde i kronor.",
    );
  });
});

describe("with draws", () => {
  it("pays only if, until at most one case in twenty is otherwise", () => {
    // 0.945 is 94 or 95 of 100 with these draws: the weaker verdict of the two.
    expect(told(npv(4.6e6), drawn(0.878))).toBe(
      "paysOnlyIf: Insatsen bär sig för samhället bara om den ger minst 4 fler behöriga elever. Den bär sig i 88 fall av 100.",
    );
    expect(told(npv(4.6e6), drawn(0.945))).toContain("paysOnlyIf: ");
    expect(told(npv(4.6e6), drawn(0.96))).toBe(
      "pays: Insatsen bär sig för samhället: nyttan är värd 4,6_mnkr mer än kostnaden. Den bär sig i 96 fall av 100.",
    );
    expect(told(npv(-4.6e6), drawn(0.04))).toBe(
      "paysNot: Insatsen bär sig inte för samhället: kostnaden är 4,6_mnkr större än värdet av nyttan. Den bär sig i 4 fall av 100.",
    );
    expect(told(npv(-4.6e6), drawn(0))).toContain("Den bär sig inte i något räknat fall.");
    expect(told(npv(4.6e6), drawn(0.878), "en")).toBe(
      "paysOnlyIf: The investment pays for society only if it gives at least 4 more eligible pupils. It pays in 88 cases of 100.",
    );
  });

  it("does not say that it pays where the appraisal's own values do not", () => {
    expect(told(npv(-1e6), drawn(0.99))).toContain("paysOnlyIf: ");
    expect(told(npv(1e6), drawn(0.01))).toContain("paysOnlyIf: ");
  });

  it("counts one as one", () => {
    expect(told(npv(1e6), { ...drawn(0.8), ...needing(needs(0.4)) })).toContain(
      "bara om den ger minst 1 behörig elev till.",
    );
  });

  it("goes by the appraisal's values where no number of outcomes says what is needed, or there are not so many", () => {
    for (const need of [undefinedNeed("paysWithout"), impossible(70)])
      expect(told(npv(900_000), { ...drawn(0.71), ...needing(need) })).toBe(
        "paysOnlyIf: Insatsen bär sig för samhället om kalkylens antaganden håller: då är nyttan värd 900_tkr mer än kostnaden. Den bär sig i 71 fall av 100.",
      );
    expect(told(npv(-900_000), { ...drawn(0.3), ...needing(undefinedNeed("noValue")) })).toBe(
      "paysOnlyIf: Insatsen bär sig för samhället bara om det går bättre än kalkylen antar: annars är kostnaden 900_tkr större än värdet av nyttan. Den bär sig i 30 fall av 100.",
    );
    expect(told(npv(0), { ...drawn(0.5), ...needing(undefinedNeed("noValue")) })).toContain("går jämnt ut");
  });

  it("says nothing of cases where nothing is uncertain", () => {
    expect(told(npv(2e6), { simulation: simulation({ society: always(2e6) }) })).toBe(
      "pays: Insatsen bär sig för samhället: nyttan är värd 2,0_mnkr mer än kostnaden.",
    );
  });
});

describe("where the effect is not known", () => {
  it("cannot be said, but so many are needed", () => {
    expect(told(unknown)).toBe(
      "cannotBeSaid: Det går inte att säga om insatsen bär sig för samhället: effekten är inte känd. Det krävs minst 4 fler behöriga elever för samhället.",
    );
    expect(told(unknown, needing(needs(0.4)), "en")).toBe(
      "cannotBeSaid: It cannot be said whether the investment pays for society: the effect is not known. At least 1 more eligible pupil for society is needed.",
    );
  });

  it("can still be said that no effect would be enough, or that none is needed", () => {
    expect(told(unknown, needing(impossible(70)))).toBe(
      "paysNot: Insatsen kan inte bära sig för samhället inom målgruppen om 60: det krävs minst 70 fler behöriga elever.",
    );
    expect(told(unknown, needing(undefinedNeed("noValue")))).toContain("paysNot: Insatsen kan inte bära sig");
    expect(told(unknown, needing(undefinedNeed("paysWithout")))).toBe(
      "pays: Insatsen bär sig för samhället redan utan fler behöriga elever.",
    );
  });

  it("does not say that no effect would be enough where another outcome may be worth something", () => {
    const [first] = appraisal().valuations!;
    const document = appraisal({ valuations: [first!, { ...first!, id: "other", outcome: "supported" }] });
    expect(told(unknown, { ...needing(undefinedNeed("noValue")), document })).toBe(
      "cannotBeSaid: Det går inte att säga om insatsen bär sig för samhället: effekten är inte känd.",
    );
  });
});

/** Of all who are judged in a result like Sandviken's, with costs for municipality (2) and region (1). */
const all = (over: Partial<Result>, most = 3) => {
  const payer = (pvCosts: number) => same(perspective({ pvCosts, ...unknown }));
  const made: Result = {
    ...sandviken(),
    society: perspective({ pvCosts: 3e6, ...unknown }),
    publicSector: same(perspective({ pvCosts: 3e6, ...unknown })),
    actors: { region: payer(1e6), pupil: payer(0) },
    groups: { municipality: payer(2e6) },
    ...over,
  };
  const about = { result: made, document: appraisal() };
  const { shown, left } = everyoneJudged(about, most, "sv");
  return { told: verdictsTold(shown, about, "sv").map(({ verdict, reason }) => verdict + reason), left };
};

describe("several", () => {
  it("tells those of whom it cannot be said for the same reason together, and those of whom it can by themselves", () => {
    expect(all({}).told).toEqual([
      "Det går inte att säga om insatsen bär sig för samhället eller offentlig sektor: effekten är inte känd. " +
        "Det krävs minst 4 fler behöriga elever för samhället och 7 för offentlig sektor.",
      "Insatsen kan inte bära sig för kommunen inom målgruppen om 60: det krävs minst 72 fler behöriga elever.",
      "Insatsen kan inte bära sig för regionen inom målgruppen om 60: det krävs minst 147 fler behöriga elever.",
    ]);
  });

  it("says that it is withheld, and nothing that it would be known by", () => {
    const withheld = perspective({ pvCosts: 3e6, npv: no("withheld"), bcr: no("withheld") });
    const { told: sentences } = all({ society: withheld, publicSector: same(withheld), groups: {}, actors: {} });
    expect(sentences).toEqual([
      "Om insatsen bär sig för samhället eller offentlig sektor visas inte i den publika utgåvan.",
    ]);
  });

  it("says when it is another verdict before equalisation", () => {
    const municipality = {
      before: perspective({ pvCosts: 2e6, npv: value(1e6) }),
      after: perspective({ pvCosts: 2e6, npv: value(-1e6) }),
    };
    expect(all({ groups: { municipality } }).told.at(-2)!.replaceAll("\u00a0", " ")).toBe(
      "Insatsen bär sig inte för kommunen: kostnaden är 1,0 mnkr större än värdet av nyttan. Före inkomstutjämningen bär den sig.",
    );
  });

  it("names the largest payers, one more rather than counting it, and not those who pay nothing", () => {
    const payer = (pvCosts: number) => same(perspective({ pvCosts, npv: value(1) }));
    const payers = {
      groups: { municipality: payer(10) },
      actors: { region: payer(30), state: payer(20), pupil: payer(0) },
    };
    expect(all(payers, 2)).toMatchObject({ left: 0 });
    const { told: sentences, left } = all(payers, 1);
    expect(left).toBe(2);
    expect(sentences.at(-1)).toContain("Insatsen bär sig för regionen");
    expect(sentences).toHaveLength(2);
  });
});

it("gives every verdict in both languages, without a word of saving", () => {
  for (const language of ["sv", "en"] as const)
    for (const over of [{}, drawn(0.5), drawn(0.99), drawn(0.01)])
      for (const of of [npv(1e6), npv(-1e6), npv(0), unknown, { npv: no("split") }, { npv: no("withheld") }]) {
        const text = told(of, over, language);
        expect(text).toMatch(/^\w+: .+\.$/);
        expect(text).not.toMatch(/bespar|saving|undefined|NaN/i);
      }
});
