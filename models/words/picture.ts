import type { InEvery, Language } from "./language.ts";

/** The few words drawn inside pictures of money. */
type PictureWords = Readonly<{
  cost: string;
  benefit: string;
  budgetPeriod: string;
  paidBack: (year: string) => string;
  before: string;
  after: string;
  unknown: string;
  presentValue: (unit: string) => string;
  /** Lines of flows that no one has named. */
  equalisation: string;
  publicFunds: string;
  /** What is too many to be read one by one. */
  otherLines: (count: number) => string;
  otherActors: (count: number) => string;
  /** Of a hundred outcomes, on each side of zero; nothing where there is none. */
  dots: Readonly<{
    /** "88 av 100" */
    paysNot: (cases: string) => string;
    pays: (cases: string) => string;
    central: (amount: string) => string;
  }>;
}>;

const words: InEvery<PictureWords> = {
  sv: {
    cost: "Kostnad",
    benefit: "Nytta",
    budgetPeriod: "budgetperiod",
    paidBack: (year) => `återbetalt ${year}`,
    before: "före utjämning",
    after: "efter utjämning",
    unknown: "okänt",
    presentValue: (unit) => `nuvärde, ${unit}`,
    equalisation: "Inkomstutjämning",
    publicFunds: "Tillägg för skattefaktorn",
    otherLines: (count) => `Övriga (${count} rader)`,
    otherActors: (count) => `Övriga (${count} aktörer)`,
    dots: {
      paysNot: (cases) => `← ${cases} bär sig inte`,
      pays: (cases) => `${cases} bär sig →`,
      central: (amount) => `kalkylens värden: ${amount}`,
    },
  },
  en: {
    cost: "Cost",
    benefit: "Benefit",
    budgetPeriod: "budget period",
    paidBack: (year) => `paid back ${year}`,
    before: "before equalisation",
    after: "after equalisation",
    unknown: "unknown",
    presentValue: (unit) => `present value, ${unit}`,
    equalisation: "Tax equalisation",
    publicFunds: "Added cost of public funds",
    otherLines: (count) => `Others (${count} lines)`,
    otherActors: (count) => `Others (${count} actors)`,
    dots: {
      paysNot: (cases) => `← ${cases} do not break even`,
      pays: (cases) => `${cases} break even →`,
      central: (amount) => `the appraisal’s values: ${amount}`,
    },
  },
};

export const pictureWords = (language: Language): PictureWords => words[language];
