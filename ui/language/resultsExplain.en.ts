import type { Shape } from "./language.ts";
import type { explainSv } from "./resultsExplain.sv.ts";

export const explainEn: Shape<typeof explainSv> = {};
