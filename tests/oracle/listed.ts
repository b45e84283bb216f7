import type { Appraisal, Cost, Outcome, Parameter, Ref, Series, Valuation } from "../../models/appraisal.ts";
import { readerOf } from "./central.ts";

/** Whether a document has something. */
export type Tell = (document: Appraisal) => boolean;
export const costsOf = ({ costs = [] }: Appraisal): readonly Cost[] => costs;
export const outcomesOf = ({ outcomes = [] }: Appraisal): readonly Outcome[] => outcomes;
export const valuationsOf = ({ valuations = [] }: Appraisal): readonly Valuation[] => valuations;
export const seriesOf = ({ series = [] }: Appraisal): readonly Series[] => series;
export const transfersOf = ({ transfers = [] }: Appraisal) => transfers;
export const peopleOf = ({ cohorts = [] }: Appraisal) => cohorts.flatMap(({ people }) => Object.values(people));
export const parametersOf = ({ parameters = [] }: Appraisal): readonly Parameter[] => parameters;
export const read = (document: Appraisal, ref: Ref): number => readerOf(document)(ref);
export const refsOf = (value: Outcome["effect"]["value"]): readonly (Ref | undefined)[] =>
  typeof value === "object" ? Object.values(value) : [value];
export const ingredientsOf = (document: Appraisal) =>
  costsOf(document).flatMap(({ ingredients }) => Object.values(ingredients ?? {}));
export const equipmentOf = (document: Appraisal) => costsOf(document).flatMap(({ equipment }) => equipment ?? []);
export const streamsOf = (document: Appraisal) =>
  valuationsOf(document).flatMap(({ profile }) => (profile.kind === "stream" ? profile : []));
export const annualsOf = (document: Appraisal) =>
  valuationsOf(document).flatMap(({ profile }) => (profile.kind === "annual" ? profile : []));

export const countsOf = (document: Appraisal) =>
  outcomesOf(document).filter(({ effect }) => effect.measure === "count");
export const countedOf = ({ effect }: Outcome): readonly (readonly [year: number, count: Ref])[] =>
  typeof effect.value === "object" ? Object.entries(effect.value).map(([year, count]) => [Number(year), count]) : [];
/** What the central case reads the mean of. */
export const meansOf = (document: Appraisal) =>
  parametersOf(document).flatMap(({ value, belief }) => (value === undefined ? belief! : []));
