import { createContext, useContext } from "react";
import type { Appraisal, Draft, Scenario } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import type { Result } from "../../models/result.ts";
import type { Language } from "../../models/words/language.ts";
import type { Stating } from "../../models/words/stated.ts";
import type { Timelines } from "../engine.ts";

/** The appraisal under one scenario: what every section reads. The page has one; a figure of another scenario stands in its own. */
export type Subject = Readonly<{
  /** Names document and scenario to the engine's worker. */
  key: string;
  /** As stored: what is sent to the worker. */
  stored: unknown;
  scenario: string | undefined;
  /** As evaluated. */
  document: Appraisal;
  result: Result;
  /** Yearly flows by perspective address, for pictures and their tables. */
  timelines: Timelines;
  /** Addresses of what the document leaves to the defaults. */
  defaults: readonly Address[];
  language: Language;
}>;

/** What words about the appraisal's own numbers need to know of it. */
export const statingOf = ({ document, stored, scenario, defaults }: Subject): Stating => ({
  document,
  base: stored as Draft,
  scenario,
  defaults,
});

export const SubjectContext = createContext<Subject | undefined>(undefined);

export const useSubject = (): Subject => {
  const subject = useContext(SubjectContext);
  if (!subject) throw new Error("a section stands outside its appraisal");
  return subject;
};

/** A scenario with its appraisal; undefined while it is computed, null where it could not be. */
export type Computed = Readonly<{ scenario: Scenario | undefined; subject: Subject | undefined | null }>;

/** The base case and every scenario of the document. */
export const ScenariosContext = createContext<readonly Computed[]>([]);

/** The appraisal under a scenario, which need not be the page's; as in `Computed`, null also where there is no such scenario. */
export const useSubjectIn = (scenario: string | undefined): Computed["subject"] => {
  const here = useSubject();
  const computed = useContext(ScenariosContext);
  if (scenario === here.scenario) return here;
  const found = computed.find((each) => each.scenario?.id === scenario);
  return found ? found.subject : null;
};
