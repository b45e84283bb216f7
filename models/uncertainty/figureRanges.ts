import type { Appraised, Summary } from "../appraise.ts";
import type { BreakEven } from "../breakEven.ts";
import type { NodeId } from "../graph.ts";
import { type Address, address } from "../problem.ts";
import { isNothing, known, type Ratio, type Simulation, unknown } from "../result.ts";
import type { Algebra, ScalarId } from "./algebra.ts";
import { areFinite, type Draws } from "./draws.ts";
import type { Plan } from "./plan.ts";
import { quantilesOf } from "./quantiles.ts";
import type { Formed } from "./subject.ts";

type Range = Simulation["ranges"][string];

/** How a figure that is no net value comes of what is drawn: as it is, as a quotient, or as the number of an outcome that is needed. */
export type Ranged = Readonly<{ at: Address }> &
  (
    | Readonly<{ kind: "itself"; of: readonly [ScalarId] }>
    | Readonly<{ kind: "quotient" | "needed"; of: readonly [above: ScalarId, below: ScalarId] }>
  );

/** Every figure of which it is told where it lies; one that is not known is left out, as are those before equalisation. */
export const rangedIn = ({ forms, subject: { appraised } }: Formed): readonly Ranged[] => {
  const scalar = (node: NodeId): ScalarId => forms.scalar(node);
  const zero = forms.algebra.zero;
  const quotient = (at: Address, node: NodeId): Ranged => {
    const [above, below] = forms.graph.nodes[node]!.of as [NodeId, NodeId];
    return { at, kind: "quotient", of: [scalar(above), scalar(below)] };
  };
  const quotients = ({ perspective: { at }, net }: Summary): readonly Ranged[] =>
    net === undefined ? [] : [quotient(`${at}/bcr`, net.bcr), quotient(`${at}/npvPerFundKrona`, net.npvPerFundKrona)];
  const needed = ({ at, missing, worth }: BreakEven): readonly Ranged[] =>
    missing === undefined ? [] : [{ at: `${at}/needed`, kind: "needed", of: [scalar(missing), scalar(worth)] }];
  const valued = [...appraised.worth].flatMap(([outcome, { worth }]): readonly Ranged[] => [
    { at: `${address("gained", outcome)}/worth`, kind: "itself", of: [scalar(worth)] },
    ...breakEvensOf(appraised, outcome).flatMap(needed),
  ]);
  const all = [...quotients(appraised.society), ...quotients(appraised.publicSector.after), ...valued];
  // What is nothing in every draw is no number in the result either: there is nothing to divide by, or it has no value.
  return all.filter(({ kind, of }) => kind === "needed" || of.at(-1) !== zero);
};

const breakEvensOf = ({ breakEven }: Appraised, outcome: string): readonly BreakEven[] => {
  const { society, publicSector, actors } = breakEven.get(outcome)!;
  return [society, publicSector.after, ...[...actors.values()].map(({ after }) => after)];
};

/** What must be drawn for them. */
export const drawnFor = (algebra: Algebra, ranged: readonly Ranged[]): readonly ScalarId[] =>
  ranged.flatMap(({ of }) => of).filter((scalar) => algebra.valueOf(scalar) === undefined);

/** Where they lie in the draws. */
export const rangesOf = ({ algebra, ranged }: Plan, draws: Draws): Simulation["ranges"] => {
  const columns = new Map<ScalarId, Float64Array | undefined>();
  const columnOf = (scalar: ScalarId): Float64Array | undefined => {
    if (!columns.has(scalar)) {
      const value = algebra.valueOf(scalar);
      const column = value === undefined ? draws.of(scalar) : new Float64Array(draws.count).fill(value);
      columns.set(scalar, areFinite(column) ? column : undefined);
    }
    return columns.get(scalar);
  };
  const room = new Float64Array(draws.count);
  const made = new Map<string, Range | undefined>();
  return Object.fromEntries(
    ranged.flatMap(({ at, kind, of }) => {
      const key = `${kind} ${of.join(" ")}`;
      if (!made.has(key)) {
        const [first, last] = [columnOf(of[0]), columnOf(of.at(-1)!)];
        made.set(key, first && last && rangeOf(kind, first, last, room));
      }
      const range = made.get(key);
      return range ? [[at, range]] : [];
    }),
  );
};

/** Undefined where it is no number in some draw. */
const rangeOf = (
  kind: Ranged["kind"],
  first: Float64Array,
  last: Float64Array,
  room: Float64Array,
): Range | undefined => {
  switch (kind) {
    case "itself":
      return rangeFrom(first, 0);
    case "quotient":
      if (!isOfOneSign(last)) return undefined;
      divide(room, first, last);
      return rangeFrom(room, 0);
    case "needed": {
      const count = putNeeded(room, first, last);
      return rangeFrom(room.subarray(0, count), room.length - count);
    }
    default:
      return kind satisfies never;
  }
};

/** Whether every draw may be divided by, and all by a cost or all by a gain: across nothing a quotient jumps from end to end. */
const isOfOneSign = (draws: Float64Array): boolean => {
  const isNegative = draws[0]! < 0;
  for (let draw = 0; draw < draws.length; draw++)
    if (isNothing(draws[draw]!) || draws[draw]! < 0 !== isNegative) return false;
  return true;
};

const divide = (quotients: Float64Array, above: Float64Array, below: Float64Array): void => {
  for (let draw = 0; draw < quotients.length; draw++) quotients[draw] = above[draw]! / below[draw]!;
};

/**
 * The number that is needed in the draws in which there is one, and how many these are (METHOD.md, Results). Where nothing is missing
 * none is needed, whatever one is worth; where one is worth nothing or less, no number is enough.
 */
const putNeeded = (numbers: Float64Array, missing: Float64Array, worth: Float64Array): number => {
  let count = 0;
  for (let draw = 0; draw < missing.length; draw++) {
    const lacks = missing[draw]!;
    const gives = worth[draw]!;
    if (gives > 0 && !isNothing(gives)) numbers[count++] = lacks / gives;
    else if (lacks < 0 || isNothing(lacks)) numbers[count++] = 0;
  }
  return count;
};

const PROBABILITIES = [0.05, 0.5, 0.95];

/** Of numbers and beside them so many draws that no number reaches. */
const rangeFrom = (numbers: Float64Array, unreachable: number): Range => {
  const [low, median, high] = quantilesOf(numbers, PROBABILITIES, unreachable).map(
    (value): Ratio => (value === Number.POSITIVE_INFINITY ? unknown("unreachable") : known(value)),
  ) as [Ratio, Ratio, Ratio];
  return { low, median, high };
};
