import { linesOf, widthOf } from "./picture.ts";

const ELLIPSIS = "…";

/** As much of a text as there is room for. */
const cut = (text: string, width: number, size?: number, bold?: boolean): string => {
  if (widthOf(text, size, bold) <= width) return text;
  let short = text;
  while (short.length > 1 && widthOf(short + ELLIPSIS, size, bold) > width) short = short.slice(0, -1);
  return short.trimEnd() + ELLIPSIS;
};

/** A text that someone else wrote in at most `most` lines, none wider than `width`; what there is no room for is left out. */
export const fitted = (text: string, width: number, most: number, size?: number, bold?: boolean): readonly string[] => {
  const lines = linesOf(text, width, size, bold);
  const shown = lines.slice(0, most).map((line) => cut(line, width, size, bold));
  if (lines.length <= most) return shown;
  return [...shown.slice(0, -1), cut(lines.slice(most - 1).join(" "), width, size, bold)];
};
