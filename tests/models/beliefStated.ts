import type { Stated } from "../../models/report/beliefSpread.ts";

/** A belief that stands nowhere in particular. */
export const stated = (belief: Stated["belief"], over: Partial<Stated> = {}): Stated => ({
  unit: "share",
  value: undefined,
  belief,
  bounds: undefined,
  allowed: {},
  design: undefined,
  isEffect: false,
  ...over,
});
