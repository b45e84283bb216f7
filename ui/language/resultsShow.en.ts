import type { Shape } from "./language.ts";
import type { showSv } from "./resultsShow.sv.ts";

export const showEn: Shape<typeof showSv> = {};
