import { describe, expect, it, test } from "vitest";
import { languages } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { sayings } from "../../../models/words/say.ts";
import type { Saying } from "../../../models/words/sayWords.ts";
import { opened } from "../../library.ts";
import { type Edit, edited, example } from "../edit.ts";
import { nbsp } from "./fixture.ts";

const sandviken = (...edits: readonly Edit[]) => edited(example("sandviken"), ...edits);
const illustrative = (...edits: readonly Edit[]) => edited(example("exempelkommunen"), ...edits);
const municipality = (...edits: readonly Edit[]) => illustrative(["/illustrative"], ...edits);

type Told = Readonly<{ say: readonly string[]; not: readonly string[]; because: Readonly<Record<string, string>> }>;
const told = (document: unknown, language: "sv" | "en", scenario?: string): Told => {
  const session = opened(document, scenario);
  const { say, not } = sayings(session.result(), session.document, language);
  const sentences = (of: readonly Saying[]) => of.map(({ sentence }) => plain(sentence));
  const because = [...say, ...not].map((each) => [plain(each.sentence), plain(each.because)]);
  return { say: sentences(say), not: sentences(not), because: Object.fromEntries(because) };
};

const sv = {
  needed:
    "Det krävs minst 4 fler behöriga elever för att insatsen ska bära sig för samhället, utöver vad som hade skett ändå.",
  needed1:
    "Det krävs minst 1 behörig elev till för att insatsen ska bära sig för samhället, utöver vad som hade skett ändå.",
  cost: nbsp("Med kalkylens antaganden kostar insatsen samhället 3,0_mnkr."),
  unverified: "Talen vilar på värden som är ej verifierade.",
  watch: "Vid uppföljningen behöver minst 28 av 60 vara behöriga.",
  priceYear: "”Samhällsekonomiskt värde av behörighet” är troligen lågt räknat.",
  verdict: "”Insatsen lönar sig”, ”lönar sig inte” eller ”har gett resultat”.",
  results: "”Insatsen har gett resultat” eller ”insatsen fungerar inte”.",
  both: "”Det lönar sig för kommunen och regionen.”",
  bothEver: "”Det kan löna sig för kommunen och regionen.”",
  region: "”Det lönar sig för regionen.”",
  saving: "”Samhället sparar”, ”kommunen sparar” eller ”besparing”.",
  certain: "”Det är säkert att insatsen lönar sig.”",
  certainNot: "”Det är säkert att insatsen inte lönar sig.”",
  soon: "”Pengarna kommer tillbaka inom budgetperioden.”",
  effects: "”Insatsen har inga andra effekter.”",
  average: "”Varje ytterligare utfall är värt precis så mycket.”",
} as const;
const en = {
  needed:
    "At least 4 more eligible pupils are needed for the investment to break even for society, on top of what would have happened anyway.",
  cost: nbsp("With the assumptions of the appraisal, the investment costs society SEK_3.0_m."),
  unverified: "The numbers rest on values that are not verified.",
  watch: "At follow-up, at least 28 of 60 need to be eligible.",
  priceYear: "“Samhällsekonomiskt värde av behörighet” is probably counted low.",
  verdict: "“The investment pays”, “does not pay” or “has had results”.",
  results: "“The investment has had results” or “the investment does not work”.",
  both: "“It pays for the municipality and the region.”",
  bothEver: "“It can pay for the municipality and the region.”",
  region: "“It pays for the region.”",
  saving: "“Society saves”, “the municipality saves” or “a saving”.",
  certain: "“It is certain that the investment pays.”",
  certainNot: "“It is certain that the investment does not pay.”",
  soon: "“The money comes back within the budget period.”",
  effects: "“The investment has no other effects.”",
  average: "“Every additional outcome is worth exactly that much.”",
} as const;

