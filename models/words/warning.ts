import type { Warning, WarningKind } from "../problem.ts";
import type { InEvery, Language } from "./language.ts";
import { compactKronor, year } from "./number.ts";
import { byId, elementWord, type ListName, type Names, place } from "./place.ts";

type ValuesOf<K extends WarningKind> = Extract<Warning, { kind: K }>["values"];
/** `the` names a thing; `where` is the place in words. */
type Told = Readonly<{ the: (list: ListName, id: string) => string; where: string }>;
type WarningWords = Readonly<{ [K in WarningKind]: (values: ValuesOf<K>, told: Told) => string }>;

const placed = (where: string, text: string): string => (where === "" ? text : `${where}: ${text}`);

/** What is weak, in which direction it pulls where that is known, and what to do. */
const sv: WarningWords = {
  simulationNotBuilt: () =>
    "Osäkerhetsanalysen är inte byggd ännu. Resultatet visar grundkalkylen och säger inget om hur säkra talen är.",
  steadyStateNotBuilt: () => "Kostnad och nytta per årskull i ordinarie drift räknas inte ännu.",
  decisionNotBuilt: () =>
    "Beslutet i kalkylen räknas inte för sig ännu. Resultatet gäller hela insatsen, även det som redan är betalat.",
  parameterBreakEvenNotBuilt: () => "Brytvärden för enskilda antaganden räknas inte ännu.",
  effectUnknown: ({ outcome }, { the }) =>
    `Effekten är inte angiven för ${the("outcomes", outcome)}. Kalkylen visar kostnaderna och vad som krävs, men ingen nytta.`,
  priceYearUnknown: ({ takenAs }, { where }) =>
    placed(
      where,
      `Prisåret är inte känt. Beloppet räknas som ${year(takenAs)} års priser och är troligen lågt räknat. Kontrollera prisåret i källan.`,
    ),
  provisionalIndex: ({ series, year: provisional }, { the }) =>
    `Värdet för ${year(provisional)} är preliminärt i ${the("series", series)}. Resultatet kan ändras när det fastställs.`,
  assumedIndex: ({ series, last }, { the }) =>
    `Åren efter ${year(last)} bygger på antagen prisutveckling, eftersom ${the("series", series)} slutar där.`,
  notVerified: ({ parameter }, { the }) =>
    `Ingen har verifierat ${the("parameters", parameter)}. Kontrollera värdet mot källan.`,
  averageUsed: ({ parameter }, { the }) =>
    `Ett genomsnitt används som om det gällde ett utfall till: ${the("parameters", parameter)}. Nyttan kan vara högt räknad.`,
  certainEvidenceFactor: ({ outcome }, { the }) =>
    `Evidensavdraget är angivet utan intervall för ${the("outcomes", outcome)}. Då ser svag evidens säkrare ut än den är. Ange ett bedömt intervall.`,
  irrNotUnique: ({ rates }) =>
    `Samhällets flöden har ${rates} internräntor, så ingen av dem säger om insatsen lönar sig. Se till nettonuvärdet.`,
  noOperationPayer: () =>
    "I kalkylen betalar ingen för ordinarie drift efter projektet. Lägg till kostnaden för driften om insatsen ska fortsätta.",
  cutAfterLastYear: ({ lastYear, present }) =>
    `Värden efter ${year(lastYear)} räknas inte med. Det som utelämnas motsvarar ${compactKronor(present, "sv")} i nuvärde.`,
};

