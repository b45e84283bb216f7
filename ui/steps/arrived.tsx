import { useTranslation } from "react-i18next";
import { changeTexts } from "../../models/words/changed.ts";
import { useSaving, useSavingState } from "../editing/useSaving.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./keeping.module.css";

/** What came from elsewhere while one wrote, and what came back from before the page was closed. */
export const Arrived = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { dismiss } = useSaving();
  const { arrivals, isRestored } = useSavingState();
  const texts = arrivals.flatMap(({ before, after }) => changeTexts(before, after, language));
  return (
    <div role="status">
      {(isRestored || texts.length > 0) && (
        <div className={styles.notice}>
          <div>
            {isRestored && <p>{t("arrived.restored")}</p>}
            {texts.length > 0 && (
              <>
                <p>{t("arrived.title")}</p>
                <ul className={styles.sentences}>
                  {texts.map((text, position) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been changed twice
                    <li key={position}>{text}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <button type="button" className={styles.close} aria-label={t("arrived.dismissLong")} onClick={dismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
};
