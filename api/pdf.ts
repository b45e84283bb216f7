import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Report } from "../models/report/block.ts";
import { held, svgDrawing } from "../models/report/svg.ts";
import type { Language } from "../models/words/language.ts";
import { columnWidths } from "./pdfColumns.ts";
import { accessible } from "./pdfStructure.ts";
import template from "./report.typ?raw";

/** Typst found something that a paper for everybody may not have, such as a picture without words or a heading that skips a level. */
class NotAccessible extends Error {
  override name = "NotAccessible";
  /** Letters that the typeface has no sign for. */
  get lettersLacking(): readonly string[] {
    return [...this.message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)].map(
      ([, letters]) => letters!,
    );
  }
}

/**
 * A report as one PDF that is both PDF/A-2a (for the archive) and PDF/UA-1 (for everybody who reads it). The same report gives the same
 * bytes. Throws `NotAccessible` with Typst's own words where the report cannot be told to those who do not see it.
 */
export const pdfOf = async (report: Report): Promise<Uint8Array> => {
  const data = JSON.stringify(given(report), (_, value: unknown) => (typeof value === "string" ? held(value) : value));
  try {
    return accessible(bothOf(data));
  } finally {
    // What no later report uses again would otherwise be kept for as long as the program runs; and what a document holds outside of the
    // heap is let go of in a turn of its own, which reports in a row would never come to: some megabytes each.
    compiler().evictCache(1);
    await setImmediate();
  }
};

/** A sign that there was one: nobody's letter goes without a trace. */
const LACKING = "\ufffd";

/** Typst writes one standard at a time. The stricter one is written first, for what it refuses. */
const bothOf = (data: string): Uint8Array => {
  const document = compiled(data);
  try {
    written(document, "ua-1");
  } catch (error) {
    const letters = error instanceof NotAccessible ? error.lettersLacking : [];
    if (letters.length === 0) throw error;
    return bothOf(letters.reduce((all, letter) => all.replaceAll(letter, LACKING), data));
  }
  return written(document, "a-2a");
};

const compiled = (data: string): NodeTypstDocument => {
  const { result, diagnostics } = compile(data);
  if (!result) throw new Error(`The report could not be set: ${complaints(diagnostics)}`);
  return result;
};
const compile = (data: string) => {
  const made = compiler().compile({ mainFileContent: template, inputs: { report: data } });
  return { result: made.result, diagnostics: made.result ? null : made.takeDiagnostics() };
};

const written = (document: NodeTypstDocument, pdfStandard: string): Uint8Array => {
  try {
    return compiler().pdf(document, { pdfStandard });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NotAccessible(`The report is not ${pdfStandard}: ${why}`, { cause: error });
  }
};

type Complaints = ReturnType<ReturnType<NodeCompiler["compile"]>["takeDiagnostics"]>;
const complaints = (error: Complaints): string =>
  error === null
    ? "no reason was given"
    : compiler()
        .fetchDiagnostics(error)
        .map(({ message, hints }: Readonly<{ message: string; hints?: readonly string[] }>) =>
          [message, ...(hints ?? [])].join(" "),
        )
        .join("; ");

const require = createRequire(import.meta.url);
const faces = ["400Regular/SourceSans3_400Regular", "600SemiBold/SourceSans3_600SemiBold"];

let made: NodeCompiler | undefined;
/** One for all reports, with the fonts read once. */
const compiler = (): NodeCompiler => {
  made ??= NodeCompiler.create({
    fontArgs: [
      { fontBlobs: faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`))) },
    ],
  });
  return made;
};

const page: Readonly<Record<Language, string>> = { sv: "Sida {page} av {of}", en: "Page {page} of {of}" };
const regions: Readonly<Record<Language, string>> = { sv: "SE", en: "GB" };

/** The report as the template reads it. */
const given = ({ blocks, day, language, ...report }: Report) => {
  const [year, month, date] = day.split("-").map(Number);
  return {
    ...report,
    language,
    region: regions[language],
    words: { page: page[language], regions },
    date: { year, month, day: date },
    blocks: blocks.map((block) => drawn(block, language, report.kind === "boardSheet")),
  };
};

/** Points of text in tables: wide ones, those of the page that must be one, and others. */
const [SMALLEST, SMALLER, SMALL] = [8.5, 9, 9.5];

const drawn = (block: Block, language: Language, isSheet: boolean): object => {
  if (block.kind === "picture") {
    const { picture, ...told } = block;
    return { ...told, svg: svgDrawing(picture, language), width: picture.width };
  }
  if (block.kind === "table") {
    const points = block.head.length > 6 ? SMALLEST : isSheet ? SMALLER : SMALL;
    return { ...block, points, columns: columnWidths(block, points) };
  }
  if (block.kind === "comment") {
    const { by, role, on, ...said } = block;
    return { ...said, signed: [by, role, on].filter(Boolean).join(", ") };
  }
  if (block.kind === "columns")
    return { ...block, columns: block.columns.map((column) => column.map((one) => drawn(one, language, isSheet))) };
  return block;
};
