import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Step } from "../editing/places.ts";
import styles from "./steps.module.css";

type StepName = Exclude<Step, "assumptions">;

/** A step opens with its question and what a good answer looks like. */
export const StepFrame = ({ step, children }: Readonly<{ step: StepName; children: ReactNode }>) => {
  const { t } = useTranslation("editor");
  return (
    <>
      <header className={styles.head}>
        <h2 id="step" tabIndex={-1}>
          {t(`steps.${step}.title`)}
        </h2>
        <p className={styles.question}>{t(`steps.${step}.question`)}</p>
        <p className="quiet">{t(`steps.${step}.good`)}</p>
      </header>
      {children}
    </>
  );
};

type PartProps = Readonly<{ title: string; lead?: ReactNode; children: ReactNode }>;

export const Part = ({ title, lead, children }: PartProps) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    {lead && <p className="quiet small">{lead}</p>}
    {children}
  </section>
);
