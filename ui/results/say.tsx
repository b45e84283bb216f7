import { useTranslation } from "react-i18next";
import { plain } from "../../models/words/part.ts";
import { sayings } from "../../models/words/say.ts";
import type { Saying } from "../../models/words/sayWords.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { usePrinted } from "../printed.ts";
import { useIsWide } from "../wide.ts";
import styles from "./say.module.css";

const marks = { say: "✓", not: "✗" } as const;

const List = ({ of, kind }: Readonly<{ of: readonly Saying[]; kind: keyof typeof marks }>) => {
  const { t } = useTranslation("results");
  return (
    <div className={styles.side}>
      <h3>{t(`say.${kind}`)}</h3>
      <ul>
        {of.map(({ sentence, because }) => (
          <li key={plain(sentence)}>
            <span className={styles.mark} aria-hidden="true">
              {marks[kind]}
            </span>
            <div>
              <p>
                <Worded sentence={sentence} />
              </p>
              <p className="small quiet">
                <Worded sentence={because} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What this result lets one say and what not: open where there is room for it, and on paper. */
export const Say = () => {
  const { t } = useTranslation("results");
  const { result, document, language } = useSubject();
  const isWide = useIsWide();
  const printed = usePrinted() !== undefined;
  const { say, not } = sayings(result, document, language);
  if (say.length === 0 && not.length === 0) return null;
  return (
    <details key={String(printed)} className={styles.say} open={isWide || printed}>
      <summary>{t("say.title")}</summary>
      <div className={styles.sides}>
        <List of={say} kind="say" />
        <List of={not} kind="not" />
      </div>
    </details>
  );
};
