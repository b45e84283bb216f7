import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { dotsPicture } from "../../models/report/dots.ts";
import type { Table } from "../../models/report/table.ts";
import type { Summary } from "../../models/uncertainty/schema.ts";
import type { DoubtTold } from "../../models/words/doubt.ts";
import { count, scaleName, scaleOf } from "../../models/words/number.ts";
import { say } from "../../models/words/part.ts";
import { Chart } from "../charts/chart.tsx";
import { useSubject } from "../figures/subject.ts";

type DotsProps = Readonly<{ summary: Summary; told: DoubtTold }>;

/** A hundred cases of society's net present value, which is uncertain; `told` is what they say in words. */
export const Dots = ({ summary, told }: DotsProps) => {
  const { t } = useTranslation("results");
  const { lead, rest, range = lead } = told;
  const { result, language } = useSubject();
  const draw = useCallback((width: number) => dotsPicture(summary, width, language), [summary, language]);
  const table = (): Table => ({
    caption: range,
    first: t("doubt.level"),
    columns: [{ name: t("doubt.npv"), unit: "SEK" }],
    rows: Object.entries(summary.quantiles).map(([level, value]) => ({
      name: t("doubt.lower", { of100: count(100 * Number(level), language) }),
      cells: [{ value }],
    })),
  });
  const { baseYear, priceYear } = result.settings;
  const unit = scaleName(scaleOf(Math.max(...Object.values(summary.quantiles).map(Math.abs))), language);
  return (
    <Chart
      name={t("doubt.file")}
      finding={say`${range}`}
      measured={`${t("doubt.measured", { unit, baseYear, priceYear })} ${t("doubt.case")}`}
      summary={[lead, rest, range].filter(Boolean).join(" ")}
      draw={draw}
      table={table}
    />
  );
};
