import { useTranslation } from "react-i18next";
import type { Parameter } from "../../models/appraisal.ts";
import { count, share } from "../../models/words/number.ts";
import { quantity } from "../../models/words/unit.ts";
import { useEvidence } from "../figures/provenance.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./basis.module.css";
import section from "./section.module.css";
import { WideTable } from "./section.tsx";

/** The belief in words; the number alone is the central case. */
const useInterval = () => {
  const { t } = useTranslation();
  const { language } = useSubject();
  return ({ belief, unit }: Parameter): string | undefined => {
    if (!belief) return undefined;
    // The unit stands beside the value already.
    const shown = (value: number) => (unit === "share" ? share(value, language) : count(value, language, 2));
    if (belief.kind === "fixed") return t("belief.fixed");
    if (belief.kind === "observed") return t("belief.observed", { count: belief.values.length });
    if ("low" in belief && belief.low !== undefined && belief.high !== undefined)
      return t("belief.to", { low: shown(belief.low), high: shown(belief.high) });
    if ("mean" in belief && belief.mean !== undefined && belief.sd !== undefined)
      return t("belief.spread", { mean: shown(belief.mean), sd: shown(belief.sd) });
    if ("successes" in belief && belief.successes !== undefined)
      return t("belief.counts", {
        successes: count(belief.successes, language, 0),
        total: count(belief.successes + (belief.failures ?? 0), language, 0),
      });
    return undefined;
  };
};

const SourceCell = ({ parameter: { source } }: Readonly<{ parameter: Parameter }>) => {
  const { t } = useTranslation();
  if (!source?.title) return <td className="quiet">{t("basis.noSource")}</td>;
  const rest = [source.publisher, source.edition, source.locator].filter(Boolean).join(", ");
  return (
    <td className={styles.source}>
      {source.title}
      {rest && <span className="quiet">. {rest}</span>}
    </td>
  );
};

const Row = ({ parameter }: Readonly<{ parameter: Parameter }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const interval = useInterval()(parameter);
  const evidence = useEvidence()(parameter);
  const { verified, value, unit, name } = parameter;
  return (
    <tr>
      <th scope="row" className={styles.wide}>
        {name}
      </th>
      <td className="numeric">
        {value === undefined ? "–" : quantity(value, unit, language)}
        {interval && <span className={styles.under}>{interval}</span>}
      </td>
      <SourceCell parameter={parameter} />
      <td>
        {evidence && <span className={styles.over}>{evidence}</span>}
        {verified?.state === "yes" ? (
          t("basis.verifiedBy", { by: verified.by, on: verified.on })
        ) : (
          <span className={styles.unverified}>{t("basis.notVerified")}</span>
        )}
      </td>
    </tr>
  );
};

/** Every value the appraisal rests on, with where it comes from and how sure one can be. */
export const Sources = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const parameters = document.parameters ?? [];
  const unverified = parameters.filter(({ verified }) => verified?.state !== "yes").length;
  const heads = ["value", "amount", "source", "evidence"] as const;
  return (
    <div className={styles.block}>
      <h3 id="sources">{t("basis.sources")}</h3>
      <p className="small quiet">{t("basis.sourcesLead", { count: parameters.length, unverified })}</p>
      <WideTable label={t("basis.sources")}>
        <table className={`${section.table} ${styles.sources}`}>
          <caption className="unseen">{t("basis.sources")}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={head === "amount" ? "numeric" : undefined}>
                  {t(`basis.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <Row key={parameter.id} parameter={parameter} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </div>
  );
};
