import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type Root, type Switching as Row, switchings, switchingTitle } from "../../models/words/switching.ts";
import { quantity } from "../../models/words/unit.ts";
import { Figure, Marks } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { Fold, Section, WideTable } from "./section.tsx";
import { Stated } from "./stated.tsx";
import styles from "./switching.module.css";

/** Switching values rest on what society's net present value rests on. */
const RESTS_ON = "/society/npv";

const Roots = ({ roots, of: { unit } }: Readonly<{ roots: readonly Root[]; of: Row["parameter"] }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  if (roots.length === 0) return <td className={section.told}>{t("switching.none")}</td>;
  return (
    <td className="numeric">
      {roots.map(({ value, at }, position) => (
        <Fragment key={at}>
          {position > 0 && ` ${t("switching.or")} `}
          <Figure at={at} className={styles.root}>
            {quantity(value, unit, language)}
          </Figure>
        </Fragment>
      ))}
    </td>
  );
};

const Table = ({ rows, name }: Readonly<{ rows: readonly Row[]; name: string }>) => {
  const { t } = useTranslation();
  return (
    <WideTable label={name}>
      <table className={`${section.table} ${styles.table}`}>
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t("switching.parameter")}</th>
            <th scope="col" className="numeric">
              {t("basis.amount")}
            </th>
            <th scope="col" className="numeric">
              {t("switching.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ parameter, roots }) => (
            <tr key={parameter.id}>
              <th scope="row">{parameter.name}</th>
              <Stated parameter={parameter} />
              <Roots roots={roots} of={parameter} />
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
};

/** At which value of one parameter the appraisal breaks even, those that need to change least first. */
export const Switching = () => {
  const { t } = useTranslation();
  const { document, result, language } = useSubject();
  const rows = switchings(document, result);
  const turning = rows.filter(({ roots }) => roots.length > 0);
  const still = rows.filter(({ roots }) => roots.length === 0);
  const isMoney = turning.some(({ parameter: { unit } }) => unit.startsWith("SEK"));
  return (
    <Section id="switching" title={t("switching.title")}>
      <p className={section.finding}>
        <Worded sentence={switchingTitle(document, result, language)} />
      </p>
      {turning.length > 0 && (
        <>
          <p className={section.measured}>
            {t("switching.measured")} {isMoney && t("switching.prices")}
          </p>
          <Table rows={turning} name={t("switching.title")} />
          <Marks marks={result.marks[RESTS_ON]} />
        </>
      )}
      {still.length > 0 && (
        <Fold
          show={t("switching.noneShow", { count: still.length })}
          hide={t("switching.noneHide", { count: still.length })}
        >
          <Table rows={still} name={t("switching.noneTitle")} />
        </Fold>
      )}
    </Section>
  );
};
