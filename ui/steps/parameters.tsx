import { type KeyboardEvent, use, useCallback, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { freeId, NEW } from "../../models/edit.ts";
import { MOST_NAME_LETTERS } from "../../models/limits.ts";
import { nextStream } from "../../models/streams.ts";
import { units } from "../../models/terms.ts";
import { unitWord } from "../../models/words/unit.ts";
import { useEditing, useOfDraft } from "../editing/hooks.ts";
import fields from "../fields/fields.module.css";
import { FormContext } from "../fields/form.ts";
import { removalEdits } from "../fields/parameterUses.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./assumptions.module.css";
import { type Column, columns, matching, type Sort, sorted } from "./parameterOrder.ts";
import { ParameterRow } from "./parameterRow.tsx";

const idsIn = (draft: Draft): string => (draft.parameters ?? []).map((parameter) => parameter?.id).join("\n");

/** Every assumption with a number of its own, a row each. Rows keep their places while one types; they are put in order again when asked to. */
export const Parameters = () => {
  const [sort, setSort] = useState<Sort | undefined>();
  const [words, setWords] = useState("");
  const { shown, all } = useShown(sort, words);
  const filter = useRef<HTMLInputElement>(null);
  return (
    <>
      <Filter ref={filter} words={words} onWords={setWords} shown={shown.length} all={all} />
      {all > 0 && <Table {...{ shown, sort }} onSort={setSort} onRemoved={() => filter.current?.focus()} />}
      <Adding onAdded={() => setWords("")} />
    </>
  );
};

/** The rows in their order; one that stands open is there whatever is searched for, so that a problem's link finds it. */
const useShown = (sort: Sort | undefined, words: string) => {
  const language = useLanguage();
  const editing = useEditing();
  const { isOpen } = use(FormContext);
  const ids = useOfDraft(idsIn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in order again when parameters come and go, and not at every letter in one of them
  const order = useMemo(() => sorted(editing.read().document, sort, language), [ids, sort, language, editing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const found = useMemo(() => matching(editing.read().document, words), [ids, words, editing]);
  return { shown: order.filter((id) => found.has(id) || isOpen(`/parameters/${id}`)), all: order.length };
};

type FilterProps = Readonly<{
  ref: React.Ref<HTMLInputElement>;
  words: string;
  onWords: (words: string) => void;
  shown: number;
  all: number;
}>;

const Filter = ({ ref, words, onWords, shown, all }: FilterProps) => {
  const { t } = useTranslation("editor");
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id} className={fields.label}>
        {t("parameters.filter")}
      </label>
      <input
        ref={ref}
        id={id}
        className={fields.text}
        type="search"
        value={words}
        onChange={(event) => onWords(event.target.value)}
        aria-describedby={`${id}:count`}
      />
      <p id={`${id}:count`} className="quiet small" role="status">
        {t("parameters.shown", { shown, count: all })}
      </p>
    </div>
  );
};

type TableProps = Readonly<{
  shown: readonly string[];
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
  onRemoved: () => void;
}>;

const Table = ({ shown, sort, onSort, onRemoved }: TableProps) => {
  const { t } = useTranslation("editor");
  const form = use(FormContext);
  const editing = useEditing();
  const latest = useRef({ form, onRemoved });
  latest.current = { form, onRemoved };
  // The same functions always, so that a row is drawn again only when something of its own changes.
  const open = useCallback((at: string, isOpen: boolean) => latest.current.form.setOpen(at, isOpen), []);
  const goTo = useCallback((at: string) => latest.current.form.goTo(at), []);
  const remove = useCallback(
    (id: string) => {
      editing.change(removalEdits(editing.read().document, id));
      latest.current.onRemoved();
    },
    [editing],
  );
  const hint = useId();
  return (
    <>
      <p id={hint} className="quiet small">
        {t("parameters.keys")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={styles.region} aria-label={t("parameters.table")} tabIndex={0}>
        <table className={styles.table} aria-describedby={hint}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column} {...{ column, sort, onSort }} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moved}>
            {shown.map((id) => (
              <ParameterRow
                key={id}
                id={id}
                isOpen={form.isOpen(`/parameters/${id}`) ?? false}
                onOpen={open}
                onRemove={remove}
                goTo={goTo}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

/** Up and down go to the value of the row beside. */
const moved = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const from = event.target;
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(from instanceof HTMLInputElement) || from.dataset.row === undefined) return;
  const values = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[data-row]")];
  const next = values[values.indexOf(from) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
};

type HeadProps = Readonly<{ column: Column; sort: Sort | undefined; onSort: (sort: Sort | undefined) => void }>;

/** Sorted upwards, downwards, and as the document has it. */
const Head = ({ column, sort, onSort }: HeadProps) => {
  const { t } = useTranslation("editor");
  const own = sort?.by === column ? sort : undefined;
  const next = own?.isDown ? undefined : { by: column, isDown: own !== undefined };
  return (
    <th scope="col" aria-sort={own && (own.isDown ? "descending" : "ascending")} data-column={column}>
      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
        {t(`parameters.columns.${column}`)}
        <span aria-hidden="true">{own ? (own.isDown ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
};

/** A new assumption: what it is called and measured in; the rest is said in its row. */
const Adding = ({ onAdded }: Readonly<{ onAdded: () => void }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const { goTo } = use(FormContext);
  const [name, setName] = useState("");
  const [unit, setUnit] = useState<string>(units[0]);
  const id = useId();
  const add = (): void => {
    const { document } = editing.read();
    const called = name.trim();
    const own = freeId(document, called || t("parameters.id"));
    const value = { id: own, ...(called && { name: called }), unit, stream: nextStream(document) };
    editing.change([{ at: `/parameters/${NEW}`, value }]);
    setName("");
    onAdded();
    goTo(`/parameters/${own}/value`);
  };
  return (
    <form
      className={styles.adding}
      data-add="parameters"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={styles.addingName}>
        <label htmlFor={`${id}:name`} className={fields.label}>
          {t("parameters.newName")}
        </label>
        <input
          id={`${id}:name`}
          className={fields.text}
          type="text"
          autoComplete="off"
          maxLength={MOST_NAME_LETTERS}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}:unit`} className={fields.label}>
          {t("parameters.columns.unit")}
        </label>
        <select
          id={`${id}:unit`}
          className={fields.select}
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
        >
          {units.map((one) => (
            <option key={one} value={one}>
              {unitWord(one, language)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={fields.add}>
        + {t("parameters.add")}
      </button>
    </form>
  );
};
