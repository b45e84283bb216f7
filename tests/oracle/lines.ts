import type { Cost, Outcome, Ref, Series, Transfer, Valuation } from "../../models/appraisal.ts";
import { maybe, newParameter, perYear, refTo, refWithin, type Sketch, yearsOf } from "./choice.ts";

// Series and prices. Every series has an index for the price year; the first also for every year a line may have.
const FIRST_INDEX_YEAR = 2005;
export const seriesOf = (sketch: Sketch, position: number): Series => {
  const { baseYear, priceYear, integer, pick } = sketch;
  const kind = position === 0 ? "whole" : pick(["assumed", "short"] as const);
  const end = { whole: baseYear + 10, assumed: baseYear + integer(-4, 2), short: Math.max(priceYear, baseYear) }[kind];
  // Growth varies between years, yet takes one choice: the fewer choices, the sooner a failing document is made small.
  const growth = integer(-10, 25) / 1000;
  let index = 100;
  const values: Record<string, number> = {};
  for (let year = FIRST_INDEX_YEAR; year <= end; year++) {
    values[year] = Number(index.toFixed(2));
    index *= 1 + growth * (1 + (year % 3));
  }
  const beyond = { rate: refWithin(sketch, "share", 0, 0.05) };
  return { id: `series-${position}`, name: "Prisindex", values, ...(kind === "assumed" ? { beyond } : {}) };
};
const hasIndex = ({ values, beyond }: Series, year: number): boolean => values[year] !== undefined || Boolean(beyond);
const seriesWith = ({ series, pick }: Sketch, years: readonly number[]): string =>
  pick(series.filter((one) => years.every((year) => hasIndex(one, year)))).id;
/** A price year and its series, which may be left out where prices need not be moved. */
const statedPrices = (sketch: Sketch) => {
  const year = sketch.pick([sketch.priceYear, sketch.baseYear - 3, sketch.baseYear + 1, sketch.priceYear]);
  const series = year === sketch.priceYear && sketch.chance(0.5) ? {} : { series: seriesWith(sketch, [year]) };
  return { year, ...series };
};
const linePrices = (sketch: Sketch, years: readonly number[]): Cost["prices"] =>
  sketch.chance(0.5)
    ? { basis: "real", ...statedPrices(sketch) }
    : { basis: "nominal", series: seriesWith(sketch, years) };
const valuationPrices = (sketch: Sketch): Valuation["prices"] => {
  const { year, ...series } = statedPrices(sketch);
  return sketch.chance(0.25) ? { year: "unknown", takenAs: year, ...series } : { year, ...series };
};

// Costs and transfers.
const COST_CATEGORIES = ["staff", "premises", "equipment", "training", "material", "administration", "other"] as const;
const kronor = (sketch: Sketch) => refWithin(sketch, "SEK", 0, 500_000);
const amountsOf = (sketch: Sketch, years: readonly number[]): Pick<Cost, "amounts" | "ingredients" | "equipment"> => {
  const form = sketch.pick(["amounts", "ingredients", "equipment"] as const);
  if (form === "amounts") return { amounts: perYear(years, () => kronor(sketch)) };
  const share = () => refWithin(sketch, "share", 0, 1);
  const ingredients = () => ({
    hours: refWithin(sketch, "hour", 0, 2000),
    hourlyWage: refWithin(sketch, "SEK/hour", 0, 500),
    ...maybe(sketch, 0.6, "oncost", share),
    ...maybe(sketch, 0.6, "overhead", share),
  });
  if (form === "ingredients") return { ingredients: perYear(years, ingredients) };
  const [price, rate] = [kronor(sketch), refWithin(sketch, "share", 0, sketch.chance(0.2) ? 0 : 0.08)];
  return { equipment: { price, rate, lifeYears: sketch.integer(1, 8), years } };
};
export const costOf = (sketch: Sketch, position: number): Cost => {
  const years = yearsOf(sketch);
  const kind = maybe(sketch, 0.7, "kind", () => sketch.pick(["cash", "inKind"] as const));
  const displaced = () => refWithin(sketch, "share", 0, 1);
  return {
    id: `cost-${position}`,
    name: `Kostnad ${position}`,
    payer: sketch.pick(sketch.actors).id,
    category: sketch.pick(COST_CATEGORIES),
    ...kind,
    ...maybe(sketch, 0.6, "fund", () => sketch.chance(0.6)),
    ...maybe(sketch, 0.6, "phase", () => sketch.pick(["development", "operation"] as const)),
    ...(kind.kind === "inKind" ? maybe(sketch, 0.5, "opportunityShare", displaced) : {}),
    ...maybe(sketch, 0.5, "factor", () => refWithin(sketch, "factor", 0, 2)),
    ...amountsOf(sketch, years),
    prices: linePrices(sketch, years),
  };
};
export const transferOf = (sketch: Sketch, position: number): Transfer => {
  const years = yearsOf(sketch);
  const from = sketch.pick(sketch.actors).id;
  const to = sketch.pick(sketch.actors.filter(({ id }) => id !== from)).id;
  const amounts = perYear(years, () => kronor(sketch));
  return { id: `transfer-${position}`, name: "Bidrag", from, to, amounts, prices: linePrices(sketch, years) };
};