describe("sandviken: no effect is known", () => {
  it("lets one say what must be true, and not that it is", () => {
    const { say, not, because } = told(sandviken(), "sv");
    expect(say).toEqual([sv.needed, sv.cost, sv.unverified, sv.watch, sv.priceYear]);
    const enough = "”Det räcker att 4 av 60 når målet.”";
    expect(not).toEqual([
      sv.verdict,
      sv.bothEver,
      sv.saving,
      "”Med 4 fler är det säkert att insatsen bär sig.”",
      enough,
    ]);
    expect(because[sv.needed]).toBe(
      "Det går att säga oavsett effekt: talet följer av kostnaderna och vad ett utfall är värt.",
    );
    expect(because[sv.cost]).toBe("Det är nuvärde år 2022 i 2024 års priser, och det beror inte på effekten.");
    expect(because[sv.watch]).toBe("Utan insatsen väntas 24 klara det ändå.");
    expect(because[sv.priceYear]).toBe("Prisåret är inte känt. Beloppet räknas som 2024 års priser.");
    expect(because[sv.verdict]).toBe("Effekten är inte känd. Kalkylen säger vad som krävs, inte vad som har skett.");
    expect(because[sv.bothEver]).toBe(
      "Efter inkomstutjämning kommer inte lika mycket värde tillbaka dit som det kostar, inte ens om alla i målgruppen når målet.",
    );
    expect(because[enough]).toBe("De ska komma utöver de 24 som väntas klara det ändå. Talet att följa är 28.");
  });

  it("in English too", () => {
    const { say, not, because } = told(sandviken(), "en");
    expect(say).toEqual([en.needed, en.cost, en.unverified, en.watch, en.priceYear]);
    const certain = "“With 4 more it is certain that the investment breaks even.”";
    const enough = "“It is enough that 4 of 60 reach the goal.”";
    expect(not).toEqual([en.verdict, en.bothEver, en.saving, certain, enough]);
    expect(because[certain]).toBe("The numbers rest on assumptions that may turn out to be wrong.");
    expect(because[enough]).toBe(
      "They come on top of the 24 who are expected to manage anyway. The number to watch is 28.",
    );
    expect(because[en.bothEver]).toBe(
      "After tax equalisation, less value comes back there than it costs, even if everyone in the target group reaches the goal.",
    );
  });
});

describe("exempelkommunen: it pays, but it is made up, late, and not for everyone who pays", () => {
  const pays = nbsp("Med kalkylens antaganden får samhället ett värde på 2,27_kr per satsad krona.");

  it("is not to be cited, and says who does not get its money back and when it comes", () => {
    const { say, not, because } = told(illustrative(), "sv");
    const watch = "Vid uppföljningen behöver minst 35 av 84 vara behöriga.";
    expect(say).toEqual([sv.needed1, pays, sv.unverified, watch]);
    expect(not).toEqual(["”Enligt kalkylen …” i ett beslutsunderlag.", sv.region, sv.saving, sv.soon, sv.certain]);
    expect(because[sv.needed1]).toBe(
      "Det går att säga oavsett effekten på just det utfallet: talet följer av kostnaderna, kalkylens övriga nytta och vad ett utfall är värt.",
    );
    expect(because[pays]).toBe(nbsp("Nettonuvärdet är 4,6_mnkr, nuvärde år 2025 i 2025 års priser."));
    expect(because[watch]).toBe("Utan insatsen väntas omkring 34 klara det ändå.");
    expect(because[sv.region]).toBe(
      nbsp("Regionen betalar 1,1_mnkr mer än värdet som kommer tillbaka dit efter inkomstutjämning."),
    );
    expect(because[sv.saving]).toBe(
      "Nyttan är ett beräknat värde, inte pengar i en budget. Undvikna kostnader frigör tid, och pengar först när resurser kan flyttas.",
    );
    expect(because[sv.soon]).toBe(
      nbsp("Nyttan väger upp kostnaden först år 2035. 91_% av den kommer efter budgetperiodens 3 år."),
    );
  });

  it("names the scenario first", () => {
    const low = told(illustrative(), "sv", "low");
    expect(low.say[0]).toBe("Talen gäller scenariot ”Försiktigt”.");
    expect(low.say[1]).toBe(sv.needed1);
    expect(told(illustrative(), "en", "low").say[0]).toBe("The numbers are of the scenario “Försiktigt”.");
  });

  it("names the alternative before all else", () => {
    const alternatives = ["Stöd i skolan", "Stöd hemma"].map((name, place) => ({ id: `a${place}`, name }));
    const document = illustrative(["/alternatives", alternatives]);
    expect(told(document, "sv", "low").say.slice(0, 2)).toEqual([
      "Talen gäller alternativet ”Stöd i skolan”.",
      "Talen gäller scenariot ”Försiktigt”.",
    ]);
    expect(told(document, "en").say[0]).toBe("The numbers are of the alternative “Stöd i skolan”.");
  });
});

