import { useTranslation } from "react-i18next";
import { swingsOf } from "../../models/words/decides.ts";
import { first } from "../../models/words/noun.ts";
import { oneMore } from "../../models/words/oneMore.ts";
import { basis } from "../../models/words/unit.ts";
import { whySentence } from "../../models/words/why.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./decides.module.css";
import { Doubted } from "./doubted.tsx";
import type { Drawn } from "./draws.ts";
import { TwoWay } from "./map.tsx";
import { Tornado } from "./tornado.tsx";

/** What one outcome more or fewer changes: known whatever the effect. */
const OneMore = ({ drawn: { simulated } }: Readonly<{ drawn: Drawn }>) => {
  const { document, result, language } = useSubject();
  const told = oneMore(document, result, simulated.simulation.ranges, language);
  if (told.length === 0) return null;
  return (
    <div className={styles.oneMore}>
      {told.map(({ outcome, sentence }) => (
        <p key={outcome.id}>
          <Worded sentence={sentence} />
        </p>
      ))}
      <p className="small quiet">{first(basis(result.settings, language))}.</p>
    </div>
  );
};

const Deciding = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  const { document, result, language } = useSubject();
  const { simulation, tornado } = drawn.simulated;
  const { society } = simulation;
  if (!("mean" in society))
    return (
      <p className={styles.unknown}>
        {whySentence(society.why, language)} {t("decides.unknown")}
      </p>
    );
  const swings = swingsOf(tornado, society.central, document, result.breakEven.parameters);
  return (
    <>
      <Tornado swings={swings} central={society.central} importance={simulation.importance} />
      {swings.length > 1 && <TwoWay drawn={drawn} swings={swings} central={society.central} />}
    </>
  );
};

/** Which of what is uncertain decides whether it pays, one parameter at a time and two together. */
export const Decides = () => {
  const { t } = useTranslation(["translation", "results"]);
  return (
    <Doubted id="decides" title={t("decides.title")}>
      {(drawn) => (
        <>
          <OneMore drawn={drawn} />
          <Deciding drawn={drawn} />
          <p className="small screen-only">
            <a href="#switching">{t("results:decides.switching")}</a>
          </p>
        </>
      )}
    </Doubted>
  );
};
