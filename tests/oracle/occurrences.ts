import type { Appraisal, Cost, Outcome, Ref, Series, Valuation } from "../../models/appraisal.ts";

/** What a document may exercise, each by a name and a way to tell, so that no kind or option goes untested unseen. */

type Tell = (document: Appraisal) => boolean;
const costsOf = ({ costs = [] }: Appraisal): readonly Cost[] => costs;
const outcomesOf = ({ outcomes = [] }: Appraisal): readonly Outcome[] => outcomes;
const valuationsOf = ({ valuations = [] }: Appraisal): readonly Valuation[] => valuations;
const seriesOf = ({ series = [] }: Appraisal): readonly Series[] => series;
const transfersOf = ({ transfers = [] }: Appraisal) => transfers;
const peopleOf = ({ cohorts = [] }: Appraisal) => cohorts.flatMap(({ people }) => Object.values(people));
const read = ({ parameters = [] }: Appraisal, ref: Ref): number =>
  typeof ref === "number" ? ref : parameters.find(({ id }) => id === ref)!.value!;
const refsOf = (value: Outcome["effect"]["value"]): readonly (Ref | undefined)[] =>
  typeof value === "object" ? Object.values(value) : [value];
const ingredientsOf = (document: Appraisal) =>
  costsOf(document).flatMap(({ ingredients }) => Object.values(ingredients ?? {}));
const equipmentOf = (document: Appraisal) => costsOf(document).flatMap(({ equipment }) => equipment ?? []);
const streamsOf = (document: Appraisal) =>
  valuationsOf(document).flatMap(({ profile }) => (profile.kind === "stream" ? profile : []));
const annualsOf = (document: Appraisal) =>
  valuationsOf(document).flatMap(({ profile }) => (profile.kind === "annual" ? profile : []));

type Place = (document: Appraisal) => readonly (Ref | undefined)[];
const requiredPlaces: Record<string, Place> = {
  "schedule rate": ({ settings }) => settings.discounting.schedule.map(({ rate }) => rate),
  "beyond rate": (document) => seriesOf(document).flatMap(({ beyond }) => beyond?.rate ?? []),
  people: peopleOf,
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
    ["riskDifference", "relativeRisk", "oddsRatio", "perPerson"],
    (document) => outcomesOf(document).map(({ effect }) => effect.measure),
  ],
  "unknown effect by": [
    ["riskDifference", "relativeRisk", "oddsRatio", "perPerson"],
    (document) => outcomesOf(document).flatMap(({ effect }) => (effect.value === undefined ? effect.measure : [])),
  ],
  per: [["reached", "offered", undefined], (document) => outcomesOf(document).map(({ effect }) => effect.per)],
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

const yearsOfCost = ({ amounts, ingredients, equipment }: Cost): number[] =>
  [...Object.keys(amounts ?? ingredients ?? {}), ...(equipment?.years ?? [])].map(Number);
const lastOf = (series: Series): number => Math.max(...Object.keys(series.values).map(Number));
const isAssumed = (document: Appraisal, id: string | undefined, year: number): boolean =>
  seriesOf(document).some((series) => series.id === id && year > lastOf(series));
const isShort: Tell = (document) =>
  costsOf(document).some((cost) => {
    const series = seriesOf(document).find(({ id }) => id === cost.prices.series);
    const hasYear = (year: number) =>
      year === cost.prices.year || (series && (series.beyond || year <= lastOf(series)));
    return cost.prices.basis === "real" && !yearsOfCost(cost).every(hasYear);
  });
const lastLag = ({ profile }: Valuation): number => {
  if (profile.kind === "lumpSum") return 0;
  return profile.kind === "annual" ? profile.firstLag + profile.years - 1 : profile.toAge - profile.atAge;
};
const isCut: Tell = (document) =>
  valuationsOf(document).some((valuation) => {
    const outcome = outcomesOf(document).find(({ id }) => id === valuation.outcome)!;
    const cohorts = document.cohorts!.filter(({ id }) => outcome.cohorts.includes(id));
    const lastPeople = Math.max(...cohorts.flatMap(({ people }) => Object.keys(people).map(Number)));
    const last = lastPeople + (outcome.lagYears ?? 0) + lastLag(valuation);
    return outcome.effect.value !== undefined && last > (document.settings.lastYear ?? last);
  });
const parentOf = ({ actors }: Appraisal, id: string | undefined) => actors.find((actor) => actor.id === id)?.partOf;

