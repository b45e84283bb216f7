import { address } from "../problem.ts";
import type { PerspectiveResult, Ratio } from "../result.ts";
import { evidenceSentence, sheetWords } from "../words/boardSheet.ts";
import { neededSentence } from "../words/doubt.ts";
import { rangeUnder } from "../words/doubtUnder.ts";
import { headline, headlineOutcome, observedSentence, reachedBy } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { listed, nounOf } from "../words/noun.ts";
import { compactKronor, count, fixed, year } from "../words/number.ts";
import { plain } from "../words/part.ts";
import { publicSector, society, topSeen } from "../words/perspective.ts";
import { namesOf } from "../words/place.ts";
import { switchings } from "../words/switching.ts";
import { quantity } from "../words/unit.ts";
import { unpricedTitle } from "../words/unpriced.ts";
import { verdictsTold } from "../words/verdict.ts";
import { warningMessage } from "../words/warning.ts";
import { whyPhrase } from "../words/why.ts";
import type { Block, KeyFigure, Report, Text } from "./block.ts";
import { heading, noticeOf, paragraph } from "./blocks.ts";
import { boardCost } from "./boardCost.ts";
import { boardWhen, boardWho } from "./boardPictures.ts";
import { frameOf } from "./frame.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";

/** So many of a kind find room on one page; the final report has the rest. */
const MOST = { payers: 4, turning: 2, unpriced: 3, questions: 2, evidence: 2 };
/** Letters of the description that find room. */
const MOST_LETTERS = 300;

/** One A4 for a board: what, cost, what must be true, gain with its range, who and when, what is not known. */
export const boardSheet = (subject: ReportSubject, asked: AskedReport): Report => {
  const { language } = asked;
  const { headings } = sheetWords(language);
  const sides = (left: readonly Block[], right: readonly Block[]): Block => ({
    kind: "columns",
    columns: [left, right],
  });
  return {
    ...frameOf(subject, asked),
    blocks: [
      heading(1, subject.document.title),
      ...whatOf(subject, language),
      ...noticeOf(subject, language),
      ...sentenceOf(subject, language),
      ...figuresOf(subject, language),
      sides(
        [heading(2, headings.pays), verdictsOf(subject, language)],
        [heading(2, headings.cost), ...boardCost(subject, language)],
      ),
      sides(
        [heading(2, headings.who), ...boardWho(subject, language)],
        [heading(2, headings.when), ...boardWhen(subject, language)],
      ),
      sides(
        [
          heading(2, headings.true),
          ...trueOf(subject, language),
          heading(2, headings.evidence),
          ...evidenceOf(subject, language),
        ],
        [
          heading(2, headings.unpriced),
          ...unpricedOf(subject, language),
          heading(2, headings.questions),
          ...questionsOf(subject, language),
        ],
      ),
    ],
  };
};

/** What somebody wrote, in the document's own language. */
const own = (text: string, language: Language): Text => (language === "sv" ? text : [{ text, language: "sv" }]);

const list = (items: readonly Text[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: "list", items }]);

/** The first of them, and how many more there are. */
const firstOf = <T>(
  all: readonly T[],
  most: number,
  language: Language,
): Readonly<{ shown: readonly T[]; more: readonly string[] }> => {
  const shown = all.slice(0, most);
  const left = all.length - shown.length;
  return { shown, more: left > 0 ? [sheetWords(language).more(left)] : [] };
};

/** As much of a text as there is room for, cut at the end of a sentence where there is one, else at a word. */
const cut = (text: string, most: number): string => {
  const whole = text.trim().replaceAll(/\s+/g, " ");
  if (whole.length <= most) return whole;
  const room = whole.slice(0, most);
  const end = room.lastIndexOf(". ");
  return end > most / 3 ? room.slice(0, end + 1) : `${room.slice(0, room.lastIndexOf(" "))} …`;
};

const whatOf = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result } = subject;
  const said = sheetWords(language);
  const years = result.budget.map((item) => item.year);
  const parties = document.actors.filter(
    ({ sector }) => sector !== "individual" && sector !== "equalisation" && sector !== "state",
  );
  const { shown, more } = firstOf(
    parties.map(({ name }) => name),
    6,
    language,
  );
  const facts = [
    ...(parties.length > 0 ? [said.parties(more.length > 0 ? shown.join(", ") : listed(shown, language))] : []),
    ...(years.length > 0 ? [said.years(Math.min(...years), Math.max(...years))] : []),
    ...peopleOf(subject, language),
  ];
  return [
    ...(document.description?.trim() ? [paragraph(own(cut(document.description, MOST_LETTERS), language))] : []),
    ...(facts.length > 0 ? [paragraph(facts.join(" "), "quiet")] : []),
  ];
};

const peopleOf = ({ document, result, isWithheld }: ReportSubject, language: Language): readonly string[] => {
  const outcome = headlineOutcome(document, result) ?? document.outcomes?.[0];
  const reached = outcome && reachedBy(result, outcome.id);
  if (reached === undefined || isWithheld(address("gained", outcome!.id, "funnel", "reached"))) return [];
  return [sheetWords(language).people(count(reached, language), nounOf(outcome!, language).people)];
};

