import type { Appraisal, Draft } from "./appraisal.ts";
import { contentHash } from "./canonical.ts";
import { drawsWithoutWithheld } from "./disclosureDraws.ts";
import { isNothingWithheld, type Leaves, leavesOf, type Withheld, withheldPlaces } from "./disclosureLeaves.ts";
import { isWithin, type Resting, restingOn } from "./disclosureResting.ts";
import { type Gone, withoutWithheld } from "./disclosureResult.ts";
import { edited, readAt } from "./edit.ts";
import type { Explanation } from "./explain.ts";
import { type Address, address, type Problem, problem } from "./problem.ts";
import type { Result } from "./result.ts";
import type { Timeline } from "./session.ts";

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
 * The numbers that tell of few are taken out, and with them every figure that rests on one of them, by whatever way: so no arithmetic
 * on what is printed leads back, since another number would have printed the same. Problems where a number of people stands among the
 * costs too, which are always printed.
 */
export const disclosed = (told: Disclosable, base: Appraisal): Disclosable | readonly Problem[] => {
  const leaves = leavesOf(base);
  if (isNothingWithheld(leaves)) return told;
  const places = withheldPlaces(base, leaves);
  const gone: Gone = { parameters: leaves.parameters, places };
  const resting = restingOn(base, places);
  const others = told.scenarios
    .filter(({ id }) => !leaves.scenarios.has(id))
    .map((scenario) => ({ ...scenario, resting: restingOn(base, places, scenario.id) }));
  if ([resting, ...others.map((scenario) => scenario.resting)].some(areCosts)) return [cannotWithhold(leaves)];
  const inputHash = contentHash(withoutLeaves(base, places));
  const shown = (result: Result, of: Resting): Result => ({
    ...withoutDraws(withoutWithheld(result, of, gone), of, gone),
    inputHash,
  });
  const isWithheld = (at: Address): boolean => isWithin(places, at) || isWithin(resting.figures, at);
  return {
    document: blanked(told.document, places),
    result: shown(told.result, resting),
    scenarios: others.map(({ id, name, result, resting: of }) => ({ id, name, result: shown(result, of) })),
    timeline: (at) => (isWithheld(`${at}/timeline/net`) ? undefined : told.timeline(at)),
    explain: (at) => (isWithheld(at) ? undefined : withoutOperands(told.explain(at), places)),
    isWithheld,
    withheld: [...leaves.listed, ...[...resting.figures].map((at): Withheld => ({ at, why: "reveals" }))],
  };
};

/** A document for a public export: without what is withheld, which is listed; it is no longer one that can be worked out. */
export const disclosedDocument = (base: Appraisal): Readonly<{ document: Draft; withheld: readonly Withheld[] }> => {
  const leaves = leavesOf(base);
  return { document: withoutLeaves(base, withheldPlaces(base, leaves)), withheld: leaves.listed };
};

/** Whether a public export of a document leaves anything out: what moved between two such documents tells of both, and is not told. */
export const withholdsAnything = (base: Appraisal): boolean => !isNothingWithheld(leavesOf(base));

/** What is paid, by whom and when, is no figure that can be left out. */
const areCosts = ({ figures }: Resting): boolean => [...figures].some((at) => /\/pvCosts$|^\/budget/.test(at));

const cannotWithhold = ({ listed: [first] }: Leaves): Problem => problem("cannotWithhold", first!.at, {});

const withoutDraws = ({ simulation, ...result }: Result, resting: Resting, { parameters, places }: Gone): Result => {
  if (!simulation) return { ...result, simulation };
  const isFutureWithheld = isWithin(places, "/decision/future/peoplePerYear");
  const { tornado } = result;
  return { ...result, ...drawsWithoutWithheld({ simulation, tornado }, { resting, parameters, isFutureWithheld }) };
};

/** An explanation prints its operands. */
const withoutOperands = (explained: Explanation | undefined, places: ReadonlySet<Address>): Explanation | undefined =>
  explained?.nodes.some(({ at }) => at !== undefined && isWithin(places, at)) ? undefined : explained;

/** The numbers at withheld places; a parameter and what is set are groups of such. */
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
