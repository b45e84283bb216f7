import type { Appraisal, Parameter } from "../appraisal.ts";
import { designWords } from "./evidence.ts";
import type { InEvery, Language } from "./language.ts";
import { count, year } from "./number.ts";

type Grade = NonNullable<NonNullable<Parameter["evidence"]>["grade"]>;
type Unpriced = NonNullable<Appraisal["unpriced"]>[number];

export type SheetWords = Readonly<{
  headings: Readonly<
    Record<"what" | "pays" | "cost" | "who" | "when" | "true" | "unpriced" | "evidence" | "questions", string>
  >;
  parties: (names: string) => string;
  years: (first: number, last: number) => string;
  people: (many: string, who: string) => string;
  figures: Readonly<Record<"npv" | "bcr" | "npvPerFundKrona" | "payback", string>>;
  noFigures: (why: string) => string;
  pricedIn: (baseYear: number, priceYear: number) => string;
  budget: Readonly<{ caption: string; payer: string; whole: string; fund: string; sum: string; basis: string }>;
  others: (many: number) => string;
  whenSummary: (span: readonly [string, string], low: readonly [string, string], end: string) => string;
  noBudget: string;
  who: (unit: string) => string;
  when: (unit: string) => string;
  turns: (name: string, from: string, to: string) => string;
  noUnpriced: string;
  effect: (name: string, grade: string, design: string) => string;
  effectPlain: (name: string) => string;
  effectUnknown: string;
  effectBare: string;
  grades: Readonly<Record<Grade, string>>;
  verified: (not: string, all: string) => string;
  allVerified: (all: string) => string;
  noQuestions: string;
  more: (many: number) => string;
  since: (edition: number) => string;
  directions: Readonly<Record<Unpriced["direction"], string>>;
  last: string;
  paysBack: string;
}>;

