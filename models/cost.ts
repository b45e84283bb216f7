import type { Transfer } from "./appraisal.ts";
import type { CompleteCost } from "./complete.ts";
import type { NodeId } from "./graph.ts";
import { costYears, yearsOf } from "./horizon.ts";
import type { Label } from "./label.ts";
import type { Making } from "./parameter.ts";
import { type Address, address } from "./problem.ts";
import { hasIndex, priceFactor } from "./series.ts";

/** Amounts of a line by year as the document states them, in the prices of the line. */
type Stated = ReadonlyMap<number, NodeId>;
type Prices = CompleteCost["prices"];

const one = (ref: unknown): boolean => ref === 1;

const statedAmounts = (
  { number }: Making,
  amounts: Readonly<Record<string, number | string>>,
  at: Address,
  name: string,
): Stated =>
  new Map(
    yearsOf(amounts).map((year) => [
      year,
      number(amounts[year]!, "SEK", `${at}/amounts/${year}`, { key: "amountInYear", name, year }),
    ]),
  );

/** Hours × hourly wage × (1 + oncost) × (1 + overhead), each year. */
const ingredientAmounts = ({ graph, number }: Making, { ingredients, name }: CompleteCost, at: Address): Stated =>
  new Map(
    yearsOf(ingredients).map((year) => {
      const of = ingredients![year]!;
      const place = `${at}/ingredients/${year}`;
      const markUp = (key: "oncost" | "overhead"): readonly NodeId[] =>
        of[key] === 0
          ? []
          : [graph.sum([graph.one(), number(of[key], "share", `${place}/${key}`, { key })], { key: `${key}Factor` })];
      const hours = number(of.hours, "hour", `${place}/hours`, { key: "hours", year });
      const wage = number(of.hourlyWage, "SEK/hour", `${place}/hourlyWage`, { key: "hourlyWage" });
      const factors = [hours, wage, ...markUp("oncost"), ...markUp("overhead")];
      return [year, graph.product(factors, { key: "amountInYear", name, year })];
    }),
  );

/**
 * E over n years at r: E·r/(1 − (1 + r)^−n), written E / Σ (1 + r)^−j for j = 1…n, which is E/n at r = 0 without a special case
 * (Levin and McEwan's annualisation factor, in arrears; dated like any flow).
 */
const equipmentAmounts = (making: Making, { equipment, name }: CompleteCost, at: Address): Stated => {
  const { graph, number } = making;
  const { rate, lifeYears, years } = equipment!;
  const price = number(equipment!.price, "SEK", `${at}/equipment/price`, { key: "equipmentPrice", name });
  const onePlusRate = graph.sum(
    [graph.one(), number(rate, "share", `${at}/equipment/rate`, { key: "equipmentRate" })],
    {
      key: "onePlus",
    },
  );
  const step = graph.add("quotient", [graph.one(), onePlusRate], {}, { key: "discountStep" });
  const data = { from: 1, to: lifeYears, zero: 0 };
  const factors = graph.add("geometric", [step], data, { key: "annuityYears" }, { axis: "sinceOutcome" });
  const annuity = graph.add("total", [factors], {}, { key: "annuityFactor" });
  const yearly = graph.add("quotient", [price, annuity], {}, { key: "equipmentYearly", name });
  return new Map(years.map((year) => [year, yearly]));
};

/** The year whose prices an amount of `year` is in: the flow's own for nominal amounts, the stated one for real. */
const priceYearOf = (prices: Prices, year: number): number => (prices.basis === "nominal" ? year : prices.year!);

/** Real kronor of the price year, by calendar year, times `factors` (scalars). */
const realFlow = (making: Making, stated: Stated, prices: Prices, factors: readonly NodeId[], label: Label): NodeId => {
  const { graph, document, position } = making;
  const moved = [...stated].map(([year, amount]) => {
    const factor = priceFactor(making, prices.series, priceYearOf(prices, year), document.settings.priceYear);
    return factor === undefined
      ? amount
      : graph.product([amount, factor], { key: "realAmountInYear", name: label.name!, year });
  });
  const positions = [...stated.keys()].map(position);
  const flow = graph.add("yearly", moved, { positions }, factors.length ? { ...label, key: "flowBefore" } : label, {
    axis: "calendar",
    as: "SEK",
  });
  return graph.product([flow, ...factors], label);
};

const statedCost = (making: Making, cost: CompleteCost): Stated => {
  const at = address("costs", cost.id);
  if (cost.equipment) return equipmentAmounts(making, cost, at);
  if (cost.ingredients) return ingredientAmounts(making, cost, at);
  return statedAmounts(making, cost.amounts!, at, cost.name);
};

/** A row of the budget before rows are summed: nominal kronor of one line in one year; undefined where it cannot be told. */
export type BudgetEntry = Readonly<{ cost: CompleteCost; year: number; nominal: NodeId | undefined }>;
export type CostFlow = Readonly<{ cost: CompleteCost; flow: NodeId; budget: readonly BudgetEntry[] }>;

/** A cost line in real kronor by year, and the nominal kronor its payer must find (METHOD.md, Costs and budget). */
export const costFlow = (making: Making, cost: CompleteCost): CostFlow => {
  const at = address("costs", cost.id);
  const { number } = making;
  const stated = statedCost(making, cost);
  const factor = one(cost.factor) ? [] : [number(cost.factor, "factor", `${at}/factor`, { key: "costFactor" })];
  const share = one(cost.opportunityShare)
    ? []
    : [number(cost.opportunityShare, "share", `${at}/opportunityShare`, { key: "opportunityShare" })];
  const flow = realFlow(making, stated, cost.prices, [...factor, ...share], { key: "costLine", name: cost.name });
  return { cost, flow, budget: budgetOf(making, cost, stated, factor) };
};

/** In kind before opportunityShare; equipment as its price in the first listed year. */
const budgetOf = (
  making: Making,
  cost: CompleteCost,
  stated: Stated,
  factors: readonly NodeId[],
): readonly BudgetEntry[] => {
  const { graph, document, number } = making;
  const at = address("costs", cost.id);
  const bought: Stated = cost.equipment
    ? new Map([
        [
          Math.min(...costYears(cost)),
          number(cost.equipment.price, "SEK", `${at}/equipment/price`, { key: "equipmentPrice", name: cost.name }),
        ],
      ])
    : stated;
  const series = document.series.find(({ id }) => id === cost.prices.series);
  return [...bought].map(([year, amount]) => {
    const from = priceYearOf(cost.prices, year);
    const label: Label = { key: "nominalAmountInYear", name: cost.name, year };
    if (from === year) return { cost, year, nominal: graph.product([amount, ...factors], label) };
    if (!series || !hasIndex(series, from) || !hasIndex(series, year)) return { cost, year, nominal: undefined };
    return {
      cost,
      year,
      nominal: graph.product([amount, ...factors, priceFactor(making, series.id, from, year)!], label),
    };
  });
};

/** A transfer in real kronor by year, positive. */
export const transferFlow = (making: Making, transfer: Transfer): NodeId => {
  const stated = statedAmounts(making, transfer.amounts, address("transfers", transfer.id), transfer.name);
  return realFlow(making, stated, transfer.prices, [], { key: "transferLine", name: transfer.name });
};
