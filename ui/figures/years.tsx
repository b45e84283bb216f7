import { useTranslation } from "react-i18next";
import type { ExplainedNode } from "../../models/explain.ts";
import { stepNumber } from "../../models/words/stepNumber.ts";
import styles from "./explanation.module.css";
import { useSubject } from "./subject.ts";

type YearsProps = Readonly<{ node: ExplainedNode; firstYear: number }>;

/** The yearly numbers as small bars; the table under them says the same. */
const Spark = ({ values }: Readonly<{ values: readonly number[] }>) => {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  return (
    <svg className={styles.spark} viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, position) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the years are their places
          key={position}
          x={position + 0.1}
          width={0.8}
          y={(high - Math.max(0, value)) / span}
          height={Math.abs(value) / span}
          fill="var(--accent)"
        />
      ))}
    </svg>
  );
};

/** A yearly number, year by year. */
export const Years = ({ node, firstYear }: YearsProps) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  if (typeof node.value === "number") return null;
  const values = Array.from(node.value);
  const start = node.axis === "calendar" ? firstYear : 0;
  const rows = values.flatMap((value, position) => (value === 0 ? [] : [{ year: start + position, value }]));
  const head = node.axis === "calendar" ? t("explain.years") : t("explain.sinceOutcome");
  if (rows.length === 0) return null;
  return (
    <div className={styles.years}>
      <Spark values={values} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.yearBox} aria-label={t("explain.perYear")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="numeric">
                {t("explain.value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, value }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="numeric">{stepNumber(value, node, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < values.length && <p className="small quiet">{t("explain.zeros")}</p>}
    </div>
  );
};
