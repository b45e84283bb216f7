import { type KeyboardEvent, memo, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Parameter } from "../../models/appraisal.ts";
import { readTyped, writtenAs } from "../../models/words/typed.ts";
import { quantity, unitSymbol } from "../../models/words/unit.ts";
import { useLanguage } from "../language/language.ts";
import type { Track } from "./follower.ts";
import { type Scale, scaleOf } from "./scale.ts";
import styles from "./trying.module.css";

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

type MarksProps = Readonly<{ track: Track; scale: Scale; roots: readonly number[] }>;

/** What stands along the track: the believed range, the appraisal's own value, and where it breaks even. */
const Marks = ({ track: { parameter, stated }, scale, roots }: MarksProps) => {
  const { belief } = parameter;
  const [low, high] =
    belief && "low" in belief && belief.low !== undefined && belief.high !== undefined
      ? [scale.placeOf(belief.low), scale.placeOf(belief.high)]
      : [0, 0];
  return (
    <span className={styles.marks} aria-hidden="true">
      {high > low && <span className={styles.believed} style={{ left: percent(low), width: percent(high - low) }} />}
      <span className={styles.own} style={{ left: percent(scale.placeOf(stated)) }} />
      {roots.map((root) => (
        <span key={root} className={styles.even} style={{ left: percent(scale.placeOf(root)) }} />
      ))}
    </span>
  );
};

type TypedProps = Readonly<{ track: Track; value: number; onPull: (value: number) => void }>;

/** Shares that follow others in their group have digits that nobody chose; of kronor every digit counts. */
const digitsOf = (unit: Parameter["unit"]): number => (unit === "share" ? 6 : 12);

/** The exact way: the value as text, read when it is done. */
const TypedValue = ({ track: { parameter, least, most }, value, onPull }: TypedProps) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const [text, setText] = useState<string | undefined>();
  const [refusal, setRefusal] = useState<string | undefined>();
  const [shownValue, setShownValue] = useState(value);
  const id = useId();
  const leave = (): void => {
    setText(undefined);
    setRefusal(undefined);
  };
  // The thumb has the last word: what was refused beside it is no longer what stands here.
  if (value !== shownValue) {
    setShownValue(value);
    leave();
  }
  const shown = (of: number) => quantity(of, parameter.unit, language);
  const refusalOf = (value: number): string | undefined =>
    value < least || value > most ? t("trying.outside", { least: shown(least), most: shown(most) }) : undefined;
  const read = (): void => {
    if (text === undefined) return;
    const typed = readTyped(text, parameter.unit, language);
    const refused = "refusal" in typed ? typed.refusal : "value" in typed ? refusalOf(typed.value) : undefined;
    setRefusal(refused);
    if (refused !== undefined) return;
    setText(undefined);
    if ("value" in typed) onPull(typed.value);
  };
  const keys = ({ key }: KeyboardEvent): void => {
    if (key === "Enter") read();
    if (key === "Escape") leave();
  };
  return (
    <>
      <input
        className={styles.typed}
        aria-label={t("trying.value", { name: parameter.name })}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : id}
        value={text ?? writtenAs(Number(value.toPrecision(digitsOf(parameter.unit))), parameter.unit, language)}
        autoComplete="off"
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={read}
        onKeyDown={keys}
      />
      {/* A share has its sign in the field: "80" alone could be read in two ways. */}
      {parameter.unit !== "share" && <span className="small quiet">{unitSymbol(parameter.unit, language)}</span>}
      {refusal !== undefined && (
        <span id={id} role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </>
  );
};

/** Where it breaks even, in words: said of the slider, and under it. */
const useEven = ({ unit }: Parameter, roots: readonly number[] | undefined): string | undefined => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  if (roots === undefined) return undefined;
  const [one, ...others] = roots.map((root) => quantity(root, unit, language));
  if (one === undefined) return t("trying.evenNever");
  const value = others.reduce((all, other) => t("trying.between", { value: all, other }), one);
  return `${t("trying.evenAt", { value })}.`;
};

type SliderProps = Readonly<{
  track: Track;
  value: number;
  /** Undefined where the appraisal cannot say whether it pays. */
  roots: readonly number[] | undefined;
  isRefused: boolean;
  onPull: (parameter: string, value: number) => void;
  onReset: (parameter: string) => void;
}>;

/** One assumption to pull: its name, its value, the track, and what lies along it. */
const Pulled = ({ track, value, roots, isRefused, onPull, onReset }: SliderProps) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const [id, help] = [useId(), useId()];
  const { parameter, stated } = track;
  const scale = scaleOf(track);
  const within = roots?.filter((root) => root >= track.least && root <= track.most);
  const even = useEven(parameter, within);
  const isPulled = value !== stated;
  const shown = (of: number) => quantity(of, parameter.unit, language);
  return (
    <li className={styles.slider} data-slider={parameter.id}>
      <div className={styles.head}>
        <label htmlFor={id}>{parameter.name}</label>
        <TypedValue track={track} value={value} onPull={(to) => onPull(parameter.id, to)} />
      </div>
      <div className={styles.track}>
        <Marks track={track} scale={scale} roots={within ?? []} />
        <input
          id={id}
          type="range"
          min={0}
          max={scale.steps}
          step={1}
          value={scale.stepAt(value)}
          aria-valuetext={shown(value)}
          aria-describedby={help}
          onChange={({ currentTarget: { valueAsNumber: step } }) =>
            onPull(parameter.id, step === scale.stepAt(stated) ? stated : scale.valueAt(step))
          }
        />
      </div>
      <p className={styles.under} id={help}>
        {isRefused ? <span role="alert">{t("trying.refused")}</span> : even}
        {isPulled && <span className={styles.was}>{t("trying.own", { value: shown(stated) })}</span>}
        {isPulled && (
          <button
            type="button"
            className="linklike small"
            aria-label={t("trying.resetLong", { name: parameter.name })}
            onClick={() => {
              onReset(parameter.id);
              // The button goes with what it took back.
              document.getElementById(id)?.focus();
            }}
          >
            {t("trying.reset")}
          </button>
        )}
      </p>
    </li>
  );
};

const isSameRoots = (one: SliderProps["roots"], other: SliderProps["roots"]): boolean =>
  one?.length === other?.length && (one ?? []).every((root, place) => root === other![place]);

/** The other sliders stand still while one is pulled, but for where they break even. */
export const Slider = memo(
  Pulled,
  (was, is) =>
    was.track === is.track &&
    was.value === is.value &&
    was.isRefused === is.isRefused &&
    isSameRoots(was.roots, is.roots),
);
