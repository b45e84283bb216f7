import type { Simulation } from "../../../models/result.ts";
import type { Summary } from "../../../models/uncertainty/schema.ts";
import { no } from "./fixture.ts";

/** Hand-made draws: every figure here was written by a person, none by the engine. */

/** Kronor at 5, 25, 50, 75 and 95 % of the draws. */
export type Five = readonly [number, number, number, number, number];

export const summary = (probabilityPositive: number, [least, lower, middle, upper, most]: Five): Summary => ({
  mean: middle,
  sd: (most - least) / 3.3,
  standardError: 1,
  quantiles: {
    "0.025": least,
    "0.05": least,
    "0.25": lower,
    "0.5": middle,
    "0.75": upper,
    "0.95": most,
    "0.975": most,
  },
  quantileErrors: { "0.025": 1, "0.05": 1, "0.25": 1, "0.5": 1, "0.75": 1, "0.95": 1, "0.975": 1 },
  probabilityPositive,
  probabilityError: 0.001,
  central: middle,
  gap: 0,
  digits: 3,
  integratedOver: null,
  histogram: { from: least, to: most, counts: [1] },
});

/** The same amount in every draw. */
export const always = (amount: number): Summary => ({
  ...summary(amount > 0 ? 1 : 0, [amount, amount, amount, amount, amount]),
  sd: 0,
});

export const viewed = (after: Summary, before = after): Simulation["publicSector"] => ({ ...after, before });

export const simulation = (over: Partial<Simulation> = {}): Simulation => ({
  draws: 10_240,
  seed: 1,
  sampling: "sobol",
  society: no("effectUnknown"),
  publicSector: no("effectUnknown"),
  actors: {},
  groups: {},
  ranges: {},
  forward: no("noDecision"),
  histogram: no("effectUnknown"),
  ceac: [],
  acceptability: {},
  evpi: no("noDecision"),
  evppi: {},
  evppiGroups: {},
  evsi: {},
  population: no("noDecision"),
  importance: {},
  movedToBound: 0,
  moved: {},
  grid: null,
  ...over,
});
