import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { cumulatedPicture } from "../../models/report/cumulated.ts";
import { budgetPeriodOf } from "../../models/report/timeFrame.ts";
import { scaleOfAll } from "../../models/report/yearly.ts";
import { compactKronor, scaleName } from "../../models/words/number.ts";
import { flowsTitle } from "../../models/words/sentence.ts";
import { Chart, type ChartProps } from "../charts/chart.tsx";
import { type Moment, viewed } from "../figures/perspective.ts";
import { useSubject } from "../figures/subject.ts";
import { Followed } from "../trying/followed.tsx";
import { Section } from "./section.tsx";
import styles from "./when.module.css";
import { actorParts, byDirection, bySplit, type Flows, lineParts, type Split, yearTable } from "./yearlyCharts.tsx";
import { YearNote } from "./yearNote.tsx";

type WhenProps = Readonly<{ perspective: string; moment: Moment; perspectiveName: string }>;

/** The perspective's flows; undefined where the result has none for it. */
export const useFlows = ({ perspective, moment, perspectiveName }: WhenProps): Flows | undefined => {
  const { t } = useTranslation();
  const { t: r } = useTranslation("results");
  const subject = useSubject();
  return useMemo(() => {
    const view = viewed(subject, perspective, moment);
    const timeline = subject.timelines[view.at];
    if (!timeline) return undefined;
    const { costs, net } = timeline;
    const years = net ? costs.length : costs.findLastIndex((cost) => cost !== 0) + 1;
    const society = subject.timelines["/society"];
    const budget = society && budgetPeriodOf(society, subject.result.settings.budgetYears);
    return { subject, view, perspectiveName, timeline, years, budget, t, r };
  }, [subject, perspective, moment, perspectiveName, t, r]);
};

export const Yearly = ({ flows }: Readonly<{ flows: Flows }>) => {
  const { r } = flows;
  const [chosen, setChosen] = useState<Split>("direction");
  const actors = useMemo(() => actorParts(flows), [flows]);
  const lines = useMemo(() => lineParts(flows), [flows]);
  const splits = [
    { value: "direction" as const, label: flows.t("when.byDirection"), isThere: true },
    { value: "actor" as const, label: flows.t("when.byActor"), isThere: actors.length > 1 },
    { value: "line" as const, label: r("charts.whenLine"), isThere: lines.length > 1 },
  ].filter(({ isThere }) => isThere);
  const split = splits.some(({ value }) => value === chosen) ? chosen : "direction";
  const told = useMemo(() => {
    if (split === "direction") return byDirection(flows);
    return bySplit(flows, split === "actor" ? actors : lines, split);
  }, [flows, split, actors, lines]);
  return (
    <Chart name={r("charts.whenYearlyFile")} {...told} sign={r("charts.whenSign")}>
      {splits.length > 1 && (
        <SegmentedControl
          className={`${styles.split} screen-only`}
          aria-label={flows.t("when.split")}
          value={split}
          onChange={setChosen}
          data={splits.map(({ value, label }) => ({ value, label }))}
        />
      )}
    </Chart>
  );
};

/** The cumulated present value of a perspective whose net is known. */
const cumulatedOf = (flows: Flows, values: readonly number[], net: readonly number[]): Omit<ChartProps, "name"> => {
  const { subject, view, timeline, perspectiveName, budget, t, r } = flows;
  const { language, result } = subject;
  const { firstYear } = timeline;
  const names = { last: r("charts.whenLast"), payback: r("charts.whenPayback") };
  const drawn = { at: view.at, firstYear, values, payback: view.of.payback.discounted, budget, names };
  const unit = scaleName(scaleOfAll(values), language);
  const columns = [
    { key: "net", name: t("when.net"), values: net },
    { key: "cumulated", name: r("charts.whenCumulated"), values: timeline.cumulated ?? [] },
    { key: "cumulatedDiscounted", name: r("charts.whenCumulatedPresent"), values },
  ] as const;
  return {
    finding: flowsTitle(view, result.settings, language, timeline),
    measured: `${t("when.cumulated", result.settings)}, ${unit}. ${t("when.measured", { perspective: perspectiveName, ...result.settings })}`,
    sign: r("charts.whenCumulatedSign"),
    summary: r("charts.whenCumulatedSummary", {
      first: firstYear,
      last: firstYear + values.length - 1,
      low: compactKronor(Math.min(...values), language),
      lowYear: firstYear + values.indexOf(Math.min(...values)),
      end: compactKronor(values.at(-1)!, language),
    }),
    draw: (width) => cumulatedPicture(drawn, width, language),
    table: () =>
      yearTable(
        flows,
        t("when.cumulated", result.settings),
        columns.map(({ key, name, values: of }) => ({ name, values: of, at: `${view.at}/timeline/${key}` })),
      ),
    noteAt: (position) => (
      <YearNote
        year={firstYear + position}
        rows={columns.map(({ name, values: of }) => [name, of[position]] as const)}
      />
    ),
  };
};

export const Cumulated = ({ flows }: Readonly<{ flows: Flows }>) => {
  const told = useMemo(() => {
    const { cumulatedDiscounted, net } = flows.timeline;
    return cumulatedDiscounted && net && cumulatedOf(flows, cumulatedDiscounted, net);
  }, [flows]);
  return told && <Chart name={flows.r("charts.whenCumulatedFile")} {...told} />;
};

const EachYear = (of: WhenProps) => {
  const flows = useFlows(of);
  return flows && <Yearly flows={flows} />;
};

const ComeTo = (of: WhenProps) => {
  const flows = useFlows(of);
  return flows && <Cumulated flows={flows} />;
};

/** Each year's costs and benefits, and what they have come to. */
export const When = (of: WhenProps) => {
  const { t } = useTranslation();
  return (
    <Section id="when" title={t("when.title")}>
      <Followed>
        <EachYear {...of} />
      </Followed>
      <Followed>
        <ComeTo {...of} />
      </Followed>
    </Section>
  );
};