type Case = Readonly<{ of: string; document: unknown; say: readonly [string, string] }> &
  Readonly<{ not: readonly (keyof typeof sv & keyof typeof en)[] }>;
const cases: readonly Case[] = [
  {
    of: "it does not pay",
    document: municipality(["/parameters/effect.rr/value", 0.99], ["/parameters/avoided.social/value", 5000]),
    say: [
      "Det krävs minst 3 fler behöriga elever för att insatsen ska bära sig för samhället, utöver vad som hade skett ändå.",
      "At least 3 more eligible pupils are needed for the investment to break even for society, on top of what would have happened anyway.",
    ],
    not: ["both", "saving", "certainNot"],
  },
  {
    of: "not even all are enough",
    document: sandviken(["/parameters/risk.baseline/value", 0.05]),
    say: [
      "Insatsen kan inte bära sig för samhället genom fler behöriga elever i den här målgruppen.",
      "The investment cannot break even for society through more eligible pupils in this target group.",
    ],
    not: ["results", "bothEver", "saving", "effects", "average"],
  },
  {
    of: "nothing is left after the adjustments",
    document: sandviken(["/outcomes/eligibility/evidenceFactor", 0]),
    say: [
      "Insatsen kan inte bära sig för samhället genom fler behöriga elever.",
      "The investment cannot break even for society through more eligible pupils.",
    ],
    not: ["results", "bothEver", "saving", "effects", "average"],
  },
  {
    of: "it pays without the outcome",
    document: municipality(["/parameters/avoided.social/value", 100_000]),
    say: [
      "Insatsen bär sig för samhället redan utan fler behöriga elever.",
      "The investment pays for society even without more eligible pupils.",
    ],
    not: ["region", "saving", "certain", "effects", "average"],
  },
  {
    of: "another effect is not known",
    document: municipality(["/outcomes/supported/effect", { measure: "perPerson" }]),
    say: [
      "Det går ännu inte att säga vad som krävs för att insatsen ska bära sig för samhället.",
      "It cannot be said yet what is needed for the investment to break even for society.",
    ],
    not: ["verdict", "region", "saving", "effects", "average"],
  },
  {
    of: "the outcome costs more than it gives",
    document: sandviken(["/valuations/lifetime-value/amount", -50_000]),
    say: [
      "Insatsen kan inte bära sig för samhället genom fler behöriga elever.",
      "The investment cannot break even for society through more eligible pupils.",
    ],
    not: ["results", "saving", "effects"],
  },
  {
    of: "every payer gets its money back, and nothing lacks a price",
    document: municipality(
      ["/unpriced", []],
      ["/parameters/effect.rr/value", 0.3],
      ["/costs/coordinator/payer", "state"],
    ),
    say: [
      sv.needed1,
      "At least 1 more eligible pupil is needed for the investment to break even for society, on top of what would have happened anyway.",
    ],
    not: ["saving", "soon", "certain", "average"],
  },
  {
    of: "all of the benefit is money",
    document: municipality(["/valuations/0"], ["/valuations/1"], ["/valuations/avoided-social/realised", "cash"]),
    say: [
      "Det krävs minst 82 utfall (elev som fått samordnat stöd) för att insatsen ska bära sig för samhället, utöver vad som hade skett ändå.",
      "At least 82 outcomes (elev som fått samordnat stöd) are needed for the investment to break even for society, on top of what would have happened anyway.",
    ],
    not: ["region", "certainNot", "effects", "average"],
  },
];

