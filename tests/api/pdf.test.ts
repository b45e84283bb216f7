import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "../../api/pdf.ts";
import { accessible } from "../../api/pdfStructure.ts";
import type { Block, Report } from "../../models/report/block.ts";
import { awkward, drawing, everyBlock, reportOfBlocks } from "../models/report/everyBlock.ts";

const folder = mkdtempSync(join(tmpdir(), "samvinst-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Dict = Readonly<Record<string, Json>>;
/** A PDF as qpdf reads it: every object by "obj:12 0 R". */
class Read {
  readonly path = join(folder, `${Math.random()}.pdf`);
  readonly objects: Readonly<Record<string, Json>>;
  constructor(bytes: Uint8Array) {
    writeFileSync(this.path, bytes);
    const text = execFileSync("qpdf", ["--json=2", "--json-key=qpdf", "--decode-level=generalized", this.path], {
      maxBuffer: 1e9,
    });
    this.objects = (JSON.parse(text.toString()) as { qpdf: readonly [unknown, Record<string, Json>] }).qpdf[1];
  }
  of(value: Json | undefined): Json | undefined {
    if (typeof value !== "string" || !/^\d+ 0 R$/.test(value)) return value;
    const found = this.objects[`obj:${value}`] as Dict;
    return found.stream ? (found.stream as Dict).dict : found.value;
  }
  dict(value: Json | undefined): Dict {
    return (this.of(value) ?? {}) as Dict;
  }
  get trailer(): Dict {
    return (this.objects.trailer as Dict).value as Dict;
  }
  get catalog(): Dict {
    return this.dict(this.trailer["/Root"]);
  }
  /** All dictionaries of a type. */
  all(type: string): readonly Dict[] {
    return Object.values(this.objects)
      .map(
        (object) => ((object as Dict).stream ? ((object as Dict).stream as Dict).dict : (object as Dict).value) as Dict,
      )
      .filter((dict) => dict?.["/Type"] === type);
  }
  /** Elements of the structure tree, in the order in which they are read. */
  elements(): readonly Dict[] {
    const walk = (value: Json | undefined): readonly Dict[] => {
      const element = this.dict(value);
      const kids = element["/K"];
      const inside = (Array.isArray(kids) ? kids : [kids]).flatMap((kid) => (typeof kid === "string" ? walk(kid) : []));
      return [...(element["/S"] ? [element] : []), ...inside];
    };
    return walk(this.catalog["/StructTreeRoot"]);
  }
  text(...options: readonly string[]): string {
    return execFileSync("pdftotext", [...options, this.path, "-"])
      .toString()
      .replaceAll("\u00a0", " ");
  }
}

const read = async (blocks: readonly Block[], of: Partial<Report> = {}) =>
  new Read(await pdfOf(reportOfBlocks(blocks, of)));
const said = (value: Json | undefined): string => String(value).replace(/^[ub]:/, "");

describe("a PDF of every kind of block", () => {
  let pdf: Read;
  beforeAll(async () => {
    pdf = await read(everyBlock);
  });
  const named = (type: string) => pdf.elements().filter((element) => element["/S"] === `/${type}`);

  it("is sound in qpdf's eyes", () => {
    expect(execFileSync("qpdf", ["--check", pdf.path]).toString()).toContain(
      "No syntax or stream encoding errors found",
    );
  });

  it("says that it is PDF/A-2a and PDF/UA-1, and describes what it says", () => {
    const [reference] = Object.entries(pdf.objects).find(([, object]) => {
      const { dict } = ((object as Dict).stream ?? {}) as { dict?: Dict };
      return dict?.["/Type"] === "/Metadata";
    })!;
    const number = reference.slice("obj:".length).split(" ")[0]!;
    const xmp = execFileSync("qpdf", [`--show-object=${number}`, "--filtered-stream-data", pdf.path]).toString();
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(xmp).toMatch(/<pdfuaid:part[^>]*>1<\/pdfuaid:part>/);
    expect(xmp).toContain("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>");
    expect(xmp).toContain("Slutrapport: Provet");
  });

  it("is marked, in Swedish, with the title for the window", () => {
    expect(pdf.dict(pdf.catalog["/MarkInfo"])["/Marked"]).toBe(true);
    expect(said(pdf.catalog["/Lang"])).toBe("sv-SE");
    expect(pdf.dict(pdf.catalog["/ViewerPreferences"])["/DisplayDocTitle"]).toBe(true);
    expect(said(pdf.dict(pdf.trailer["/Info"])["/Title"])).toBe("Slutrapport: Provet");
    expect(pdf.all("/Page").length).toBeGreaterThan(1);
    for (const page of pdf.all("/Page")) expect(page["/StructParents"]).toEqual(expect.any(Number));
  });

  it("has headings in order, and bookmarks of them", () => {
    const headings = pdf.elements().flatMap((element) => /^\/H\d$/.exec(String(element["/S"]))?.[0] ?? []);
    expect(headings).toEqual(["/H1", "/H2", "/H3"]);
    const first = pdf.dict(pdf.dict(pdf.catalog["/Outlines"])["/First"]);
    expect(said(first["/Title"])).toBe("Rubrik ett");
  });

  it("has tables whose headings say what they are headings of", () => {
    const scopes = named("TH").map((cell) => {
      const attributes = cell["/A"];
      const all = (Array.isArray(attributes) ? attributes : [attributes]).map((of) => pdf.dict(of));
      return all.find((of) => of["/O"] === "/Table")?.["/Scope"];
    });
    // Three columns, then three rows.
    expect(scopes).toEqual([...Array(3).fill("/Column"), ...Array(3).fill("/Row")]);
    expect(named("TD").length).toBe(6);
    expect(named("Caption").length).toBe(1);
  });

  it("has words for every picture, and lists that are lists", () => {
    expect(named("Figure").map((figure) => said(figure["/Alt"]))).toEqual(["Bildens ord: 2,5"]);
    expect(named("L").length).toBe(2);
    expect(named("LI").length).toBe(4);
  });

  it("says the language of words in another", () => {
    const plain = execFileSync("qpdf", ["--qdf", pdf.path, "-"], { maxBuffer: 1e9 }).toString("latin1");
    expect(plain.match(/\/Lang \(?en-GB/g)?.length).toBe(1);
  });

  it("has every typeface inside it", () => {
    const fonts = pdf.all("/FontDescriptor");
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(Object.keys(font).some((key) => key.startsWith("/FontFile"))).toBe(true);
  });

  it("runs nothing and asks for nothing", () => {
    const whole = readFileSync(pdf.path, "latin1");
    for (const word of ["/JavaScript", "/JS", "/Launch", "/URI", "/EmbeddedFile", "/GoToR"])
      expect(whole).not.toContain(word);
  });

  it("is read in the order in which it was written, with stamps, foot and number on every page", () => {
    const text = pdf.text("-raw");
    let from = 0;
    for (const words of [
      "Rubrik ett",
      "Ledande mening.",
      "Rubrik två",
      "Andra steget",
      "4,6 mnkr",
      "Rubrik tre",
      "Tabellens namn",
      "Betalare",
      "1 214",
      "Summa",
      "Bildens fynd",
      "Kommentarens ord.",
      "Någon Person, Ekonom, 2026-03-01",
      "Ett meddelande",
      "Vänster spalt.",
      "Sista sidan.",
    ]) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    const pages = pdf.all("/Page").length;
    for (const words of ["Illustrativt exempel", "Utkast", "Provet · HN 2026/12"])
      expect(text.split(words).length - 1, words).toBe(pages);
    expect(text).toContain(`Sida ${pages} av ${pages}`);
  });

  it("is the same bytes for the same report, and others of another day", async () => {
    const bytes = readFileSync(pdf.path);
    expect(Buffer.compare(bytes, await pdfOf(reportOfBlocks(everyBlock)))).toBe(0);
    expect(Buffer.compare(bytes, await pdfOf(reportOfBlocks(everyBlock, { day: "2026-11-23" })))).not.toBe(0);
  });
});

describe("what is refused", () => {
  const picture = { kind: "picture", picture: drawing, finding: "Fynd", measured: "Mått", notes: [] } as const;
  it.each([
    ["a picture without words", [{ ...picture, alt: "" }]],
    [
      "a heading that skips a level",
      [
        { kind: "heading", level: 1, text: "Ett" },
        { kind: "heading", level: 3, text: "Tre" },
      ],
    ],
    ["a first heading that is not the first level", [{ kind: "heading", level: 2, text: "Två" }]],
  ] as const)("is %s", async (_, blocks) => {
    await expect(pdfOf(reportOfBlocks(blocks as readonly Block[]))).rejects.toThrow(/ua-1/);
  });

  it("is a file that Typst would not have written, rather than said to be what it is not", async () => {
    const bytes = Buffer.from(await pdfOf(reportOfBlocks(everyBlock))).toString("latin1");
    const twice = () => accessible(Buffer.from(bytes.replace("<pdfaid:part>", "<pdfaid:past>"), "latin1"));
    expect(twice).toThrow("metadata");
    expect(() => accessible(Buffer.from(bytes.replace("xref\n0 ", "xref\n1 "), "latin1"))).toThrow("cross-reference");
  });
});

describe("what people write", () => {
  it("comes out as text, and never as Typst's own language", async () => {
    const blocks = awkward.map((text): Block => ({ kind: "paragraph", text }));
    const pdf = await read(
      [
        { kind: "heading", level: 1, text: awkward[1]! },
        ...blocks,
        {
          kind: "table",
          caption: awkward[1]!,
          head: ["#a", "$b"],
          isNumeric: [false],
          rows: [{ name: awkward[1]!, cells: [awkward[0]!] }],
        },
      ],
      { title: awkward[1]!, stamps: [awkward[1]!.slice(0, 12)] },
    );
    const whole = pdf.text("-raw").replaceAll(/\s+/g, "");
    for (const text of awkward.slice(0, 5)) expect(whole).toContain(text.replaceAll(/\s+/g, ""));
  });

  it.each(["\u{10ffff}", "\ue000", "\u1ab0", "\u0600", "漢"])(
    "leaves a sign of a letter that cannot be set: %j",
    async (letter) => {
      const pdf = await read([
        { kind: "heading", level: 1, text: "Rubrik" },
        { kind: "paragraph", text: `före${letter}efter, text` },
      ]);
      expect(pdf.text("-raw")).toContain("före\ufffdefter, text");
    },
  );

  it("may be long, empty, or what no file can hold", async () => {
    const long = "Mening efter mening. ".repeat(1_000);
    const pdf = await read([
      { kind: "paragraph", text: long },
      { kind: "paragraph", text: "" },
      { kind: "paragraph", text: "före\u0000\u0008\ud800efter" },
      { kind: "list", items: [""] },
    ]);
    expect(pdf.text("-raw").split("Mening efter").length).toBeGreaterThan(900);
  });
});
