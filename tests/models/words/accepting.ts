import type { Appraisal, Outcome, Parameter, Valuation } from "../../../models/appraisal.ts";
import type { Simulation } from "../../../models/result.ts";
import { type Accepted, acceptedOf, valuedOutcomes } from "../../../models/words/accepted.ts";
import type { Language } from "../../../models/words/language.ts";
import { no } from "./fixture.ts";

/** Curves over what an outcome is worth, given by hand. */

/** A share at each amount from nothing to twice `stated`, or for a harm from there to nothing. */
export const points = (stated: number, shareAt: (amount: number) => number): Simulation["ceac"] =>
  Array.from({ length: 101 }, (_, step) => {
    const valuePerOutcome = Math.min(0, 2 * stated) + (Math.abs(2 * stated) * step) / 100;
    return { valuePerOutcome, probability: shareAt(valuePerOutcome), mean: 0 };
  });

export const eligible: Outcome = {
  id: "eligible",
  name: "Behörig elev",
  concept: "eligibility",
  cohorts: [],
  effect: { measure: "count", value: 1 },
};

export const price = (over: Partial<Parameter> = {}): Parameter => ({
  id: "price",
  name: "Värde",
  unit: "SEK/outcome",
  value: 1_000_000,
  ...over,
});

export const valuing = (over: Partial<Valuation> = {}): Valuation => ({
  id: "value",
  name: "Värdet",
  outcome: "eligible",
  category: "production",
  amount: "price",
  prices: { year: 2021 },
  profile: { kind: "lumpSum" },
  recipients: { pupil: 1 },
  ...over,
});

export const documentOf = (over: Partial<Appraisal> = {}): Appraisal => ({
  format: "samvinst/appraisal@1",
  title: "Kalkyl",
  settings: { baseYear: 2024, priceYear: 2024, discounting: { schedule: [{ fromYear: 0, rate: 0 }] } },
  actors: [],
  parameters: [price()],
  outcomes: [eligible],
  valuations: [valuing()],
  ...over,
});

/** Of the document's first valued outcome. */
export const found = (
  curve: Simulation["ceac"],
  document: Appraisal = documentOf(),
  language: Language = "sv",
): ReturnType<typeof acceptedOf> => {
  const [outcome] = valuedOutcomes(document);
  const drawn = { society: no("notFinite"), acceptability: { [outcome?.id ?? ""]: curve } };
  return acceptedOf(drawn, document, outcome, language);
};

export const accepted = (...of: Parameters<typeof found>): Accepted => {
  const known = found(...of);
  if ("curve" in known) return known;
  throw new Error(`no curve: ${known.why}`);
};
