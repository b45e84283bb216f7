import { useParams } from "@tanstack/react-router";
import { type ReactNode, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Address, address } from "../../models/problem.ts";
import { type ScenarioBar, scenariosPicture } from "../../models/report/scenarios.ts";
import { cellOf, type Table } from "../../models/report/table.ts";
import type { PaybackRatio, Ratio, Result } from "../../models/result.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { compactKronor, count, fixed, year } from "../../models/words/number.ts";
import { plain, type Sentence } from "../../models/words/part.ts";
import { scenarioDifference } from "../../models/words/scenario.ts";
import { scenariosTitle } from "../../models/words/sentence.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Chart } from "../charts/chart.tsx";
import { CompareLink } from "../compare/link.tsx";
import { nameOfScenario } from "../figures/doors.ts";
import { Figure } from "../figures/figure.tsx";
import { type Computed, type Subject, SubjectContext, useSubject } from "../figures/subject.ts";
import styles from "./scenarios.module.css";
import section from "./section.module.css";
import { Section, WideTable } from "./section.tsx";

type ScenariosProps = Readonly<{
  computed: readonly Computed[];
  /** The scenario that the whole page shows; null where it shows what is tried. */
  shown: string | undefined | null;
  onShow: (scenario: string | undefined) => void;
}>;

const columns = ["npv", "bcr", "payback", "breakEven"] as const;
type Column = (typeof columns)[number];
type Amount = Readonly<{ at: Address; of: Ratio | PaybackRatio; shown: string | undefined }>;

/** What is told of a scenario beside its net present value. */
const amountsOf = ({ document, result, language }: Subject): Readonly<Record<Column, Amount | undefined>> => {
  const { npv, bcr, payback }: Result["society"] = result.society;
  const outcome = headlineOutcome(document, result);
  const needed = outcome && result.breakEven.outcomes[outcome.id]?.society.whole;
  const paid = payback.discounted;
  return {
    npv: { at: "/society/npv", of: npv, shown: npv.defined ? compactKronor(npv.value, language) : undefined },
    bcr: { at: "/society/bcr", of: bcr, shown: bcr.defined ? fixed(bcr.value, language, 2) : undefined },
    payback: { at: "/society/payback/discounted", of: paid, shown: paid.defined ? year(paid.year) : undefined },
    breakEven: outcome &&
      needed && {
        at: address("breakEven", "outcomes", outcome.id, "society", "whole"),
        of: needed,
        shown: needed.defined ? count(needed.value, language, 0) : undefined,
      },
  };
};

/** The figures of a row's own scenario, each open to how it came about there. */
const Cells = () => {
  const subject = useSubject();
  const amounts = amountsOf(subject);
  return columns.map((column) => {
    const amount = amounts[column];
    return (
      <td key={column} className={amount?.of.defined === false ? section.told : "numeric"}>
        {!amount && "–"}
        {amount?.of.defined && <Figure at={amount.at}>{amount.shown}</Figure>}
        {amount?.of.defined === false && whyPhrase(amount.of.why, subject.language)}
      </td>
    );
  });
};

type RowProps = Omit<ScenariosProps, "computed"> & Readonly<{ computed: Computed }>;

const Row = ({ computed: { scenario, subject }, shown, onShow }: RowProps) => {
  const { t } = useTranslation(["translation", "results"]);
  const { id } = useParams({ strict: false });
  const name = scenario?.name ?? t("scenarios.base");
  return (
    <tr>
      <th scope="row">
        {scenario?.id === shown ? (
          <span className={styles.name}>
            {name} <span className="small quiet">({t("scenarios.shown")})</span>
          </span>
        ) : (
          <button
            type="button"
            className={`linklike ${styles.show}`}
            aria-label={t("scenarios.show", { name })}
            onClick={() => onShow(scenario?.id)}
          >
            {name}
          </button>
        )}
      </th>
      {subject ? (
        <SubjectContext value={subject}>
          <Cells />
        </SubjectContext>
      ) : (
        <td colSpan={columns.length}>{subject === null ? t("scenarios.failed") : "…"}</td>
      )}
      <td className="screen-only">
        {id && scenario && (
          <CompareLink
            before={{ id }}
            after={{ id, scenario: scenario.id }}
            label={t("results:charts.scenariosCompareLong", { name })}
            className="small"
          >
            {t("results:charts.scenariosCompare")}
          </CompareLink>
        )}
      </td>
    </tr>
  );
};

