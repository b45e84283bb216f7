import type { Parameter, Source } from "../appraisal.ts";
import type { designs } from "../terms.ts";
import shipped from "./evidence.json" with { type: "json" };

export type Design = (typeof designs)[number];

/** What the parameter made of a suggestion carries: a share, with the ends of its belief. */
export type SuggestedFactor = Readonly<{
  value: number;
  low: number;
  high: number;
  source: Source;
  verified: NonNullable<Parameter["verified"]>;
}>;

const sources: Readonly<Record<string, Source>> = shipped.sources;
const factors: Readonly<Record<Design, Readonly<{ value: number; low: number; high: number; source: string }>>> =
  shipped.factors;

/**
 * The evidence factor to begin with for an effect of a design. Studies without a comparison find about four times as much as
 * those with one; of before–after with a trend something of what would have happened anyway is left in. A register study compares
 * people who chose, or were chosen, differently, and not all of what sets them apart is in the register: more than before–after,
 * less than a group chosen to be compared with.
 */
export const suggestedFactor = (design: Design): SuggestedFactor => {
  const { source, ...ends } = factors[design];
  return { ...ends, source: sources[source]!, verified: { state: "no", because: shipped.because } };
};
