import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fileSize } from "../../models/words/fileSize.ts";
import { count } from "../../models/words/number.ts";
import { useLanguage } from "../language/language.ts";
import { useUnsettled } from "../settled.ts";
import styles from "./reporting.module.css";
import { type Edition, editionFiles, editions, fileUrl } from "./reports.ts";
import { RunAgain } from "./runAgain.tsx";

/** Every edition, the latest first; where there is none, what one is. */
export const EditionList = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation("reporting");
  const { data, isPending, isError, refetch } = useQuery(editions(id));
  useUnsettled(isPending);
  if (isPending) return <p role="status">{t("editions.loading")}</p>;
  if (isError)
    return (
      <p role="alert">
        {t("editions.failed")}{" "}
        <button type="button" className="linklike" onClick={() => refetch()}>
          {t("making.retry")}
        </button>
      </p>
    );
  if (data.length === 0) return <p className={styles.none}>{t("editions.none")}</p>;
  return (
    <>
      <ol className={styles.editions}>
        {data.map((edition) => (
          <Issued key={edition.number} id={id} edition={edition} />
        ))}
      </ol>
      <p className="small quiet">
        {t("editions.hashHelp")} {t("editions.rerunHelp")}
      </p>
    </>
  );
};

type IssuedProps = Readonly<{ id: string; edition: Edition }>;

/** Digits that a person compares. */
const SHORT = 12;
/** Who uses a server without sign-in has no name. */
const LOCAL = "local";

const Issued = ({ id, edition }: IssuedProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const { number, diaryNumber, day, by, audience, hash, engine, draws, seed, note } = edition;
  const who = by === LOCAL ? t("editions.local") : by;
  return (
    <li className={styles.edition} id={`edition-${number}`} tabIndex={-1}>
      <h3>
        {t("editions.number", { number })} <span className={styles.diary}>{diaryNumber}</span>
      </h3>
      <p className="small quiet">
        {t("editions.about", { day, by: t("editions.by", { who }), audience: t(`audience.${audience}`) })}
      </p>
      {note && <p>{note}</p>}
      <p className="small quiet">
        {t("editions.hash")} <code title={hash}>{hash.replace(/^sha256:/, "").slice(0, SHORT)}</code> ·{" "}
        {t("editions.engine", { engine, draws: count(draws, language), seed })}
      </p>
      <Files id={id} number={number} />
      <RunAgain id={id} number={number} />
    </li>
  );
};

const Files = ({ id, number }: Readonly<{ id: string; number: number }>) => {
  const { t } = useTranslation("reporting");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.files} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("editions.files", { number })}</summary>
      {isOpen && <FileList id={id} number={number} />}
    </details>
  );
};

const FileList = ({ id, number }: Readonly<{ id: string; number: number }>) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const { data, isPending, isError, refetch } = useQuery(editionFiles(id, number));
  useUnsettled(isPending);
  if (isPending) return <p role="status">{t("editions.filesLoading")}</p>;
  if (isError)
    return (
      <p role="alert">
        {t("editions.filesFailed")}{" "}
        <button type="button" className="linklike" onClick={() => refetch()}>
          {t("making.retry")}
        </button>
      </p>
    );
  return (
    <ul className={styles.fileList}>
      {data.map(({ name, size }) => (
        <li key={name}>
          <a href={fileUrl(id, number, name)} download={name}>
            {name}
          </a>{" "}
          <span className="small quiet">{fileSize(size, language)}</span>
        </li>
      ))}
    </ul>
  );
};
