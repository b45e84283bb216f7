import { type Problem, problem } from "../models/problem.ts";

export type ReadJson = Readonly<{ value: unknown } | { problem: Problem }>;

/** The JSON in a file. A byte order mark is taken away; text in another encoding is refused rather than garbled. */
export const readJson = (bytes: Uint8Array): ReadJson => {
  const text = textOf(bytes);
  if (text === undefined) return { problem: problem("notUtf8", "", {}) };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: problem("notJson", "", { reason: (error as SyntaxError).message }) };
  }
};

/** Undefined where it is not UTF-8. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text; // UTF-16 of plain letters is UTF-8 too, with a zero beside each.
  } catch {
    return undefined;
  }
};
