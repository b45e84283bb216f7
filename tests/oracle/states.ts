import type { Appraisal, Cost, Outcome, Series, Valuation } from "../../models/appraisal.ts";
import {
  costsOf,
  countedOf,
  countsOf,
  equipmentOf,
  ingredientsOf,
  meansOf,
  outcomesOf,
  parametersOf,
  peopleOf,
  read,
  refsOf,
  seriesOf,
  type Tell,
  transfersOf,
  valuationsOf,
} from "./listed.ts";

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
/** The years of the people whose outcome it is. */
const startsOf = ({ cohorts = [] }: Appraisal, outcome: Outcome): number[] =>
  cohorts.flatMap(({ id, people }) => (outcome.cohorts.includes(id) ? Object.keys(people).map(Number) : []));
const countsInYear =
  (isYear: (year: number, starts: number[]) => boolean): Tell =>
  (document) =>
    countsOf(document).some((outcome) =>
      countedOf(outcome).some(([year]) => isYear(year, startsOf(document, outcome))),
    );
const sumOfCounts = (document: Appraisal, outcome: Outcome): number =>
  countedOf(outcome).reduce((sum, [, count]) => sum + read(document, count), 0);
/** A known and valued count of some of these cohorts and of others. */
const isSplitBy = (document: Appraisal, cohorts: readonly string[]): boolean =>
  countsOf(document).some(({ id, effect, cohorts: counted }) => {
    const isOne = (cohort: string) => cohorts.includes(cohort);
    const isValued = valuationsOf(document).some(({ outcome }) => outcome === id);
    return effect.value !== undefined && isValued && counted.some(isOne) && !counted.every(isOne);
  });
const operating = ({ cohorts = [] }: Appraisal) =>
  cohorts.flatMap(({ id, phase }) => (phase === "operation" ? id : []));
const isCut: Tell = (document) =>
  valuationsOf(document).some((valuation) => {
    const outcome = outcomesOf(document).find(({ id }) => id === valuation.outcome)!;
    const counted = countedOf(outcome).map(([year]) => year);
    const years = outcome.effect.measure === "count" ? counted : startsOf(document, outcome);
    const last = Math.max(...years) + (outcome.lagYears ?? 0) + lastLag(valuation);
    return outcome.effect.value !== undefined && last > (document.settings.lastYear ?? last);
  });
const parentOf = ({ actors }: Appraisal, id: string | undefined) => actors.find((actor) => actor.id === id)?.partOf;

/** What a document may exercise beside its numbers and options, by name. */
export const states: Record<string, Tell> = {
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
  "effect per cohort": (document) =>
    outcomesOf(document).some(({ effect }) => effect.measure !== "count" && typeof effect.value === "object"),
  "count before the people": countsInYear((year, starts) => year < Math.min(...starts)),
  "count in a year of the people": countsInYear((year, starts) => starts.includes(year)),
  "count after the people": countsInYear((year, starts) => year > Math.max(...starts)),
  "count after lastYear": (document) => countsInYear((year) => year > (document.settings.lastYear ?? year))(document),
  "counts that come to nothing": (document) =>
    countsOf(document).some((of) => countedOf(of).length > 0 && sumOfCounts(document, of) === 0),
  "counts that cancel": (document) =>
    countsOf(document).some(
      (of) => sumOfCounts(document, of) === 0 && countedOf(of).some(([, count]) => read(document, count) !== 0),
    ),
  "counted harm": (document) => countsOf(document).some((of) => sumOfCounts(document, of) < 0),
  "count with a baselineRisk": (document) => countsOf(document).some(({ effect }) => effect.baselineRisk !== undefined),
  "count without a baselineRisk": (document) =>
    countsOf(document).some(({ effect }) => effect.baselineRisk === undefined),
  "count with a takeUp of 1": (document) => countsOf(document).some(({ takeUp }) => takeUp === 1),
  "count with a lag of 0": (document) => countsOf(document).some(({ lagYears }) => lagYears === 0),
  "effect per person with a baselineRisk": (document) =>
    outcomesOf(document).some(
      ({ effect }) => effect.measure === "perPerson" && effect.value !== undefined && effect.baselineRisk !== undefined,
    ),
  "mean of a beta by its mean": (document) =>
    meansOf(document).some((belief) => belief.kind === "beta" && belief.mean !== undefined),
  "mean of a beta by counts": (document) =>
    meansOf(document).some((belief) => belief.kind === "beta" && belief.mean === undefined),
  "fixed belief beside a value": (document) =>
    parametersOf(document).some(({ value, belief }) => value !== undefined && belief !== undefined),
  "bounds at both ends": (document) => parametersOf(document).some(({ bounds }) => bounds?.most !== undefined),
  "bounds at one end": (document) => parametersOf(document).some(({ bounds }) => bounds && bounds.most === undefined),
  "a share group": ({ shareGroups = [] }) => shareGroups.length > 0,
  "several share groups": ({ shareGroups = [] }) => shareGroups.length > 1,
  "a believed share group": ({ shareGroups = [] }) => shareGroups.some(({ belief }) => belief !== undefined),
  decision: ({ decision }) => decision !== undefined,
  "no decision": ({ decision }) => decision === undefined,
  "decision before the base year": ({ decision, settings }) => (decision?.year ?? Infinity) < settings.baseYear,
  "decision after a cost at stake": (document) =>
    costsOf(document).some(
      (cost) =>
        document.decision?.atStake.costs?.includes(cost.id) &&
        yearsOfCost(cost).some((year) => year < document.decision!.year),
    ),
  "no costs named at stake": ({ decision }) => decision !== undefined && decision.atStake.costs === undefined,
  "no cohorts named at stake": ({ decision }) => decision !== undefined && decision.atStake.cohorts === undefined,
  "some cohorts at stake": ({ decision, cohorts = [] }) =>
    cohorts.some(({ id }) => decision?.atStake.cohorts?.includes(id)) &&
    cohorts.some(({ id }) => !decision?.atStake.cohorts?.includes(id)),
  "a count split by the decision": (document) => isSplitBy(document, document.decision?.atStake.cohorts ?? []),
  "a count split by operation": (document) => isSplitBy(document, operating(document)),
  "operation without intake, a plain 0": (document) =>
    (document.cohorts ?? []).some(({ phase, people }) => phase === "operation" && Object.values(people).includes(0)),
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
