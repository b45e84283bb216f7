import type { GainersWords } from "./gainers.ts";
import { first, listed } from "./noun.ts";
import type { OfHundred } from "./ofHundred.ts";

/** "in 81 of 100 cases", or "in 3" where the hundred has been said. */
export const cases = (of: OfHundred, hundred = " of 100 cases"): string => {
  if (of === "none") return "in no case";
  if (of === "all") return "in every case";
  const many = of === "few" ? "fewer than 1" : of === "most" ? "more than 99" : String(of);
  return `in ${many}${hundred}`;
};

export const en: GainersWords = {
  own: (name) => `${name}, own part`,
  row: {
    gains: (of) => `gains ${cases(of, " of 100")}`,
    alwaysGains: "always gains the same",
    alwaysLoses: "always loses the same",
    neither: "neither gains nor loses",
  },
  title: {
    unknown: (reason) => `It cannot be said who gains, or how surely: ${reason}`,
    noPayer: (who, of) => `Nobody pays for the intervention; ${who} gains ${cases(of)}`,
    gains: (who, of) => `${first(who)} gains ${cases(of)}`,
    onlyPayer: (who, of) => `${first(who)}, the only one that pays, gains ${cases(of)}`,
    next: (who, of, isHundredSaid) => `${who} ${cases(of, isHundredSaid ? "" : undefined)}`,
    allAlways: "Everyone who pays gains in every case",
    allNever: "None of those who pay gains in any case",
    between: (many, most, least) =>
      `Of the ${many} that pay, ${most.who} gains most often, ${cases(most.of)}, and ${least.who} least often, ${cases(least.of)}`,
    allAlike: (of) => `Each of those who pay gains ${cases(of)}`,
    some: (many) => `${many} of them`,
    unknownFor: (names) => `; for ${listed(names, "en")} it cannot be said`,
  },
};