/** What a case has beside what is looked for: of the outcome's own numbers. */
const others = [
  /^”Det räcker att/,
  /^“It is enough/,
  /^”Insatsen fungerar inte.”$/,
  /^“The investment does not work.”$/,
];

describe.each(cases)("$of", ({ document, say, not }) => {
  test.each([
    ["sv", say[0], sv],
    ["en", say[1], en],
  ] as const)("in %s", (language, first, texts) => {
    const { say: said, not: unsaid } = told(document, language);
    expect(said[0]).toBe(first);
    expect(unsaid.filter((sentence) => !others.some((other) => other.test(sentence)))).toEqual(
      not.map((key) => texts[key]),
    );
  });
});

describe("reasons and rules of their own", () => {
  it("does not take an investment that does not pay for one that does nothing", () => {
    const { not, because } = told(cases[0]!.document, "sv");
    expect(not[0]).toBe("”Insatsen fungerar inte.”");
    expect(because[not[0]!]).toBe(
      "Kalkylen räknar med en effekt. Det är värdet i kronor som inte väger upp kostnaden.",
    );
    const harm = municipality(["/parameters/effect.rr/value", 1.1]);
    expect(told(harm, "sv").not).not.toContain("”Insatsen fungerar inte.”");
  });

  it("says of nothing valued only what it costs", () => {
    const { say, not } = told(sandviken(["/valuations", []]), "sv");
    expect(say).toEqual([
      "Det går ännu inte att säga vad som krävs för att insatsen ska bära sig.",
      sv.cost,
      sv.unverified,
    ]);
    expect(not).toEqual(["”Insatsen lönar sig” eller ”lönar sig inte”.", sv.effects]);
  });

  it("may say that it pays without an outcome whose effect is not known, but not that there are more of it", () => {
    const { say, not } = told(
      municipality(
        ["/parameters/avoided.social/value", 100_000],
        ["/outcomes/eligibility/effect", { measure: "relativeRisk", baselineRisk: "risk.baseline" }],
      ),
      "sv",
    );
    expect(say[0]).toBe("Insatsen bär sig för samhället redan utan fler behöriga elever.");
    expect(not[0]).toBe("”Insatsen har gett fler behöriga elever.”");
  });

  it("does not say that it pays without what the intervention makes rarer", () => {
    const document = municipality(["/parameters/avoided.social/value", 30_000], ["/parameters/effect.rr/value", 1.1]);
    const [first] = told(document, "sv").say;
    expect(first).toMatch(/: insatsen bär sig inte\.$/);
  });

  it("tells a saving that is partly money from one that is none", () => {
    const partly = municipality(["/valuations/avoided-social/realised", "cash"]);
    expect(told(partly, "sv").because[sv.saving]).toBe(
      "En del av nyttan är ett beräknat värde, inte pengar i en budget.",
    );
    expect(told(partly, "en").because[en.saving]).toBe(
      "A part of the benefit is a calculated value, not money in a budget.",
    );
  });

  it("does not tell 1,00 kr per krona, which would hide whether it pays", () => {
    // 543 140 kr an outcome of 60 pupils is 5.43 per cent of them; a little less does not pay, a little more does.
    const net = (effect: number) => told(sandviken(["/outcomes/eligibility/effect/value", effect]), "sv").say[1];
    expect(net(0.0543)).toBe("Med kalkylens antaganden bär sig insatsen inte för samhället.");
    expect(net(0.0544)).toBe("Med kalkylens antaganden bär sig insatsen nätt och jämnt för samhället.");
    const free = municipality(["/costs", []], ["/decision"], ["/outcomes/supported/effect/value", 1]);
    expect(told(free, "sv").say[1]).toBe("Med kalkylens antaganden får samhället ett värde utan att det kostar något.");
  });

  it("says of those needed that they are not enough only where someone manages anyway", () => {
    const noneAnyway = sandviken(["/parameters/risk.baseline/value", 1]);
    expect(told(noneAnyway, "sv").say).toContain("Vid uppföljningen behöver minst 4 av 60 vara behöriga.");
    expect(told(noneAnyway, "sv").not.filter((sentence) => /räcker/.test(sentence))).toEqual([]);
  });

  it("does not lay on other benefits that what costs nothing pays", () => {
    const free = sandviken(["/costs", []]);
    const [given] = told(free, "sv").not;
    expect(given).toBe("”Insatsen har gett fler behöriga elever.”");
    expect(told(free, "sv").because[given!]).toBe(
      "Effekten på det är inte känd. Att insatsen bär sig beror på att den inte kostar något.",
    );
  });

  it("tells no share that comes late of a benefit that is below zero before", () => {
    const late = municipality(["/valuations/avoided-social/amount", -1000]);
    const because = { sv: told(late, "sv").because[sv.soon], en: told(late, "en").because[en.soon] };
    expect(because.sv).toMatch(/^Nyttan väger upp kostnaden först år 20\d\d\.$/);
    expect(because.en).toMatch(/^The benefit does not outweigh the cost until 20\d\d\.$/);
  });

  it("names each payer's own loss where several lose", () => {
    const [both] = told(sandviken(["/outcomes/eligibility/effect/value", 0.2]), "sv").not;
    expect(both).toBe(sv.both);
    expect(told(sandviken(["/outcomes/eligibility/effect/value", 0.2]), "sv").because[both!]).toMatch(
      /^De betalar mer än värdet som kommer tillbaka till dem efter inkomstutjämning: kommunen [\d,]+\u00a0mnkr, regionen [\d,]+\u00a0mnkr\.$/,
    );
  });

  it("says that adjustments stand between those needed and those to watch", () => {
    const { because } = told(
      municipality(["/parameters/effect.rr/value", 0.99], ["/parameters/avoided.social/value", 5000]),
      "sv",
    );
    expect(because["”Det räcker att 3 av 84 når målet.”"]).toBe(
      "De ska komma utöver de omkring 34 som väntas klara det ändå. Talet att följa är 37, med kalkylens avdrag.",
    );
  });
});

const every: readonly (readonly [unknown, string?])[] = [
  [sandviken()],
  [illustrative()],
  [illustrative(), "low"],
  [illustrative(["/alternatives", [{ id: "a", name: "Stöd" }]]), "low"],
  ...cases.map(({ document }) => [document] as const),
];

describe.each(languages)("in %s every saying", (language) => {
  it("opens its numbers, ends in a full stop, promises no saving and leaves nothing unfilled", () => {
    for (const [document, scenario] of every) {
      const session = opened(document, scenario);
      const { say, not } = sayings(session.result(), session.document, language);
      expect(Math.max(say.length, not.length)).toBeLessThanOrEqual(5);
      expect(Math.min(say.length, not.length)).toBeGreaterThan(0);
      for (const { sentence, because } of [...say, ...not]) {
        for (const part of [...sentence, ...because])
          if ("figure" in part) expect(session.explain(part.figure), part.figure).toBeDefined();
        for (const text of [plain(sentence), plain(because)]) {
          expect(text).toMatch(/[.][”“]?$/);
          expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\.\./u);
        }
      }
      const said = say.flatMap(({ sentence, because }) => [plain(sentence), plain(because)]).join(" ");
      expect(said).not.toMatch(/spar|saving/i);
    }
  });
});
