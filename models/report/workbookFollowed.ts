import type { Cells } from "../cellFormula.ts";
import type { GraphNode, NodeId } from "../graph.ts";
import { irr } from "../irr.ts";
import { cumulated } from "../payback.ts";
import type { Calculation } from "./workbookCalculation.ts";
import { PERCENT } from "./workbookCells.ts";

/** The internal rate of return of yearly flows, as rows of the calculation. */
export type Rate = Readonly<{
  /** 0, 1, or 2 where the flows change sign more than once. */
  changes: Readonly<{ cell: string; value: 0 | 1 | 2 }>;
  /** The cell of a rate at which they come to nothing; undefined where there are no flows. */
  rate: string | undefined;
}>;
/** What payback and rate of yearly flows are read from: rows that are made when they are first asked for. */
export type Followed = Readonly<{
  /** The sum up to and with each year. */
  cumulated(flow: NodeId): Cells;
  rate(flow: NodeId): Rate;
}>;

type Words = Readonly<{
  cumulated: (name: string) => string;
  changes: (name: string) => string;
  tried: (name: string) => string;
  rate: (name: string) => string;
}>;

/** The last and the first year in which something holds of the cells in a row; 0 and 9999 where it never does. */
export const lastYearOf = (condition: string, header: string): string => `SUMPRODUCT(MAX((${condition})*${header}))`;
export const firstYearOf = (condition: string, header: string): string =>
  `(9999-SUMPRODUCT(MAX((${condition})*(9999-${header}))))`;

/** A year this small against the largest is what sums leave behind (`irr`). */
const ROUNDING = 1e-12;
const NO_FLOW = 1e-6;

/** Of the signs of the years in which there is more than rounding. */
const signChanges = (flows: Float64Array): 0 | 1 | 2 => {
  const largest = flows.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const signs = flows.filter((flow) => largest >= NO_FLOW && Math.abs(flow) > ROUNDING * largest).map(Math.sign);
  const changes = signs.filter((sign, place) => place > 0 && sign !== signs[place - 1]).length;
  return changes > 1 ? 2 : changes === 1 ? 1 : 0;
};

/** One set of rows for all flows that are worked out alike, below the calculation. */
export const followedBy = (calculation: Calculation, nodeOf: (id: NodeId) => GraphNode, words: Words): Followed => {
  const once = <T>(make: (named: Named) => T): ((flow: NodeId) => T) => {
    const made = new Map<NodeId, T>();
    return (flow) => {
      const node = nodeOf(calculation.written(flow));
      const found = made.get(node.id) ?? make({ calculation, node, name: calculation.layout.nameOf(node), words });
      made.set(node.id, found);
      return found;
    };
  };
  return { cumulated: once(sumsOf), rate: once(rateOf) };
};

type Named = Readonly<{ calculation: Calculation; node: GraphNode; name: string; words: Words }>;

const sumsOf = ({ calculation, node: { id, unit }, name, words }: Named): Cells => {
  const { at } = calculation.beside(id);
  const value = Float64Array.from(cumulated([...(calculation.layout.values[id] as Float64Array)]));
  let isBegun = false;
  return calculation.read({ name: words.cumulated(name), unit, axis: "calendar", value }, (position, own) => {
    const flow = at(position);
    const before = isBegun ? own(position - 1) : undefined;
    isBegun ||= flow !== undefined;
    return [before, flow].filter((term) => term !== undefined).join("+") || undefined;
  });
};

const rateOf = ({ calculation, node, name, words }: Named): Rate => {
  const { all } = calculation.beside(node.id);
  const flows = calculation.layout.values[node.id] as Float64Array;
  const value = signChanges(flows);
  if (all === undefined) return { changes: { cell: "0", value }, rate: undefined };
  const header = calculation.headerBeside;
  const line = { unit: "", axis: "scalar" } as const;
  const changes = calculation.read({ ...line, name: words.changes(name), value, format: "0" }, () =>
    changesOf(all, header),
  );
  const found = value === 1 ? irr(flows)[0] : undefined;
  const tried = calculation.read(
    { ...line, name: words.tried(name), value: found ?? "", format: PERCENT },
    () => `IF(${changes.at(0)}=1,${searchedFrom(all, header, found)},"")`,
  );
  const rate = calculation.read({ ...line, name: words.rate(name), value: found ?? "", format: PERCENT }, () =>
    checked(tried.at(0)!, all, header),
  );
  return { changes: { cell: changes.at(0)!, value }, rate: rate.at(0) };
};

const changesOf = (row: string, header: string): string => {
  const largest = `MAX(MAX(${row}),-MIN(${row}))`;
  const [minus, plus] = [`${row}<-${largest}/10^12`, `${row}>${largest}/10^12`];
  const isNone = `OR(${largest}<10^-6,SUMPRODUCT(--(${minus}))=0,SUMPRODUCT(--(${plus}))=0)`;
  const ends = (one: string, other: string) => `${lastYearOf(one, header)}<${firstYearOf(other, header)}`;
  return `IF(${isNone},0,IF(OR(${ends(minus, plus)},${ends(plus, minus)}),1,2))`;
};

/** The flows that are more than rounding: far out rounding would be blown up to a rate of its own. */
const cleaned = (row: string): string => `${row}*(ABS(${row})>MAX(MAX(${row}),-MIN(${row}))/10^12)`;

/** Looked for from what the engine found, then from others: a spreadsheet's function goes from a guess, and may lose its way. */
const GUESSES = [0.05, 0.3, 2, -0.3, -0.7, -0.9];
/** Only where the flows come to more and to less than nothing at the ends of the rates that are looked at, −0.99 and 10 (`irr`). */
const searchedFrom = (row: string, header: string, found: number | undefined): string => {
  const guesses = found === undefined ? GUESSES : [found, ...GUESSES];
  const rate = guesses.reduceRight((otherwise, guess) => `IFERROR(IRR(${row},${guess}),${otherwise})`, `"?"`);
  const atMost = `SIGN(SUMPRODUCT(${cleaned(row)},11^(MIN(${header})-${header})))`;
  const atLeast = `SIGN(SUMPRODUCT(${cleaned(row)},100^(${header}-MAX(${header}))))`;
  return `IF(${atMost}=${atLeast},"",${rate})`;
};

/** What is found is put to the test: at it the flows must come to nothing, against what they are. */
const checked = (tried: string, row: string, header: string): string => {
  const weights = `(1+${tried})^(IF(${tried}<0,MAX(${header}),MIN(${header}))-${header})`;
  const sums = [`ABS(SUMPRODUCT(${cleaned(row)},${weights}))`, `SUMPRODUCT(ABS(${cleaned(row)}),${weights})`];
  const holds = `AND(${tried}>-1,${sums[0]}<=${sums[1]}/10^9)`;
  return `IF(ISNUMBER(${tried}),IFERROR(IF(${holds},${tried},"?"),"?"),${tried})`;
};
