import type { InEvery, Language } from "./language.ts";
import { count } from "./number.ts";

/**
 * A case is a draw: every uncertain assumption has one of the values that it may have. This is the one place that says in how many
 * of them something is so.
 */

/**
 * How many cases of a hundred a probability is: every one and none only where it is so of all that are drawn, "few" and "most" nearer
 * than one of a hundred.
 */
export type OfHundred = number | "none" | "few" | "most" | "all";

export const ofHundred = (probability: number): OfHundred => {
  if (probability <= 0) return "none";
  if (probability >= 1) return "all";
  if (probability < 0.005) return "few";
  return probability >= 0.995 ? "most" : Math.round(100 * probability);
};

/** Of the same hundred, the others. */
export const others = (of: OfHundred): OfHundred =>
  typeof of === "number" ? 100 - of : ({ none: "all", few: "most", most: "few", all: "none" } as const)[of];

/** `isAbout` where other draws could have given another whole number, or nothing is known of that. */
export type Cases = Readonly<{ of: OfHundred; isAbout: boolean }>;

/** Without a hundred where that has just been said, and with it alone where it is known of what. */
type Form = "alone" | "ofHundred" | "cases";

type Words = Readonly<{
  about: (many: string) => string;
  few: string;
  most: string;
  forms: Readonly<Record<Form, (many: string, isOne: boolean) => string>>;
  none: string;
  all: string;
  within: (cases: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    about: (many) => `omkring ${many}`,
    few: "färre än 1",
    most: "fler än 99",
    forms: {
      alone: (many) => many,
      ofHundred: (many) => `${many} av 100`,
      cases: (many) => `${many} fall av 100`,
    },
    none: "inte i något räknat fall",
    all: "i samtliga räknade fall",
    within: (cases) => `i ${cases}`,
  },
  en: {
    about: (many) => `about ${many}`,
    few: "fewer than 1",
    most: "more than 99",
    forms: {
      alone: (many) => many,
      ofHundred: (many) => `${many} of 100`,
      cases: (many, isOne) => `${many} ${isOne ? "case" : "cases"} of 100`,
    },
    none: "in no case drawn",
    all: "in every case drawn",
    within: (cases) => `in ${cases}`,
  },
};

/** "88", "omkring 88", "färre än 1"; "88 av 100", "88 fall av 100" */
export const casesText = ({ of, isAbout }: Cases, language: Language, form: Form): string => {
  const { about, few, most, forms } = words[language];
  const written = (): string => {
    if (of === "few") return few;
    if (of === "most") return most;
    if (of === "none") return "0";
    if (of === "all") return "100";
    return isAbout ? about(count(of, language)) : count(of, language);
  };
  return forms[form](written(), of === 1 || of === "few");
};

/** "i 88 fall av 100"; of all and none no more is said than of what was drawn. */
export const inCases = (cases: Cases, language: Language, form: Form = "cases"): string => {
  const { none, all, within } = words[language];
  if (cases.of === "none") return none;
  return cases.of === "all" ? all : within(casesText(cases, language, form));
};
