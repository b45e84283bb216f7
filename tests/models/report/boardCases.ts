import type { Appraisal, Parameter } from "../../../models/appraisal.ts";
import type { Audience, Report } from "../../../models/report/block.ts";
import { reportOf } from "../../../models/report/report.ts";
import { type ReportSubject, type Standing, subjectIn } from "../../../models/report/subject.ts";
import type { Language } from "../../../models/words/language.ts";
import { example, opened } from "../../library.ts";

/**
 * One year, prices that stand still, nothing uncertain: 100 pupils × 0.2 = 20 more who become eligible, each worth 1 000 kr, half of
 * it to the pupil and half to the city. The city pays 3 000 kr and the region 2 000 kr out of the fund: 20 000 − 5 000 = 15 000 kr.
 */
export const team = (over: Partial<Appraisal> = {}): Appraisal => ({
  format: "samvinst/appraisal@1",
  title: "Laget",
  settings: {
    baseYear: 2024,
    priceYear: 2024,
    discounting: { schedule: [{ fromYear: 0, rate: 0.05 }] },
    simulation: { draws: 0 },
  },
  actors: [
    { id: "city", name: "Staden", sector: "municipality" },
    { id: "region", name: "Länet", sector: "region" },
    { id: "pupil", name: "Eleven", sector: "individual" },
  ],
  series: [{ id: "kpi", name: "KPI", values: { "2023": 100, "2024": 100, "2025": 100 } }],
  parameters: [effect(0.2)],
  cohorts: [{ id: "pupils", name: "Elever", people: { "2024": 100 } }],
  outcomes: [outcome({ value: "effect" })],
  costs: [cost("city", 3_000), cost("region", 2_000, true)],
  valuations: [
    {
      id: "worth",
      name: "Värdet",
      outcome: "eligible",
      category: "health",
      amount: 1_000,
      prices: { year: 2024 },
      profile: { kind: "lumpSum" },
      recipients: { pupil: 0.5, city: 0.5 },
    },
  ],
  ...over,
});

export const effect = (value: number, over: Partial<Parameter> = {}): Parameter => ({
  id: "effect",
  name: "Effekten",
  unit: "share",
  value,
  ...over,
});

type Outcome = NonNullable<Appraisal["outcomes"]>[number];
export const outcome = (over: Readonly<{ value?: string }>): Outcome => ({
  id: "eligible",
  name: "Behörig elev",
  concept: "eligibility",
  cohorts: ["pupils"],
  effect: { measure: "riskDifference", baselineRisk: 0.6, ...over },
});

type Cost = NonNullable<Appraisal["costs"]>[number];
export const cost = (payer: string, amount: number, fund = false): Cost => ({
  id: `by.${payer}`,
  name: `Det som ${payer} betalar`,
  payer,
  category: "staff",
  fund,
  amounts: { "2024": amount },
  prices: { basis: "nominal" },
});

const long = (of: string): string => `${of} med ett namn som aldrig tar slut utan fortsätter`.repeat(9).slice(0, 490);
const hundred = <T>(make: (number: number) => T): readonly T[] =>
  Array.from({ length: 100 }, (_, number) => make(number));

/** A hundred of everything, all with long names. */
export const endless: Appraisal = team({
  title: long("Insatsen"),
  description: hundred((number) => `Mening nummer ${number} om insatsen.`).join(" "),
  actors: [
    ...team().actors,
    ...hundred((number) => ({
      id: `payer.${number}`,
      name: `${number} ${long("Betalare")}`,
      sector: "region" as const,
    })),
  ],
  costs: hundred((number) => cost(`payer.${number}`, 1_000 / 3 + number, number % 2 === 0)),
  parameters: [
    effect(0.2, { name: long("Effekten") }),
    ...hundred((number) => ({ ...effect(0.1), id: `other.${number}`, name: long("Antagandet") })),
  ],
  unpriced: hundred((number) => ({
    id: `no.${number}`,
    name: long("Glädjen"),
    direction: "−" as const,
    size: "small" as const,
  })),
  report: { openQuestions: hundred((number) => `- Fråga ${number}: ${long("Frågan").slice(0, 180)}`).join("\n") },
});

/** Documents at the edges of what a sheet can be about. */
export const boardCases: Readonly<Record<string, Appraisal>> = {
  exempelkommunen: example("exempelkommunen"),
  sandviken: example("sandviken"),
  team: team(),
  noEffect: team({ outcomes: [outcome({})] }),
  noPayer: team({ costs: [] }),
  paysNot: team({ parameters: [effect(0.01)] }),
  noValuation: team({ valuations: [] }),
  harm: team({ parameters: [effect(-0.1)] }),
  nothing: {
    format: "samvinst/appraisal@1",
    title: "Tomt",
    settings: team().settings,
    actors: [{ id: "city", name: "Staden", sector: "municipality" }],
  },
  endless,
};

const subjects = new Map<Appraisal, ReportSubject>();
/** Opened and drawn once. */
export const subjectOf = (document: Appraisal): ReportSubject => {
  const known = subjects.get(document);
  if (known) return known;
  const session = opened(document);
  const simulated = document.settings.simulation?.draws === 0 ? undefined : session.simulate();
  if (simulated && !("simulation" in simulated)) throw new Error(JSON.stringify(simulated, undefined, 1));
  const subject = subjectIn(session, document, simulated);
  subjects.set(document, subject);
  return subject;
};

export const sheetOf = (
  document: Appraisal,
  language: Language = "sv",
  standing: Partial<Standing> = {},
  audience: Audience = "internal",
): Report =>
  reportOf(subjectOf(document), {
    kind: "boardSheet",
    audience,
    language,
    standing: { day: "2026-11-22", ...standing },
  });

/** Every text that a reader meets, in pictures too; keys that are no texts are left out. */
export const textsOf = (of: unknown, key = ""): readonly string[] => {
  if (typeof of === "string") return silent.has(key) ? [] : [of];
  if (Array.isArray(of)) return of.flatMap((each) => textsOf(each, key));
  if (typeof of !== "object" || of === null) return [];
  return Object.entries(of).flatMap(([inner, value]) => textsOf(value, inner));
};
const silent = new Set(
  "kind tone language anchor fill stroke d figure dash level audience day author description scenario".split(" "),
);
