/** The screens' tokens (type, grid of 4 px, one ink, one accent), for the one page that the server draws itself. */
export const style = `
:root { color-scheme: light dark; --ground: #ffffff; --ink: #1b2733; --soft: #55606c; --line: #d8dee4; --accent: #005a8c; --sunk: #f4f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #10151c; --ink: #e8edf2; --soft: #a6b0bb; --line: #2e3945; --accent: #6db9e8; --sunk: #18202a; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body { margin: 0 auto; max-width: 1120px; padding: 24px 24px 96px; background: var(--ground); color: var(--ink);
  font: 16px/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; }
h1 { font-size: 40px; line-height: 1.15; margin: 8px 0 16px; font-weight: 600; }
h2 { font-size: 28px; line-height: 1.25; margin: 48px 0 8px; font-weight: 600; }
h3 { font-size: 20px; line-height: 1.3; margin: 0 0 4px; font-weight: 600; }
p, dd { max-width: 70ch; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
header { border-bottom: 1px solid var(--line); padding-bottom: 16px; }
.home { margin: 0; font-weight: 600; }
.lead { font-size: 20px; margin: 0 0 8px; }
.columns { display: block; }
nav { font-size: 14px; padding-top: 24px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 4px 0; }
nav ul ul { padding-left: 16px; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
article { padding: 24px 0; border-top: 1px solid var(--line); }
.address { margin: 4px 0 12px; overflow-wrap: anywhere; }
.address b { display: inline-block; min-width: 48px; font-size: 14px; letter-spacing: 0.04em; color: var(--accent); }
code, pre { font: 0.875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { max-height: 480px; overflow: auto; padding: 16px; background: var(--sunk); border: 1px solid var(--line); }
table { width: 100%; border-collapse: collapse; margin: 12px 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: 14px; color: var(--soft); padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-top: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
thead th { font-size: 14px; color: var(--soft); border-top: 0; }
tbody th { width: 24%; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; }
dt { font-weight: 600; } dd { margin: 0; }
dt:target { outline: 3px solid var(--accent); outline-offset: 4px; }
summary { cursor: pointer; color: var(--accent); width: fit-content; }
@media (min-width: 900px) {
  .columns { display: grid; grid-template-columns: 232px minmax(0, 1fr); gap: 48px; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
}
@media (max-width: 600px) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { display: none; }
  tr { border-top: 1px solid var(--line); padding: 8px 0; }
  tbody th, td { border: 0; padding: 0; width: auto; }
}
@media print { nav, details { display: none; } }
`;
