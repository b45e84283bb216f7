import { SegmentedControl } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Timeline } from "../../models/session.ts";
import { compactKronor } from "../../models/words/number.ts";
import { flowsTitle } from "../../models/words/sentence.ts";
import { Drawn } from "../charts/drawn.tsx";
import { type Flows, flowsOf } from "../charts/flows.ts";
import { Figure } from "../figures/figure.tsx";
import { type Viewed, viewed } from "../figures/perspective.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { useUnsettled } from "../settled.ts";
import { parties, topParties } from "./parties.ts";
import section from "./section.module.css";
import { Fold, Notes, Plate, Section, WideTable } from "./section.tsx";
import styles from "./when.module.css";

const FlowChart = lazy(() => import("../charts/flowChart.tsx"));

const useSummary = (flows: Flows): string => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const [first, last] = [flows.years[0], flows.years.at(-1)];
  const dearest = flows.years.reduce((most, year) => (year.cost < most.cost ? year : most), flows.years[0]!);
  if (!first || !last) return "";
  return t("when.summary", {
    first: first.year,
    last: last.year,
    costYear: dearest.year,
    cost: compactKronor(-dearest.cost, language),
    end: last.cumulated === undefined ? "–" : compactKronor(last.cumulated, language),
  });
};

/** Years in which something happens; the empty ones between are left out. */
const YearTable = ({ at, timeline, label }: Readonly<{ at: string; timeline: Timeline; label: string }>) => {
  const { t } = useTranslation();
  const { language, result } = useSubject();
  const columns = ["costs", "benefits", "net", "cumulatedDiscounted"] as const;
  const heads = { costs: "cost", benefits: "benefit", net: "net", cumulatedDiscounted: "cumulatedShort" } as const;
  const years = timeline.costs.map((_, position) => position);
  return (
    <WideTable label={label}>
      <div className={styles.tableBox}>
        <table className={section.table}>
          <caption className="unseen">
            {label}. {t("when.tableMeasured", result.settings)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("when.year")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="numeric">
                  {t(`when.${heads[column]}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((position) => {
              const year = timeline.firstYear + position;
              return (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {columns.map((column) => {
                    const value = timeline[column]?.[position];
                    return (
                      <td key={column} className="numeric">
                        {value === undefined ? (
                          "–"
                        ) : (
                          <Figure at={`${at}/timeline/${column}/${year}`}>{compactKronor(value, language)}</Figure>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </WideTable>
  );
};

const Legend = ({ flows, byActor }: Readonly<{ flows: Flows; byActor: boolean }>) => {
  const { t } = useTranslation();
  const items = byActor
    ? flows.layers.map(({ id, name, sector }) => ({ id, name, colour: `var(--actor-${sector})` }))
    : [
        { id: "cost", name: `↓ ${t("when.cost")}`, colour: "var(--ink-quiet)" },
        ...(flows.years[0]?.benefit === undefined
          ? []
          : [{ id: "benefit", name: `↑ ${t("when.benefit")}`, colour: "var(--accent)" }]),
      ];
  return (
    <ul className={styles.legend}>
      {items.map(({ id, name, colour }) => (
        <li key={id}>
          <span className={styles.swatch} style={{ background: colour }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
};

const Undrawn = () => {
  const { t } = useTranslation();
  useUnsettled(true);
  return <div className={styles.waiting}>{t("when.loading")}</div>;
};

type WhenProps = Readonly<{ perspective: string; moment: "before" | "after"; perspectiveName: string }>;

const Picture = ({
  view,
  timeline,
  perspectiveName,
}: Readonly<{ view: Viewed; timeline: Timeline; perspectiveName: string }>) => {
  const { t } = useTranslation();
  const subject = useSubject();
  const [split, setSplit] = useState<"direction" | "actor">("direction");
  const isSociety = view.at === "/society";
  const stacked = topParties(parties(subject)).map(({ id, name, sector, at }) => ({
    layer: { id, name, sector },
    timeline: subject.timelines[`${at}/after`],
  }));
  const flows = flowsOf(timeline, isSociety ? stacked : []);
  const summary = useSummary(flows);
  const { settings } = subject.result;
  const { discounted } = view.of.payback;
  const canSplit = isSociety && flows.layers.length > 0;
  const byActor = canSplit && split === "actor";
  return (
    <Plate
      finding={<Worded sentence={flowsTitle(view, settings, subject.language, timeline)} />}
      measured={t("when.measured", { perspective: perspectiveName, ...settings })}
    >
      {canSplit && (
        <SegmentedControl
          className="screen-only"
          aria-label={t("when.split")}
          value={split}
          onChange={setSplit}
          data={[
            { value: "direction" as const, label: t("when.byDirection") },
            { value: "actor" as const, label: t("when.byActor") },
          ]}
        />
      )}
      <Legend flows={flows} byActor={byActor} />
      <p className="unseen">{summary}</p>
      <Drawn otherwise={<p role="alert">{t("when.undrawn")}</p>}>
        <Suspense fallback={<Undrawn />}>
          <FlowChart
            flows={flows}
            byActor={byActor}
            budgetYears={settings.budgetYears}
            payback={discounted.defined ? discounted.year : undefined}
            labels={{
              yearly: t(byActor ? "when.yearlyByActor" : timeline.net ? "when.yearly" : "when.yearlyCosts"),
              cumulated: t("when.cumulated", settings),
            }}
            language={subject.language}
          />
        </Suspense>
      </Drawn>
      <Fold show={t("when.showTable")} hide={t("when.hideTable")}>
        <YearTable at={view.at} timeline={timeline} label={`${t("when.table")}, ${perspectiveName}`} />
      </Fold>
    </Plate>
  );
};

export const When = ({ perspective, moment, perspectiveName }: WhenProps) => {
  const { t } = useTranslation();
  const subject = useSubject();
  const view = viewed(subject, perspective, moment);
  const timeline = subject.timelines[view.at];
  return (
    <Section id="when" title={t("when.title")}>
      {timeline && <Picture view={view} timeline={timeline} perspectiveName={perspectiveName} />}
      <Notes of={["assumedIndex", "provisionalIndex", "cutAfterLastYear", "transferCutAfterLastYear"]} />
    </Section>
  );
};
