import type { TFunction } from "i18next";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { gainersPicture, gainersScale } from "../../models/report/gainers.ts";
import { type Cell, cellOf, type Table } from "../../models/report/table.ts";
import { isCertain, isDrawn } from "../../models/words/chance.ts";
import {
  type Drawn as DrawnGain,
  type Gainer,
  gainersOf,
  gainersTitle,
  gainsPhrase,
} from "../../models/words/gainers.ts";
import type { Language } from "../../models/words/language.ts";
import { scaleName, share } from "../../models/words/number.ts";
import { Chart } from "../charts/chart.tsx";
import { DataTable } from "../charts/dataTable.tsx";
import { useSubject } from "../figures/subject.ts";
import { Fold } from "../results/section.tsx";
import styles from "./doubt.module.css";
import type { Drawn } from "./draws.ts";

const quantiles = ["0.05", "0.25", "0.5", "0.75", "0.95"] as const;

/** "5 % av fallen är under", and the middle one by its name. */
export const quantileName = (key: (typeof quantiles)[number], language: Language, t: TFunction<"results">): string =>
  key === "0.5" ? t("draws.middle") : t("draws.under", { percent: share(Number(key), language) });

const probabilityCell = (of: DrawnGain): Cell => (isDrawn(of) ? { value: of.probabilityPositive } : { why: of.why });

const tableOf = (gainers: readonly Gainer[], caption: string, language: Language, t: TFunction<"results">): Table => ({
  caption,
  first: t("draws.gainersWho"),
  columns: [
    { name: t("draws.gains"), unit: "share" },
    { name: t("draws.gainsBefore"), unit: "share" },
    ...quantiles.map((key) => ({ name: quantileName(key, language, t), unit: "SEK" as const })),
  ],
  rows: gainers.map(({ name, isPart, before, after }) => ({
    name,
    level: isPart ? 1 : 0,
    cells: [
      probabilityCell(after),
      probabilityCell(before),
      ...quantiles.map((key): Cell => (isDrawn(after) ? { value: after.quantiles[key] } : cellOf(after))),
    ],
  })),
});

type PictureProps = Readonly<{
  gainers: readonly Gainer[];
  /** Nothing before it has said what a case is. */
  isFirst: boolean;
}>;

const Picture = ({ gainers, isFirst }: PictureProps) => {
  const { t } = useTranslation();
  const { t: r } = useTranslation("results");
  const { result, language } = useSubject();
  const shown = useMemo(() => gainers.filter(({ role }) => role !== "other"), [gainers]);
  const draw = useCallback((width: number) => gainersPicture(shown, width, language), [shown, language]);
  return (
    <Chart
      name={r("draws.gainersFile")}
      finding={gainersTitle(gainers, language)}
      measured={[
        r("draws.gainersMeasured", { unit: scaleName(gainersScale(shown), language) }),
        `${t("page.yearSpan", result.settings)}.`,
        isFirst && r("doubt.case"),
      ]
        .filter(Boolean)
        .join(" ")}
      sign={r("draws.gainersSign")}
      summary={`${shown.map((gainer) => `${gainer.name}: ${gainsPhrase(gainer, language)}`).join("; ")}.`}
      draw={draw}
      table={() => tableOf(gainers, r("draws.gainersTable"), language, r)}
    />
  );
};

/** In how many of the draws society, the public sector and each of those that pay gain, and between which amounts. */
export const Gainers = ({ drawn: { subject, simulated } }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  const { language } = subject;
  const gainers = useMemo(
    () => gainersOf(subject, simulated.simulation, language),
    [subject, simulated.simulation, language],
  );
  // Then nothing is known of society either, and the section has begun by saying why.
  if (!gainers.some(({ after }) => isDrawn(after))) return null;
  const { society } = simulated.simulation;
  const others = gainers.filter(({ role }) => role === "other");
  return (
    <>
      <Picture gainers={gainers} isFirst={!isDrawn(society) || isCertain(society)} />
      {others.length > 0 && (
        <div className={styles.others}>
          <Fold
            show={t("draws.othersShow", { count: others.length })}
            hide={t("draws.othersHide", { count: others.length })}
          >
            <DataTable
              table={tableOf(
                others.map((other) => ({ ...other, isPart: false })),
                t("draws.othersTable"),
                language,
                t,
              )}
            />
          </Fold>
        </div>
      )}
    </>
  );
};
