import type { WebFonts } from "./webPage.ts";

const face = (weight: number, font: string): string =>
  `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${font}) format("woff2")}`;

/** How the page looks: on a screen, in the dark and on A4. */
export const webPageStyle = ({ regular, semibold }: WebFonts): string => face(400, regular) + face(600, semibold) + css;

const css = `
:root{--ground:#fff;--ink:#1b2733;--quiet:#4c5a68;--rule:#c9d2da;--soft:#eef3f7;--accent:#005a8c}
@media (prefers-color-scheme:dark){:root{--ground:#10151c;--ink:#e8edf2;--quiet:#aab6c2;--rule:#3a4653;--soft:#1a222c;--accent:#6db9e8}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 "Source Sans 3",sans-serif}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--ground);padding:4px 8px}
a,.skip{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.top,main,.foot{max-width:760px;margin:0 auto;padding:0 16px}
.top{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center;padding-top:20px;color:var(--quiet)}
.top p{margin:0}
.stamps{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:0;padding:0;color:var(--ink)}
.stamps li{border:1.5px solid currentColor;border-radius:3px;padding:1px 8px;font-weight:600;font-size:14px}
.identity{display:flex;flex-wrap:wrap;gap:0 20px;margin:12px 0 0;font-size:14px;color:var(--quiet)}
.identity div{display:flex;gap:6px}
.identity dt::after{content:":"}
.identity dd{margin:0}
h1{font-size:28px;line-height:1.2;margin:20px 0 12px}
h2{font-size:20px;line-height:1.3;margin:40px 0 8px}
h3{font-size:16px;margin:28px 0 4px}
h1,h2,h3,strong{font-weight:600}
p{margin:0 0 12px;max-width:70ch;overflow-wrap:anywhere}
.lead{font-size:20px;line-height:1.4;font-weight:600}
.quiet{font-size:14px;color:var(--quiet)}
ul,ol{margin:0 0 12px;padding-left:22px}
li{margin:2px 0;max-width:70ch;overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:16px 24px;margin:20px 0}
.figures div{border-top:2px solid var(--ink);padding-top:6px}
.figures dt{font-size:14px;color:var(--quiet)}
.figures dd{margin:0}
.figures .value{font-size:24px;line-height:1.25;font-weight:600;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto;margin:20px 0}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
caption{text-align:left;font-weight:600;font-size:16px;padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:5px 8px;border-bottom:1px solid var(--rule)}
th{font-weight:400}
thead th{font-weight:600;border-bottom:1.5px solid var(--ink);vertical-align:bottom}
.numeric{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.part th{padding-left:22px}
.sum th,.sum td{font-weight:600;border-top:1.5px solid var(--ink)}
figure{margin:24px 0}
figcaption strong{display:block;font-size:16px}
.picture .quiet{display:block}
.drawing{background:#fff;border-radius:4px;margin:8px 0;padding:4px}
.drawing svg{display:block;width:100%;height:auto}
.heard{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
.comment{border-left:3px solid var(--accent);padding-left:16px}
blockquote{margin:0}
.comment figcaption{font-size:14px;color:var(--quiet)}
.notice{background:var(--soft);border:1px solid var(--rule);border-radius:4px;padding:10px 14px;margin:16px 0}
.notice p{margin:0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr));gap:0 32px}
.foot{border-top:1px solid var(--rule);margin-top:48px;padding-top:12px;padding-bottom:32px;font-size:14px;color:var(--quiet)}
@page{size:A4;margin:20mm 20mm 18mm}
@media print{
:root{--ground:#fff;--ink:#000;--quiet:#333;--rule:#bbb;--soft:#f3f3f3;--accent:#000}
body{font-size:10.5pt;line-height:1.4}
.skip{display:none}
.top,main,.foot{max-width:none;padding-left:0;padding-right:0}
.top{position:fixed;top:-12mm;left:0;right:0;padding:0;font-size:9pt}
main{padding-top:2mm}
.wide{overflow:visible}
table{font-size:9pt}
thead{display:table-header-group}
tr,.picture,.figures div,.notice{break-inside:avoid}
h1,h2,h3,caption{break-after:avoid}
.drawing{padding:0}
.page-break{break-after:page}
}
`;
