import type { Algebra, Scalar, ScalarId } from "./algebra.ts";
import { computeColumn } from "./columns.ts";

/**
 * Nodes at given values of atoms, without tables: for switching one at a time, and for making tables. An atom that is the same in
 * every lane is given by one number, and what rests on such alone is worked out once.
 */
export const lanesOf = (
  algebra: Algebra,
  roots: readonly ScalarId[],
  lanes: number,
  valuesOf: (atom: ScalarId, key: string) => Float64Array,
): readonly Float64Array[] => {
  const { walked, ends } = walkTo(algebra, roots);
  const columns: Float64Array[] = [];
  const wide: Float64Array[] = [];
  const widened = (place: number): Float64Array => {
    const column = columns[place]!;
    if (column.length === lanes) return column;
    wide[place] ??= new Float64Array(lanes).fill(column[0]!);
    return wide[place];
  };
  for (const [place, { node, of }] of walked.entries()) {
    if (node.kind === "atom") {
      columns[place] = valuesOf(node.id, node.data.key);
      continue;
    }
    const isAlike = of.every((operand) => columns[operand]!.length === 1);
    const out = new Float64Array(isAlike ? 1 : lanes);
    computeColumn(
      node,
      out,
      of.map((operand) => (isAlike ? columns[operand]! : widened(operand))),
    );
    columns[place] = out;
  }
  return ends.map(widened);
};

/** A node, and where its operands are among those walked before it. */
type Walked = Readonly<{ node: Scalar; of: readonly number[] }>;
type Walk = Readonly<{ walked: readonly Walked[]; ends: readonly number[] }>;

/** Nodes stay what they are, so the way to them does too: the same few roots are asked for again and again. */
const walks = new WeakMap<Algebra, Map<string, Walk>>();

const walkTo = (algebra: Algebra, roots: readonly ScalarId[]): Walk => {
  const known = walks.get(algebra) ?? new Map<string, Walk>();
  walks.set(algebra, known);
  const key = roots.join(" ");
  const walk = known.get(key) ?? walkFor(algebra, roots);
  known.set(key, walk);
  return walk;
};

const walkFor = (algebra: Algebra, roots: readonly ScalarId[]): Walk => {
  const order = operandsFirst(algebra, roots);
  const places = new Map(order.map((id, place) => [id, place]));
  const placesOf = (ids: readonly ScalarId[]): readonly number[] => ids.map((id) => places.get(id)!);
  return {
    walked: order.map((id) => ({ node: algebra.nodes[id]!, of: placesOf(algebra.nodes[id]!.of) })),
    ends: placesOf(roots),
  };
};

/** All that the roots rest on, down to what `isLast`. */
export const operandsFirst = (
  { nodes }: Algebra,
  roots: readonly ScalarId[],
  isLast: (id: ScalarId) => boolean = () => false,
): readonly ScalarId[] => {
  const wanted = new Set<ScalarId>();
  const ahead = [...roots];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (wanted.has(id)) continue;
    wanted.add(id);
    if (!isLast(id)) ahead.push(...nodes[id]!.of);
  }
  return [...wanted].sort((left, right) => left - right);
};
