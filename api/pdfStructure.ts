/**
 * What Typst leaves to be said in a PDF/A-2a for it to be PDF/UA-1 too: that it is, that its title is to be shown, and that the
 * first cell of a row is the row's heading.
 * The file is taken apart at its cross-reference table, a few of its objects are written anew, and all are put together with a new table;
 * nothing else is changed, and no date or number of chance comes in. A library that reads every object takes ten times as long.
 *
 * Throws where the file is not as Typst writes it today: better no report than one that says of itself what it is not.
 */
export const accessible = (pdf: Uint8Array): Uint8Array => {
  // A letter a byte, so that what is not text comes back as it was.
  const { head, objects, root } = read(Buffer.from(pdf).toString("latin1"));
  for (const [number, object] of objects)
    if (object.includes("/Type /Metadata")) objects.set(number, identified(object));
    else if (object.includes("/Type /Catalog\n")) objects.set(number, titled(object));
    else if (isOf(object, "TR") && isOf(objects.get(parentOf(object)) ?? "", "TBody")) headRow(objects, object);
  return Buffer.from(written(head, objects, root), "latin1");
};

type Objects = Map<number, string>;

/** The file's first line, each object by its number from "n 0 obj" on, and the end: what the trailer says. */
const read = (file: string): Readonly<{ head: string; objects: Objects; root: string }> => {
  const [, start] = /startxref\n(\d+)\n%%EOF\s*$/.exec(file) ?? [];
  const table = file.slice(Number(start));
  const [, many] = /^xref\n0 (\d+)\n/.exec(table) ?? [];
  const [, root] = /\ntrailer\n(<<[\s\S]*?>>)\nstartxref/.exec(table) ?? [];
  if (start === undefined || many === undefined || root === undefined) throw unlike("cross-reference table");
  const places = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  if (places.length !== Number(many) - 1) throw unlike("list of objects");
  const ends = [...places, Number(start)].sort((one, other) => one - other);
  const after = new Map(ends.map((place, position) => [place, ends[position + 1]]));
  const objects: Objects = new Map(
    places.map((place, position) => [position + 1, file.slice(place, after.get(place))]),
  );
  for (const [number, object] of objects) if (!object.startsWith(`${number} 0 obj\n`)) throw unlike(`object ${number}`);
  return { head: file.slice(0, ends[0]), objects, root };
};

const written = (head: string, objects: Objects, root: string): string => {
  const parts: string[] = [head];
  let place = head.length;
  const lines = ["0000000000 65535 f \n"];
  for (const object of objects.values()) {
    lines.push(`${String(place).padStart(10, "0")} 00000 n \n`);
    parts.push(object);
    place += object.length;
  }
  parts.push(`xref\n0 ${objects.size + 1}\n`, ...lines, `trailer\n${root}\nstartxref\n${place}\n%%EOF\n`);
  return parts.join("");
};

const unlike = (what: string) => new Error(`The PDF is not written as it was: its ${what} cannot be read.`);

const isOf = (object: string, type: string): boolean => object.includes(`/Type /StructElem\n  /S /${type}\n`);
const parentOf = (object: string): number => Number(/\/P (\d+) 0 R/.exec(object)?.[1]);

/** The first cell becomes the heading of its row, beside what it is called already. */
const headRow = (objects: Objects, row: string): void => {
  const first = Number(/\/K \[?(\d+) 0 R/.exec(row)?.[1]);
  const cell = objects.get(first) ?? "";
  if (isOf(cell, "TH")) return;
  if (!isOf(cell, "TD")) throw unlike("row of a table");
  const heading = cell.replace("/S /TD\n", "/S /TH\n");
  const attributes = heading.includes("/O /Table\n")
    ? heading.replace("/O /Table\n", "/O /Table\n    /Scope /Row\n")
    : heading.includes("/A [")
      ? heading.replace("/A [", "/A [<< /O /Table /Scope /Row >> ")
      : heading.replace("/S /TH\n", "/S /TH\n  /A << /O /Table /Scope /Row >>\n");
  objects.set(first, attributes);
};

/** A window shows the title and not the file's name. */
const titled = (catalog: string): string => {
  if (!catalog.includes("/ViewerPreferences <<\n") || catalog.includes("/DisplayDocTitle")) throw unlike("catalog");
  return catalog.replace("/ViewerPreferences <<\n", "/ViewerPreferences <<\n    /DisplayDocTitle true\n");
};

const PDFUA = "http://www.aiim.org/pdfua/ns/id/";
/** PDF/A takes no property that is not described in the file itself. */
const described = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${PDFUA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

const identified = (object: string): string => {
  const marks = ["</rdf:Bag></pdfaExtension:schemas>", "<pdfaid:part>"] as const;
  const [, length] = /\/Length (\d+)\n/.exec(object) ?? [];
  if (length === undefined || marks.some((mark) => object.split(mark).length !== 2)) throw unlike("metadata");
  const [schemas, identity] = marks;
  const said = `<pdfuaid:part xmlns:pdfuaid="${PDFUA}">1</pdfuaid:part>`;
  return object
    .replace(schemas, () => described + schemas)
    .replace(identity, () => said + identity)
    .replace(`/Length ${length}\n`, `/Length ${Number(length) + described.length + said.length}\n`);
};
