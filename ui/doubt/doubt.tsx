import { useTranslation } from "react-i18next";
import { isCertain, isDrawn } from "../../models/words/chance.ts";
import { doubtTold } from "../../models/words/doubt.ts";
import { useSubject } from "../figures/subject.ts";
import { Dots } from "./dots.tsx";
import styles from "./doubt.module.css";
import { Doubted } from "./doubted.tsx";
import type { Drawn } from "./draws.ts";

const Sure = ({ drawn: { simulated, isWhole } }: Readonly<{ drawn: Drawn }>) => {
  const { document, result, language } = useSubject();
  const { simulation } = simulated;
  const { society, draws } = simulation;
  const told = doubtTold(simulation, document, result, language);
  return (
    <>
      <p className={styles.lead}>{told.lead}</p>
      {told.rest && <p className={styles.rest}>{told.rest}</p>}
      {isDrawn(society) && !isCertain(society) && <Dots summary={society} draws={draws} told={told} />}
      {/* Of a few draws while a slider moves no digit would stand still. */}
      {told.quiet && (
        <p className={styles.quiet} style={{ visibility: isWhole ? undefined : "hidden" }}>
          {told.quiet}
        </p>
      )}
    </>
  );
};

/** How sure it is that the investment pays for society: the sentence, a hundred outcomes to be counted, and whether the draws are enough. */
export const Doubt = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="doubt" title={t("doubt.title")}>
      {(drawn) => <Sure drawn={drawn} />}
    </Doubted>
  );
};
