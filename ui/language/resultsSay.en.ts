import type { Shape } from "./language.ts";
import type { saySv } from "./resultsSay.sv.ts";

export const sayEn: Shape<typeof saySv> = {
  title: "Say / do not say",
  say: "Say",
  not: "Do not say",
  watch: "The number to watch, by year",
  watchYear: "Year",
  watchReached: "Followed up",
  watchAnyway: "Manage anyway",
  watchLeast: "At least",
  watchSoFar: "At least so far",
  watchRounded:
    "The years are rounded to whole persons so that they add to the whole number, and so that by the end of no year fewer are asked for than are needed by then.",
  watchCopy: "Copy the line to the follow-up plan",
  copied: "Copied",
  copyRefused: "The browser did not let us copy. The text is selected: copy it yourself.",
};
