import type { Draft } from "./appraisal.ts";
import { supportOf } from "./belief/belief.ts";
import type { Complete, CompleteParameter } from "./complete.ts";
import { placesOf } from "./places.ts";
import { ROUNDING } from "./possible.ts";
import type { Range } from "./switching.ts";

/** An end that nothing gives is infinite. */
export type Ranges = Readonly<{
  /** What may be looked at: the bounds, else what the belief gives weight to, else all that is allowed (METHOD.md, Results). */
  looked(parameter: string): Range;
  /** What the document may say: within the bounds, and what may stand at every place where the parameter stands. */
  allowed(parameter: string): Range;
}>;

/** Made once for a document. */
export const rangesOf = (document: Complete): Ranges => {
  const natural = naturalOf(document);
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  const allowed = (id: string): Range => {
    const { bounds }: CompleteParameter = parameters.get(id)!;
    return within({ least: bounds?.least ?? -Infinity, most: bounds?.most ?? Infinity }, natural.get(id) ?? whole);
  };
  return {
    allowed,
    looked: (id) => {
      const { bounds, belief }: CompleteParameter = parameters.get(id)!;
      const believed = belief === undefined || belief.kind === "fixed" ? whole : supportOf(belief, bounds);
      const least = bounds?.least ?? believed.least;
      return within({ least, most: bounds?.most ?? believed.most }, allowed(id));
    },
  };
};

/** Whether the parameters' values are such as the document may say. */
export const areAllowed = ({ allowed }: Ranges, parameters: ReadonlyMap<string, number>): boolean =>
  [...parameters].every(([id, value]) => {
    const { least, most } = allowed(id);
    return value >= least - ROUNDING && value <= most + ROUNDING;
  });

const whole: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

const within = (one: Range, other: Range): Range => ({
  least: Math.max(one.least, other.least),
  most: Math.min(one.most, other.most),
});

/** What may stand at every place where a parameter stands, also in a document that someone is still writing. */
export const naturalOf = (document: Draft): ReadonlyMap<string, Range> => {
  const natural = new Map<string, Range>();
  for (const { at, ref, fit } of placesOf(document)) {
    if (typeof ref !== "string") continue;
    const place = { least: fit?.least ?? whole.least, most: fit?.most ?? whole.most };
    natural.set(ref, within(natural.get(ref) ?? whole, isCashShare(document, at) ? one : place));
  }
  return natural;
};

/** Cash displaces its own amount, so at its opportunityShare nothing but 1 may stand (FORMAT.md, Required). */
const one: Range = { least: 1, most: 1 };
const isCashShare = ({ costs }: Draft, at: string): boolean => {
  const [, list, id, key] = at.split("/");
  if (list !== "costs" || key !== "opportunityShare") return false;
  return (costs?.find((cost) => cost?.id === id)?.kind ?? "cash") === "cash";
};
