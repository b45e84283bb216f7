import type { Belief } from "../belief/belief.ts";
import { harmOf, lacksRoomForHarm } from "../flags/effect.ts";
import { type Spread, type Stated, spreadOf } from "./beliefSpread.ts";

/** Whether a belief about an effect rules out harm that the design behind it cannot: what the warning `noRoomForHarm` is about. */
export const lacksRoom = ({ belief, unit, bounds, design, isEffect }: Stated, { kind }: Spread["belief"]): boolean =>
  isEffect &&
  unit !== undefined &&
  belief.kind === kind &&
  lacksRoomForHarm({ unit, belief: belief as Belief, bounds, evidence: { design } });

/** An end of a belief that leaves room for harm, and how probable harm is then. */
export type RoomForHarm = Readonly<{ key: "low" | "high"; end: number; probability: number }>;

/** So probable is harm with the end that is proposed: enough to count, and no more than a design without comparison asks for. */
const PROPOSED = 0.05;
const MOST_STEPS = 60;
const CLOSE = 1e-9;

/**
 * The nearest end, in round numbers, that makes harm as probable as is proposed; undefined where the belief has no such end, or bounds
 * or cuts stand in its way.
 */
export const roomForHarm = (stated: Stated): RoomForHarm | undefined => {
  const { belief, unit } = stated;
  if (unit === undefined || !("low" in belief) || belief.low === undefined || belief.high === undefined)
    return undefined;
  const { from, isAbove } = harmOf(unit);
  const key = isAbove ? "high" : "low";
  const withEnd = (end: number): number | undefined => {
    const spread = spreadOf({ ...stated, belief: { ...belief, [key]: end } as Stated["belief"] });
    return spread?.harm?.probability;
  };
  const sign = isAbove ? 1 : -1;
  const endAt = (distance: number): number => from + sign * distance;
  const isEnough = (distance: number): boolean => (withEnd(endAt(distance)) ?? 0) >= PROPOSED;
  let far = Math.abs(belief[isAbove ? "low" : "high"]! - from) || 1;
  if (!isEnough(far)) far *= 4;
  if (!isEnough(far)) return undefined;
  let near = 0;
  for (let step = 0; step < MOST_STEPS && far - near > far * CLOSE; step++) {
    const middle = (near + far) / 2;
    if (isEnough(middle)) far = middle;
    else near = middle;
  }
  const end = endAt(roundUp(far, Math.abs(belief.high - belief.low)));
  const probability = withEnd(end);
  return probability === undefined ? undefined : { key, end: Number(end.toPrecision(12)), probability };
};

/** To two digits, away from nothing; what is nothing beside the width of the belief is nothing. */
const roundUp = (distance: number, width: number): number => {
  const step = 10 ** (Math.floor(Math.log10(Math.max(distance, width / 1000))) - 1);
  return Math.ceil(distance / step - 1e-6) * step;
};
