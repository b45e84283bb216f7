import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CriteriaSet, Verdict } from "../../models/criteria.ts";
import {
  criteriaText,
  criterionState,
  criterionText,
  criterionTitle,
  noCriteria,
} from "../../models/words/criteria.ts";
import { namesOf } from "../../models/words/place.ts";
import { useLive, useLiveSource } from "../editing/live.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./criteria.module.css";
import { type GoTo, Jump } from "./jump.tsx";

const signs = { met: "✓", missing: "?", broken: "✕" } as const satisfies Record<Verdict["state"], string>;

type CriterionProps = Readonly<{ verdict: Verdict; text: string; goTo: GoTo }>;

const Criterion = ({ verdict, text, goTo }: CriterionProps) => {
  const language = useLanguage();
  const { rule, state, at } = verdict;
  return (
    <li className={styles.criterion} data-criterion={rule} data-state={state}>
      <span className={`${styles.sign} ${styles[state]}`} aria-hidden="true">
        {signs[state]}
      </span>
      <h4 className={styles.title}>
        <Jump at={at} goTo={goTo}>
          {criterionTitle(rule, language)}
        </Jump>
        <span className={`${styles.state} ${styles[state]}`}>{criterionState(state, language)}</span>
      </h4>
      <p className={styles.text}>{text}</p>
    </li>
  );
};

/** Only addresses of the web become links. */
const Source = ({ source: { title, publisher, url = "" } }: Pick<CriteriaSet, "source">) => {
  const { t } = useTranslation("editor");
  const named = [title, publisher].filter(Boolean).join(", ");
  return (
    <p className="small quiet">
      {t("criteria.source")}:{" "}
      {/^https?:\/\//.test(url) ? (
        <a href={url} rel="noreferrer">
          {named || url}
        </a>
      ) : (
        named
      )}
    </p>
  );
};

/** What the fund asks for against what is written so far; each leads to its field. */
export const CriteriaCheck = ({ goTo }: Readonly<{ goTo: GoTo }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const source = useLiveSource();
  useEffect(() => source.judge(), [source]);
  const live = useLive();
  const { criteria, document, isStale } = live;
  const names = namesOf(document ?? {});
  const verdicts = criteria?.verdicts ?? [];
  const met = verdicts.filter(({ state }) => state === "met").length;
  return (
    <section className={styles.criteria} aria-labelledby="criteria-title" aria-busy={isStale}>
      <h3 id="criteria-title">
        {t("criteria.title")}
        {criteria && <span className={styles.counts}>{t("criteria.counts", { met, count: verdicts.length })}</span>}
      </h3>
      {criteria ? (
        <>
          <p className="small quiet">{criteriaText(criteria.set, language)}</p>
          <ul className={styles.list}>
            {verdicts.map((verdict) => (
              <Criterion
                key={verdict.rule}
                verdict={verdict}
                text={criterionText(verdict, language, names)}
                goTo={goTo}
              />
            ))}
          </ul>
          <Source source={criteria.set.source} />
        </>
      ) : (
        <p>{"criteria" in live ? noCriteria(language) : t("criteria.waiting")}</p>
      )}
    </section>
  );
};
