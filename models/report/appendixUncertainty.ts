import type { Appraisal } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Simulation } from "../result.ts";
import { type AppendixWords, appendixWords } from "../words/appendix.ts";
import { beliefText } from "../words/belief.ts";
import { isDrawn } from "../words/chance.ts";
import { choiceWord } from "../words/choice.ts";
import { levelsOf } from "../words/decides.ts";
import { doubtTold } from "../words/doubt.ts";
import { gainersOf } from "../words/gainers.ts";
import type { Language } from "../words/language.ts";
import { figureUnit, figureWord } from "../words/movedFigure.ts";
import { first, listed } from "../words/noun.ts";
import { count, exact, fixed, kronor, share } from "../words/number.ts";
import { namesOf } from "../words/place.ts";
import { isExtreme, shown } from "../words/range.ts";
import { switchings } from "../words/switching.ts";
import { basis, quantity } from "../words/unit.ts";
import { learningBlocks } from "./appendixLearning.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf, told } from "./blocks.ts";
import { exactText } from "./printed.ts";
import { swingsIn } from "./resultPictures.ts";
import type { ReportSubject } from "./subject.ts";
import { type Cell, cellOf, EMPTY, type Table } from "./table.ts";

const text = (name: string) => ({ name, unit: "text" }) as const;
const number = (name: string) => ({ name, unit: "text", isNumeric: true }) as const;
const money = (name: string) => ({ name, unit: "SEK" }) as const;

/** How sure the numbers are: the draws, what they say for whom, what decides, and at which values it turns. */
export const uncertaintyBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result } = subject;
  const said = appendixWords(language).uncertainty;
  const { simulation } = result;
  const kronor = { scale: 0, basis: basis(result.settings, language) } as const;
  const drawn = simulation
    ? [
        ...tableOf(drawsTable(simulation, said, language), language, {}),
        ...told([doubtTold(simulation, document, result, language).quiet], "quiet"),
        ...tableOf(npvTable(subject, simulation, said, language), language, {
          ...kronor,
          notes: [said.npv.note],
        }),
        ...tableOf(rangesTable(subject, simulation, said, language), language, {}),
        ...tableOf(tornadoTable(subject, simulation, said, language), language, {
          ...kronor,
          notes: [said.tornado.note],
        }),
      ]
    : [paragraph(said.none)];
  return [
    ...drawn,
    ...tableOf(switchingTable(subject, said, language), language, {
      notes: [said.switching.note],
    }),
    ...tableOf(correlationTable(document, said, language), language, { isExact: true }),
    ...tableOf(groupTable(document, said, language), language, {}),
    ...(simulation ? learningBlocks(subject, simulation, language) : []),
  ];
};

type Words = AppendixWords["uncertainty"];

const drawsTable = (
  { draws, seed, sampling, movedToBound }: Simulation,
  { draws: said }: Words,
  language: Language,
): Table => ({
  caption: said.caption,
  first: said.what,
  columns: [text(said.value)],
  rows: [
    [said.draws, exact(draws, language)],
    [said.seed, exact(seed, language)],
    [said.sampling, choiceWord(sampling, language)],
    ...(movedToBound === undefined ? [] : [[said.moved, exactText(movedToBound, "share", language)]]),
  ].map(([name, value]) => ({ name: name!, cells: [{ text: value! }] })),
});

/** Decimals of a percentage: the errors of the draws are seen in them. */
const PERCENT = 2;
/** And of other figures of the draws. */
const DIGITS = 3;

const ends = ["0.05", "0.5", "0.95"] as const;

/** Everyone's net present value in the draws; why it is not known where it is not. */
const npvTable = (subject: ReportSubject, simulation: Simulation, { npv: said }: Words, language: Language): Table => {
  const kronor = [said.mean, said.error, said.low, said.middle, said.high].map(money);
  const rows = gainersOf(subject, simulation, language).map(({ name, isPart, after }) => ({
    name,
    level: isPart ? (1 as const) : (0 as const),
    cells: isDrawn(after)
      ? [
          ...[after.mean, after.standardError, ...ends.map((end) => after.quantiles[end])].map((value) => ({ value })),
          ...[after.probabilityPositive, after.probabilityError].map((value) => ({
            text: share(value, language, PERCENT),
          })),
        ]
      : [{ why: after.why }, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY],
  }));
  return {
    caption: said.caption,
    first: said.who,
    columns: [...kronor, ...[said.cases, said.casesError].map(number)],
    // A group's quantiles are not the sum of its parts'.
    rows: rows.map(({ level, name, cells }) => ({ name, cells, ...(level === 1 ? { level } : {}) })),
  };
};

