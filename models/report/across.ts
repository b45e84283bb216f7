import { widthOf } from "./picture.ts";

/** Below this, names and what is said stand above the bars instead of on either side. */
const NARROW = 640;

/** Between a bar and what stands beside it. */
export const GAP = 16;

/** Rows of bars: names to `names`, bars from `left` to `right`, what they say after them. */
export type Across = Readonly<{ names: number; left: number; right: number; width: number; isNarrow: boolean }>;

/** Room in a picture of bars with these words after them; `reach` is what stands out at the ends of a bar. */
export const acrossOf = (said: readonly string[], width: number, reach = 0): Across => {
  if (width < NARROW) return { names: width, left: reach, right: width - reach, width, isNarrow: true };
  const names = Math.min(Math.round(width * 0.3), 260);
  const widest = Math.max(0, ...said.map((text) => widthOf(text)));
  const right = width - Math.ceil(Math.min(widest, width * 0.3)) - GAP;
  return { names: names - GAP, left: names, right, width, isNarrow: false };
};
