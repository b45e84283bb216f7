import type { DecidesWords } from "./decides.ts";

const compared = { lower: "lägre", higher: "högre" } as const;

export const decidesSv: DecidesWords = {
  swing: ({ name, first, second, side, ending }) => {
    const both = `både om ${name} är ${first.level} och om det är ${second.level}`;
    const isAlike = first.npv === second.npv;
    const numbers = isAlike ? `omkring ${first.npv}` : `${first.npv} respektive ${second.npv}`;
    if (side) return `Nettonuvärdet blir ${compared[side]} än med kalkylens värden ${both}: ${numbers}${ending}.`;
    if (isAlike) return `Nettonuvärdet blir ${numbers} ${both}.`;
    return `Är ${name} ${first.level} blir nettonuvärdet ${first.npv}; är det ${second.level} blir det ${second.npv}${ending}.`;
  },
  follows: {
    pays: {
      one: ", och då bär insatsen sig",
      last: ", och i det senare fallet bär insatsen sig",
      both: ", och då bär insatsen sig",
    },
    doesNotPay: {
      one: ", och då bär insatsen sig inte",
      last: ", och i det senare fallet bär insatsen sig inte",
      both: ", och då bär insatsen sig inte",
    },
  },
  between: (values) => `Däremellan, vid ${values}, går kalkylen jämnt ut.`,
  title: {
    certain: "Inget antagande i kalkylen har ett intervall, så här finns inget osäkert som kan avgöra svaret",
    alone: "Inget av de osäkra antagandena går att ändra för sig",
    still: "Inget av de osäkra antagandena ändrar samhällets nettonuvärde",
    turns: (most) => `${most} betyder mest och kan ensamt vända svaret`,
    turnsToo: (most, others) => `${most} betyder mest och kan ensamt vända svaret; det kan också ${others}`,
    othersTurn: (most, others, many) =>
      `${most} betyder mest, men bara ${others} kan ${many === 1 ? "ensamt" : "var för sig"} vända svaret`,
    noneTurns: (most) => `Inget enskilt antagande vänder svaret; mest betyder ${most}`,
    several: (many) => `${many} andra antaganden`,
  },
};
