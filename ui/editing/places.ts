/** The seven steps in the order people think, and the economist's panel beside them. */
export const steps = ["need", "group", "intervention", "costs", "after", "truth", "plan"] as const;
export type Step = (typeof steps)[number] | "assumptions";

/** How much is asked for: enough for a break-even, all that an application needs, everything. */
export const depths = ["idea", "application", "followUp"] as const;
export type Depth = (typeof depths)[number];
