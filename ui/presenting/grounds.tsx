import { useTranslation } from "react-i18next";
import type { WarningKind } from "../../models/problem.ts";
import { unpricedTitle } from "../../models/words/unpriced.ts";
import { warningSummary } from "../../models/words/warning.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { checkedOf } from "../results/sources.tsx";
import { useWarnings } from "../results/warnings.ts";
import styles from "./slides.module.css";

/** What can turn an answer, the gravest first; what of it is not here is said on the page. */
const gravest = [
  "effectUnknown",
  "noRoomForHarm",
  "pastGoodUntil",
  "averageUsed",
  "priceYearUnknown",
  "noOperationPayer",
  "noRealUprating",
  "cutAfterLastYear",
  "assumedIndex",
] as const satisfies readonly WarningKind[];
const MOST = 3;

const Unpriced = () => {
  const { t } = useTranslation();
  const { document, result, language } = useSubject();
  const effects = document.unpriced ?? [];
  if (effects.length === 0) return null;
  return (
    <section>
      <h2>{t("unpriced.title")}</h2>
      <ul className={styles.list}>
        {effects.map(({ id, name, direction }) => (
          <li key={id}>
            <span lang="sv">{name}</span> <span className="quiet">({t(`unpriced.direction.${direction}`)})</span>
          </li>
        ))}
      </ul>
      <p>
        <Worded
          sentence={unpricedTitle(
            result,
            effects.map(({ direction }) => direction),
            language,
          )}
        />
      </p>
    </section>
  );
};

/** How much of it nobody has checked, and what else one should know before deciding. */
const RestsOn = () => {
  const { t } = useTranslation();
  const { document, language } = useSubject();
  const warnings = useWarnings(...gravest);
  const lines = gravest.flatMap((kind) => {
    const same = warnings.filter((warning) => warning.kind === kind);
    const [only] = same;
    if (!only) return [];
    return (same.length > 1 && warningSummary(kind, same.length, language)) || only.message;
  });
  return (
    <section>
      <h2>{t("basis.title")}</h2>
      <ul className={styles.list}>
        <li>{t("basis.sourcesLead", checkedOf(document))}</li>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

/** What the kronor leave out and what they stand on. */
export const Grounds = () => (
  <div className={styles.columns}>
    <Unpriced />
    <RestsOn />
  </div>
);
