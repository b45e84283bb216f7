import type { CompleteParameter } from "../complete.ts";
import type { GraphNode, NodeId } from "../graph.ts";
import { type Place, placesOf } from "../places.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import { rangesOf } from "../ranges.ts";
import type { Reading } from "../reading.ts";
import { SHARE_TOLERANCE } from "../scenario.ts";
import type { Session } from "../session.ts";
import type { Range } from "../switching.ts";
import { keyWord } from "../words/key.ts";
import type { Language } from "../words/language.ts";
import { type Names, namesOf, place } from "../words/place.ts";
import { type FactKey, statedFacts } from "../words/stated.ts";
import { anyUnitWord } from "../words/unit.ts";
import type { ReportSubject } from "./subject.ts";
import { exactFormat, fixedCell, inSheet, literal, type Sheet, type SheetRow, text } from "./workbookCells.ts";
import { workbookWords } from "./workbookWords.ts";

/** The assumptions as a sheet: what may be changed, and what the calculation takes. */
export type Inputs = Readonly<{
  sheet: Sheet;
  /** The cell that the calculation takes a constant or parameter from. */
  cells: ReadonlyMap<NodeId, string>;
  /** Holds where every number is one, and one that is allowed where it stands. */
  areAllowed: string;
  /** The cell that the calculation takes each parameter's value from, by id. */
  parameters: ReadonlyMap<string, string>;
}>;

/** Columns: after the name what may be changed; after the unit what the calculation takes, and what the document says. */
const [STATED, USED, ORIGINAL, LEAST, MOST] = [1, 3, 4, 6, 7];
const numeric: ReadonlySet<number> = new Set([STATED, USED, ORIGINAL, LEAST, MOST]);
const HEAD = 3;

/** A number of the document with all that is said of it. */
type Stated = Readonly<{
  at: Address;
  name: string;
  unit: string;
  value: number;
  range: Range;
  facts: ReadonlyMap<FactKey, string>;
}>;

const inUnit = (unit: string, { fit }: Pick<Place, "fit">): string => fit?.unit ?? unit;

const whole: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** What the document says of the numbers: those with a name, and those that are written where they are used. */
const statedOf = (session: Session, language: Language) => {
  const { making, values } = session.formulas();
  const { document } = making;
  const names = namesOf(document);
  const stating = {
    document: session.document,
    base: session.document,
    scenario: undefined,
    defaults: session.defaults,
  };
  const places = new Map(placesOf(document).map((one) => [one.at, one]));
  const { allowed } = rangesOf(document);
  const factsOf = (node: GraphNode): Stated["facts"] =>
    new Map(
      statedFacts({ ...node, value: values[node.id] as number }, stating, language).map(({ key, text }) => [key, text]),
    );
  const inGraph = new Map(
    making.graph.nodes.flatMap((node) => (node.kind === "parameter" ? [[node.data.id, node] as const] : [])),
  );
  const ofParameter = (parameter: CompleteParameter): Stated => {
    const { id, name, unit, value } = parameter;
    const node = inGraph.get(id);
    return {
      at: address("parameters", id),
      name,
      unit,
      value,
      range: allowed(id),
      facts: node ? factsOf(node) : new Map([["default", workbookWords[language].unused]]),
    };
  };
  const ofConstant = (node: GraphNode<"constant">, at: Address): Stated => {
    const found = places.get(at);
    const isIndex = at.startsWith("/series/") && at.includes("/values/");
    return {
      at,
      name: place(at, language, names as Names),
      unit: isIndex ? "index" : found ? inUnit(node.unit, found) : node.unit,
      value: node.data.value,
      range: { least: found?.fit?.least ?? whole.least, most: found?.fit?.most ?? whole.most },
      facts: factsOf(node),
    };
  };
  return { ofParameter, ofConstant };
};

/** Constants once an address, in the order in which the calculation first needs them, by the list of the document. */
const constantsOf = ({
  making,
}: Reading): ReadonlyMap<string, readonly (readonly [Address, GraphNode<"constant">])[]> => {
  const lists = new Map<string, Map<Address, GraphNode<"constant">>>();
  for (const node of making.graph.nodes) {
    if (node.kind !== "constant" || node.at === undefined) continue;
    const list = stepsOf(node.at)[0]!;
    const found = lists.get(list) ?? new Map<Address, GraphNode<"constant">>();
    lists.set(list, found);
    if (!found.has(node.at)) found.set(node.at, node);
  }
  return new Map([...lists].map(([list, nodes]) => [list, [...nodes]]));
};

