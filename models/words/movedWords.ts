import type { InEvery } from "./language.ts";

/** What sentences about changes are made of. */
type Words = Readonly<{
  /** `many`: whether several things did it. */
  effect: (direction: "up" | "down" | "none", figure: string, amount: string, many: boolean) => string;
  it: string;
  together: (effect: string) => string;
  added: string;
  removed: string;
  changed: string;
  more: (count: number) => string;
  notStated: string;
  beliefChanged: string;
  yes: string;
  no: string;
  fromYear: (year: string) => string;
  line: (line: string, from: string, to: string, effect: string) => string;
  publicFunds: string;
  unshared: Readonly<Record<"noFigure" | "otherYears" | "doesNotAdd", string>>;
  choices: Readonly<Record<string, string>>;
}>;

export const words: InEvery<Words> = {
  sv: {
    effect: (direction, figure, amount) =>
      direction === "none"
        ? `ändrar inte ${figure} märkbart`
        : `${direction === "up" ? "ökar" : "minskar"} ${figure} med ${amount}`,
    it: "Det",
    together: (effect) => `Ändringarna går bara att göra tillsammans och ${effect}.`,
    added: "tillkommer",
    removed: "utgår",
    changed: "ändras",
    more: (count) => `${count} till`,
    notStated: "ej angivet",
    beliefChanged: "bedömt intervall ändrat",
    yes: "ja",
    no: "nej",
    fromYear: (year) => `från år ${year}`,
    line: (line, from, to, effect) => `${line}: nuvärdet ${from} → ${to} ${effect}.`,
    publicFunds: "skattefaktorn",
    unshared: {
      noFigure: "Talet finns inte i båda kalkylerna.",
      otherYears: "Resultaten är räknade i olika års kronor och går inte att jämföra.",
      doesNotAdd: "Raderna i ett av resultaten summerar inte till nettonuvärdet.",
    },
    choices: {
      yearStart: "årets början",
      yearMiddle: "årets mitt",
      yearEnd: "årets slut",
      net: "netto",
      gross: "brutto",
      nominal: "löpande priser",
      real: "fasta priser",
      development: "utveckling",
      operation: "ordinarie drift",
      riskDifference: "riskskillnad",
      relativeRisk: "relativ risk",
      oddsRatio: "oddskvot",
      perPerson: "per person",
      reached: "de som nås",
      offered: "de som erbjuds",
      lumpSum: "engångsvärde",
      stream: "årlig värdeprofil",
      annual: "årligt belopp",
      cash: "pengar",
      inKind: "tid",
      capacity: "frigjord kapacitet",
      welfare: "välfärd",
      unknown: "okänt",
    },
  },
  en: {
    effect: (direction, figure, amount, many) =>
      direction === "none"
        ? `${many ? "do" : "does"} not noticeably change ${figure}`
        : `${direction === "up" ? "increase" : "decrease"}${many ? "" : "s"} ${figure} by ${amount}`,
    it: "This",
    together: (effect) => `The changes can only be made together and ${effect}.`,
    added: "added",
    removed: "removed",
    changed: "changed",
    more: (count) => `${count} more`,
    notStated: "not stated",
    beliefChanged: "belief changed",
    yes: "yes",
    no: "no",
    fromYear: (year) => `from year ${year}`,
    line: (line, from, to, effect) => `${line}: present value ${from} → ${to} ${effect}.`,
    publicFunds: "cost of public funds",
    unshared: {
      noFigure: "The figure is not in both appraisals.",
      otherYears: "The results are in kronor of different years and cannot be compared.",
      doesNotAdd: "The lines of one of the results do not add up to the net present value.",
    },
    choices: {
      yearStart: "start of the year",
      yearMiddle: "middle of the year",
      yearEnd: "end of the year",
      net: "net",
      gross: "gross",
      nominal: "current prices",
      real: "constant prices",
      development: "development",
      operation: "ordinary operation",
      riskDifference: "risk difference",
      relativeRisk: "relative risk",
      oddsRatio: "odds ratio",
      perPerson: "per person",
      reached: "those reached",
      offered: "those offered",
      lumpSum: "lump sum",
      stream: "yearly value profile",
      annual: "yearly amount",
      cash: "cash",
      inKind: "time",
      capacity: "freed capacity",
      welfare: "welfare",
      unknown: "unknown",
    },
  },
};

/** People count from one. */
export const numbered: InEvery<(position: number) => string> = {
  sv: (position) => `nr ${position + 1}`,
  en: (position) => `no. ${position + 1}`,
};
