import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { type AfterAmount, afterPicture, afterShown } from "../../models/report/after.ts";
import { cellOf, type Table } from "../../models/report/table.ts";
import { plain, type Sentence } from "../../models/words/part.ts";
import { Chart } from "../charts/chart.tsx";
import { useSubject } from "../figures/subject.ts";

type AfterPictureProps = Readonly<{
  name: string;
  finding: Sentence;
  measured: string;
  /** The same list until what it holds changes. */
  amounts: readonly AfterAmount[];
  ownTable: ReactNode;
  children?: ReactNode;
}>;

/** A few amounts of what comes after the project, over the rows that tell them in kronor. */
export const AfterPicture = ({ amounts, ...chart }: AfterPictureProps) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const draw = useCallback((width: number) => afterPicture(amounts, width, language), [amounts, language]);
  const table = (): Table => ({
    caption: plain(chart.finding),
    first: t("charts.afterAmount"),
    columns: [{ name: t("charts.afterKronor"), unit: "SEK" }],
    rows: amounts.map(({ name, figure, ratio }) => ({ name, cells: [cellOf(ratio, figure)] })),
  });
  return (
    <Chart
      {...chart}
      sign={t(amounts.some(({ isCost }) => isCost) ? "charts.afterSign" : "charts.netSign")}
      summary={`${amounts.map((amount) => `${amount.name}: ${afterShown(amount, language)}`).join(". ")}.`}
      draw={draw}
      table={table}
    />
  );
};
