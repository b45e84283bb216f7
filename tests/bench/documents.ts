import type { Appraisal, Cost, Parameter, Valuation } from "../../models/appraisal.ts";
import example from "../../models/library/exempelkommunen.kalkyl.json";
import realExample from "../../models/library/sandviken.kalkyl.json";

/** A fresh copy of the example that uses most of the format. */
export const exempelkommunen = (): Appraisal => structuredClone(example) as unknown as Appraisal;

/** A fresh copy of the real example. */
export const sandviken = (): Appraisal => structuredClone(realExample) as unknown as Appraisal;

const copies = <T extends Readonly<{ id: string }>>(of: readonly T[], times: number): readonly T[] =>
  Array.from({ length: times }, (_, copy) => of.map((one) => ({ ...one, id: `${one.id}-${copy}` }))).flat();

/** The example with every cost, valuation and transfer `times` over. */
export const withLines = (times: number): Appraisal => {
  const document = exempelkommunen();
  const { costs = [], valuations = [], transfers = [] } = document;
  return {
    ...document,
    decision: undefined as never,
    scenarios: [],
    costs: copies(costs, times),
    // Of one outcome only one valuation may be its value.
    valuations: copies(valuations, times).map((one) => ({ ...one, valueOfOutcome: false })),
    transfers: copies(transfers, times),
  };
};

/** The example with every cohort `times` over, in the same outcomes. */
export const withCohorts = (times: number): Appraisal => {
  const document = exempelkommunen();
  const cohorts = copies(document.cohorts!, times);
  const ids = cohorts.map(({ id }) => id);
  const outcomes = document.outcomes!.map((outcome) => ({ ...outcome, cohorts: ids }));
  return { ...document, decision: undefined as never, cohorts, outcomes };
};

/** The example in which the value of an outcome falls over so many years. */
export const withYears = (years: number): Appraisal => {
  const document = exempelkommunen();
  const [value, ...others] = document.valuations!;
  const profile = { ...value!.profile, toAge: 20 + years } as Valuation["profile"];
  return {
    ...document,
    settings: { ...document.settings, lastYear: 2035 + years },
    scenarios: [],
    valuations: [{ ...value!, profile }, ...others],
  };
};

/** The example with cost lines by ingredients until it has so many parameters, each standing at one place. */
export const withParameters = (count: number): Appraisal => {
  const document = exempelkommunen();
  const parameters: Parameter[] = [...document.parameters!];
  const costs: Cost[] = [...document.costs!];
  const of = (unit: Parameter["unit"], value: number): string => {
    const id = `made.${parameters.length}`;
    const belief = { kind: "triangular", low: value * 0.8, mode: value, high: value * 1.2 } as const;
    parameters.push({ id, name: id, unit, value, belief });
    return id;
  };
  const ingredients = () => ({
    hours: of("hour", 100),
    hourlyWage: of("SEK/hour", 300),
    oncost: of("share", 0.4),
    overhead: of("share", 0.2),
  });
  for (let line = 0; parameters.length + 12 <= count; line++)
    costs.push({
      id: `made-${line}`,
      name: `Kostnad ${line}`,
      payer: "school",
      category: "staff",
      ingredients: { 2025: ingredients(), 2026: ingredients(), 2027: ingredients() },
      prices: { basis: "nominal", series: "kpi" },
    });
  while (parameters.length < count) of("factor", 1);
  return { ...document, parameters, costs };
};
