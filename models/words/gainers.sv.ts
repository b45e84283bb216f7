import type { GainersWords } from "./gainers.ts";
import { first, listed } from "./noun.ts";
import type { OfHundred } from "./ofHundred.ts";

/** "i 81 fall av 100", or "i 3" where the hundred has been said. */
export const cases = (of: OfHundred, hundred = " fall av 100"): string => {
  if (of === "none") return "inte i något fall";
  if (of === "all") return "i samtliga fall";
  const many = of === "few" ? "färre än 1" : of === "most" ? "fler än 99" : String(of);
  return `i ${many}${hundred}`;
};

export const sv: GainersWords = {
  own: (name) => `${name}, egen del`,
  row: {
    gains: (of) => `vinner ${cases(of, " av 100")}`,
    alwaysGains: "vinner alltid lika mycket",
    alwaysLoses: "förlorar alltid lika mycket",
    neither: "varken vinner eller förlorar",
  },
  title: {
    unknown: (reason) => `Det går inte att säga vem som vinner, eller hur säkert det är: ${reason}`,
    noPayer: (who, of) => `Ingen betalar för insatsen; ${who} vinner ${cases(of)}`,
    gains: (who, of) => `${first(who)} vinner ${cases(of)}`,
    onlyPayer: (who, of) => `${first(who)}, som ensam betalar, vinner ${cases(of)}`,
    next: (who, of, isHundredSaid) => `${who} ${cases(of, isHundredSaid ? "" : undefined)}`,
    allAlways: "Alla som betalar vinner i samtliga fall",
    allNever: "Ingen av dem som betalar vinner i något fall",
    between: (many, most, least) =>
      `Av de ${many} som betalar vinner ${most.who} oftast, ${cases(most.of)}, och ${least.who} mest sällan, ${cases(least.of)}`,
    allAlike: (of) => `Var och en av dem som betalar vinner ${cases(of)}`,
    some: (many) => `${many} av dem`,
    unknownFor: (names) => `; för ${listed(names, "sv")} går det inte att säga`,
  },
};
