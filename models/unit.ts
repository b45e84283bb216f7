import type { GraphUnit } from "./graph.ts";

/**
 * Units as products of whole powers of SEK, outcome, person, hour and year, written as FORMAT.md writes them
 * ("SEK/outcome/year"). Share and factor are pure numbers, written "1".
 */
type Powers = ReadonlyMap<string, number>;

const order = ["SEK", "outcome", "person", "hour", "year"];

const powersOf = (unit: GraphUnit): Powers => {
  const powers = new Map<string, number>();
  unit.split("/").forEach((side, position) => {
    for (const base of side.split("·")) {
      if (order.includes(base)) powers.set(base, (powers.get(base) ?? 0) + (position === 0 ? 1 : -1));
    }
  });
  return powers;
};

const written = (powers: Powers): GraphUnit => {
  const above = order.flatMap((base) => Array<string>(Math.max(0, powers.get(base) ?? 0)).fill(base));
  const below = order.flatMap((base) => Array<string>(Math.max(0, -(powers.get(base) ?? 0))).fill(base));
  return [above.join("·") || "1", ...below].join("/");
};

/** Units are few and are combined for every node: each pair is worked out once. */
const combinations = { 1: new Map<string, GraphUnit>(), [-1]: new Map<string, GraphUnit>() } as const;

const combined = (left: GraphUnit, right: GraphUnit, sign: 1 | -1): GraphUnit => {
  const known = combinations[sign];
  const key = `${left} ${right}`;
  const unit = known.get(key) ?? worked(left, right, sign);
  known.set(key, unit);
  return unit;
};

const worked = (left: GraphUnit, right: GraphUnit, sign: 1 | -1): GraphUnit => {
  const powers = new Map(powersOf(left));
  for (const [base, power] of powersOf(right)) powers.set(base, (powers.get(base) ?? 0) + sign * power);
  return written(powers);
};

/** The unit of a product of two numbers. */
export const times = (left: GraphUnit, right: GraphUnit): GraphUnit => combined(left, right, 1);
/** The unit of a quotient of two numbers. */
export const per = (left: GraphUnit, right: GraphUnit): GraphUnit => combined(left, right, -1);
/** The graph's unit of a unit of FORMAT.md: share and factor become the pure number "1". */
export const graphUnit = (unit: string): GraphUnit => times(unit, "1");
