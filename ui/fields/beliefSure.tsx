import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import { outsideShare } from "../../models/report/beliefSpread.ts";
import { confidenceText, roughText } from "../../models/words/beliefSentence.ts";
import { share } from "../../models/words/number.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { useLanguage } from "../language/language.ts";
import { useSpread } from "./beliefCurve.tsx";
import { useUnitOf } from "./beliefUnit.ts";
import { type HeldBelief, intervalKind, isEndless, type Kind } from "./beliefWays.ts";
import styles from "./fields.module.css";
import { idOf } from "./frame.tsx";

/** How sure one may be of one's own judgement, in tenths; what is left out is certain. */
const sureness = [0.9, 0.8, 0.5] as const;
/** And of what a study calls a confidence interval. */
const studySureness = [0.95, 0.9, 0.99, 0.8] as const;

type SureProps = Readonly<{ at: Address; kind: Kind }>;

/** How sure one is that the number lies between the ends, and what the engine makes of that. */
export const Sure = ({ at, kind }: SureProps) => {
  const { t } = useTranslation("editor");
  return (
    <Choice
      at={at}
      label={t("belief.sure")}
      of={sureness}
      shown={(one) => t("belief.inTen", { count: one * 10 })}
      certain={isEndless(kind) ? undefined : t("belief.certain")}
      help={<Taken at={at} />}
    />
  );
};

type ChoiceProps = Readonly<{
  at: Address;
  label: string;
  of: readonly number[];
  shown: (one: number) => string;
  certain: string | undefined;
  help: ReactNode;
}>;

const Choice = ({ at, label, of, shown, certain, help }: ChoiceProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const place = `${at}/belief/confidence`;
  const value = useAt<number>(place);
  const id = `${idOf(place)}:sure`;
  const isOther = value !== undefined && !of.includes(value);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        aria-describedby={`${id}:help`}
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => editing.change([{ at: place, value: Number(event.target.value) || undefined }])}
      >
        {(certain !== undefined || value === undefined) && <option value="">{certain ?? t("field.notChosen")}</option>}
        {of.map((one) => (
          <option key={one} value={one}>
            {shown(one)}
          </option>
        ))}
        {isOther && <option value={value}>{share(value, language, 8)}</option>}
      </select>
      <p id={`${id}:help`} className={styles.help}>
        {help}
      </p>
    </div>
  );
};

/** What the engine takes the ends for. */
const Taken = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const spread = useSpread(at);
  const confidence = useAt<number>(`${at}/belief/confidence`);
  if (confidence === undefined) return t("belief.takenEnds");
  const cases = confidenceText(confidence, language);
  if (!spread || !Number.isFinite(spread.left.least) || !Number.isFinite(spread.left.most))
    return t("belief.takenOpen", { cases });
  const { least, most } = spread.left;
  const shown = (end: number): string => roughText(end, spread, spread.unit, language);
  return t("belief.takenSure", { cases, least: shown(least), most: shown(most) });
};

/** How sure a study's interval is, and which curve it is taken for. */
export const Interval = ({ at, kind }: SureProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const confidence = useAt<number>(`${at}/belief/confidence`);
  return (
    <>
      <Choice
        at={at}
        label={t("belief.sureStudy")}
        of={studySureness}
        shown={(one) => share(one, language)}
        certain={undefined}
        help={
          <>
            {t("belief.sureStudyHelp")}{" "}
            {confidence !== undefined && t("belief.takenOpen", { cases: confidenceText(confidence, language) })}
          </>
        }
      />
      <Shape {...{ at, kind }} />
    </>
  );
};

const Shape = ({ at, kind }: SureProps) => {
  const { t } = useTranslation("editor");
  const unit = useUnitOf(at);
  const held = useAt<HeldBelief>(`${at}/belief`);
  const low = held?.low;
  const key = ((): Parameters<typeof t>[0] => {
    if (kind !== intervalKind(unit, low))
      return kind === "lognormal" ? "belief.shape.chosenLognormal" : "belief.shape.chosenNormal";
    if (kind === "lognormal") return unit === "factor" ? "belief.shape.ratio" : "belief.shape.positive";
    return intervalKind(unit, undefined) === "lognormal" ? "belief.shape.fromZero" : "belief.shape.normal";
  })();
  return <p className={styles.said}>{t(key as "belief.shape.ratio")}</p>;
};

/** So much beyond an end of what a share can be makes the curve another than the source's. */
const MOST_OUTSIDE = 0.01;

/** A standard error is as wide on both sides: near 0 or 100 % that goes beyond what can be, and the counts tell more. */
export const NearEnd = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const unit = useUnitOf(at);
  const stated = useSpread(at)?.stated;
  if (unit !== "share" || !stated) return null;
  const { end, part } = outsideShare(stated);
  return part > MOST_OUTSIDE ? (
    <p className={styles.said}>{t("belief.nearEnd", { end: share(end, language) })}</p>
  ) : null;
};
