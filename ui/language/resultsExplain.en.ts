import type { Shape } from "./language.ts";
import type { explainSv } from "./resultsExplain.sv.ts";

export const explainEn: Shape<typeof explainSv> = {
  formula: "Formula",
  openField: "Open the field",
  copy: "Copy as text",
  json: "The whole tree as JSON",
};
