import type { CellFormula } from "../cellFormula.ts";
import { cellFormulas } from "../cellFormula.ts";
import { degreeOf, dependenceOf, operandsOf } from "../evaluation.ts";
import type { NodeId, NodeKind } from "../graph.ts";
import type { Degree } from "../operation.ts";
import { type Limit, nodesOf } from "../possible.ts";
import { address } from "../problem.ts";
import { rangesOf } from "../ranges.ts";
import type { Range } from "../switching.ts";
import { anyUnitWord, quantity } from "../words/unit.ts";
import { whyPhrase } from "../words/why.ts";
import {
  exactFormat,
  fixedCell,
  foundFormat,
  literal,
  type Sheet,
  type SheetRow,
  text,
  type WorkbookCell,
} from "./workbookCells.ts";
import { conditionOf } from "./workbookChecks.ts";
import type { Figuring } from "./workbookFigures.ts";
import type { Inputs } from "./workbookInputs.ts";
import { type Slopes, slopesOf } from "./workbookSlopes.ts";
import { workbookWords } from "./workbookWords.ts";

type Parameter = Figuring["reading"]["making"]["document"]["parameters"][number];

/** How society's net present value hangs on a parameter, and on those that move with it. */
type Hanging = Readonly<{
  parameter: Parameter;
  /** The members of its share group but itself. */
  others: readonly string[];
  degree: Degree;
  moving: readonly NodeId[];
  range: Range;
}>;

const HEAD = 3;
const ROOT = 4;

/** At which value of each parameter society's net present value is 0: live where it hangs on it in a straight line. */
export const switchingSheet = (figuring: Figuring, inputs: Inputs): Sheet | undefined => {
  const { reading, language, calculation } = figuring;
  const { making, appraised } = reading;
  const npv = appraised.society.net?.npv;
  const said = workbookWords[language];
  if (npv === undefined || making.document.parameters.length === 0) return undefined;
  const hangings = hangingsOf(figuring, npv);
  const linear = hangings
    .filter(({ degree }) => degree === 1)
    .flatMap(({ parameter, others }) => [parameter.id, ...others]);
  calculation.heading(said.switching.slopes);
  const slopes = slopesOf(calculation, npv, [...new Set(linear)], said.switching.slope);
  const rows = hangings.map((hanging, place) => rowOf({ figuring, inputs, slopes, npv }, hanging, HEAD + 1 + place));
  return {
    name: said.sheets.switching,
    widths: [52, 22, 16, 20, 18, 14, 14, 26, 44],
    frozen: { rows: HEAD + 1, columns: 1 },
    rows: [
      [text(said.switching.title, "title")],
      [text(said.switching.how, "quiet")],
      [],
      said.switching.head.map((one, column) => text(one, column < 2 || column === 8 ? "head" : "headNumber")),
      ...rows,
    ],
  };
};

const hangingsOf = ({ reading: { making } }: Figuring, npv: NodeId): readonly Hanging[] => {
  const { graph, document } = making;
  const resting = dependenceOf(graph, operandsOf(graph, [npv]));
  const all = dependenceOf(graph);
  const ranges = rangesOf(document);
  return document.parameters.map((parameter) => {
    const group = document.shareGroups.find(({ parameters }) => parameters.includes(parameter.id));
    const others = (group?.parameters ?? []).filter((id) => id !== parameter.id);
    const moved = [parameter.id, ...others];
    return {
      parameter,
      others,
      degree: degreeOf(graph, npv, resting(moved)),
      moving: all(moved),
      range: ranges.looked(parameter.id),
    };
  });
};

type Making = Readonly<{ figuring: Figuring; inputs: Inputs; slopes: Slopes; npv: NodeId }>;

const rowOf = (making: Making, hanging: Hanging, row: number): SheetRow => {
  const { figuring, inputs } = making;
  const { parameter, degree, range } = hanging;
  const { id, name, unit, value } = parameter;
  const said = workbookWords[figuring.language].switching;
  const end = (limit: number): WorkbookCell | undefined =>
    Number.isFinite(limit) ? { value: limit, look: "still", format: exactFormat(limit, unit) } : undefined;
  const live = degree === 1 ? liveCells(making, hanging, row) : undefined;
  const shown = foundCell(figuring, parameter);
  return [
    text(name, "name"),
    text(anyUnitWord(unit, figuring.language), "quiet"),
    { value, formula: inputs.parameters.get(id)!, look: "number", format: exactFormat(value, unit) },
    live?.slope,
    live?.root,
    end(range.least),
    end(range.most),
    live ? { ...shown, formula: live.formula } : shown,
    text(live ? said.live : degree === 0 ? said.flat : said.curved, "aside"),
  ];
};

/** The engine's answer. */
const foundCell = ({ result, language }: Figuring, { id, unit }: Parameter): WorkbookCell => {
  const found = result.breakEven.parameters[id];
  const figure = address("breakEven", "parameters", id);
  const common = { look: "result", format: foundFormat(unit), figure } as const;
  if (found === undefined || !("roots" in found))
    return { ...common, value: found === undefined ? "" : whyPhrase(found.why, language) };
  const [first, ...more] = found.roots;
  if (first === undefined) return { ...common, value: workbookWords[language].switching.none };
  const all = found.roots.map((root) => quantity(root, unit, language));
  return { ...common, value: more.length === 0 ? first : all.join("; ") };
};

