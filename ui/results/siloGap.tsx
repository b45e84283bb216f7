import { useTranslation } from "react-i18next";
import { siloSentences } from "../../models/words/silo.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import styles from "./who.module.css";

/** How much of the benefit lands with others than those who pay, how much after the budget period, and why that matters. */
export const SiloGap = () => {
  const { t } = useTranslation("results");
  const { t: page } = useTranslation();
  const { document, result, language } = useSubject();
  const sentences = siloSentences(result, document, language);
  return (
    <>
      <h3 className={styles.siloTitle}>{page("who.silo")}</h3>
      <ul className={styles.silo}>
        {sentences.map((sentence, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other name than their place
          <li key={position}>
            <Worded sentence={sentence} />
          </li>
        ))}
      </ul>
      <p className={section.source}>{t("keys.wrongPocket")}</p>
    </>
  );
};
