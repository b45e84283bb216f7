import type { Language } from "../words/language.ts";
import { linesOf, type Picture, type Shape, TEXT_SIZE, type Tone } from "./picture.ts";

/** What a picture says in words: it goes with the picture wherever it is taken. */
export type Told = Readonly<{
  finding: string;
  measured: string;
  /** What is up and down, where money has a sign. */
  sign?: string | undefined;
  source: string;
  /** The picture for those who cannot see it. */
  summary: string;
}>;

/** The tokens as they are on white. */
const colours: Readonly<Record<Tone, string>> = {
  ink: "#1b2733",
  inkQuiet: "#4c5a68",
  line: "#d9e0e6",
  lineStrong: "#6b7885",
  accent: "#005a8c",
  accentSoft: "#e3eff6",
  ground: "#ffffff",
  "actor-individual": "#0072b2",
  "actor-municipality": "#00795a",
  "actor-region": "#c24e00",
  "actor-state": "#a0467f",
  "actor-equalisation": "#5f6b7a",
  "actor-civilSociety": "#7a6200",
  "actor-business": "#4b3f99",
};

const FONTS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', sans-serif";
const MARGIN = 24;
const LINE = 20;
const TITLE_SIZE = 18;
const TITLE_LINE = 24;

/** What XML cannot hold in any form: most control characters, and halves of a pair. */
const unheld = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without what files cannot hold. */
export const held = (text: string): string => text.replaceAll(unheld, "");

export const escaped = (text: string): string =>
  held(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const attributes = (of: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(of)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

const paint = ({ fill, stroke, strokeWidth, dash, opacity }: Exclude<Shape, { kind: "text" }>): string =>
  attributes({
    fill: fill ? colours[fill] : "none",
    stroke: stroke && colours[stroke],
    "stroke-width": strokeWidth,
    "stroke-dasharray": dash,
    opacity,
  });

const drawn = (shape: Shape): string => {
  if (shape.kind === "text") {
    const { x, y, anchor, size = TEXT_SIZE, bold, tone = "ink" } = shape;
    const weight = bold ? 600 : undefined;
    const placed = { x, y, "text-anchor": anchor, "font-size": size, "font-weight": weight, fill: colours[tone] };
    return `<text${attributes(placed)}>${escaped(shape.text)}</text>`;
  }
  if (shape.kind === "path") return `<path d="${shape.d}"${paint(shape)}/>`;
  const { x, y, width, height, radius } = shape;
  return `<rect${attributes({ x, y, width, height, rx: radius })}${paint(shape)}/>`;
};

/** The drawing alone, for a report that prints finding, what is measured and source as text around it. */
export const svgDrawing = ({ width, height, shapes }: Picture, language: Language): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${language}" font-family="${FONTS}">
${shapes.map(drawn).join("\n")}
</svg>
`;

/** The picture as a file that stands alone: its finding above it, what is measured, sign and source under it. */
export const svgFile = (picture: Picture, told: Told, language: Language): string => {
  const { width, height } = picture;
  const title = linesOf(told.finding, width, TITLE_SIZE, true);
  const notes = [told.measured, told.sign, told.source].flatMap((note) => (note ? linesOf(note, width) : []));
  const top = MARGIN + title.length * TITLE_LINE;
  const whole = top + height + notes.length * LINE + MARGIN;
  const texts = (lines: readonly string[], from: number, step: number, of: Partial<Extract<Shape, { kind: "text" }>>) =>
    lines.map((text, line) => drawn({ kind: "text", x: 0, y: from + line * step, text, ...of })).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 2 * MARGIN} ${whole}" width="${width + 2 * MARGIN}" height="${whole}" role="img" lang="${language}" font-family="${FONTS}">
<title>${escaped(told.finding)}</title>
<desc>${escaped(told.summary)}</desc>
<rect width="100%" height="100%" fill="${colours.ground}"/>
<g transform="translate(${MARGIN} 0)">
${texts(title, MARGIN + TITLE_SIZE, TITLE_LINE, { size: TITLE_SIZE, bold: true })}
<g transform="translate(0 ${top})">
${picture.shapes.map(drawn).join("\n")}
</g>
${texts(notes, top + height + LINE, LINE, { tone: "inkQuiet" })}
</g>
</svg>
`;
};
