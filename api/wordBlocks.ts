import { Resvg } from "@resvg/resvg-js";
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IBorderOptions,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, KeyFigure, PrintedPicture, PrintedTable, Text } from "../models/report/block.ts";
import { held, svgDrawing } from "../models/report/svg.ts";
import type { Language } from "../models/words/language.ts";
import { fontBytes } from "./fonts.ts";

/** The report's language, and how Word names each. */
type Writing = Readonly<{ language: Language; codes: Readonly<Record<Language, string>> }>;
type Part = Paragraph | Table;

/** Every block as Word has it, `width` twentieths of a point wide. */
export const blocksOf = (blocks: readonly Block[], writing: Writing, width: number): readonly Part[] =>
  blocks.flatMap((block) => shown(block, writing, width));

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const shown = (block: Block, writing: Writing, width: number): readonly Part[] => {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text, writing) })];
    case "paragraph":
      return [paragraph(block.text, writing, block.tone && styles[block.tone])];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            style: "ListParagraph",
            ...(block.isOrdered ? { numbering: { reference: "numbered", level: 0 } } : { bullet: { level: 0 } }),
            children: runs(item, writing),
          }),
      );
    case "figures":
      return figures(block.items, writing, width);
    case "table":
      return table(block, writing, width);
    case "picture":
      return picture(block, writing, width);
    case "comment":
      return [
        ...block.paragraphs.map((text) => paragraph(text, writing, "Comment")),
        paragraph([block.by, block.role, block.on].filter(Boolean).join(", "), writing, "Quiet"),
      ];
    case "notice":
      return [paragraph(block.text, writing, "Notice")];
    case "columns":
      // One under the other: who hears the page hears them in order, and what is written into it has room.
      return block.columns.flatMap((column) => blocksOf(column, writing, width));
    case "pageBreak":
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 } })];
    default:
      return block satisfies never;
  }
};

const styles = { lead: "Lead", quiet: "Quiet" } as const;

const paragraph = (text: Text, writing: Writing, style?: string, keepNext = false): Paragraph =>
  new Paragraph({ ...(style && { style }), keepNext, children: runs(text, writing) });

const runs = (text: Text, { codes }: Writing): TextRun[] =>
  (typeof text === "string" ? [{ text }] : text).map(
    (piece) =>
      new TextRun({
        text: held(piece.text),
        ...("isStrong" in piece && piece.isStrong ? { bold: true } : {}),
        ...("language" in piece && piece.language ? { language: { value: codes[piece.language] } } : {}),
      }),
  );

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 3, color: "C9D2DA" };
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: "1B2733" };
const unbordered = { top: none, bottom: none, left: none, right: none };

/** Two or three beside each other, read from left to right: a table of layout, without headings. */
const figures = (items: readonly KeyFigure[], writing: Writing, width: number): readonly Part[] => {
  const across = items.length === 4 ? 2 : Math.min(items.length, 3);
  const rows = Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    items.slice(row * across, (row + 1) * across),
  );
  const cell = ({ name, value, notes }: KeyFigure): TableCell =>
    new TableCell({
      width: { size: Math.floor(width / across), type: WidthType.DXA },
      borders: { ...unbordered, top: strong },
      margins: { top: 60, bottom: 160, left: 0, right: 200 },
      children: [
        paragraph(name, writing, "Quiet"),
        paragraph(value, writing, "Value"),
        ...notes.map((note) => paragraph(note, writing, "Quiet")),
      ],
    });
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: Array.from({ length: across }, () => Math.floor(width / across)),
      borders: { ...unbordered, insideHorizontal: none, insideVertical: none },
      rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    }),
    new Paragraph({ spacing: { after: 60, line: 120 } }),
  ];
};

const table = (
  { caption, head, isNumeric, rows, notes = [] }: PrintedTable,
  writing: Writing,
  width: number,
): readonly Part[] => {
  const widths = columnWidths(head, rows, isNumeric, width);
  const cell = (
    text: string,
    column: number,
    of: Readonly<{ isStrong?: boolean; border: IBorderOptions; indent?: number }>,
  ) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      borders: { ...unbordered, bottom: of.border },
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          style: "Cell",
          alignment: column > 0 && isNumeric[column - 1] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(of.indent ? { indent: { left: of.indent } } : {}),
          children: runs(of.isStrong ? [{ text, isStrong: true }] : text, writing),
        }),
      ],
    });
  return [
    paragraph(caption, writing, "Caption"),
    new Table({
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [...widths],
      borders: { ...unbordered, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((name, column) => cell(name, column, { isStrong: true, border: strong })),
        }),
        ...rows.map(
          ({ name, cells, level, isSum }) =>
            new TableRow({
              cantSplit: true,
              children: [name, ...cells].map((text, column) =>
                cell(text, column, {
                  isStrong: isSum === true,
                  border: thin,
                  ...(column === 0 && level === 1 ? { indent: 160 } : {}),
                }),
              ),
            }),
        ),
      ],
    }),
    ...notes.map((note) => paragraph(note, writing, "Quiet")),
    new Paragraph({ spacing: { after: 60, line: 120 } }),
  ];
};

/** As wide as what stands in them asks for, the first no less than a fifth. */
const columnWidths = (
  head: PrintedTable["head"],
  rows: PrintedTable["rows"],
  isNumeric: PrintedTable["isNumeric"],
  width: number,
): readonly number[] => {
  const longest = head.map((name, column) => {
    const texts = rows.map((row) => (column === 0 ? row.name : (row.cells[column - 1] ?? "")));
    const all = [name, ...texts].map((text) => text.length);
    const most = Math.max(...all, 3);
    return column > 0 && isNumeric[column - 1] ? most + 1 : Math.min(most, 40);
  });
  const first = Math.max(longest[0]!, longest.reduce((sum, of) => sum + of, 0) / 5);
  const asked = [first, ...longest.slice(1)];
  const sum = asked.reduce((total, of) => total + of, 0);
  return asked.map((of) => Math.floor((of / sum) * width));
};

/** More pixels than it is wide, for those whose Word draws no SVG. */
const SCALE = 1.2;

const picture = (
  { picture: drawing, finding, measured, notes, alt }: PrintedPicture,
  writing: Writing,
  width: number,
): readonly Part[] => {
  if (alt.trim() === "") throw new Error(`A picture has no words for those who cannot see it: ${finding}`);
  const svg = svgDrawing(drawing, writing.language);
  const png = new Resvg(svg, {
    fitTo: { mode: "width", value: Math.round(drawing.width * SCALE) },
    font: {
      fontFiles: fontBytes().map(({ path }) => path),
      loadSystemFonts: false,
      defaultFontFamily: "Source Sans 3",
    },
  })
    .render()
    .asPng();
  // A pixel is three quarters of a point; docx asks for pixels.
  const shownWidth = Math.min(drawing.width, Math.floor(width / 15));
  const transformation = { width: shownWidth, height: Math.round((drawing.height / drawing.width) * shownWidth) };
  return [
    paragraph(finding, writing, "Finding"),
    paragraph(measured, writing, "Quiet", true),
    new Paragraph({
      keepNext: notes.length > 0,
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(svg),
          transformation,
          fallback: { type: "png", data: png },
          altText: { name: held(finding), title: held(finding), description: held(alt) },
        }),
      ],
    }),
    ...notes.map((note) => paragraph(note, writing, "Quiet")),
  ];
};
