import type { Appraisal, Draft } from "./appraisal.ts";
import { contentHash } from "./canonical.ts";
import { drawsWithoutWithheld } from "./disclosureDraws.ts";
import { isNothingWithheld, type Leaves, leavesOf, type Withheld, withheldPlaces } from "./disclosureLeaves.ts";
import { withoutWithheld } from "./disclosureResult.ts";
import { type StandIn, standInsOf } from "./disclosureStandIns.ts";
import { edited, readAt } from "./edit.ts";
import type { Explanation } from "./explain.ts";
import { type Address, address, type Problem, problem } from "./problem.ts";
import type { Result } from "./result.ts";
import { open, type Session, type Timeline } from "./session.ts";
import type { Simulated } from "./uncertainty/simulation.ts";

/**
 * What is told of an appraisal. In a public export everything here is already without what is withheld, so that whoever prints it need
 * not think of that.
 */
export type Disclosable = Readonly<{
  /** What is withheld of it is NaN where a number must stand, and elsewhere left out: a place that does not ask prints no number. */
  document: Appraisal;
  /** With draws. What is withheld of it is `{ defined: false, why: "withheld" }`. */
  result: Result;
  scenarios: readonly Readonly<{ id: string; name: string; result: Result }>[];
  timeline(perspective: Address): Timeline | undefined;
  explain(figure: Address): Explanation | undefined;
  /** Whether the number at an address, of the document or of the result, may not be printed. */
  isWithheld(at: Address): boolean;
  withheld: readonly Withheld[];
}>;

/**
 * What may be printed for anybody: nothing from which could be worked out how many of few people something is true of, or that it is
 * true of all or none of them. `base` is the document that it is of, as it was opened.
 *
 * What tells of few is taken out of the document, and what is printed is what comes to the same with anything else in its place. So no
 * arithmetic on what is printed can lead back, however it is done: another number would have printed the same. Problems where a number
 * of people stands among the costs too, which are always printed.
 */
export const disclosed = (told: Disclosable, base: Appraisal): Disclosable | readonly Problem[] => {
  const leaves = leavesOf(base);
  if (isNothingWithheld(leaves)) return told;
  const standIns = standInsOf(base, leaves);
  if (!standIns) return [cannotWithhold(leaves)];
  const hidden = new Set<Address>();
  const result = resultOf(told.result, standIns, leaves, (at) => hidden.add(at));
  const others = told.scenarios.filter(({ id }) => !leaves.scenarios.has(id));
  const scenarios = others.flatMap(({ id, name, result: of }) => {
    const shown = scenarioResult(id, of, standIns);
    return shown ? [{ id, name, result: shown }] : [];
  });
  if (!result || scenarios.length < others.length) return [cannotWithhold(leaves)];
  const places = withheldPlaces(base, leaves);
  const hash = contentHash(withoutLeaves(base, places));
  const isHidden = (at: Address): boolean => hasAbove(places, at) || hasAbove(hidden, at);
  const rest = [...hidden].map((at): Withheld => ({ at, why: "reveals" }));
  return {
    document: blanked(told.document, places),
    result: identified(result, hash, isHidden),
    scenarios: scenarios.map((scenario) => ({ ...scenario, result: identified(scenario.result, hash, isHidden) })),
    timeline: (at) => sameTimeline(at, told, standIns),
    explain: (at) => {
      const explanation = isHidden(at) ? undefined : told.explain(at);
      return explanation?.nodes.some((node) => node.at !== undefined && hasAbove(places, node.at))
        ? undefined
        : explanation;
    },
    isWithheld: isHidden,
    withheld: [...leaves.listed, ...rest],
  };
};

/** A document for a public export: without what is withheld, which is listed; it is no longer one that can be worked out. */
export const disclosedDocument = (base: Appraisal): Readonly<{ document: Draft; withheld: readonly Withheld[] }> => {
  const leaves = leavesOf(base);
  return { document: withoutLeaves(base, withheldPlaces(base, leaves)), withheld: leaves.listed };
};

