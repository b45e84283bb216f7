import type { ExplainedNode, Explanation } from "../explain.ts";
import type { NodeData } from "../graph.ts";
import { operations } from "../operation.ts";
import { cumulated } from "../payback.ts";
import { operandName, operandsOf, writtenAs } from "./called.ts";
import { phrasesEn } from "./derivation.en.ts";
import { phrasesSv } from "./derivation.sv.ts";
import { bracketed, type Derivation, factor, isSigned, joinedParts, NAMED, type Phrases, signs } from "./derivation.ts";
import type { InEvery, Language } from "./language.ts";
import { first, inSentence } from "./noun.ts";
import { bareNumber, shownNumber, spanOf, stepNumber } from "./stepNumber.ts";

/** How a step is worked out: "Nuvärde av nytta − nuvärde av kostnader" and "8 270 704 − 3 645 684 = 4 625 020 kr". */
export type Formula = Readonly<{ words: string; symbols?: string }>;

const phrases: InEvery<Phrases> = { sv: phrasesSv, en: phrasesEn };
export const phrasesIn = (language: Language): Phrases => phrases[language];

type Of = Readonly<{ explanation: Explanation; node: ExplainedNode; language: Language }>;
/** A number of an operand: its only one, or that of a year. */
type Term = Readonly<{ value: number; step: ExplainedNode }>;

/** Words that a sentence has for benefits and costs when it has said whose they are. */
const spoken: InEvery<Readonly<Partial<Record<ExplainedNode["label"]["key"], string>>>> = {
  sv: { pvBenefits: "nyttan", pvCosts: "kostnaden" },
  en: { pvBenefits: "the benefit", pvCosts: "the cost" },
};

/** The figures of someone that benefits and costs are spoken of in. */
const spokenIn: ReadonlySet<string> = new Set(["npv", "bcr", "npvRatio"]);

/** "nyttan 8 270 704 kr"; a name that could run into its number has that in brackets. */
const amountOf = (operand: ExplainedNode, name: string, language: Language): string => {
  if (typeof operand.value !== "number") return name;
  const number = stepNumber(operand.value, operand, language);
  if (name === number) return name;
  return /, |\d$/.test(name.replaceAll(/\([^)]*\)/g, "")) ? `${name} (${number})` : `${name} ${number}`;
};

const flows: InEvery<Readonly<{ money: string; other: string }>> = {
  sv: { money: "belopp", other: "värde" },
  en: { money: "amount", other: "value" },
};

const signed = (whole: number): string => String(whole).replace("-", "\u2212");

const sizeOf = ({ value }: ExplainedNode): number => (typeof value === "number" ? Math.abs(value) : 0);

/** What a step is made of, worded. */
export const derivationOf = ({ explanation, node, language }: Of): Derivation => {
  const { firstYear } = explanation;
  const operands = operandsOf(explanation, node);
  const names = operands.map((operand) => operandName(operand, node.label, language));
  const isSpoken = spokenIn.has(node.label.key);
  const amounts = operands.map((operand, position) =>
    amountOf(operand, (isSpoken ? spoken[language][operand.label.key] : undefined) ?? names[position]!, language),
  );
  const data = node.data as Partial<Record<"by" | "exponent" | "year" | "from" | "to" | "zero", number>>;
  const written = writtenAs(explanation, node);
  return {
    names: node.kind === "yearly" ? [...new Set(names)] : names,
    amounts,
    largest: operands.some(({ value }) => typeof value !== "number") ? undefined : amounts[largestOf(operands)],
    flow: flows[language][operands[0]?.unit.startsWith("SEK") ? "money" : "other"],
    numbers: operands.flatMap((step) =>
      typeof step.value === "number" ? [bareNumber(step.value, step, language)] : [],
    ),
    moved: inSentence(written.parameter?.name ?? ""),
    result: typeof node.value === "number" ? stepNumber(node.value, written, language) : "",
    firstYear,
    ...endsOf(node, data, firstYear),
    by: data.by ?? 0,
    exponent: signed(data.exponent ?? 0),
    year: data.year ?? 0,
    schedule: node.kind === "discount" ? (node.data as NodeData["discount"]) : undefined,
  };
};

const largestOf = (operands: readonly ExplainedNode[]): number =>
  operands.reduce((most, operand, position) => (sizeOf(operand) > sizeOf(operands[most]!) ? position : most), 0);

