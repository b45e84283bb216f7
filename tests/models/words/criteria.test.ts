import { describe, expect, it } from "vitest";
import { rules, type Verdict } from "../../../models/criteria.ts";
import { shippedCriteria } from "../../../models/library/criteria.ts";
import {
  criteriaText,
  criterionState,
  criterionText,
  criterionTitle,
  noCriteria,
} from "../../../models/words/criteria.ts";
import { languages } from "../../../models/words/language.ts";
import { namesOf } from "../../../models/words/place.ts";
import { nbsp } from "./fixture.ts";
import { isWhole } from "./texts.ts";

type Of<R, S> = Extract<Verdict, { rule: R; state: S }>;
type Examples = {
  readonly [R in Verdict["rule"]]: { readonly [S in Extract<Verdict, { rule: R }>["state"]]: Of<R, S>["values"] };
};

const money = { limit: 500_000, amount: 600_000, year: 2026 };
/** Values of every rule and state; one without an example does not compile. */
const examples: Examples = {
  fundPerYear: {
    met: { ...money, amount: 388_800 },
    broken: { ...money, excess: 100_000, years: 1 },
    missing: { limit: 500_000, why: "noCosts" },
  },
  fundYears: {
    met: { limit: 3, years: 2 },
    broken: { limit: 3, years: 4, excess: 1 },
    missing: { limit: 3, why: "noFund" },
  },
  fundShare: {
    met: { limit: 0.5, fund: 1_500_000, total: 3_000_000 },
    broken: { limit: 0.5, fund: 600_000, total: 1_000_000, lacking: 200_000 },
    missing: { limit: 0.5, why: "unfinished" },
  },
  parties: {
    met: { limit: 2, parties: ["school", "social"] },
    broken: { limit: 2, parties: ["school"] },
    missing: { limit: 2 },
  },
  operation: { met: { payers: ["school"] }, missing: {} },
};
const verdict = (rule: string, state: string, values: object, at = "/costs"): Verdict =>
  ({ rule, state, values, at }) as unknown as Verdict;
const all = rules.flatMap((rule) =>
  Object.entries(examples[rule]).map(([state, values]) => verdict(rule, state, values)),
);
const names = namesOf({
  actors: [
    { id: "school", name: "Skolan" },
    { id: "social", name: "Socialtjänsten" },
  ],
  costs: [{ id: "time", name: "Skolans tid" }],
});
const said = (...of: Parameters<typeof verdict>) => criterionText(verdict(...of), "sv", names);

describe("a fund's criteria in words", () => {
  it.each(all.map((one) => [one.rule, one.state, one] as const))("%s, %s", (rule, state, one) => {
    const texts = languages.map((language) => criterionText(one, language, names));
    for (const text of texts) {
      expect(text).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
      expect(isWhole(text)).toBe(true);
    }
    expect(texts[0]).not.toBe(texts[1]);
    for (const label of [
      criterionTitle(rule, "sv"),
      criterionState(state, "sv"),
      criterionTitle(rule, "en"),
      criterionState(state, "en"),
    ])
      expect(label).not.toBe("");
  });

  it("tell the numbers, and by how much", () => {
    expect(said("fundPerYear", "broken", examples.fundPerYear.broken)).toBe(
      nbsp("Fonden betalar högst 500_000_kr om året. Här är det 600_000_kr år 2026: 100_000_kr för mycket."),
    );
    expect(said("fundPerYear", "broken", { ...examples.fundPerYear.broken, years: 2 })).toBe(
      nbsp(
        "Fonden betalar högst 500_000_kr om året. Här är det som mest 600_000_kr, år 2026: 100_000_kr för mycket. Sammanlagt 2 år är över gränsen.",
      ),
    );
    expect(said("fundShare", "broken", examples.fundShare.broken)).toBe(
      nbsp(
        "Fonden betalar högst hälften av projektets kostnad, de andras tid medräknad. Här är det 600_000_kr av 1_000_000_kr: det saknas 200_000_kr i medfinansiering.",
      ),
    );
    expect(said("fundShare", "met", { ...examples.fundShare.met, limit: 0.4 })).toContain(nbsp("högst 40_% av"));
    expect(said("parties", "met", examples.parties.met)).toBe(
      "Minst 2 parter ska bidra med egna pengar eller egen tid. Här är det 2: Skolan och Socialtjänsten.",
    );
  });

  it("tell öre where only they are too much", () => {
    expect(said("fundPerYear", "broken", { ...money, amount: 500_000.01, excess: 0.010000000009, years: 1 })).toBe(
      nbsp("Fonden betalar högst 500_000_kr om året. Här är det 500_000,01_kr år 2026: 0,01_kr för mycket."),
    );
    expect(said("fundShare", "broken", { limit: 0.5, fund: 300_000, total: 599_999.98, lacking: 0.02 })).toContain(
      nbsp("Här är det 300_000,00_kr av 599_999,98_kr: det saknas 0,02_kr i medfinansiering."),
    );
  });

  it("tell where to go on, of the list where the costs as a whole are at fault", () => {
    const missing = examples.fundShare.missing;
    expect(said("fundShare", "missing", missing, "/costs/time/amounts/2026")).toMatch(
      /Det går att bedöma när det här är ifyllt: Kostnaden ”Skolans tid”, belopp, år 2026\.$/,
    );
    expect(said("fundShare", "missing", missing, "")).toMatch(/ifyllt: Kostnaderna\.$/);
  });

  it("say whose they are, since when, and that nobody has verified them", () => {
    const [set] = shippedCriteria;
    expect(criteriaText(set!, "sv")).toBe(
      "Region Gävleborgs kriterier för sociala investeringar, från 2018. Ej verifierade mot gällande riktlinje.",
    );
    expect(criteriaText({ ...set!, isVerified: true }, "en")).toBe(
      "Region Gävleborgs kriterier för sociala investeringar, from 2018.",
    );
    expect(new Set(languages.map(noCriteria)).size).toBe(2);
  });
});
