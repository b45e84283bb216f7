import { type AddedUp, addUp } from "./addUp.ts";
import type { Result, Why } from "./result.ts";
import type { SideName } from "./waterfall.ts";

/** What one line moved society's net present value: a cost, a valuation or publicFunds; kronor of present value, costs below zero. */
export type LineShare = Readonly<{ line: string; category: string; before: number; after: number; amount: number }>;
/** As `Moved`, of two results whose documents are not at hand. */
export type LinesMoved = Readonly<{ defined: true; figure: "/society/npv" }> & AddedUp<LineShare>;
/** Kronor of other years are other kronor; flows that do not add to the net present value share out nothing. */
export type LinesNotMoved =
  | Readonly<{ defined: false; why: "otherYears" }>
  | Readonly<{ defined: false; why: Why | "doesNotAdd"; side: SideName }>;

/** The difference of society's net present value between two results, by line. Transfers and equalisation cancel. */
export const resultsMoved = (before: Result, after: Result): LinesMoved | LinesNotMoved => {
  const years = ({ settings }: Result): string => `${settings.baseYear} ${settings.priceYear}`;
  if (years(before) !== years(after)) return { defined: false, why: "otherYears" };
  const [from, to] = [readLines("before", before), readLines("after", after)];
  if (!from.defined) return from;
  if (!to.defined) return to;
  const lines = [...new Map([...from.lines, ...to.lines])].sort(([left], [right]) => (left < right ? -1 : 1));
  const shares = lines.map(([line, { category }]) => {
    const [own, other] = [from.lines.get(line)?.present ?? 0, to.lines.get(line)?.present ?? 0];
    return { line, category, before: own, after: other, amount: other - own };
  });
  return { defined: true, figure: "/society/npv", ...addUp(shares, from.npv, to.npv) };
};

type Line = Readonly<{ category: string; present: number }>;
type Lines = Readonly<{ defined: true; npv: number; lines: ReadonlyMap<string, Line> }>;

/** Of all that the flows move, so much may be missing: recipients' shares add to 1 but for a rounding. */
const TOLERANCE = 1e-6;

const readLines = (side: SideName, { flows, society }: Result): Lines | (LinesNotMoved & { defined: false }) => {
  const { npv } = society;
  if (!npv.defined) return { defined: false, why: npv.why, side };
  const lines = new Map<string, Line>();
  let [sum, size] = [0, 1];
  for (const { line, category, present } of flows) {
    if (category === "transfer" || category === "equalisation") continue;
    lines.set(line, { category, present: (lines.get(line)?.present ?? 0) + present });
    sum += present;
    size += Math.abs(present);
  }
  if (Math.abs(sum - npv.value) > TOLERANCE * size) return { defined: false, why: "doesNotAdd", side };
  return { defined: true, npv: npv.value, lines };
};
