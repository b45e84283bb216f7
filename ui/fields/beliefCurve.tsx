import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import { beliefPicture } from "../../models/report/belief.ts";
import { type Spread, type Stated, spreadOf, statedAt } from "../../models/report/beliefSpread.ts";
import type { DraftBelief } from "../../models/words/belief.ts";
import { beliefSentences } from "../../models/words/beliefSentence.ts";
import { beliefTroubles, lackingText } from "../../models/words/beliefTrouble.ts";
import { Drawing } from "../charts/drawing.tsx";
import { useWidth } from "../charts/width.ts";
import { useAt, useOfDraft, useTexts } from "../editing/hooks.ts";
import { useProblemsAt } from "../editing/live.ts";
import { useLanguage } from "../language/language.ts";
import { useUnitOf } from "./beliefUnit.ts";
import type { HeldBelief, Keys, Way } from "./beliefWays.ts";
import styles from "./fields.module.css";
import { Faults, GroupProblems, idOf } from "./frame.tsx";

/** What is drawn of the number of a parameter or of what a scenario sets; compared as text, so that it is found anew for another alone. */
export const useSpread = (at: Address): (Spread & Readonly<{ stated: Stated }>) | undefined => {
  const text = useOfDraft((draft) => JSON.stringify(statedAt(draft, at)));
  return useMemo(() => {
    const stated = text === undefined ? undefined : (JSON.parse(text) as Stated);
    const spread = stated && spreadOf(stated);
    return spread && { ...spread, stated };
  }, [text]);
};

type CurveProps = Readonly<{ at: Address; keys: Keys }>;

/** The curve as it is typed, under the sentence that says the same; where there is none, what is needed for one. */
export const BeliefCurve = ({ at, keys }: CurveProps) => {
  const { t } = useTranslation("editor");
  const spread = useSpread(at);
  const isUnread = [...useTexts().keys()].some((text) => text.startsWith(`${at}/belief/`));
  const wasDrawn = useRef(false);
  wasDrawn.current ||= spread !== undefined;
  return (
    <figure className={styles.curve} data-kept={wasDrawn.current || undefined}>
      <figcaption className={styles.curveTitle}>{t("belief.curve")}</figcaption>
      {isUnread ? (
        <p className={styles.help}>{t("belief.unread")}</p>
      ) : spread ? (
        <Drawn spread={spread} />
      ) : (
        <Lacking at={at} keys={keys} />
      )}
    </figure>
  );
};

const Drawn = ({ spread }: Readonly<{ spread: Spread }>) => {
  const language = useLanguage();
  const [place, width] = useWidth();
  const picture = useMemo(() => beliefPicture(spread, width, language), [spread, width, language]);
  const sentences = beliefSentences(spread, language);
  return (
    <>
      <p className={styles.sentence}>{sentences.join(" ")}</p>
      {/* What it shows is what the sentence above it says. */}
      <div ref={place} aria-hidden="true">
        <Drawing picture={picture} label={sentences[0]!} />
      </div>
    </>
  );
};

const Lacking = ({ at, keys }: CurveProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const held = (useAt<HeldBelief>(`${at}/belief`) ?? {}) as DraftBelief;
  return <p className={styles.help}>{lackingText(held, neededOf(held, keys), language) ?? t("belief.notDrawn")}</p>;
};

/** Ends of a curve without end say nothing without how sure they are. */
const neededOf = ({ kind }: DraftBelief, keys: Keys): Keys =>
  keys.includes("low") && (kind === "normal" || kind === "lognormal") ? [...keys, "confidence"] : keys;

type ProblemsProps = CurveProps & Readonly<{ way: Way }>;

/** What is wrong with the belief as a whole; what the fields or the place of the curve say in plain words is not said again. */
export const BeliefProblems = ({ at, keys, way }: ProblemsProps) => {
  const language = useLanguage();
  const unit = useUnitOf(at);
  const held = (useAt<HeldBelief>(`${at}/belief`) ?? {}) as DraftBelief;
  const isSaid =
    way !== "other" &&
    (lackingText(held, neededOf(held, keys), language) !== undefined ||
      Object.keys(beliefTroubles(held, unit, language)).length > 0);
  const faults = useProblemsAt(`${at}/belief`).filter(
    ({ kind }) => kind !== "missing" && !(isSaid && (kind === "beliefOrder" || kind === "beliefIncomplete")),
  );
  return (
    <>
      {faults.length > 0 && (
        <div className={styles.problems} id={`${idOf(`${at}/belief`)}:problem`}>
          <Faults problems={faults} />
        </div>
      )}
      <GroupProblems at={`${at}/belief/truncate`} />
    </>
  );
};
