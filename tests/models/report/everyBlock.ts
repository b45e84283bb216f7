import type { Block, Report } from "../../../models/report/block.ts";
import type { Picture } from "../../../models/report/picture.ts";

/** A drawing with letters, a bar and a line. */
export const drawing: Picture = {
  width: 300,
  height: 60,
  shapes: [
    { kind: "rect", x: 0, y: 10, width: 120, height: 20, fill: "actor-region" },
    { kind: "path", d: "M0 40h300", stroke: "lineStrong", strokeWidth: 1 },
    { kind: "text", x: 130, y: 26, text: "2,5", bold: true },
  ],
};

/** One of each kind of block, each with words that stand nowhere else. */
export const everyBlock: readonly Block[] = [
  { kind: "heading", level: 1, text: "Rubrik ett" },
  { kind: "paragraph", text: "Ledande mening.", tone: "lead" },
  {
    kind: "paragraph",
    text: [
      { text: "Vanlig text med " },
      { text: "stark", isStrong: true },
      { text: " och " },
      { text: "english", language: "en" },
    ],
  },
  { kind: "paragraph", text: "Stilla rad.", tone: "quiet" },
  { kind: "heading", level: 2, text: "Rubrik två" },
  { kind: "list", items: ["Första punkten", "Andra punkten"] },
  { kind: "list", items: ["Första steget", "Andra steget"], isOrdered: true },
  {
    kind: "figures",
    items: [
      { name: "Nettonuvärde", value: "4,6\u00a0mnkr", notes: ["i nio fall av tio"] },
      { name: "Nytta per krona", value: "2,27", notes: [] },
    ],
  },
  { kind: "heading", level: 3, text: "Rubrik tre" },
  {
    kind: "table",
    caption: "Tabellens namn",
    head: ["Betalare", "2025", "Källa"],
    isNumeric: [true, false],
    rows: [
      { name: "Regionen", cells: ["1\u00a0214", "Budgeten"] },
      { name: "En förvaltning", cells: ["200", "Budgeten också"], level: 1 },
      { name: "Summa", cells: ["1\u00a0414", "Alla"], isSum: true },
    ],
    notes: ["Tabellens not."],
  },
  {
    kind: "picture",
    picture: drawing,
    finding: "Bildens fynd",
    measured: "Bildens mått",
    notes: ["Bildens not"],
    alt: "Bildens ord: 2,5",
  },
  { kind: "comment", role: "Ekonom", by: "Någon Person", on: "2026-03-01", paragraphs: ["Kommentarens ord."] },
  { kind: "notice", text: "Ett meddelande i ram." },
  {
    kind: "columns",
    columns: [[{ kind: "paragraph", text: "Vänster spalt." }], [{ kind: "paragraph", text: "Höger spalt." }]],
  },
  { kind: "pageBreak" },
  { kind: "paragraph", text: "Sista sidan." },
];

/** A report of blocks, else as any other. */
export const reportOfBlocks = (blocks: readonly Block[], of: Partial<Report> = {}): Report => ({
  kind: "final",
  audience: "internal",
  language: "sv",
  over: "Slutrapport",
  title: "Slutrapport: Provet",
  identity: [{ name: "Diarienummer", value: "HN 2026/12" }],
  stamps: ["Illustrativt exempel", "Utkast"],
  foot: "Provet · HN 2026/12",
  author: "Samvinst",
  description: "En rapport av varje slags del.",
  day: "2026-11-22",
  blocks,
  ...of,
});

/** What people may write, and programs read as something else. */
export const awkward: readonly string[] = [
  'Citat "rakt" och ’böjt’, <tagg> & enhet &amp; slut',
  "#let x = 1; $ formel $ \\ bakstreck @ref *fet* _lutad_ `kod`",
  "</style><script>alert(1)</script>",
  "]]> <!-- --> <?xml ?>",
  "=1+1; +1; -1; @SUM(A1)",
  "😀 flagga 🇸🇪 e\u0301 ﬁ",
  "Ettmycketlångtordutanmellanrumsominteradbrytsavnågon".repeat(4),
  "שלום עולם",
];
