import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "../../models/appraisal.ts";
import { studyPicture } from "../../models/report/study.ts";
import { studyScale } from "../../models/report/studyFrame.ts";
import { EMPTY, type Table } from "../../models/report/table.ts";
import type { Simulation } from "../../models/result.ts";
import { amountOf, amountOrNone } from "../../models/words/learning.ts";
import { nounOf } from "../../models/words/noun.ts";
import { count, kronor, scaleName } from "../../models/words/number.ts";
import { plain, type Sentence } from "../../models/words/part.ts";
import {
  type Followable,
  type Following,
  followableOf,
  possibleSentences,
  recommended,
  type Studies,
  type Study,
  studiesOf,
  studyTitle,
} from "../../models/words/study.ts";
import { basis } from "../../models/words/unit.ts";
import { whySentence } from "../../models/words/why.ts";
import { Chart } from "../charts/chart.tsx";
import { DataTable } from "../charts/dataTable.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import { Fold } from "../results/section.tsx";
import type { Drawn } from "./draws.ts";
import { Kept } from "./kept.tsx";
import styles from "./learning.module.css";
import { ToField } from "./toField.tsx";

/** What it would be worth to follow pupils up before the decision, for every outcome that a follow-up can see. */
export const FollowUps = ({ drawn: { isWhole, simulated } }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  return (
    <div className={styles.part}>
      <h3>{t("learning.study.heading")}</h3>
      <Kept isOpen={isWhole}>
        {isWhole ? <Every evsi={simulated.simulation.evsi} /> : <p className="quiet">{t("learning.study.moving")}</p>}
      </Kept>
    </div>
  );
};

const Every = ({ evsi }: Pick<Simulation, "evsi">) => {
  const { t } = useTranslation("results");
  const { document, language } = useSubject();
  const followed = (document.outcomes ?? []).filter(({ id }) => evsi[id] !== undefined);
  const hasCost = document.decision?.study !== undefined;
  if (followed.length === 0) return <p>{t("learning.study.none")}</p>;
  return (
    <>
      {followed.map((outcome) => (
        <FollowUp key={outcome.id} outcome={outcome} evsi={evsi[outcome.id]!} isOnly={followed.length === 1} />
      ))}
      {!hasCost && (
        <div className={styles.notes}>
          <p>{whySentence("noStudyCost", language)}</p>
          <ToField at="/decision/study/fixed">{t("learning.study.toCost")}</ToField>
        </div>
      )}
    </>
  );
};

type FollowUpProps = Readonly<{ outcome: Outcome; evsi: Simulation["evsi"][string]; isOnly: boolean }>;

type Told = Readonly<{ studies: Studies; following: Following }>;

const isCosted = ({ withComparison }: Studies): boolean => withComparison.some(({ cost }) => cost !== undefined);

/** A row a size; with a comparison group first, then without one. */
const useTables = ({ studies: { withComparison, withoutComparison }, following }: Told) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const { people } = nounOf(following.outcome, language);
  const rowsOf = (cells: (study: Study) => Table["rows"][number]["cells"]): Table["rows"] =>
    withComparison.map((study, position) => ({
      name: `${count(study.people, language)} ${people}`,
      cells: [...cells(study), ...cells(withoutComparison[position]!)],
    }));
  const hasCost = isCosted({ withComparison, withoutComparison });
  const head = { caption: t("learning.study.tableOf"), first: t("learning.study.size") };
  const columnsFor = (keys: readonly ("worth" | "error" | "cost")[], unit: "text" | "SEK") =>
    (["with", "without"] as const).flatMap((arm) =>
      keys.map((key) => ({ name: t(`learning.study.${key}`, { arm: t(`learning.study.${arm}`) }), unit })),
    );
  const read = (): Table => ({
    ...head,
    columns: columnsFor(hasCost ? ["worth", "cost"] : ["worth"], "text"),
    rows: rowsOf(({ evsi, cost }) => [
      { text: amountOrNone(evsi, language) },
      ...(cost === undefined ? [] : [{ text: kronor(cost, language) }]),
    ]),
  });
  const file = (): Table => ({
    ...head,
    columns: columnsFor(hasCost ? ["worth", "error", "cost"] : ["worth", "error"], "SEK"),
    rows: rowsOf(({ evsi, cost }) => [
      { value: evsi.value },
      { value: evsi.standardError },
      ...(hasCost ? [cost === undefined ? EMPTY : { value: cost }] : []),
    ]),
  });
  return { read, file };
};

const FollowUp = ({ outcome, evsi, isOnly }: FollowUpProps) => {
  const { document, language } = useSubject();
  const studies = useMemo(() => studiesOf(evsi), [evsi]);
  const followable = useMemo(() => followableOf(document, outcome), [document, outcome]);
  const following = useMemo(() => ({ outcome, isOnly }), [outcome, isOnly]);
  const finding = studyTitle(studies, followable, following, language);
  const all = [...studies.withComparison, ...studies.withoutComparison];
  if (!all.some(({ standing }) => standing === "worth")) return <p className={section.finding}>{plain(finding)}</p>;
  return (
    <>
      <StudyChart studies={studies} following={following} followable={followable} finding={finding} />
      <div className={styles.notes}>
        {possibleSentences(studies, followable, following, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
};

type StudyChartProps = Told & Readonly<{ followable: Followable; finding: Sentence }>;

const StudyChart = ({ studies, following, followable, finding }: StudyChartProps) => {
  const { t } = useTranslation("results");
  const { result, language } = useSubject();
  const { read, file } = useTables({ studies, following });
  const { people } = nounOf(following.outcome, language);
  const { most } = followable;
  const draw = useCallback(
    (width: number) => {
      const study = recommended(studies, { most });
      return studyPicture(
        { studies, most, recommended: study && { study, shown: amountOf(study.evsi, language) } },
        width,
        language,
      );
    },
    [studies, most, language],
  );
  const armSummary = (arm: readonly Study[]): string =>
    arm.map((study) => `${count(study.people, language)}: ${amountOrNone(study.evsi, language)}`).join(", ");
  return (
    <Chart
      name={t("learning.study.file")}
      finding={finding}
      measured={t("learning.study.measured", {
        people,
        unit: scaleName(studyScale(studies), language),
        basis: basis(result.settings, language),
      })}
      sign={t("learning.study.noEffect")}
      summary={t("learning.study.summary", {
        with: armSummary(studies.withComparison),
        without: armSummary(studies.withoutComparison),
      })}
      draw={draw}
      table={file}
      ownTable={
        <Fold show={t("charts.showTable")} hide={t("charts.hideTable")}>
          <DataTable table={read()} />
        </Fold>
      }
    />
  );
};
