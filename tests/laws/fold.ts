import type { ExplainedNode, Explanation } from "../../models/explain.ts";

/**
 * The arithmetic of each step again, written plainly and importing no code of `models`: what an economist would do with
 * the explanation on paper. Returns the figure, computed from constants and parameters alone.
 */
type Value = number | readonly number[];

const list = (value: Value): readonly number[] => value as readonly number[];
const single = (value: Value): number => value as number;

const each = (values: readonly Value[], combine: (left: number, right: number) => number): Value => {
  const years = values.find((value) => typeof value !== "number");
  if (years === undefined) return (values as readonly number[]).reduce(combine);
  return list(years).map((_, year) =>
    values.map((value) => (typeof value === "number" ? value : value[year]!)).reduce(combine),
  );
};

const repeated = (base: number, times: number): number => {
  let product = 1;
  for (let time = 0; time < Math.abs(times); time++) product *= base;
  return times < 0 ? 1 / product : product;
};

const zeros = (years: number): number[] => Array<number>(years).fill(0);

const discountFactors = (
  rates: readonly number[],
  years: number,
  data: { base: number; fromYears: readonly number[]; timing: string },
) => {
  const rate = (step: number): number => rates[data.fromYears.findLastIndex((from) => from <= Math.max(0, step))]!;
  const start = (year: number): number => {
    let factor = 1;
    for (let step = 1; step <= year; step++) factor /= 1 + rate(step);
    for (let step = 0; step > year; step--) factor *= 1 + rates[0]!;
    return factor;
  };
  return zeros(years).map((_, position) => {
    const year = position - data.base;
    if (data.timing === "yearStart") return start(year);
    if (data.timing === "yearEnd") return start(year + 1);
    return start(year) / Math.sqrt(1 + (year + 1 <= 0 ? rates[0]! : rate(year + 1)));
  });
};

const step = (node: ExplainedNode, of: readonly Value[], years: number, firstYear: number): Value => {
  const data = node.data as Record<string, number & readonly number[]>;
  const running = (flows: readonly number[]): readonly number[] =>
    flows.map((_, year) => flows.slice(0, year + 1).reduce((a, b) => a + b, 0));
  switch (node.kind) {
    case "constant":
    case "parameter":
      return node.value;
    case "yearly":
      return zeros(years).map((_, year) =>
        of.reduce<number>((sum, value, place) => sum + (data.positions![place] === year ? single(value) : 0), 0),
      );
    case "sum":
      return each(of, (left, right) => left + right);
    case "difference":
      return each(of, (left, right) => left - right);
    case "product":
      return each(of, (left, right) => left * right);
    case "quotient":
      return each(of, (left, right) => left / right);
    case "complement":
      return 1 - single(of[0]!);
    case "power":
      return repeated(single(of[0]!), data.exponent!);
    case "geometric":
      return zeros(years).map((_, year) =>
        year < data.from! || year > data.to! ? 0 : repeated(single(of[0]!), year - data.zero!),
      );
    case "delay":
      return zeros(years).map((_, year) => list(of[0]!)[year - data.by!] ?? 0);
    case "spread":
      return zeros(years).map((_, year) => {
        let sum = 0;
        for (let from = 0; from <= year; from++) sum += list(of[0]!)[from]! * list(of[1]!)[year - from]!;
        return sum;
      });
    case "presence":
      return list(of[0]!).map((value) => (value === 0 ? 0 : 1));
    case "proportions": {
      const sums = of.map((years) => list(years).reduce((a, b) => a + b, 0));
      const chosen = sums.findIndex((sum) => sum !== 0);
      return zeros(years).map((_, year) => (chosen < 0 ? 0 : list(of[chosen]!)[year]! / sums[chosen]!));
    }
    case "window":
      return list(of[0]!).map((value, year) => (year < data.from! || year > data.to! ? 0 : value));
    case "total":
      return list(of[0]!).reduce((sum, value) => sum + value, 0);
    case "discount":
      return discountFactors(of.map(single), years, node.data as never);
    case "present":
      return list(of[0]!).reduce((sum, value, year) => sum + value * list(of[1]!)[year]!, 0);
    case "cumulated":
      return running(list(of[0]!));
    case "inYear":
      return list(of[0]!)[data.year! - firstYear]!;
    case "whole":
      return Math.max(0, Math.ceil(single(of[0]!) - 1e-9));
    case "lateShare": {
      const late = list(of[0]!).reduce((sum, value, year) => sum + (firstYear + year >= data.from! ? value : 0), 0);
      return late / list(of[0]!).reduce((sum, value) => sum + value, 0);
    }
    case "irr": {
      // A rate is one if the present value at it is nothing against the sizes of its terms.
      const largest = Math.max(...list(of[0]!).map(Math.abs));
      const money = list(of[0]!).map((flow) => (Math.abs(flow) <= 1e-12 * largest ? 0 : flow));
      const terms = money.map((flow, year) => flow * (1 + single(node.value)) ** -year);
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
      return Math.abs(terms.reduce((sum, term) => sum + term, 0)) < 1e-9 * size ? node.value : Number.NaN;
    }
    case "payback": {
      const sums = running(list(of[0]!));
      return firstYear + sums.findLastIndex((sum) => sum <= -0.005) + 1;
    }
    case "switching":
      // Judged in `fold`, which has all the steps.
      return node.value;
    default:
      return node.kind satisfies never;
  }
};

/** Whether the figure is nothing, against the largest sum of money on the way, when the parameters have these values. */
const isNothingWith = (explanation: Explanation, moved: Readonly<Record<string, number>>): boolean => {
  const nodes = explanation.nodes.slice(0, -1).map((node) => {
    const value = node.kind === "parameter" ? moved[(node.data as { id: string }).id] : undefined;
    return value === undefined ? node : { ...node, value };
  });
  const size = nodes.reduce(
    (most, { unit, value }) => (unit === "SEK" && typeof value === "number" ? Math.max(most, Math.abs(value)) : most),
    1,
  );
  return Math.abs(single(fold({ ...explanation, nodes }))) < 1e-9 * size;
};

/** The figure at the end of an explanation, from its constants and parameters. */
export const fold = (explanation: Explanation): Value => {
  const { nodes, firstYear } = explanation;
  const last = nodes.at(-1)!;
  if (
    last.kind === "switching" &&
    !isNothingWith(explanation, (last.data as { values: Record<string, number> }).values)
  )
    return Number.NaN;
  const years = Math.max(1, ...nodes.map(({ value }) => (typeof value === "number" ? 0 : value.length)));
  const values = new Map<number, Value>();
  for (const node of nodes)
    values.set(
      node.id,
      step(
        node,
        node.of.map((id) => values.get(id)!),
        years,
        firstYear,
      ),
    );
  return values.get(nodes.at(-1)!.id)!;
};

/** The kinds of step an explanation uses. */
export const kindsOf = ({ nodes }: Explanation): readonly string[] => [...new Set(nodes.map(({ kind }) => kind))];
