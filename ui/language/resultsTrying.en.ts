import type { Shape } from "./language.ts";
import type { tryingSv } from "./resultsTrying.sv.ts";

export const tryingEn: Shape<typeof tryingSv> = {};
