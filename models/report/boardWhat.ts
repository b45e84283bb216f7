import { address } from "../problem.ts";
import { sheetWords } from "../words/boardSheet.ts";
import { movedTitle } from "../words/compared.ts";
import { headlineOutcome, reachedBy } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { notMovedText } from "../words/moved.ts";
import { inSentence, listed, nounOf, topActors, topOf } from "../words/noun.ts";
import { count } from "../words/number.ts";
import { plain } from "../words/part.ts";
import { budgetTitle } from "../words/sentence.ts";
import type { Block } from "./block.ts";
import { paragraph, told } from "./blocks.ts";
import { cut, firstOf, own } from "./boardText.ts";
import { ended } from "./printed.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";
import { endsAt } from "./waterfall.ts";

/** Letters of the description that find room: three lines. */
const MOST_LETTERS = 320;
const MOST_PARTIES = 4;

/** What it is, who are in it, which years, for how many, and what it costs. */
export const boardWhat = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result } = subject;
  const said = sheetWords(language);
  const years = result.budget.map((item) => item.year);
  const facts = [
    ...partiesOf(subject, language),
    ...(years.length > 0 ? [said.years(Math.min(...years), Math.max(...years))] : []),
    ...peopleOf(subject, language),
    ...(years.length > 0 ? [ended(plain(budgetTitle(result, language)))] : []),
  ];
  return [
    ...(document.description?.trim() ? [paragraph(own(cut(document.description, MOST_LETTERS), language))] : []),
    ...(facts.length > 0 ? [paragraph(facts.join(" "), "quiet")] : []),
  ];
};

/** Those who pay, by the actors that stand for themselves. */
const partiesOf = ({ document, result }: ReportSubject, language: Language): readonly string[] => {
  const payers = new Set(result.budget.map(({ payer }) => topOf(payer, document.actors)?.id));
  const names = topActors(document).filter(({ id }) => payers.has(id));
  const { shown, more } = firstOf(
    names.map(({ name }) => name),
    MOST_PARTIES,
    language,
  );
  if (shown.length === 0) return [];
  const said = sheetWords(language);
  return [
    said.parties(
      more.length > 0 ? said.andOthers(shown.join(", "), names.length - shown.length) : listed(shown, language),
    ),
  ];
};

const peopleOf = ({ document, result, isWithheld }: ReportSubject, language: Language): readonly string[] => {
  const outcome = headlineOutcome(document, result) ?? document.outcomes?.[0];
  const reached = outcome && reachedBy(result, outcome.id);
  if (!outcome || reached === undefined || isWithheld(address("gained", outcome.id, "funnel", "reached"))) return [];
  return [sheetWords(language).people(count(reached, language), nounOf(outcome, language).people)];
};

/** What has moved the net present value since the edition before, in one sentence; nothing in a first edition. */
export const boardSince = (
  { document, withheld }: ReportSubject,
  { standing: { since }, language }: AskedReport,
): readonly Block[] => {
  // What a change is of, and how much it moved, may tell what is withheld.
  if (since === undefined || withheld.length > 0) return [];
  const { edition, day, moved, before = document } = since;
  const documents = { before, after: document };
  const what = moved.defined
    ? plain(movedTitle(moved, documents, endsAt, language))
    : notMovedText(moved.why, language);
  return told([sheetWords(language).since(edition, day, inSentence(what))], "quiet");
};
