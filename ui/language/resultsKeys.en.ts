import type { Shape } from "./language.ts";
import type { keysSv } from "./resultsKeys.sv.ts";

export const keysEn: Shape<typeof keysSv> = {};
