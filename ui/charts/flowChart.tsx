import { useTranslation } from "react-i18next";
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { ticks, yearTicks } from "../../models/report/ticks.ts";
import type { Language } from "../../models/words/language.ts";
import { compactKronor, compactNumber, type Scale, scaleName, scaleOf } from "../../models/words/number.ts";
import styles from "../results/when.module.css";
import type { Flows, FlowYear, Layer } from "./flows.ts";

export type FlowChartProps = Readonly<{
  flows: Flows;
  byActor: boolean;
  budgetYears: number;
  payback: number | undefined;
  labels: Readonly<{ yearly: string; cumulated: string }>;
  language: Language;
}>;

const SYNC = "flows";
const quiet = { fill: "var(--ink-quiet)", fontSize: 14 };
const margin = { top: 18, right: 8, bottom: 0, left: 0 };

const sizeOf = (values: readonly (number | undefined)[]): number =>
  Math.max(1, ...values.map((value) => Math.abs(value ?? 0)));

const Tip = ({
  row,
  layers,
  byActor,
  language,
}: Readonly<
  { row: FlowYear | undefined; layers: readonly Layer[] } & Pick<FlowChartProps, "byActor" | "language">
>) => {
  const { t } = useTranslation();
  if (!row) return null;
  const parts: readonly (readonly [string, number | undefined])[] = byActor
    ? layers.map(({ name }, position) => [name, row.actors[position]] as const)
    : [
        [t("when.cost"), row.cost],
        [t("when.benefit"), row.benefit],
      ];
  const lines = [...parts, [t("when.net"), row.net] as const, [t("when.cumulatedShort"), row.cumulated] as const];
  return (
    <div className={styles.tip}>
      <table>
        <caption>{row.year}</caption>
        <tbody>
          {lines.map(([name, value]) =>
            value === undefined ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="numeric">{compactKronor(value, language)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};

type Frame = Readonly<{
  kronor: readonly number[];
  years: readonly number[];
  budgetYears: number;
  budgetLabel?: string;
}>;

/** What the two pictures have in common: years along the bottom, kronor up the side, a zero line and the budget period. */
const frame = ({ kronor, years, budgetYears, budgetLabel }: Frame, scale: Scale, language: Language) => {
  const steps = [...ticks(kronor)];
  const firstYear = years[0] ?? 0;
  return [
    <CartesianGrid key="grid" vertical={false} stroke="var(--line)" />,
    <ReferenceArea
      key="budget"
      x1={firstYear}
      x2={firstYear + budgetYears - 1}
      fill="var(--accent)"
      fillOpacity={0.1}
      ifOverflow="hidden"
      {...(budgetLabel && {
        label: { value: budgetLabel, position: "insideTopLeft" as const, ...quiet, dy: -22, dx: -5 },
      })}
    />,
    <XAxis
      key="years"
      dataKey="year"
      scale="band"
      ticks={[...yearTicks(years)]}
      interval="preserveStart"
      minTickGap={16}
      tickLine={false}
      axisLine={false}
      tick={quiet}
    />,
    <YAxis
      key="kronor"
      width={52}
      domain={[steps[0] ?? 0, steps.at(-1) ?? 0]}
      ticks={steps}
      interval={0}
      tickLine={false}
      axisLine={false}
      tick={quiet}
      tickFormatter={(value: number) => compactNumber(value, scale, language)}
    />,
    <ReferenceLine key="zero" y={0} stroke="var(--line-strong)" strokeWidth={1.5} />,
  ];
};

/** How far the stacks of a year reach, down and up. */
const reach = ({ cost, benefit, actors }: FlowYear, byActor: boolean): readonly number[] => {
  const parts = byActor ? actors : [cost, benefit ?? 0];
  const side = (sign: 1 | -1) => parts.filter((part) => part * sign > 0).reduce((sum, part) => sum + part, 0);
  return [side(-1), side(1)];
};

const YearlyBars = ({ flows, byActor, budgetYears, labels, language }: FlowChartProps) => {
  const { t } = useTranslation();
  const rows = [...flows.years];
  const kronor = rows.flatMap((row) => reach(row, byActor));
  const years = rows.map(({ year }) => year);
  return (
    <ResponsiveContainer width="100%" height={220}>
      <ComposedChart
        data={rows}
        syncId={SYNC}
        stackOffset="sign"
        margin={margin}
        barCategoryGap="18%"
        title={labels.yearly}
        maxBarSize={28}
      >
        {frame({ kronor, years, budgetYears, budgetLabel: t("when.budgetPeriod") }, scaleOf(sizeOf(kronor)), language)}
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--ink)", fillOpacity: 0.06 }}
          content={({ payload }) => (
            <Tip
              row={payload?.[0]?.payload as FlowYear | undefined}
              layers={flows.layers}
              byActor={byActor}
              language={language}
            />
          )}
        />
        {byActor
          ? flows.layers.map(({ id, sector }, position) => (
              <Bar
                key={id}
                dataKey={(row: FlowYear) => row.actors[position]}
                stackId="net"
                fill={`var(--actor-${sector})`}
                isAnimationActive={false}
              />
            ))
          : [
              <Bar key="cost" dataKey="cost" stackId="net" fill="var(--ink-quiet)" isAnimationActive={false} />,
              <Bar key="benefit" dataKey="benefit" stackId="net" fill="var(--accent)" isAnimationActive={false} />,
            ]}
      </ComposedChart>
    </ResponsiveContainer>
  );
};

const Cumulated = ({ flows, budgetYears, payback, labels, language }: FlowChartProps) => {
  const { t } = useTranslation();
  const rows = [...flows.years];
  const kronor = rows.map(({ cumulated }) => cumulated ?? 0);
  const years = rows.map(({ year }) => year);
  const last = rows.at(-1);
  return (
    <ResponsiveContainer width="100%" height={200}>
      <ComposedChart data={rows} syncId={SYNC} margin={margin} title={labels.cumulated}>
        {frame({ kronor, years, budgetYears }, scaleOf(sizeOf(kronor)), language)}
        <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--line-strong)" }} content={() => null} />
        <Area
          dataKey="cumulated"
          type="monotone"
          stroke="var(--accent)"
          strokeWidth={2.5}
          fill="var(--accent)"
          fillOpacity={0.12}
          isAnimationActive={false}
          activeDot={{ r: 4 }}
        />
        {last?.cumulated !== undefined && (
          <ReferenceDot
            x={last.year}
            y={last.cumulated}
            r={4}
            fill="var(--accent)"
            stroke="var(--ground)"
            label={{
              value: compactKronor(last.cumulated, language),
              position: "top",
              textAnchor: "end",
              dx: 6,
              fill: "var(--ink)",
              fontSize: 14,
              fontWeight: 600,
            }}
          />
        )}
        {payback !== undefined && (
          <ReferenceLine
            x={payback}
            stroke="var(--ink)"
            strokeDasharray="3 3"
            label={{
              value: t("when.payback", { year: payback }),
              position: "insideTopLeft",
              fill: "var(--ink)",
              fontSize: 14,
              fontWeight: 600,
            }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
};

/** Flows by year over their cumulated present value, with the years in line. Loaded when it is first shown. */
const FlowChart = (props: FlowChartProps) => {
  const first = props.flows.years[0];
  const { language, flows } = props;
  const known = first?.cumulated !== undefined;
  const yearlyScale = scaleOf(sizeOf(flows.years.flatMap((row) => reach(row, props.byActor))));
  const cumulatedScale = scaleOf(sizeOf(flows.years.map(({ cumulated }) => cumulated)));
  return (
    <>
      <div className={styles.panel}>
        <span className={styles.panelTitle}>
          <strong>{props.labels.yearly}</strong>, {scaleName(yearlyScale, language)}
        </span>
        <YearlyBars {...props} />
      </div>
      {known && (
        <div className={styles.panel}>
          <span className={styles.panelTitle}>
            <strong>{props.labels.cumulated}</strong>, {scaleName(cumulatedScale, language)}
          </span>
          <Cumulated {...props} />
        </div>
      )}
    </>
  );
};

export default FlowChart;
