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
  sayTitle: "This can be said of the result, and this cannot",
  next: "Next step: the number to watch",
  grounds: "Before the decision",
  groundsTitle: "This is outside the kronor, and this is what they rest on",
  tour: {
    stop: "Stop {{number}} of {{count}}",
    back: "Back",
    onward: "Next",
    end: "End the tour",
    open: { figure: "Open the net present value", sliders: "Open the sliders" },
    sentence: {
      title: "The answer in one sentence",
      text: "This many more must do better for the investment to break even. More means more than otherwise: those who would have managed anyway do not count. The sentence predicts nothing; it says what must be true.",
    },
    value: {
      title: "Value, not savings",
      text: "The benefit is what it is worth that things go better for someone, not money left over in a budget. Benefit per krona says how much value society gets for each krona spent. Above 1, it pays.",
    },
    who: {
      title: "Who pays is seldom who gains",
      text: "To the right of the zero line one gains, to the left one pays more than one gets. When the benefit lands with someone other than the payer, it is called the wrong pocket. Tax equalisation then moves part of the gain of the municipality and the region on, so that it is smaller after than before.",
    },
    door: {
      title: "Every number is a door",
      text: "Press a number to see how it came about. Follow it step by step until you stand at a value with its source, and see whether anyone has checked it.",
    },
    trying: {
      title: "What if?",
      text: "Pull an assumption until it no longer pays: the limit is marked on the slider. Then it is your turn. Four pieces of information are enough for a first answer.",
    },
  },
};
