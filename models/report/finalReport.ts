import type { Appraisal } from "../appraisal.ts";
import { finalReportWords, partiesSentence } from "../words/finalReport.ts";
import type { Language } from "../words/language.ts";
import { topOf } from "../words/noun.ts";
import { noComment } from "../words/reportWords.ts";
import { appendix } from "./appendix.ts";
import type { Block, Report } from "./block.ts";
import { heading, noticeOf, paragraphsOf, told, withheldList, written } from "./blocks.ts";
import { finalResults } from "./finalResults.ts";
import { frameOf } from "./frame.ts";
import type { AskedReport } from "./report.ts";
import { sinceBlocks } from "./since.ts";
import type { ReportSubject } from "./subject.ts";

/** Slutrapport: who did what with whose money, what came of it, what others say of it, and everything that the numbers rest on. */
export const finalReport = (subject: ReportSubject, asked: AskedReport): Report => {
  const { language, standing } = asked;
  const { document } = subject;
  const { headings } = finalReportWords(language);
  return {
    ...frameOf(subject, asked),
    blocks: [
      heading(1, document.title),
      ...noticeOf(subject, language),
      ...withheldList(subject, language),
      ...parties(subject, language),
      heading(2, headings.results),
      ...written(document.report?.results, language),
      ...finalResults(subject, language),
      ...sinceBlocks(subject, standing, language),
      heading(2, headings.comments),
      ...comments(document, language),
      { kind: "pageBreak" },
      heading(2, headings.appendix),
      ...appendix(subject, asked),
    ],
  };
};

type Cost = NonNullable<Appraisal["costs"]>[number];

/** The years in which a cost is paid: equipment is bought in the first year that it is used. */
const yearsOf = ({ amounts = {}, ingredients = {}, equipment }: Cost): readonly number[] => [
  ...Object.keys(amounts).map(Number),
  ...Object.keys(ingredients).map(Number),
  ...(equipment ? [Math.min(...equipment.years)] : []),
];

/** Parties with their parts, the years of the project, and whose money the fund's is. */
const parties = ({ document }: ReportSubject, language: Language): readonly Block[] => {
  const { title, stage, actors, costs = [] } = document;
  const project = costs.filter(({ phase }) => phase !== "operation");
  const payers = new Set(project.map(({ payer }) => payer));
  const tops = actors.filter(
    ({ id, partOf }) => partOf === undefined && [...payers].some((payer) => topOf(payer, actors)?.id === id),
  );
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const years = project.flatMap(yearsOf);
  const funded = costs.filter(({ fund }) => fund);
  const funds = [...new Set(funded.map(({ payer }) => topOf(payer, actors)?.id ?? payer))].map(nameOf);
  const sentence = partiesSentence(
    {
      title,
      stage,
      parties: tops.map(({ id, name }) => ({
        name,
        parts: actors
          .filter((actor) => actor.id !== id && payers.has(actor.id) && topOf(actor.id, actors)?.id === id)
          .map((part) => part.name),
      })),
      years: years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)],
      fund: funds.length === 0 ? undefined : { names: funds, isAll: funded.length === costs.length },
    },
    language,
  );
  return told([sentence]);
};

const roles = ["coordinator", "economist", "researcher"] as const;

/** Each role's comments, or that it has none yet. */
const comments = ({ report }: Appraisal, language: Language): readonly Block[] => {
  const said = finalReportWords(language);
  return roles.flatMap((role): readonly Block[] => {
    const own = (report?.comments ?? []).filter((comment) => comment.role === role && comment.text?.trim());
    const title = heading(3, said.commentOf[role]);
    if (own.length === 0) return [title, ...told([noComment(language)], "quiet")];
    return [
      title,
      ...own.map(
        ({ name, date, text = "" }): Block => ({
          kind: "comment",
          role: said.roles[role],
          by: name?.trim() || undefined,
          on: date,
          paragraphs: paragraphsOf(text, language),
        }),
      ),
    ];
  });
};
