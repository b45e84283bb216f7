import type { Appraisal, Outcome } from "../../models/appraisal.ts";
import type { Ratio, Result } from "../../models/result.ts";
import { readerOf } from "./central.ts";
import { discountOf } from "./discount.ts";
import { methodOn } from "./method.ts";
import { change, divide, known, sumOf, unknown } from "./ratio.ts";

/** The central case a second time: the figures of the whole, and of the parts a decision and a steady state are about. */
export const oracle = (document: Appraisal) => {
  const { figures, society } = methodOn(document);
  return { ...figures(), decision: decisionOf(document, society().npv), steadyState: steadyStateOf(document) };
};
export type OracleResult = ReturnType<typeof oracle>;

/** The document of some costs and cohorts alone, with what is valued of them; a count of others too is not known of them. */
const narrowed = (document: Appraisal, costs: readonly string[], cohorts: readonly string[]) => {
  const splits: string[] = [];
  const outcomes = (document.outcomes ?? []).flatMap((outcome): Outcome[] => {
    const { value, ...effect } = outcome.effect;
    const left = outcome.cohorts.filter((id) => cohorts.includes(id));
    if (left.length === 0) return [];
    const isTold = effect.measure !== "count" || left.length === outcome.cohorts.length;
    if (isTold) return [{ ...outcome, cohorts: left }];
    if (value !== undefined) splits.push(outcome.id);
    return [{ ...outcome, effect }];
  });
  const valuations = (document.valuations ?? []).filter((of) => outcomes.some(({ id }) => id === of.outcome));
  const kept = (document.costs ?? []).filter(({ id }) => costs.includes(id));
  const isSplit = valuations.some(({ outcome }) => splits.includes(outcome));
  return { ...methodOn({ ...document, costs: kept, outcomes, valuations, transfers: [] }), isSplit };
};
type Part = ReturnType<typeof narrowed>;
const npvOf = ({ society, isSplit }: Part): Ratio => {
  const { npv } = society();
  return !npv.defined && isSplit ? unknown("split") : npv;
};

const peopleOf = (document: Appraisal, isOf: (cohort: NonNullable<Appraisal["cohorts"]>[number]) => boolean) =>
  (document.cohorts ?? []).filter(isOf).flatMap(({ people }) => Object.entries(people));
const decisionOf = (document: Appraisal, whole: Ratio): Result["decision"] => {
  if (!document.decision) return { whole, forward: unknown("noDecision"), forwardPerPerson: unknown("noDecision") };
  const { year: from, atStake } = document.decision;
  const { costs = [], cohorts = [] } = atStake;
  const part = narrowed(document, costs, cohorts);
  const people = peopleOf(document, ({ id }) => cohorts.includes(id));
  const ahead = part.flows().filter(({ year }) => year >= from);
  const forward = change(npvOf(part), () => sumOf(ahead, ({ present }) => present));
  const read = readerOf(document);
  const factor = discountOf(document, read);
  const persons = sumOf(people, ([year, count]) => read(count) * factor(Number(year)));
  return { whole, forward, forwardPerPerson: divide(forward, persons, "noPeople") };
};
const steadyStateOf = (document: Appraisal): Result["steadyState"] => {
  const isOperation = ({ phase }: { phase?: string | undefined }) => phase === "operation";
  const ids = (list: readonly { id: string; phase?: string | undefined }[] = []) =>
    list.filter(isOperation).map(({ id }) => id);
  const read = readerOf(document);
  const taken = peopleOf(document, isOperation).filter(([, count]) => read(count) !== 0);
  if (taken.length === 0)
    return { costPerCohort: unknown("noOperation"), npvPerCohort: unknown("noOperation"), payers: {} };
  const part = narrowed(document, ids(document.costs), ids(document.cohorts));
  const factor = discountOf(document, read);
  const cohorts = sumOf(taken, ([year]) => factor(Number(year)));
  const per = (value: number) => value / cohorts;
  // At λ = 1 and with nothing else than its lines, what a payer pays is what society pays.
  const { costOfPublicFunds: _, ...settings } = document.settings;
  const paidBy = (payer: string) => {
    const costs = (document.costs ?? []).filter((cost) => isOperation(cost) && cost.payer === payer);
    return methodOn({ ...document, settings, costs, outcomes: [], valuations: [], transfers: [] }).society().pvCosts;
  };
  const paying = (document.costs ?? []).filter(isOperation).map(({ payer }) => payer);
  const payers = Object.fromEntries(paying.map((id) => [id, known(per(paidBy(id)))]));
  return { costPerCohort: known(per(part.society().pvCosts)), npvPerCohort: change(npvOf(part), per), payers };
};
