import type { Address } from "./problem.ts";
import { address } from "./problem.ts";
import {
  type AlternativeResult,
  type BreakEvenResult,
  type PerspectiveResult,
  type Ratio,
  type Result,
  unknown,
} from "./result.ts";

/** A result, and the same of two documents in which what is withheld is something else. */
export type Compared = Readonly<{
  result: Result;
  standIns: readonly [Result, Result];
  /** Told of every figure that is withheld. */
  hide: (at: Address) => void;
}>;

const NOT_PRINTED = unknown("withheld");

/** Whether a part of the result is the same whatever is withheld: nothing of it can tell. */
const stands = ({ result, standIns }: Compared, part: (of: Result) => unknown): boolean => {
  const text = JSON.stringify(part(result));
  return standIns.every((standIn) => JSON.stringify(part(standIn)) === text);
};

type Part<T> = (of: Result) => T | undefined;

/**
 * The figures of a central case without those that hang on what is withheld. What is read from several of them, and so could by chance
 * be the same, goes with them. Undefined where costs themselves hang on it, which are no figures that can be left out.
 */
export const withoutWithheld = (compared: Compared): Result | undefined => {
  const { result, hide } = compared;
  if (!costsStand(compared)) return undefined;
  const society = perspective(compared, "/society", (of) => of.society);
  const pairs = (key: "sectors" | "actors" | "groups") =>
    mapped(result[key], (id) => pair(compared, address(key, id), (of) => of[key][id]));
  const [publicSector, sectors, actors, groups] = [
    pair(compared, "/publicSector", (of) => of.publicSector),
    pairs("sectors"),
    pairs("actors"),
    pairs("groups"),
  ];
  const everyNpv = [society, ...Object.values(actors).flatMap(({ before, after }) => [before, after])];
  const isWhole = everyNpv.every(({ npv }) => !isWithheld(npv));
  const ratio = ratioIn(compared);
  const whole = (at: Address, of: Part<Ratio>): Ratio => ratio(at, of, isWhole);
  const shown: Result = {
    ...result,
    gained: mapped(result.gained, (id) => gained(compared, id)),
    society,
    publicSector,
    sectors,
    actors,
    groups,
    mvpf: whole("/mvpf", (of) => of.mvpf),
    costPerOutcome: mapped(result.costPerOutcome, (id) => costPer(compared, id)),
    siloGap: {
      outside: mapped(result.siloGap.outside, (id) =>
        whole(address("siloGap", "outside", id), (of) => of.siloGap.outside[id]),
      ),
      late: whole("/siloGap/late", (of) => of.siloGap.late),
    },
    steadyState: {
      ...result.steadyState,
      npvPerCohort: ratio("/steadyState/npvPerCohort", (of) => of.steadyState.npvPerCohort),
    },
    decision: {
      whole: ratio("/decision/whole", (of) => of.decision.whole),
      forward: ratio("/decision/forward", (of) => of.decision.forward),
      forwardPerPerson: ratio("/decision/forwardPerPerson", (of) => of.decision.forwardPerPerson),
    },
    breakEven: {
      outcomes: mapped(result.breakEven.outcomes, (id) => breakEvens(compared, id)),
      parameters: mapped(result.breakEven.parameters, (id) => switching(compared, id, !isWithheld(society.npv))),
      unpriced: ratio("/breakEven/unpriced", (of) => of.breakEven.unpriced, !isWithheld(society.npv)),
      unpricedPerPerson: ratio(
        "/breakEven/unpricedPerPerson",
        (of) => of.breakEven.unpricedPerPerson,
        !isWithheld(society.npv),
      ),
    },
    flows: flows(compared),
    alternatives: alternatives(compared),
    warnings: warnings(compared),
  };
  if (stands(compared, (of) => of.cutAfterLastYear)) return shown;
  hide("/cutAfterLastYear");
  const { cutAfterLastYear: _, ...rest } = shown;
  return rest;
};

const isWithheld = (of: object): boolean => "why" in of && of.why === "withheld";

