import type { InEvery } from "../words/language.ts";
import { workbookEn } from "./workbookWords.en.ts";
import { workbookSv } from "./workbookWords.sv.ts";

export type SheetKey =
  | ("readMe" | "results" | "inputs" | "flows" | "budget" | "calculation" | "profiles")
  | ("switching" | "scenarios" | "uncertainty" | "warnings" | "sources");

export type WorkbookWords = Readonly<{
  sheets: Readonly<Record<SheetKey, string>>;
  unused: string;
  withheld: string;
  inputs: Readonly<{
    title: string;
    how: string;
    head: readonly string[];
    parameters: string;
    shares: string;
    /** The same where nothing is worked out. */
    together: string;
    hidden: string;
    written: (list: string) => string;
    sum: string;
    changed: string;
    refusal: string;
  }>;
  calculation: Readonly<{
    title: string;
    head: readonly string[];
    readings: string;
    checks: string;
    check: (at: string) => string;
  }>;
  profiles: Readonly<{ title: string; head: readonly string[] }>;
  followed: Readonly<{
    cumulated: (name: string) => string;
    changes: (name: string) => string;
    tried: (name: string) => string;
    rate: (name: string) => string;
  }>;
  rate: Readonly<{ none: string; several: string; notFound: string; fixed: (rates: string) => string }>;
  impossible: string;
  when: Readonly<{ before: string; after: string; group: string }>;
  results: Readonly<{
    title: string;
    sound: string;
    unsound: string;
    perspectives: string;
    perspectiveHead: readonly string[];
    outcomes: string;
    outcomeHead: readonly string[];
    needed: string;
    neededHead: readonly string[];
    others: string;
    otherHead: readonly string[];
    mvpf: string;
    late: string;
    outside: (name: string) => string;
    steady: string;
    steadyNpv: string;
    steadyPaid: (name: string) => string;
    whole: string;
    forward: string;
    forwardPerPerson: string;
    unpriced: string;
    unpricedPerPerson: string;
    cut: string;
  }>;
  flows: Readonly<{ title: string; head: readonly string[]; society: string }>;
  readMe: Readonly<{
    prices: string;
    pricesAre: (price: string, base: string) => string;
    years: string;
    engine: string;
    hash: string;
    how: string;
    notLive: string;
    yellow: string;
    mayChange: string;
    plain: string;
    worksOut: string;
    grey: string;
    staysSo: string;
    limits: string;
    limitsAre: readonly string[];
    withheld: readonly string[];
    sheets: string;
    holds: Readonly<Record<SheetKey, string>>;
  }>;
  switching: Readonly<{
    title: string;
    how: string;
    head: readonly string[];
    none: string;
    live: string;
    flat: string;
    curved: string;
    slopes: string;
    slope: (name: string) => string;
  }>;
  /** Under the title of a sheet of values. */
  still: string;
  scenarios: Readonly<{ title: string; head: readonly string[]; main: string }>;
  uncertainty: Readonly<{
    title: string;
    draws: (draws: number, seed: number) => string;
    head: readonly string[];
    swings: string;
    swingHead: readonly string[];
  }>;
  warnings: Readonly<{ title: string; head: readonly string[] }>;
  sourceOf: string;
  names: Readonly<Record<"npv" | "npvRatio" | "bcr" | "pvCosts" | "pvBenefits", string>>;
  parameterName: string;
  society: Readonly<Record<"costs" | "benefits" | "net" | "cumulated" | "cumulatedDiscounted", string>>;
  budget: Readonly<{
    title: string;
    head: readonly string[];
    kinds: Readonly<Record<"cash" | "inKind", string>>;
    fund: string;
    cofinancing: string;
    sum: string;
  }>;
}>;

/** What a workbook says beside the words of the appraisal. */
export const workbookWords: InEvery<WorkbookWords> = { sv: workbookSv, en: workbookEn };
