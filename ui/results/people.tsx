import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { peoplePicture } from "../../models/report/people.ts";
import type { Table } from "../../models/report/table.ts";
import { plain } from "../../models/words/part.ts";
import { type PeopleTold, peopleTold } from "../../models/words/people.ts";
import { Chart } from "../charts/chart.tsx";
import { useSubject } from "../figures/subject.ts";

const kinds = ["anyway", "extra", "rest"] as const;

const PeopleChart = ({ told }: Readonly<{ told: PeopleTold }>) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const draw = useCallback((width: number) => peoplePicture(told, width, language), [told, language]);
  const table = (): Table => ({
    caption: plain(told.title),
    first: t("charts.peopleKind"),
    columns: [{ name: t("charts.people"), unit: "count" }],
    rows: kinds.map((kind) => ({ name: t(`charts.peopleRow.${kind}`), cells: [{ value: told[kind] }] })),
  });
  return (
    <Chart
      name={t("charts.peopleFile")}
      finding={told.title}
      measured={t("charts.peopleMeasured")}
      summary={`${kinds.map((kind) => told.labels[kind]).join(", ")}.`}
      draw={draw}
      table={table}
    />
  );
};

/** The break-even as people, where the outcome is something they become and they can be counted. */
export const PeopleDots = () => {
  const { result, document, language } = useSubject();
  const told = useMemo(() => peopleTold(result, document, language), [result, document, language]);
  return told ? <PeopleChart told={told} /> : null;
};