/** Ratios, break-even and what one outcome is worth, at 5, 50 and 95 per cent. */
const rangesTable = (
  { document }: ReportSubject,
  { ranges }: Simulation,
  { ranges: said }: Words,
  language: Language,
): Table => {
  const names = namesOf(document);
  return {
    caption: said.caption,
    first: said.figure,
    columns: [said.low, said.middle, said.high].map(number),
    rows: Object.entries(ranges).map(([at, { low, median, high }]) => ({
      name: first(figureWord(at, document, names, language)),
      cells: [low, median, high].map((end): Cell => {
        const cell = cellOf(end);
        return "value" in cell ? { text: rangeText(cell.value, at, language) } : cell;
      }),
    })),
  };
};

const rangeText = (value: number, at: string, language: Language): string => {
  const unit = figureUnit(at);
  if (isExtreme(value)) return shown(value, language);
  if (unit === "SEK") return kronor(value, language);
  return unit === "share" ? share(value, language, PERCENT) : count(value, language, DIGITS);
};

const tornadoTable = (
  subject: ReportSubject,
  { importance }: Simulation,
  { tornado: said }: Words,
  language: Language,
): Table => ({
  caption: said.caption,
  first: said.parameter,
  columns: [
    ...[said.low, said.high].map(number),
    ...[said.npvAtLow, said.npvAtHigh].map(money),
    { name: said.importance, unit: "share" },
  ],
  rows: (swingsIn(subject) ?? []).map((swing) => {
    const share = importance[swing.parameter.id];
    return {
      name: swing.parameter.name,
      cells: [
        ...levelsOf(swing, language).map((level) => ({ text: level })),
        { value: swing.low.npv },
        { value: swing.high.npv },
        share === undefined ? EMPTY : { value: share },
      ],
    };
  }),
});

/** Least change first, those without any last. */
const switchingTable = (
  { document, result, isWithheld }: ReportSubject,
  { switching: said, and }: Words,
  language: Language,
): Table => ({
  caption: said.caption,
  first: said.parameter,
  columns: [said.value, said.root].map(number),
  rows: switchings(document, result).map(({ parameter: { id, name, value, unit, belief }, roots }) => {
    const { withheld } = appendixWords(language);
    if (isWithheld(address("parameters", id, "value")))
      return { name, cells: [{ text: withheld }, { text: withheld }] };
    const values = roots.map((root) => quantity(root.value, unit, language));
    const stated =
      value === undefined ? belief && beliefText({ belief, unit }, language) : quantity(value, unit, language);
    return {
      name,
      cells: [{ text: stated ?? "" }, { text: values.length === 0 ? said.none : values.join(` ${and} `) }],
    };
  }),
});

const correlationTable = (
  { correlations = [], ...document }: Appraisal,
  { correlations: said }: Words,
  language: Language,
): Table => {
  const names = namesOf(document);
  return {
    caption: said.caption,
    first: said.between,
    columns: [{ name: said.rank, unit: "count" }, text(said.because)],
    rows: correlations.map(({ between, rank, because }) => ({
      name: listed(
        between.map((id) => names("parameters", id)),
        language,
      ),
      cells: [{ value: rank }, { text: because ?? "" }],
    })),
  };
};

const groupTable = (
  { shareGroups = [], ...document }: Appraisal,
  { groups: said }: Words,
  language: Language,
): Table => {
  const names = namesOf(document);
  return {
    caption: said.caption,
    first: said.group,
    columns: [text(said.members)],
    rows: shareGroups.map(({ parameters, belief }, position) => ({
      name: `${said.group} ${fixed(position + 1, language, 0)}`,
      cells: [
        {
          text: [
            listed(
              parameters.map((id) => names("parameters", id)),
              language,
            ),
            belief ? beliefText({ belief, unit: undefined }, language) : "",
          ]
            .filter(Boolean)
            .join("; "),
        },
      ],
    })),
  };
};
