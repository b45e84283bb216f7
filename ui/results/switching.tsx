import { Fragment, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { believedOf, switchingPicture } from "../../models/report/switching.ts";
import { EMPTY, type Table as Numbers } from "../../models/report/table.ts";
import { type Root, type Switching as Row, switchings, switchingTitle } from "../../models/words/switching.ts";
import { quantity, unitWord } from "../../models/words/unit.ts";
import { Chart } from "../charts/chart.tsx";
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

/** The table under the picture, as a file too. */
const useTable = (rows: readonly Row[]) => {
  const { t } = useTranslation(["translation", "results"]);
  const { language } = useSubject();
  return (): Numbers => ({
    caption: t("switching.title"),
    first: t("switching.parameter"),
    columns: [
      { name: t("basis.amount"), unit: "count" },
      { name: t("switching.value"), unit: "count" },
      { name: t("results:charts.switchingUnit"), unit: "text" },
    ],
    // A parameter may turn the appraisal at several values: a row each.
    rows: rows.flatMap(({ parameter: { name, value, unit }, roots }) =>
      roots.map((root) => ({
        name,
        cells: [
          value === undefined ? EMPTY : { value },
          { value: root.value, figure: root.at },
          { text: unitWord(unit, language) },
        ],
      })),
    ),
  });
};

const Turning = ({ rows }: Readonly<{ rows: readonly Row[] }>) => {
  const { t } = useTranslation(["translation", "results"]);
  const { document, result, language } = useSubject();
  const table = useTable(rows);
  const draw = useCallback((width: number) => switchingPicture(rows, width, language), [rows, language]);
  const isMoney = rows.some(({ parameter: { unit } }) => unit.startsWith("SEK"));
  const isBelieved = rows.some(({ parameter }) => believedOf(parameter));
  const told = rows.map(({ parameter: { name, unit }, roots }) => {
    const values = roots.map(({ value }) => quantity(value, unit, language));
    return `${name}: ${values.join(` ${t("switching.or")} `)}`;
  });
  return (
    <Chart
      name={t("switching.title")}
      finding={switchingTitle(document, result, language)}
      measured={[
        t("switching.measured"),
        isMoney && t("switching.prices"),
        isBelieved && t("results:charts.switchingBelieved"),
      ]
        .filter(Boolean)
        .join(" ")}
      summary={`${told.join(". ")}.`}
      draw={draw}
      table={table}
      ownTable={
        <>
          <Table rows={rows} name={t("switching.title")} />
          <Marks marks={result.marks[RESTS_ON]} />
        </>
      }
    />
  );
};

/** At which value of one parameter the appraisal breaks even, those that need to change least first. */
export const Switching = () => {
  const { t } = useTranslation();
  const { document, result, language } = useSubject();
  const [turning, still] = useMemo(() => {
    const rows = switchings(document, result);
    return [rows.filter(({ roots }) => roots.length > 0), rows.filter(({ roots }) => roots.length === 0)];
  }, [document, result]);
  return (
    <Section id="switching" title={t("switching.title")}>
      {turning.length > 0 ? (
        <Turning rows={turning} />
      ) : (
        <p className={section.finding}>
          <Worded sentence={switchingTitle(document, result, language)} />
        </p>
      )}
      <p className="small screen-only">
        <a href="#decides">{t("switching.decides")}</a>
      </p>
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
