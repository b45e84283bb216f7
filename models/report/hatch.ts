import { rounded } from "./picture.ts";

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Slanting lines in a box, `gap` from one to the next along its foot, as one path. */
export const hatched = ({ x, y, width, height }: Box, gap: number): string => {
  let path = "";
  for (let foot = gap / 2 - height; foot < width; foot += gap) {
    // A line rises one to the right for each up: it is cut where it leaves the box.
    const [from, to] = [Math.max(0, foot), Math.min(width, foot + height)];
    if (to > from)
      path += `M${rounded(x + from)} ${rounded(y + height - (from - foot))}L${rounded(x + to)} ${rounded(y + height - (to - foot))}`;
  }
  return path;
};
