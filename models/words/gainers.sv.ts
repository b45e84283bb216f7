import type { GainersWords } from "./gainers.ts";
import { first, listed } from "./noun.ts";

export const sv: GainersWords = {
  own: (name) => `${name}, egen del`,
  row: {
    gains: (cases) => `vinner ${cases}`,
    alwaysGains: "vinner alltid lika mycket",
    alwaysLoses: "förlorar alltid lika mycket",
    neither: "varken vinner eller förlorar",
  },
  title: {
    unknown: (reason) => `Det går inte att säga vem som vinner, eller hur säkert det är: ${reason}`,
    noPayer: (who, cases) => `Ingen betalar för insatsen; ${who} vinner ${cases}`,
    gains: (who, cases) => `${first(who)} vinner ${cases}`,
    onlyPayer: (who, cases) => `${first(who)}, som ensam betalar, vinner ${cases}`,
    next: (who, cases) => `${who} ${cases}`,
    allAlways: "Alla som betalar vinner i samtliga räknade fall",
    allNever: "Ingen av dem som betalar vinner i något räknat fall",
    between: (many, most, least) =>
      `Av de ${many} som betalar vinner ${most.who} oftast, ${most.cases}, och ${least.who} mest sällan, ${least.cases}`,
    allAlike: (cases) => `Var och en av dem som betalar vinner ${cases}`,
    some: (many) => `${many} av dem`,
    unknownFor: (names) => `; för ${listed(names, "sv")} går det inte att säga`,
  },
};
