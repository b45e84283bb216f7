import type { Places } from "./places.ts";
import type { Estimate } from "./schema.ts";

export const evppiOf = (bins: Float64Array, which: readonly number[], places: Places): Estimate => {
  throw new Error(`to come: ${[bins, which, places]}`);
};
