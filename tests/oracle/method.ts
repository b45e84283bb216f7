import type { Actor, Appraisal, Cost, Outcome, Ref, Valuation } from "../../models/appraisal.ts";
import type { BreakEvenResult, FunnelStep, PaybackRatio, Ratio, Result } from "../../models/result.ts";
import { type Read, readerOf } from "./central.ts";
import { discountOf as discounting } from "./discount.ts";
import { pricesOf } from "./prices.ts";
import { change, divide, isNothing, known, sumOf, totalsByKey, unknown } from "./ratio.ts";
import { watchOf } from "./watch.ts";

/** Real kronor of one line, actor and year, positive when good for the actor. Costs alone say whether the fund pays. */
type Entry = Readonly<{ line: string; category: string; actor: string; year: number; before: number; after: number }> &
  Readonly<{ fund?: boolean; outcome?: string; lumpSum?: boolean }>;
type View = (entry: Entry) => number; // What an entry counts for in someone's figures.
type Years = readonly (readonly [year: number, amount: number])[];

const perYear = <T>(years: Record<string, T>) => Object.entries(years).map(([y, of]) => [Number(y), of] as const);
const byId = <E extends { id: string }, T>(list: readonly E[], of: (element: E) => T): Record<string, T> =>
  Object.fromEntries(list.map((element) => [element.id, of(element)]));
const find = <E extends { id: string }>(list: readonly E[] = [], name = "") => list.find(({ id }) => id === name);
const upTo = (count: number) => Array.from({ length: Math.max(count, 0) }, (_, k) => k);
const isPublic = ({ sector }: Actor) => ["municipality", "region", "state", "equalisation"].includes(sector);
const isCost = ({ fund }: Entry) => fund !== undefined;
const steps: readonly FunnelStep[] = ["reached", "effect", "deadweight", "ownShare", "displacement", "evidenceFactor"];

