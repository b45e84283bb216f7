import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import type { Report } from "../models/report/block.ts";
import type { Language } from "../models/words/language.ts";
import { blocksOf } from "./wordBlocks.ts";
import { fixedDocx } from "./wordFixed.ts";

const codes: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };
const page: Readonly<Record<Language, readonly [string, string]>> = { sv: ["Sida ", " av "], en: ["Page ", " of "] };

const FONT = "Source Sans 3";
const INK = "1B2733";
const QUIET = "4C5A68";

/** Twentieths of a point from millimetres. */
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** What a page is wide between its margins. */
const MARGIN = 25;
const TEXT_WIDTH = mm(210 - 2 * MARGIN);

/**
 * A report as a Word file: real headings, tables whose headings are such, pictures with words. The same report gives the same bytes.
 * Throws where a picture has no words.
 */
export const wordOf = async (report: Report): Promise<Uint8Array> => {
  const { title, author, description, language, day, foot, over, stamps, identity, blocks } = report;
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(28), bottom: mm(25), left: mm(MARGIN), right: mm(MARGIN), header: mm(12), footer: mm(12) },
      },
    },
    headers: { default: new Header({ children: [headOf(over, stamps)] }) },
    footers: { default: new Footer({ children: [footOf(foot, language)] }) },
    children: [
      ...(identity.length === 0
        ? []
        : [
            new Paragraph({ style: "Quiet", text: identity.map(({ name, value }) => `${name}: ${value}`).join(" · ") }),
          ]),
      ...blocksOf(blocks, { language, codes }, TEXT_WIDTH),
    ],
  };
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    description,
    styles: stylesOf(codes[language]),
    numbering: { config: [numbered] },
    sections: [section],
  });
  return fixedDocx(await Packer.toBuffer(document), day, codes[language]);
};

const headOf = (over: string, stamps: readonly string[]): Paragraph =>
  new Paragraph({
    style: "Quiet",
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun(over),
      new TextRun({ text: "\t" }),
      ...stamps.flatMap((stamp, i) => [
        ...(i > 0 ? [new TextRun("   ")] : []),
        new TextRun({
          text: ` ${stamp} `,
          bold: true,
          color: INK,
          border: { style: BorderStyle.SINGLE, size: 6, color: INK },
        }),
      ]),
    ],
  });

const footOf = (foot: string, language: Language): Paragraph => {
  const [before, of] = page[language];
  return new Paragraph({
    style: "Quiet",
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun(foot),
      new TextRun({ children: ["\t", before, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
    ],
  });
};

const LINE = { line: 276, lineRule: LineRuleType.AUTO };
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});
const paragraphStyle = (id: string, run: object, paragraph: object = {}) => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

const stylesOf = (language: string) => ({
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 120, ...LINE } },
    },
    heading1: heading(48, 0),
    heading2: heading(32, 360),
    heading3: heading(25, 240),
    listParagraph: { run: { font: FONT }, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    paragraphStyle("Lead", { size: 32, bold: true }, { spacing: { before: 60, after: 160, line: 264 } }),
    paragraphStyle("Quiet", { size: 19, color: QUIET }, { spacing: { after: 80, line: 252 } }),
    paragraphStyle("Finding", { bold: true }, { spacing: { before: 200, after: 40 }, keepNext: true }),
    paragraphStyle("Caption", { bold: true, size: 21 }, { spacing: { before: 200, after: 80 }, keepNext: true }),
    paragraphStyle("Cell", { size: 19 }, { spacing: { before: 30, after: 30, line: 240 } }),
    paragraphStyle("Value", { size: 36, bold: true }, { spacing: { after: 20, line: 240 } }),
    paragraphStyle(
      "Notice",
      {},
      {
        spacing: { before: 120, after: 120 },
        border: Object.fromEntries(
          ["top", "bottom", "left", "right"].map((side) => [
            side,
            { style: BorderStyle.SINGLE, size: 4, color: "C9D2DA", space: 6 },
          ]),
        ),
        shading: { fill: "EEF3F7" },
      },
    ),
    paragraphStyle(
      "Comment",
      {},
      {
        indent: { left: mm(5) },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: "005A8C", space: 10 } },
      },
    ),
  ],
});

const numbered = {
  reference: "numbered",
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: mm(8), hanging: mm(6) } } },
    },
  ],
};
