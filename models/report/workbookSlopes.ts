import { dependenceOf, operandsOf } from "../evaluation.ts";
import type { GraphNode, NodeId } from "../graph.ts";
import type { Value } from "../operation.ts";
import type { Calculation, Row } from "./workbookCalculation.ts";

/**
 * How much a figure changes for each unit of the nodes that it rests on in a straight line, as rows of formulas: reverse-mode
 * differentiation, from the figure back to the parameters. Exact where no parameter given makes a curve (`degree`).
 */
export type Slopes = ReadonlyMap<NodeId, Row>;

/** A number and the formula that works it out. */
type Term = Readonly<{ formula: string; value: number }>;
type Part = Readonly<{ sign: 1 | -1; term: Term }> | undefined;

export const slopesOf = (
  calculation: Calculation,
  figure: NodeId,
  parameters: readonly string[],
  nameOf: (name: string) => string,
): Slopes => {
  const { layout } = calculation;
  const { nodes } = layout.graph;
  const between = dependenceOf(layout.graph, operandsOf(layout.graph, [figure]))(parameters);
  const steps = [...new Set(between.map((id) => calculation.written(id)))].sort((left, right) => right - left);
  const usedBy = new Map<NodeId, { user: GraphNode; place: number }[]>(steps.map((id) => [id, []]));
  for (const id of steps)
    for (const [place, operand] of nodes[id]!.of.entries())
      usedBy.get(calculation.written(operand))?.push({ user: nodes[id]!, place });
  const slopes = new Map<NodeId, Row>();
  slopes.set(calculation.written(figure), {
    value: 1,
    cells: { at: () => "1", all: undefined, span: () => undefined },
  });
  for (const id of steps) {
    const users = usedBy.get(id)!;
    if (users.length === 0) continue;
    const node = nodes[id]!;
    const cells = calculation.cells(id);
    const parts = (position: number): readonly Part[] =>
      users.map(({ user, place }) => {
        const slope = slopes.get(user.id);
        return slope && partOf({ calculation, node, user, place, slope }, position);
      });
    const positions =
      node.axis === "scalar" ? [0] : Array.from({ length: layout.graph.years }, (_, position) => position);
    const sums = positions.map((position) => (cells.at(position) === undefined ? undefined : summed(parts(position))));
    const value = positions.map((position) => sums[position]?.value ?? 0);
    const line = {
      name: nameOf(layout.nameOf(node)),
      unit: "",
      axis: node.axis,
      value: node.axis === "scalar" ? value[0]! : Float64Array.from(value),
      format: "#,##0.00",
    };
    slopes.set(id, { value: line.value, cells: calculation.read(line, (position) => sums[position]?.formula) });
  }
  return slopes;
};

const summed = (parts: readonly Part[]): Term | undefined => {
  const some = parts.filter((part) => part !== undefined);
  if (some.length === 0) return undefined;
  const formula = some.map(({ sign, term }) => (sign === 1 ? "+" : "-") + term.formula).join("");
  return {
    formula: formula.replace(/^\+/, ""),
    value: some.reduce((sum, { sign, term }) => sum + sign * term.value, 0),
  };
};

const numberAt = (value: Value, position: number): number => (typeof value === "number" ? value : value[position]!);

const at = ({ value, cells }: Row, position: number): Term | undefined => {
  const formula = cells.at(position);
  return formula === undefined ? undefined : { formula, value: numberAt(value, position) };
};

const times = (terms: readonly (Term | undefined)[]): Term | undefined => {
  if (terms.some((term) => term === undefined)) return undefined;
  const all = terms as readonly Term[];
  const shown = all.filter(({ formula }) => formula !== "1");
  return {
    formula: shown.map(({ formula }) => formula).join("*") || "1",
    value: all.reduce((product, { value }) => product * value, 1),
  };
};

const over = (above: Term | undefined, below: Term | undefined): Term | undefined =>
  above && below && { formula: `${above.formula}/${below.formula}`, value: above.value / below.value };

/** Σ one[from + k] × other[k], as far as there are years. */
const dot = (one: Row, from: number, other: Row, years: number): Term | undefined => {
  const spans = [one.cells.span(from, years - 1), other.cells.span(0, years - 1 - from)];
  if (spans.includes(undefined)) return undefined;
  let value = 0;
  for (let k = 0; from + k < years; k++) value += numberAt(one.value, from + k) * numberAt(other.value, k);
  return { formula: `SUMPRODUCT(${spans.join(",")})`, value };
};

/** Over all years, of vectors; scalars among them are alike every year. */
const dotAll = (rows: readonly Row[], years: number): Term | undefined => {
  const vectors = rows.filter(({ value }) => typeof value !== "number");
  const spans = vectors.map(({ cells }) => cells.all);
  if (spans.includes(undefined)) return undefined;
  let value = 0;
  for (let year = 0; year < years; year++)
    value += vectors.reduce((product, row) => product * numberAt(row.value, year), 1);
  const sum = { formula: `SUMPRODUCT(${spans.join(",")})`, value };
  return times([sum, ...rows.filter((row) => typeof row.value === "number").map((row) => at(row, 0))]);
};

type Asked = Readonly<{ calculation: Calculation; node: GraphNode; user: GraphNode; place: number; slope: Row }>;

const plus = (term: Term | undefined): Part => term && { sign: 1, term };
const minus = (term: Term | undefined): Part => term && { sign: -1, term };

/** What a node gives its user's slope, at a position of the node. A user that would make a curve is none of these. */
const partOf = ({ calculation, node, user, place, slope }: Asked, position: number): Part => {
  const { graph, values } = calculation.layout;
  const { years } = graph;
  const rowOf = (id: NodeId): Row => ({ value: values[id]!, cells: calculation.cells(id) });
  const others = user.of.flatMap((id, operand) => (operand === place ? [] : [rowOf(id)]));
  const isGathered = node.axis === "scalar" && user.axis !== "scalar";
  const along = (rows: readonly Row[]): Term | undefined =>
    isGathered ? dotAll([slope, ...rows], years) : times([slope, ...rows].map((row) => at(row, position)));
  switch (user.kind) {
    case "sum":
      return plus(along([]));
    case "difference":
      return place === 0 ? plus(along([])) : minus(along([]));
    case "product":
      return plus(along(others));
    case "complement":
      return minus(along([]));
    case "quotient":
      return plus(over(along([]), at(others[0]!, position)));
    case "yearly":
      return plus(at(slope, user.data.positions[place]!));
    case "total":
      return plus(at(slope, 0));
    case "present":
      return plus(times([at(slope, 0), at(others[0]!, position)]));
    case "delay":
      return position + user.data.by < years ? plus(at(slope, position + user.data.by)) : undefined;
    case "window":
      return position < user.data.from || position > user.data.to ? undefined : plus(at(slope, position));
    case "spread":
      return plus(dot(slope, position, others[0]!, years));
    default:
      throw new Error(`A slope goes through no ${user.kind}: it is no straight line.`);
  }
};
