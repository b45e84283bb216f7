import type { Appraisal } from "../appraisal.ts";
import type { FunnelStep } from "../result.ts";
import { finalReportEn } from "./finalReport.en.ts";
import { finalReportSv } from "./finalReport.sv.ts";
import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";
import { year } from "./number.ts";

type Role = NonNullable<NonNullable<Appraisal["report"]>["comments"]>[number]["role"];
type Stage = NonNullable<Appraisal["stage"]>;
type Sized = Readonly<{ unit: string; basis: string }>;

export type FinalReportWords = Readonly<{
  headings: Readonly<
    Record<
      | ("results" | "needed" | "gives" | "who" | "when" | "sure" | "decides" | "scenarios" | "after")
      | ("unpriced" | "since" | "comments" | "appendix" | "budget" | "followUp"),
      string
    >
  >;
  /** What the report is of, in the tense of its stage. */
  about: (title: string, stage: Stage | undefined) => string;
  between: (parties: string, isOne: boolean) => string;
  during: (from: string, to: string) => string;
  fundedBy: (whom: string, isAll: boolean) => string;
  roles: Readonly<Record<Role, string>>;
  commentOf: Readonly<Record<Role, string>>;
  keys: Readonly<Record<"npv" | "bcr" | "npvPerFundKrona" | "payback", string>>;
  paidBack: (years: number) => string;
  keysFor: string;
  who: Readonly<{
    caption: string;
    actor: string;
    cost: string;
    benefit: string;
    net: string;
    isMoved: string;
    own: (name: string) => string;
    sum: string;
    publicFunds: string;
    measured: (of: Sized) => string;
    sign: string;
    summary: (parts: string) => string;
  }>;
  when: Readonly<{
    measured: (of: Sized) => string;
    sign: string;
    last: string;
    payback: string;
    summary: (of: Readonly<Record<"first" | "last" | "low" | "lowYear" | "end", string>>) => string;
  }>;
  funnel: Readonly<{
    steps: Readonly<Record<FunnelStep, string>>;
    adjustments: Readonly<Record<FunnelStep, string>>;
    measured: string;
    neutral: (names: string) => string;
  }>;
  dots: Readonly<{ measured: (of: Sized) => string }>;
  tornado: Readonly<{ npv: string; measured: (basis: string) => string; some: (shown: number, all: number) => string }>;
  scenarios: Readonly<{
    base: string;
    none: string;
    measured: (basis: string) => string;
    sign: string;
  }>;
  notDrawn: string;
  noUnpriced: string;
  effect: string;
  direction: string;
  size: string;
  why: string;
  unpricedTable: string;
  directions: Readonly<Record<"+" | "−" | "?", string>>;
  sizes: Readonly<Record<"small" | "medium" | "large", string>>;
  since: Readonly<{
    before: (edition: number, day: string) => string;
    after: string;
    measured: (basis: string) => string;
    withheld: string;
  }>;
}>;

const words: InEvery<FinalReportWords> = { sv: finalReportSv, en: finalReportEn };

export const finalReportWords = (language: Language): FinalReportWords => words[language];

type Parties = Readonly<{
  title: string;
  stage: Stage | undefined;
  /** Each with its parts that take part: "Exempelkommunen (Utbildningsförvaltningen och Socialförvaltningen)". */
  parties: readonly Readonly<{ name: string; parts: readonly string[] }>[];
  years: readonly [number, number] | undefined;
  fund: Readonly<{ names: readonly string[]; isAll: boolean }> | undefined;
}>;

/**
 * "Det här är slutrapporten för …, som har genomförts i samverkan mellan …, under åren 2022–2024, med delfinansiering av …": what a
 * reader of the archive finds it again by.
 */
export const partiesSentence = ({ title, stage, parties, years, fund }: Parties, language: Language): string => {
  const said = words[language];
  const names = parties.map(({ name, parts }) => (parts.length === 0 ? name : `${name} (${listed(parts, language)})`));
  const parts = [
    said.about(title, stage),
    names.length === 0 ? "" : said.between(listed(names, language), names.length === 1),
    years === undefined ? "" : said.during(year(years[0]), year(years[1])),
    fund === undefined ? "" : said.fundedBy(listed(fund.names, language), fund.isAll),
  ];
  return `${parts.filter(Boolean).join(" ")}.`;
};
