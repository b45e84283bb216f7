import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { fontBytes } from "./fonts.ts";

/** A zip begins no earlier. */
const EPOCH = new Date("1980-01-02T00:00:00Z");

/**
 * The same file with its typeface in it and nothing of chance: names that were drawn are numbered in the order in which they come, and
 * every date is the report's own day. So the same report is the same bytes, which an edition can be compared by.
 */
export const fixedDocx = (docx: Uint8Array, day: string, language: string): Uint8Array => {
  const files = unzipSync(docx);
  const drawn = Object.keys(files).flatMap((path) => /^word\/media\/(.+)\.\w+$/.exec(path)?.[1] ?? []);
  const names = [...new Set(drawn)];
  const renamed = (text: string): string =>
    names.reduce((all, name, position) => all.replaceAll(name, `picture${position + 1}`), text);
  const entries = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => [
    renamed(path),
    /\.(xml|rels)$/.test(path) ? strToU8(dated(renamed(strFromU8(bytes)), day, language)) : bytes,
  ]);
  return zipSync(withFonts(Object.fromEntries(entries)), { level: 6, mtime: EPOCH });
};

const dated = (xml: string, day: string, language: string): string => {
  let pictures = 0;
  return xml
    .replaceAll(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${++pictures}`)
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace("<cp:revision>", `<dc:language>${language}</dc:language><cp:revision>`);
};

/** Word keeps a typeface with its first bytes hidden behind a key that stands beside it (ECMA-376, part 1, 17.8.1). */
const KEY = "5A3C1E70-9B2D-4F86-A1C4-53616D76696E";

let hidden: readonly Uint8Array[] | undefined;
const hiddenFonts = (): readonly Uint8Array[] => {
  const digits = KEY.replaceAll("-", "").match(/../g)!;
  const key = digits.map((pair) => Number.parseInt(pair, 16)).reverse();
  hidden ??= fontBytes().map(({ bytes }) =>
    Uint8Array.from(bytes, (byte, place) => (place < 32 ? byte ^ key[place % 16]! : byte)),
  );
  return hidden;
};

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const FONT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font";

const withFonts = (files: Readonly<Record<string, Uint8Array>>): Zippable => {
  const ids = ["rIdRegular", "rIdBold"];
  const path = (place: number): string => `fonts/font${place + 1}.odttf`;
  const table = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Source Sans 3"><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:embedRegular r:id="rIdRegular" w:fontKey="{${KEY}}"/><w:embedBold r:id="rIdBold" w:fontKey="{${KEY}}"/></w:font></w:fonts>`;
  const links = ids.map((id, place) => `<Relationship Id="${id}" Type="${FONT}" Target="${path(place)}"/>`).join("");
  const types = strFromU8(files["[Content_Types].xml"]!);
  const odttf =
    '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>';
  return {
    ...files,
    "[Content_Types].xml": strToU8(types.includes('"odttf"') ? types : types.replace("<Default", `${odttf}<Default`)),
    "word/fontTable.xml": strToU8(table),
    "word/_rels/fontTable.xml.rels": strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">${links}</Relationships>`,
    ),
    // A typeface is packed closely already; trying again takes longer than all the rest.
    ...Object.fromEntries(hiddenFonts().map((bytes, place) => [`word/${path(place)}`, [bytes, { level: 1 }]] as const)),
  };
};
