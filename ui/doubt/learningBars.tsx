import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Known, learningPicture, learningScale } from "../../models/report/learning.ts";
import { EMPTY, type Table } from "../../models/report/table.ts";
import type { Simulation } from "../../models/result.ts";
import type { Estimate } from "../../models/uncertainty/schema.ts";
import {
  amountOrNone,
  bothOf,
  type Each,
  everything,
  groupsLearntOf,
  type Learnt,
  learntOf,
  mostSentence,
  outcomeCountOf,
  restSentences,
  standingOf,
} from "../../models/words/learning.ts";
import { scaleName } from "../../models/words/number.ts";
import { plain } from "../../models/words/part.ts";
import { basis } from "../../models/words/unit.ts";
import { Chart } from "../charts/chart.tsx";
import { DataTable } from "../charts/dataTable.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import { Fold } from "../results/section.tsx";
import styles from "./learning.module.css";

type AssumptionsProps = Readonly<{ simulation: Simulation; evpi: Estimate; each: Each | undefined }>;
type Told = Readonly<{
  whole: Learnt;
  learnt: readonly Learnt[];
  groups: readonly Learnt[];
  each: Each | undefined;
}>;

/** The numbers as they are read, no finer than they are known, and for a file as they are. */
const useTables = ({ whole, learnt, groups, each }: Told) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const named = [
    whole,
    ...learnt,
    ...groups.map((group) => ({ ...group, name: t("learning.together", { name: group.name }) })),
  ];
  const head = { caption: t("learning.tableOf"), first: t("learning.what") };
  const outcomes = each && t("learning.outcomes", { many: each.noun.many });
  const read = (): Table => ({
    ...head,
    columns: [
      { name: t("learning.worth"), unit: "text" },
      ...(outcomes === undefined ? [] : [{ name: outcomes, unit: "text" as const }]),
    ],
    rows: named.map(({ name, estimate, standing }) => {
      const shown = standing === "worth" ? outcomeCountOf(estimate, each, language) : undefined;
      return {
        name,
        cells: [{ text: amountOrNone(estimate, language) }, shown === undefined ? EMPTY : { text: shown }],
      };
    }),
  });
  const file = (): Table => ({
    ...head,
    columns: [
      { name: t("learning.worth"), unit: "SEK" },
      { name: t("learning.error"), unit: "SEK" },
      ...(outcomes === undefined ? [] : [{ name: outcomes, unit: "count" as const }]),
    ],
    rows: named.map(({ name, estimate: { value, standardError } }) => ({
      name,
      cells: [{ value }, { value: standardError }, each ? { value: value / each.worth } : EMPTY],
    })),
  });
  return { read, file };
};

/** What it is worth to know each assumption, as bars; what is worth nothing in words. */
export const Assumptions = ({ simulation, evpi, each }: AssumptionsProps) => {
  const { t } = useTranslation("results");
  const { document, result, language } = useSubject();
  const told = useMemo((): Told => {
    const whole = { id: "", name: everything(language), estimate: evpi, standing: standingOf(evpi) };
    const learnt = learntOf(simulation, evpi, document);
    return { whole, learnt, groups: groupsLearntOf(simulation, evpi, language), each };
  }, [simulation, evpi, document, language, each]);
  const { whole, learnt } = told;
  const known = useMemo(
    () =>
      [whole, ...learnt.filter(({ standing }) => standing === "worth")].map(
        ({ name, estimate }): Known => ({
          name,
          shown: bothOf(estimate, each, language),
          estimate,
          isWhole: name === whole.name,
        }),
      ),
    [whole, learnt, each, language],
  );
  const draw = useCallback((width: number) => learningPicture(known, width, language), [known, language]);
  const { read, file } = useTables(told);
  const finding = mostSentence(learnt, language);
  const rest = restSentences(learnt, language);
  const table = (
    <Fold show={t("charts.showTable")} hide={t("charts.hideTable")}>
      <DataTable table={read()} />
    </Fold>
  );
  if (learnt.length === 0) return null;
  if (known.length === 1)
    return (
      <div className={styles.part}>
        <p className={section.finding}>{plain(finding)}</p>
        <Rest rest={rest} />
        {table}
      </div>
    );
  return (
    <div className={styles.part}>
      <Chart
        name={t("learning.file")}
        finding={finding}
        measured={t("learning.measured", {
          unit: scaleName(learningScale(known), language),
          basis: basis(result.settings, language),
        })}
        summary={`${known.map(({ name, shown }) => `${name}: ${shown}`).join("; ")}.`}
        draw={draw}
        table={file}
        ownTable={table}
      />
      <Rest rest={rest} />
    </div>
  );
};

const Rest = ({ rest }: Readonly<{ rest: readonly string[] }>) => (
  <div className={styles.notes}>
    {rest.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </div>
);