const en: WarningWords = {
  simulationNotBuilt: () =>
    "The uncertainty analysis has not been built yet. The result shows the central case and says nothing about how certain the figures are.",
  steadyStateNotBuilt: () => "Cost and benefit per cohort in ordinary operation are not calculated yet.",
  decisionNotBuilt: () =>
    "The decision is not calculated by itself yet. The result is for the whole intervention, with what is already spent.",
  parameterBreakEvenNotBuilt: () => "Break-even values of single parameters are not calculated yet.",
  effectUnknown: ({ outcome }, { the }) =>
    `The effect is not stated for ${the("outcomes", outcome)}. The appraisal shows the costs and what is needed, but no benefit.`,
  priceYearUnknown: ({ takenAs }, { where }) =>
    placed(
      where,
      `The price year is not known. The amount is taken as ${year(takenAs)} prices and is probably an underestimate. Check the price year in the source.`,
    ),
  provisionalIndex: ({ series, year: provisional }, { the }) =>
    `The value for ${year(provisional)} is provisional in ${the("series", series)}. The result may change when it is final.`,
  assumedIndex: ({ series, last }, { the }) =>
    `The years after ${year(last)} rest on an assumed price development, because ${the("series", series)} ends there.`,
  notVerified: ({ parameter }, { the }) =>
    `No one has verified ${the("parameters", parameter)}. Check the value against the source.`,
  averageUsed: ({ parameter }, { the }) =>
    `An average is used as if it were the value of one more outcome: ${the("parameters", parameter)}. The benefit may be overestimated.`,
  certainEvidenceFactor: ({ outcome }, { the }) =>
    `The evidence factor is stated without a belief for ${the("outcomes", outcome)}. That makes weak evidence look more certain than it is. Give a belief.`,
  irrNotUnique: ({ rates }) =>
    `Society's flows have ${rates} internal rates of return, so none of them tells whether the intervention pays. Go by the net present value.`,
  noOperationPayer: () =>
    "In the appraisal, no one pays for ordinary operation after the project. Add the cost of operation if the intervention is to go on.",
  cutAfterLastYear: ({ lastYear, present }) =>
    `Values after ${year(lastYear)} are not counted. What is left out is worth ${compactKronor(present, "en")} in present value.`,
};

const words: InEvery<WarningWords> = { sv, en };

/** A warning as one to three sentences. With `names`, things are called what the document calls them. */
export const warningMessage = (warning: Warning, language: Language, names: Names = byId): string => {
  const article = language === "en" ? "the " : "";
  const told: Told = {
    the: (list, id) => article + elementWord(list, id, names, language),
    where: place(warning.at, language, names),
  };
  const say = words[language][warning.kind] as (values: Warning["values"], told: Told) => string;
  return say(warning.values, told);
};

/** Many warnings of one kind as one line; the kinds that come one a value, outcome or series. */
const summaries: InEvery<Readonly<Partial<Record<WarningKind, (count: number) => string>>>> = {
  sv: {
    effectUnknown: (count) => `Effekten är inte angiven för ${count} utfall.`,
    priceYearUnknown: (count) => `Prisåret är inte känt för ${count} belopp.`,
    provisionalIndex: (count) => `${count} värden i prisserierna är preliminära.`,
    assumedIndex: (count) => `${count} prisserier bygger på antagen prisutveckling.`,
    notVerified: (count) => `${count} antaganden har ingen verifierat mot källan.`,
    averageUsed: (count) => `${count} genomsnitt används som om de gällde ett utfall till.`,
    certainEvidenceFactor: (count) => `Evidensavdraget är angivet utan intervall för ${count} utfall.`,
  },
  en: {
    effectUnknown: (count) => `The effect is not stated for ${count} outcomes.`,
    priceYearUnknown: (count) => `The price year is not known for ${count} amounts.`,
    provisionalIndex: (count) => `${count} values in the price series are provisional.`,
    assumedIndex: (count) => `${count} price series rest on an assumed price development.`,
    notVerified: (count) => `No one has verified ${count} parameters against their sources.`,
    averageUsed: (count) => `${count} averages are used as if they were values of one more outcome.`,
    certainEvidenceFactor: (count) => `The evidence factor is stated without a belief for ${count} outcomes.`,
  },
};

/** "16 antaganden har ingen verifierat mot källan.": undefined for kinds that are told one by one. */
export const warningSummary = (kind: WarningKind, count: number, language: Language): string | undefined =>
  summaries[language][kind]?.(count);
