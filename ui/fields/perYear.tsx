import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { patternOf } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { readYear } from "../../models/words/typed.ts";
import { useAt, useOfDraft } from "../editing/hooks.ts";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { GroupProblems, idOf } from "./frame.tsx";

type ByYear = Readonly<Record<string, unknown>>;

/** Years in which a project that says nothing of its years is asked about. */
const FIRST_YEARS = 3;

/** The years the appraisal speaks of: those of its costs, else of its cohorts, else the first from the base year on. */
export const projectYears = (draft: Draft): string => {
  const keys = (held: readonly (ByYear | undefined)[]): readonly string[] =>
    held.flatMap((one) => Object.keys(one ?? {}));
  const costs = keys(
    (draft.costs ?? []).flatMap((cost) => (cost?.phase === "operation" ? [] : [cost?.amounts, cost?.ingredients])),
  );
  const people = keys((draft.cohorts ?? []).map((cohort) => cohort?.people));
  const stated = costs.length > 0 ? costs : people;
  const { baseYear } = draft.settings ?? {};
  if (stated.length > 0 || baseYear === undefined) return unique(stated).join(" ");
  return Array.from({ length: FIRST_YEARS }, (_, year) => String(baseYear + year)).join(" ");
};

export const unique = (years: readonly string[]): readonly string[] => [...new Set(years)].sort();

/**
 * The years of a map that has its years by itself: what it holds, what is suggested, and what the writer adds. A year that has been
 * shown stays, so that its field is there while one writes its number anew.
 */
export const useYears = (at: Address, suggest: (draft: Draft) => string = projectYears) => {
  const held = useAt<ByYear>(at);
  const suggested = useOfDraft(suggest);
  const [known, setKnown] = useState<readonly string[]>([]);
  const years = unique([...Object.keys(held ?? {}), ...suggested.split(" ").filter(Boolean), ...known]);
  if (years.length > known.length) setKnown(years);
  const first = Number(years[0] ?? Number.NaN);
  const last = Number(years.at(-1) ?? Number.NaN);
  return {
    years,
    before: Number.isNaN(first) ? undefined : String(first - 1),
    after: Number.isNaN(last) ? undefined : String(last + 1),
    add: (year: string) => setKnown([...years, year]),
  };
};

type PerYearProps = Readonly<{
  /** The address of the map from years. */
  at: Address;
  /** Of each year, where it holds a group. */
  keys?: readonly string[];
}>;

/** What is said year by year: a field a year, and buttons for the years beside. */
export const PerYear = ({ at, keys }: PerYearProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { years, before, after, add } = useYears(at);
  const { label, help } = fieldText(patternOf(keys ? `${at}/2000/${keys[0]}` : `${at}/2000`), language);
  return (
    <fieldset className={styles.field} id={idOf(at)} data-at={at} tabIndex={-1}>
      <legend className={styles.label}>{keys ? t("year.byYear") : label}</legend>
      {!keys && <p className={styles.help}>{help}</p>}
      <GroupProblems at={at} />
      {years.map((year) =>
        keys ? (
          <fieldset key={year} className={styles.yearGroup}>
            <legend className={styles.yearName}>{year}</legend>
            <div className={styles.fields}>
              {keys.map((key) => (
                <Field key={key} at={`${at}/${year}/${key}`} />
              ))}
            </div>
          </fieldset>
        ) : (
          <Field key={year} at={`${at}/${year}`} label={year} isInRow />
        ),
      )}
      <div className={styles.actions}>
        {before && (
          <button type="button" className="linklike small" onClick={() => add(before)}>
            {t("year.add", { year: before })}
          </button>
        )}
        {after && (
          <button type="button" className="linklike small" onClick={() => add(after)}>
            {t("year.add", { year: after })}
          </button>
        )}
        <OtherYear onYear={add} />
      </div>
    </fieldset>
  );
};

/** A year further off, typed. */
export const OtherYear = ({ onYear }: Readonly<{ onYear: (year: string) => void }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const [text, setText] = useState("");
  const id = useId();
  const found = readYear(text, language);
  const add = (): void => {
    if (!("value" in found)) return;
    onYear(String(found.value));
    setText("");
  };
  return (
    <span className={styles.otherYear}>
      <label className="small" htmlFor={id}>
        {t("year.other")}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        size={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && add()}
      />
      <button type="button" className="linklike small" disabled={!("value" in found)} onClick={add}>
        {t("year.addOther")}
      </button>
    </span>
  );
};
