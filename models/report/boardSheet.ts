import type { PerspectiveResult, Ratio } from "../result.ts";
import { sheetWords } from "../words/boardSheet.ts";
import { neededSentence } from "../words/doubt.ts";
import { rangeUnder } from "../words/doubtUnder.ts";
import { headline } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { compactKronor, fixed, year } from "../words/number.ts";
import { plain } from "../words/part.ts";
import { notValuedPhrase } from "../words/verdict.ts";
import { whyPhrase } from "../words/why.ts";
import type { Block, KeyFigure, Report } from "./block.ts";
import { heading, noticeOf, paragraph, told } from "./blocks.ts";
import { boardCost } from "./boardCost.ts";
import { boardEvidence, boardQuestions, boardTrue, boardUnpriced } from "./boardGrounds.ts";
import { boardNeeded } from "./boardNeeded.ts";
import { boardWhen, boardWho } from "./boardPictures.ts";
import { cut, withShortNames } from "./boardText.ts";
import { boardSince, boardWhat } from "./boardWhat.ts";
import { frameOf } from "./frame.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";
import { verdictList } from "./verdicts.ts";

/** So many payers' verdicts find room besides society's and the public sector's. */
const MOST_PAYERS = 2;
/** Letters of what others than society need that find room: four lines. */
const MOST_LETTERS = 420;

/** One A4 for a board: what, cost, what must be true, gain with its range, who and when, what is not known. */
export const boardSheet = (given: ReportSubject, asked: AskedReport): Report => {
  const { language } = asked;
  const subject = withShortNames(given);
  const { headings, more } = sheetWords(language);
  return {
    ...frameOf(given, asked),
    blocks: [
      heading(1, subject.document.title),
      ...boardWhat(subject, language),
      ...noticeOf(subject, language),
      ...sentenceOf(subject, language),
      ...figuresOf(subject, language),
      ...boardSince(subject, asked),
      sides(
        [heading(2, headings.pays), verdictList(subject, language, { most: MOST_PAYERS, more })],
        [heading(2, headings.cost), ...boardCost(subject, language)],
      ),
      ...picturesOf(subject, language),
      sides(
        [heading(2, headings.evidence), ...boardEvidence(subject, language)],
        [heading(2, headings.questions), ...boardQuestions(subject, language)],
      ),
    ],
  };
};

const sides = (left: readonly Block[], right: readonly Block[]): Block => ({ kind: "columns", columns: [left, right] });

/**
 * Who gains and when, and what must be true for it; where nobody's gain is known, what must be true is the picture of the page.
 */
const picturesOf = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { headings } = sheetWords(language);
  const isTrue = [heading(2, headings.true), ...boardTrue(subject, language)];
  const unpriced = [heading(2, headings.unpriced), ...boardUnpriced(subject, language)];
  const who = [heading(2, headings.who), ...boardWho(subject, language)];
  const when = [heading(2, headings.when), ...boardWhen(subject, language)];
  if (subject.result.society.npv.defined) return [sides(who, when), sides(isTrue, unpriced)];
  return [sides([...isTrue, ...boardNeeded(subject, language)], [...who, ...when, ...unpriced])];
};

/** The safest thing there is to say stands largest; how sure it is beside it. */
const sentenceOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const { lead, rest } = headline(result, document, language);
  const range = result.simulation ? neededSentence(result.simulation, document, result, language) : undefined;
  const others = plain(rest);
  const shown = cut(others, MOST_LETTERS);
  return [
    paragraph(plain(lead), "lead"),
    ...told([shown, shown === others ? undefined : sheetWords(language).othersNeed, range]),
  ];
};

const figuresOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = sheetWords(language);
  // Nothing valued is not the same as worth nothing.
  if ((document.valuations ?? []).length === 0) return [paragraph(said.noFigures(notValuedPhrase(language)))];
  const { npv, bcr, npvPerFundKrona, payback }: PerspectiveResult = result.society;
  const { baseYear, priceYear } = result.settings;
  const two = (ratio: Ratio): string => (ratio.defined ? fixed(ratio.value, language, 2) : "");
  const { discounted } = payback;
  const all = [
    { name: said.figures.npv, step: "npv", of: npv, shown: npv.defined ? compactKronor(npv.value, language) : "" },
    { name: said.figures.bcr, step: "bcr", of: bcr, shown: two(bcr) },
    { name: said.figures.npvPerFundKrona, step: "npvPerFundKrona", of: npvPerFundKrona, shown: two(npvPerFundKrona) },
    {
      name: said.figures.payback,
      step: "payback/discounted",
      of: discounted,
      shown: discounted.defined ? year(discounted.year) : "",
    },
  ];
  if (!npv.defined) return [paragraph(said.noFigures(whyPhrase(npv.why, language)))];
  const items = all.map(({ name, step, of, shown }): KeyFigure => {
    const range = result.simulation ? rangeUnder(`/society/${step}`, result.simulation, language) : undefined;
    return {
      name,
      value: of.defined ? shown : whyPhrase(of.why, language),
      notes: of.defined && range ? [range] : [],
    };
  });
  return [{ kind: "figures", items }, paragraph(said.pricedIn(baseYear, priceYear), "quiet")];
};
