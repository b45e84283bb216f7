import type { FanWords } from "./fan.ts";
import { cases } from "./gainers.en.ts";

export const en: FanWords = {
  key: {
    most: "9 of 10 cases",
    half: "half of the cases",
    middle: "the middle of the cases",
    central: "the appraisal's own values",
  },
  paidBack: (year) => `half paid back ${year}`,
  title: {
    half: (who, year) => `For ${who}, it is paid back by ${year} in half of the cases`,
    nearlyAll: (who, year) => `For ${who}, it is paid back by ${year} in at least 19 of 20 cases`,
    nearlyAllBy: (year) => ` and by ${year} in 19 of 20 cases`,
    butNever: (of, last) => `; ${cases(of)} it still is not in ${last}`,
    never: (who, of, last) =>
      of === "all"
        ? `For ${who}, it is paid back in no case by ${last}`
        : `For ${who}, it is still not paid back in ${last} ${cases(of)}`,
    neverBelow: (who) => `For ${who}, the sum is never below zero in at least half of the cases`,
    butBelow: (of, last) => `; ${cases(of)} it still is in ${last}`,
    ends: (who, last, low, high) =>
      `For ${who}, benefit less cost up to ${last} is between ${low} and ${high} in 9 of 10 cases`,
    ended: (who, last, amount, isCertain) =>
      `For ${who}, benefit less cost up to ${last} is ${amount} in ${isCertain ? "every case" : "9 of 10 cases"}`,
  },
};