const words: InEvery<SheetWords> = {
  sv: {
    headings: {
      what: "Vad",
      pays: "Bär sig insatsen?",
      cost: "Vad kostar det, och vem betalar?",
      who: "Vem betalar och vem vinner?",
      when: "När?",
      true: "Vad måste vara sant?",
      unpriced: "Det som saknar pris",
      evidence: "Hur starkt är underlaget?",
      questions: "Öppna frågor",
    },
    parties: (names) => `Parter: ${names}.`,
    years: (from, to) => (from === to ? `År: ${year(from)}.` : `År: ${year(from)}–${year(to)}.`),
    people: (many, who) => `Nås: ${many} ${who}.`,
    figures: {
      npv: "Nettonuvärde för samhället",
      bcr: "Nytta per krona",
      npvPerFundKrona: "Nettonuvärde per fondkrona",
      payback: "Återbetalt",
    },
    noFigures: (why) => `Nettonuvärde, nytta per krona och återbetalning går inte att säga: ${why}.`,
    pricedIn: (baseYear, priceYear) => `Nuvärden år ${year(baseYear)} i ${year(priceYear)} års priser.`,
    budget: {
      caption: "Kostnad per betalare",
      payer: "Betalare",
      whole: "Kostnad",
      fund: "varav fonden",
      sum: "Summa",
      basis: "löpande priser, kontant och i tid",
    },
    others: (many) => `${count(many, "sv")} andra`,
    whenSummary: ([from, to], [low, lowYear], end) =>
      `Från ${from} till ${to}; lägst ${low} år ${lowYear}, till slut ${end}.`,
    noBudget: "Inga kostnader är angivna.",
    who: (unit) => `Nettonuvärde efter inkomstutjämning, ${unit}`,
    when: (unit) => `Samlat nuvärde för samhället år för år, ${unit}`,
    turns: (name, from, to) => `${name}: ${to} i stället för ${from}, så går kalkylen jämnt ut för samhället.`,
    noUnpriced: "Inget utan pris är angivet.",
    effect: (name, grade, design) => `${name}: ${grade}, ${design}.`,
    effectPlain: (name) => `${name}: underlaget är inte angivet.`,
    effectUnknown: "Effekten är inte känd. Bara brytpunkten kan sägas.",
    effectBare: "Effekten är ett tal utan angivet underlag.",
    grades: { high: "starkt underlag", medium: "medelstarkt underlag", low: "svagt underlag", none: "inget underlag" },
    verified: (not, all) => `${not} av ${all} antaganden är inte verifierade.`,
    allVerified: (all) => `Alla ${all} antaganden är verifierade.`,
    noQuestions: "Inga är skrivna, och kalkylen varnar inte för något.",
    more: (many) => `… och ${count(many, "sv")} till, se slutrapporten.`,
    since: (edition) => `Sedan utgåva ${edition}: `,
    directions: { "+": "blir bättre", "−": "blir sämre", "?": "kan bli bättre eller sämre" },
    last: "vid kalkylens slut",
    paysBack: "återbetalt",
  },
  en: {
    headings: {
      what: "What",
      pays: "Does the investment pay?",
      cost: "What does it cost, and who pays?",
      who: "Who pays and who gains?",
      when: "When?",
      true: "What must be true?",
      unpriced: "What has no price",
      evidence: "How strong is the evidence?",
      questions: "Open questions",
    },
    parties: (names) => `Parties: ${names}.`,
    years: (from, to) => (from === to ? `Year: ${year(from)}.` : `Years: ${year(from)}–${year(to)}.`),
    people: (many, who) => `Reached: ${many} ${who}.`,
    figures: {
      npv: "Net present value for society",
      bcr: "Benefit per krona",
      npvPerFundKrona: "Net present value per fund krona",
      payback: "Paid back",
    },
    noFigures: (why) => `Net present value, benefit per krona and payback cannot be told: ${why}.`,
    pricedIn: (baseYear, priceYear) => `Present values in ${year(baseYear)} in prices of ${year(priceYear)}.`,
    budget: {
      caption: "Cost by payer",
      payer: "Payer",
      whole: "Cost",
      fund: "of which the fund",
      sum: "Sum",
      basis: "current prices, in cash and in kind",
    },
    others: (many) => `${count(many, "en")} others`,
    whenSummary: ([from, to], [low, lowYear], end) =>
      `From ${from} to ${to}; lowest ${low} in ${lowYear}, in the end ${end}.`,
    noBudget: "No costs are stated.",
    who: (unit) => `Net present value after income equalisation, ${unit}`,
    when: (unit) => `Accumulated present value for society year by year, ${unit}`,
    turns: (name, from, to) => `${name}: at ${to} instead of ${from} the appraisal breaks even for society.`,
    noUnpriced: "Nothing without a price is stated.",
    effect: (name, grade, design) => `${name}: ${grade}, ${design}.`,
    effectPlain: (name) => `${name}: what it rests on is not stated.`,
    effectUnknown: "The effect is not known. Only the break-even can be told.",
    effectBare: "The effect is a number without any stated evidence.",
    grades: { high: "strong evidence", medium: "fairly strong evidence", low: "weak evidence", none: "no evidence" },
    verified: (not, all) => `${not} of ${all} assumptions are not verified.`,
    allVerified: (all) => `All ${all} assumptions are verified.`,
    noQuestions: "None are written, and the appraisal warns of nothing.",
    more: (many) => `… and ${count(many, "en")} more, see the final report.`,
    since: (edition) => `Since edition ${edition}: `,
    directions: { "+": "gets better", "−": "gets worse", "?": "may get better or worse" },
    last: "at the end of the appraisal",
    paysBack: "paid back",
  },
};

export const sheetWords = (language: Language): SheetWords => words[language];

/** "Relativ risk: svagt underlag, jämförelsegrupp." */
export const evidenceSentence = ({ name, evidence }: Parameter, language: Language): string => {
  const { effect, effectPlain, grades } = words[language];
  if (evidence?.grade === undefined && evidence?.design === undefined) return effectPlain(name);
  const grade = evidence.grade ? grades[evidence.grade] : undefined;
  const design = evidence.design ? designWords(evidence.design, language).name : undefined;
  const [said, more] = [grade, design].filter((of) => of !== undefined);
  return more === undefined ? `${name}: ${said}.` : effect(name, said!, inner(more));
};

/** Inside a sentence. */
const inner = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
