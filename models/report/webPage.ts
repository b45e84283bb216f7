import type { InEvery, Language } from "../words/language.ts";
import type { Block, PrintedPicture, PrintedTable, Report, Text } from "./block.ts";
import { escaped, svgDrawing } from "./svg.ts";
import { webPageStyle } from "./webPageStyle.ts";

/** The typeface as base64 of WOFF2: the page fetches nothing. */
export type WebFonts = Readonly<{ regular: string; semibold: string }>;

type Words = Readonly<{ skip: string; wide: (caption: string) => string; code: string }>;
const words: InEvery<Words> = {
  sv: { skip: "Hoppa till innehållet", wide: (caption) => `Tabell som kan rullas i sidled: ${caption}`, code: "sv-SE" },
  en: {
    skip: "Skip to the content",
    wide: (caption) => `Table that can be scrolled sideways: ${caption}`,
    code: "en-GB",
  },
};

/** A report as one file for a browser: everything it needs is in it, nothing is fetched, and no script runs. */
export const webPageOf = (report: Report, fonts: WebFonts): string => {
  const { language, title, over, identity, stamps, foot, description, author, blocks } = report;
  const said = words[language];
  const style = webPageStyle(fonts);
  const stamped = stamps.map((stamp) => `<li>${escaped(stamp)}</li>`).join("");
  return `<!doctype html>
<html lang="${said.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="author" content="${escaped(author)}">
<meta name="description" content="${escaped(description)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body class="${report.kind}">
<a class="skip" href="#content">${said.skip}</a>
<header class="top">
<p class="over">${escaped(over)}</p>
${stamped && `<ul class="stamps">${stamped}</ul>`}
</header>
<main id="content" tabindex="-1">
${identity.length > 0 ? `<dl class="identity">${identity.map(({ name, value }) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join("")}</dl>` : ""}
${shownAll(blocks, numbered(language))}
</main>
<footer class="foot"><p>${escaped(foot)}</p></footer>
</body>
</html>
`;
};

/** What a page may do that was made to be read: show itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

type Page = Readonly<{ language: Language; next(): string }>;

/** Every id of the page once. */
const numbered = (language: Language): Page => {
  let count = 0;
  return { language, next: () => `part-${++count}` };
};

const shownAll = (blocks: readonly Block[], page: Page): string => blocks.map((block) => shown(block, page)).join("\n");

const shown = (block: Block, page: Page): string => {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return paragraph(block.text, block.tone);
    case "list":
      return listed(block.items, block.isOrdered === true);
    case "figures":
      return `<dl class="figures">${block.items.map(({ name, value, notes }) => `<div><dt>${escaped(name)}</dt><dd class="value">${escaped(value)}</dd>${notes.map((note) => `<dd class="quiet">${escaped(note)}</dd>`).join("")}</div>`).join("")}</dl>`;
    case "table":
      return table(block, page);
    case "picture":
      return figure(block, page);
    case "comment":
      return `<figure class="comment"><blockquote>${block.paragraphs.map((text) => paragraph(text)).join("")}</blockquote><figcaption>${escaped([block.by, block.role, block.on].filter(Boolean).join(", "))}</figcaption></figure>`;
    case "notice":
      return `<aside class="notice"><p>${pieces(block.text)}</p></aside>`;
    case "columns":
      return `<div class="columns">${block.columns.map((column) => `<div>${shownAll(column, page)}</div>`).join("")}</div>`;
    case "pageBreak":
      return '<div class="page-break"></div>';
    default:
      return block satisfies never;
  }
};

const paragraph = (text: Text, tone?: "lead" | "quiet"): string =>
  `<p${tone ? ` class="${tone}"` : ""}>${pieces(text)}</p>`;

const pieces = (text: Text): string =>
  typeof text === "string"
    ? escaped(text)
    : text
        .map(({ text: said, isStrong, language }) => {
          const strong = isStrong ? `<strong>${escaped(said)}</strong>` : escaped(said);
          return language ? `<span lang="${words[language].code}">${strong}</span>` : strong;
        })
        .join("");

const listed = (items: readonly Text[], isOrdered: boolean): string => {
  const kind = isOrdered ? "ol" : "ul";
  return `<${kind}>${items.map((item) => `<li>${pieces(item)}</li>`).join("")}</${kind}>`;
};

const table = ({ caption, head, isNumeric, rows, notes = [] }: PrintedTable, page: Page): string => {
  const side = (column: number): string => (isNumeric[column] ? ' class="numeric"' : "");
  const [first, ...others] = head;
  const body = rows.map(({ name, cells, level, isSum }) => {
    const kind = [level === 1 && "part", isSum && "sum"].filter(Boolean).join(" ");
    return `<tr${kind && ` class="${kind}"`}><th scope="row">${escaped(name)}</th>${cells.map((cell, column) => `<td${side(column)}>${escaped(cell)}</td>`).join("")}</tr>`;
  });
  // What is wider than the page is scrolled, by keyboard too, and so has a name.
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(words[page.language].wide(caption))}"><table><caption>${escaped(caption)}</caption>
<thead><tr><th scope="col">${escaped(first ?? "")}</th>${others.map((name, column) => `<th scope="col"${side(column)}>${escaped(name)}</th>`).join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div>${notes.map((note) => paragraph(note, "quiet")).join("")}`;
};

const figure = ({ picture, finding, measured, notes, alt }: PrintedPicture, page: Page): string => {
  if (alt.trim() === "") throw new Error(`A picture has no words for those who cannot see it: ${finding}`);
  const id = page.next();
  const drawing = svgDrawing(picture, page.language).replace("<svg ", `<svg role="img" aria-labelledby="${id}" `);
  return `<figure class="picture"><figcaption><strong>${escaped(finding)}</strong><span class="quiet">${escaped(measured)}</span></figcaption>
<div class="drawing" style="max-width:${picture.width}px"><p id="${id}" class="heard">${escaped(alt)}</p>${drawing}</div>${notes.map((note) => paragraph(note, "quiet")).join("")}</figure>`;
};
