import type { TFunction } from "i18next";
import { actorsOf, flowsByLine } from "../../models/report/flowsByLine.ts";
import { gathered, type Panel, panelScales, panelsPicture } from "../../models/report/panels.ts";
import { parties, topParties } from "../../models/report/parties.ts";
import type { Table } from "../../models/report/table.ts";
import type { BudgetPeriod } from "../../models/report/timeFrame.ts";
import { yearlyPicture, yearlyScale } from "../../models/report/yearly.ts";
import type { PerspectiveResult } from "../../models/result.ts";
import type { Timeline } from "../../models/session.ts";
import { splitTitle, yearlyTitle } from "../../models/words/flows.ts";
import { compactKronor, scaleName, year } from "../../models/words/number.ts";
import { pictureWords } from "../../models/words/picture.ts";
import { flowsTitle } from "../../models/words/sentence.ts";
import type { ChartProps } from "../charts/chart.tsx";
import type { Viewed } from "../figures/perspective.ts";
import type { Subject } from "../figures/subject.ts";
import { YearNote } from "./yearNote.tsx";

export type Split = "direction" | "actor" | "line";

/** One perspective's flows to be drawn; `years` of the timeline's years, where nothing but costs is known those until the last. */
export type Flows = Readonly<{
  subject: Subject;
  view: Viewed;
  perspectiveName: string;
  timeline: Timeline;
  years: number;
  budget: BudgetPeriod | undefined;
  t: TFunction;
  r: TFunction<"results">;
}>;

type Told = Pick<ChartProps, "finding" | "measured" | "summary" | "draw" | "table" | "noteAt">;

const yearsOf = ({ timeline: { firstYear }, years }: Flows): readonly number[] =>
  Array.from({ length: years }, (_, position) => firstYear + position);

/** "Samhället, 2025–2080, i 2025 års priser." */
const spanOf = ({ subject, timeline: { firstYear }, years, perspectiveName, t }: Flows): string => {
  const { priceYear } = subject.result.settings;
  return t("when.measured", { perspective: perspectiveName, firstYear, lastYear: firstYear + years - 1, priceYear });
};

const first = <T,>(of: readonly T[], { years }: Flows): readonly T[] => of.slice(0, years);

const unknownEffect = { why: "effectUnknown" } as const;

/** Kronor by year, null where the effect is unknown; `at` is the address under which each year is a figure of the result. */
type YearColumn = Readonly<{ name: string; values: readonly number[] | null; at?: string | undefined }>;

export const yearTable = (flows: Flows, caption: string, columns: readonly YearColumn[]): Table => ({
  caption: `${caption}, ${flows.perspectiveName}`,
  first: flows.t("when.year"),
  columns: columns.map(({ name }) => ({ name, unit: "SEK" })),
  rows: yearsOf(flows).map((shown, position) => ({
    name: year(shown),
    cells: columns.map(({ values, at }) =>
      values ? { value: values[position]!, ...(at !== undefined && { figure: `${at}/${shown}` }) } : unknownEffect,
    ),
  })),
});

/** Costs and benefits of each year. */
export const byDirection = (flows: Flows): Told => {
  const { subject, view, timeline, budget, t, r } = flows;
  const { language, result } = subject;
  const { firstYear, net } = timeline;
  const costs = first(timeline.costs, flows);
  const benefits = timeline.benefits && first(timeline.benefits, flows);
  const columns = [
    { key: "costs", name: t("when.cost"), values: timeline.costs },
    { key: "benefits", name: t("when.benefit"), values: timeline.benefits },
    { key: "net", name: t("when.net"), values: net },
  ] as const;
  const unit = scaleName(yearlyScale({ costs, benefits }), language);
  const isKnown = net !== null;
  const dearest = costs.reduce((most, cost, position) => (cost > costs[most]! ? position : most), 0);
  return {
    finding: isKnown ? yearlyTitle(view, timeline, language) : flowsTitle(view, result.settings, language, timeline),
    measured: `${t(isKnown ? "when.yearly" : "when.yearlyCosts")}, ${unit}. ${spanOf(flows)}`,
    summary: r("charts.whenSummary", {
      first: firstYear,
      last: firstYear + flows.years - 1,
      year: firstYear + dearest,
      cost: compactKronor(costs[dearest] ?? 0, language),
    }),
    draw: (width) => yearlyPicture({ firstYear, costs, benefits, budget }, width, language),
    table: () =>
      yearTable(
        flows,
        t("when.table"),
        columns.map(({ key, name, values }) => ({ name, values, at: `${view.at}/timeline/${key}` })),
      ),
    noteAt: (position) => (
      <YearNote
        year={firstYear + position}
        rows={[
          ...columns.map(({ name, values }) => [name, values?.[position]] as const),
          [t("when.cumulatedShort"), timeline.cumulatedDiscounted?.[position]],
        ]}
      />
    ),
  };
};

