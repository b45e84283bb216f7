import { appendixEn } from "./appendix.en.ts";
import { appendixSv } from "./appendix.sv.ts";
import type { InEvery, Language } from "./language.ts";

type SettingName =
  | ("rate" | "timing" | "baseYear" | "priceYear" | "horizon" | "budgetYears" | "costOfPublicFunds" | "appliesTo")
  | ("cut" | "cutNote" | "disclosureLimit" | "alternative");
type FigureName =
  | ("pvCosts" | "pvBenefits" | "npv" | "bcr" | "npvRatio" | "npvPerFundKrona" | "irr" | "mvpf")
  | ("undiscountedPayback" | "discountedPayback" | "total" | "discounted" | "anyway" | "worth" | "benefits")
  | ("perOutcome" | "perDiscountedOutcome" | "needed" | "whole" | "observed" | "budget" | "fund" | "outside")
  | ("allPayers" | "late" | "forward" | "forwardPerPerson" | "costPerCohort" | "npvPerCohort" | "unpriced")
  | ("unpricedPerPerson" | "cut");

export type AppendixWords = Readonly<{
  lead: string;
  headings: Readonly<
    Record<
      | ("assumptions" | "figures" | "method" | "warnings" | "scenarios" | "alternatives" | "uncertainty")
      | ("flows" | "defaults" | "rerun"),
      string
    >
  >;
  withheld: string;
  assumptions: Readonly<{
    lead: (many: number, unverified: number) => string;
    none: string;
    caption: string;
    columns: Readonly<Record<"name" | "value" | "belief" | "source" | "state", string>>;
    mean: string;
    exact: string;
    bounds: (span: string) => string;
  }>;
  constants: Readonly<{ caption: string; place: string; value: string; note: string }>;
  choices: Readonly<{ caption: string; value: string }>;
  series: Readonly<{
    caption: (name: string) => string;
    year: string;
    index: string;
    state: string;
    provisional: string;
    source: (text: string) => string;
    noSource: string;
    beyond: (rate: string) => string;
  }>;
  figures: Readonly<{
    lead: string;
    notes: (basis: string) => string;
    captions: Readonly<Record<"society" | "publicSector" | "actors" | "money" | "after", string>>;
    outcome: (name: string) => string;
    needed: (name: string) => string;
    figure: string;
    exact: string;
    derivation: string;
    before: string;
    after: string;
    society: string;
    publicSector: string;
    names: Readonly<Record<FigureName, string>>;
  }>;
  settings: Readonly<{
    caption: string;
    name: string;
    value: string;
    names: Readonly<Record<SettingName, string>>;
    from: (rate: string, year: number) => string;
    years: (many: string) => string;
    fewerThan: (limit: string) => string;
  }>;
  warnings: Readonly<{ none: string; caption: string; where: string; what: string; whole: string }>;
  scenarios: Readonly<{
    caption: string;
    none: string;
    name: string;
    npv: string;
    bcr: string;
    payback: string;
    needed: string;
    differs: string;
  }>;
  alternatives: Readonly<{
    caption: string;
    name: string;
    cost: string;
    npv: string;
    bcr: string;
    gained: string;
    dominated: string;
    nothing: string;
    not: string;
  }>;
  uncertainty: Readonly<{
    none: string;
    draws: Readonly<Record<"caption" | "what" | "value" | "draws" | "seed" | "sampling" | "moved", string>>;
    npv: Readonly<
      Record<"caption" | "who" | "mean" | "low" | "middle" | "high" | "error" | "cases" | "casesError" | "note", string>
    >;
    ranges: Readonly<Record<"caption" | "figure" | "low" | "middle" | "high", string>>;
    tornado: Readonly<
      Record<"caption" | "parameter" | "low" | "high" | "npvAtLow" | "npvAtHigh" | "importance" | "note", string>
    >;
    switching: Readonly<Record<"caption" | "parameter" | "value" | "root" | "none" | "note", string>>;
    and: string;
    correlations: Readonly<Record<"caption" | "between" | "rank" | "because", string>>;
    groups: Readonly<Record<"caption" | "group" | "members", string>>;
    worth: Readonly<Record<"caption" | "what" | "value" | "error" | "note", string>>;
    studies: Readonly<Record<"caption" | "people" | "withComparison" | "withoutComparison" | "net" | "note", string>>;
    accepted: Readonly<Record<"caption" | "value" | "cases" | "mean", string>>;
    of: (name: string, outcome: string) => string;
  }>;
  flows: Readonly<
    Record<"year" | "cost" | "benefit" | "net" | "cumulated" | "present" | "note" | "withheld", string> & {
      caption: (who: string) => string;
      basis: (priceYear: number, baseYear: number) => string;
      until: (last: number) => string;
    }
  >;
  defaults: Readonly<Record<"lead" | "none" | "caption" | "where" | "what", string>>;
  rerun: Readonly<{
    engine: (engine: string, format: string) => string;
    hash: (hash: string) => string;
    edition: (number: number, hash: string) => string;
    how: string;
    command: string;
    same: string;
  }>;
}>;

const words: InEvery<AppendixWords> = { sv: appendixSv, en: appendixEn };

/** What the appendix of a final report says around its tables. */
export const appendixWords = (language: Language): AppendixWords => words[language];
