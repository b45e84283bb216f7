import { useTranslation } from "react-i18next";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { useEvidence } from "../figures/provenance.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./basis.module.css";
import section from "./section.module.css";
import { WideTable } from "./section.tsx";
import { Stated } from "./stated.tsx";

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
  const evidence = useEvidence()(parameter);
  const { verified, name } = parameter;
  return (
    <tr>
      <th scope="row" className={styles.wide}>
        {name}
      </th>
      <Stated parameter={parameter} />
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

/** How many values the appraisal rests on, and how many of them nobody has checked. */
export const checkedOf = ({ parameters = [] }: Pick<Appraisal, "parameters">) => ({
  count: parameters.length,
  unverified: parameters.filter(({ verified }) => verified?.state !== "yes").length,
});

/** Every value the appraisal rests on, with where it comes from and how sure one can be. */
export const Sources = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const parameters = document.parameters ?? [];
  const heads = ["value", "amount", "source", "evidence"] as const;
  return (
    <div className={styles.block}>
      <h3 id="sources">{t("basis.sources")}</h3>
      <p className="small quiet">{t("basis.sourcesLead", checkedOf(document))}</p>
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
