import type { Address } from "../problem.ts";

/**
 * A sentence in pieces: a screen makes the numbers large and lets them open their explanation; `plain` makes one string. `scenario`
 * names the scenario whose figure it is, where that is another than the sentence's own.
 */
export type Part = Readonly<{ text: string }> | Readonly<{ number: string; figure: Address; scenario?: string }>;
export type Sentence = readonly Part[];

/** A number in a sentence and the figure it opens. */
export const figure = (number: string, at: Address): Part => ({ number, figure: at });

/** A number of another scenario's result. */
export const figureIn = (scenario: string, number: string, at: Address): Part => ({ number, figure: at, scenario });

const joined = (parts: Sentence): Sentence => {
  const done: Part[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if ("text" in part && last && "text" in last) done[done.length - 1] = { text: last.text + part.text };
    else if (!("text" in part) || part.text !== "") done.push(part);
  }
  return done;
};

/** Template tag: say`minst ${figure("4", at)} fler`; neighbouring texts become one part. */
export const say = (texts: TemplateStringsArray, ...between: readonly (string | Part | Sentence)[]): Sentence =>
  joined(
    texts.flatMap((text, i): Sentence => {
      const next = between[i];
      const after = next === undefined ? [] : typeof next === "string" ? [{ text: next }] : [next].flat();
      return [{ text }, ...after];
    }),
  );

/** The sentence as one string: titles, aria labels, reports. */
export const plain = (sentence: Sentence): string =>
  sentence.map((part) => ("text" in part ? part.text : part.number)).join("");
