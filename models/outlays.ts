import { type Appraisal, type Draft, FORMAT } from "./appraisal.ts";
import { check } from "./check.ts";
import { type CompleteCost, complete } from "./complete.ts";
import { costFlow } from "./cost.ts";
import { Evaluation } from "./evaluation.ts";
import { begin } from "./parameter.ts";
import { placesOf } from "./places.ts";
import { type Address, address } from "./problem.ts";

/** Nominal kronor that a cost line's payer must find in a year. */
export type Outlay = Readonly<{ cost: CompleteCost; year: number; nominal: number }>;

/**
 * The budget of a draft line by line, worked out by the engine from the cost lines and what they rest on alone: the rest of the
 * document may be unfinished. Where a line is, nothing is told of any, and `unfinished` is where to go on writing.
 */
export const outlaysOf = (draft: Draft): Readonly<{ outlays: readonly Outlay[] } | { unfinished: Address }> => {
  const priceYear = draft.settings?.priceYear;
  if (priceYear === undefined) return { unfinished: "/settings/priceYear" };
  const checked = check(costsAlone(draft, priceYear));
  if ("problems" in checked) return { unfinished: checked.problems[0]!.at };
  const outlays = evaluated(checked.appraisal);
  const untold = outlays.find(({ nominal }) => nominal === undefined);
  if (untold) return { unfinished: address("costs", untold.cost.id, "prices", "series") };
  return { outlays: outlays as readonly Outlay[] };
};

/** A document of the cost lines. Nominal kronor depend neither on the year discounted to nor on the rate. */
const costsAlone = (draft: Draft, priceYear: number): unknown => {
  const { actors = [], series = [], parameters = [], costs = [] } = draft;
  const named = new Set(costs.map((cost) => cost?.prices?.series));
  const priced = series.filter((one) => named.has(one?.id));
  const used = new Set(placesOf({ costs, series: priced }).map(({ ref }) => ref));
  return {
    format: FORMAT,
    title: "",
    settings: { priceYear, baseYear: priceYear, discounting: { schedule: [{ fromYear: 0, rate: 0 }] } },
    actors,
    series: priced,
    parameters: parameters.filter((one) => one?.id !== undefined && used.has(one.id)),
    costs,
  };
};

const evaluated = (appraisal: Appraisal) => {
  const { document } = complete(appraisal);
  const making = begin(document);
  const entries = document.costs.flatMap((cost) => costFlow(making, cost).budget);
  const parameters = new Map(document.parameters.map(({ id, value }) => [id, value]));
  const { values } = new Evaluation(making.graph, parameters);
  return entries.map(({ cost, year, nominal }) => ({
    cost,
    year,
    nominal: nominal === undefined ? undefined : (values[nominal] as number),
  }));
};
