import type { DoubtWords } from "./doubtWords.ts";

const AS_FAR = "as far as the ranges in the appraisal reach";
const AS_UNCERTAIN = "As uncertain as values and costs are";
const NOTHING_UNCERTAIN = "No number that bears on it is stated as uncertain.";

export const doubtEn: DoubtWords = {
  verdict: {
    surely: (who, cases) => `The investment breaks even for ${who}, ${AS_FAR}: ${cases}.`,
    almostSurely: (who, cases) => `The investment almost certainly breaks even for ${who}: ${cases}.`,
    probably: (who, cases) => `The investment probably breaks even for ${who}: ${cases}.`,
    open: (who, cases) => `Whether the investment breaks even for ${who} is open: it does ${cases}.`,
    probablyNot: (who, cases) => `The investment probably does not break even for ${who}: it does ${cases}.`,
    almostSurelyNot: (who, cases) =>
      `The investment almost certainly does not break even for ${who}: it does ${cases}.`,
    surelyNot: (who, cases) => `The investment does not break even for ${who}, ${AS_FAR}: it does ${cases}.`,
  },
  certain: {
    pays: (who, net) => `The investment breaks even for ${who}: the net present value is ${net}. ${NOTHING_UNCERTAIN}`,
    paysNot: (who, net) =>
      `The investment does not break even for ${who}: the net present value is ${net}. ${NOTHING_UNCERTAIN}`,
    even: (who) => `The investment comes out even for ${who}. ${NOTHING_UNCERTAIN}`,
  },
  rest: (cases) => `In ${cases} it gives no more than it costs.`,
  harm: (least) => `In at least ${least} cases of 100 it does more harm than good, even with its cost left out.`,
  fewWeighMore:
    "Still, the net present value is above zero on average: the cases in which it breaks even gain more together than the others lose.",
  manyWeighLess:
    "Still, the net present value is below zero on average: the cases in which it does not break even lose more together than the others gain.",
  range: {
    between: (low, high, middle) =>
      `In nine cases of ten the net present value ends up between ${low} and ${high}, as often above as below ${middle}.`,
    near: (net) => `In nine cases of ten the net present value ends up very near ${net}.`,
  },
  needed: {
    toPay: " for the investment to break even for society",
    between: (low, high, { many }, toPay) =>
      `${AS_UNCERTAIN}, between ${low} and ${high} ${many} are needed in nine cases of ten${toPay}.`,
    same: (number, isOne, { one, many }, toPay) =>
      `The uncertainty in values and costs seldom changes how many are needed${toPay}: in nine cases of ten ${number} ${isOne ? one : many}.`,
    beyond: (low, { many, people }, reached, toPay) =>
      `${AS_UNCERTAIN}, from ${low} ${many} to more than all ${reached} ${people} reached are needed in nine cases of ten${toPay}.`,
    unreachable: (low, { many }, toPay) =>
      `${AS_UNCERTAIN}, ${low} ${many} may be enough${toPay}, but in at least 5 cases of 100 no number is.`,
    notEnough: ({ people }, reached, toPay) =>
      `In at least 95 cases of 100, not even all ${reached} ${people} reached are enough${toPay}.`,
    hopeless: (toPay) => `In at least 95 cases of 100, no number is enough${toPay}.`,
    no: "no",
  },
  steady: (points, kronor) =>
    `The calculation is stable: other draws would hardly change the probability by more than ${points} percentage points or the average by more than ${kronor}.`,
  unsteady: (points, kronor) =>
    `The calculation is not stable yet: other draws may change the probability by about ${points} percentage points and the ends of the range by about ${kronor}. Do not trust the last digits; more draws make them safer.`,
  mean: (mean) => `On average the net present value is ${mean}.`,
  meanBeside: (mean, gap, isMore) =>
    `On average the net present value is ${mean}, about ${gap} ${isMore ? "more" : "less"} than with the appraisal’s values. They do not show that the uncertainty weighs more one way than the other.`,
  unknown: (why) => `How sure it is that the investment breaks even cannot be said. ${why}`,
  nothingUncertain:
    "No number that bears on the result is stated as uncertain, so it cannot be said how sure it is that the investment breaks even. State the lowest and highest reasonable for the numbers you are unsure of, and it is worked out.",
  under: {
    between: (low, high) => `in nine cases of ten ${low}\u00a0to\u00a0${high}`,
    near: (shown) => `in nine cases of ten about ${shown}`,
    seldomBefore: (low, never) => `seldom before ${low}, ${never} never`,
    nearlyNever: "in at least 95 cases of 100 never",
  },
};
