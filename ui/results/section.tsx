import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Followed } from "../trying/followed.tsx";
import styles from "./section.module.css";
import { WarningList } from "./warningList.tsx";
import { useWarningsOn } from "./warnings.ts";

type SectionProps = Readonly<{ id: string; title: string; aside?: ReactNode; children: ReactNode }>;

/** A part of the page: a plain question or noun as heading, one or more plates and tables, then the warnings that bear on it. */
export const Section = ({ id, title, aside, children }: SectionProps) => (
  <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
    <div className={styles.head}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {aside}
    </div>
    {children}
    <Followed>
      <Notes id={id} />
    </Followed>
  </section>
);

type PlateProps = Readonly<{ finding: ReactNode; measured: ReactNode; source?: ReactNode; children: ReactNode }>;

/** A picture: the finding as its title, what is measured under it, its source last. */
export const Plate = ({ finding, measured, source, children }: PlateProps) => (
  <figure className={styles.plate}>
    <figcaption>
      <span className={styles.finding}>{finding}</span>
      <span className={styles.measured}>{measured}</span>
    </figcaption>
    {children}
    {source && <p className={styles.source}>{source}</p>}
  </figure>
);

type WideTableProps = Readonly<{ label: string; className?: string | undefined; children: ReactNode }>;

/** A table wider than a phone scrolls by itself and can be reached and moved by keyboard. */
export const WideTable = ({ label, className, children }: WideTableProps) => {
  const { t } = useTranslation();
  const name = t("tableOf", { name: label });
  const classes = [styles.scroll, className].filter(Boolean).join(" ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
};

type FoldProps = Readonly<{ show: string; hide: string; children: ReactNode }>;

/** What is there for those who want it: a table under its picture. Printed as it stands on the screen. */
export const Fold = ({ show, hide, children }: FoldProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`linklike small ${styles.toggle} screen-only`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? hide : show}
      </button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
};

/** The warnings that bear on a section, where it is read and not only in a list. */
const Notes = ({ id }: Pick<SectionProps, "id">) => {
  const { t } = useTranslation();
  const warnings = useWarningsOn(id);
  if (warnings.length === 0) return null;
  return <WarningList warnings={warnings} className={styles.notes} label={t("basis.warnings")} />;
};
