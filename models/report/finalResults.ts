import { address } from "../problem.ts";
import type { Ratio } from "../result.ts";
import { decisionText, decisionTitle } from "../words/after.ts";
import { isDrawn } from "../words/chance.ts";
import { doubtTold, neededSentence } from "../words/doubt.ts";
import { rangeUnder } from "../words/doubtUnder.ts";
import { finalReportWords } from "../words/finalReport.ts";
import { headline } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { compactKronor, fixed, kronor, year } from "../words/number.ts";
import { namesOf } from "../words/place.ts";
import { siloSentences } from "../words/silo.ts";
import { basis } from "../words/unit.ts";
import { unpricedTitle } from "../words/unpriced.ts";
import { whyPhrase } from "../words/why.ts";
import type { Block, KeyFigure } from "./block.ts";
import { heading, paragraph, tableOf, told } from "./blocks.ts";
import { budgetBlocks, steadyBlocks } from "./economy.ts";
import { watchBlocks } from "./proposal.ts";
import { cumulated, funnels, hundredCases, scenariosBlocks, tornado, whoPicture } from "./resultPictures.ts";
import type { ReportSubject } from "./subject.ts";
import type { Table } from "./table.ts";
import { verdictList } from "./verdicts.ts";
import { whoTable } from "./whoTable.ts";

/** What the appraisal says, in the order a board asks: what must be true, what it gives, to whom, when, and how sure that is. */
export const finalResults = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { headings } = finalReportWords(language);
  const { document, result } = subject;
  return [
    heading(2, headings.needed),
    ...needed(subject, language),
    heading(2, headings.gives),
    verdictList(subject, language),
    ...keyFigures(subject, language),
    ...funnels(subject, language),
    heading(2, headings.who),
    ...whoPicture(subject, language),
    ...whoTable(subject, language),
    ...told(siloSentences(result, document, language)),
    heading(3, headings.budget),
    ...budgetBlocks(subject, language),
    heading(2, headings.when),
    ...cumulated(subject, language),
    heading(2, headings.sure),
    ...sure(subject, language),
    heading(2, headings.scenarios),
    ...scenariosBlocks(subject, language),
    heading(2, headings.after),
    ...after(subject, language),
    heading(2, headings.unpriced),
    ...unpriced(subject, language),
  ];
};

/** Break-even needs no effect data and is the safest thing to say; how far it may lie with uncertain values. */
const needed = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result } = subject;
  const { lead, rest } = headline(result, document, language);
  const { simulation } = result;
  const range = simulation && neededSentence(simulation, document, result, language, false);
  return [
    ...told([lead], "lead"),
    ...told([range ?? undefined]),
    ...told([rest]),
    heading(3, finalReportWords(language).headings.followUp),
    ...watchBlocks(subject, language),
  ];
};

/** Society's four figures, each with where it lies in the draws. */
const keyFigures = ({ result }: ReportSubject, language: Language): readonly Block[] => {
  const said = finalReportWords(language);
  const { npv, bcr, npvPerFundKrona, payback } = result.society;
  const { simulation } = result;
  // The verdicts have said why; four times the same reason says no more.
  if (!npv.defined) return [];
  const key = (
    name: string,
    at: string,
    of: Ratio,
    shown: (value: number) => string,
    notes: readonly string[] = [],
  ): KeyFigure => {
    const range = of.defined && simulation ? rangeUnder(at, simulation, language) : undefined;
    return {
      name,
      value: of.defined ? shown(of.value) : whyPhrase(of.why, language),
      notes: [...(range ? [range] : []), ...(of.defined ? notes : [])],
    };
  };
  const perKrona = (value: number): string => fixed(value, language, 2);
  const paid = payback.discounted;
  const years: Ratio = paid.defined ? { defined: true, value: paid.year } : paid;
  // Two by two: there is room for what stands under each.
  return [
    {
      kind: "figures",
      items: [
        key(said.keys.npv, "/society/npv", npv, (value) => compactKronor(value, language), [
          kronor(npv.value, language),
        ]),
        key(said.keys.bcr, "/society/bcr", bcr, perKrona),
      ],
    },
    {
      kind: "figures",
      items: [
        key(said.keys.payback, "/society/payback/discounted", years, year, [
          paid.defined ? said.paidBack(paid.years) : "",
        ]),
        key(said.keys.npvPerFundKrona, "/society/npvPerFundKrona", npvPerFundKrona, perKrona),
      ],
    },
    paragraph(`${said.keysFor} ${sentenceCase(basis(result.settings, language))}.`, "quiet"),
  ];
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In how many cases of a hundred it pays, and which assumptions decide it. */
const sure = (subject: ReportSubject, language: Language): readonly Block[] => {
  const said = finalReportWords(language);
  const { document, result } = subject;
  const { simulation } = result;
  if (simulation === null) return [paragraph(said.notDrawn)];
  const doubt = doubtTold(simulation, document, result, language);
  return [
    paragraph([{ text: doubt.lead, isStrong: true }]),
    ...told([doubt.rest]),
    ...hundredCases(subject, doubt, language),
    ...told([doubt.quiet], "quiet"),
    ...(isDrawn(simulation.society) ? [heading(3, said.headings.decides), ...tornado(subject, language)] : []),
  ];
};

/** The decision that is still to be taken, and what ordinary operation costs and gives. */
const after = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result, isWithheld } = subject;
  const perYear = document.decision?.future.peoplePerYear;
  const isPrinted =
    perYear !== undefined &&
    !isWithheld("/decision/future/peoplePerYear") &&
    !(typeof perYear === "string" && isWithheld(address("parameters", perYear, "value")));
  return [
    ...told([decisionTitle(document, result, language)]),
    ...told([isPrinted ? decisionText(document, language, namesOf(document)) : undefined]),
    ...steadyBlocks(subject, language),
  ];
};

/** What is not counted in kronor but belongs to the decision, and what it must be worth. */
const unpriced = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = finalReportWords(language);
  const effects = document.unpriced ?? [];
  if (effects.length === 0) return [paragraph(said.noUnpriced)];
  const text = (name: string) => ({ name, unit: "text" }) as const;
  const table: Table = {
    caption: said.unpricedTable,
    first: said.effect,
    columns: [text(said.direction), text(said.size), text(said.why)],
    rows: effects.map(({ name, direction, size, why }) => ({
      name,
      cells: [{ text: `${direction} ${said.directions[direction]}` }, { text: said.sizes[size] }, { text: why ?? "" }],
    })),
  };
  const directions = effects.map(({ direction }) => direction);
  return [...told([unpricedTitle(result, directions, language)]), ...tableOf(table, language, {})];
};
