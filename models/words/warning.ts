import type { Address, Warning, WarningKind } from "../problem.ts";
import type { InEvery, Language } from "./language.ts";
import { byId, elementWord, type ListName, type Names, place } from "./place.ts";
import { en, enFigures, enSummaries } from "./warning.en.ts";
import { sv, svFigures, svSummaries } from "./warning.sv.ts";

type ValuesOf<K extends WarningKind> = Extract<Warning, { kind: K }>["values"];
/** `the` names a thing; `where` is the place `at` in words; `figure` the ratio there, to begin a sentence with. */
type Told = Readonly<{
  the: (list: ListName, id: string) => string;
  where: string;
  figure: string;
  at: Address;
}>;
/** One to three sentences for every kind of warning; a kind without words does not compile. */
export type WarningWords = Readonly<{ [K in WarningKind]: (values: ValuesOf<K>, told: Told) => string }>;
export type SummaryWords = Readonly<Partial<Record<WarningKind, (many: number) => string>>>;
/** Names of ratios and of the perspectives that are no actors, and what stands between them. */
export type FigureWords = Readonly<
  Record<
    | "bcr"
    | "npvRatio"
    | "npvPerFundKrona"
    | "irr"
    | "mvpf"
    | "undiscounted"
    | "discounted"
    | "society"
    | "publicSector"
    | "for",
    string
  >
>;

const words: InEvery<WarningWords> = { sv, en };
const summaries: InEvery<SummaryWords> = { sv: svSummaries, en: enSummaries };
const figures: InEvery<FigureWords> = { sv: svFigures, en: enFigures };

/** A warning as one to three sentences. With `names`, things are called what the document calls them. */
export const warningMessage = (warning: Warning, language: Language, names: Names = byId): string => {
  const article = language === "en" ? "the " : "";
  const the: Told["the"] = (list, id) => article + elementWord(list, id, names, language);
  const told: Told = {
    the,
    where: place(warning.at, language, names),
    figure: figureWord(warning.at, language, the, names),
    at: warning.at,
  };
  const say = words[language][warning.kind] as (values: Warning["values"], told: Told) => string;
  return say(warning.values, told);
};

/** "Nytto–kostnadskvoten för samhället", of `/society/bcr`; empty for what is no ratio of the result. */
const figureWord = (at: Address, language: Language, the: Told["the"], names: Names): string => {
  const [top, id] = at.split("/").slice(1);
  const key = at.split("/").at(-1)!;
  const said = figures[language];
  if (!Object.hasOwn(said, key)) return "";
  const name = said[key as keyof FigureWords];
  const text = name.charAt(0).toUpperCase() + name.slice(1);
  if (top === "costPerOutcome") return `${text} ${said.for} ${the("outcomes", id!)}`;
  if (top === "actors") return `${text} ${said.for} ${names("actors", id!)}`;
  return top === "society" || top === "publicSector" ? `${text} ${said.for} ${said[top]}` : text;
};

/** "16 antaganden har ingen verifierat mot källan.": undefined for kinds that are told one by one. */
export const warningSummary = (kind: WarningKind, many: number, language: Language): string | undefined =>
  summaries[language][kind]?.(many);
