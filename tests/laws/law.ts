import fc from "fast-check";
import { expect } from "vitest";
import type { Appraisal, Ref } from "../../models/appraisal.ts";
import { centralValue } from "../../models/complete.ts";
import type { Result } from "../../models/result.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { often } from "../seed.ts";
import { figuresOf } from "./figures.ts";

const RUNS = often(60);

/**
 * Holds a law to random documents. The law says whether it had anything to say of the document, and how many it must
 * have been of when it is tried in full is stated, since a law of nothing holds too.
 */
export const holds = (least: number, law: (document: Appraisal) => boolean): void => {
  let applied = 0;
  fc.assert(
    fc.property(appraisalArbitrary, (document) => {
      if (law(document)) applied++;
    }),
    // A whole document is shrunk leaf by leaf, which takes longer than reading the one that failed.
    { numRuns: RUNS, endOnFailure: true },
  );
  console.log(`${applied} of ${RUNS} documents: ${expect.getState().currentTestName}`);
  expect(applied).toBeGreaterThanOrEqual(often(least));
};

export const withSettings = (document: Appraisal, settings: Partial<Appraisal["settings"]>): Appraisal => ({
  ...document,
  settings: { ...document.settings, ...settings },
});

/** The number that the central case reads at a place. */
export const numberAt = ({ parameters = [] }: Appraisal, ref: Ref): number =>
  typeof ref === "number" ? ref : centralValue(parameters.find(({ id }) => id === ref)!);

/** Every known figure of a result by address, the rows of its flows among them. */
const everyFigure = (result: Result): ReadonlyMap<string, number> =>
  new Map([
    ...figuresOf(result),
    ...result.flows.flatMap(({ year, line, actor = "", amount, present }): [string, number][] => [
      [`/flows/${line}/${actor}/${year}/amount`, amount],
      [`/flows/${line}/${actor}/${year}/present`, present],
    ]),
  ]);

/** Rows and years that come to nothing are left out of a result, and rounding decides whether they do. */
const isRow = (at: string): boolean => /^\/(flows|gained\/[^/]+\/byYear)\//.test(at);
/** A root is where a sum is nothing: rounding moves it further than it moves the sum. */
const isRoot = (at: string): boolean => at.includes("/roots/");

/**
 * Where `found` is not `given` times what `times` says of the address: further off than `tolerance` of the number,
 * of 1, and where it is in kronor of 10 000 kronor.
 */
export const differences = (
  given: Result,
  found: Result,
  times: (at: string) => number = () => 1,
  tolerance = 1e-9,
): readonly string[] => {
  const [before, after] = [everyFigure(given), everyFigure(found)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((at) => {
    const none = isRow(at) ? 0 : undefined;
    const [one, other] = [before.get(at) ?? none, after.get(at) ?? none];
    if (one === undefined || other === undefined) return [`${at}: ${one ?? "not known"}, then ${other ?? "not known"}`];
    const expected = one * times(at);
    const size = Math.max(Math.abs(expected), Math.abs(other), isKronor(at) ? 1e4 : 1);
    const most = (isRoot(at) ? 1e-6 : tolerance) * size;
    return Math.abs(expected - other) <= most ? [] : [`${at}: ${one}, expected ${expected}, then ${other}`];
  });
};

const presentKronor =
  /\/(pvCosts|pvBenefits|npv|present|cutAfterLastYear|unpriced|unpricedPerPerson|worth|benefits)$|^\/decision\/(whole|forward)$/;
/** What is in proportion to the discount factors. */
export const isPresent = (at: string): boolean =>
  presentKronor.test(at) ||
  /^\/gained\/[^/]+\/discounted$/.test(at) ||
  // The discounted one has them above and below.
  /^\/costPerOutcome\/[^/]+\/undiscounted$/.test(at);
/** What is in kronor, of whatever year. */
export const isKronor = (at: string): boolean =>
  presentKronor.test(at) || /\/amount$|^\/decision\/|^\/(costPerOutcome|steadyState|budget|budgetTotals)\//.test(at);
