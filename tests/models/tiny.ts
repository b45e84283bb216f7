import type { Appraisal } from "../../models/appraisal.ts";

/** One year, no discounting: society's net present value is n·p·v − c = 100 × 0.2 × 1 000 − 5 000 = 15 000. */
export const tiny: Appraisal = {
  format: "samvinst/appraisal@1",
  title: "Tiny",
  settings: { baseYear: 2024, priceYear: 2024, discounting: { schedule: [{ fromYear: 0, rate: 0.05 }] } },
  actors: [
    { id: "city", name: "Staden", sector: "municipality" },
    { id: "pupil", name: "Eleven", sector: "individual" },
  ],
  parameters: [
    { id: "n", name: "Antal elever", unit: "person", value: 100 },
    { id: "p", name: "Utfall per elev", unit: "outcome/person", value: 0.2 },
    { id: "v", name: "Värde per utfall", unit: "SEK/outcome", value: 1_000 },
    { id: "c", name: "Kostnad för laget", unit: "SEK", value: 5_000 },
  ],
  cohorts: [{ id: "pupils", name: "Elever", people: { "2024": "n" } }],
  outcomes: [
    {
      id: "days",
      name: "Skoldagar",
      concept: "other",
      cohorts: ["pupils"],
      deadweight: 0,
      effect: { measure: "perPerson", value: "p" },
    },
  ],
  costs: [
    {
      id: "team",
      name: "Laget",
      payer: "city",
      category: "staff",
      amounts: { "2024": "c" },
      prices: { basis: "real", year: 2024 },
    },
  ],
  valuations: [
    {
      id: "worth",
      name: "Värdet",
      outcome: "days",
      category: "health",
      amount: "v",
      prices: { year: 2024 },
      profile: { kind: "lumpSum" },
      recipients: { pupil: 1 },
    },
  ],
};
