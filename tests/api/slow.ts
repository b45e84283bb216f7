import type { Appraisal, Parameter, Valuation } from "../../models/appraisal.ts";
import { example } from "./harness.ts";

/**
 * A document within every limit that takes as long as one likes: each of its curved parameters is looked at in 64 steps, and every
 * step works out all that rests on it (models/switching.ts). With 300 it takes more than ten seconds.
 */
export const slowDocument = (curves = 300): Appraisal => {
  const { decision: _, ...document } = example("exempelkommunen") as unknown as Appraisal;
  const lifetime = document.valuations!.find(({ id }) => id === "lifetime-value")!;
  const parameters: Parameter[] = [...document.parameters!];
  const valuations: Valuation[] = [...document.valuations!];
  for (let curve = 0; curve < curves; curve++) {
    const id = `growth.${curve}`;
    const belief = { kind: "uniform", low: 0, high: 0.05 } as const;
    parameters.push({ id, name: id, unit: "share", value: 0.01, belief });
    const profile = { ...lifetime.profile, shapeGrowth: id } as Valuation["profile"];
    valuations.push({ ...lifetime, id: `value-${curve}`, valueOfOutcome: false, profile });
  }
  return { ...document, parameters, valuations, scenarios: [] };
};
