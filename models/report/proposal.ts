import { headline, headlineOutcome } from "../words/headline.ts";
import { quoted } from "../words/key.ts";
import type { Language } from "../words/language.ts";
import { listed } from "../words/noun.ts";
import { plain } from "../words/part.ts";
import { proposalWords } from "../words/proposal.ts";
import { funnelTitle } from "../words/sentence.ts";
import { unpricedTitle } from "../words/unpriced.ts";
import { watching } from "../words/watch.ts";
import type { Block, Report } from "./block.ts";
import { heading, listOf, noticeOf, tableOf, told, written } from "./blocks.ts";
import { economy } from "./economy.ts";
import { frameOf } from "./frame.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";
import type { Table } from "./table.ts";

/** Tjänsteskrivelse: what a board decides on. People write the proposal; what follows from the appraisal is worked out. */
export const proposal = (subject: ReportSubject, asked: AskedReport): Report => {
  const { language } = asked;
  const { document } = subject;
  const { headings } = proposalWords(language);
  const own = document.report ?? {};
  return {
    ...frameOf(subject, asked),
    blocks: [
      heading(1, document.title),
      ...noticeOf(subject, language),
      heading(2, headings.proposal),
      ...written(own.proposal, language),
      heading(2, headings.matter),
      ...written(own.matter, language),
      heading(3, headings.facts),
      ...facts(subject, language),
      heading(2, headings.economy),
      ...economy(subject, language),
      heading(2, headings.childsBest),
      ...written(own.childsBest, language),
      heading(2, headings.equality),
      ...written(own.equality, language),
      heading(2, headings.followUp),
      ...written(own.followUp, language),
      ...watchBlocks(subject, language),
      heading(2, headings.basis),
      ...written(own.basis, language),
      ...basis(subject, asked),
      heading(2, headings.sentTo),
      ...written(own.sentTo, language),
    ],
  };
};

/** What must be true, what comes of it, and what is not counted in kronor. */
const facts = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = proposalWords(language);
  const { lead, rest } = headline(result, document, language);
  const outcome = headlineOutcome(document, result) ?? document.outcomes?.[0];
  const unpriced = document.unpriced ?? [];
  const directions = unpriced.map(({ direction }) => direction);
  return [
    ...told([lead], "lead"),
    ...told([rest]),
    ...listOf([
      outcome && funnelTitle(result, document, outcome.id, language),
      unpriced.length > 0
        ? said.unpriced(
            listed(
              unpriced.map(({ name }) => quoted(name, language)),
              language,
            ),
            plain(unpricedTitle(result, directions, language)),
          )
        : undefined,
    ]),
  ];
};

/** The number to watch, in all and by year. */
export const watchBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = proposalWords(language);
  const watch = watching(result, document, language);
  if (watch === undefined) return told([said.noWatch], "quiet");
  const columns = ["reached", "anyway", "watched", "soFar"] as const;
  const table: Table = {
    caption: said.watch,
    first: said.watchColumns.year,
    columns: columns.map((column) => ({ name: said.watchColumns[column], unit: "count" })),
    rows: watch.years.map((of) => ({ name: String(of.year), cells: columns.map((column) => ({ value: of[column] })) })),
  };
  return [...told([watch.told ?? watch.sentence]), ...tableOf(table, language, { notes: [said.watchNote] })];
};

/** The appraisal that all numbers are of. */
const basis = ({ document, result }: ReportSubject, { language, standing }: AskedReport): readonly Block[] => {
  const said = proposalWords(language);
  const { edition, day } = standing;
  return listOf([
    said.appraisal(document.title, result.inputHash),
    edition ? said.edition(edition.number, edition.diaryNumber, day) : said.noEdition(day),
    said.appendix,
  ]);
};
