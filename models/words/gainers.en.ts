import type { GainersWords } from "./gainers.ts";
import { first, listed } from "./noun.ts";

export const en: GainersWords = {
  own: (name) => `${name}, own part`,
  row: {
    gains: (cases) => `gains ${cases}`,
    alwaysGains: "always gains the same",
    alwaysLoses: "always loses the same",
    neither: "neither gains nor loses",
  },
  title: {
    unknown: (reason) => `It cannot be said who gains, or how surely: ${reason}`,
    noPayer: (who, cases) => `Nobody pays for the intervention; ${who} gains ${cases}`,
    gains: (who, cases) => `${first(who)} gains ${cases}`,
    onlyPayer: (who, cases) => `${first(who)}, the only one that pays, gains ${cases}`,
    next: (who, cases) => `${who} ${cases}`,
    allAlways: "Everyone who pays gains in every case drawn",
    allNever: "None of those who pay gains in any case drawn",
    between: (many, most, least) =>
      `Of the ${many} that pay, ${most.who} gains most often, ${most.cases}, and ${least.who} least often, ${least.cases}`,
    allAlike: (cases) => `Each of those who pay gains ${cases}`,
    some: (many) => `${many} of them`,
    unknownFor: (names) => `; for ${listed(names, "en")} it cannot be said`,
  },
};