// Valuations.
const profileOf = (sketch: Sketch): Valuation["profile"] => {
  const kind = sketch.pick(["annual", "stream", "lumpSum"] as const);
  if (kind === "lumpSum") return { kind };
  if (kind === "annual") {
    const dropOff = maybe(sketch, 0.5, "dropOff", () => refWithin(sketch, "share", 0, 1));
    return { kind, years: sketch.integer(1, 8), firstLag: sketch.integer(0, 3), ...dropOff };
  }
  const atAge = sketch.integer(10, 20);
  const fromAge = atAge + sketch.integer(0, 6);
  const toAge = fromAge + sketch.integer(0, 40);
  const shapeGrowth = maybe(sketch, 0.5, "shapeGrowth", () => refWithin(sketch, "share", 0, 0.03));
  return { kind, calibratedRate: refWithin(sketch, "share", 0, 0.06), atAge, fromAge, toAge, ...shapeGrowth };
};
/** Whole thousandths, so that the shares add up to 1, or to 0 where something is moved from one to others. */
const sharesOf = (sketch: Sketch, isMoved: boolean): number[] => {
  const count = sketch.integer(isMoved ? 2 : 1, Math.min(4, sketch.actors.length));
  const shares: number[] = [];
  for (let left = 1000; shares.length < count - 1; left -= shares.at(-1)!)
    shares.push(sketch.number(0, left / 1000) * 1000);
  const rounded = shares.map((share) => Math.round(share));
  const sum = rounded.reduce((total, share) => total + share, 0);
  return [...rounded, (isMoved ? 0 : 1000) - sum].map((share) => share / 1000);
};
/** Parameters that follow when one of them moves, or numbers and parameters each by itself. */
const shareRefsOf = (sketch: Sketch, shares: readonly number[], isMoved: boolean): readonly Ref[] => {
  const isGroup = !isMoved && shares.length > 1 && sketch.chance(0.4);
  if (!isGroup) return shares.map((share) => refTo(sketch, "share", share));
  const parameters = shares.map((value) => newParameter(sketch, "share", { value }));
  const weights = () => ({ kind: "dirichlet" as const, weights: shares.map((share) => 10 * share + 1) });
  sketch.shareGroups.push({ parameters, ...maybe(sketch, 0.4, "belief", weights) });
  return parameters;
};
const recipientsOf = (sketch: Sketch, isMoved: boolean): Record<string, Ref> => {
  const first = sketch.integer(0, sketch.actors.length - 1);
  const refs = shareRefsOf(sketch, sharesOf(sketch, isMoved), isMoved);
  const recipients = refs.map((ref, position): [string, Ref] => {
    return [sketch.actors[(first + position) % sketch.actors.length]!.id, ref];
  });
  const other = sketch.actors[(first + recipients.length) % sketch.actors.length]!.id;
  const isWritten = recipients.length < sketch.actors.length && sketch.chance(0.15);
  return Object.fromEntries(isWritten ? [...recipients, [other, 0]] : recipients);
};
const CATEGORIES = ["avoidedCost", "transfer", "health", "wellbeing", "crime", "other"] as const;
export const valuationOf = (
  sketch: Sketch,
  position: number,
  outcomes: readonly Outcome[],
  taxed: "production" | "tax",
): Valuation => {
  const profile = profileOf(sketch);
  // Production value and the tax on it are never both counted; tax on an avoided cost is no tax.
  const category = sketch.pick([taxed, taxed, ...CATEGORIES]);
  const recipients = recipientsOf(sketch, category === "transfer");
  const isEqualised = ({ from }: { from: string }) => from in recipients && sketch.chance(0.8);
  const equalised = sketch.equalisation.filter(isEqualised).map(({ from }) => from);
  const decays = profile.kind === "annual" && profile.dropOff !== undefined && profile.dropOff !== 0;
  const unit = profile.kind === "annual" ? "SEK/outcome/year" : "SEK/outcome";
  return {
    id: `valuation-${position}`,
    name: `Värde ${position}`,
    outcome: sketch.pick(outcomes).id,
    category,
    amount: refWithin(
      sketch,
      unit,
      sketch.chance(0.25) ? -300_000 : 0,
      profile.kind === "annual" ? 200_000 : 2_000_000,
    ),
    prices: valuationPrices(sketch),
    profile,
    ...(decays ? {} : maybe(sketch, 0.4, "persistence", () => refWithin(sketch, "share", 0, 1))),
    ...maybe(sketch, 0.4, "realUprating", () => refWithin(sketch, "share", 0, 0.03)),
    ...maybe(sketch, 0.5, "realised", () => sketch.pick(["cash", "capacity", "welfare"] as const)),
    recipients,
    ...(category === "avoidedCost" ? {} : { equalised }),
  };
};
