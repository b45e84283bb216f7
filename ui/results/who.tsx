import { useTranslation } from "react-i18next";
import { scaleName } from "../../models/words/number.ts";
import { whoTitle } from "../../models/words/sentence.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { ActorBars, barScale } from "./actorBars.tsx";
import { ActorTable } from "./actorTable.tsx";
import { NeededTable } from "./neededTable.tsx";
import { parties } from "./parties.ts";
import section from "./section.module.css";
import { Notes, Plate, Section } from "./section.tsx";
import { SiloGap } from "./siloGap.tsx";
import styles from "./who.module.css";

export const Who = () => {
  const { t } = useTranslation();
  const subject = useSubject();
  const all = parties(subject);
  const finding = <Worded sentence={whoTitle(subject.result, subject.document, subject.language)} />;
  const isKnown = all.some(({ after }) => after.npv.defined);
  return (
    <Section id="who" title={t("who.title")}>
      {isKnown ? (
        <Plate
          finding={finding}
          measured={`${t("who.subtitle")}, ${scaleName(barScale(all), subject.language)}. ${t("page.yearSpan", subject.result.settings)}.`}
        >
          <ActorBars parties={all} />
        </Plate>
      ) : (
        <p className={section.plate}>
          <strong>{finding}</strong>
        </p>
      )}
      <ActorTable all={all} />
      <Notes of={["priceYearUnknown", "averageUsed"]} />
      <SiloGap />
      <div className={styles.needed}>
        <NeededTable />
      </div>
    </Section>
  );
};
