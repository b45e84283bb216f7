import { createContext, useContext } from "react";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Result } from "../../models/result.ts";
import type { Language } from "../../models/words/language.ts";
import type { Timelines } from "../engine.ts";

/** The appraisal on the page: what every section reads. */
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
  /** Outcome id → how many are expected to manage without the intervention, where that is known. */
  anyway: Readonly<Record<string, number>>;
  language: Language;
}>;

export const SubjectContext = createContext<Subject | undefined>(undefined);

export const useSubject = (): Subject => {
  const subject = useContext(SubjectContext);
  if (!subject) throw new Error("a section stands outside its appraisal");
  return subject;
};
