import type { Result, Simulation } from "../../../models/result.ts";
import type { Summary } from "../../../models/uncertainty/schema.ts";
import { type DoubtTold, doubtTold } from "../../../models/words/doubt.ts";
import type { Language } from "../../../models/words/language.ts";
import { simulation } from "./draws.ts";
import { appraisal, perspective, sandviken } from "./fixture.ts";

/** As sure as the shipped example is, by hand. */
export const summary = (over: Partial<Summary> = {}): Summary => {
  const quantiles = {
    "0.025": -2e6,
    "0.05": -1.7e6,
    "0.25": 1e6,
    "0.5": 4.3e6,
    "0.75": 7e6,
    "0.95": 12.4e6,
    "0.975": 14e6,
  };
  const errors = Object.fromEntries(Object.keys(quantiles).map((key) => [key, 10_000])) as Summary["quantiles"];
  return {
    mean: 4_671_644,
    sd: 4.4e6,
    standardError: 2_240,
    quantiles,
    quantileErrors: errors,
    probabilityPositive: 0.878,
    probabilityError: 0.0004,
    central: 4_625_020,
    gap: 46_624,
    digits: 3,
    integratedOver: "value",
    histogram: { from: -5e6, to: 20e6, counts: [10, 90, 300, 400, 200] },
    ...over,
  };
};

/** Its costs are more than nothing, so that a ratio below zero is of benefits below zero. */
const spent: Result = { ...sandviken(), society: perspective({ pvCosts: 1e6 }) };

/** What is said where society is this sure. */
export const told = (
  society: Simulation["society"],
  language: Language = "sv",
  over: Partial<Simulation> = {},
): DoubtTold => doubtTold(simulation({ society, ...over }), appraisal(), spent, language);
