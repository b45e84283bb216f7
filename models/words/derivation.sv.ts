import { bracketed, type Derivation, factor, joinedParts, type Phrases } from "./derivation.ts";

const first = ({ names }: Derivation): string => names[0]!;

/** Flows in the middle or at the end of the year are discounted by half a year or a year more. */
const later = { yearStart: "", yearMiddle: " + ½", yearEnd: " + 1" } as const;

const discounted = ({ schedule, numbers, firstYear }: Derivation): string => {
  const { base, fromYears, timing } = schedule!;
  const years = `(år − ${firstYear + base}${later[timing]})`;
  if (numbers.length === 1) return `1 ÷ (1 + ${numbers[0]})^${years}`;
  const bands = numbers.map((rate, band) => `${rate} från år ${fromYears[band]}`);
  return `1 ÷ (1 + r) för vart och ett av ${years} år, r = ${bands.join(", ")}`;
};

export const phrasesSv: Phrases = {
  told: {
    constant: () => "ett fast tal i kalkylen",
    parameter: () => "ett antagande i kalkylen",
    yearly: ({ names }) => (names.length === 0 ? "inget är angivet" : "ett tal för vart och ett av åren"),
    sum: ({ amounts, largest }) => {
      if (amounts.length <= 4) return amounts.join(" plus ");
      return `summan av ${amounts.length} delar${largest === undefined ? "" : `, störst ${largest}`}`;
    },
    difference: ({ amounts }) => amounts.join(" minus "),
    product: ({ amounts }) => amounts.join(" gånger "),
    quotient: ({ amounts }) => amounts.join(" delat med "),
    complement: ({ amounts }) => `helheten minus ${amounts[0]}`,
    power: ({ amounts, exponent }) => `${amounts[0]} upphöjt till ${exponent}`,
    geometric: ({ amounts }) => `${amounts[0]} gång på gång, en gång till för varje år`,
    delay: (of) => `${first(of)}, flyttat ${of.by} år framåt`,
    spread: ({ names }) => `${names[0]} gånger ${names[1]}, sammanlagt per kalenderår`,
    presence: (of) => `1 de år då ${first(of)} inte är noll, annars 0`,
    proportions: ({ names }) =>
      `varje års andel av summan av ${names[0]}${names.length > 1 ? `; är den noll, av ${names[1]}` : ""}`,
    window: (of) => `${first(of)}, bara åren ${of.from}–${of.to}`,
    total: (of) => `summan över alla år av ${first(of)}`,
    discount: ({ numbers, schedule, firstYear }) =>
      `vad en krona ett annat år är värd ${firstYear + schedule!.base}, med räntan ${numbers.join(" och sedan ")}`,
    present: ({ flow }) => `varje års ${flow} gånger årets diskonteringsfaktor, alla år sammanlagda`,
    payback: (of) => `första året från vilket summan av ${first(of)} förblir noll eller mer`,
    irr: (of) => `räntan vid vilken nuvärdet av ${first(of)} blir noll`,
    whole: ({ amounts }) => `${amounts[0]} avrundat uppåt till hela utfall`,
    inYear: (of) => `talet för ${of.year} i ${first(of)}`,
    lateShare: (of) => `den del av ${first(of)} som kommer ${of.from} eller senare`,
    cumulated: (of) => `${first(of)} lagt ihop år för år, till och med året`,
    switching: ({ amounts }) => `det värde vid vilket ${amounts[0]} i stället blir noll`,
  },
  formulas: {
    constant: undefined,
    parameter: undefined,
    yearly: {
      words: ({ names }) => (names.length === 0 ? "Inget" : `${joinedParts(names, ", ")}: vart och ett i sitt år`),
      symbols: undefined,
    },
    complement: { words: (of) => `1 − ${bracketed(first(of))}`, symbols: undefined },
    power: { words: (of) => `${bracketed(first(of))} upphöjt till ${of.exponent}`, symbols: undefined },
    geometric: {
      words: (of) => `${bracketed(first(of))} upphöjt till antalet år`,
      symbols: ({ numbers, from, to }) => `${numbers[0]}^n, n = ${from}, …, ${to}`,
    },
    delay: {
      words: (of) => `${first(of)}, flyttat ${of.by} år framåt`,
      symbols: ({ flow, by }) => `${flow}(år − ${by})`,
    },
    spread: {
      words: ({ names }) => `Σ ${factor(names[0]!)} × ${factor(names[1]!)}, samlat per kalenderår`,
      symbols: () => "Σ utfall(år − k) × värde(k), k = 0, 1, 2, …",
    },
    presence: {
      words: (of) => `1 om ${first(of)} inte är noll, annars 0`,
      symbols: (of) => `1 om ${of.flow}(år) ≠ 0, annars 0`,
    },
    proportions: {
      words: ({ names }) => names.map((name) => `${factor(name)} ÷ summan av ${name}`).join("; är summan noll: "),
      symbols: (of) => `${of.flow}(år) ÷ Σ ${of.flow}(år)`,
    },
    window: {
      words: (of) => `${first(of)}, åren ${of.from}–${of.to}; andra år noll`,
      symbols: ({ flow, from, to }) => `${flow}(år) om ${from} ≤ år ≤ ${to}, annars 0`,
    },
    total: { words: (of) => `Σ ${first(of)}, alla år`, symbols: (of) => `Σ ${of.flow}(år)` },
    discount: {
      words: (of) => `1 ÷ (1 + ${first(of)}), en gång för varje år från diskonteringsåret`,
      symbols: discounted,
    },
    present: {
      words: ({ names }) => `Σ ${factor(names[0]!)} × ${names[1]}, alla år`,
      symbols: (of) => `Σ ${of.flow}(år) × diskonteringsfaktor(år)`,
    },
    payback: { words: (of) => `Första året då Σ ${first(of)} är noll eller mer och förblir det`, symbols: undefined },
    irr: {
      words: (of) => `Räntan r där Σ ${factor(first(of))} ÷ (1 + r)^år = 0`,
      symbols: ({ flow, result, firstYear }) => `Σ ${flow}(år) ÷ (1 + ${result})^(år − ${firstYear}) = 0`,
    },
    whole: { words: (of) => `${first(of)}, avrundat uppåt till hela utfall`, symbols: undefined },
    inYear: {
      words: (of) => `${first(of)}, år ${of.year}`,
      symbols: ({ flow, year, result }) => `${flow}(${year}) = ${result}`,
    },
    lateShare: {
      words: (of) => `Σ ${factor(first(of))} från ${of.from} ÷ Σ ${factor(first(of))}, alla år`,
      symbols: ({ flow, from, result }) => `Σ ${flow}(år ≥ ${from}) ÷ Σ ${flow}(år) = ${result}`,
    },
    cumulated: { words: (of) => `Σ ${first(of)} till och med året`, symbols: (of) => `Σ ${of.flow}(t), t ≤ år` },
    switching: {
      words: (of) => `Det värde på ${of.moved} där ${first(of)} = 0`,
      symbols: (of) => `${first(of)} = 0 vid ${of.moved} = ${of.result}`,
    },
  },
};
