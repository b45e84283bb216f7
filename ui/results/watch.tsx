import { useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import { count, year as yearName } from "../../models/words/number.ts";
import { type Watching, watching } from "../../models/words/watch.ts";
import { Copy } from "../copying.tsx";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { WideTable } from "./section.tsx";
import styles from "./watch.module.css";

const columns = ["watchYear", "watchReached", "watchAnyway", "watchLeast", "watchSoFar"] as const;

const Years = ({ of: { outcome, years } }: Readonly<{ of: Watching }>) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const at = address("breakEven", "outcomes", outcome, "watch");
  return (
    <WideTable label={t("say.watch")}>
      <table className={`${section.table} ${styles.years}`}>
        <caption className="unseen">{t("say.watch")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "watchYear" ? undefined : "numeric"}>
                {t(`say.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, reached, anyway, watched, soFar }) => (
            <tr key={year}>
              <th scope="row">{yearName(year)}</th>
              <td className="numeric">
                <Figure at={`${at}/reached/${year}`}>{count(reached, language)}</Figure>
              </td>
              <td className="numeric">
                <Figure at={`${at}/anyway/${year}`}>{count(anyway, language)}</Figure>
              </td>
              <td className="numeric">
                <Figure at={`${at}/observed/${year}`}>{count(watched, language)}</Figure>
              </td>
              <td className="numeric">{count(soFar, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
};

/** The number to watch, its years, and the line a coordinator takes to the follow-up plan. */
export const Watch = () => {
  const { t } = useTranslation();
  const { t: say } = useTranslation("results");
  const { result, document, language } = useSubject();
  const watch = watching(result, document, language);
  if (!watch) return null;
  const { sentence, years, line } = watch;
  return (
    <div className={styles.watch}>
      <p className={styles.sentence}>
        <Worded sentence={sentence} />
      </p>
      {line !== undefined && <p className="small quiet">{t("headline.watchWhy")}</p>}
      {years.length > 0 && (
        <>
          <Years of={watch} />
          <p className="small quiet">{say("say.watchRounded")}</p>
        </>
      )}
      {line !== undefined && <Copy label={say("say.watchCopy")} text={() => line} />}
    </div>
  );
};