type Live = Readonly<{ slope: WorkbookCell; root: WorkbookCell; formula: string }>;

/** Undefined where the limits of what is possible cannot be followed to the root by a formula. */
const liveCells = (making: Making, hanging: Hanging, row: number): Live | undefined => {
  const { figuring, inputs, npv } = making;
  const { calculation, reading, language } = figuring;
  const { parameter, range } = hanging;
  const said = workbookWords[language].switching;
  const slope = slopeOf(hanging, making);
  const root = fixedCell(row, ROOT);
  const possible = possibleAt(making, hanging, root);
  const net = calculation.cells(npv).at(0);
  if (slope === undefined || possible === undefined || net === undefined) return undefined;
  const within = [
    ...(Number.isFinite(range.least) ? [`${root}>=${fixedCell(row, 5)}-10^-12*MAX(1,ABS(${root}))`] : []),
    ...(Number.isFinite(range.most) ? [`${root}<=${fixedCell(row, 6)}+10^-12*MAX(1,ABS(${root}))`] : []),
    ...possible,
  ];
  const none = literal(said.none);
  const npvNow = reading.values[npv] as number;
  return {
    slope: { value: slope.value, formula: slope.formula, look: "number", format: "#,##0.00" },
    root: {
      value: slope.value === 0 ? "" : parameter.value - npvNow / slope.value,
      formula: `IF(ABS(${fixedCell(row, 3)})<10^-9,"",${inputs.parameters.get(parameter.id)}-${net}/${fixedCell(row, 3)})`,
      look: "number",
      format: foundFormat(parameter.unit),
    },
    formula: `IF(${root}="",${none},IF(AND(${["TRUE", ...within].join(",")}),${root},${none}))`,
  };
};

/** Of a share: what it gives by itself, less what the others give as they make room for it. */
const slopeOf = (
  { parameter, others }: Hanging,
  { figuring, inputs, slopes }: Making,
): Readonly<{ formula: string; value: number }> | undefined => {
  const { graph } = figuring.reading.making;
  const own = (id: string) => {
    const node = graph.nodes.find((one) => one.kind === "parameter" && one.data.id === id);
    const row = node && slopes.get(node.id);
    const formula = row?.cells.at(0);
    return formula === undefined ? undefined : { formula, value: row!.value as number };
  };
  const self = own(parameter.id);
  if (others.length === 0) return self;
  const members = others.map((id) => ({
    cell: inputs.parameters.get(id)!,
    value: figuring.reading.making.document.parameters.find((one) => one.id === id)!.value,
    slope: own(id),
  }));
  const room = members.reduce((sum, { value }) => sum + value, 0);
  if (room === 0) return undefined;
  const given = members.filter(({ slope }) => slope !== undefined);
  const lost = given.map(({ cell, slope }) => `${cell}*${slope!.formula}`).join("+");
  const value = given.reduce((sum, of) => sum + of.value * of.slope!.value, 0);
  const all = members.map(({ cell }) => cell).join("+");
  return {
    formula: `${self?.formula ?? "0"}${lost && `-(${lost})/(${all})`}`,
    value: (self?.value ?? 0) - value / room,
  };
};

/** What no value may break, with the parameter at the root; undefined where that takes more than single numbers. */
const possibleAt = (making: Making, hanging: Hanging, root: string): readonly string[] | undefined => {
  const { figuring, inputs } = making;
  const { parameter, others, moving } = hanging;
  const { making: of, appraised } = figuring.reading;
  const touched = new Set(moving);
  const limits = appraised.limits.filter((limit) => nodesOf(limit).some((id) => touched.has(id)));
  const all = others.map((id) => inputs.parameters.get(id)!).join("+");
  const moved = new Map([
    [parameter.id, root],
    ...others.map((id) => [id, `(${inputs.parameters.get(id)!}*MAX(0,1-${root})/(${all}))`] as const),
  ]);
  const at = (id: NodeId): string | undefined => {
    const node = of.graph.nodes[id]!;
    if (!touched.has(id)) return figuring.calculation.cells(id).at(0) ?? "0";
    if (node.kind === "parameter") return moved.get(node.data.id)!;
    if (node.axis !== "scalar") return undefined;
    const operands = node.of.map(at);
    if (operands.includes(undefined)) return undefined;
    const cells = operands.map((operand) => ({ at: () => operand, all: undefined, span: () => undefined }));
    return `(${(cellFormulas[node.kind] as CellFormula<NodeKind>)(cells, node.data, 0) ?? "0"})`;
  };
  const conditions = limits.map((limit: Limit) => {
    const seen = nodesOf(limit).map((id) => [id, at(id)] as const);
    if (seen.some(([, formula]) => formula === undefined)) return undefined;
    const found = new Map(seen);
    return conditionOf(limit, (id) => found.get(id)!);
  });
  const ranges = rangesOf(of.document);
  const room = others.flatMap((id) => {
    const { least, most } = ranges.allowed(id);
    const value = moved.get(id)!;
    return [
      ...(Number.isFinite(least) ? [`${value}>=${least}-10^-9`] : []),
      ...(Number.isFinite(most) ? [`${value}<=${most}+10^-9`] : []),
    ];
  });
  return conditions.includes(undefined) ? undefined : [...(conditions as readonly string[]), ...room];
};
