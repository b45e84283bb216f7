import type { GraphNode, NodeId } from "../graph.ts";
import { isPossible, type Limit } from "../possible.ts";
import type { Calculation } from "./workbookCalculation.ts";

type Words = Readonly<{ checks: string; check: (name: string) => string }>;

/**
 * Rows that are 1 where the numbers break what no document may say (`possible.ts`), below the calculation. The condition under which
 * all of them hold; undefined where there is nothing to break.
 */
export const checksOf = (
  calculation: Calculation,
  limits: readonly Limit[],
  nodeOf: (id: NodeId) => GraphNode,
  words: Words,
): string | undefined => {
  if (limits.length === 0) return undefined;
  calculation.heading(words.checks);
  const { layout } = calculation;
  const cells = limits.map((limit) => {
    const holds = conditionOf(limit, (id) => calculation.beside(id).at(0) ?? "0");
    const value = isPossible([limit], layout.values) ? 0 : 1;
    const name = words.check(layout.nameOf(nodeOf(aboutOf(limit))));
    return calculation.read({ name, unit: "", axis: "scalar", value, format: "0" }, () => `IF(${holds},0,1)`).at(0)!;
  });
  return `SUM(${cells[0]}:${cells.at(-1)!.split("!")[1]})=0`;
};

const aboutOf = (limit: Limit): NodeId => {
  if (limit.kind === "shares") return limit.shares[0]!;
  if (limit.kind === "fading") return limit.persistence;
  return limit.kind === "change" ? limit.change : limit.count;
};

/** What does not lie beyond a limit by more than rounding, as in `possible.ts`. */
export const conditionOf = (limit: Limit, cell: (id: NodeId) => string): string => {
  switch (limit.kind) {
    case "change": {
      const [change, risk] = [cell(limit.change), cell(limit.baseline)];
      return `AND(${change}>=${risk}-1-10^-9,${change}<=${risk}+10^-9)`;
    }
    case "count":
      return `ABS(${cell(limit.count)})<=${cell(limit.people)}+10^-9`;
    case "fading":
      return `OR(${cell(limit.persistence)}=1,${cell(limit.dropOff)}<=0)`;
    case "shares":
      return `ABS(${limit.shares.map(cell).join("+")}-${limit.sum})<=10^-9`;
    default:
      return limit satisfies never;
  }
};
