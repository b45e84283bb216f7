import type { InEvery } from "./language.ts";

/** What sentences about changes are made of. */
type Words = Readonly<{
  /** `many`: whether several things did it. */
  effect: (direction: "up" | "down" | "none", figure: string, amount: string, many: boolean) => string;
  it: string;
  together: (effect: string) => string;
  beliefChanged: string;
  line: (line: string, from: string, to: string, effect: string) => string;
  publicFunds: string;
  unshared: Readonly<Record<"noFigure" | "otherYears" | "doesNotAdd", string>>;
}>;

export const words: InEvery<Words> = {
  sv: {
    effect: (direction, figure, amount) =>
      direction === "none"
        ? `ändrar inte ${figure} märkbart`
        : `${direction === "up" ? "ökar" : "minskar"} ${figure} med ${amount}`,
    it: "Det",
    together: (effect) => `Ändringarna går bara att göra tillsammans och ${effect}.`,
    beliefChanged: "bedömt intervall ändrat",
    line: (line, from, to, effect) => `${line}: nuvärdet ${from} → ${to} ${effect}.`,
    publicFunds: "skattefaktorn",
    unshared: {
      noFigure: "Talet finns inte i båda kalkylerna.",
      otherYears: "Resultaten är räknade i olika års kronor och går inte att jämföra.",
      doesNotAdd: "Raderna i ett av resultaten summerar inte till nettonuvärdet.",
    },
  },
  en: {
    effect: (direction, figure, amount, many) =>
      direction === "none"
        ? `${many ? "do" : "does"} not noticeably change ${figure}`
        : `${direction === "up" ? "increase" : "decrease"}${many ? "" : "s"} ${figure} by ${amount}`,
    it: "This",
    together: (effect) => `The changes can only be made together and ${effect}.`,
    beliefChanged: "belief changed",
    line: (line, from, to, effect) => `${line}: present value ${from} → ${to} ${effect}.`,
    publicFunds: "cost of public funds",
    unshared: {
      noFigure: "The figure is not in both appraisals.",
      otherYears: "The results are in kronor of different years and cannot be compared.",
      doesNotAdd: "The lines of one of the results do not add up to the net present value.",
    },
  },
};
