import type { Shape } from "./language.ts";
import type { printSv } from "./resultsPrint.sv.ts";

export const printEn: Shape<typeof printSv> = {};
