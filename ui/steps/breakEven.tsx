import { useTranslation } from "react-i18next";
import type { Appraisal } from "../../models/appraisal.ts";
import { headline, observedSentence } from "../../models/words/headline.ts";
import type { Sentence } from "../../models/words/part.ts";
import { useLive } from "../editing/live.ts";
import { useLanguage } from "../language/language.ts";
import { Part } from "./step.tsx";
import styles from "./steps.module.css";

/** The break-even, which needs no effect: the first thing that is said of an idea. */
export const BreakEven = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { figures, document, isStale } = useLive();
  if (!figures) return <p className={styles.notYet}>{t("truth.notYet")}</p>;
  const { lead, rest } = headline(figures, document as Appraisal, language);
  return (
    <div className={styles.breakEven} aria-busy={isStale}>
      <p className={styles.lead}>
        <Said sentence={lead} />
      </p>
      <p>
        <Said sentence={rest} />
      </p>
    </div>
  );
};

/** The number to count each year in the follow-up. */
export const Observed = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { figures, document } = useLive();
  const sentence = figures && observedSentence(figures, document as Appraisal, language);
  if (!sentence) return null;
  return (
    <Part title={t("plan.observed")} lead={t("plan.observedLead")}>
      <p className={styles.lead}>
        <Said sentence={sentence} />
      </p>
    </Part>
  );
};

/** A sentence of figures while they are being written: nothing opens from them, but the numbers stand out. */
const Said = ({ sentence }: Readonly<{ sentence: Sentence }>) =>
  sentence.map((part, position) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
    "text" in part ? part.text : <strong key={position}>{part.number}</strong>,
  );