/** A panel with the address under which its years are figures of the result, where they are. */
type Part = Panel & Readonly<{ timelineAt?: string }>;

/** Net by actor; what each pays where no more is known. */
export const actorParts = (flows: Flows): readonly Part[] => {
  const { subject, view, timeline } = flows;
  const all = parties(subject);
  const members = actorsOf(subject.document.actors, view.at);
  const moment = members && view.at.endsWith("/before") ? "before" : "after";
  const counted = members ? all.filter(({ role, id }) => role !== "together" && members.has(id)) : topParties(all);
  const isKnown = timeline.net !== null;
  const present = ({ npv, pvCosts }: PerspectiveResult): number => (isKnown && npv.defined ? npv.value : -pvCosts);
  return counted.flatMap((party): readonly Part[] => {
    const at = `${party.at}/${moment}`;
    const of = subject.timelines[at];
    if (!of) return [];
    const amounts = first(isKnown && of.net ? of.net : of.costs.map((cost) => -cost), flows);
    if (amounts.every((amount) => amount === 0)) return [];
    return [
      {
        name: party.role === "own" ? flows.t("who.own", { name: party.name }) : party.name,
        tone: `actor-${party.sector}`,
        amounts,
        present: present(party[moment]),
        figure: `${at}/${isKnown ? "npv" : "pvCosts"}`,
        timelineAt: `${at}/timeline/${isKnown ? "net" : "costs"}`,
      },
    ];
  });
};

/** Net by line of the appraisal; costs alone where no more is known. */
export const lineParts = (flows: Flows): readonly Part[] => {
  const { subject, view, timeline } = flows;
  return flowsByLine(subject.document, subject.result, view.at, subject.language)
    .filter(({ isCost }) => isCost || timeline.net !== null)
    .map(({ name, isCost, amounts, present }) => ({
      name,
      tone: isCost ? "inkQuiet" : "accent",
      amounts: first(amounts, flows),
      present,
    }));
};

/** One small picture an actor or line. */
export const bySplit = (flows: Flows, all: readonly Part[], by: "actor" | "line"): Told => {
  const { subject, timeline, budget, t, r } = flows;
  const { language, result } = subject;
  const { firstYear } = timeline;
  const words = pictureWords(language);
  const panels = gathered(all, (count) => ({
    name: by === "actor" ? words.otherActors(count) : words.otherLines(count),
    tone: "inkQuiet",
  }));
  const scales = panelScales(panels);
  const unit = scaleName(scales.yearly, language);
  const what =
    by === "line"
      ? r("charts.whenByLine", { unit })
      : r(timeline.net ? "charts.whenByActor" : "charts.whenPaidByActor", { unit });
  return {
    finding: splitTitle(all, by === "actor" && !timeline.net ? "payer" : by, language),
    measured: `${what}. ${spanOf(flows)} ${r("charts.whenTotals", { unit: scaleName(scales.present, language), ...result.settings })}`,
    summary: r("charts.whenPartSummary", {
      parts: panels.map(({ name, present }) => `${name}: ${compactKronor(present, language)}`).join("; "),
      ...result.settings,
    }),
    draw: (width) => panelsPicture({ firstYear, panels, budget }, width, language),
    table: () =>
      yearTable(
        flows,
        t("when.table"),
        all.map(({ name, amounts, timelineAt }) => ({ name, values: amounts, at: timelineAt })),
      ),
    noteAt: (position) => (
      <YearNote
        year={firstYear + position}
        rows={[
          ...panels.flatMap(({ name, amounts }) =>
            amounts[position] === 0 ? [] : [[name, amounts[position]] as const],
          ),
          [t("when.net"), timeline.net?.[position]],
        ]}
      />
    ),
  };
};
