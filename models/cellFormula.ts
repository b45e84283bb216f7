import { rateOf } from "./discount.ts";
import type { NodeData, NodeKind } from "./graph.ts";

/**
 * The graph's formulas in a spreadsheet: one record per kind of node, as in `operation.ts`, so that a kind that lacks the reading does
 * not compile. Only functions that every spreadsheet has had for twenty years, so that Excel and LibreOffice read the same.
 */

/** Where an operand's numbers stand; undefined where there is nothing, which is 0 in every sum and makes every product nothing. */
export type Cells = Readonly<{
  /** The cell of a position of its axis; a scalar's only cell, whatever the position. */
  at(position: number): string | undefined;
  /** All its cells in a row, from the first position to the last. */
  all: string | undefined;
  /** Those from one position to another. */
  span(from: number, to: number): string | undefined;
}>;

/** The formula of a node at a position of its axis (0 of a scalar), without "="; undefined where it can be nothing but 0. */
export type CellFormula<K extends NodeKind> = (
  of: readonly Cells[],
  data: NodeData[K],
  position: number,
) => string | undefined;

/** Excel reads formulas of up to 8 192 letters. */
export const MOST_FORMULA_LETTERS = 8_000;

const here = (of: readonly Cells[], position: number): readonly (string | undefined)[] =>
  of.map((cells) => cells.at(position));

const added = (terms: readonly (string | undefined)[]): string | undefined =>
  terms.filter((term) => term !== undefined).join("+") || undefined;

const times = (factors: readonly (string | undefined)[]): string | undefined =>
  factors.includes(undefined) ? undefined : factors.join("*");

/** base^exponent; a spreadsheet has no 0^0. */
const raised = (base: string | undefined, exponent: number): string | undefined => {
  if (exponent === 0) return "1";
  return base === undefined ? undefined : exponent === 1 ? base : `${base}^${exponent}`;
};

const quotient = (above: string | undefined, below: string | undefined): string | undefined =>
  above === undefined ? undefined : `${above}/${below ?? "0"}`;

/** The rates by which a year's factor is divided, with how many times each; a negative number multiplies. */
const stepsTo = (year: number, { fromYears }: NodeData["discount"]): ReadonlyMap<number, number> => {
  const bands = fromYears.map((_, band) => band);
  const steps = new Map<number, number>();
  for (let step = 1; step <= year; step++) {
    const band = rateOf(step, fromYears, bands);
    steps.set(band, (steps.get(band) ?? 0) + 1);
  }
  // Before the base year flows compound forward at the first band's rate.
  if (year < 0) steps.set(0, year);
  return steps;
};

const discountFactor: CellFormula<"discount"> = (rates, schedule, position) => {
  const year = position - schedule.base;
  const { timing, fromYears } = schedule;
  const onePlus = (band: number): string => `(1+${rates[band]!.at(0) ?? "0"})`;
  const atEnd = timing === "yearEnd" ? 1 : 0;
  const steps = [...stepsTo(year + atEnd, schedule)].map(([band, many]) =>
    many < 0 ? `*${onePlus(band)}^${-many}` : `/${onePlus(band)}^${many}`,
  );
  const next = rateOf(
    Math.max(1, year + 1),
    fromYears,
    fromYears.map((_, band) => band),
  );
  const half = timing === "yearMiddle" ? `/SQRT${onePlus(year < 0 ? 0 : next)}` : "";
  return `1${steps.join("")}${half}`;
};

export const cellFormulas: Readonly<{ [K in NodeKind]: CellFormula<K> }> = {
  constant: (_of, { value }) => String(value),
  parameter: () => {
    throw new Error("A parameter is written in a cell of its own, and has no formula.");
  },
  yearly: (of, { positions }, position) =>
    added(of.flatMap((cells, place) => (positions[place] === position ? [cells.at(0)] : []))),
  sum: (of, _data, position) => added(here(of, position)),
  difference: (of, _data, position) => {
    const [first, ...others] = here(of, position);
    const taken = others.flatMap((cell) => (cell === undefined ? [] : [`-${cell}`])).join("");
    return `${first ?? ""}${taken}` || undefined;
  },
  product: (of, _data, position) => times(here(of, position)),
  complement: ([cells]) => `1-${cells!.at(0) ?? "0"}`,
  quotient: (of, _data, position) => {
    const [above, below] = here(of, position);
    return quotient(above, below);
  },
  power: ([base], { exponent }) => raised(base!.at(0), exponent),
  geometric: ([base], { from, to, zero }, position) =>
    position < from || position > to ? undefined : raised(base!.at(0), position - zero),
  delay: ([cells], { by }, position) => (position < by ? undefined : cells!.at(position - by)),
  spread: ([outcomes, profile], _data, position) => {
    const terms: (string | undefined)[] = [];
    for (let year = 0; year <= position; year++) terms.push(times([outcomes!.at(year), profile!.at(position - year)]));
    return added(terms);
  },
  presence: ([some], _data, position) => {
    const cell = some!.at(position);
    return cell && `IF(${cell}=0,0,1)`;
  },
  proportions: (of, _data, position) => {
    // What cannot be but 0 is never the first whose sum is not.
    const candidates = of.filter(({ all }) => all !== undefined);
    if (candidates.every((cells) => cells.at(position) === undefined)) return undefined;
    return candidates.reduceRight(
      (otherwise, { at, all }) => `IF(SUM(${all})<>0,${quotient(at(position), `SUM(${all})`) ?? "0"},${otherwise})`,
      "0",
    );
  },
  window: ([cells], { from, to }, position) => (position < from || position > to ? undefined : cells!.at(position)),
  total: ([cells]) => cells!.all && `SUM(${cells!.all})`,
  discount: discountFactor,
  present: ([flows, factors]) => (flows!.all && factors!.all ? `SUMPRODUCT(${flows!.all},${factors!.all})` : undefined),
};