const mapped = <T, S>(of: Readonly<Record<string, T>>, made: (id: string) => S): Record<string, S> =>
  Object.fromEntries(Object.keys(of).map((id) => [id, made(id)]));

/** A figure that may be unknown; `isTold` is false where it goes with another that is withheld. */
const ratioIn =
  (compared: Compared) =>
  (at: Address, of: Part<Ratio>, isTold = true): Ratio => {
    if (isTold && stands(compared, of)) return of(compared.result)!;
    compared.hide(at);
    return NOT_PRINTED;
  };

/** What is paid, by whom and when: none of it is a multiple of people unless a number of theirs stands among the costs as well. */
const costsStand = (compared: Compared): boolean =>
  stands(compared, (of) => [
    of.budget,
    of.budgetTotals,
    of.steadyState.costPerCohort,
    of.steadyState.payers,
    of.settings,
    of.society.pvCosts,
    costsOf(of.publicSector),
    ...Object.values({ ...of.sectors, ...of.groups }).map(costsOf),
    ...Object.values(of.actors).map(costsOf),
    ...Object.values(of.alternatives).map(({ society, publicSector }) => [society.pvCosts, costsOf(publicSector)]),
  ]);

const costsOf = ({ before, after }: Result["publicSector"]): readonly number[] => [before.pvCosts, after.pvCosts];

const perspective = (compared: Compared, at: Address, of: Part<PerspectiveResult>): PerspectiveResult => {
  const shown = of(compared.result)!;
  // Read from yearly flows, or divided: they are told where what they are read from is.
  const isTold = stands(compared, (from) => [of(from)?.pvBenefits, of(from)?.npv]);
  if (isTold && stands(compared, of)) return shown;
  for (const figure of ofBenefits) compared.hide(`${at}/${figure}`);
  return {
    pvCosts: shown.pvCosts,
    pvBenefits: NOT_PRINTED,
    npv: NOT_PRINTED,
    bcr: NOT_PRINTED,
    npvRatio: NOT_PRINTED,
    npvPerFundKrona: NOT_PRINTED,
    irr: NOT_PRINTED,
    payback: { undiscounted: NOT_PRINTED, discounted: NOT_PRINTED },
  };
};

/** What of a perspective hangs on its benefits. */
const ofBenefits = [
  ...["npv", "pvBenefits", "bcr", "npvRatio", "npvPerFundKrona", "irr", "payback"],
  ...["benefits", "net", "cumulated", "cumulatedDiscounted"].map((flow) => `timeline/${flow}`),
];

const pair = (compared: Compared, at: Address, of: Part<Result["publicSector"]>): Result["publicSector"] => ({
  before: perspective(compared, `${at}/before`, (from) => of(from)?.before),
  after: perspective(compared, `${at}/after`, (from) => of(from)?.after),
});

const gained = (compared: Compared, id: string): Result["gained"][string] => {
  const at = address("gained", id);
  const { hide, result } = compared;
  const ratio = ratioIn(compared);
  const { byYear, funnel } = result.gained[id]!;
  const isTold = (figure: Address, of: (from: Result) => unknown): boolean => {
    const isSame = stands(compared, of);
    if (!isSame) hide(at + figure);
    return isSame;
  };
  const years = Object.entries(byYear).filter(([year]) =>
    isTold(`/byYear/${year}`, (of) => of.gained[id]!.byYear[year]),
  );
  const steps = funnel.filter(({ step }, position) =>
    isTold(`/funnel/${step}`, (of) => of.gained[id]!.funnel[position]),
  );
  const shown = (key: "total" | "discounted" | "anyway" | "worth" | "benefits") =>
    ratio(`${at}/${key}`, (of) => of.gained[id]![key]);
  return {
    total: shown("total"),
    discounted: shown("discounted"),
    byYear: Object.fromEntries(years),
    funnel: steps,
    anyway: shown("anyway"),
    worth: shown("worth"),
    benefits: shown("benefits"),
  };
};

const costPer = (compared: Compared, id: string): Result["costPerOutcome"][string] => {
  const ratio = ratioIn(compared);
  const at = address("costPerOutcome", id);
  return {
    undiscounted: ratio(`${at}/undiscounted`, (of) => of.costPerOutcome[id]!.undiscounted),
    discounted: ratio(`${at}/discounted`, (of) => of.costPerOutcome[id]!.discounted),
  };
};

