import { NOTHING } from "../alternative.ts";
import type { Appraisal, Outcome, Source, Valuation } from "../appraisal.ts";
import { centralValue } from "../complete.ts";
import { publishedValues } from "../library/values.ts";
import { type Curve, shareAt } from "../report/curve.ts";
import type { Simulation, Why } from "../result.ts";
import { personConcepts } from "../terms.ts";
import type { Language } from "./language.ts";

/** What the draws say of how often it pays at each amount that an outcome may be worth, and which amounts are to be seen there. */

/** The line that says what an outcome is worth: the one marked so, or its only one. */
export const valuationOf = (
  { valuations = [] }: Pick<Appraisal, "valuations">,
  outcome: string,
): Valuation | undefined => {
  const its = valuations.filter((valuation) => valuation.outcome === outcome);
  return its.find(({ valueOfOutcome = its.length === 1 }) => valueOfOutcome);
};

/** Outcomes with an amount of their own, those whose line is marked first. */
export const valuedOutcomes = (document: Appraisal): readonly Outcome[] => {
  const valued = (document.outcomes ?? []).filter(({ id }) => valuationOf(document, id));
  const isMarked = ({ id }: Outcome): number => (valuationOf(document, id)!.valueOfOutcome ? 0 : 1);
  return valued.toSorted((one, other) => isMarked(one) - isMarked(other));
};

/** What a line takes one outcome to be worth. */
export const amountOf = ({ parameters = [] }: Pick<Appraisal, "parameters">, { amount }: Valuation): number =>
  typeof amount === "number" ? amount : centralValue(parameters.find(({ id }) => id === amount)!);

/** The year whose prices an amount is taken to be in. */
const readAs = ({ prices }: Valuation): number => (prices.year === "unknown" ? prices.takenAs! : prices.year);

/**
 * Another amount for the same concept, and how often it pays there. `outside` the amounts that the draws were asked about, or in
 * other prices than theirs (`otherPrices`), nothing can be read off.
 */
export type Rival = Readonly<{
  id: string;
  called: string;
  amount: number;
  priceYear: number | "unknown";
  isVerified: boolean;
  /** Why it is not verified. */
  because?: string | undefined;
  source?: Source | undefined;
  share: number | "outside" | "otherPrices";
}>;

type Found = Omit<Rival, "share">;

const published = (outcome: Outcome, language: Language): readonly Found[] =>
  publishedValues
    .filter(({ concept }) => concept === outcome.concept)
    .map(({ id, called, amount, priceYear, source, because }) => ({
      id,
      called: called[language],
      amount,
      priceYear,
      isVerified: false,
      because: because[language],
      source,
    }));

/** Those of the same document: only of what a person reaches or not, since days and contacts of one concept may be of many kinds. */
const ofDocument = (document: Appraisal, outcome: Outcome): readonly Found[] => {
  if (!personConcepts.has(outcome.concept)) return [];
  const others = (document.outcomes ?? []).filter(
    ({ id, concept }) => id !== outcome.id && concept === outcome.concept,
  );
  return others.flatMap(({ id, name }): readonly Found[] => {
    const valuation = valuationOf(document, id);
    if (!valuation || valuation.profile.kind === "annual") return [];
    const parameter = document.parameters?.find((candidate) => candidate.id === valuation.amount);
    return [
      {
        id: `/outcomes/${id}`,
        called: name,
        amount: amountOf(document, valuation),
        priceYear: readAs(valuation),
        isVerified: !parameter || parameter.verified?.state === "yes",
        source: parameter?.source,
      },
    ];
  });
};

const isSameTitle = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();

/** Other amounts for the same concept; not the one that the appraisal itself states from the same source. */
const rivalsOf = (
  document: Appraisal,
  { outcome, valuation, stated, curve }: Pick<Accepted, "outcome" | "valuation" | "stated" | "curve">,
  language: Language,
): readonly Rival[] => {
  // What is stated for each year is no value of the whole outcome.
  if (valuation.profile.kind === "annual") return [];
  const own = document.parameters?.find(({ id }) => id === valuation.amount)?.source;
  const isOwn = ({ amount, source }: Found): boolean => amount === stated && isSameTitle(source?.title, own?.title);
  const placed = (found: Found): Rival => {
    const { amount, priceYear } = found;
    if (priceYear !== "unknown" && priceYear !== readAs(valuation)) return { ...found, share: "otherPrices" };
    return { ...found, share: shareAt(curve, amount) ?? "outside" };
  };
  return [...published(outcome, language), ...ofDocument(document, outcome)]
    .filter((found) => !isOwn(found))
    .map(placed)
    .toSorted((one, other) => one.amount - other.amount);
};

/** One of what there is to choose among, and how often it is the best; of no name is doing nothing. */
export type Choice = Readonly<{ id: string; name: string | undefined; curve: Curve }>;

export type Accepted = Readonly<{
  outcome: Outcome;
  valuation: Valuation;
  /** What the appraisal takes one outcome to be worth. */
  stated: number;
  /** How often it pays. */
  curve: Curve;
  /** In the document's order, doing nothing last; none where there is nothing to choose among. */
  choices: readonly Choice[];
  rivals: readonly Rival[];
}>;

/** Why there is no curve: what is not known, that nothing is valued, or that the amount is one that cannot be varied. */
export type NotAccepted = Readonly<{ why: Why | "nothingValued" | "noneMarked" | "zero" | "notAlone" }>;

const choicesOf = (points: Simulation["ceac"], { alternatives = [] }: Appraisal): readonly Choice[] => {
  if (points[0]?.alternatives === undefined) return [];
  return [...alternatives, { id: NOTHING, name: undefined }].map(({ id, name }) => ({
    id,
    name,
    curve: points.map(({ valuePerOutcome, alternatives: of }) => ({
      amount: valuePerOutcome,
      share: of![id]!.probability,
    })),
  }));
};

/** How often it pays by what one outcome is worth; undefined `outcome` where none is valued. */
export const acceptedOf = (
  { society, acceptability }: Pick<Simulation, "society" | "acceptability">,
  document: Appraisal,
  outcome: Outcome | undefined,
  language: Language,
): Accepted | NotAccepted => {
  const valuation = outcome && valuationOf(document, outcome.id);
  if (!outcome || !valuation) return { why: document.valuations?.length ? "noneMarked" : "nothingValued" };
  const points = acceptability[outcome.id];
  if (points === undefined) return { why: "defined" in society ? society.why : "notAlone" };
  const [lowest, highest] = [points[0]!.valuePerOutcome, points.at(-1)!.valuePerOutcome];
  // They go from nothing to twice the amount in force, or for a harm from there to nothing.
  const stated = (lowest + highest) / 2;
  if (stated === 0) return { why: "zero" };
  const curve = points.map(({ valuePerOutcome, probability }) => ({ amount: valuePerOutcome, share: probability }));
  const known = { outcome, valuation, stated, curve };
  return { ...known, choices: choicesOf(points, document), rivals: rivalsOf(document, known, language) };
};
