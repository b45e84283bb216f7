export const learningEn = {
  noDecision: "State which decision is ahead, to see what it is worth finding out more",
  sunk: "Money that is spent cannot be had back. Knowing more is worth something only for what is still to be decided: ordinary operation and spread.",
  askDecision:
    "What is needed is the year in which the decision is taken, which costs and cohorts it is about, and how many it concerns each year.",
  toDecision: "State the decision",
  unknown: "It cannot be said what it is worth finding out more",
  askEffect: "State how much the intervention is expected to change, preferably with a lowest and a highest value.",
  toEffect: "State the effect",
  file: "What it is worth knowing more about",
  tableOf: "What it is worth knowing more about",
  what: "What one knows for certain",
  worth: "Worth",
  outcomes: "As much as so many {{many}}",
  error: "Error of the draws (standard error)",
  together: "Together: {{name}}",
  measured:
    "What it would be worth on average to society to know something for certain before the decision, for all whom the decision is about; {{unit}}, {{basis}}. Where the bars fade they are not sure.",
  study: {
    heading: "What is a follow-up worth?",
    moving: "Worked out when the slider rests.",
    none: "No follow-up can be worked out: it needs an outcome that a person reaches or not, with a baseline risk and an effect on it, for those whom the decision is about.",
    toCost: "State what a follow-up costs",
    file: "What a follow-up is worth",
    tableOf: "What a follow-up is worth",
    size: "So many are followed",
    with: "with a comparison group",
    without: "without a comparison group",
    worth: "Worth, {{arm}}",
    error: "Error of the draws (standard error), {{arm}}",
    cost: "Costs, {{arm}}",
    measured:
      "Across, how many {{people}} are followed up before the decision. Up, what it would be worth on average to society, for all whom the decision is about; {{unit}}, {{basis}}. What is faint around the lines is the error of the draws.",
    noEffect:
      "A comparison group is as many who do not get the intervention. Without it one knows how it went, but not how it would have gone anyway: one learns mostly about the baseline risk and not about the effect.",
    summary: "With a comparison group: {{with}}. Without a comparison group: {{without}}.",
  },
} as const;
