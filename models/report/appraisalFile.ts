import type { Draft } from "../appraisal.ts";
import { MOST_BYTES } from "../limits.ts";

/** A document as the text of a file, what it is first. One that with spaces would be too large to be read in again is without them. */
export const fileOf = ({ format, title, ...rest }: Draft): string => {
  const ordered = { format, title, ...rest };
  const spaced = `${JSON.stringify(ordered, null, 2)}\n`;
  return new TextEncoder().encode(spaced).length <= MOST_BYTES ? spaced : JSON.stringify(ordered);
};