type BreakEvens = Result["breakEven"]["outcomes"][string];

const breakEvens = (compared: Compared, id: string): BreakEvens => {
  const at = address("breakEven", "outcomes", id);
  const of = (from: Result): BreakEvens => from.breakEven.outcomes[id]!;
  const { society, publicSector, actors, groups, watch } = of(compared.result);
  const shown = (key: Address, found: Part<BreakEvenResult>, now: BreakEvenResult): BreakEvenResult => {
    if (stands(compared, found)) return now;
    compared.hide(`${at}/${key}`);
    return { needed: NOT_PRINTED, whole: NOT_PRINTED, observed: NOT_PRINTED, impossible: false };
  };
  const both = (key: Address, found: Part<BreakEvens["publicSector"]>, now: BreakEvens["publicSector"]) => ({
    before: shown(`${key}/before`, (from) => found(from)?.before, now.before),
    after: shown(`${key}/after`, (from) => found(from)?.after, now.after),
  });
  const each = (key: "actors" | "groups", now: BreakEvens["actors"]) =>
    mapped(now, (actor) => both(`${key}/${actor}`, (from) => of(from)[key][actor], now[actor]!));
  const isWatched = watch !== undefined && stands(compared, (from) => of(from).watch);
  if (watch && !isWatched) compared.hide(`${at}/watch`);
  return {
    society: shown("society", (from) => of(from).society, society),
    publicSector: both("publicSector", (from) => of(from).publicSector, publicSector),
    actors: each("actors", actors),
    groups: each("groups", groups),
    ...(isWatched && { watch }),
  };
};

type Switching = Result["breakEven"]["parameters"][string];

/** At which value of a parameter nothing is gained or lost hangs on all other numbers, and never on its own. */
const switching = (compared: Compared, id: string, isTold: boolean): Switching => {
  const found = [compared.result, ...compared.standIns].map((of) => of.breakEven.parameters[id]);
  const roots = found.map((of) => (of && "roots" in of ? of.roots : []));
  const [first = []] = roots;
  const isOwn =
    first.length > 0 &&
    roots.every((of) => of.length === first.length && of.every((root, at) => isNear(root, first[at]!)));
  // Looked for from different values it differs in its last digits.
  if (isOwn && !isTold) return { roots: roots[1]! };
  if (isTold && stands(compared, (of) => of.breakEven.parameters[id])) return found[0]!;
  compared.hide(address("breakEven", "parameters", id));
  return NOT_PRINTED;
};

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1e-3, Math.abs(one), Math.abs(other));

const flows = (compared: Compared): Result["flows"] => {
  const keyOf = ({ year, actor = "", line, category }: Result["flows"][number]): string =>
    JSON.stringify([year, actor, line, category]);
  const [one, other] = compared.standIns.map(
    (standIn) => new Map(standIn.flows.map((row) => [keyOf(row), JSON.stringify(row)])),
  );
  const shown = compared.result.flows.filter((row) => {
    const text = JSON.stringify(row);
    const isSame = one!.get(keyOf(row)) === text && other!.get(keyOf(row)) === text;
    if (!isSame) compared.hide(address("flows", row.line));
    return isSame;
  });
  return shown;
};

/** Beside each other they say which is the better; where one of them is not told neither is that. */
const alternatives = (compared: Compared): Record<string, AlternativeResult> => {
  if (stands(compared, (of) => of.alternatives)) return compared.result.alternatives;
  compared.hide("/alternatives");
  return {};
};

/** That a count is under the limit is what is said of it anyway. */
const warnings = ({ result, standIns }: Compared): Result["warnings"] => {
  const [one, other] = standIns.map((of) => new Set(of.warnings.map((warning) => JSON.stringify(warning))));
  return result.warnings.filter((warning) => {
    const text = JSON.stringify(warning);
    return warning.kind === "underDisclosureLimit" || (one!.has(text) && other!.has(text));
  });
};
