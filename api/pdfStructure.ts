import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from "pdf-lib";

/**
 * What Typst leaves to be said in a PDF/A-2a for it to be PDF/UA-1 too: that it is, and that the first cell of a row is the row's heading.
 * Nothing else is changed, and no date or number of chance comes in.
 */
export const accessible = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  identify(document);
  const tree = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  for (const row of bodyRows(tree)) head(document, row);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
};

const PDFUA = "http://www.aiim.org/pdfua/ns/id/";
/** PDF/A takes no property that is not described in the file itself. */
const described = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${PDFUA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

const identify = (document: PDFDocument): void => {
  const reference = document.catalog.get(PDFName.of("Metadata"));
  const stream = document.context.lookup(reference);
  if (!(reference instanceof PDFRef && stream instanceof PDFRawStream)) throw new Error("The PDF has no metadata.");
  const xmp = new TextDecoder().decode(stream.getContents());
  const [schemas, identity] = ["</rdf:Bag></pdfaExtension:schemas>", "<pdfaid:part>"];
  if (![schemas, identity].every((mark) => xmp.split(mark).length === 2))
    throw new Error("The metadata of the PDF is not as it was: it cannot be said to be PDF/UA.");
  const said = xmp
    .replace(schemas, () => described + schemas)
    .replace(identity, () => `<pdfuaid:part xmlns:pdfuaid="${PDFUA}">1</pdfuaid:part>${identity}`);
  document.context.assign(
    reference,
    PDFRawStream.of(stream.dict.clone(document.context), new TextEncoder().encode(said)),
  );
};

const typeOf = (element: PDFDict): string | undefined => element.lookupMaybe(PDFName.of("S"), PDFName)?.decodeText();

const kidsOf = (element: PDFDict): readonly PDFDict[] => {
  const kids = element.lookup(PDFName.of("K"));
  const all = kids instanceof PDFArray ? kids.asArray().map((kid) => element.context.lookup(kid)) : [kids];
  return all.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of("S")));
};

/** The rows under the headings of every table. */
const bodyRows = (root: PDFDict): readonly PDFDict[] => {
  const found: PDFDict[] = [];
  const walk = (element: PDFDict): void => {
    if (typeOf(element) === "TBody") found.push(...kidsOf(element).filter((kid) => typeOf(kid) === "TR"));
    else for (const kid of kidsOf(element)) walk(kid);
  };
  for (const kid of kidsOf(root)) walk(kid);
  return found;
};

/** The first cell becomes the heading of its row, beside what it is called already. */
const head = (document: PDFDocument, row: PDFDict): void => {
  const first = kidsOf(row)[0];
  if (first === undefined || typeOf(first) !== "TD") return;
  first.set(PDFName.of("S"), PDFName.of("TH"));
  const scope = document.context.obj({ O: "Table", Scope: "Row" });
  const before = first.lookup(PDFName.of("A"));
  const all = before instanceof PDFArray ? before.asArray() : before ? [before] : [];
  first.set(PDFName.of("A"), document.context.obj([...all, scope]));
};
