import type { Summary } from "../appraise.ts";
import type { BreakEven } from "../breakEven.ts";
import type { NodeId } from "../graph.ts";
import { NOTHING_KRONOR } from "../payback.ts";
import { type Address, address } from "../problem.ts";
import type { Reading } from "../reading.ts";
import type { BreakEvenResult, PaybackRatio, PerspectiveResult, Ratio, Result, Why } from "../result.ts";
import { irrWritten } from "../words/irr.ts";
import type { Language } from "../words/language.ts";
import { plain } from "../words/part.ts";
import { whyPhrase } from "../words/why.ts";
import type { Calculation } from "./workbookCalculation.ts";
import { KRONOR, literal, PERCENT, RATIO, type WorkbookCell, YEAR } from "./workbookCells.ts";
import { type Followed, firstYearOf, lastYearOf, type Rate } from "./workbookFollowed.ts";
import { workbookWords } from "./workbookWords.ts";

/** What formulas of figures are made of: the cells of the calculation, and the result that the engine came to. */
export type Figuring = Readonly<{
  calculation: Calculation;
  reading: Reading;
  /** As it may be printed. */
  result: Result;
  language: Language;
}>;

/** Where a condition holds there is no figure, and why. */
type Unless = readonly [condition: string, why: Why];

const cell = ({ calculation }: Figuring, node: NodeId): string => calculation.cells(node).at(0) ?? "0";
const years = ({ calculation }: Figuring, node: NodeId): string | undefined => calculation.cells(node).all;

/** Less than a millionth is nothing to divide by, as in `isNothing`. */
const isNothing = (of: string): string => `ABS(${of})<0.000001`;

const withWords = (value: string, unless: readonly Unless[], language: Language): string =>
  unless.reduceRight(
    (otherwise, [condition, why]) => `IF(${condition},${literal(whyPhrase(why, language))},${otherwise})`,
    `IFERROR(${value},${literal(whyPhrase("notFinite", language))})`,
  );

/** What the result has at an address: a number, or why there is none. */
const readAt = (result: Result, at: Address): Ratio | PaybackRatio | number | undefined => {
  let place: unknown = result;
  for (const step of at.split("/").slice(1)) {
    if (typeof place !== "object" || place === null) return undefined;
    if ("defined" in place && place.defined === false) break;
    place = (place as Readonly<Record<string, unknown>>)[step];
  }
  return place as Ratio | PaybackRatio | number | undefined;
};

const shown = (of: ReturnType<typeof readAt>, language: Language): string | number | undefined => {
  if (of === undefined || typeof of === "number") return of;
  if (!of.defined) return whyPhrase(of.why, language);
  return "value" in of ? of.value : of.year;
};

/** A figure of the result: live where there is a formula, else what the result says. Undefined where the result has none. */
export const figureCell = (
  { result, language }: Pick<Figuring, "result" | "language">,
  at: Address,
  format: string,
  formula?: string,
): WorkbookCell | undefined => {
  const value = shown(readAt(result, at), language);
  if (value === undefined) return undefined;
  return { value, look: "result", format, figure: at, ...(formula !== undefined && { formula }) };
};

/** A figure that is a node. */
export const nodeCell = (
  figuring: Figuring,
  at: Address,
  node: NodeId | undefined,
  format: string,
  ...unless: readonly Unless[]
): WorkbookCell | undefined =>
  figureCell(
    figuring,
    at,
    format,
    node === undefined ? undefined : withWords(figuring.calculation.formula(node) ?? "0", unless, figuring.language),
  );

/** A figure that is a quotient; `zero` is why there is none where it would be divided by nothing. */
export const quotientCell = (
  figuring: Figuring,
  at: Address,
  node: NodeId | undefined,
  zero: Why,
  format: string,
): WorkbookCell | undefined => {
  if (node === undefined) return figureCell(figuring, at, format);
  const below = figuring.reading.making.graph.node(node).of[1]!;
  return nodeCell(figuring, at, node, format, [isNothing(cell(figuring, below)), zero]);
};

const paybackCell = (figuring: Figuring, at: Address, row: string | undefined, lumps: readonly Unless[]) => {
  const { header } = figuring.calculation;
  // Nothing but zeros is no outlay, whatever is assumed.
  if (row === undefined) return figureCell(figuring, at, YEAR);
  const last = lastYearOf(`${row}<=-${NOTHING_KRONOR}`, header);
  const unless: readonly Unless[] = [...lumps, [`${last}=0`, "noOutlay"], [`${last}=MAX(${header})`, "never"]];
  return figureCell(figuring, at, YEAR, withWords(`${last}+1`, unless, figuring.language));
};

