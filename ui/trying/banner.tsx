import { useTranslation } from "react-i18next";
import { quantity } from "../../models/words/unit.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./trying.module.css";
import { resetAll, type Trying, useTried } from "./trying.ts";

/** Above the page while something is tried, and on paper: what, so that no figure is taken for the appraisal's own. */
export const TriedBanner = ({ trying }: Readonly<{ trying: Trying }>) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const { pulled, now } = useTried(trying);
  const changes = trying.tracks.flatMap(({ parameter: { id, name, unit }, stated }) => {
    const to = pulled.get(id) ?? now?.values[id];
    if (to === undefined) return [];
    const shown = (value: number) => quantity(value, unit, language);
    const text = t(pulled.has(id) ? "trying.change" : "trying.follows", { name, from: shown(stated), to: shown(to) });
    return [{ id, text }];
  });
  if (changes.length === 0) return null;
  return (
    <div className={styles.banner}>
      <strong>{t("trying.tries")}</strong>
      <ul>
        {changes.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <button type="button" className="linklike screen-only" onClick={() => resetAll(trying)}>
        {t("trying.resetAll")}
      </button>
    </div>
  );
};
