import type { Shape } from "./language.ts";
import type { saySv } from "./resultsSay.sv.ts";

export const sayEn: Shape<typeof saySv> = {
  copied: "Copied",
  copyRefused: "The browser did not let us copy. The text is selected: copy it yourself.",
};
