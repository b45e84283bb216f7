import { getRouteApi } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { use, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Fanned, fanPicture, fanScale } from "../../models/report/fan.ts";
import { budgetPeriodOf } from "../../models/report/timeFrame.ts";
import type { Simulation } from "../../models/result.ts";
import { isDrawn } from "../../models/words/chance.ts";
import { drawnAt } from "../../models/words/doubtUnder.ts";
import { fanTitle } from "../../models/words/fan.ts";
import { compactKronor, count, scaleName, year } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Chart, type ChartProps } from "../charts/chart.tsx";
import { SOCIETY, type Viewed, viewed } from "../figures/perspective.ts";
import type { Subject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import { YearNote } from "../results/yearNote.tsx";
import styles from "./doubt.module.css";
import { DoubtContext, type Drawn } from "./draws.ts";
import { quantileName } from "./gainers.tsx";
import { Kept } from "./kept.tsx";

const route = getRouteApi("/kalkyl/$id");

const quantiles = ["0.95", "0.75", "0.5", "0.25", "0.05"] as const;

type Fan = NonNullable<Exclude<Simulation["society"], { defined: false }>["fan"]>;
type Told = Readonly<{
  subject: Subject;
  view: Viewed;
  fan: Fan;
  of: Exclude<Simulation["society"], { defined: false }>;
}>;

const fannedOf = ({ subject, view, fan, of }: Told): Fanned | undefined => {
  const { timelines, result } = subject;
  const central = timelines[view.at]?.cumulatedDiscounted;
  const society = timelines["/society"];
  const payback = fan.payback?.median;
  return central
    ? {
        firstYear: fan.firstYear,
        quantiles: fan.quantiles,
        central,
        ends: of.quantiles,
        payback: payback?.defined ? payback.value : undefined,
        budget: society && budgetPeriodOf(society, result.settings.budgetYears),
      }
    : undefined;
};

const chartOf = (told: Told, fanned: Fanned, t: TFunction, r: TFunction<"results">): Omit<ChartProps, "name"> => {
  const { subject, view, fan, of } = told;
  const { language, result } = subject;
  const { firstYear, central } = fanned;
  const last = firstYear + central.length - 1;
  const columns: readonly Readonly<{ name: string; values: readonly number[]; at?: string }>[] = [
    ...quantiles.map((key) => ({ name: quantileName(key, language, r), values: fan.quantiles[key] })),
    { name: r("draws.fanCentral"), values: central, at: `${view.at}/timeline/cumulatedDiscounted` },
  ];
  const amount = (key: (typeof quantiles)[number]): string => compactKronor(of.quantiles[key], language);
  const { payback } = fan;
  const draws = count(fan.draws, language);
  return {
    finding: fanTitle({ who: view.name, summary: of, payback, lastYear: last }, language),
    measured: `${r("draws.fanMeasured", { unit: scaleName(fanScale(fanned), language), draws })} ${t("page.yearSpan", result.settings)}.`,
    sign: r("charts.whenCumulatedSign"),
    summary: r("draws.fanSummary", {
      first: firstYear,
      last,
      low: amount("0.05"),
      middle: amount("0.5"),
      high: amount("0.95"),
    }),
    draw: (width) => fanPicture(fanned, width, language),
    table: () => ({
      caption: `${r("draws.fanTable")}, ${view.name}`,
      first: t("when.year"),
      columns: columns.map(({ name }) => ({ name, unit: "SEK" })),
      rows: central.map((_, position) => ({
        name: year(firstYear + position),
        cells: columns.map(({ values, at }) => ({
          value: values[position]!,
          ...(at && { figure: `${at}/${firstYear + position}` }),
        })),
      })),
    }),
    noteAt: (position) => (
      <YearNote
        year={firstYear + position}
        rows={columns.map(({ name, values }) => [name, values[position]] as const)}
      />
    ),
  };
};

/** Whose picture over the years is drawn: that of the perspective the page has chosen, or society's where none is drawn of it. */
const useShown = (subject: Subject, simulation: Simulation) => {
  const perspective = route.useSearch({ select: (search) => search.perspective ?? SOCIETY });
  return useMemo(() => {
    const chosen = viewed(subject, perspective, "after");
    const of = drawnAt(simulation, chosen.at);
    return of
      ? { of, view: chosen, chosen }
      : { of: simulation.society, view: viewed(subject, SOCIETY, "after"), chosen };
  }, [subject, simulation, perspective]);
};

type Shown = ReturnType<typeof useShown>;

/** What has been gained up to each year, over the draws, of the perspective that the page has chosen. */
export const Fan = ({ drawn: { subject, simulated, isWhole, fan } }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  const { simulation } = simulated;
  const shown = useShown(subject, simulation);
  const doubting = use(DoubtContext);
  const looked = shown.view.at.replace(/\/after$/, "");
  useEffect(() => doubting?.look(looked), [doubting, looked]);
  const isOpen = isWhole && fan === looked;
  const { society } = simulation;
  // The section has begun by saying why.
  if (!isDrawn(shown.of) && !isDrawn(society) && shown.of.why === society.why) return null;
  return (
    <Kept isOpen={isOpen}>
      {isOpen ? (
        <Drawing subject={subject} shown={shown} />
      ) : (
        <p className={`quiet ${styles.moving}`}>{t("draws.fanMoving")}</p>
      )}
    </Kept>
  );
};

const Drawing = ({ subject, shown: { of, view, chosen } }: Readonly<{ subject: Subject; shown: Shown }>) => {
  const { t } = useTranslation();
  const { t: r } = useTranslation("results");
  const moment = route.useSearch({ select: (search) => search.moment ?? "after" });
  const { language } = subject;
  const told = useMemo(() => {
    if (!isDrawn(of) || !of.fan) return undefined;
    const fanned = fannedOf({ subject, view, fan: of.fan, of });
    return fanned && chartOf({ subject, view, fan: of.fan, of }, fanned, t, r);
  }, [subject, view, of, t, r]);
  if (!told)
    return (
      <p className={`${section.finding} ${styles.said}`}>
        {isDrawn(of) ? r("draws.fanNone") : r("draws.fanUnknown", { reason: whyPhrase(of.why, language) })}
      </p>
    );
  return (
    <Chart name={r("draws.fanFile")} {...told}>
      {chosen !== view && <p className={`small ${styles.note}`}>{r("draws.fanElsewhere", { name: chosen.name })}</p>}
      {view.equalised && moment === "before" && <p className={`small ${styles.note}`}>{r("draws.fanAfter")}</p>}
    </Chart>
  );
};
