import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import type { Moved, Share } from "../../models/waterfall.ts";
import { differenceTexts } from "../../models/words/changed.ts";
import { movedAmount } from "../../models/words/compared.ts";
import { shareText } from "../../models/words/moved.ts";
import panel from "../figures/explanation.module.css";
import { useLanguage } from "../language/language.ts";
import styles from "./compare.module.css";
import { type Both, useBoth } from "./sides.tsx";
import { documentsOf, useBars, useMovedQuery } from "./useMoved.ts";

type ChangePanelProps = Readonly<{ at: Address; moved: Address; onClose: () => void }>;

/** How a bar of the waterfall came about: what was changed, and what that did. */
export const ChangePanel = ({ at, moved, onClose }: ChangePanelProps) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const both = useBoth();
  const { data } = useMovedQuery(both, moved);
  return (
    <div className={panel.panel}>
      <div className={panel.bar}>
        <span className={panel.over}>{ofAll("explain.title")}</span>
        <button type="button" className={panel.close} aria-label={ofAll("explain.closeLong")} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {data?.defined ? <Explained at={at} moved={data} both={both} /> : <p role="status">{t("compare.moving")}</p>}
    </div>
  );
};

type ExplainedProps = Readonly<{ at: Address; moved: Moved; both: Both }>;

const Explained = ({ at, moved, both }: ExplainedProps) => {
  const { t } = useTranslation("results");
  const bar = useBars(both, moved).find((one) => one.at === at);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar is what moves focus
  useEffect(() => heading.current?.focus({ preventScroll: true }), [at]);
  if (!bar) return <p role="status">{t("compare.noBar")}</p>;
  return (
    <>
      <h2 className={panel.title} ref={heading} tabIndex={-1}>
        {bar.name}
      </h2>
      <p className={panel.value}>{bar.label}</p>
      {bar.kind === "rest" ? (
        <Small shares={bar.shares} moved={moved} both={both} />
      ) : (
        <One share={bar.shares[0]!} moved={moved} both={both} />
      )}
      <p className={`small quiet ${styles.method}`}>
        {t(moved.shares.length === 1 ? "compare.method.alone" : `compare.method.${moved.method}`)}
      </p>
    </>
  );
};

type OneProps = Readonly<{ share: Share; moved: Moved; both: Both }>;

const One = ({ share, moved, both }: OneProps) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const documents = documentsOf(both);
  const amount = (value: number): string => movedAmount(value, moved.figure, language);
  const texts = differenceTexts(share.differences, documents, language);
  return (
    <>
      <p className={panel.how}>{shareText(share, moved, documents, language)}</p>
      <h3 className={styles.over}>{t("compare.changed")}</h3>
      <ul className={styles.texts}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {moved.shares.length > 1 && (
        <dl className={styles.orders}>
          <dt>{t("compare.alone")}</dt>
          <dd>{amount(share.alone)}</dd>
          <dt>{t("compare.last")}</dt>
          <dd>{amount(share.last)}</dd>
        </dl>
      )}
    </>
  );
};

/** The smallest changes, which are one bar. */
const Small = ({ shares, moved, both }: Omit<OneProps, "share"> & Readonly<{ shares: readonly Share[] }>) => {
  const language = useLanguage();
  const documents = documentsOf(both);
  return (
    <ul className={`${styles.texts} ${panel.how}`}>
      {shares.map((share) => (
        <li key={JSON.stringify(share.changes)}>{shareText(share, moved, documents, language)}</li>
      ))}
    </ul>
  );
};
