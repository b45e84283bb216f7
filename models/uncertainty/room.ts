/**
 * What the chunks of a run come to. Every chunk has a place of its own in it, so that threads may share it, and nothing that is
 * summed hangs on which of them was first.
 */
export type Room = Readonly<{
  /** By figure, in the run's order, what it is in every draw. */
  figures: readonly Float64Array[];
  /** By parameter that is sorted into bins, chunk by chunk sums of figures over them. */
  bins: readonly Float64Array[];
  /** Draws moved to a bound, chunk by chunk: at all, then by limit. */
  moved: Float64Array;
}>;

/** How many arrays there are of each, and how long they are. */
export type Size = Readonly<Record<keyof Room, Readonly<{ count: number; length: number }>>>;

export const bytesOf = (size: Size): number =>
  Object.values(size).reduce((sum, { count, length }) => sum + count * length, 0) * Float64Array.BYTES_PER_ELEMENT;

export const roomOf = ({ figures, bins, moved }: Size, isShared: boolean): Room => {
  const arrays = ({ count, length }: Size["bins"]): Float64Array[] =>
    Array.from({ length: count }, () => arrayOf(length, isShared));
  return { figures: arrays(figures), bins: arrays(bins), moved: arrayOf(moved.length, isShared) };
};

const arrayOf = (length: number, isShared: boolean): Float64Array =>
  isShared
    ? new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
    : new Float64Array(length);

/** Whether a room that is there serves. */
export const serves = ({ figures, bins, moved }: Room, size: Size): boolean =>
  holds(figures, size.figures) && holds(bins, size.bins) && moved.length === size.moved.length;

const holds = (arrays: readonly Float64Array[], { count, length }: Size["bins"]): boolean =>
  count === 0 || (arrays.length >= count && arrays[0]!.length === length);
