import type { InEvery, Language } from "./language.ts";

type Heading =
  | ("proposal" | "matter" | "facts" | "economy" | "budget" | "afterProject" | "paysFor" | "childsBest")
  | ("equality" | "followUp" | "basis" | "sentTo");

type Words = Readonly<{
  headings: Readonly<Record<Heading, string>>;
  /** What is not counted in kronor, and what that must be worth. */
  unpriced: (names: string, worth: string) => string;
  /** A table of the budget by year, or where the years are many by payer and by year. */
  budget: string;
  budgetByYear: string;
  budgetByPayer: string;
  payer: string;
  year: string;
  sum: string;
  kinds: Readonly<Record<"cash" | "inKind", string>>;
  fund: string;
  cofinancing: string;
  cofinancingIn: Readonly<Record<"cash" | "inKind", string>>;
  nominal: string;
  noBudget: string;
  /** What is no money in the budget. */
  notBudgeted: string;
  rounded: string;
  steadyTable: string;
  perCohort: string;
  perCohortBasis: (priceYear: number) => string;
  none: string;
  watch: string;
  watchColumns: Readonly<Record<"year" | "reached" | "anyway" | "watched" | "soFar", string>>;
  watchNote: string;
  noWatch: string;
  appraisal: (title: string, hash: string) => string;
  noEdition: (day: string) => string;
  edition: (number: number, diaryNumber: string, day: string) => string;
  appendix: string;
}>;

const words: InEvery<Words> = {
  sv: {
    headings: {
      proposal: "Förslag till beslut",
      matter: "Ärendebeskrivning",
      facts: "Vad kalkylen visar",
      economy: "Ekonomiska konsekvenser",
      budget: "Budget under åren",
      afterProject: "Efter projektet",
      paysFor: "Bär det sig, och för vem?",
      childsBest: "Barnets bästa",
      equality: "Jämställdhet och jämlikhet",
      followUp: "Uppföljning",
      basis: "Beslutsunderlag",
      sentTo: "Beslutet expedieras till",
    },
    unpriced: (names, worth) => `Utan pris i kalkylen: ${names}. ${worth}`,
    budget: "Budget per betalare och år",
    budgetByYear: "Budget per år",
    budgetByPayer: "Budget per betalare",
    payer: "Betalare och form",
    year: "År",
    sum: "Summa",
    kinds: { cash: "kontant", inKind: "i tid" },
    fund: "ur fonden",
    cofinancing: "medfinansiering",
    cofinancingIn: { cash: "Medfinansiering kontant", inKind: "Medfinansiering i tid" },
    nominal: "löpande priser",
    noBudget: "Kalkylen har inga kostnader, så det finns ingen budget att visa.",
    notBudgeted:
      "Budgeten är de kronor och den tid som betalarna lägger in. Värdet av det som insatsen väntas ge är beräknad nytta: den är inga pengar i någons budget och räknas inte in här.",
    rounded: "Avrundat till hela kronor så att delarna summerar till summorna.",
    steadyTable: "Vad en årskull i ordinarie drift kostar, per betalare",
    perCohort: "Per årskull",
    perCohortBasis: (priceYear) => `${priceYear} års priser, diskonterat till årskullens år`,
    none: "Kalkylen har ingen ordinarie drift, så den säger inget om vem som betalar när projektet är slut.",
    watch: "Antalet att följa, per år",
    watchColumns: {
      year: "År",
      reached: "Följs upp",
      anyway: "Klarar sig ändå",
      watched: "Minst",
      soFar: "Minst hittills",
    },
    watchNote:
      "Åren är avrundade till hela personer så att de summerar till hela antalet, och så att det vid inget års slut begärs färre än vad som krävs dittills.",
    noWatch: "Kalkylen har inget antal personer att följa: utfallet är inte något som en person når eller inte når.",
    appraisal: (title, hash) => `Samhällsekonomisk kalkyl: ${title}. Underlagets kontrollsumma: ${hash}`,
    noEdition: (day) => `Skrivelsen är ett utkast ${day}; någon utgåva är inte expedierad`,
    edition: (number, diaryNumber, day) => `Utgåva ${number}, diarienummer ${diaryNumber}, ${day}`,
    appendix: "Bilaga till slutrapporten: alla antaganden med källa, hur talen är räknade, varningar och osäkerhet",
  },
  en: {
    headings: {
      proposal: "Proposed decision",
      matter: "The matter",
      facts: "What the appraisal shows",
      economy: "Economic consequences",
      budget: "Budget over the years",
      afterProject: "After the project",
      paysFor: "Does it pay, and for whom?",
      childsBest: "The best interests of the child",
      equality: "Gender equality and equity",
      followUp: "Follow-up",
      basis: "Basis for the decision",
      sentTo: "The decision is sent to",
    },
    unpriced: (names, worth) => `Without a price in the appraisal: ${names}. ${worth}`,
    budget: "Budget by payer and year",
    budgetByYear: "Budget by year",
    budgetByPayer: "Budget by payer",
    payer: "Payer and form",
    year: "Year",
    sum: "Sum",
    kinds: { cash: "cash", inKind: "in kind" },
    fund: "from the fund",
    cofinancing: "co-financing",
    cofinancingIn: { cash: "Co-financing in cash", inKind: "Co-financing in kind" },
    nominal: "current prices",
    noBudget: "The appraisal has no costs, so there is no budget to show.",
    notBudgeted:
      "The budget is the kronor and the time that the payers put in. The value of what the investment is expected to give is calculated benefit: it is no money in anybody's budget and is not counted here.",
    rounded: "Rounded to whole kronor so that the parts add up to the sums.",
    steadyTable: "What a cohort in ordinary operation costs, by payer",
    perCohort: "Per cohort",
    perCohortBasis: (priceYear) => `at ${priceYear} prices, discounted to the cohort's year`,
    none: "The appraisal has no ordinary operation, so it does not say who pays when the project is over.",
    watch: "The number to watch, by year",
    watchColumns: {
      year: "Year",
      reached: "Followed up",
      anyway: "Manage anyway",
      watched: "At least",
      soFar: "At least so far",
    },
    watchNote:
      "The years are rounded to whole persons so that they add up to the whole number, and so that at the end of no year fewer are asked for than are needed by then.",
    noWatch:
      "The appraisal has no number of persons to watch: the outcome is not something a person reaches or does not reach.",
    appraisal: (title, hash) => `Economic appraisal: ${title}. Checksum of its input: ${hash}`,
    noEdition: (day) => `This is a draft of ${day}; no edition has been issued`,
    edition: (number, diaryNumber, day) => `Edition ${number}, case number ${diaryNumber}, ${day}`,
    appendix:
      "Appendix of the final report: every assumption with its source, how the numbers come about, warnings and uncertainty",
  },
};

/** What a proposal to the board says between what people wrote. */
export const proposalWords = (language: Language): Words => words[language];