/** METHOD.md's central case written a second time, so that an error of the engine must be made twice to hide. */
export const methodOn = (document: Appraisal) => {
  const { settings, actors, costs = [], outcomes = [], valuations = [], transfers = [] } = document;
  const { baseYear, priceYear, lastYear = Infinity, budgetYears = 3, costOfPublicFunds } = settings;
  const read = readerOf(document);
  const discountOf = discounting(document, read);
  const pvOf = (years: Years) => sumOf(years, ([year, amount]) => amount * discountOf(year));

  const movePrices = pricesOf(document, read);
  const toReal = ({ basis, year: stated, series }: Cost["prices"], year: number) =>
    movePrices(series, basis === "real" ? stated! : year, priceYear);

  // Outcomes gained.
  const changeOf = (measure: Outcome["effect"]["measure"], value: number, risk: number) => {
    if (measure === "relativeRisk") return risk * (1 - value);
    if (measure === "oddsRatio") return risk - (value * risk) / (1 - risk + value * risk);
    return value;
  };
  const adjustmentsOf = ({ deadweight, ownShare, displacement, evidenceFactor }: Outcome) => {
    return [1 - read(deadweight), read(ownShare, 1), 1 - read(displacement), read(evidenceFactor, 1)];
  };
  const adjustedBy = (outcome: Outcome) => adjustmentsOf(outcome).reduce((product, factor) => product * factor);
  const groupsOf = ({ cohorts, takeUp, effect, lagYears = 0 }: Outcome) =>
    cohorts.flatMap((id) =>
      perYear(find(document.cohorts, id)!.people).map(([year, people]) => {
        const reached = read(people) * (effect.per === "offered" ? 1 : read(takeUp, 1));
        const ofCohort = (value: typeof effect.value) => read(typeof value === "object" ? value[id] : value);
        const risk = ofCohort(effect.baselineRisk);
        const changed = reached * changeOf(effect.measure, ofCohort(effect.value), risk);
        return { year: year + lagYears, people: read(people), reached, atRisk: reached * risk, changed };
      }),
    );
  /** Outcomes by outcome year before the adjustments: counted, or of those reached. */
  const effectOf = (outcome: Outcome): Years => {
    const { measure, value } = outcome.effect;
    if (measure !== "count") return groupsOf(outcome).map(({ year, changed }) => [year, changed]);
    return typeof value === "object" ? perYear(value).map(([year, count]) => [year, read(count)]) : [];
  };
  const gainedOf = (outcome: Outcome): Omit<Result["gained"][string], "anyway" | "worth" | "benefits"> => {
    const [effect, why] = [effectOf(outcome), unknown("effectUnknown")];
    const left = [sumOf(groupsOf(outcome), ({ reached }) => reached), sumOf(effect, ([, changed]) => changed)];
    for (const factor of adjustmentsOf(outcome)) left.push(left.at(-1)! * factor);
    const funnel = steps.map((step, at) => ({ step, left: left[at]! }));
    if (outcome.effect.value === undefined)
      return { total: why, discounted: why, byYear: {}, funnel: funnel.slice(0, 1) };
    const years = totalsByKey(effect.map(([year, changed]) => [year, changed * adjustedBy(outcome)]));
    return { total: known(left.at(-1)!), discounted: known(pvOf(years)), byYear: Object.fromEntries(years), funnel };
  };
  /** One outcome spread over the outcome years as the counts or the reached are, or as the people where those are none. */
  const oneOutcome = (outcome: Outcome): Years => {
    const groups = groupsOf(outcome);
    const as = (of: "reached" | "people"): Years => groups.map((group) => [group.year, group[of]]);
    const measured = outcome.effect.measure === "count" ? effectOf(outcome) : as("reached");
    for (const years of [measured, as("people")]) {
      const all = sumOf(years, ([, amount]) => amount);
      if (all !== 0) return years.map(([year, amount]) => [year, amount / all]);
    }
    return [];
  };

  // Value: kronor per outcome, t years after the outcome year, in the valuation's own prices.
  const profileOf = ({ profile }: Valuation): Years => {
    if (profile.kind === "lumpSum") return [[0, 1]];
    if (profile.kind === "annual")
      return upTo(profile.years).map((k) => [profile.firstLag + k, (1 - read(profile.dropOff)) ** k]);
    const { calibratedRate, shapeGrowth, atAge, fromAge, toAge } = profile;
    const shape: Years = upTo(toAge - fromAge + 1).map((k) => [fromAge - atAge + k, (1 + read(shapeGrowth)) ** k]);
    const presentAtAge = sumOf(shape, ([t, amount]) => amount * (1 + read(calibratedRate)) ** -t);
    return shape.map(([t, amount]) => [t, amount / presentAtAge]);
  };
  const flowOf = (valuation: Valuation, outcomesByYear: Years): Years => {
    const { year, takenAs, series } = valuation.prices;
    const kronor = read(valuation.amount) * movePrices(series, year === "unknown" ? takenAs! : year, priceYear);
    const ofYear = ([outcomeYear, count]: Years[number]): Years =>
      profileOf(valuation).map(([t, share]) => {
        const uprated = (1 + read(valuation.realUprating)) ** (outcomeYear + t - priceYear);
        return [outcomeYear + t, count * kronor * share * read(valuation.persistence, 1) ** t * uprated];
      });
    return totalsByKey(outcomesByYear.flatMap(ofYear));
  };
  /** What each recipient gets in a year; after equalisation what it keeps, and what it passes on. */
  const partsOf = (valuation: Valuation, year: number, got: (share: Ref) => number, keep: Read): Entry[] =>
    Object.entries(valuation.recipients).flatMap(([actor, share]) => {
      const { id: line, category, outcome, profile, equalised } = valuation;
      const shared = { line, category, outcome, year, lumpSum: profile.kind === "lumpSum" };
      const row = equalised?.includes(actor) && document.equalisation!.find(({ from }) => from === actor);
      const before = got(share);
      if (!row) return [{ ...shared, actor, before, after: before }];
      const own = { ...shared, actor, before, after: before * keep(row.keep) };
      return [own, { ...shared, actor: row.to, before: 0, after: before - own.after }];
    });
  const entriesOfValuation = (of: Valuation, outcomesByYear: Years): Entry[] =>
    flowOf(of, outcomesByYear).flatMap(([year, flow]) => partsOf(of, year, (share) => flow * read(share), read));

  // Costs and transfers. Equipment is an annuity in arrears, dated like any flow; in kind is displaced use.
  const amountsOf = ({ amounts, ingredients, equipment }: Cost): Years => {
    if (amounts) return perYear(amounts).map(([year, amount]) => [year, read(amount)]);
    if (ingredients)
      return perYear(ingredients).map(([year, { hours, hourlyWage, oncost, overhead }]) => {
        return [year, read(hours) * read(hourlyWage) * (1 + read(oncost)) * (1 + read(overhead))];
      });
    const [price, rate, lifeYears] = [read(equipment!.price), read(equipment!.rate), equipment!.lifeYears];
    const yearly = rate === 0 ? price / lifeYears : (price * rate) / (1 - (1 + rate) ** -lifeYears);
    return equipment!.years.map((year) => [year, yearly]);
  };
  const entriesOfCost = (cost: Cost): Entry[] =>
    amountsOf(cost).map(([year, amount]) => {
      const { id: line, category, payer: actor, fund = false, opportunityShare } = cost;
      const real = amount * read(cost.factor, 1) * read(opportunityShare, 1) * toReal(cost.prices, year);
      return { line, category, actor, fund, year, before: -real, after: -real };
    });
  const entriesOfTransfers = transfers.flatMap(({ id: line, from, to, amounts, prices }) =>
    perYear(amounts).flatMap(([year, amount]): Entry[] => {
      const real = read(amount) * toReal(prices, year);
      const received = { line, category: "transfer", actor: to, year, before: real, after: real };
      return [received, { ...received, actor: from, before: -real, after: -real }];
    }),
  );
  const nominalOf = (cost: Cost): [string, number][] => {
    const { equipment, prices, payer, kind = "cash", fund = false } = cost;
    const amounts: Years = equipment ? [[equipment.years[0]!, read(equipment.price)]] : amountsOf(cost);
    return amounts.map(([year, amount]) => {
      const moved = prices.basis === "nominal" ? 1 : movePrices(prices.series, prices.year!, year);
      return [JSON.stringify({ year, payer, kind, fund }), amount * read(cost.factor, 1) * moved];
    });
  };

  // Views. What is moved between actors never counts for society; public kronor count λ times, benefits only when net.
  const viewOf = (isMember: (actor: Actor) => boolean, stage: "before" | "after"): View => {
    const members = new Set(actors.filter(isMember).map(({ id }) => id));
    return (entry) => (members.has(entry.actor) ? entry[stage] : 0);
  };
  const beforeAfter = <T>(isMember: (actor: Actor) => boolean, of: (view: View) => T) => {
    return { before: of(viewOf(isMember, "before")), after: of(viewOf(isMember, "after")) };
  };
  const publicView = viewOf(isPublic, "before");
  const isAdded = (entry: Entry) => isCost(entry) || costOfPublicFunds?.appliesTo !== "gross";
  const fundsAt = (lambda: number, entry: Entry) => (isAdded(entry) ? publicView(entry) * (lambda - 1) : 0);
  const societyAtOne: View = (entry) => (entry.category === "transfer" ? 0 : entry.before);
  const societyAt = (lambda: number, entry: Entry) => societyAtOne(entry) + fundsAt(lambda, entry);
  const lambda = read(costOfPublicFunds?.factor, 1);
  const publicFunds: View = (entry) => fundsAt(lambda, entry);
  const society: View = (entry) => societyAt(lambda, entry);
  const lineage = (id: string | undefined): string[] => (id ? [id, ...lineage(find(actors, id)!.partOf)] : []);
  const within = (tops: readonly string[]) => (actor: Actor) => lineage(actor.id).some((top) => tops.includes(top));

  // Everything that happens within the horizon.
  const outcomeOf = (valuation: Valuation) => find(outcomes, valuation.outcome)!;
  const gains = valuations.flatMap((of) => entriesOfValuation(of, perYear(gainedOf(outcomeOf(of)).byYear)));
  const [isKept, isCut] = [({ year }: Entry) => year <= lastYear, ({ year }: Entry) => year > lastYear];
  const all = [...costs.flatMap(entriesOfCost), ...gains, ...entriesOfTransfers];
  const entries = all.filter(isKept).sort((earlier, later) => earlier.year - later.year);
  const [costEntries, benefitEntries] = [entries.filter(isCost), entries.filter((entry) => !isCost(entry))];
  const yearly = (of: readonly Entry[], view: View): Years => totalsByKey(of.map((entry) => [entry.year, view(entry)]));
  const pv = (of: readonly Entry[], view: View) => pvOf(yearly(of, view));

  // Figures of a view. A number is nothing only where it is written so: a parameter may become something.
  const written = (share: Ref) => (share === 0 ? 0 : 1);
  const writtenLambda = costOfPublicFunds?.factor === undefined || costOfPublicFunds.factor === 1 ? 1 : 1.5;
  const unvalued = valuations.filter((valuation) => outcomeOf(valuation).effect.value === undefined);
  const unknownParts = unvalued.flatMap((valuation) => partsOf(valuation, baseYear, written, () => 0.5));
  const holdsUnknown = (view: View, except?: string) => {
    const seen: View = view === society ? (part) => societyAt(writtenLambda, part) : view;
    return unknownParts.some((part) => part.outcome !== except && seen(part) !== 0);
  };
  const costsOf = (view: View) => 0 - pv(costEntries, view);
  const benefitsOf = (view: View) => (holdsUnknown(view) ? unknown("effectUnknown") : known(pv(benefitEntries, view)));
  const npvOf = (view: View) => change(benefitsOf(view), (benefits) => benefits - costsOf(view));
  const pvOfFund = costsOf((entry) => (entry.fund ? entry.before : 0));
  const paybackOf = (view: View, factor: (year: number) => number): PaybackRatio => {
    if (holdsUnknown(view)) return unknown("effectUnknown");
    const lumpSums = totalsByKey(entries.map((e) => [`${e.line} ${e.year}`, e.lumpSum ? view(e) : 0]));
    if (lumpSums.some(([, amount]) => !isNothing(amount))) return unknown("lumpSum");
    const net = yearly(entries, view).map(([year, amount]) => [year, amount * factor(year)] as const);
    const isBelow = (_: unknown, at: number) => sumOf(net.slice(0, at + 1), ([, amount]) => amount) < -0.005;
    const lastBelow = net.findLastIndex(isBelow);
    if (lastBelow < 0 || lastBelow === net.length - 1) return unknown(lastBelow < 0 ? "noOutlay" : "never");
    const year = net[lastBelow + 1]![0];
    // Many outlays of less than half an öre add up to one.
    const first = net.findIndex((entry, at) => entry[1] < -0.005 || isBelow(entry, at));
    return { defined: true, year, years: year - net[first]![0] };
  };
  const perspectiveOf = (view: View) => {
    const [pvCosts, pvBenefits, npv] = [costsOf(view), benefitsOf(view), npvOf(view)];
    const payback = { undiscounted: paybackOf(view, () => 1), discounted: paybackOf(view, discountOf) };
    const [bcr, npvRatio] = [divide(pvBenefits, pvCosts, "noCosts"), divide(npv, pvCosts, "noCosts")];
    return { pvCosts, pvBenefits, npv, bcr, npvRatio, npvPerFundKrona: divide(npv, pvOfFund, "noFund"), payback };
  };
  const breakEvenOf = (outcome: Outcome, view: View): BreakEvenResult => {
    const valued = valuations.filter((valuation) => valuation.outcome === outcome.id);
    const one = valued.flatMap((valuation) => entriesOfValuation(valuation, oneOutcome(outcome)));
    const [others, othersUnknown] = [entries.filter((e) => e.outcome !== outcome.id), holdsUnknown(view, outcome.id)];
    const [worth, toCover] = [pv(one.filter(isKept), view), 0 - pv(others, view)];
    const neededOf = (): Ratio => {
      if (!othersUnknown && (toCover < 0 || isNothing(toCover))) return unknown("paysWithout");
      if (isNothing(worth)) return unknown("noValue");
      if (worth < 0) return unknown("negativeValue");
      return othersUnknown ? unknown("effectUnknown") : known(toCover / worth);
    };
    const [needed, adjusted, groups] = [neededOf(), adjustedBy(outcome), groupsOf(outcome)];
    const whole = change(needed, (value) => Math.ceil(value - 1e-9));
    if (!needed.defined) return { needed, whole, observed: needed, impossible: false };
    if (adjusted === 0) return { needed, whole, observed: unknown("nothingLeft"), impossible: true };
    const isCounted = outcome.effect.baselineRisk !== undefined;
    const [atRisk, reached] = [sumOf(groups, (group) => group.atRisk), sumOf(groups, (group) => group.reached)];
    const observed = isCounted ? known(reached - atRisk + needed.value / adjusted) : unknown("noBaseline");
    return { needed, whole, observed, impossible: isCounted && needed.value / adjusted > atRisk + 1e-9 };
  };
  const siloGapOf = (payers: readonly Actor[]) => {
    const all = benefitsOf(societyAtOne);
    const shareOf = (part: Ratio) => (all.defined ? divide(part, all.value, "noBenefits") : all);
    const outside = (tops: string[]) => change(shareOf(benefitsOf(viewOf(within(tops), "after"))), (own) => 1 - own);
    const tops = [...new Set(payers.map(({ id }) => lineage(id).at(-1)!))];
    const ofEach = Object.fromEntries([["allPayers", outside(tops)], ...tops.map((top) => [top, outside([top])])]);
    const firstCost = Math.min(...costEntries.flatMap(({ year, before }) => (before === 0 ? [] : year)));
    if (firstCost === Infinity && all.defined) return { outside: ofEach, late: unknown("noOutlay") };
    const late = benefitEntries.filter(({ year }) => year >= firstCost + budgetYears);
    return { outside: ofEach, late: shareOf(known(pv(late, societyAtOne))) };
  };
  const mvpfOf = (): Ratio => {
    const gain = npvOf(viewOf((actor) => !isPublic(actor), "after"));
    const cost = change(npvOf(viewOf(isPublic, "after")), (npv) => -npv);
    if (!gain.defined || !cost.defined) return unknown("effectUnknown");
    if (cost.value > 0 && !isNothing(cost.value)) return known(gain.value / cost.value);
    return unknown(gain.value > 0 && !isNothing(gain.value) ? "infinite" : "neither");
  };
  const rowsOf = (entry: Entry): [string, number][] => {
    const { year, actor, line, category, before, after } = entry;
    return [
      [JSON.stringify({ year, actor, line, category }), before],
      [JSON.stringify({ year, actor, line: "equalisation", category: "equalisation" }), after - before],
      [JSON.stringify({ year, line: "publicFunds", category: "publicFunds" }), publicFunds(entry)],
    ];
  };
  const flowsOf = () =>
    totalsByKey(entries.flatMap(rowsOf)).flatMap(([key, amount]): Result["flows"] => {
      const row = JSON.parse(key);
      return amount === 0 ? [] : [{ ...row, amount, present: amount * discountOf(row.year) }];
    });
  const payers = actors.filter(({ id }) => costs.some(({ payer }) => payer === id));
  const tops = actors.filter(({ id }) => actors.some(({ partOf }) => partOf === id));
  const figuresOf = <T>(listed: readonly Actor[], of: (view: View) => T) => ({
    society: of(society),
    publicSector: beforeAfter(isPublic, of),
    actors: byId(listed, (actor) => beforeAfter((other) => other === actor, of)),
    groups: byId(tops, ({ id }) => beforeAfter(within([id]), of)),
  });
  const sectors = actors.map(({ sector }) => ({ id: sector }));
  const unpricedOf = (npv: Ratio) => (npv.defined && npv.value >= 0 ? unknown("pays") : change(npv, (value) => -value));
  const costPer = (of: Ratio) => (of.defined ? divide(known(costsOf(society)), of.value, "noGain") : of);
  const societysOf = () => ({ pvCosts: costsOf(society), pvBenefits: benefitsOf(society), npv: npvOf(society) });
  const everyone = sumOf(
    (document.cohorts ?? []).flatMap(({ people }) => Object.values(people)),
    read,
  );
  const figures = () => ({
    gained: byId(outcomes, gainedOf),
    ...figuresOf(actors, perspectiveOf),
    sectors: byId(sectors, ({ id }) => beforeAfter(({ sector }) => sector === id, perspectiveOf)),
    mvpf: mvpfOf(),
    costPerOutcome: byId(outcomes, (outcome) => {
      const { total, discounted } = gainedOf(outcome);
      return { undiscounted: costPer(total), discounted: costPer(discounted) };
    }),
    siloGap: siloGapOf(payers),
    budget: totalsByKey(costs.flatMap(nominalOf)).map(([key, amount]): Result["budget"][number] => {
      return { ...JSON.parse(key), nominal: Number.isNaN(amount) ? unknown("noSeries") : known(amount) };
    }),
    breakEven: {
      outcomes: byId(outcomes, (of) => {
        const needs = figuresOf(payers, (view) => breakEvenOf(of, view));
        return { ...needs, watch: watchOf(of, groupsOf(of), oneOutcome(of), needs.society, adjustedBy(of)) };
      }),
      unpriced: unpricedOf(npvOf(society)),
      unpricedPerPerson: divide(unpricedOf(npvOf(society)), everyone, "noPeople"),
    },
    flows: flowsOf(),
    cutAfterLastYear: pv(gains.filter(isCut), societyAtOne),
  });
  return { figures, society: societysOf, flows: flowsOf };
};
