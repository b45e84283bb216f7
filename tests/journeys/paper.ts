import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A text as it stands on paper, in points from the paper's upper left corner. */
export type Placed = Readonly<{ text: string; left: number; right: number; baseline: number; size: number }>;
/** A paper of a printed document; `inks` are the colours in which its texts are set. */
export type Paper = Readonly<{ width: number; height: number; texts: readonly Placed[]; inks: readonly string[] }>;

type Document = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Page = Awaited<ReturnType<Document["getPage"]>>;

const textsOf = async (page: Page, height: number): Promise<readonly Placed[]> => {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , size, left, bottom] = item.transform as number[];
    return { text: item.str, left: left!, right: left! + item.width, baseline: height - bottom!, size: size! };
  });
};

/** The colour that stands each time a text is shown. */
const inksOf = async (page: Page): Promise<readonly string[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const inks = new Set<string>();
  const kept: string[] = [];
  let ink = "#000000";
  for (const [position, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(ink);
    else if (operator === OPS.restore) ink = kept.pop() ?? ink;
    else if (operator === OPS.setFillRGBColor) ink = argsArray[position][0];
    else if (operator === OPS.showText) inks.add(ink);
  }
  return [...inks];
};

/** What a printed document says and where, paper by paper. */
export const papersOf = async (pdf: Uint8Array): Promise<readonly Paper[]> => {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const papers = await Promise.all(
    Array.from({ length: document.numPages }, async (_, position): Promise<Paper> => {
      const page = await document.getPage(position + 1);
      const [left, bottom, right, top] = page.view as [number, number, number, number];
      const height = top - bottom;
      return { width: right - left, height, texts: await textsOf(page, height), inks: await inksOf(page) };
    }),
  );
  await loading.destroy();
  return papers;
};

/** Without the spaces, which a line's end takes away and a wide letter seems to put in. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/g, "");
