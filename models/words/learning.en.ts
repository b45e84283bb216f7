import type { LearningWords } from "./learning.ts";
import { say } from "./part.ts";

export const en: LearningWords = {
  title: {
    worth: (year, amount) =>
      `Knowing everything for certain before the decision in ${year} would be worth at most about ${amount}`,
    nothing: (year) =>
      `Nothing that is uncertain can change the decision in ${year}; finding out more is worth nothing`,
    unclear: (year) =>
      `Knowing everything for certain before the decision in ${year} would be worth so little that it cannot be told from zero`,
    certain: (year) =>
      `Nothing is stated as uncertain, so it cannot be said what knowing more before the decision in ${year} is worth`,
  },
  asMuch: (outcomes) => `, as much as ${outcomes}`,
  worthEach: (one, kronor) => say`Society gains ${kronor} from 1 ${one}.`,
  average: {
    pays: "On average, what the decision is about breaks even. Knowing more is worth something only because it may turn out not to, so that a no would be better.",
    paysNot:
      "On average, what the decision is about does not break even. Knowing more is worth something only because it may turn out to, so that a yes would be better.",
    several:
      "Today one chooses what is best on average. Knowing more is worth something only because another choice may turn out to be better.",
  },
  unchanged: {
    pays: "What the decision is about breaks even in every case drawn, so knowing more would not lead to another decision.",
    paysNot:
      "What the decision is about breaks even in no case drawn, so knowing more would not lead to another decision.",
    several:
      "The same choice is best however the uncertain turns out, so knowing more would not lead to another decision.",
    certain: "State the lowest, most likely and highest value of the assumptions that are uncertain.",
    tiny: "What one stands to lose on average by deciding wrongly is less than a krona.",
  },
  everything: "Everything that is uncertain",
  most: (parameter, kronor) => `It is worth most to know more about ${parameter}: at most about ${kronor}`,
  together: "No assumption alone would change the decision; it takes several together",
  togetherUnclear:
    "No assumption alone is worth so much that it can be told from zero; it takes several together to change the decision",
  nothing: (names, isOne) =>
    isOne
      ? `Knowing more about just ${names} would not change the decision: it is worth nothing.`
      : `Knowing more about just one of the assumptions ${names} would not change the decision: one by one it is worth nothing.`,
  unclear: (names, isOne) =>
    `Knowing more about just ${isOne ? names : `one of the assumptions ${names}`} is worth so little that it cannot be told from zero.`,
  more: (many) => `${many} more`,
  nothingShort: "nothing",
  unclearShort: "cannot be told from zero",
  groups: {
    people: "How many are reached",
    effect: "The effect",
    adjustments: "What is taken off the effect",
    value: "What the outcomes are worth",
    shares: "Who gets the value",
    costs: "The costs",
    other: "Other",
  },
};
