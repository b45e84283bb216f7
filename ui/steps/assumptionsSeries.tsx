import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import { useOfDraft } from "../editing/hooks.ts";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { OtherYear, useYears } from "../fields/perYear.tsx";
import styles from "./assumptions.module.css";
import { Gathered } from "./gathered.tsx";

export const PriceSeries = () => {
  const { t } = useTranslation("editor");
  return (
    <Elements
      list="series"
      areClosed
      idFrom={t("assumptions.series.id")}
      words={{
        add: t("assumptions.series.add"),
        empty: t("assumptions.series.none"),
        nameless: t("assumptions.series.nameless"),
      }}
      summary={(at) => <Span at={at} />}
    >
      {(at) => (
        <>
          <Fields of={at} keys={["name"]} />
          <Values at={`${at}/values`} />
          <Fields of={at} keys={["provisional"]} />
          <Gathered at={`${at}/beyond`}>
            <Fields of={at} keys={["beyond/rate", "beyond/because"]} />
          </Gathered>
          <Gathered at={`${at}/source`}>
            <Fields of={`${at}/source`} keys={["title", "publisher", "edition", "locator", "url"]} />
          </Gathered>
        </>
      )}
    </Elements>
  );
};

/** The first and last year of a series. */
const Span = ({ at }: Readonly<{ at: Address }>) =>
  useOfDraft((draft) => {
    const id = at.slice("/series/".length);
    const years = Object.keys(draft.series?.find((one) => one?.id === id)?.values ?? {}).sort();
    return years.length === 0 ? null : [...new Set([years[0], years.at(-1)])].join("–");
  });

/** Where a series that holds nothing begins. */
const priceYear = ({ settings }: Draft): string => String(settings?.priceYear ?? settings?.baseYear ?? "");

/** One value a year, close together: a series is long. */
const Values = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const { years, before, after, add } = useYears(at, priceYear);
  return (
    <Gathered at={at}>
      <div className={styles.years}>
        {years.map((year) => (
          <div key={year} className={styles.year}>
            <span aria-hidden="true" className="quiet small">
              {year}
            </span>
            <Field at={`${at}/${year}`} label={year} isCompact />
          </div>
        ))}
      </div>
      <div className={fields.actions}>
        {[before, after].map(
          (year) =>
            year && (
              <button key={year} type="button" className="linklike small" onClick={() => add(year)}>
                {t("year.add", { year })}
              </button>
            ),
        )}
        <OtherYear onYear={add} />
      </div>
    </Gathered>
  );
};
