import type { editorSv } from "./editor.sv.ts";
import { assumptionsEn } from "./editorAssumptions.en.ts";
import { createEn } from "./editorCreate.en.ts";
import { keepingEn } from "./editorKeeping.en.ts";
import { stepsEn } from "./editorSteps.en.ts";
import type { Shape } from "./language.ts";

export const editorEn: Shape<typeof editorSv> = {
  ...stepsEn,
  ...assumptionsEn,
  create: createEn,
  ...keepingEn,
  strip: {
    title: "The result right now",
    waiting: "Calculating …",
    needs: "To see the break-even point, state:",
    need: {
      title: "a name of the appraisal",
      costs: "what the intervention costs",
      people: "whom it is for and how many they are",
      outcome: "what it should lead to",
      without: "how it goes without the intervention",
      effect: "how much it changes",
      value: "what the outcome is worth",
      settings: "years and prices",
      rest: "what has been begun",
    },
    faults: "Before the break-even point can be worked out this needs correcting:",
    others_one: "and {{count}} more",
    others_other: "and {{count}} more",
    unread_one: "{{count}} field cannot be read. The figures use what stood there before.",
    unread_other: "{{count}} fields cannot be read. The figures use what stood there before.",
    npv: "Net present value for society",
    bcr: "Benefit per krona for society",
    bcrUnit: "kronor of benefit per krona of cost",
    rests: "The figures rest on information that is not verified.",
    more: "Show more",
    less: "Show less",
    again: "The calculation broke off and is being started again. What you have written is kept.",
    stopped: "The calculation broke off. What you have written is kept. It starts again when you change something.",
    retry: "Calculate again",
  },
  problems: {
    title: "Left to do",
    counts: "{{missing}} to fill in, {{wrong}} to correct",
    missing: "To fill in",
    wrong: "To correct",
    unread: "What stands in the field cannot be read: “{{text}}”",
    whole: "The appraisal",
    none: "All that is needed is filled in, and nothing needs correcting.",
    all: "Show all {{count}}",
  },
  criteria: {
    title: "The fund's criteria",
    counts: "{{met}} of {{count}} met",
    source: "Source",
    waiting: "Checking the criteria …",
  },
};
