import type { Draft, Ref } from "./appraisal.ts";
import { type DraftOutcome, elements } from "./places.ts";
import { type Address, address } from "./problem.ts";

/** What must be answered before any kronor of gain are shown: the fields that lack an answer. */
export type Grounds = Readonly<{
  /** What would have happened without the intervention. */
  counterfactual: readonly Address[];
  /** What the intervention changes, and how anyone knows. */
  evidence: readonly Address[];
  areGiven: boolean;
}>;

/**
 * Asked of every outcome that is valued in kronor; of all, where none is. A default is no answer: who means that nothing would
 * have happened anyway writes 0. A map is asked for every cohort of its outcome, a count for every year it states. An effect
 * that is a plain number rests on nothing that can be read: evidence stands with a parameter. One outcome for each person reached
 * (METHOD.md, The chain) is how they are counted, and claims nothing.
 */
export const groundsOf = (draft: Draft): Grounds => {
  const all = [...elements(draft.outcomes, "outcomes")];
  if (all.length === 0) return { counterfactual: ["/outcomes"], evidence: ["/outcomes"], areGiven: false };
  const valued = new Set(draft.valuations?.map((valuation) => valuation?.outcome));
  const ofValue = all.filter(([{ id }]) => id !== undefined && valued.has(id));
  const asked = ofValue.length > 0 ? ofValue : all;
  const lacking = (questions: typeof questionsOnCounterfactual, isEvidence: boolean): readonly Address[] => [
    ...new Set(
      asked
        .flatMap(([outcome, at]) => questions(outcome, at))
        .flatMap((question) => unanswered(draft, question, isEvidence) ?? []),
    ),
  ];
  const counterfactual = lacking(questionsOnCounterfactual, false);
  const evidence = lacking(questionsOnEffect, true);
  return { counterfactual, evidence, areGiven: counterfactual.length + evidence.length === 0 };
};

/** A place where a number is asked for, and what stands there. */
type Question = Readonly<{ ref: Ref | undefined; at: Address }>;

/** A risk without the intervention; of what is counted and not compared with a risk, the share that would have happened anyway. */
const questionsOnCounterfactual = (outcome: DraftOutcome, at: Address): readonly Question[] => {
  const { measure, baselineRisk } = outcome.effect ?? {};
  if (measure === undefined) return [{ ref: undefined, at: `${at}/effect/measure` }];
  return measure === "count" || measure === "perPerson"
    ? [{ ref: outcome.deadweight, at: `${at}/deadweight` }]
    : questionsOn(baselineRisk, `${at}/effect/baselineRisk`, outcome.cohorts ?? []);
};

const questionsOnEffect = ({ effect, cohorts = [] }: DraftOutcome, at: Address): readonly Question[] => {
  const { measure, value } = effect ?? {};
  if (measure === "perPerson" && value === 1) return [];
  const years = typeof value === "object" ? Object.keys(value) : [];
  return questionsOn(value, `${at}/effect/value`, measure === "count" ? years : cohorts);
};

type Stated = NonNullable<DraftOutcome["effect"]>["value"];

const questionsOn = (stated: Stated, at: Address, keys: readonly (string | undefined)[]): readonly Question[] => {
  if (typeof stated !== "object") return [{ ref: stated, at }];
  const ofKeys = keys.flatMap((key) =>
    key === undefined ? [] : [{ ref: Object.hasOwn(stated, key) ? stated[key] : undefined, at: at + address(key) }],
  );
  return ofKeys.length > 0 ? ofKeys : [{ ref: undefined, at }];
};

/** The field that lacks an answer; undefined where there is one. */
const unanswered = ({ parameters }: Draft, { ref, at }: Question, isEvidence: boolean): Address | undefined => {
  if (typeof ref === "number") return isEvidence ? at : undefined;
  const parameter = ref === undefined ? undefined : parameters?.find((one) => one?.id === ref);
  if (parameter?.id === undefined) return at;
  if (parameter.value === undefined && parameter.belief === undefined)
    return address("parameters", parameter.id, "value");
  if (isEvidence && parameter.evidence?.design === undefined)
    return address("parameters", parameter.id, "evidence", "design");
  return undefined;
};
