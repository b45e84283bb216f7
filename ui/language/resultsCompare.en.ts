import type { Shape } from "./language.ts";
import type { compareSv } from "./resultsCompare.sv.ts";

export const compareEn: Shape<typeof compareSv> = {};
