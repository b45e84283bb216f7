import "../language/editor.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import exempelkommunen from "../../models/library/exempelkommunen.kalkyl.json";
import sandviken from "../../models/library/sandviken.kalkyl.json";
import { blankDraft } from "../../models/starting.ts";
import { createAppraisal } from "../client.ts";
import styles from "../create/create.module.css";
import { type Doing, madeOne, type Part, useDeed } from "../create/deed.ts";
import { Earlier } from "../create/earlier.tsx";
import { FromFile } from "../create/file.tsx";
import { ImportedList } from "../create/imported.tsx";
import { Trouble } from "../create/trouble.tsx";
import { useLanguage } from "../language/language.ts";
import failure from "./failure.module.css";
import { useTitle } from "./title.ts";

/** As they are shipped, whatever has become of those in the list. */
const examples: readonly Draft[] = [sandviken as unknown as Draft, exempelkommunen as unknown as Draft];

const Blank = ({ doing }: Readonly<{ doing: Doing }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const create = () => createAppraisal(blankDraft({ year: new Date().getFullYear() }), language).then(madeOne);
  return (
    <>
      <p>{t("create.blank.text")}</p>
      <p className="small quiet">{t("create.blank.brings")}</p>
      <button
        type="button"
        className={failure.action}
        aria-disabled={doing.isBusy}
        onClick={() => doing.begin("blank", create)}
      >
        {t("create.blank.action")}
      </button>
    </>
  );
};

type ExampleProps = Readonly<{ example: Draft; doing: Doing }>;

const Example = ({ example, doing }: ExampleProps) => {
  const { t } = useTranslation("editor");
  const { t: ofAll } = useTranslation();
  const language = useLanguage();
  const { title = "", description, illustrative } = example;
  const create = () => createAppraisal({ ...example, title: t("create.copyOf", { title }) }, language).then(madeOne);
  return (
    <li className={styles.example}>
      <h3 lang="sv">{title}</h3>
      {illustrative && <p className="stamp">{ofAll("illustrative")}</p>}
      <p className="small quiet" lang="sv">
        {description}
      </p>
      <button
        type="button"
        className={styles.other}
        aria-label={t("create.example.actionOf", { title })}
        aria-disabled={doing.isBusy}
        onClick={() => doing.begin("example", create)}
      >
        {t("create.example.action")}
      </button>
    </li>
  );
};

type SectionProps = Readonly<{ part: Part; doing: Doing; children: ReactNode }>;

const Section = ({ part, doing, children }: SectionProps) => {
  const { t } = useTranslation("editor");
  return (
    <section className={styles.section} aria-labelledby={part}>
      <h2 id={part}>{t(`create.${part}.title`)}</h2>
      {children}
      {doing.busyWith === part && <p role="status">{t(part === "file" ? "create.file.reading" : "create.busy")}</p>}
      <Trouble part={part} doing={doing} />
    </section>
  );
};

/** Where an appraisal begins: from nothing, or from a copy of what someone has written before. */
export const CreatePage = () => {
  const { t } = useTranslation("editor");
  const doing = useDeed();
  useTitle(t("create.title"));
  if (doing.made) return <ImportedList made={doing.made} onMore={doing.forget} />;
  return (
    <div className={styles.page}>
      <div>
        <h1>{t("create.title")}</h1>
        <p className="quiet">{t("create.lead")}</p>
      </div>
      <Section part="blank" doing={doing}>
        <Blank doing={doing} />
      </Section>
      <Section part="example" doing={doing}>
        <p>{t("create.example.text")}</p>
        <ul className={styles.examples}>
          {examples.map((example) => (
            <Example key={example.title} example={example} doing={doing} />
          ))}
        </ul>
      </Section>
      <Section part="earlier" doing={doing}>
        <Earlier doing={doing} />
      </Section>
      <Section part="file" doing={doing}>
        <FromFile doing={doing} />
      </Section>
    </div>
  );
};