export const inputsOf = (session: Session, { isWithheld, withheld }: ReportSubject, language: Language): Inputs => {
  const said = workbookWords[language];
  const isHiding = withheld.length > 0;
  const reading = session.formulas();
  const { parameters, shareGroups } = reading.making.document;
  const { ofParameter, ofConstant } = statedOf(session, language);
  const rows: SheetRow[] = [
    [text(said.inputs.title, "title")],
    [text(isHiding ? said.inputs.hidden : said.inputs.how, "quiet")],
    [],
    said.inputs.head.map((one, column) => text(one, numeric.has(column) ? "headNumber" : "head")),
  ];
  const used = new Map<Address, string>();
  const add = (stated: Stated, formulaOf: (row: number) => string): void => {
    const row = rows.length;
    used.set(stated.at, inSheet(said.sheets.inputs, fixedCell(row, USED)));
    rows.push(inputRow(stated, row, formulaOf(row), isWithheld(stated.at), language));
  };
  const heading = (name: string): unknown => rows.push([], [text(name, "heading")]);
  const plain = (row: number): string => fixedCell(row, STATED);

  const grouped = new Set(shareGroups.flatMap((group) => group.parameters));
  heading(said.inputs.parameters);
  for (const parameter of parameters) if (!grouped.has(parameter.id)) add(ofParameter(parameter), plain);
  for (const group of shareGroups) {
    heading(isHiding ? said.inputs.together : said.inputs.shares);
    const from = rows.length;
    const members = parameters.filter(({ id }) => group.parameters.includes(id));
    for (const member of members) add(ofParameter(member), (row) => sharing(row, from, from + members.length - 1));
    rows.push(sumOfShares(from, from + members.length - 1, said.inputs.sum));
  }
  for (const [list, constants] of constantsOf(reading)) {
    heading(said.inputs.written(keyWord(list, language)));
    for (const [at, node] of constants) add(ofConstant(node, at), plain);
  }
  const byId = new Map(parameters.map(({ id }) => [id, used.get(address("parameters", id))!]));
  return {
    sheet: {
      name: said.sheets.inputs,
      widths: [62, 14, 22, 14, 14, 9, 11, 11, 40, 36, 40, 34, 40],
      frozen: { rows: HEAD + 1, columns: 1 },
      printedColumns: MOST + 1,
      rows: isHiding ? rows.map(withoutSteps) : rows,
    },
    parameters: byId,
    areAllowed: areAllowed(said.sheets.inputs, rows.length),
    cells: cellsOf(reading, used),
  };
};

/** Where nothing is worked out there is neither what is in use nor what may be written. */
const withoutSteps = (row: SheetRow): SheetRow =>
  row.map((cell, column) => (column < USED || column > MOST ? cell : undefined));

const cellsOf = ({ making }: Reading, used: ReadonlyMap<Address, string>): Inputs["cells"] =>
  new Map(
    making.graph.nodes.flatMap((node): readonly (readonly [NodeId, string])[] => {
      if (node.kind === "parameter") return [[node.id, used.get(address("parameters", node.data.id))!]];
      return node.kind === "constant" && node.at !== undefined ? [[node.id, used.get(node.at)!]] : [];
    }),
  );

const areAllowed = (sheet: string, rows: number): string => {
  const range = (column: number): string =>
    inSheet(sheet, `${fixedCell(HEAD + 1, column)}:${fixedCell(rows - 1, column)}`);
  const [used, original, least, most] = [USED, ORIGINAL, LEAST, MOST].map(range);
  const broken = [
    `(${original}<>"")*(1-ISNUMBER(${used}))`,
    `(${least}<>"")*(${used}<${least}-10^-9)`,
    `(${most}<>"")*(${used}>${most}+10^-9)`,
  ];
  return `SUMPRODUCT(${broken.join("+")})=0`;
};

/**
 * A share follows those of its group that are changed: what they leave of 1, in proportion to what the others were (METHOD.md, Value).
 * A group without room stays as it was stated.
 */
const sharing = (row: number, from: number, to: number): string => {
  const range = (column: number): string => `${fixedCell(from, column)}:${fixedCell(to, column)}`;
  const [stated, original] = [fixedCell(row, STATED), fixedCell(row, ORIGINAL)];
  const left = `1-SUMPRODUCT((${range(STATED)}<>${range(ORIGINAL)})*${range(STATED)})`;
  const others = `SUMPRODUCT((${range(STATED)}=${range(ORIGINAL)})*${range(ORIGINAL)})`;
  const hasNoRoom = `OR(${others}=0,${left}<-${SHARE_TOLERANCE.toFixed(9)})`;
  return `IF(${stated}<>${original},${stated},IF(${hasNoRoom},${original},${original}*MAX(0,${left})/${others}))`;
};

const sumOfShares = (from: number, to: number, name: string): SheetRow => [
  text(name, "quiet"),
  undefined,
  undefined,
  {
    value: 1,
    formula: `SUM(${fixedCell(from, USED)}:${fixedCell(to, USED)})`,
    look: "number",
    format: "0.0%",
  },
];

const inputRow = (
  { at, name, unit, value, range, facts }: Stated,
  row: number,
  formula: string,
  isWithheld: boolean,
  language: Language,
): SheetRow => {
  const said = workbookWords[language];
  const format = exactFormat(value, unit);
  const bound = (limit: number) =>
    Number.isFinite(limit) ? ({ value: limit, look: "still", format: exactFormat(limit, unit) } as const) : undefined;
  const isChanged = `IF(${fixedCell(row, STATED)}=${fixedCell(row, ORIGINAL)},"",${literal(said.inputs.changed)})`;
  const numbers: SheetRow = isWithheld
    ? [text(said.withheld, "quiet"), undefined, undefined, undefined, undefined, undefined, undefined]
    : [
        { value, look: "input", format, input: { at, ...range, refusal: said.inputs.refusal } },
        text(unit === "1" || unit === "index" ? "" : anyUnitWord(unit, language), "aside"),
        { value, formula, look: "number", format },
        { value, look: "still", format },
        { value: "", formula: isChanged, look: "text" },
        bound(range.least),
        bound(range.most),
      ];
  const told = (...keys: readonly FactKey[]) => text(keys.flatMap((key) => facts.get(key) ?? []).join(". "), "aside");
  return [
    text(name, "name"),
    ...numbers,
    told("source", "publisher", "edition", "locator", "url", "series", "prices", "default"),
    isWithheld ? undefined : told("belief", "bounds"),
    told("evidence"),
    told("verified"),
    text(at, "aside"),
  ];
};
