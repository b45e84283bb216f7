import type { Shape } from "./language.ts";
import type { saySv } from "./resultsSay.sv.ts";

export const sayEn: Shape<typeof saySv> = {};
