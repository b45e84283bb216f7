import type { BreakEvenResult } from "../result.ts";
import { personConcepts } from "../terms.ts";
import { type SheetWords, sheetWords } from "../words/boardSheet.ts";
import { headlineOutcome, reachedBy } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { first, nounOf } from "../words/noun.ts";
import { count } from "../words/number.ts";
import { breakEvenOf } from "../words/perspectiveHeadline.ts";
import { everyoneJudged } from "../words/verdict.ts";
import { whyPhrase } from "../words/why.ts";
import type { Block } from "./block.ts";
import { type Picture, rounded, type Shape } from "./picture.ts";
import { printedPicture } from "./printed.ts";
import type { ReportSubject } from "./subject.ts";

/** Half the page, at letters that can be read. */
const WIDTH = 400;
const MOST_PAYERS = 3;

type Row = Readonly<{ name: string; label: string; share: number | undefined }>;

/** How many of those reached each perspective needs, as bars of the whole group; nothing where that is not people or not known. */
export const boardNeeded = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result } = subject;
  const outcome = headlineOutcome(document, result);
  const reached = outcome && reachedBy(result, outcome.id);
  if (!outcome || !reached || !personConcepts.has(outcome.concept)) return [];
  const said = sheetWords(language).needed;
  const rows = everyoneJudged(subject, MOST_PAYERS, language).shown.flatMap(({ name, at }): readonly Row[] => {
    const need = breakEvenOf(result, outcome.id, at);
    return need ? [{ name: first(name), ...readOf(need, reached, said, language) }] : [];
  });
  if (!rows.some(({ share }) => share !== undefined)) return [];
  const noun = nounOf(outcome, language);
  return [
    {
      kind: "picture",
      ...printedPicture(
        (width) => neededPicture(rows, width),
        {
          finding: said.finding(count(reached, language), noun.people),
          measured: said.measured(noun.bare, (document.equalisation ?? []).length > 0),
          summary: rows.map(({ name, label }) => `${name}: ${label}`).join("; "),
        },
        WIDTH,
      ),
    },
  ];
};

const readOf = (
  { whole, impossible }: BreakEvenResult,
  reached: number,
  said: SheetWords["needed"],
  language: Language,
): Omit<Row, "name"> => {
  if (impossible) return { label: said.impossible, share: undefined };
  if (whole.defined) return { label: count(whole.value, language, 0), share: Math.min(1, whole.value / reached) };
  if (whole.why === "paysWithout") return { label: count(0, language), share: 0 };
  return { label: whyPhrase(whole.why, language), share: undefined };
};

const NAME_SIZE = 16;
const BASELINE = 16;
const TRACK = 24;
const THICK = 12;
const ROW = 48;

/** A track each as long as all who are reached, filled as far as is needed. */
const neededPicture = (rows: readonly Row[], width: number): Picture => ({
  width,
  height: rows.length * ROW,
  shapes: rows.flatMap(({ name, label, share }, position): readonly Shape[] => {
    const top = position * ROW;
    const isKnown = share !== undefined;
    const y = top + BASELINE;
    return [
      { kind: "text", x: 0, y, text: name, size: NAME_SIZE },
      {
        kind: "text",
        x: width,
        y,
        text: label,
        anchor: "end",
        size: NAME_SIZE,
        bold: isKnown,
        tone: isKnown ? "ink" : "inkQuiet",
      },
      {
        kind: "rect",
        x: 0.5,
        y: top + TRACK,
        width: width - 1,
        height: THICK,
        stroke: "lineStrong",
        strokeWidth: 1,
        ...(isKnown ? {} : { dash: "3 3" }),
      },
      ...(isKnown && share > 0
        ? [
            {
              kind: "rect",
              x: 0,
              y: top + TRACK,
              width: rounded(share * width),
              height: THICK,
              fill: "accent",
            } as const,
          ]
        : []),
    ];
  }),
});
