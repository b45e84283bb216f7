import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type Ref, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Order } from "../client.ts";
import { useUnsettled } from "../settled.ts";
import styles from "./controls.module.css";
import { MOST_LETTERS, ordered, type Sort, sortedBy, sortNames, sorts, stages, type View, written } from "./view.ts";

/** Long enough for the next letter of someone who types. */
const PAUSE_MS = 250;

/** Text as it is typed, asked for at a pause. What the address says otherwise than by typing (back, a link) is taken over. */
const useTyped = (search: string, onSearch: (words: string) => void) => {
  const [typed, setTyped] = useState(search);
  const asked = useRef<string[]>([]);
  const ask = (text: string): void => {
    const words = written(text).search ?? "";
    if (words === (asked.current.at(-1) ?? search)) return;
    asked.current.push(words);
    onSearch(words);
  };
  const askSoon = useDebouncedCallback(ask, PAUSE_MS);
  useUnsettled((written(typed).search ?? "") !== search);
  useEffect(() => {
    const answered = asked.current.indexOf(search);
    if (answered >= 0) asked.current.splice(0, answered + 1);
    else {
      askSoon.cancel();
      setTyped(search);
    }
  }, [search, askSoon]);
  return {
    typed,
    type: (text: string): void => {
      setTyped(text);
      askSoon(text);
    },
    askNow: (text: string): void => {
      setTyped(text);
      askSoon.cancel();
      ask(text);
    },
  };
};

type SearchProps = Readonly<{ search: string; onSearch: (words: string) => void; field: Ref<HTMLInputElement> }>;

const Search = ({ search, onSearch, field }: SearchProps) => {
  const { t } = useTranslation();
  const { typed, type, askNow } = useTyped(search, onSearch);
  return (
    <TextInput
      ref={field}
      type="search"
      className={styles.search}
      classNames={{ description: styles.help }}
      label={t("start.search")}
      inputWrapperOrder={["label", "input", "description"]}
      description={t("start.searchHelp")}
      value={typed}
      maxLength={MOST_LETTERS}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") askNow("");
        if (event.key === "Enter") askNow(typed);
      }}
    />
  );
};

type SortedProps = Readonly<{ view: View; onSort: (sort: Sort, order?: Order) => void }>;

const Sorted = ({ view, onSort }: SortedProps) => {
  const { t } = useTranslation();
  const { sort, order } = ordered(view);
  return (
    <div className={styles.sort}>
      <NativeSelect
        label={t("start.sort")}
        value={sort}
        onChange={({ currentTarget: { value } }) => onSort(sortNames.find((one) => one === value) ?? sort)}
      >
        {sortNames.map((name) => (
          <option key={name} value={name}>
            {t(`start.sorts.${name}`)}
          </option>
        ))}
      </NativeSelect>
      <button
        type="button"
        className={styles.order}
        title={t("start.turn")}
        onClick={() => onSort(sort, order === "asc" ? "desc" : "asc")}
      >
        <span aria-hidden="true">{order === "asc" ? "↑" : "↓"}</span>
        {t(`start.ends.${sorts[sort].ends}.${order}`)}
        <span className="unseen">. {t("start.turn")}</span>
      </button>
    </div>
  );
};

type ControlsProps = Readonly<{
  view: View;
  onChange: (next: (view: View) => View) => void;
  field: Ref<HTMLInputElement>;
}>;

/** What part of the list is shown, and in what order. */
export const Controls = ({ view, onChange, field }: ControlsProps) => {
  const { t } = useTranslation();
  return (
    <search className={`${styles.controls} screen-only`}>
      <Search
        search={view.search ?? ""}
        onSearch={(words) => onChange(({ search: _, ...rest }) => ({ ...rest, ...written(words) }))}
        field={field}
      />
      <NativeSelect
        label={t("start.stage")}
        value={view.stage ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const stage = stages.find((one) => one === value);
          onChange(({ stage: _, ...rest }) => ({ ...rest, ...(stage && { stage }) }));
        }}
      >
        <option value="">{t("start.everyStage")}</option>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {t(`stage.${stage}`)}
          </option>
        ))}
      </NativeSelect>
      <Sorted
        view={view}
        onSort={(sort, order) => onChange(({ sort: _, order: __, ...rest }) => ({ ...rest, ...sortedBy(sort, order) }))}
      />
    </search>
  );
};
