import { type Found, figureAt } from "../figureAt.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import { type BreakEvenResult, known, type Result } from "../result.ts";
import type { SideName } from "../waterfall.ts";
import { watchedTotal } from "../words/breakEven.ts";
import { reachedIn } from "../words/headline.ts";
import { costsPerOutcome } from "./costPer.ts";
import type { ColumnUnit } from "./table.ts";

/** Two results, the second to be read against the first. */
export type Results = Readonly<Record<SideName, Result>>;

/** What a figure differs by, after − before; or why that cannot be said. */
export type Differing =
  | Readonly<{ kind: "known"; value: number }>
  | Readonly<{ kind: "unknown"; sides: readonly SideName[] }>
  /** Kronor of other years are other kronor. */
  | Readonly<{ kind: "otherYears" }>;

/** So many that the target group is too small for it is no number to reach. */
export type ComparedFound = Found | Readonly<{ defined: false; why: "impossible" }>;

/** One figure on both sides. `at` is the figure that opens; an outcome is named where each has a figure of its own. */
export type Compared = Readonly<{
  key: ComparedKey;
  outcome?: string;
  at: Address;
  unit: ColumnUnit;
  before: ComparedFound;
  after: ComparedFound;
  difference: Differing;
}>;

const units = {
  npv: "SEK",
  bcr: "ratio",
  npvPerFundKrona: "ratio",
  payback: "year",
  pvCosts: "SEK",
  pvBenefits: "SEK",
  whole: "count",
  observed: "count",
  mvpf: "ratio",
  costPerOutcome: "SEK",
} as const satisfies Readonly<Record<string, ColumnUnit>>;
export type ComparedKey = keyof typeof units;

const ofPerspective = ["npv", "bcr", "npvPerFundKrona", "payback", "pvCosts", "pvBenefits"] as const;
const ofOutcome = ["whole", "observed"] as const;

/** Whether the kronor of two results are the same kronor: present value in the same year, at the same year's prices. */
export const isSameKronor = ({ before, after }: Results): boolean =>
  before.settings.baseYear === after.settings.baseYear && before.settings.priceYear === after.settings.priceYear;

/** The figures of a perspective (`/society`, `/actors/region/after`, …) in two results, those that neither has left out. */
export const compared = (results: Results, perspective: Address): readonly Compared[] =>
  [
    ...ofPerspective.map((key) =>
      one(results, key, `${perspective}/${key === "payback" ? "payback/discounted" : key}`),
    ),
    ...outcomesOf(results, ({ breakEven }) => breakEven.outcomes).flatMap((outcome) =>
      ofOutcome.map((key) => neededRow(results, key, outcome, perspective)),
    ),
  ].filter(isAnywhere);

/** The figures that are the same whatever perspective one has. */
export const comparedOfAll = (given: Results): readonly Compared[] => {
  const read = (result: Result): Result => ({ ...result, costPerOutcome: costsPerOutcome(result) });
  const results = { before: read(given.before), after: read(given.after) };
  return [
    one(results, "mvpf", "/mvpf"),
    ...outcomesOf(results, ({ costPerOutcome }) => costPerOutcome).map((outcome) =>
      one(results, "costPerOutcome", address("costPerOutcome", outcome, "undiscounted"), outcome),
    ),
  ].filter(isAnywhere);
};

/** Where the break-even of an outcome stands for a perspective. */
export const neededAt = (outcome: string, perspective: Address): Address =>
  address("breakEven", "outcomes", outcome) + perspective;

/** The perspectives that both results have, but for society: `publicSector`, `sectors/state`, `actors/region`, `groups/municipality`. */
export const perspectivesOf = ({ before, after }: Results): readonly string[] => [
  "publicSector",
  ...(["sectors", "groups", "actors"] as const).flatMap((family) =>
    Object.keys(after[family])
      .filter((id) => Object.hasOwn(before[family], id))
      .map((id) => `${family}/${id}`),
  ),
];

/** Where the figures of a perspective stand; equalisation moves nothing for society. */
export const perspectiveAt = (perspective: string, when: "before" | "after"): Address =>
  perspective === "society" ? "/society" : `/${perspective}/${when}`;

const outcomesOf = ({ before, after }: Results, of: (result: Result) => object): readonly string[] => [
  ...new Set([...Object.keys(of(before)), ...Object.keys(of(after))]),
];

const isAnywhere = ({ before, after }: Compared): boolean =>
  [before, after].some((found) => found.defined || found.why !== "noFigure");

/** Whole outcomes and whole persons, as the page of results has them; none where the target group is too small. */
const neededRow = (
  results: Results,
  key: (typeof ofOutcome)[number],
  outcome: string,
  perspective: Address,
): Compared => {
  const at = neededAt(outcome, perspective);
  const read = (result: Result): ComparedFound => {
    const found = figureAt(result, `${at}/${key}`);
    if (!found.defined) return found;
    const need = needAt(result, at);
    const total = key === "whole" ? found.value : watchedTotal(need, reachedIn(result, outcome));
    return need.impossible || total === undefined ? { defined: false, why: "impossible" } : known(total);
  };
  return row(results, { key, at: `${at}/${key}`, outcome }, read);
};

const needAt = (result: Result, at: Address): BreakEvenResult =>
  stepsOf(at).reduce<unknown>((of, step) => (of as Readonly<Record<string, unknown>>)[step], result) as BreakEvenResult;

const one = (results: Results, key: ComparedKey, at: Address, outcome?: string): Compared =>
  row(results, { key, at, ...(outcome !== undefined && { outcome }) }, (result) =>
    figureAt(result, units[key] === "year" ? `${at}/year` : at),
  );

const row = (
  results: Results,
  figure: Pick<Compared, "key" | "at" | "outcome">,
  read: (result: Result) => ComparedFound,
): Compared => {
  const unit = units[figure.key];
  const [before, after] = [read(results.before), read(results.after)];
  const isOtherKronor = unit === "SEK" && !isSameKronor(results);
  const difference = differing(before, after, isOtherKronor);
  return { ...figure, unit, before, after, difference };
};

const differing = (before: ComparedFound, after: ComparedFound, isOtherKronor: boolean): Differing => {
  if (before.defined && after.defined)
    return isOtherKronor ? { kind: "otherYears" } : { kind: "known", value: after.value - before.value };
  const sides = { before, after };
  return { kind: "unknown", sides: (["before", "after"] as const).filter((side) => !sides[side].defined) };
};
