import { describe, expect, test } from "vitest";
import type { Appraisal, Draft } from "../../../models/appraisal.ts";
import type { Explanation } from "../../../models/explain.ts";
import { explanationFile } from "../../../models/words/explanationFile.ts";
import { explanationText, figureBasis } from "../../../models/words/explanationText.ts";
import { agree } from "../../laws/figures.ts";
import { fold } from "../../laws/fold.ts";
import { example, opened } from "../../library.ts";
import { explanationOf, npv, parameter } from "./steps.ts";

const plainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");

const document: Appraisal = {
  format: "samvinst/appraisal@1",
  title: "Närvaro",
  diaryNumber: "HN 1",
  asOf: "2025-06",
  settings: { baseYear: 2025, priceYear: 2024, discounting: { schedule: [{ fromYear: 0, rate: 0.035 }] } },
  actors: [{ id: "state", name: "Staten", sector: "state" }],
  scenarios: [{ id: "low", name: "Försiktigt", set: { takeup: { value: 0.8, because: "Färre säger ja" } } }],
  parameters: [{ id: "takeup", name: "Deltagandegrad", unit: "share", value: 0.7 }],
};
const stating = { document, base: document as Draft, scenario: undefined, defaults: [] };

const society = { view: "society" } as const;
const explained = explanationOf(
  "/society/npv",
  parameter({ source: { title: "Rapport 3", publisher: "SKR" } }),
  { kind: "product", of: [0], label: { key: "pvBenefits", name: society }, value: 1_200_000 },
  { kind: "constant", label: { key: "pvCosts", name: society }, value: 450_000 },
  { ...npv, of: [1, 2] },
);

describe("an explanation as text", () => {
  test("holds figure, prices, appraisal, sentence, formula and the values it rests on", () => {
    expect(plainSpaces(explanationText(explained, explained.nodes.at(-1)!, stating, "sv"))).toBe(
      `Nettonuvärde för samhället: 750 000 kr (nuvärde år 2025 i 2024 års priser)
Närvaro, HN 1
Huvudkalkylen

Nettonuvärde för samhället är 750 000 kr: nyttan 1 200 000 kr minus kostnaden 450 000 kr.

Formel: Nuvärde av nytta − nuvärde av kostnader
1 200 000 − 450 000 = 750 000 kr

Vilar på:
– Deltagandegrad: 80 %. Källa: Rapport 3. Utgivare: SKR. Verifiering: ej verifierad
Kalkylens datum: 2025-06`,
    );
  });

  test("says of an example that it is made up, and ends no sentence twice", () => {
    const steps = [
      parameter({ source: { title: "Rapport 3." }, goodUntil: "2027" }),
      { kind: "product", of: [0], label: { key: "pvBenefits", name: society }, value: 1_200_000 } as const,
    ];
    const of = explanationOf("/society/pvBenefits", ...steps);
    const illustrated = { ...stating, document: { ...document, illustrative: true } };
    const text = plainSpaces(explanationText(of, of.nodes.at(-1)!, illustrated, "sv"));
    expect(text).toContain("Huvudkalkylen\nExemplet är påhittat.\n\n");
    expect(text).toContain("Källa: Rapport 3. Verifiering: ej verifierad. Giltigt till");
  });

  test("says in which scenario, and what a scenario has set", () => {
    const text = plainSpaces(explanationText(explained, explained.nodes[0]!, { ...stating, scenario: "low" }, "en"));
    expect(text).toBe(
      `Deltagandegrad: 80%
Närvaro, HN 1
Scenario: Försiktigt

Deltagandegrad is 80%: a parameter of the appraisal, not verified.

In the main appraisal: 70%
In the scenario “Försiktigt”: 80%. Färre säger ja. Source and verification are of the main appraisal's value.
Source: Rapport 3
Publisher: SKR
Verification: not verified
Date of the appraisal: 2025-06`,
    );
  });

  test.each([
    ["/society/npv", "nuvärde år 2025 i 2024 års priser"],
    ["/budget/0/nominal", "löpande priser"],
    ["/budgetTotals/total", "löpande priser"],
    ["/society/timeline/net/2026", "i 2024 års priser, inte diskonterat"],
    ["/society/timeline/cumulatedDiscounted/2026", "nuvärde år 2025 i 2024 års priser"],
    ["/steadyState/npv", "i 2024 års priser, diskonterat till årskullens år"],
    ["/breakEven/parameters/worth/roots/0", "i samma priser som antagandet är angivet i"],
    ["/decision/forwardPerPerson", "per person, i 2024 års priser, diskonterat till det år personen börjar"],
  ])("says what kronor %s is in", (at, basis) => {
    expect(figureBasis({ ...explained, at }, "sv")).toBe(basis);
    const count = explanationOf(at, { kind: "total", unit: "outcome", label: { key: "gainedTotal" }, value: 4 });
    expect(figureBasis(count, "sv")).toBeUndefined();
  });
});

describe("an explanation as a file", () => {
  const session = opened(example("exempelkommunen"), "low");
  const whole = {
    document: session.document,
    base: example("exempelkommunen") as Draft,
    scenario: "low",
    defaults: [],
  };

  test.each([
    "/society/npv",
    "/society/irr/roots/0",
    "/society/payback/discounted",
    "/siloGap/late",
    "/breakEven/parameters/takeup/roots/0",
  ])("can be worked out again: %s", (at) => {
    const explanation = session.explain(at)!;
    const file = JSON.parse(explanationFile(explanation, whole, "hash", "sv")) as Explanation & Record<string, unknown>;
    expect(file).toMatchObject({
      format: "samvinst/explanation@1",
      at,
      scenario: "low",
      language: "sv",
      appraisal: { title: "Skolnärvaroteam i Exempelkommunen", inputHash: "hash" },
    });
    expect(agree(fold(file) as number, explanation.nodes.at(-1)!.value as number)).toBe(true);
    const known = new Set<number>();
    for (const node of file.nodes) {
      expect(node).toMatchObject({
        text: expect.stringMatching(/./),
        unit: expect.any(String),
        kind: expect.any(String),
      });
      expect(node.of.every((id) => known.has(id))).toBe(true);
      expect(typeof node.value === "number" || Array.isArray(node.value)).toBe(true);
      known.add(node.id);
    }
    const verified = file.nodes.find(({ parameter: one }) => one?.id === "takeup");
    expect(verified).toMatchObject({ at: "/parameters/takeup/value", value: 0.8 });
  });
});
