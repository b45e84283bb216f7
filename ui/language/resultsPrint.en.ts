import type { Shape } from "./language.ts";
import type { printSv } from "./resultsPrint.sv.ts";

export const printEn: Shape<typeof printSv> = {
  on: "Printed {{date}}",
  again:
    "Checksum of the input {{hash}}: the same checksum gives the same figures. The appraisal, with the working behind every figure, is at {{address}}",
};
