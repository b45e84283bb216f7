import { Trans, useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import type { Ratio } from "../../models/result.ts";
import { listed } from "../../models/words/noun.ts";
import { compactKronor, share } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure, RatioFigure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import { ActorBars } from "./actorBars.tsx";
import { type Party, parties, topParties } from "./parties.ts";
import section from "./section.module.css";
import { Notes, Plate, Section, WideTable } from "./section.tsx";
import styles from "./who.module.css";

const useFinding = (top: readonly Party[]): string => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const nets = top.flatMap(({ name, after: { npv } }) => (npv.defined ? [{ name, net: npv.value }] : []));
  const losers = nets.filter(({ net }) => net < 0);
  const winner = nets.filter(({ net }) => net > 0).sort((a, b) => b.net - a.net)[0];
  if (nets.length < top.length) return t("who.findingUnknown");
  if (!winner) return t("who.findingNoWinners");
  if (losers.length === 0) return t("who.findingNoLosers", { winner: winner.name });
  return t("who.findingKnown", {
    winner: winner.name,
    losers: listed(
      losers.map(({ name }) => name),
      language,
    ),
  });
};

const rowClass = { single: "", together: styles.together, own: styles.member, member: styles.member } as const;

const Row = ({ party }: Readonly<{ party: Party }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const money = (value: number) => compactKronor(value, language);
  const { at, before, after, role, name } = party;
  const title = { single: name, member: name, together: t("who.together", { name }), own: t("who.own", { name }) }[
    role
  ];
  return (
    <tr className={rowClass[role]}>
      <th scope="row">{title}</th>
      <td className="numeric">
        <Figure at={`${at}/after/pvCosts`}>{money(after.pvCosts)}</Figure>
      </td>
      {(
        [
          ["before", before],
          ["after", after],
        ] as const
      ).flatMap(([moment, figures]) => [
        <td key={`${moment} benefit`} className={`numeric ${styles.divided}`}>
          <RatioFigure at={`${at}/${moment}/pvBenefits`} ratio={figures.pvBenefits} format={money} />
        </td>,
        <td key={`${moment} net`} className="numeric">
          <RatioFigure at={`${at}/${moment}/npv`} ratio={figures.npv} format={money} />
        </td>,
      ])}
    </tr>
  );
};

const Total = () => {
  const { t } = useTranslation();
  const { language, result } = useSubject();
  const money = (value: number) => compactKronor(value, language);
  const { pvCosts, pvBenefits, npv } = result.society;
  return (
    <tr>
      <th scope="row">{t("who.total")}</th>
      <td className="numeric">
        <Figure at="/society/pvCosts">{money(pvCosts)}</Figure>
      </td>
      {["before", "after"].flatMap((moment) => [
        <td key={`${moment} benefit`} className={`numeric ${styles.divided}`}>
          <RatioFigure at="/society/pvBenefits" ratio={pvBenefits} format={money} />
        </td>,
        <td key={`${moment} net`} className="numeric">
          <RatioFigure at="/society/npv" ratio={npv} format={money} />
        </td>,
      ])}
    </tr>
  );
};

const ActorTable = ({ all }: Readonly<{ all: readonly Party[] }>) => {
  const { t } = useTranslation();
  const { result } = useSubject();
  return (
    <WideTable label={t("who.table")}>
      <table className={`${section.table} ${styles.table}`}>
        <caption>
          {t("who.table")}
          <span className={section.measured}>{t("page.yearSpan", result.settings)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t("who.actor")}
            </th>
            <th scope="col" rowSpan={2} className="numeric">
              {t("who.cost")}
            </th>
            <th scope="colgroup" colSpan={2} className={`${styles.divided} ${styles.spanning}`}>
              {t("keys.before")}
            </th>
            <th scope="colgroup" colSpan={2} className={`${styles.divided} ${styles.spanning}`}>
              {t("keys.after")}
            </th>
          </tr>
          <tr>
            {["before", "after"].flatMap((moment) => [
              <th key={`${moment} benefit`} scope="col" className={`numeric ${styles.divided}`}>
                {t("who.benefit")}
              </th>,
              <th key={`${moment} net`} scope="col" className="numeric">
                {t("who.net")}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {all.map((party) => (
            <Row key={`${party.role} ${party.id}`} party={party} />
          ))}
        </tbody>
        <tfoot>
          <Total />
        </tfoot>
      </table>
    </WideTable>
  );
};

const Outside = ({ payer, ratio }: Readonly<{ payer: string; ratio: Ratio }>) => {
  const { t } = useTranslation();
  const { document, language } = useSubject();
  if (!ratio.defined) return null;
  const at = address("siloGap", "outside", payer);
  const name = document.actors.find(({ id }) => id === payer)?.name ?? payer;
  const values = { share: share(ratio.value, language, 0), name };
  const components = { f: <Figure at={at}>{null}</Figure> };
  return (
    <li>
      {payer === "allPayers" ? (
        <Trans t={t} i18nKey="who.outsideAll" values={values} components={components} />
      ) : (
        <Trans t={t} i18nKey="who.outside" values={values} components={components} />
      )}
    </li>
  );
};

const SiloGap = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const { outside, late } = result.siloGap;
  const why = Object.values(outside).find((ratio) => !ratio.defined);
  return (
    <>
      <h3 className={styles.siloTitle}>{t("who.silo")}</h3>
      <ul className={styles.silo}>
        {why && !why.defined && <li>{t("who.unknown", { why: whyPhrase(why.why, language) })}</li>}
        {Object.entries(outside).map(([payer, ratio]) => (
          <Outside key={payer} payer={payer} ratio={ratio} />
        ))}
        {late.defined && (
          <li>
            <Trans
              t={t}
              i18nKey="who.late"
              values={{ share: share(late.value, language, 0), years: result.settings.budgetYears }}
              components={{ f: <Figure at="/siloGap/late">{null}</Figure> }}
            />
          </li>
        )}
      </ul>
    </>
  );
};

export const Who = () => {
  const { t } = useTranslation();
  const subject = useSubject();
  const all = parties(subject);
  const top = topParties(all);
  const finding = useFinding(top);
  return (
    <Section id="who" title={t("who.title")}>
      <Plate finding={finding} measured={`${t("who.subtitle")}. ${t("page.yearSpan", subject.result.settings)}.`}>
        <ActorBars parties={all} />
      </Plate>
      <ActorTable all={all} />
      <Notes of={["priceYearUnknown", "averageUsed"]} />
      <SiloGap />
    </Section>
  );
};
