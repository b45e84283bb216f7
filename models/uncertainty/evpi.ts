import type { Estimate } from "./schema.ts";

export const evpiOf = (options: readonly Float64Array[]): Estimate => {
  throw new Error(`to come: ${[options]}`);
};
