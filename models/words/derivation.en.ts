import { bracketed, type Derivation, factor, joinedParts, type Phrases } from "./derivation.ts";

const first = ({ names }: Derivation): string => names[0]!;

/** Flows in the middle or at the end of the year are discounted by half a year or a year more. */
const later = { yearStart: "", yearMiddle: " + ½", yearEnd: " + 1" } as const;

const discounted = ({ schedule, numbers, firstYear }: Derivation): string => {
  const { base, fromYears, timing } = schedule!;
  const years = `(year − ${firstYear + base}${later[timing]})`;
  if (numbers.length === 1) return `1 ÷ (1 + ${numbers[0]})^${years}`;
  const bands = numbers.map((rate, band) => `${rate} from year ${fromYears[band]}`);
  return `1 ÷ (1 + r) for each of ${years} years, r = ${bands.join(", ")}`;
};

export const phrasesEn: Phrases = {
  told: {
    constant: () => "a fixed number in the appraisal",
    parameter: () => "a parameter of the appraisal",
    yearly: ({ names }) => (names.length === 0 ? "nothing is stated" : "a number for each of the years"),
    sum: ({ amounts, largest }) => {
      if (amounts.length <= 4) return amounts.join(" plus ");
      return `the sum of ${amounts.length} parts${largest === undefined ? "" : `, the largest ${largest}`}`;
    },
    difference: ({ amounts }) => amounts.join(" minus "),
    product: ({ amounts }) => amounts.join(" times "),
    quotient: ({ amounts }) => amounts.join(" divided by "),
    complement: ({ amounts }) => `the whole minus ${amounts[0]}`,
    power: ({ amounts, exponent }) => `${amounts[0]} to the power of ${exponent}`,
    geometric: ({ amounts }) => `${amounts[0]} again and again, once more for each year`,
    delay: (of) => `${first(of)}, moved ${of.by} year${of.by === 1 ? "" : "s"} later`,
    spread: ({ names }) => `${names[0]} times ${names[1]}, added by calendar year`,
    presence: (of) => `1 in the years in which ${first(of)} is not zero, else 0`,
    proportions: ({ names }) =>
      `each year's share of the sum of ${names[0]}${names.length > 1 ? `; where that is zero, of ${names[1]}` : ""}`,
    window: (of) => `${first(of)}, the years ${of.from}–${of.to} only`,
    total: (of) => `the sum over all years of ${first(of)}`,
    discount: ({ numbers, schedule, firstYear }) =>
      `what a krona in another year is worth in ${firstYear + schedule!.base}, at the rate of ${numbers.join(" and then ")}`,
    present: ({ flow }) => `each year's ${flow} times the year's discount factor, all years added`,
    payback: (of) => `the first year from which the sum of ${first(of)} stays at zero or above`,
    irr: (of) => `the rate at which the present value of ${first(of)} is zero`,
    whole: ({ amounts }) => `${amounts[0]} rounded up to whole outcomes`,
    inYear: (of) => `the number for ${of.year} in ${first(of)}`,
    lateShare: (of) => `the part of ${first(of)} that comes in ${of.from} or later`,
    cumulated: (of) => `${first(of)} added year by year, up to and with the year`,
    switching: ({ amounts }) => `the value at which ${amounts[0]} would be zero`,
  },
  formulas: {
    constant: undefined,
    parameter: undefined,
    yearly: {
      words: ({ names }) => (names.length === 0 ? "Nothing" : `${joinedParts(names, ", ")}: each in its year`),
      symbols: undefined,
    },
    complement: { words: (of) => `1 − ${bracketed(first(of))}`, symbols: undefined },
    power: { words: (of) => `${bracketed(first(of))} to the power of ${of.exponent}`, symbols: undefined },
    geometric: {
      words: (of) => `${bracketed(first(of))} to the power of the number of years`,
      symbols: ({ numbers, from, to }) => `${numbers[0]}^n, n = ${from}, …, ${to}`,
    },
    delay: {
      words: (of) => `${first(of)}, moved ${of.by} year${of.by === 1 ? "" : "s"} later`,
      symbols: ({ flow, by }) => `${flow}(year − ${by})`,
    },
    spread: {
      words: ({ names }) => `Σ ${factor(names[0]!)} × ${factor(names[1]!)}, by calendar year`,
      symbols: () => "Σ outcomes(year − k) × value(k), k = 0, 1, 2, …",
    },
    presence: {
      words: (of) => `1 if ${first(of)} is not zero, else 0`,
      symbols: (of) => `1 if ${of.flow}(year) ≠ 0, else 0`,
    },
    proportions: {
      words: ({ names }) =>
        names.map((name) => `${factor(name)} ÷ the sum of ${name}`).join("; where that sum is zero: "),
      symbols: (of) => `${of.flow}(year) ÷ Σ ${of.flow}(year)`,
    },
    window: {
      words: (of) => `${first(of)}, the years ${of.from}–${of.to}; other years zero`,
      symbols: ({ flow, from, to }) => `${flow}(year) if ${from} ≤ year ≤ ${to}, else 0`,
    },
    total: { words: (of) => `Σ ${first(of)}, all years`, symbols: (of) => `Σ ${of.flow}(year)` },
    discount: { words: (of) => `1 ÷ (1 + ${first(of)}), once for each year from the base year`, symbols: discounted },
    present: {
      words: ({ names }) => `Σ ${factor(names[0]!)} × ${names[1]}, all years`,
      symbols: (of) => `Σ ${of.flow}(year) × discount factor(year)`,
    },
    payback: {
      words: (of) => `The first year in which Σ ${first(of)} is zero or more and stays so`,
      symbols: undefined,
    },
    irr: {
      words: (of) => `The rate r where Σ ${factor(first(of))} ÷ (1 + r)^year = 0`,
      symbols: ({ flow, result, firstYear }) => `Σ ${flow}(year) ÷ (1 + ${result})^(year − ${firstYear}) = 0`,
    },
    whole: { words: (of) => `${first(of)}, rounded up to whole outcomes`, symbols: undefined },
    inYear: {
      words: (of) => `${first(of)}, year ${of.year}`,
      symbols: ({ flow, year, result }) => `${flow}(${year}) = ${result}`,
    },
    lateShare: {
      words: (of) => `Σ ${factor(first(of))} from ${of.from} ÷ Σ ${factor(first(of))}, all years`,
      symbols: ({ flow, from, result }) => `Σ ${flow}(year ≥ ${from}) ÷ Σ ${flow}(year) = ${result}`,
    },
    cumulated: {
      words: (of) => `Σ ${first(of)} up to and with the year`,
      symbols: (of) => `Σ ${of.flow}(t), t ≤ year`,
    },
    switching: {
      words: (of) => `The value of ${of.moved} where ${first(of)} = 0`,
      symbols: (of) => `${first(of)} = 0 at ${of.moved} = ${of.result}`,
    },
  },
};
