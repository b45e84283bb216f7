import type { Appraisal, Ref } from "../../models/appraisal.ts";
import {
  annualsOf,
  costsOf,
  countedOf,
  countsOf,
  equipmentOf,
  ingredientsOf,
  meansOf,
  outcomesOf,
  peopleOf,
  refsOf,
  seriesOf,
  streamsOf,
  type Tell,
  transfersOf,
  valuationsOf,
} from "./listed.ts";
import { states } from "./states.ts";

/** What a document may exercise, each by a name and a way to tell, so that no kind or option goes untested unseen. */

type Place = (document: Appraisal) => readonly (Ref | undefined)[];
const requiredPlaces: Record<string, Place> = {
  "schedule rate": ({ settings }) => settings.discounting.schedule.map(({ rate }) => rate),
  "beyond rate": (document) => seriesOf(document).flatMap(({ beyond }) => beyond?.rate ?? []),
  people: peopleOf,
  "people per year": ({ decision }) => (decision ? [decision.future.peoplePerYear] : []),
  counts: (document) => countsOf(document).flatMap((outcome) => countedOf(outcome).map(([, count]) => count)),
  "effect value": (document) => outcomesOf(document).flatMap(({ effect }) => refsOf(effect.value)),
  baselineRisk: (document) => outcomesOf(document).flatMap(({ effect }) => refsOf(effect.baselineRisk)),
  amounts: (document) => costsOf(document).flatMap(({ amounts }) => Object.values(amounts ?? {})),
  hours: (document) => ingredientsOf(document).map(({ hours }) => hours),
  hourlyWage: (document) => ingredientsOf(document).map(({ hourlyWage }) => hourlyWage),
  "equipment price": (document) => equipmentOf(document).map(({ price }) => price),
  "equipment rate": (document) => equipmentOf(document).map(({ rate }) => rate),
  "valuation amount": (document) => valuationsOf(document).map(({ amount }) => amount),
  calibratedRate: (document) => streamsOf(document).map(({ calibratedRate }) => calibratedRate),
  recipients: (document) => valuationsOf(document).flatMap(({ recipients }) => Object.values(recipients)),
  keep: ({ equalisation = [] }) => equalisation.map(({ keep }) => keep),
  "transfer amounts": (document) => transfersOf(document).flatMap(({ amounts }) => Object.values(amounts)),
};
const optionalPlaces: Record<string, Place> = {
  "costOfPublicFunds factor": ({ settings }) => [settings.costOfPublicFunds?.factor],
  takeUp: (document) => outcomesOf(document).map(({ takeUp }) => takeUp),
  deadweight: (document) => outcomesOf(document).map(({ deadweight }) => deadweight),
  ownShare: (document) => outcomesOf(document).map(({ ownShare }) => ownShare),
  displacement: (document) => outcomesOf(document).map(({ displacement }) => displacement),
  evidenceFactor: (document) => outcomesOf(document).map(({ evidenceFactor }) => evidenceFactor),
  opportunityShare: (document) =>
    costsOf(document).flatMap(({ kind, opportunityShare }) => (kind === "inKind" ? [opportunityShare] : [])),
  "cost factor": (document) => costsOf(document).map(({ factor }) => factor),
  oncost: (document) => ingredientsOf(document).map(({ oncost }) => oncost),
  overhead: (document) => ingredientsOf(document).map(({ overhead }) => overhead),
  shapeGrowth: (document) => streamsOf(document).map(({ shapeGrowth }) => shapeGrowth),
  dropOff: (document) => annualsOf(document).map(({ dropOff }) => dropOff),
  persistence: (document) => valuationsOf(document).map(({ persistence }) => persistence),
  realUprating: (document) => valuationsOf(document).map(({ realUprating }) => realUprating),
};

/** An option that takes one of a few values, or is left out where it has a default. */
type Option = readonly [
  values: readonly (string | boolean | undefined)[],
  of: (document: Appraisal) => readonly unknown[],
];
const options: Record<string, Option> = {
  timing: [["yearStart", "yearMiddle", "yearEnd", undefined], ({ settings }) => [settings.discounting.timing]],
  appliesTo: [["net", "gross", undefined], ({ settings }) => [settings.costOfPublicFunds?.appliesTo]],
  sector: [
    ["individual", "municipality", "region", "state", "equalisation", "civilSociety", "business"],
    ({ actors }) => actors.map(({ sector }) => sector),
  ],
  measure: [
    ["riskDifference", "relativeRisk", "oddsRatio", "perPerson", "count"],
    (document) => outcomesOf(document).map(({ effect }) => effect.measure),
  ],
  "unknown effect by": [
    ["riskDifference", "relativeRisk", "oddsRatio", "perPerson", "count"],
    (document) => outcomesOf(document).flatMap(({ effect }) => (effect.value === undefined ? effect.measure : [])),
  ],
  per: [["reached", "offered", undefined], (document) => outcomesOf(document).map(({ effect }) => effect.per)],
  "belief read": [
    ["fixed", "uniform", "triangular", "pert", "beta", "observed"],
    (document) => meansOf(document).map(({ kind }) => kind),
  ],
  "concept counted": [
    ["placement", "employment", "eligibility", "degree", "other"],
    (document) => countsOf(document).map(({ concept }) => concept),
  ],
  "cohort phase": [["development", "operation", undefined], ({ cohorts = [] }) => cohorts.map(({ phase }) => phase)],
  "cost phase": [["development", "operation", undefined], (document) => costsOf(document).map(({ phase }) => phase)],
  kind: [["cash", "inKind", undefined], (document) => costsOf(document).map(({ kind }) => kind)],
  fund: [[true, false, undefined], (document) => costsOf(document).map(({ fund }) => fund)],
  basis: [["nominal", "real"], (document) => costsOf(document).map(({ prices }) => prices.basis)],
  "transfer basis": [["nominal", "real"], (document) => transfersOf(document).map(({ prices }) => prices.basis)],
  profile: [["lumpSum", "stream", "annual"], (document) => valuationsOf(document).map(({ profile }) => profile.kind)],
  category: [
    ["production", "tax", "transfer", "avoidedCost", "health", "wellbeing", "crime", "other"],
    (document) => valuationsOf(document).map(({ category }) => category),
  ],
};

const refTells = Object.entries({ ...requiredPlaces, ...optionalPlaces }).flatMap(([name, place]): [string, Tell][] => [
  [`${name} as number`, (document) => place(document).some((ref) => typeof ref === "number")],
  [`${name} as parameter`, (document) => place(document).some((ref) => typeof ref === "string")],
]);
const absenceTells = Object.entries(optionalPlaces).map(([name, place]): [string, Tell] => {
  return [`${name} left out`, (document) => place(document).includes(undefined)];
});
const optionTells = Object.entries(options).flatMap(([name, [values, of]]) =>
  values.map((value): [string, Tell] => [`${name} ${value ?? "left out"}`, (document) => of(document).includes(value)]),
);
const tells: readonly [string, Tell][] = [...refTells, ...absenceTells, ...optionTells, ...Object.entries(states)];

/** The names of all that a document may exercise. */
export const everyOccurrence: readonly string[] = tells.map(([name]) => name);
/** The names of all that this document exercises. */
export const occurrences = (document: Appraisal): string[] =>
  tells.filter(([, tell]) => tell(document)).map(([name]) => name);
