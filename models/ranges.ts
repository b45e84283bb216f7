import { supportOf } from "./belief/belief.ts";
import type { Complete, CompleteParameter } from "./complete.ts";
import { placesOf } from "./places.ts";
import type { Range } from "./switching.ts";

/**
 * The range in which a parameter is looked at: its bounds, else what its belief gives weight to, else what may stand at every
 * place where it stands (METHOD.md, Results). An end that nothing gives is infinite. Made once for a document.
 */
export const rangesOf = (document: Complete): ((parameter: string) => Range) => {
  const natural = naturalOf(document);
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  return (id) => {
    const { bounds, belief }: CompleteParameter = parameters.get(id)!;
    const places = natural.get(id) ?? whole;
    const support = belief === undefined || belief.kind === "fixed" ? whole : supportOf(belief, bounds);
    const end = (own: number | undefined, believed: number, place: number): number =>
      own ?? (Number.isFinite(believed) ? believed : place);
    return {
      least: end(bounds?.least, support.least, places.least),
      most: end(bounds?.most, support.most, places.most),
    };
  };
};

const whole: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

const naturalOf = (document: Complete): ReadonlyMap<string, Range> => {
  const natural = new Map<string, Range>();
  for (const { ref, fit } of placesOf(document)) {
    if (typeof ref === "number") continue;
    const { least, most } = natural.get(ref) ?? whole;
    natural.set(ref, { least: Math.max(least, fit?.least ?? least), most: Math.min(most, fit?.most ?? most) });
  }
  return natural;
};
