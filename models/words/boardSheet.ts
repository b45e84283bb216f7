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
  andOthers: (names: string, many: number) => string;
  years: (first: number, last: number) => string;
  people: (many: string, who: string) => string;
  figures: Readonly<Record<"npv" | "bcr" | "npvPerFundKrona" | "payback", string>>;
  noFigures: (why: string) => string;
  pricedIn: (baseYear: number, priceYear: number) => string;
  budget: Readonly<{ caption: string; payer: string; whole: string; fund: string; sum: string; basis: string }>;
  others: (many: number) => string;
  whenSummary: (span: readonly [string, string], low: readonly [string, string], end: string) => string;
  noBudget: string;
  who: (unit: string, isEqualised: boolean) => string;
  when: (unit: string) => string;
  noWhen: (why: string) => string;
  /** After the name of an assumption. */
  turns: (from: string, to: string) => string;
  needed: Readonly<{
    finding: (reached: string, people: string) => string;
    measured: (noun: string, isEqualised: boolean) => string;
    impossible: string;
  }>;
  /** Where not all who need something are told. */
  othersNeed: string;
  noTrue: string;
  noAssumptions: string;
  noUnpriced: string;
  notPriced: string;
  paysWithout: string;
  /** After the name of what the effect is. */
  effect: (grade: string, design: string) => string;
  effectPlain: string;
  effectUnknown: string;
  effectBare: string;
  grades: Readonly<Record<Grade, string>>;
  graded: (counts: string) => string;
  gradedAs: Readonly<Record<Grade | "not", string>>;
  verified: (not: number, all: number) => string;
  noQuestions: string;
  more: (many: number) => string;
  since: (edition: number, day: string, what: string) => string;
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
    andOthers: (names, many) => `${names} och ${count(many, "sv")} andra`,
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
      fund: "Fondmedel",
      sum: "Summa",
      basis: "löpande priser, kontant och i tid",
    },
    others: (many) => `${count(many, "sv")} andra`,
    whenSummary: ([from, to], [low, lowYear], end) =>
      from === to ? `${from}: ${end}.` : `Från ${from} till ${to}; lägst ${low} år ${lowYear}, till slut ${end}.`,
    noBudget: "Inga kostnader är angivna.",
    who: (unit, isEqualised) => `Nettonuvärde${isEqualised ? " efter inkomstutjämning" : ""}, ${unit}`,
    noWhen: (why) => `Det går inte att säga när nyttan väger upp kostnaden: ${why}.`,
    when: (unit) => `Samlat nuvärde för samhället år för år, ${unit}`,
    turns: (from, to) => ` är ${from}. Vid ${to} går kalkylen jämnt ut för samhället.`,
    needed: {
      finding: (reached, people) => `Så många krävs för att insatsen ska bära sig, av ${reached} ${people} som nås`,
      measured: (noun, isEqualised) => `Minsta antal ${noun}${isEqualised ? ", efter inkomstutjämning" : ""}`,
      impossible: "går inte",
    },
    othersNeed: "Vad övriga behöver står i slutrapporten.",
    noTrue: "Här finns inget antal att följa och inget brytvärde.",
    noAssumptions: "Inga antaganden är angivna.",
    noUnpriced: "Inget utan pris är angivet.",
    notPriced: "inget värde i kronor är angivet",
    paysWithout: "Med kalkylens antaganden bär sig insatsen för samhället utan dem.",
    effect: (grade, design) => `: ${grade}, ${design}.`,
    effectPlain: ": underlaget är inte angivet.",
    effectUnknown: "Effekten är inte känd. Bara brytpunkten kan sägas.",
    effectBare: "Effekten är ett tal utan angivet underlag.",
    grades: { high: "starkt underlag", medium: "medelstarkt underlag", low: "svagt underlag", none: "inget underlag" },
    graded: (counts) => `Underlag för antagandena: ${counts}.`,
    gradedAs: { high: "starkt", medium: "medelstarkt", low: "svagt", none: "inget", not: "inte bedömt" },
    verified: (not, all) => {
      const many = count(all, "sv");
      if (all === 1) return `Kalkylens enda antagande är ${not === 0 ? "" : "inte "}verifierat mot källan.`;
      if (not === all) return `Inget av de ${many} antagandena är verifierat mot källan.`;
      if (not === 0) return `Alla ${many} antaganden är verifierade mot källan.`;
      return `${count(not, "sv")} av ${many} antaganden är inte ${not === 1 ? "verifierat" : "verifierade"} mot källan.`;
    },
    noQuestions: "Inga är skrivna, och kalkylen varnar inte för något.",
    more: (many) => `… och ${count(many, "sv")} till, se slutrapporten.`,
    since: (edition, day, what) => `Sedan utgåva ${edition} (${day}): ${what}`,
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
    andOthers: (names, many) => `${names} and ${count(many, "en")} others`,
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
      fund: "Fund",
      sum: "Sum",
      basis: "current prices, in cash and in kind",
    },
    others: (many) => `${count(many, "en")} others`,
    whenSummary: ([from, to], [low, lowYear], end) =>
      from === to ? `${from}: ${end}.` : `From ${from} to ${to}; lowest ${low} in ${lowYear}, in the end ${end}.`,
    noBudget: "No costs are stated.",
    who: (unit, isEqualised) => `Net present value${isEqualised ? " after income equalisation" : ""}, ${unit}`,
    noWhen: (why) => `It cannot be said when the benefits outweigh the cost: ${why}.`,
    when: (unit) => `Accumulated present value for society year by year, ${unit}`,
    turns: (from, to) => ` is ${from}. At ${to} the appraisal breaks even for society.`,
    needed: {
      finding: (reached, people) => `How many are needed for the investment to pay, of ${reached} ${people} reached`,
      measured: (noun, isEqualised) => `Least number of ${noun}${isEqualised ? ", after income equalisation" : ""}`,
      impossible: "not possible",
    },
    othersNeed: "What the others need is in the final report.",
    noTrue: "There is no number to watch and no switching value here.",
    noAssumptions: "No assumptions are stated.",
    noUnpriced: "Nothing without a price is stated.",
    notPriced: "no value in kronor is stated",
    paysWithout: "With the appraisal's assumptions the investment pays for society without them.",
    effect: (grade, design) => `: ${grade}, ${design}.`,
    effectPlain: ": what it rests on is not stated.",
    effectUnknown: "The effect is not known. Only the break-even can be told.",
    effectBare: "The effect is a number without any stated evidence.",
    grades: { high: "strong evidence", medium: "fairly strong evidence", low: "weak evidence", none: "no evidence" },
    graded: (counts) => `Evidence for the assumptions: ${counts}.`,
    gradedAs: { high: "strong", medium: "fairly strong", low: "weak", none: "none", not: "not graded" },
    verified: (not, all) => {
      const many = count(all, "en");
      if (all === 1) return `The appraisal's only assumption is ${not === 0 ? "" : "not "}verified against its source.`;
      if (not === all) return `None of the ${many} assumptions are verified against their sources.`;
      if (not === 0) return `All ${many} assumptions are verified against their sources.`;
      return `${count(not, "en")} of ${many} assumptions ${not === 1 ? "is" : "are"} not verified against ${not === 1 ? "its source" : "their sources"}.`;
    },
    noQuestions: "None are written, and the appraisal warns of nothing.",
    more: (many) => `… and ${count(many, "en")} more, see the final report.`,
    since: (edition, day, what) => `Since edition ${edition} (${day}): ${what}`,
    directions: { "+": "gets better", "−": "gets worse", "?": "may get better or worse" },
    last: "at the end of the appraisal",
    paysBack: "paid back",
  },
};

export const sheetWords = (language: Language): SheetWords => words[language];

/** ": svagt underlag, jämförelsegrupp.", after the name of an assumption. */
export const evidenceSaid = ({ evidence }: Parameter, language: Language): string => {
  const { effect, effectPlain, grades } = words[language];
  const grade = evidence?.grade ? grades[evidence.grade] : undefined;
  const design = evidence?.design ? inner(designWords(evidence.design, language).name) : undefined;
  if (grade !== undefined && design !== undefined) return effect(grade, design);
  const only = grade ?? design;
  return only === undefined ? effectPlain : `: ${only}.`;
};

/** "Underlag för antagandena: medelstarkt 6, svagt 9, inte bedömt 1." */
export const gradesSaid = (parameters: readonly Parameter[], language: Language): string => {
  const { graded, gradedAs } = words[language];
  const many = (grade: Grade | undefined): number =>
    parameters.filter(({ evidence }) => evidence?.grade === grade).length;
  const all = (["high", "medium", "low", "none", undefined] as const).filter((grade) => many(grade) > 0);
  return graded(all.map((grade) => `${gradedAs[grade ?? "not"]}\u00a0${count(many(grade), language)}`).join(", "));
};

/** Inside a sentence. */
const inner = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
