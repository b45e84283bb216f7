import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { patternOf } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useAt, useOfDraft } from "../editing/hooks.ts";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { idOf } from "./frame.tsx";

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

/** The years of a map that has its years by itself: what it holds, what is suggested, and what the writer adds. */
export const useYears = (at: Address) => {
  const held = useAt<ByYear>(at);
  const suggested = useOfDraft(projectYears);
  const [added, setAdded] = useState<readonly string[]>([]);
  const years = unique([...Object.keys(held ?? {}), ...suggested.split(" ").filter(Boolean), ...added]);
  const first = Number(years[0] ?? Number.NaN);
  const last = Number(years.at(-1) ?? Number.NaN);
  return {
    years,
    before: Number.isNaN(first) ? undefined : String(first - 1),
    after: Number.isNaN(last) ? undefined : String(last + 1),
    add: (year: string) => setAdded((known) => [...known, year]),
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
      </div>
    </fieldset>
  );
};
