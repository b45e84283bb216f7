import { movedTitle } from "../words/compared.ts";
import { finalReportWords } from "../words/finalReport.ts";
import type { Language } from "../words/language.ts";
import { notMovedText, shareText } from "../words/moved.ts";
import { basis } from "../words/unit.ts";
import type { Block } from "./block.ts";
import { heading, listOf, paragraph, pictureOf, told } from "./blocks.ts";
import type { ReportSubject, Standing } from "./subject.ts";
import { endsAt, waterfallBars, waterfallPicture } from "./waterfall.ts";

/** What each change since the edition before has done to society's net present value; nothing in a first edition. */
export const sinceBlocks = (
  { document, result, withheld }: ReportSubject,
  { since }: Standing,
  language: Language,
): readonly Block[] => {
  if (since === undefined) return [];
  const said = finalReportWords(language);
  const { edition, day, moved, before = document } = since;
  const title = heading(2, said.headings.since);
  // What a change is of, and how much it moved, may tell what is withheld.
  if (withheld.length > 0) return [title, paragraph(said.since.withheld, "quiet")];
  if (!moved.defined) return [title, ...told([notMovedText(moved.why, language)])];
  const documents = { before, after: document };
  const sides = { before: said.since.before(edition, day), after: said.since.after };
  const bars = waterfallBars(moved, documents, sides, language);
  const finding = movedTitle(moved, documents, endsAt, language);
  if (moved.shares.length === 0) return [title, ...told([finding])];
  return [
    title,
    pictureOf((width) => waterfallPicture(bars, width), {
      finding,
      measured: said.since.measured(basis(result.settings, language)),
      summary: `${bars.map(({ name, label }) => `${name}: ${label}`).join(". ")}.`,
    }),
    ...listOf(moved.shares.map((share) => shareText(share, moved, documents, language))),
  ];
};
