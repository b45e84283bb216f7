import type { ScalarId } from "./algebra.ts";
import { isHardlyHeld } from "./conditional.ts";
import type { Atom } from "./drawn.ts";
import type { Plan } from "./plan.ts";
import { lanesOf } from "./walk.ts";

/** A figure as slope × parameter + rest, where its probability is known of the parameter in every draw of the others. */
export type Integration = Readonly<{
  slope: ScalarId;
  rest: ScalarId;
  atom: Atom;
  /** The limits that it takes no draw to break: with more than a few that do, it does not hold. */
  unbroken: readonly string[];
  /** The same in the parameter that moves the figure most but for that one, of the figure that is shown first. */
  other?: Integration;
}>;

/** Of the parameters that move a figure most, so many are asked whether it is a straight line in them. */
const MOST_ASKED = 6;
const LOW = { below: 0.16, above: 0.84 };
const HIGH = { below: 0.84, above: 0.16 };

/**
 * For every figure the parameter over which it is integrated: the one that moves it most of those that it is a straight line in and
 * that hang together with no other; for those that are to be integrated twice the next one too.
 */
export const integrationsOf = (
  plan: Plan,
  figures: readonly ScalarId[],
  isAlone: (atom: Atom) => boolean,
  isTwice: (figure: ScalarId) => boolean,
): ReadonlyMap<ScalarId, Integration> => {
  const { algebra, atoms } = plan;
  const free = new Map(plan.watched.flatMap((watch) => (isHardlyHeld(plan, watch) ? [[watch.held, watch.limit]] : [])));
  const candidates = [...atoms.values()].filter((atom) => !atom.isPart && isAlone(atom));
  const lanes = 2 * candidates.length;
  const columns = lanesOf(algebra, figures, lanes, (_, key) => {
    const { sampler } = atoms.get(key)!;
    const position = candidates.findIndex((candidate) => candidate.key === key);
    if (position < 0) return Float64Array.of(sampler.mean);
    const values = new Float64Array(lanes).fill(sampler.mean);
    values[2 * position] = sampler.at(LOW);
    values[2 * position + 1] = sampler.at(HIGH);
    return values;
  });
  const found = new Map<ScalarId, Integration>();
  for (const [at, figure] of figures.entries()) {
    const widths = candidates.map((_, position) =>
      Math.abs(columns[at]![2 * position + 1]! - columns[at]![2 * position]!),
    );
    const asked = candidates
      .map((atom, position) => ({ atom, width: widths[position]! }))
      .filter(({ width }) => width > 0)
      .sort((one, other) => other.width - one.width || (one.atom.key < other.atom.key ? -1 : 1))
      .slice(0, MOST_ASKED);
    for (const { atom } of asked) {
      const unbroken: string[] = [];
      const line = algebra.straight(figure, algebra.atom(atom.key), (held) => {
        const limit = free.get(held);
        if (limit !== undefined) unbroken.push(limit);
        return limit !== undefined;
      });
      if (line === undefined || atom.sampler.cdf() === undefined) continue;
      const first = found.get(figure);
      found.set(figure, first ? { ...first, other: { ...line, atom, unbroken } } : { ...line, atom, unbroken });
      if (first || !isTwice(figure)) break;
    }
  }
  return found;
};