/** The years between which a kind holds: those of a window, the powers of a geometric row, the year from which a share is late. */
const endsOf = (
  { kind, value, axis }: ExplainedNode,
  { from = 0, to = 0, zero = 0 }: Readonly<{ from?: number; to?: number; zero?: number }>,
  firstYear: number,
): Readonly<{ from: string; to: string }> => {
  if (kind === "lateShare") return { from: String(from), to: "" };
  const start = kind === "geometric" ? -zero : axis === "calendar" ? firstYear : 0;
  const last = typeof value === "number" ? to : Math.min(to, value.length - 1);
  return { from: signed(start + from), to: signed(start + last) };
};

/** How a step is worked out, in words and in symbols with its numbers; undefined for what is stated. */
export const formulaOf = (of: Of): Formula | undefined => {
  const { node, language } = of;
  const derivation = derivationOf(of);
  if (isSigned(node.kind)) {
    const isTight = node.kind === "product" || node.kind === "quotient";
    const words = first(joinedParts(derivation.names.map(isTight ? factor : bracketed), signs[node.kind]));
    return withSymbols(words, signedNumbers(of));
  }
  const phrase = phrases[language].formulas[node.kind];
  if (phrase === undefined) return undefined;
  const general = phrase.symbols && first(phrase.symbols(derivation));
  return withSymbols(first(phrase.words(derivation)), numbersOf[node.kind]?.(of, general) ?? general);
};

const withSymbols = (words: string, symbols: string | undefined): Formula =>
  symbols === undefined ? { words } : { words, symbols };

/** A number below zero stands in brackets after a sign. */
const inFormula = (text: string, position: number): string =>
  position > 0 && text.startsWith("\u2212") ? `(${text})` : text;

/** Where some of the terms are left out, no decimals can show that they add up. */
type Worked = Readonly<{ terms: readonly Term[]; result: Term; isCut?: boolean }>;
const TOO_MANY_DECIMALS = 6;

/**
 * The numbers of a formula between its signs and the engine's result. Where what is shown would not give the result as it is
 * shown, more decimals are; "≈" says that they are still rounded.
 */
const equation = (
  { terms, result, isCut = false }: Worked,
  language: Language,
  work: (values: readonly number[]) => number,
  write: (numbers: readonly string[]) => string,
): string => {
  const shown = shownNumber(result.value, result.step);
  const worked = (more: number): number => work(terms.map(({ value, step }) => shownNumber(value, step, more)));
  let more = 0;
  while (!isCut && more < TOO_MANY_DECIMALS && !isShownAs(worked(more), shown, result.step)) more++;
  const numbers = terms.map(({ value, step }) => bareNumber(value, step, language, more));
  const isExact = Math.abs(worked(more) - shown) <= 1e-12 * Math.max(1, Math.abs(shown));
  return `${write(numbers)} ${isExact ? "=" : "≈"} ${stepNumber(result.value, result.step, language)}`;
};

const isShownAs = (value: number, shown: number, step: ExplainedNode): boolean =>
  Number.isFinite(value) && shownNumber(value, step) === shown;

const inYear: InEvery<(year: number, isCalendar: boolean) => string> = {
  sv: (year, isCalendar) => (isCalendar ? `${year}: ` : `År ${year} efter utfallet: `),
  en: (year, isCalendar) => (isCalendar ? `${year}: ` : `Year ${year} after the outcome: `),
};

/** Sums, differences, products and quotients; of yearly numbers the year in which the result is largest. */
const signedNumbers = ({ explanation, node, language }: Of): string | undefined => {
  const { kind } = node;
  if (!isSigned(kind)) return undefined;
  const operands = operandsOf(explanation, node);
  const work = (values: readonly number[]): number => operations[kind].value(values, {}, undefined) as number;
  const write = (numbers: readonly string[]): string => joinedParts(numbers.map(inFormula), signs[kind]);
  const at = (position: number): Worked => ({
    isCut: operands.length > NAMED,
    terms: operands.map((step) => ({ value: numberAt(step, position), step })),
    result: { value: numberAt(node, position), step: node },
  });
  if (typeof node.value === "number") return equation(at(0), language, work, write);
  const span = spanOf(node, explanation.firstYear);
  if (span === undefined) return undefined;
  const isCalendar = node.axis === "calendar";
  const position = span.peakYear - (isCalendar ? explanation.firstYear : 0);
  return inYear[language](span.peakYear, isCalendar) + equation(at(position), language, work, write);
};

