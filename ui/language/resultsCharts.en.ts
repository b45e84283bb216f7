import type { Shape } from "./language.ts";
import type { chartsSv } from "./resultsCharts.sv.ts";

export const chartsEn: Shape<typeof chartsSv> = {};
