import { type ClipboardEvent, type KeyboardEvent, memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { NEW, patternOf, readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { type Block, readBlock } from "../../models/words/block.ts";
import { useAt } from "../editing/hooks.ts";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import { Field } from "./field.tsx";
import { PasteDialog } from "./pasteDialog.tsx";
import type { Start, YearRows } from "./pastePlan.ts";
import { unique, useYears } from "./perYear.tsx";
import styles from "./yearTable.module.css";

type YearTableProps = Omit<YearRows, "years"> &
  Readonly<{
    /** What the table is of, for those who reach it by keyboard or by ear. */
    label: string;
    /** What a row without a name is called. */
    nameless: string;
    /** Years that stand in the table before anything is written in them. */
    suggest: (draft: Draft) => string;
    /** Leaves of each row's element that stand between its name and its years. */
    columns?: readonly string[];
  }>;

type Pasting = Readonly<{ block: Block | undefined; start: Start }>;

/** Amounts of several rows, year by year. A block copied from a sheet can be pasted into it, and is shown before it changes anything. */
export const YearTable = ({ label, nameless, suggest, columns = [], ...table }: YearTableProps) => {
  const { t } = useTranslation("editor");
  const { years, before, after, add } = useYearsOf(table, suggest);
  const [pasting, setPasting] = useState<Pasting | undefined>();
  const [said, setSaid] = useState("");
  const yearButton = (year: string | undefined) =>
    year !== undefined && (
      <button key={year} type="button" className="linklike small" onClick={() => add(year)}>
        {t("year.add", { year })}
      </button>
    );
  return (
    <div className={styles.whole}>
      {table.rows.length > 0 && (
        <Cells {...{ label, nameless, columns }} table={{ ...table, years }} onBlock={setPasting} />
      )}
      <div className={styles.actions}>
        {table.rows.length > 0 && [before, after].map(yearButton)}
        <button
          type="button"
          className="linklike small"
          aria-haspopup="dialog"
          onClick={() => setPasting({ block: undefined, start: { row: 0, column: 0 } })}
        >
          {t("table.paste")}
        </button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {pasting && (
        <PasteDialog
          {...pasting}
          nameless={nameless}
          table={{ ...table, years }}
          onDone={setSaid}
          onClose={() => setPasting(undefined)}
        />
      )}
    </div>
  );
};

type CellsProps = Readonly<{
  label: string;
  nameless: string;
  columns: readonly string[];
  table: YearRows;
  onBlock: (pasting: Pasting) => void;
}>;

const Cells = ({ label, nameless, columns, table, onBlock }: CellsProps) => {
  const { list, rows, of, years } = table;
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const block = readBlock(event.clipboardData.getData("text/plain"));
    if (block.length * (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    onBlock({ block, start: startIn(event.target as HTMLElement, columns.length + 1) });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} aria-label={label} tabIndex={0} onPaste={onPaste}>
      <table className={styles.table}>
        <Heads {...{ list, columns, years }} />
        <tbody onKeyDown={onKey}>
          {rows.map((at) => (
            <Row key={at} {...{ at, of, nameless }} columns={columns.join(" ")} years={years.join(" ")} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The years of all rows, and those that are suggested. */
const useYearsOf = ({ list, rows, of }: Omit<YearRows, "years">, suggest: YearTableProps["suggest"]) =>
  useYears(`/${list}/${NEW}/${of}`, (draft) => {
    const held = rows.flatMap((at) => Object.keys(readAt(draft, `${at}/${of}`) ?? {}));
    return unique([...held, ...suggest(draft).split(" ")]).join(" ");
  });

type HeadsProps = Readonly<{ list: string; columns: readonly string[]; years: readonly string[] }>;

const Heads = ({ list, columns, years }: HeadsProps) => {
  const language = useLanguage();
  return (
    <thead>
      <tr>
        {["name", ...columns].map((key) => (
          <th key={key} scope="col">
            {fieldText(patternOf(`/${list}/${NEW}/${key}`), language).label}
          </th>
        ))}
        {years.map((year) => (
          <th key={year} scope="col" className={styles.year}>
            {year}
          </th>
        ))}
      </tr>
    </thead>
  );
};

type RowProps = Readonly<{ at: Address; of: string; nameless: string; columns: string; years: string }>;

/** Lists as texts, so that a row is drawn again only when something in it has changed. */
const Row = memo(({ at, of, nameless, columns, years }: RowProps) => {
  const language = useLanguage();
  const name = useAt<string>(`${at}/name`)?.trim() || nameless;
  const field = (key: string, what: string) => (
    <Field at={`${at}/${key}`} label={`${name}, ${what}`} isCompact isTwin />
  );
  const labelled = (key: string) => field(key, fieldText(patternOf(`${at}/${key}`), language).label);
  return (
    <tr>
      <th scope="row">{labelled("name")}</th>
      {split(columns).map((key) => (
        <td key={key} className={styles.column}>
          {labelled(key)}
        </td>
      ))}
      {split(years).map((year) => (
        <td key={year} className={styles.year}>
          {field(`${of}/${year}`, year)}
        </td>
      ))}
    </tr>
  );
});

const split = (list: string): readonly string[] => list.split(" ").filter(Boolean);

const rowOf = (cell: HTMLTableCellElement): HTMLTableRowElement => cell.parentElement as HTMLTableRowElement;

/** The cell that is pasted into, counted among the years: left of them is the first year. */
const startIn = (target: Element, lead: number): Start => {
  const cell = target.closest<HTMLTableCellElement>("tbody td, tbody th");
  return cell
    ? { row: rowOf(cell).sectionRowIndex, column: Math.max(cell.cellIndex - lead, 0) }
    : { row: 0, column: 0 };
};

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** From cell to cell as in a sheet; sideways only from the end of the text, so that the caret can move in it. */
const onKey = (event: KeyboardEvent<HTMLElement>): void => {
  const from = event.target;
  const [down, right] = moves[event.key] ?? [];
  if (!(from instanceof HTMLInputElement) || down === undefined || right === undefined) return;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (right < 0 && from.selectionStart !== 0) return;
  if (right > 0 && from.selectionEnd !== from.value.length) return;
  const cell = from.closest<HTMLTableCellElement>("td, th")!;
  const rows = event.currentTarget.children as HTMLCollectionOf<HTMLTableRowElement>;
  const next = rows[rowOf(cell).sectionRowIndex + down]?.cells[cell.cellIndex + right];
  const field = next?.querySelector<HTMLElement>("input, select");
  if (event.key === "Enter" || field) event.preventDefault();
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
};
