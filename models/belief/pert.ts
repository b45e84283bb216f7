import type { BeliefOf } from "./belief.ts";
import { betaShape } from "./beta.ts";
import type { Distribution } from "./distribution.ts";
import { withEnds } from "./ends.ts";

/** METHOD.md, Uncertainty. */
const LAMBDA = 4;

/** Beta(1 + λt, 1 + λ(1 − t)) between the ends, t being where the mode stands between them (D. Vose, Risk Analysis, 2008). */
export const pert = ({ low, mode, high, confidence, lambda = LAMBDA }: BeliefOf<"pert">): Distribution =>
  withEnds((at) => betaShape(1 + lambda * at, 1 + lambda * (1 - at)), { low, mode, high, confidence });
