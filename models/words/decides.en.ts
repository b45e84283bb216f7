import type { DecidesWords } from "./decides.ts";

export const decidesEn: DecidesWords = {
  swing: ({ name, first, second, side, ending }) => {
    const both = `both if ${name} is ${first.level} and if it is ${second.level}`;
    const isAlike = first.npv === second.npv;
    const numbers = isAlike ? `about ${first.npv}` : `${first.npv} and ${second.npv}`;
    if (side) return `The net present value is ${side} than with the appraisal’s values ${both}: ${numbers}${ending}.`;
    if (isAlike) return `The net present value is ${numbers} ${both}.`;
    return `If ${name} is ${first.level}, the net present value is ${first.npv}; if it is ${second.level}, it is ${second.npv}${ending}.`;
  },
  follows: {
    pays: {
      one: ", and then the investment breaks even",
      last: ", and in the latter case the investment breaks even",
      both: ", and then the investment breaks even",
    },
    doesNotPay: {
      one: ", and then the investment does not break even",
      last: ", and in the latter case the investment does not break even",
      both: ", and then the investment does not break even",
    },
  },
  between: (values) => `In between, at ${values}, the appraisal breaks even.`,
  title: {
    certain: "No assumption in the appraisal has a range, so nothing uncertain can decide the answer",
    alone: "None of the uncertain assumptions can be changed by itself",
    still: "None of the uncertain assumptions changes society's net present value",
    turns: (most) => `${most} matters most and can turn the answer by itself`,
    turnsToo: (most, others) => `${most} matters most and can turn the answer by itself; so can ${others}`,
    othersTurn: (most, others, many) =>
      `${most} matters most, but only ${others} can turn the answer ${many === 1 ? "by itself" : "one at a time"}`,
    noneTurns: (most) => `No single assumption turns the answer; ${most} matters most`,
    several: (many) => `${many} other assumptions`,
  },
};
