import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import type { Mark, Ratio, Result } from "../../models/result.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { DOOR_HINT, nameOfScenario, useDoors } from "./doors.ts";
import styles from "./figure.module.css";
import { useSubject } from "./subject.ts";

type FigureProps = Readonly<{ at: Address; children: ReactNode; className?: string | undefined }>;

/** The figure whose marks are this one's too: switching values rest on what society's net present value rests on, a rate on all its kind. */
const restsOn = (at: Address): Address =>
  at.startsWith("/breakEven/parameters/") ? "/society/npv" : at.replace(/\/irr\/roots\/\d+$/, "/irr/roots");

/** Whether a figure rests on a value that nobody has checked; one year of a series rests on what the series does. */
export const isUnverified = ({ marks }: Pick<Result, "marks">, at: Address): boolean =>
  (marks[restsOn(at)] ?? marks[at.replace(/\/\d{4}$/, "")])?.includes("notVerified") ?? false;

/** A number that opens how it came about, in the scenario that it stands in; where nothing can be opened, the number alone. */
export const Figure = ({ at, children, className }: FigureProps) => {
  const doors = useDoors();
  const { result, scenario } = useSubject();
  const unverified = isUnverified(result, at);
  const classes = (...own: readonly (string | undefined)[]) =>
    [...own, unverified && styles.unverified, className].filter(Boolean).join(" ");
  if (!doors)
    return (
      <span className={classes(styles.number)} data-figure={at}>
        {children}
      </span>
    );
  const { door, open } = doors;
  return (
    <button
      type="button"
      className={classes(styles.figure)}
      data-figure={at}
      data-scenario={nameOfScenario(scenario)}
      aria-expanded={door?.at === at && door.scenario === scenario}
      aria-describedby={DOOR_HINT}
      onClick={(event) => open({ at, scenario }, event.currentTarget)}
    >
      {children}
    </button>
  );
};

type RatioFigureProps = Readonly<{ at: Address; ratio: Ratio; format: (value: number) => string }>;

/** A figure that may be unknown: the number, or why there is none in the same place. */
export const RatioFigure = ({ at, ratio, format }: RatioFigureProps) => {
  const { language } = useSubject();
  if (!ratio.defined) return <span className={styles.why}>{whyPhrase(ratio.why, language)}</span>;
  return <Figure at={at}>{format(ratio.value)}</Figure>;
};

/** What a figure rests on that a reader must know, in words. */
export const Marks = ({ marks }: Readonly<{ marks: readonly Mark[] | undefined }>) => {
  const { t } = useTranslation();
  if (!marks?.length) return null;
  return (
    <span className={styles.marks}>
      {marks.map((mark) => (
        <span key={mark} className={styles.mark}>
          <span className={mark === "notVerified" ? styles.unverified : undefined}>{t(`mark.${mark}`)}</span>
        </span>
      ))}
    </span>
  );
};
