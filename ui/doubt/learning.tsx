import { useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import type { Why } from "../../models/result.ts";
import { decisionText } from "../../models/words/after.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { becauseSentence, eachOf, eachSentence, learningTitle, standingOf } from "../../models/words/learning.ts";
import { namesOf } from "../../models/words/place.ts";
import { whySentence } from "../../models/words/why.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import { Doubted } from "./doubted.tsx";
import type { Drawn } from "./draws.ts";
import styles from "./learning.module.css";
import { Assumptions } from "./learningBars.tsx";
import { FollowUps } from "./study.tsx";
import { ToField } from "./toField.tsx";

/** Without a decision ahead nothing is worth finding out, and no figure is shown. */
const NoDecision = () => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  return (
    <div className={styles.text}>
      <p className={section.finding}>{t("learning.noDecision")}</p>
      <p>
        {whySentence("noDecision", language)} {t("learning.sunk")}
      </p>
      <p>{t("learning.askDecision")}</p>
      <ToField at="/decision/year">{t("learning.toDecision")}</ToField>
    </div>
  );
};

/** Why it is not known what knowing more is worth, and what can be done about it. */
const Unknown = ({ why }: Readonly<{ why: Why }>) => {
  const { t } = useTranslation("results");
  const { document, result, language } = useSubject();
  const outcome = headlineOutcome(document, result);
  return (
    <div className={styles.text}>
      <p className={section.finding}>{t("learning.unknown")}</p>
      <p>{whySentence(why, language)}</p>
      {why === "effectUnknown" && outcome && (
        <>
          <p>{t("learning.askEffect")}</p>
          <ToField at={address("outcomes", outcome.id, "effect")}>{t("learning.toEffect")}</ToField>
        </>
      )}
    </div>
  );
};

const Worth = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const { document, result, language } = useSubject();
  const { simulation } = drawn.simulated;
  const { evpi } = simulation;
  const { decision } = document;
  if (!decision) return <NoDecision />;
  if (!evpi.defined) return <Unknown why={evpi.why} />;
  const each = eachOf(document, result, language);
  const standing = standingOf(evpi);
  return (
    <>
      <div className={styles.text}>
        <p className={section.finding}>
          <Worded sentence={learningTitle(evpi, { ...document, decision }, each, language)} />
        </p>
        <p>{becauseSentence({ evpi, forward: simulation.forward }, document, language)}</p>
        <p>
          {decisionText(document, language, namesOf(document))}{" "}
          {standing === "worth" && each && <Worded sentence={eachSentence(each, language)} />}
        </p>
      </div>
      {standing === "worth" && (
        <>
          <Assumptions simulation={simulation} evpi={evpi} each={each} />
          <FollowUps drawn={drawn} />
        </>
      )}
    </>
  );
};

/** What it is worth to find out more about before the decision: everything, each assumption, and by following pupils up. */
export const Learning = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="learning" title={t("learning.title")}>
      {(drawn) => <Worth drawn={drawn} />}
    </Doubted>
  );
};
