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
    paysNot: (of100: number) => string;
    pays: (of100: number) => string;
    central: (amount: string) => string;
  }>;
}>;

const sided = (of100: number, some: (many: number) => string, all: string): string => {
  if (of100 === 100) return all;
  return of100 === 0 ? "" : some(of100);
};

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
      paysNot: (of100) =>
        sided(100 - of100, (many) => `← ${many} av 100 bär sig inte`, "← fler än 99 av 100 bär sig inte"),
      pays: (of100) => sided(of100, (many) => `${many} av 100 bär sig →`, "fler än 99 av 100 bär sig →"),
      central: (amount) => `utan osäkerhet ${amount}`,
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
      paysNot: (of100) =>
        sided(100 - of100, (many) => `← ${many} of 100 do not break even`, "← more than 99 of 100 do not break even"),
      pays: (of100) => sided(of100, (many) => `${many} of 100 break even →`, "more than 99 of 100 break even →"),
      central: (amount) => `without uncertainty ${amount}`,
    },
  },
};

export const pictureWords = (language: Language): PictureWords => words[language];
