import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { actorBarsScale, type Barred } from "../../models/report/actorBars.ts";
import { type Party, parties } from "../../models/report/parties.ts";
import { cellOf, type Table } from "../../models/report/table.ts";
import { compactKronor, scaleName } from "../../models/words/number.ts";
import { whoTitle } from "../../models/words/sentence.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Chart } from "../charts/chart.tsx";
import { Worded } from "../figures/sentence.tsx";
import { type Subject, useSubject } from "../figures/subject.ts";
import { Followed } from "../trying/followed.tsx";
import { useActorBars } from "./actorBars.ts";
import { ActorTable } from "./actorTable.tsx";
import { NeededTable } from "./neededTable.tsx";
import section from "./section.module.css";
import { Section } from "./section.tsx";
import { SiloGap } from "./siloGap.tsx";
import styles from "./who.module.css";

/** Everyone as rows of the picture's table. */
const useTable = (all: readonly Party[], bars: readonly Barred[]): (() => Table) => {
  const { t } = useTranslation();
  const { t: r } = useTranslation("results");
  return () => ({
    // The page has a table of the same, rounded so that it adds up, whose name is another.
    caption: r("charts.whoTable"),
    first: t("who.actor"),
    columns: [
      t("who.cost"),
      r("charts.whoBenefitBefore"),
      r("charts.whoNetBefore"),
      r("charts.whoBenefitAfter"),
      r("charts.whoNetAfter"),
    ].map((name) => ({ name, unit: "SEK" })),
    rows: all.map((party, position) => ({
      name: bars[position]!.name,
      level: bars[position]!.isPart ? 1 : 0,
      cells: [
        { value: party.after.pvCosts, figure: `${party.at}/after/pvCosts` },
        ...(["before", "after"] as const).flatMap((moment) => [
          cellOf(party[moment].pvBenefits, `${party.at}/${moment}/pvBenefits`),
          cellOf(party[moment].npv, `${party.at}/${moment}/npv`),
        ]),
      ],
    })),
  });
};

const summaryOf = (bars: readonly Barred[], { language }: Subject): string =>
  bars
    .map(({ name, after }) =>
      after.defined ? `${name}: ${compactKronor(after.value, language)}` : `${name}: ${whyPhrase(after.why, language)}`,
    )
    .join("; ");

export const Bars = ({ all }: Readonly<{ all: readonly Party[] }>) => {
  const { t } = useTranslation();
  const { t: r } = useTranslation("results");
  const subject = useSubject();
  const { document, result, language } = subject;
  const { bars, draw } = useActorBars(all);
  const table = useTable(all, bars);
  return (
    <Chart
      name={r("charts.whoFile")}
      finding={whoTitle(result, document, language)}
      measured={`${t("who.subtitle")}, ${scaleName(actorBarsScale(bars), language)}. ${t("page.yearSpan", result.settings)}.`}
      sign={r("charts.whoSign")}
      summary={r("charts.whoSummary", { parts: summaryOf(bars, subject) })}
      draw={draw}
      table={table}
    />
  );
};

const useParties = (): readonly Party[] => {
  const subject = useSubject();
  return useMemo(() => parties(subject), [subject]);
};

/** The bars, or the sentence alone where nobody's net is known. */
const Picture = () => {
  const all = useParties();
  const { result, document, language } = useSubject();
  if (all.some(({ after }) => after.npv.defined)) return <Bars all={all} />;
  return (
    <p className={section.plate}>
      <strong>
        <Worded sentence={whoTitle(result, document, language)} />
      </strong>
    </p>
  );
};

const Amounts = () => <ActorTable all={useParties()} />;

export const Who = () => {
  const { t } = useTranslation();
  return (
    <Section id="who" title={t("who.title")}>
      <Followed>
        <Picture />
      </Followed>
      <Followed>
        <Amounts />
      </Followed>
      <Followed>
        <SiloGap />
      </Followed>
      <Followed>
        <div className={styles.needed}>
          <NeededTable />
        </div>
      </Followed>
    </Section>
  );
};
