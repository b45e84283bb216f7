import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordOf } from "../../api/word.ts";
import type { Block } from "../../models/report/block.ts";
import { awkward, drawing, everyBlock, reportOfBlocks } from "../models/report/everyBlock.ts";

const xmlOf = (docx: Uint8Array): ((path: string) => string) => {
  const parts = unzipSync(docx);
  return (path) => strFromU8(parts[path]!);
};
const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, found]) => found!);

describe("a Word file", () => {
  let bytes: Uint8Array;
  let part: (path: string) => string;
  beforeAll(async () => {
    bytes = await wordOf(reportOfBlocks(everyBlock));
    part = xmlOf(bytes);
  });

  it("has real headings, in order", () => {
    const styles = all(part("word/document.xml"), /<w:pStyle w:val="(Heading\d)"\/>/g);
    expect(styles).toEqual(["Heading1", "Heading2", "Heading3"]);
  });

  it("says its language, and that of words in another", () => {
    expect(part("word/styles.xml")).toContain('<w:lang w:val="sv-SE"');
    expect(all(part("word/document.xml"), /<w:lang w:val="([\w-]+)"\/><\/w:rPr><w:t[^>]*>english/g)).toEqual(["en-GB"]);
    expect(part("docProps/core.xml")).toContain("<dc:language>sv-SE</dc:language>");
    expect(part("docProps/core.xml")).toContain("<dc:title>Slutrapport: Provet</dc:title>");
  });

  it("repeats a table's heading row, and no other", () => {
    const document = part("word/document.xml");
    const headed = all(document, /<w:tr>(?:(?!<\/w:tr>).)*?<w:tblHeader\/>((?:(?!<\/w:tr>).)*)<\/w:tr>/gs);
    expect(headed.map((row) => all(row, /<w:t(?: [^>]*)?>([^<]*)</g))).toEqual([["Betalare", "2025", "Källa"]]);
  });

  it("has words for every picture, and the drawing as SVG beside its pixels", () => {
    const document = part("word/document.xml");
    expect(all(document, /<wp:docPr [^>]*descr="([^"]*)"/g)).toEqual(["Bildens ord: 2,5"]);
    expect(document).toContain("svgBlip");
    expect(part("word/media/picture1.svg")).toContain("<svg");
  });

  it("has its stamps on every page, and the page's number", () => {
    const [header, footer] = [part("word/header1.xml"), part("word/footer1.xml")];
    expect(all(header, /<w:t(?: [^>]*)?>([^<]*)</g).map((text) => text.trim())).toEqual(
      expect.arrayContaining(["Slutrapport", "Illustrativt exempel", "Utkast"]),
    );
    expect(footer).toContain("Provet · HN 2026/12");
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    const sections = all(part("word/document.xml"), /<w:(header|footer)Reference [^>]*w:type="default"/g);
    expect(sections).toEqual(["header", "footer"]);
  });

  it("brings its typeface, as it was made", () => {
    const font = unzipSync(bytes)["word/fonts/font1.odttf"]!;
    const key = /w:embedRegular [^>]*w:fontKey="\{([^}]*)\}"/.exec(part("word/fontTable.xml"))![1]!;
    const digits = key
      .replaceAll("-", "")
      .match(/../g)!
      .map((pair) => Number.parseInt(pair, 16));
    // ECMA-376, part 1, 17.8.1: the first 32 bytes are laid over the key, its last byte first.
    const whole = Uint8Array.from(font, (byte, place) => (place < 32 ? byte ^ digits[15 - (place % 16)]! : byte));
    expect([...whole.slice(0, 4)]).toEqual([0, 1, 0, 0]); // A TrueType font begins so.
  });

  it("is the same bytes for the same report, whenever it is made", async () => {
    const later = await wordOf(reportOfBlocks(everyBlock));
    expect(Buffer.compare(bytes, later)).toBe(0);
    const other = await wordOf(reportOfBlocks(everyBlock, { day: "2026-11-23" }));
    expect(Buffer.compare(bytes, other)).not.toBe(0);
  });

  it("is not made of a picture without words", async () => {
    const mute: Block = { kind: "picture", picture: drawing, finding: "Fynd", measured: "", notes: [], alt: " " };
    await expect(wordOf(reportOfBlocks([mute]))).rejects.toThrow("no words");
  });
});

describe("a Word file in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "samvinst-word-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice reads in a file, page by page and from left to right. */
  const readBack = async (blocks: readonly Block[]): Promise<string> => {
    const path = join(folder, "report.docx");
    writeFileSync(path, await wordOf(reportOfBlocks(blocks)));
    const own = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [own, "--headless", "--convert-to", "pdf", "--outdir", folder, path], { stdio: "ignore" });
    execFileSync("pdftotext", ["-raw", join(folder, "report.pdf"), join(folder, "report.txt")]);
    return readFileSync(join(folder, "report.txt"), "utf8").replaceAll("\u00a0", " ");
  };

  it("opens with every word, in order, and its stamps on every page", async () => {
    const text = await readBack(everyBlock);
    const inOrder = [
      ...["Rubrik ett", "Ledande mening.", "Vanlig text med stark och english", "Stilla rad.", "Rubrik två"],
      ...["Första punkten", "Andra steget", "Nettonuvärde", "4,6 mnkr", "2,27", "Rubrik tre", "Tabellens namn"],
      ...["Betalare", "Regionen", "1 214", "En förvaltning", "Summa", "Tabellens not.", "Bildens fynd", "Bildens not"],
      ...[
        "Kommentarens ord.",
        "Någon Person, Ekonom, 2026-03-01",
        "Ett meddelande i ram.",
        "Vänster spalt.",
        "Höger spalt.",
      ],
      "Sista sidan.",
    ];
    let from = 0;
    for (const words of inOrder) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    const pages = text.split("\f").length - 1;
    expect(pages).toBeGreaterThan(1);
    expect(text.match(/Illustrativt exempel/g)?.length).toBe(pages);
    expect(text).toContain(`Sida ${pages} av ${pages}`);
  });

  it("opens with awkward texts as they were written", async () => {
    const text = await readBack(awkward.map((text) => ({ kind: "paragraph", text: `${text}\u0000\u0008` })));
    const whole = text.replaceAll(/\s+/g, "");
    // Letters that go from right to left come back in the other order, and what the typeface lacks from another.
    for (const one of awkward.slice(0, 5)) expect(whole).toContain(one.replaceAll(/\s+/g, ""));
  });
});
