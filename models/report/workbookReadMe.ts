import { ENGINE } from "../result.ts";
import { year } from "../words/number.ts";
import { frameOf } from "./frame.ts";
import type { ReportSubject } from "./subject.ts";
import type { AskedWorkbook } from "./workbook.ts";
import { type Sheet, type SheetRow, text } from "./workbookCells.ts";
import { workbookWords } from "./workbookWords.ts";

/** What the workbook is, what may be changed in it, and what not. */
export const readMeSheet = (
  subject: ReportSubject,
  asked: AskedWorkbook,
  sheets: readonly Sheet[],
  isLive: boolean,
): Sheet => {
  const said = workbookWords[asked.language];
  const { readMe } = said;
  const { document, result } = subject;
  const { identity, stamps } = frameOf(subject, { ...asked, kind: "final" });
  const { priceYear, baseYear, firstYear, lastYear } = result.settings;
  const facts = [
    ...identity.map(({ name, value }) => [name, value] as const),
    [readMe.prices, readMe.pricesAre(year(priceYear), year(baseYear))],
    [readMe.years, `${year(firstYear)}–${year(lastYear)}`],
    [readMe.engine, ENGINE],
    [readMe.hash, result.inputHash],
  ] as const;
  const colours: readonly SheetRow[] = [
    [{ value: readMe.yellow, look: "input", format: "@" }, text(readMe.mayChange, "wrapped")],
    [{ value: readMe.plain, look: "number" }, text(readMe.worksOut, "wrapped")],
    [{ value: readMe.grey, look: "still" }, text(readMe.staysSo, "wrapped")],
  ];
  const told = (lines: readonly string[]): readonly SheetRow[] =>
    lines.map((line) => [text("•", "quiet"), text(line, "wrapped")]);
  const paragraphs = isLive
    ? [...colours, [], [text(readMe.limits, "heading")], ...told(readMe.limitsAre)]
    : told(readMe.withheld);
  return {
    name: said.sheets.readMe,
    widths: [34, 110],
    frozen: { rows: 1, columns: 0 },
    rows: [
      [text(document.title, "title")],
      ...stamps.map((stamp): SheetRow => [text(stamp, "stamp")]),
      [],
      ...facts.map(([name, value]): SheetRow => [text(name, "name"), text(value, "wrapped")]),
      [],
      [text(isLive ? readMe.how : whyHeading(asked), "heading")],
      ...paragraphs,
      [],
      [text(readMe.sheets, "heading")],
      ...sheets.map(({ name }): SheetRow => {
        const key = (Object.keys(said.sheets) as (keyof typeof said.sheets)[]).find((one) => said.sheets[one] === name);
        return [text(name, "name"), text(key ? readMe.holds[key] : "", "wrapped")];
      }),
    ],
  };
};

const whyHeading = ({ language }: AskedWorkbook): string => workbookWords[language].readMe.notLive;
