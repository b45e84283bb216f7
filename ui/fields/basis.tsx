import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { designWords, suggestionText } from "../../models/words/evidence.ts";
import { useAt } from "../editing/hooks.ts";
import { useLanguage } from "../language/language.ts";
import { Belief } from "./belief.tsx";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { Together } from "./together.tsx";

type BasisProps = Readonly<{ id: string }>;

/** What a number rests on: how sure one is, the study behind it, the source, and whether anyone has checked it. */
export const Basis = ({ id }: BasisProps) => {
  const { t } = useTranslation("editor");
  const at = `/parameters/${id}`;
  return (
    <div className={styles.parts}>
      <Field at={`${at}/name`} />
      <Belief at={at} />
      <Together id={id} />
      <Evidence at={at} />
      <Part title={t("basis.source")}>
        {["title", "publisher", "edition", "locator", "url"].map((key) => (
          <Field key={key} at={`${at}/source/${key}`} />
        ))}
        <Verified at={at} />
      </Part>
      <details className={styles.more}>
        <summary>{t("field.more")}</summary>
        <div className={styles.fields}>
          {["unit", "bounds/least", "bounds/most", "usage", "goodUntil", "stream"].map((key) => (
            <Field key={key} at={`${at}/${key}`} />
          ))}
          {["library/entry", "library/edition", "library/hash", "id"].map((key) => (
            <Field key={key} at={`${at}/${key}`} />
          ))}
        </div>
      </details>
    </div>
  );
};

type AtProps = Readonly<{ at: string }>;

const Part = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <fieldset className={styles.part}>
    <legend className={styles.partTitle}>{title}</legend>
    <div className={styles.fields}>{children}</div>
  </fieldset>
);

/** The study behind a number, and what its design does to the haircut. */
const Evidence = ({ at }: AtProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const design = useAt<Parameters<typeof designWords>[0]>(`${at}/evidence/design`);
  return (
    <Part title={t("basis.evidence")}>
      <Field at={`${at}/evidence/design`} />
      {design && (
        <p className={styles.said}>
          {designWords(design, language).example} {suggestionText(design, language)}
        </p>
      )}
      <Field at={`${at}/evidence/grade`} />
      <Field at={`${at}/evidence/why`} />
    </Part>
  );
};

const Verified = ({ at }: AtProps) => {
  const state = useAt<"yes" | "no">(`${at}/verified/state`);
  return (
    <>
      <Field at={`${at}/verified/state`} />
      {state === "no" && <Field at={`${at}/verified/because`} />}
      {state === "yes" && (
        <>
          <Field at={`${at}/verified/by`} />
          <Field at={`${at}/verified/on`} />
        </>
      )}
    </>
  );
};
