import type { FanWords } from "./fan.ts";

export const en: FanWords = {
  key: {
    most: "nine cases of ten",
    half: "half of the cases",
    middle: "the middle of the cases",
    central: "the appraisal’s values",
  },
  paidBack: (year) => `half paid back ${year}`,
  title: {
    half: (who, year) => `For ${who}, it is paid back by ${year} in half of the cases`,
    nearlyAll: (who, year) => `For ${who}, it is paid back by ${year} in at least 19 cases of 20`,
    nearlyAllBy: (year) => ` and by ${year} in 19 cases of 20`,
    butNever: (cases, last) => `; ${cases} it is not yet paid back in ${last}`,
    never: (who, cases, last) => `For ${who}, it is ${cases} not yet paid back in ${last}`,
    neverAtAll: (who, last) => `For ${who}, it is paid back in no case drawn by ${last}`,
    neverBelow: (who) => `For ${who}, the sum is never below zero in at least half of the cases`,
    butBelow: (cases, last) => `; ${cases} it is still below zero in ${last}`,
    ends: (who, last, low, high) =>
      `For ${who}, benefit less cost up to ${last} is between ${low} and ${high} in nine cases of ten`,
    ended: (who, last, amount, isCertain) =>
      `For ${who}, benefit less cost up to ${last} is ${amount} in ${isCertain ? "every case" : "nine cases of ten"}`,
  },
};
