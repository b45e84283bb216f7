import type { Estimate } from "./schema.ts";

export const groupEvppiOf = (options: readonly Float64Array[], statistics: readonly Float64Array[]): Estimate => {
  throw new Error(`to come: ${[options, statistics]}`);
};
