import type { CriteriaSet } from "../criteria.ts";
import sets from "./criteria.json" with { type: "json" };

/** The shipped criteria of funds, as dated settings. */
export const shippedCriteria: readonly CriteriaSet[] = sets;
