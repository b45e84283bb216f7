import { sectors } from "../terms.ts";
import { keyWord } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { sectorName } from "./perspective.ts";

/** The document's choices in words, whatever key they are chosen at; what a key is called too stands in `key.ts`. */
const choices: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  SEK: ["svenska kronor", "Swedish kronor"],
  // Stages and phases.
  idea: ["idé", "idea"],
  application: ["ansökan", "application"],
  decided: ["beslutad", "decided"],
  running: ["pågår", "running"],
  final: ["slutrapport", "final report"],
  followUp: ["uppföljning", "follow-up"],
  development: ["utveckling", "development"],
  operation: ["ordinarie drift", "ordinary operation"],
  // Settings.
  yearStart: ["årets början", "start of the year"],
  yearMiddle: ["årets mitt", "middle of the year"],
  yearEnd: ["årets slut", "end of the year"],
  net: ["netto", "net"],
  sobol: ["jämnt spridd", "evenly spread"],
  random: ["slumpmässig", "random"],
  gross: ["brutto", "gross"],
  // Prices.
  nominal: ["löpande priser", "current prices"],
  real: ["fasta priser", "constant prices"],
  unknown: ["okänt", "unknown"],
  // Beliefs.
  fixed: ["exakt", "exact"],
  uniform: ["likformig fördelning", "uniform distribution"],
  triangular: ["triangelfördelning", "triangular distribution"],
  pert: ["PERT-fördelning", "PERT distribution"],
  normal: ["normalfördelning", "normal distribution"],
  lognormal: ["lognormalfördelning", "lognormal distribution"],
  beta: ["betafördelning", "beta distribution"],
  gamma: ["gammafördelning", "gamma distribution"],
  observed: ["observerade värden", "observed values"],
  dirichlet: ["Dirichletfördelning", "Dirichlet distribution"],
  // Evidence and verification.
  high: ["stark", "strong"],
  medium: ["måttlig", "moderate"],
  low: ["svag", "weak"],
  none: ["saknas", "none"],
  rct: ["lottad studie", "randomised study"],
  quasiExperimental: ["kvasiexperiment", "quasi-experiment"],
  comparisonGroup: ["jämförelsegrupp", "comparison group"],
  beforeAfterTrend: ["före–efter med trend", "before–after with trend"],
  beforeAfter: ["före–efter", "before–after"],
  registerStudy: ["registerstudie", "register study"],
  judgement: ["bedömning", "judgement"],
  yes: ["ja", "yes"],
  no: ["nej", "no"],
  marginal: ["marginalvärde", "marginal value"],
  average: ["genomsnitt", "average"],
  // Outcomes.
  eligibility: ["behörighet", "eligibility"],
  degree: ["examen", "degree"],
  absence: ["frånvaro", "absence"],
  placement: ["placering", "placement"],
  employment: ["arbete", "employment"],
  benefit: ["bidrag", "benefit"],
  contact: ["kontakt", "contact"],
  riskDifference: ["riskskillnad", "risk difference"],
  relativeRisk: ["relativ risk", "relative risk"],
  oddsRatio: ["oddskvot", "odds ratio"],
  perPerson: ["per person", "per person"],
  count: ["antal per år", "count by year"],
  reached: ["de som nås", "those reached"],
  offered: ["de som erbjuds", "those offered"],
  // Costs.
  staff: ["personal", "staff"],
  premises: ["lokaler", "premises"],
  training: ["utbildning", "training"],
  material: ["material", "material"],
  administration: ["administration", "administration"],
  evaluation: ["utvärdering", "evaluation"],
  cash: ["pengar", "cash"],
  inKind: ["tid", "time"],
  // Valuations.
  earnings: ["lön", "earnings"],
  labourCost: ["arbetskraftskostnad", "labour cost"],
  lumpSum: ["engångsvärde", "lump sum"],
  stream: ["årlig värdeprofil", "yearly value profile"],
  annual: ["årligt belopp", "yearly amount"],
  capacity: ["frigjord kapacitet", "freed capacity"],
  welfare: ["välfärd", "welfare"],
  // Who comments on a final report.
  coordinator: ["samordnare", "coordinator"],
  economist: ["samhällsekonomisk utvärderare", "economist"],
  researcher: ["följeforskare", "researcher"],
  // Effects without a price.
  "+": ["bättre", "better"],
  "−": ["sämre", "worse"],
  "?": ["oklart", "unclear"],
  small: ["liten", "small"],
  large: ["stor", "large"],
};

const words: InEvery<ReadonlyMap<string, string>> = {
  sv: new Map([
    ...sectors.map((sector) => [sector, sectorName(sector, "sv")] as const),
    ...Object.entries(choices).map(([choice, [sv]]) => [choice, sv] as const),
  ]),
  en: new Map([
    ...sectors.map((sector) => [sector, sectorName(sector, "en")] as const),
    ...Object.entries(choices).map(([choice, [, en]]) => [choice, en] as const),
  ]),
};

/** What was chosen of a closed list of the format. */
export const choiceWord = (choice: string, language: Language): string =>
  words[language].get(choice) ?? keyWord(choice, language);