/** The safest thing there is to say stands largest; how sure it is beside it. */
const sentenceOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const { lead, rest } = headline(result, document, language);
  const range = result.simulation && neededSentence(result.simulation, document, result, language);
  const after = [plain(rest), range ?? ""].filter((text) => text !== "").join(" ");
  return [paragraph(plain(lead), "lead"), ...(after === "" ? [] : [paragraph(after)])];
};

const figuresOf = ({ result }: ReportSubject, language: Language): readonly Block[] => {
  const said = sheetWords(language);
  const { npv, bcr, npvPerFundKrona, payback }: PerspectiveResult = result.society;
  const { baseYear, priceYear } = result.settings;
  const two = (ratio: Ratio): string | undefined => (ratio.defined ? fixed(ratio.value, language, 2) : undefined);
  const { discounted } = payback;
  const all = [
    { name: said.figures.npv, step: "npv", of: npv, shown: npv.defined && compactKronor(npv.value, language) },
    { name: said.figures.bcr, step: "bcr", of: bcr, shown: two(bcr) },
    { name: said.figures.npvPerFundKrona, step: "npvPerFundKrona", of: npvPerFundKrona, shown: two(npvPerFundKrona) },
    {
      name: said.figures.payback,
      step: "payback/discounted",
      of: discounted,
      shown: discounted.defined && year(discounted.year),
    },
  ];
  const whys = new Set(all.map(({ of }) => (of.defined ? undefined : of.why)));
  const [why] = whys;
  if (whys.size === 1 && why !== undefined) return [paragraph(said.noFigures(whyPhrase(why, language)))];
  const items = all.map(({ name, step, of, shown }): KeyFigure => {
    const range = result.simulation && rangeUnder(`/society/${step}`, result.simulation, language);
    return {
      name,
      value: of.defined ? shown || "" : whyPhrase(of.why, language),
      notes: of.defined && range ? [range] : [],
    };
  });
  return [{ kind: "figures", items }, paragraph(said.pricedIn(baseYear, priceYear), "quiet")];
};

const verdictsOf = (subject: ReportSubject, language: Language): Block => {
  const { result, document } = subject;
  const payers = topSeen(result, document, language).filter(({ of }) => Math.abs(of.pvCosts) >= 0.5);
  const { shown, more } = firstOf(payers, MOST.payers, language);
  const seen = [society(result, language), publicSector(result, language), ...shown];
  return { kind: "list", items: [...verdictsTold(seen, subject, language), ...more] };
};

const trueOf = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result, isWithheld } = subject;
  const said = sheetWords(language);
  const watched = observedSentence(result, document, language);
  const turning = switchings(document, result).flatMap(({ parameter: { id, name, value, unit }, roots: [root] }) =>
    root === undefined || value === undefined || isWithheld(address("parameters", id, "value")) || isWithheld(root.at)
      ? []
      : [said.turns(name, quantity(value, unit, language), quantity(root.value, unit, language))],
  );
  const { shown } = firstOf(turning, MOST.turning, language);
  return list([...(watched ? [plain(watched)] : []), ...shown]);
};

const unpricedOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = sheetWords(language);
  const effects = document.unpriced ?? [];
  if (effects.length === 0) return [paragraph(said.noUnpriced)];
  const { shown, more } = firstOf(effects, MOST.unpriced, language);
  const named = shown.map(
    ({ name, direction }): Text => [
      { text: name, ...(language === "sv" ? {} : { language: "sv" as const }) },
      { text: ` (${said.directions[direction]})` },
    ],
  );
  const worth = unpricedTitle(
    result,
    effects.map(({ direction }) => direction),
    language,
  );
  return [...list([...named, ...more]), paragraph(plain(worth))];
};

const evidenceOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = sheetWords(language);
  const outcome = headlineOutcome(document, result) ?? document.outcomes?.[0];
  const value = outcome?.effect.value;
  const refs = value === undefined ? [] : typeof value === "object" ? Object.values(value) : [value];
  const effects = [...new Set(refs)].flatMap((ref) => document.parameters?.find(({ id }) => id === ref) ?? []);
  const onEffect =
    value === undefined
      ? [said.effectUnknown]
      : effects.length === 0
        ? [said.effectBare]
        : effects.slice(0, MOST.evidence).map((parameter) => evidenceSentence(parameter, language));
  const all = document.parameters ?? [];
  const not = all.filter(({ verified }) => verified?.state !== "yes").length;
  const many = (of: number): string => count(of, language);
  const verified =
    all.length === 0 ? [] : [not > 0 ? said.verified(many(not), many(all.length)) : said.allVerified(many(all.length))];
  return list([...onEffect, ...verified]);
};

const questionsOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const written = (document.report?.openQuestions ?? "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s•–*-]+/, "").trim())
    .filter((line) => line !== "");
  const names = namesOf(document);
  const questions: readonly Text[] =
    written.length > 0
      ? written.map((line) => own(cut(line, MOST_LETTERS / 2), language))
      : result.warnings
          // One of a kind: several of it say the same of other lines.
          .filter(({ kind }, i, all) => kind !== "notVerified" && all.findIndex((one) => one.kind === kind) === i)
          .map((warning) =>
            warningMessage(warning as unknown as Parameters<typeof warningMessage>[0], language, names),
          );
  const { shown, more } = firstOf(questions, MOST.questions, language);
  return shown.length === 0 ? [paragraph(sheetWords(language).noQuestions)] : list([...shown, ...more]);
};
