import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Parameter, Source } from "../../models/appraisal.ts";
import type { ExplainedNode } from "../../models/explain.ts";
import styles from "./explanation.module.css";

const Fact = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Only addresses of the web become links: a document may come from anywhere. */
const Address = ({ url }: Readonly<{ url: string }>) =>
  /^https?:\/\//.test(url) ? (
    <a href={url} rel="noreferrer">
      {url}
    </a>
  ) : (
    url
  );

const SourceFacts = ({ source }: Readonly<{ source: Source }>) => {
  const { t } = useTranslation();
  return (
    <>
      {source.title && <Fact name={t("explain.source")}>{source.title}</Fact>}
      {source.publisher && <Fact name={t("explain.publisher")}>{source.publisher}</Fact>}
      {source.edition && <Fact name={t("explain.edition")}>{source.edition}</Fact>}
      {source.locator && <Fact name={t("explain.locator")}>{source.locator}</Fact>}
      {source.url && (
        <Fact name={t("explain.url")}>
          <Address url={source.url} />
        </Fact>
      )}
    </>
  );
};

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

const ParameterFacts = ({ parameter }: Readonly<{ parameter: Parameter }>) => {
  const { t } = useTranslation();
  const evidence = useEvidence()(parameter);
  const { verified } = parameter;
  return (
    <>
      {evidence && (
        <Fact name={t("explain.evidence")}>
          {evidence}
          {parameter.evidence?.why && `. ${parameter.evidence.why}`}
        </Fact>
      )}
      <Fact name={t("explain.verified")}>
        {verified?.state === "yes"
          ? t("basis.verifiedBy", { by: verified.by, on: verified.on })
          : [t("basis.notVerified"), verified?.because].filter(Boolean).join(": ")}
      </Fact>
    </>
  );
};

/** Where a number comes from: its source, its evidence, and whether someone has checked it. */
export const Provenance = ({ node }: Readonly<{ node: ExplainedNode }>) => {
  const { t } = useTranslation();
  const source = node.parameter?.source ?? node.source;
  if (!source && !node.parameter) return null;
  return (
    <div className={styles.source}>
      <dl className={styles.facts}>
        {source ? (
          <SourceFacts source={source} />
        ) : (
          <Fact name={t("explain.source")}>{t("explain.sourceMissing")}</Fact>
        )}
        {node.parameter && <ParameterFacts parameter={node.parameter} />}
      </dl>
    </div>
  );
};
