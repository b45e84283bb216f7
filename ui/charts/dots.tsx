import type { ReactNode } from "react";
import styles from "./dots.module.css";

type DotsProps = Readonly<{
  /** Everyone the intervention reaches. */
  reached: number;
  anyway: number;
  extra: number;
  label: string;
  keys: Readonly<{ anyway: ReactNode; extra: ReactNode; rest: ReactNode }>;
}>;

/** More than this can no longer be counted by eye, and the sentence has to do. */
export const MOST_DOTS = 300;

const kinds = ["anyway", "extra", "rest"] as const;

/** One dot a person: those who manage anyway, those who have to be added, and the rest. */
export const Dots = ({ reached, anyway, extra, label, keys }: DotsProps) => {
  const kindOf = (position: number) => (position < anyway ? "anyway" : position < anyway + extra ? "extra" : "rest");
  const className = { anyway: styles.anyway, extra: styles.extra, rest: "" };
  return (
    <figure>
      <div className={styles.dots} role="img" aria-label={label}>
        {Array.from({ length: reached }, (_, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are their places
          <span key={position} className={`${styles.dot} ${className[kindOf(position)]}`} />
        ))}
      </div>
      <figcaption>
        <ul className={styles.key}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={`${styles.dot} ${className[kind]}`} aria-hidden="true" />
              <span>{keys[kind]}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};