const cannotWithhold = ({ listed: [first] }: Leaves): Problem => problem("cannotWithhold", first!.at, {});

/** Draws that tell what hangs on what is withheld: any two documents that differ in it differ in them. */
const TELLING_DRAWS = 2048;

const resultOf = (
  result: Result,
  standIns: readonly [StandIn, StandIn],
  { parameters }: Leaves,
  hide: (at: Address) => void,
): Result | undefined => {
  const [one, other] = standIns.map(({ session }) => session);
  const shown = withoutWithheld({ result, standIns: [one!.result(), other!.result()], hide });
  if (!shown?.simulation) return shown;
  const { draws, seed, sampling } = shown.simulation;
  const drawing = { draws: Math.min(draws, TELLING_DRAWS), seed, sampling };
  const drawn = [one!, other!].map((session) => session.simulate(drawing)).filter(isSimulated);
  const [first, second] = drawn;
  if (!first || !second) {
    hide("/simulation");
    return { ...shown, simulation: null, tornado: [] };
  }
  const { simulation, tornado } = shown;
  return {
    ...shown,
    ...drawsWithoutWithheld({ drawn: { simulation, tornado }, standIns: [first, second], shown, parameters, hide }),
  };
};

const isSimulated = (of: Simulated | readonly Problem[]): of is Simulated => "simulation" in of;

const scenarioResult = (id: string, result: Result, standIns: readonly [StandIn, StandIn]): Result | undefined => {
  const [one, other] = standIns.map(({ document }) => open(document, id)).filter(isOpen);
  return one && other && withoutWithheld({ result, standIns: [one.result(), other.result()], hide: () => {} });
};

const isOpen = (of: Session | readonly Problem[]): of is Session => "result" in of;

/** The hash of the whole would tell which of few numbers was left out: each could be tried. */
const identified = (result: Result, inputHash: string, isHidden: (at: Address) => boolean): Result => ({
  ...result,
  inputHash,
  marks: Object.fromEntries(Object.entries(result.marks).filter(([at]) => !isHidden(at))),
});

const sameTimeline = (at: Address, told: Disclosable, standIns: readonly [StandIn, StandIn]): Timeline | undefined => {
  const timeline = told.timeline(at);
  const text = JSON.stringify(timeline);
  return standIns.every(({ session }) => JSON.stringify(session.timeline(at)) === text) ? timeline : undefined;
};

/** Whether an address is one of those, or below one. */
const hasAbove = (places: ReadonlySet<Address>, at: Address): boolean => {
  for (let end = at.length; end > 0; end = at.lastIndexOf("/", end - 1)) if (places.has(at.slice(0, end))) return true;
  return false;
};

/** The places of numbers themselves; a parameter and what is set are groups of such. */
const numbersOf = (of: Draft, places: ReadonlySet<Address>): readonly Readonly<{ at: Address; isBlank: boolean }>[] =>
  [...places].flatMap((at) => {
    const value = readAt(of, at);
    if (typeof value === "number") return [{ at, isBlank: true }];
    if (typeof value !== "object" || value === null) return [];
    if (at.startsWith("/parameters/")) return parts.map((part) => ({ at: at + part, isBlank: part === "/value" }));
    const groups = at.endsWith("/set") ? Object.keys(value).map((key) => at + address(key)) : [at];
    return groups.flatMap((group) => parts.map((part) => ({ at: group + part, isBlank: false })));
  });
const parts = ["/value", "/belief", "/bounds"];

const withoutLeaves = (of: Draft, places: ReadonlySet<Address>): Draft =>
  numbersOf(of, places).reduce((left, { at }) => edited(left, at, undefined), of);

const blanked = (of: Appraisal, places: ReadonlySet<Address>): Appraisal =>
  numbersOf(of, places).reduce<Draft>(
    (left, { at, isBlank }) => edited(left, at, isBlank ? Number.NaN : undefined),
    of,
  ) as Appraisal;
