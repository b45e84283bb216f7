import type { Unit } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import { useAt } from "../editing/hooks.ts";

/** The unit of what a belief is about, whoever holds it: a parameter, or what a scenario sets of one. */
export const useUnitOf = (holder: Address): Unit | undefined =>
  useAt<Unit>(`/parameters/${holder.slice(holder.lastIndexOf("/") + 1)}/unit`);
