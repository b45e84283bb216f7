import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { EMPTY, type Table } from "../../models/report/table.ts";
import { MOST_BARS, tornadoPicture } from "../../models/report/tornado.ts";
import { decidesTitle, isMoving, levelsOf, type Swing, swingSentence } from "../../models/words/decides.ts";
import { basis, unitWord } from "../../models/words/unit.ts";
import { Chart } from "../charts/chart.tsx";
import { DataTable } from "../charts/dataTable.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import { Fold } from "../results/section.tsx";

type TornadoProps = Readonly<{
  swings: readonly Swing[];
  central: number;
  /** Share of the variance, by parameter. */
  importance: Readonly<Record<string, number>>;
}>;

/** The numbers as they are read, and for a file as they are. */
const useTables = ({ swings, importance }: TornadoProps) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const shareOf = ({ parameter: { id } }: Swing) => (importance[id] === undefined ? EMPTY : { value: importance[id] });
  const npvs = [
    { name: t("decides.npvAtLow"), unit: "SEK" },
    { name: t("decides.npvAtHigh"), unit: "SEK" },
    { name: t("decides.importance"), unit: "share" },
  ] as const;
  const head = { caption: t("decides.name"), first: t("decides.parameter") };
  const rowOf = (swing: Swing, values: Table["rows"][number]["cells"]) => ({
    name: swing.parameter.name,
    cells: [...values, { value: swing.low.npv }, { value: swing.high.npv }, shareOf(swing)],
  });
  const ends = (unit: "text" | "count") =>
    [
      { name: t("decides.low"), unit },
      { name: t("decides.high"), unit },
    ] as const;
  return {
    read: (): Table => ({
      ...head,
      columns: [...ends("text"), ...npvs],
      rows: swings.map((swing) =>
        rowOf(
          swing,
          levelsOf(swing, language).map((text) => ({ text })),
        ),
      ),
    }),
    file: (): Table => ({
      ...head,
      columns: [{ name: t("decides.unit"), unit: "text" }, ...ends("count"), ...npvs],
      rows: swings.map((swing) =>
        rowOf(swing, [
          { text: unitWord(swing.parameter.unit, language) },
          { value: swing.low.value },
          { value: swing.high.value },
        ]),
      ),
    }),
  };
};

/** How far each uncertain parameter alone moves society's net present value, its sentence over its bar. */
export const Tornado = (props: TornadoProps) => {
  const { swings, central, importance } = props;
  const { t } = useTranslation("results");
  const { result, language } = useSubject();
  const { read, file } = useTables(props);
  const moving = swings.filter(isMoving);
  const name = t("decides.npv");
  const draw = useCallback(
    (width: number) => {
      const rows = swings.filter(isMoving).map((swing) => {
        const [low, high] = levelsOf(swing, language);
        return {
          caption: swingSentence(swing, central, language),
          low: { shown: low, npv: swing.low.npv },
          high: { shown: high, npv: swing.high.npv },
        };
      });
      return tornadoPicture({ central, name, rows }, width, language);
    },
    [swings, central, name, language],
  );
  const finding = decidesTitle(swings, { uncertain: Object.keys(importance).length }, language);
  if (moving.length === 0)
    return (
      <p className={section.finding}>
        <Worded sentence={finding} />
      </p>
    );
  return (
    <Chart
      name={t("decides.name")}
      finding={finding}
      measured={[
        t("decides.measured", { basis: basis(result.settings, language) }),
        moving.length > MOST_BARS && t("decides.some", { shown: MOST_BARS, all: swings.length }),
      ]
        .filter(Boolean)
        .join(" ")}
      summary={moving.map((swing) => swingSentence(swing, central, language)).join(" ")}
      draw={draw}
      table={file}
      ownTable={
        <Fold show={t("decides.showTable")} hide={t("decides.hideTable")}>
          <DataTable table={read()} />
          <p className={section.source}>{t("decides.importanceTold")}</p>
        </Fold>
      }
    />
  );
};