const numberAt = ({ value }: ExplainedNode, position: number): number =>
  typeof value === "number" ? value : (value[position] ?? 0);

type Numbers = (of: Of, general: string | undefined) => string | undefined;

/** One operand between brackets of some sort, and the result. */
const ofOne =
  (
    work: (value: number, node: ExplainedNode) => number,
    write: (number: string, node: ExplainedNode) => string,
  ): Numbers =>
  ({ explanation, node, language }) => {
    const [step] = operandsOf(explanation, node);
    if (step === undefined || typeof step.value !== "number" || typeof node.value !== "number") return undefined;
    return equation(
      { terms: [{ value: step.value, step }], result: { value: node.value, step: node } },
      language,
      ([value]) => work(value!, node),
      ([number]) => write(number!, node),
    );
  };

const exponentOf = ({ data }: ExplainedNode): number => ("exponent" in data ? data.exponent : 1);

/** Years of flows that are not zero, each as its place. */
const filled = (value: ExplainedNode["value"]): readonly number[] =>
  typeof value === "number" ? [] : value.flatMap((one, position) => (one === 0 ? [] : [position]));

/**
 * Each year's terms with a plus between them, after the formula that they are the numbers of. `of` are the yearly numbers that
 * are multiplied in a term.
 */
const summed = ({ node, language }: Of, general: string | undefined, of: readonly ExplainedNode[]): string => {
  const years = filled(of[0]!.value);
  const result: Term = { value: node.value as number, step: node };
  if (years.length === 0) return `${general} = ${stepNumber(result.value, node, language)}`;
  const terms = years.flatMap((year) => of.map((step): Term => ({ value: numberAt(step, year), step })));
  const worked: Worked = { terms, result, isCut: years.length > NAMED };
  const each = (numbers: readonly string[]): readonly string[] =>
    years.map((_, place) =>
      numbers
        .slice(place * of.length, (place + 1) * of.length)
        .map((one, i) => inFormula(one, place + i))
        .join(" × "),
    );
  const work = (values: readonly number[]): number =>
    years.reduce(
      (sum, _, place) => sum + values.slice(place * of.length, (place + 1) * of.length).reduce((a, b) => a * b),
      0,
    );
  return `${general} = ${equation(worked, language, work, (numbers) => joinedParts(each(numbers), " + "))}`;
};

/** Kinds whose numbers stand beside or in place of their general formula. */
const numbersOf: Readonly<Partial<Record<ExplainedNode["kind"], Numbers>>> = {
  complement: ofOne(
    (value) => 1 - value,
    (number) => `1 − ${inFormula(number, 1)}`,
  ),
  power: ofOne(
    (value, node) => operations.power.value([value], { exponent: exponentOf(node) }, undefined) as number,
    (number, node) => `${number}^${signed(exponentOf(node))}`,
  ),
  whole: ofOne(
    (value) => Math.max(0, Math.ceil(value - 1e-9)),
    (number) => (number.startsWith("\u2212") ? `max(0, ⌈${number}⌉)` : `⌈${number}⌉`),
  ),
  yearly: ({ explanation, node, language }) => {
    const positions = "positions" in node.data ? node.data.positions : [];
    const start = node.axis === "calendar" ? explanation.firstYear : 0;
    const stated = operandsOf(explanation, node).map(
      (step, place) => `${start + positions[place]!}: ${stepNumber(numberAt(step, 0), step, language)}`,
    );
    return stated.length === 0 ? undefined : joinedParts(stated, " · ");
  },
  total: (of, general) => summed(of, general, operandsOf(of.explanation, of.node)),
  present: (of, general) => summed(of, general, operandsOf(of.explanation, of.node)),
  payback: ({ explanation, node, language }) => {
    const [flows] = operandsOf(explanation, node);
    const sums = cumulated(flows!.value as readonly number[]);
    const year = node.value as number;
    const told = [year - 1, year].flatMap((each) => {
      const sum = sums[each - explanation.firstYear];
      return sum === undefined
        ? []
        : [`Σ(${language === "sv" ? "år" : "year"} ≤ ${each}) = ${stepNumber(sum, flows!, language)}`];
    });
    return told.join(" · ");
  },
};
