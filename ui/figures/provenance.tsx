import { useTranslation } from "react-i18next";
import type { Parameter } from "../../models/appraisal.ts";
import type { ExplainedNode } from "../../models/explain.ts";
import { statedFacts } from "../../models/words/stated.ts";
import styles from "./explanation.module.css";
import { statingOf, useSubject } from "./subject.ts";

/** How sure one can be of a stated value: grade and design in words, then why. */
export const useEvidence = () => {
  const { t } = useTranslation();
  return ({ evidence }: Parameter): string | undefined => {
    if (!evidence) return undefined;
    const words = [
      evidence.grade && t(`evidence.grade.${evidence.grade}`),
      evidence.design && t(`evidence.design.${evidence.design}`),
    ];
    return words.filter(Boolean).join(", ");
  };
};

/** Where a number comes from: what a scenario has set, its source, its evidence, and whether someone has checked it. */
export const Provenance = ({ node }: Readonly<{ node: ExplainedNode }>) => {
  const subject = useSubject();
  const facts = statedFacts(node, statingOf(subject), subject.language);
  if (facts.length === 0) return null;
  return (
    <div className={styles.source}>
      <dl className={styles.facts}>
        {facts.map(({ key, name, text, url }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              {url === undefined ? (
                text
              ) : (
                <a href={url} rel="noreferrer">
                  {text}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
