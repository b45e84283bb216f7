import type { DecidesWords } from "./decides.ts";

export const decidesEn: DecidesWords = {
  swing: ({ name, first, second, side, ending }) => {
    const both = `both if ${name} is ${first.level} and if it is ${second.level}`;
    const isAlike = first.npv === second.npv;
    const numbers = isAlike ? `about ${first.npv}` : `${first.npv} and ${second.npv}`;
    if (side) return `The net present value is ${side} than with the stated values ${both}: ${numbers}${ending}.`;
    if (isAlike) return `The net present value is ${numbers} ${both}.`;
    return `If ${name} is ${first.level}, the net present value is ${first.npv}; if it is ${second.level}, it is ${second.npv}${ending}.`;
  },
  follows: {
    pays: {
      one: ", and then the intervention pays",
      last: ", and in the latter case the intervention pays",
      both: ", and then the intervention pays",
    },
    doesNotPay: {
      one: ", and then the intervention does not pay",
      last: ", and in the latter case the intervention does not pay",
      both: ", and then the intervention does not pay",
    },
  },
  between: (values) => `In between, at ${values}, the appraisal breaks even.`,
  title: {
    certain: "No parameter of the appraisal has a believed range, so nothing uncertain can decide the answer",
    alone: "None of the uncertain parameters can be changed by itself",
    still: "None of the uncertain parameters changes society's net present value",
    turns: (most) => `${most} matters most and can turn the answer by itself`,
    turnsToo: (most, others) => `${most} matters most and can turn the answer by itself; so can ${others}`,
    othersTurn: (most, others, many) =>
      `${most} matters most, but only ${others} can turn the answer ${many === 1 ? "by itself" : "one at a time"}`,
    noneTurns: (most) => `No single parameter turns the answer; ${most} matters most`,
    several: (many) => `${many} other parameters`,
  },
};
