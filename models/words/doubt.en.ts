import type { DoubtWords } from "./doubtWords.ts";

const AS_FAR = "as far as the ranges in the appraisal reach";
const AS_UNCERTAIN = "As uncertain as values and costs are";
const NOTHING_UNCERTAIN = "No number that bears on it is stated as uncertain.";

export const doubtEn: DoubtWords = {
  often: (of100, isAbout) => `${isAbout ? "about " : ""}${of100} of 100 conceivable outcomes`,
  nearlyAll: "practically all conceivable outcomes (more than 99 of 100)",
  hardlyAny: "fewer than 1 of 100 conceivable outcomes",
  verdict: {
    surely: (who, often) => `The investment breaks even for ${who}, ${AS_FAR}: in ${often}.`,
    almostSurely: (who, often) => `The investment almost certainly breaks even for ${who}: in ${often}.`,
    probably: (who, often) => `The investment probably breaks even for ${who}: in ${often}.`,
    open: (who, often) => `Whether the investment breaks even for ${who} is open: it does in ${often}.`,
    probablyNot: (who, often) => `The investment probably does not break even for ${who}: it does in ${often}.`,
    almostSurelyNot: (who, often) =>
      `The investment almost certainly does not break even for ${who}: it does in ${often}.`,
    surelyNot: (who, often) => `The investment does not break even for ${who}, ${AS_FAR}: it does in ${often}.`,
  },
  certain: {
    pays: (who, net) => `The investment breaks even for ${who}: the net present value is ${net}. ${NOTHING_UNCERTAIN}`,
    paysNot: (who, net) =>
      `The investment does not break even for ${who}: the net present value is ${net}. ${NOTHING_UNCERTAIN}`,
    even: (who) => `The investment comes out even for ${who}. ${NOTHING_UNCERTAIN}`,
  },
  rest: (of100) => `In ${of100} of 100 it gives no more than it costs.`,
  harm: (least) => `In at least ${least} of 100 it does more harm than good even with its cost left out.`,
  fewWeighMore:
    "Still, the net present value is above zero on average: the outcomes that break even gain more together than the others lose.",
  manyWeighLess:
    "Still, the net present value is below zero on average: the outcomes that do not break even lose more together than the others gain.",
  range: {
    between: (low, high, middle) =>
      `Nine times in ten the net present value ends up between ${low} and ${high}, as often above as below ${middle}.`,
    near: (net) => `Nine times in ten the net present value ends up very near ${net}.`,
  },
  needed: {
    toPay: " for the investment to break even for society",
    between: (low, high, { many }, toPay) =>
      `${AS_UNCERTAIN}, between ${low} and ${high} ${many} are needed nine times in ten${toPay}.`,
    same: (number, isOne, { one, many }, toPay) =>
      `The uncertainty in values and costs seldom changes how many are needed${toPay}: nine times in ten ${number} ${isOne ? one : many}.`,
    beyond: (low, { many, people }, reached, toPay) =>
      `${AS_UNCERTAIN}, from ${low} ${many} to more than all ${reached} ${people} reached are needed nine times in ten${toPay}.`,
    unreachable: (low, { many }, toPay) =>
      `${AS_UNCERTAIN}, ${low} ${many} may be enough${toPay}, but in at least 5 of 100 conceivable outcomes no number is.`,
    notEnough: ({ people }, reached, toPay) =>
      `In at least 95 of 100 conceivable outcomes, not even all ${reached} ${people} reached are enough${toPay}.`,
    hopeless: (toPay) => `In at least 95 of 100 conceivable outcomes, no number is enough${toPay}.`,
    no: "no",
  },
  steady: (points, kronor) =>
    `The calculation is stable: other draws would hardly change the probability by more than ${points} percentage points or the average by more than ${kronor}.`,
  unsteady: (points, kronor) =>
    `The calculation is not stable yet: other draws may change the probability by about ${points} percentage points and the ends of the range by about ${kronor}. Do not trust the last digits; more draws make them safer.`,
  mean: (mean) => `On average the net present value is ${mean}.`,
  meanBeside: (mean, gap, isMore) =>
    `On average the net present value is ${mean}, about ${gap} ${isMore ? "more" : "less"} than with a single value for each assumption. With those one does not see that uncertainty weighs more one way than the other.`,
  unknown: (why) => `How sure it is that the investment breaks even cannot be said. ${why}`,
  nothingUncertain:
    "No number that bears on the result is stated as uncertain, so it cannot be said how sure it is that the investment breaks even. State the lowest and highest reasonable for the numbers you are unsure of, and it is worked out.",
  under: {
    between: (low, high) => `nine times in ten ${low}\u00a0to\u00a0${high}`,
    near: (shown) => `nine times in ten about ${shown}`,
    seldomBefore: (low, never) => `seldom before ${low}, in ${never} of 100 outcomes never`,
    never: (never) => `in ${never} of 100 outcomes never`,
    nearlyNever: "in practically no outcome",
  },
};
