import { applyAlternative, NOTHING } from "./alternative.ts";
import type { Appraisal } from "./appraisal.ts";
import { type Appraised, appraise } from "./appraise.ts";
import { centralValue, complete } from "./complete.ts";
import { dependenceOf, Evaluation } from "./evaluation.ts";
import { movesOf } from "./moves.ts";
import { begin, type Making } from "./parameter.ts";
import { isPossible } from "./possible.ts";
import { address, type Warning, warning } from "./problem.ts";
import { areAllowed, rangesOf } from "./ranges.ts";
import { readAlternative } from "./reading.ts";
import type { AlternativeResult, Result } from "./result.ts";
import { applyScenario } from "./scenario.ts";

/** One of what there is to choose among, as a document by itself; of no id where the document has no alternatives. */
export type AlternativeDocument = Readonly<{ id: string | undefined; document: Appraisal }>;

/** Every alternative as a document, the scenario applied after it; the first is the one that a result is of. Never empty. */
export const alternativeDocuments = (
  base: Appraisal,
  scenario?: string,
): readonly [AlternativeDocument, ...AlternativeDocument[]] => {
  const within = (document: Appraisal): Appraisal =>
    scenario === undefined ? document : applyScenario(document, scenario);
  const [first, ...others] = (base.alternatives ?? []).map(({ id }) => ({
    id,
    document: within(applyAlternative(base, id)),
  }));
  return first ? [first, ...others] : [{ id: undefined, document: within(base) }];
};

/** The alternatives beside each other, worked out at the first asking. */
export type Alternatives = Readonly<{
  /** Changes a parameter's value in all of them, as a scenario that sets it would; back to the first one's own, in each to its own. */
  change(parameter: string, value: number): void;
  read(): Result["alternatives"];
  /** Whether the values in force are such as a document may state, in every alternative. */
  isPossible(): boolean;
  /** Every alternative's graph and values, for whoever draws; none where the document has no alternatives. */
  opened(): readonly OpenedAlternative[];
}>;

export type OpenedAlternative = Readonly<{
  id: string;
  making: Making;
  appraised: Appraised;
  evaluation: Evaluation;
}>;

export const alternativesOf = ([first, ...others]: ReturnType<typeof alternativeDocuments>): Alternatives => {
  const { id } = first;
  if (id === undefined) return { change: () => {}, read: () => ({}), isPossible: () => true, opened: () => [] };
  const own = new Map(first.document.parameters?.map((parameter) => [parameter.id, centralValue(parameter)]));
  const moved = new Map<string, number | undefined>();
  let opened: readonly Opened[] | undefined;
  const open = (): readonly Opened[] => {
    if (opened) return opened;
    opened = [first, ...others].map(openedOf);
    for (const [parameter, value] of moved) for (const one of opened) one.change(parameter, value);
    return opened;
  };
  return {
    change(parameter, value) {
      const to = value === own.get(parameter) ? undefined : value;
      moved.set(parameter, to);
      for (const one of opened ?? []) one.change(parameter, to);
    },
    read: () => judged(open().map((one) => [one.id, one.read()])),
    isPossible: () => open().every((one) => one.isPossible()),
    opened: open,
  };
};

type Opened = OpenedAlternative &
  Readonly<{
    /** Undefined: as the alternative itself has it. */
    change(parameter: string, value: number | undefined): void;
    read(): Shown;
    isPossible(): boolean;
  }>;
type Shown = Omit<AlternativeResult, "dominatedBy">;

const openedOf = ({ id, document }: AlternativeDocument): Opened => {
  const making = begin(complete(document).document);
  const appraised = appraise(making);
  const parameters = new Map(making.document.parameters.map((parameter) => [parameter.id, parameter.value]));
  const own: ReadonlyMap<string, number> = new Map(parameters);
  const evaluation = new Evaluation(making.graph, parameters);
  const move = movesOf(making.document, parameters);
  const dirtyOf = dependenceOf(making.graph);
  const { values } = evaluation;
  return {
    id: id!,
    making,
    appraised,
    evaluation,
    change(parameter, value) {
      const changed = move(parameter, value ?? own.get(parameter)!);
      if (changed.length > 0) evaluation.compute(dirtyOf(changed));
    },
    read: () => readAlternative({ making, appraised, values }),
    isPossible: () => isPossible(appraised.limits, values) && areAllowed(rangesOf(making.document), parameters),
  };
};

/** Says of each by which other it is dominated: by doing nothing before others, and by those in the document's order. */
const judged = (shown: readonly (readonly [id: string, of: Shown])[]): Result["alternatives"] => {
  const sides: readonly Side[] = [
    { id: NOTHING, costs: 0, benefits: 0 },
    ...shown.flatMap(([id, { society }]) =>
      society.pvBenefits.defined ? [{ id, costs: society.pvCosts, benefits: society.pvBenefits.value }] : [],
    ),
  ];
  return Object.fromEntries(
    shown.map(([id, of]) => {
      const own = sides.find((side) => side.id === id);
      return [id, { ...of, dominatedBy: (own && sides.find((side) => dominates(side, own))?.id) ?? null }];
    }),
  );
};

type Side = Readonly<{ id: string; costs: number; benefits: number }>;

/** Less than half an öre is rounding. */
const ROUNDED = 0.005;

/** Costs no more and gives no less, and is better in one of them (dominance in cost-effectiveness analysis). */
const dominates = (one: Side, other: Side): boolean => {
  const [saved, gained] = [other.costs - one.costs, one.benefits - other.benefits];
  return saved > -ROUNDED && gained > -ROUNDED && (saved >= ROUNDED || gained >= ROUNDED);
};

/** What no one need choose, since another alternative, or doing nothing, is better. */
export const dominanceWarnings = (
  results: Result["alternatives"],
  { alternatives = [] }: Appraisal,
): readonly Warning[] => {
  const names = new Map(alternatives.map(({ id, name }) => [id, name]));
  return Object.entries(results).flatMap(([id, { dominatedBy }]) => {
    if (dominatedBy === null) return [];
    const by = dominatedBy === NOTHING ? {} : { by: names.get(dominatedBy)! };
    return [warning("alternativeDominated", address("alternatives", id), { alternative: names.get(id)!, ...by })];
  });
};