/**
 * Where the flows change their sign once there is one rate at most, and a spreadsheet finds it. Where they change it more often there
 * may be several, which its function does not tell apart: the cell then says what the engine found, and that it is not live.
 */
const irrCell = (figuring: Figuring, at: Address, of: Rates, { rate, changes }: Rate, lumps: readonly Unless[]) => {
  const { language } = figuring;
  const said = workbookWords[language].rate;
  const found = plain(irrWritten(of.irr, at, language));
  const isSeveral = changes.value > 1;
  const several = isSeveral ? said.fixed(found) : said.several;
  const only = "roots" in of.irr ? of.irr.roots[0] : undefined;
  const lost = only === undefined ? said.notFound : said.fixed(found);
  const value = isSeveral && "roots" in of.irr ? several : (only ?? found);
  const common = { value, look: "result", format: PERCENT, figure: at } as const;
  if (rate === undefined) return common;
  const one = `IF(${rate}="",${literal(said.none)},IF(${rate}="?",${literal(lost)},${rate}))`;
  const live = `IF(${changes.cell}=0,${literal(said.none)},IF(${changes.cell}>1,${literal(several)},${one}))`;
  const [lump] = lumps;
  return { ...common, formula: lump ? `IF(${lump[0]},${literal(whyPhrase(lump[1], language))},${live})` : live };
};

type Rates = Pick<PerspectiveResult, "irr">;

/** A perspective's figures in a row. */
export const perspectiveCells = (figuring: Figuring, followed: Followed, { perspective, net }: Summary) => {
  const { at, costs, lumpSums } = perspective;
  const of = readAt(figuring.result, at) as unknown as PerspectiveResult;
  const node = (key: string, id: NodeId | undefined, format: string) => nodeCell(figuring, `${at}/${key}`, id, format);
  const ratio = (key: string, id: NodeId | undefined, zero: Why) =>
    quotientCell(figuring, `${at}/${key}`, id, zero, RATIO);
  const row = lumpSums === undefined ? undefined : years(figuring, lumpSums);
  const lumps: readonly Unless[] = row === undefined ? [] : [[`SUMPRODUCT(--(ABS(${row})>=0.000001))>0`, "lumpSum"]];
  const back = (key: string, flow: NodeId | undefined) =>
    flow === undefined
      ? figureCell(figuring, `${at}/payback/${key}`, YEAR)
      : paybackCell(figuring, `${at}/payback/${key}`, followed.cumulated(flow).all, lumps);
  return [
    node("pvCosts", costs.present, KRONOR),
    node("pvBenefits", net?.benefits.present, KRONOR),
    node("npv", net?.npv, KRONOR),
    ratio("npvRatio", net?.npvRatio, "noCosts"),
    ratio("bcr", net?.bcr, "noCosts"),
    ratio("npvPerFundKrona", net?.npvPerFundKrona, "noFund"),
    net
      ? irrCell(figuring, `${at}/irr`, of, followed.rate(net.flow), lumps)
      : figureCell(figuring, `${at}/irr`, PERCENT),
    back("undiscounted", net?.flow),
    back("discounted", net?.discounted),
  ];
};

/** How many of an outcome a perspective needs; in METHOD.md's order of what it may lack. */
export const breakEvenCells = (
  figuring: Figuring,
  { at, needed, observed, worth, missing, chain, neededBefore }: BreakEven,
) => {
  const { language } = figuring;
  const of = (node: NodeId): string => cell(figuring, node);
  const unless: Unless[] = [];
  if (missing !== undefined) unless.push([`OR(${of(missing)}<0,${isNothing(of(missing))})`, "paysWithout"]);
  unless.push([isNothing(of(worth)), "noValue"], [`${of(worth)}<0`, "negativeValue"]);
  if (missing === undefined) unless.push(["TRUE", "effectUnknown"]);
  const nothingLeft: Unless = [`${of(chain.adjustments)}=0`, "nothingLeft"];
  const seen: readonly Unless[] = [
    ...unless,
    nothingLeft,
    ...(observed === undefined ? [["TRUE", "noBaseline"] as const] : []),
  ];
  const live = (value: string, reasons: readonly Unless[]) => withWords(value, reasons, language);
  const count = needed === undefined ? "0" : of(needed);
  const tooMany =
    chain.baseline && neededBefore !== undefined ? `${of(neededBefore)}>${of(chain.baseline.fail)}+10^-9` : "FALSE";
  const isImpossible = `IF(OR(${[...unless.map(([condition]) => condition)].join(",")}),FALSE,OR(${nothingLeft[0]},IFERROR(${tooMany},TRUE)))`;
  return [
    figureCell(figuring, `${at}/needed`, RATIO, live(count, unless)),
    figureCell(figuring, `${at}/whole`, KRONOR, live(`MAX(0,ROUNDUP(${count}-10^-9,0))`, unless)),
    figureCell(figuring, `${at}/observed`, RATIO, live(observed === undefined ? "0" : of(observed), seen)),
    impossibleCell(figuring, at, isImpossible),
  ];
};

