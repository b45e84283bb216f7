/** Numbers over two directions, a row for each step of the first: `at(u, v)` for whole steps, straight between them. */
export type Surface = readonly (readonly number[])[];

/** A corner: steps along each direction, and the number there. */
type Corner = Readonly<{ u: number; v: number; of: number }>;
export type Place = Readonly<{ u: number; v: number }>;

const between = (one: Corner, other: Corner, level: number): Corner => {
  const share = (level - one.of) / (other.of - one.of);
  return { u: one.u + (other.u - one.u) * share, v: one.v + (other.v - one.v) * share, of: level };
};

/** What of a convex shape is on one side of a level. */
const cut = (shape: readonly Corner[], level: number, isAbove: boolean): readonly Corner[] => {
  const isIn = ({ of }: Corner): boolean => (isAbove ? of >= level : of <= level);
  return shape.flatMap((corner, position) => {
    const next = shape[(position + 1) % shape.length]!;
    const crossing = isIn(corner) === isIn(next) ? [] : [between(corner, next, level)];
    return isIn(corner) ? [corner, ...crossing] : crossing;
  });
};

/** Two triangles a square, cut from its first corner to the one opposite; over each the numbers are a plane. */
const trianglesIn = (surface: Surface): readonly (readonly [Corner, Corner, Corner])[] => {
  const corner = (u: number, v: number): Corner => ({ u, v, of: surface[u]![v]! });
  return surface.slice(1).flatMap((row, u) =>
    row.slice(1).flatMap((_, v) => {
      const [first, last] = [corner(u, v), corner(u + 1, v + 1)];
      return [[first, corner(u + 1, v), last] as const, [first, last, corner(u, v + 1)] as const];
    }),
  );
};

/** Where the numbers are from `low` to `high`, as convex pieces. */
export const piecesBetween = (surface: Surface, low: number, high: number): readonly (readonly Place[])[] =>
  trianglesIn(surface)
    .map((triangle) => cut(cut(triangle, low, true), high, false))
    .filter((piece) => piece.length > 2);

/** The pieces of the line along which the numbers are zero. */
export const zeroLine = (surface: Surface): readonly (readonly [Place, Place])[] =>
  trianglesIn(surface).flatMap((triangle) => {
    const crossed = triangle.flatMap((corner, position) => {
      const next = triangle[(position + 1) % 3]!;
      return corner.of >= 0 === next.of >= 0 ? [] : [between(corner, next, 0)];
    });
    return crossed.length === 2 ? [[crossed[0]!, crossed[1]!] as const] : [];
  });

/** The number at a place, which may lie between steps. */
export const numberAt = (surface: Surface, { u, v }: Place): number => {
  const [i, j] = [Math.min(Math.floor(u), surface.length - 2), Math.min(Math.floor(v), surface[0]!.length - 2)];
  const [right, up] = [u - i, v - j];
  const [here, last] = [surface[i]![j]!, surface[i + 1]![j + 1]!];
  return right >= up
    ? here + (surface[i + 1]![j]! - here) * (right - up) + (last - here) * up
    : here + (surface[i]![j + 1]! - here) * (up - right) + (last - here) * right;
};

/**
 * Lines that slant as the squares do, `apart` steps from one to the next, where the numbers are negative. Along such a line the
 * numbers are straight from one side of a square to the next.
 */
export const hatchBelowZero = (surface: Surface, apart: number): readonly (readonly [Place, Place])[] => {
  const [across, up] = [surface.length - 1, surface[0]!.length - 1];
  const lines: (readonly [Place, Place])[] = [];
  for (let offset = apart * Math.ceil(-up / apart) + apart / 2; offset < across; offset += apart) {
    const [from, to] = [Math.max(0, -offset), Math.min(up, across - offset)];
    if (to > from) lines.push(...negativeAlong(surface, offset, from, to));
  }
  return lines;
};

const negativeAlong = (
  surface: Surface,
  offset: number,
  from: number,
  to: number,
): readonly (readonly [Place, Place])[] => {
  const stops = new Set([from, to]);
  for (let v = Math.ceil(from); v <= to; v++) stops.add(v);
  for (let u = Math.ceil(from + offset); u - offset <= to; u++) stops.add(u - offset);
  const corners = [...stops]
    .sort((one, other) => one - other)
    .map((v): Corner => {
      const place = { u: Math.min(v + offset, surface.length - 1), v };
      return { ...place, of: numberAt(surface, place) };
    });
  const runs: [Place, Place][] = [];
  for (const [position, end] of corners.entries()) {
    const start = corners[position - 1];
    if (start === undefined || (start.of >= 0 && end.of >= 0)) continue;
    const begin = start.of < 0 ? start : between(start, end, 0);
    const stop = end.of < 0 ? end : between(start, end, 0);
    const last = runs.at(-1);
    if (last && last[1].v === begin.v) last[1] = stop;
    else runs.push([begin, stop]);
  }
  return runs;
};
