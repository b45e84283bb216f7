import type { Appraisal, Scenario } from "../appraisal.ts";
import type { InEvery, Language } from "./language.ts";
import { elementWord, namesOf } from "./place.ts";
import { quantity } from "./unit.ts";

type Words = Readonly<{ without: (line: string) => string; settings: string }>;

const words: InEvery<Words> = {
  sv: { without: (line) => `utan ${line}`, settings: "andra inställningar" },
  en: { without: (line) => `without the ${line}`, settings: "other settings" },
};

const lists = ["valuations", "costs", "outcomes", "transfers"] as const;

/** What sets a scenario apart: "Deltagandegrad: 60 %; utan kostnaden ”Samordnare”; andra inställningar". */
export const scenarioDifference = (
  { set = {}, without = [], settings = {} }: Omit<Scenario, "id" | "name">,
  document: Appraisal,
  language: Language,
): string => {
  const told = words[language];
  const names = namesOf(document);
  const values = Object.entries(set).flatMap(([id, { value }]) => {
    const parameter = document.parameters?.find((candidate) => candidate.id === id);
    return value === undefined || !parameter ? [] : [`${parameter.name}: ${quantity(value, parameter.unit, language)}`];
  });
  const listOf = (id: string) => lists.find((list) => document[list]?.some((line) => line.id === id)) ?? "valuations";
  const lines = without.map((id) => told.without(elementWord(listOf(id), id, names, language)));
  return [...values, ...lines, ...(Object.keys(settings).length > 0 ? [told.settings] : [])].join("; ");
};
