import type { StraightLine } from "./evppi.ts";
import type { Places } from "./places.ts";
import { VARIANTS } from "./variants.ts";

/** How much of the parameter's distribution an option is chosen in, and the parameter's sum there. */
type Chosen = { share: number; sum: number };

/**
 * What knowing a parameter adds to the best mean where every option is a straight line in it, variant by variant. Each option is then
 * known by how much of the parameter it is chosen in, and by where that is. Of straight lines the one that is best at both ends is
 * best in between.
 */
export const gainsOfLines = (lines: readonly StraightLine[], { centres, apart }: Places): Float64Array => {
  const [count, last] = [centres.length, apart.length - 1];
  const all: Chosen = { share: count, sum: sumOf(centres) };
  const best = bestAt(lines, centres[0]! + apart[0]!);
  const isSettled = best === bestAt(lines, centres[count - 1]! + apart[last]!);
  const chosen = isSettled ? lines.map((_, option) => (option === best ? all : none)) : chosenIn(lines, centres, apart);
  const values = new Float64Array(VARIANTS);
  for (let variant = 0; variant < VARIANTS; variant++) {
    let [gained, most] = [0, 0];
    for (let option = 0; option < lines.length; option++) {
      gained += valueIn(lines[option]!, chosen[option]!, variant);
      most = Math.max(most, valueIn(lines[option]!, all, variant));
    }
    values[variant] = (gained - most) / count;
  }
  return values;
};

const none: Chosen = { share: 0, sum: 0 };

const sumOf = (centres: Float64Array): number => {
  let sum = 0;
  for (let bin = 0; bin < centres.length; bin++) sum += centres[bin]!;
  return sum;
};

const valueIn = ({ slope, rest }: StraightLine, { share, sum }: Chosen, variant: number): number =>
  slope[variant]! * sum + rest[variant]! * share;

/** Told by all draws together: since that choice is at its best, another would change the gain by next to nothing. */
const chosenIn = (lines: readonly StraightLine[], centres: Float64Array, apart: Float64Array): readonly Chosen[] => {
  const chosen = lines.map((): Chosen => ({ share: 0, sum: 0 }));
  const parts = apart.length / centres.length;
  const add = (option: number, share: number, place: number): void => {
    if (option < 0) return;
    chosen[option]!.share += share;
    chosen[option]!.sum += share * place;
  };
  for (let bin = 0; bin < centres.length; bin++) {
    const centre = centres[bin]!;
    const [first, last] = [bin * parts, (bin + 1) * parts - 1];
    const best = bestAt(lines, centre + apart[first]!);
    if (best === bestAt(lines, centre + apart[last]!)) add(best, 1, centre);
    else
      for (let part = first; part <= last; part++) {
        const place = centre + apart[part]!;
        add(bestAt(lines, place), 1 / parts, place);
      }
  }
  return chosen;
};

/** The option that is best at a value of the parameter, −1 for none of them. */
const bestAt = (lines: readonly StraightLine[], place: number): number => {
  let [best, most] = [-1, 0];
  for (let option = 0; option < lines.length; option++) {
    const value = lines[option]!.slope[0]! * place + lines[option]!.rest[0]!;
    if (value > most) [best, most] = [option, value];
  }
  return best;
};

/** A parameter's variance: between the bins and within them. */
export const varianceIn = ({ centres, variances }: Places): number => {
  const mean = sumOf(centres) / centres.length;
  let sum = 0;
  for (let bin = 0; bin < centres.length; bin++) {
    const apart = centres[bin]! - mean;
    sum += apart * apart + variances[bin]!;
  }
  return sum / centres.length;
};