const ScenarioTable = ({ computed, ...row }: ScenariosProps) => {
  const { t } = useTranslation();
  return (
    <WideTable label={t("scenarios.title")}>
      <table className={`${section.table} ${styles.table}`}>
        <caption className="unseen">{t("scenarios.subtitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.name")}</th>
            {columns.map((head) => (
              <th key={head} scope="col" className="numeric">
                {t(`scenarios.${head}`)}
              </th>
            ))}
            <td className="screen-only" />
          </tr>
        </thead>
        <tbody>
          {computed.map((each) => (
            <Row key={each.scenario?.id ?? ""} computed={each} {...row} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
};

/** Each scenario with what sets it apart in words and its net present value, or why there is none. */
const useBars = (computed: readonly Computed[]): readonly ScenarioBar[] => {
  const { t } = useTranslation();
  const { document, language } = useSubject();
  return useMemo(() => {
    // A scenario may leave out what another names.
    const main = computed.find(({ scenario }) => !scenario)?.subject?.document ?? document;
    return computed.map(({ scenario, subject }): ScenarioBar => {
      const npv = subject?.result.society.npv;
      const about = {
        scenario: nameOfScenario(scenario?.id),
        name: scenario?.name ?? t("scenarios.base"),
        differs: scenario && scenarioDifference(scenario, main, language),
      };
      if (npv?.defined) return { ...about, npv: npv.value, shown: compactKronor(npv.value, language) };
      const why = npv ? whyPhrase(npv.why, language) : subject === null ? t("scenarios.failed") : "…";
      return { ...about, npv: undefined, shown: why };
    });
  }, [computed, document, language, t]);
};

/** In how many of the scenarios it pays, said when all of them have been computed. */
export const useScenariosFinding = (computed: readonly Computed[]): Sentence => {
  const { t } = useTranslation();
  const { language } = useSubject();
  if (computed.some(({ subject }) => subject === undefined)) return [{ text: t("page.loading") }];
  const seen = computed.flatMap(({ scenario, subject }) =>
    scenario ? [{ id: scenario.id, npv: subject?.result.society.npv }] : [],
  );
  return scenariosTitle(seen, language);
};

type ChartProps = Pick<ScenariosProps, "computed"> & Readonly<{ ownTable?: ReactNode }>;

/** Every scenario's net present value on one scale. */
export const ScenarioChart = ({ computed, ownTable }: ChartProps) => {
  const { t } = useTranslation(["translation", "results"]);
  const { result } = useSubject();
  const bars = useBars(computed);
  const finding = useScenariosFinding(computed);
  const draw = useCallback((width: number) => scenariosPicture(bars, width), [bars]);
  const units = { npv: "SEK", bcr: "ratio", payback: "year", breakEven: "count" } as const;
  const table = (): Table => ({
    caption: plain(finding),
    first: t("scenarios.name"),
    columns: [
      ...columns.map((column) => ({ name: t(`scenarios.${column}`), unit: units[column] })),
      { name: t("results:charts.scenariosDiffer"), unit: "text" },
    ],
    rows: computed.map(({ subject }, position) => {
      const { name, differs = "", shown } = bars[position]!;
      const amounts = subject && amountsOf(subject);
      const cells = columns.map((column) => {
        const of = amounts?.[column]?.of;
        return of ? cellOf(of) : { text: amounts ? "" : shown };
      });
      return { name, cells: [...cells, { text: differs }] };
    }),
  });
  return (
    <Chart
      name={t("scenarios.title")}
      finding={finding}
      measured={`${t("results:charts.scenariosMeasured")}. ${t("page.yearSpan", result.settings)}.`}
      sign={t("results:charts.netSign")}
      summary={`${bars.map(({ name, shown }) => `${name}: ${shown}`).join(". ")}.`}
      draw={draw}
      table={table}
      ownTable={ownTable}
    />
  );
};

/** The same appraisal with other assumptions: the main case and every scenario. */
export const Scenarios = (props: ScenariosProps) => {
  const { t } = useTranslation();
  return (
    <Section id="scenarios" title={t("scenarios.title")}>
      {props.computed.length < 2 ? (
        <p>{t("scenarios.none")}</p>
      ) : (
        <ScenarioChart computed={props.computed} ownTable={<ScenarioTable {...props} />} />
      )}
    </Section>
  );
};