const states: Record<string, Tell> = {
  "several bands": ({ settings }) => settings.discounting.schedule.length > 1,
  "price year before the base year": ({ settings }) => settings.priceYear < settings.baseYear,
  "price year after the base year": ({ settings }) => settings.priceYear > settings.baseYear,
  "public kronor count more": (document) => read(document, document.settings.costOfPublicFunds?.factor ?? 1) > 1,
  "lastYear stated": ({ settings }) => settings.lastYear !== undefined,
  "lastYear left out": ({ settings }) => settings.lastYear === undefined,
  "cut after lastYear": isCut,
  "budgetYears stated": ({ settings }) => settings.budgetYears !== undefined,
  "budgetYears left out": ({ settings }) => settings.budgetYears === undefined,
  "part of another actor": ({ actors }) => actors.some(({ partOf }) => partOf),
  "part of a part": (document) => document.actors.some(({ partOf }) => parentOf(document, partOf)),
  "a part pays": (document) => costsOf(document).some(({ payer }) => parentOf(document, payer)),
  "a part receives": (document) =>
    valuationsOf(document).some(({ recipients }) => Object.keys(recipients).some((id) => parentOf(document, id))),
  "several cohorts": ({ cohorts = [] }) => cohorts.length > 1,
  "no people": (document) => peopleOf(document).every((people) => read(document, people) === 0),
  "no people one year": (document) => peopleOf(document).some((people) => read(document, people) === 0),
  "people before the base year": ({ cohorts = [], settings }) =>
    cohorts.some(({ people }) => Object.keys(people).some((year) => Number(year) < settings.baseYear)),
  "no one taken up": (document) => outcomesOf(document).some(({ takeUp }) => read(document, takeUp ?? 1) === 0),
  "no outcomes": (document) => outcomesOf(document).length === 0,
  "several outcomes": (document) => outcomesOf(document).length > 1,
  "known and unknown effects": (document) =>
    new Set(outcomesOf(document).map(({ effect }) => effect.value === undefined)).size === 2,
  "effect per cohort": (document) => outcomesOf(document).some(({ effect }) => typeof effect.value === "object"),
  "baselineRisk per cohort": (document) =>
    outcomesOf(document).some(({ effect }) => typeof effect.baselineRisk === "object"),
  "harm, a negative effect": (document) =>
    outcomesOf(document).some(
      ({ effect }) =>
        effect.measure === "riskDifference" && refsOf(effect.value).some((ref) => read(document, ref ?? 0) < 0),
    ),
  lagYears: (document) => outcomesOf(document).some(({ lagYears = 0 }) => lagYears > 0),
  "nothing left after adjustments": (document) =>
    outcomesOf(document).some(
      ({ deadweight = 0, ownShare = 1, displacement = 0, evidenceFactor = 1 }) =>
        read(document, deadweight) === 1 ||
        read(document, displacement) === 1 ||
        read(document, ownShare) * read(document, evidenceFactor) === 0,
    ),
  "no costs": (document) => costsOf(document).length === 0,
  ingredients: (document) => ingredientsOf(document).length > 0,
  equipment: (document) => equipmentOf(document).length > 0,
  "equipment at no rate": (document) => equipmentOf(document).some(({ rate }) => read(document, rate) === 0),
  "nominal equipment": (document) =>
    costsOf(document).some(({ equipment, prices }) => equipment && prices.basis === "nominal"),
  "cost before the base year": (document) =>
    costsOf(document).some((cost) => yearsOfCost(cost).some((year) => year < document.settings.baseYear)),
  "real cost in another year's prices": (document) =>
    costsOf(document).some(({ prices }) => prices.basis === "real" && prices.year !== document.settings.priceYear),
  "real cost without series": (document) =>
    costsOf(document).some(({ prices }) => prices.basis === "real" && prices.series === undefined),
  "real cost whose nominal kronor cannot be told": isShort,
  "nominal cost at an assumed index": (document) =>
    costsOf(document).some(
      (cost) =>
        cost.prices.basis === "nominal" &&
        yearsOfCost(cost).some((year) => isAssumed(document, cost.prices.series, year)),
    ),
  "price year at an assumed index": (document) =>
    costsOf(document).some(({ prices }) => isAssumed(document, prices.series, document.settings.priceYear)),
  "no valuations": (document) => valuationsOf(document).length === 0,
  "several valuations of an outcome": (document) =>
    new Set(valuationsOf(document).map(({ outcome }) => outcome)).size < valuationsOf(document).length,
  "valuation of unknown price year": (document) =>
    valuationsOf(document).some(({ prices }) => prices.year === "unknown"),
  "valuation in another year's prices": (document) =>
    valuationsOf(document).some(({ prices }) => ![document.settings.priceYear, "unknown"].includes(prices.year)),
  "valuation without series": (document) => valuationsOf(document).some(({ prices }) => prices.series === undefined),
  "valuation at an assumed index": (document) =>
    valuationsOf(document).some(({ prices }) =>
      isAssumed(document, prices.series, Number(prices.takenAs ?? prices.year)),
    ),
  "negative value": (document) => valuationsOf(document).some(({ amount }) => read(document, amount) < 0),
  "a share written as 0": (document) =>
    valuationsOf(document).some(({ recipients }) => Object.values(recipients).includes(0)),
  "a share that happens to be 0": (document) =>
    valuationsOf(document).some(({ recipients }) =>
      Object.values(recipients).some((share) => share !== 0 && read(document, share) === 0),
    ),
  equalised: (document) => valuationsOf(document).some(({ equalised = [] }) => equalised.length > 0),
  "equalised transfer": (document) =>
    valuationsOf(document).some(({ category, equalised = [] }) => category === "transfer" && equalised.length > 0),
  "negative keep": (document) => (document.equalisation ?? []).some(({ keep }) => read(document, keep) < 0),
  "equalised to one who is equalised": ({ equalisation = [] }) =>
    equalisation.some(({ to }) => equalisation.some(({ from }) => from === to)),
  transfers: (document) => transfersOf(document).length > 0,
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
