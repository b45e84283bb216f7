import type { Shape } from "./language.ts";
import type { showSv } from "./resultsShow.sv.ts";

export const showEn: Shape<typeof showSv> = {
  present: "Present",
  controls: "Slides",
  back: "Previous slide",
  onward: "Next slide",
  fullScreen: "Full screen",
  window: "Leave full screen",
  leave: "To the appraisal",
  said: "Slide {{number}} of {{count}}. {{title}}",
  scenario: "The scenario {{name}}",
  next: "Next step: the number to watch",
  grounds: "Before the decision",
  groundsTitle: "This is outside the kronor, and this is what they rest on",
};
