import type { Actor, Appraisal, Sector, Unit } from "../appraisal.ts";
import type { Address } from "../problem.ts";
import type { ColumnUnit } from "../report/table.ts";
import type { InEvery, Language } from "./language.ts";
import { actorName, listed } from "./noun.ts";
import { compactKronor, kronor } from "./number.ts";
import { sectorName } from "./perspective.ts";
import { elementWord, type Names } from "./place.ts";
import { points } from "./range.ts";
import { quantity } from "./unit.ts";

type Kind = Unit | "perKrona" | "number";
/** By the last step of a figure's address: what it counts, and its name in Swedish and English. */
const figures: Readonly<Record<string, readonly [Kind, sv: string, en: string]>> = {
  npv: ["SEK", "nettonuvärdet", "the net present value"],
  pvCosts: ["SEK", "nuvärdet av kostnaderna", "the present value of the costs"],
  pvBenefits: ["SEK", "nuvärdet av nyttan", "the present value of the benefits"],
  bcr: ["perKrona", "nyttan per krona", "the benefit per krona"],
  npvRatio: ["perKrona", "nettonuvärdet per krona", "the net present value per krona"],
  npvPerFundKrona: ["perKrona", "nettonuvärdet per fondkrona", "the net present value per fund krona"],
  mvpf: ["perKrona", "MVPF", "the MVPF"],
  needed: ["outcome", "brytpunkten", "the break-even"],
  whole: ["outcome", "brytpunkten", "the break-even"],
  observed: ["person", "antalet att följa", "the number to watch"],
  unpriced: ["SEK", "vad effekterna utan pris måste vara värda", "what the effects without a price must be worth"],
  total: ["outcome", "antalet som vinns", "the number gained"],
  discounted: ["outcome", "det diskonterade antalet som vinns", "the discounted number gained"],
  anyway: ["person", "antalet som klarar sig ändå", "the number who do well anyway"],
  worth: ["SEK", "värdet per utfall", "the worth per outcome"],
  benefits: ["SEK", "nyttan", "the benefits"],
  late: ["share", "den sena nyttans andel", "the share of late benefits"],
  outside: ["share", "andelen nytta som hamnar hos andra", "the share of benefits that others get"],
  cutAfterLastYear: ["SEK", "nuvärdet efter sista året", "the present value after the last year"],
  costPerOutcome: ["SEK", "kostnaden per utfall", "the cost per outcome"],
};

const unnamed = ["number", "talet", "the figure"] as const;
const holders: ReadonlySet<string> = new Set(["costPerOutcome", "outside"]);

const figureOf = (steps: readonly string[]): readonly [Kind, sv: string, en: string] => {
  const key = steps.find((step) => holders.has(step)) ?? steps.at(-1) ?? "";
  return Object.hasOwn(figures, key) ? figures[key]! : unnamed;
};

const whose: InEvery<Readonly<{ for: string; publicSector: string; before: string; points: string }>> = {
  sv: { for: " för ", publicSector: "offentlig sektor", before: " före utjämning", points: "procentenheter" },
  en: { for: " for ", publicSector: "the public sector", before: " before equalisation", points: "percentage points" },
};

const ownerOf = (steps: readonly string[], actors: readonly Actor[], language: Language): string | undefined => {
  const [top, id = ""] = steps;
  if (top === "publicSector") return whose[language].publicSector;
  if (top === "sectors") return sectorName(id as Sector, language);
  if (top !== "actors" && top !== "groups" && top !== "outside") return undefined;
  const actor = actors.find((candidate) => candidate.id === id);
  return actor && actorName(actor, actors, language);
};

/** "nettonuvärdet för kommunen", "brytpunkten för utfallet ”…”": what a figure of a result is called inside a sentence. */
export const figureWord = (
  at: Address,
  { actors }: Pick<Appraisal, "actors">,
  names: Names,
  language: Language,
): string => {
  const steps = at.split("/").slice(1);
  const [, sv, en] = figureOf(steps);
  const isByOutcome = ["gained", "costPerOutcome"].includes(steps[0] ?? "");
  const outcome = isByOutcome ? steps[1] : at.startsWith("/breakEven/outcomes/") ? steps[2] : undefined;
  const owner = ownerOf(steps.slice(steps[0] === "breakEven" ? 3 : steps[0] === "siloGap" ? 1 : 0), actors, language);
  const article = language === "en" ? "the " : "";
  const of = [
    ...(owner === undefined ? [] : [owner]),
    ...(outcome === undefined ? [] : [article + elementWord("outcomes", outcome, names, language)]),
  ];
  const said = whose[language];
  const before = steps.at(-2) === "before" ? said.before : "";
  return (language === "sv" ? sv : en) + (of.length > 0 ? said.for + listed(of, language) : "") + before;
};

/** So much of the figure, in its unit: "3,5 mnkr", "0,6 utfall", "2 procentenheter". */
export const figureAmount = (amount: number, at: Address, language: Language): string => {
  const [kind] = figureOf(at.split("/").slice(1));
  if (kind === "SEK") return compactKronor(amount, language);
  if (kind === "perKrona") return kronor(amount, language, 2);
  if (kind === "share") return `${points(amount, language)}\u00a0${whose[language].points}`;
  return quantity(amount, kind === "number" ? "factor" : kind, language);
};

/** The unit of the figure, for the column of a table. */
export const figureUnit = (at: Address): ColumnUnit => {
  const [kind] = figureOf(at.split("/").slice(1));
  if (kind === "SEK" || kind === "share") return kind;
  return kind === "perKrona" ? "ratio" : "count";
};
