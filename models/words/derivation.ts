import type { ExplainedNode } from "../explain.ts";
import type { NodeData } from "../graph.ts";

/** What a step is made of, in words, for the phrases of its kind. */
export type Derivation = Readonly<{
  /** Operands as they are called in a sentence: "nuvärde av nytta". */
  names: readonly string[];
  /** The same with their numbers where they are one number: "nyttan 8 270 704 kr". */
  amounts: readonly string[];
  /** The operands' numbers alone, where they are one number. */
  numbers: readonly string[];
  /** The largest of them. */
  largest: string | undefined;
  /** What the yearly numbers of the first operand are: an amount of money, or a value. */
  flow: string;
  /** The parameter that a switching value is of. */
  moved: string;
  /** The number of the step itself. */
  result: string;
  /** First calendar year of the vectors. */
  firstYear: number;
  /** First and last year that the kind speaks of. */
  from: string;
  to: string;
  by: number;
  exponent: string;
  year: number;
  schedule: NodeData["discount"] | undefined;
}>;

type Kind = ExplainedNode["kind"];
/** Kinds whose formula is one sign between the operands. */
export const signs = { sum: " + ", difference: " − ", product: " × ", quotient: " ÷ " } as const satisfies Partial<
  Record<Kind, string>
>;
export type SignedKind = keyof typeof signs;
export const isSigned = (kind: Kind): kind is SignedKind => Object.hasOwn(signs, kind);

export type Phrase = (of: Derivation) => string;
/**
 * The phrases of a language. `told` is what a sentence says after the colon; `words` is the formula in words and `symbols` in
 * symbols, undefined where there is no formula.
 */
export type Phrases = Readonly<{
  told: Readonly<Record<Kind, Phrase>>;
  formulas: Readonly<
    Record<Exclude<Kind, SignedKind>, Readonly<{ words: Phrase; symbols: Phrase | undefined }> | undefined>
  >;
}>;

/** So many parts are named one by one; of more, the first ones and the last. */
export const NAMED = 6;
export const joinedParts = (parts: readonly string[], sign: string): string =>
  parts.length <= NAMED ? parts.join(sign) : [...parts.slice(0, 3), "…", parts.at(-1)].join(sign);

/** A name that holds a sign stands in brackets beside another sign. */
export const bracketed = (name: string): string => (/ [+−×÷/] /.test(name) ? `(${name})` : name);

/** Beside × and ÷ a name with a comma does too: it would seem to end there. */
export const factor = (name: string): string =>
  name.replaceAll(/\([^)]*\)/g, "").includes(", ") ? `(${name})` : bracketed(name);