const impossibleCell = ({ result, language }: Figuring, at: Address, condition: string): WorkbookCell | undefined => {
  const said = workbookWords[language].impossible;
  const of = readAt(result, at) as unknown as BreakEvenResult | undefined;
  if (of === undefined) return undefined;
  const formula = `IF(${condition},${literal(said)},"")`;
  const isHidden = !of.needed.defined && of.needed.why === "withheld";
  return { value: of.impossible && !isHidden ? said : "", formula, look: "text", figure: `${at}/impossible` };
};

/** A gain at no public cost has no ratio, and neither has no gain. */
export const mvpfCell = (figuring: Figuring): WorkbookCell | undefined => {
  const { mvpf } = figuring.reading.appraised;
  if (mvpf === undefined) return figureCell(figuring, "/mvpf", RATIO);
  const [gain, cost] = [cell(figuring, mvpf.gain), cell(figuring, mvpf.cost)];
  const isFree = `OR(${cost}<0,${isNothing(cost)})`;
  const isGain = `AND(${gain}>0,NOT(${isNothing(gain)}))`;
  return nodeCell(figuring, "/mvpf", mvpf.ratio, RATIO, [`AND(${isFree},${isGain})`, "infinite"], [isFree, "neither"]);
};

/** One outcome spread over no people is worth nothing to anyone. */
export const worthCell = (figuring: Figuring, at: Address, node: NodeId): WorkbookCell | undefined =>
  nodeCell(figuring, at, node, KRONOR, [`${cell(figuring, node)}=0`, "noValue"]);

/** 1 less a quotient, which has no meaning where all benefits are nothing. */
export const outsideCell = (figuring: Figuring, id: string, node: NodeId | undefined): WorkbookCell | undefined => {
  const at = address("siloGap", "outside", id);
  if (node === undefined) return figureCell(figuring, at, PERCENT);
  const { graph } = figuring.reading.making;
  const below = graph.node(graph.node(node).of[0]!).of[1]!;
  return nodeCell(figuring, at, node, PERCENT, [isNothing(cell(figuring, below)), "noBenefits"]);
};

/** The share of society's benefits after the budget period, which begins with the first outlay. */
export const lateCell = (figuring: Figuring): WorkbookCell | undefined => {
  const at = "/siloGap/late";
  const { reading, calculation, language } = figuring;
  const { benefitsDiscounted, society } = reading.appraised;
  if (benefitsDiscounted === undefined) return figureCell(figuring, at, PERCENT);
  const { header } = calculation;
  const [flows, costs] = [years(figuring, benefitsDiscounted), years(figuring, society.perspective.costs.flow)];
  const first = costs && firstYearOf(`ABS(${costs})>=${NOTHING_KRONOR}`, header);
  const from = `${first}+${reading.making.document.settings.budgetYears}`;
  const unless: readonly Unless[] = [
    [first === undefined ? "TRUE" : `${first}=9999`, "noOutlay"],
    [flows === undefined ? "TRUE" : isNothing(`SUM(${flows})`), "noBenefits"],
  ];
  const value = flows && first ? `SUMPRODUCT((${header}>=${from})*${flows})/SUM(${flows})` : "0";
  return figureCell(figuring, at, PERCENT, withWords(value, unless, language));
};

/** Only what does not pay lacks anything. */
export const unpricedCells = (figuring: Figuring): readonly [WorkbookCell | undefined, WorkbookCell | undefined] => {
  const { unpriced, unpricedPerPerson } = figuring.reading.appraised;
  const [all, each] = ["/breakEven/unpriced", "/breakEven/unpricedPerPerson"] as const;
  if (unpriced === undefined || unpricedPerPerson === undefined)
    return [figureCell(figuring, all, KRONOR), figureCell(figuring, each, KRONOR)];
  const pays: Unless = [`${cell(figuring, unpriced)}<=0`, "pays"];
  const people = figuring.reading.making.graph.node(unpricedPerPerson).of[1]!;
  return [
    nodeCell(figuring, all, unpriced, KRONOR, pays),
    nodeCell(figuring, each, unpricedPerPerson, KRONOR, pays, [isNothing(cell(figuring, people)), "noPeople"]),
  ];
};
