import { use, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import { lacksRoom, roomForHarm } from "../../models/report/beliefRoom.ts";
import { amountText } from "../../models/words/amount.ts";
import { casesOf } from "../../models/words/beliefSentence.ts";
import { useEditing } from "../editing/hooks.ts";
import { useLanguage } from "../language/language.ts";
import { useSpread } from "./beliefCurve.tsx";
import styles from "./fields.module.css";
import { FormContext } from "./form.ts";

type RoomProps = Readonly<{
  at: Address;
  /** To a judgement of one's own, where the belief has no end that could be moved. */
  onOwn: () => void;
}>;

/** A study without comparison cannot rule out harm: whether the belief should is asked, and nothing is widened or stored unasked. */
export const RoomForHarm = ({ at, onOwn }: RoomProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const { goTo } = use(FormContext);
  const spread = useSpread(at);
  const stated = spread && lacksRoom(spread.stated, spread.belief) ? spread.stated : undefined;
  const room = useMemo(() => stated && roomForHarm(stated), [stated]);
  if (!stated) return null;
  const { design, unit, belief } = stated;
  const hasEnds = "low" in belief && belief.low !== undefined;
  const parameter = `/parameters/${at.slice(at.lastIndexOf("/") + 1)}`;
  return (
    <section className={styles.asked} aria-label={t("belief.harm.title")}>
      <p className={styles.askedTitle}>{t("belief.harm.title")}</p>
      <p>{t(design === "judgement" ? "belief.harm.judgement" : "belief.harm.beforeAfter")}</p>
      {hasEnds && !room && <p>{t("belief.harm.blocked")}</p>}
      <div className={styles.actions}>
        {room && (
          <button
            type="button"
            className={styles.action}
            onClick={() => editing.change([{ at: `${at}/belief/${room.key}`, value: room.end }])}
          >
            {t(`belief.harm.${room.key}`, {
              end: amountText(room.end, unit, language, true),
              cases: casesOf(room.probability, language),
            })}
          </button>
        )}
        {!hasEnds && (
          <button type="button" className={styles.action} onClick={onOwn}>
            {t("belief.harm.own")}
          </button>
        )}
        <button type="button" className="linklike" onClick={() => goTo(`${parameter}/evidence/why`)}>
          {t("belief.harm.no")}
        </button>
      </div>
    </section>
  );
};
