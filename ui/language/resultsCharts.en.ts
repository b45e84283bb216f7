import type { Shape } from "./language.ts";
import type { chartsSv } from "./resultsCharts.sv.ts";

export const chartsEn: Shape<typeof chartsSv> = {
  source: "Source: the appraisal’s own values, computed with Samvinst {{engine}}.",
  showTable: "Show table",
  hideTable: "Hide table",
  csvLong: "Download as CSV: {{name}}",
  svgLong: "Download as SVG: {{name}}",
};
