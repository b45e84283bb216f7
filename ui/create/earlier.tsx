import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "../../models/words/number.ts";
import { copyRevision, type Listed } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { Failure } from "../pages/failure.tsx";
import { useAppraisals } from "../start/useAppraisals.ts";
import { MOST_LETTERS } from "../start/view.ts";
import styles from "./create.module.css";
import { type Doing, madeOne } from "./deed.ts";

const useFound = ({ search, total, heads }: Pick<ReturnType<typeof useAppraisals>, "search" | "total" | "heads">) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  if (total === undefined) return t("create.earlier.loading");
  if (total === 0) return search ? t("create.earlier.none", { search }) : t("create.earlier.noneAtAll");
  if (total > heads.length)
    return t("create.earlier.first", { shown: count(heads.length, language), total: count(total, language) });
  return t("create.earlier.found", { count: total, shown: count(total, language) });
};

type ChoiceProps = Readonly<{ head: Listed; doing: Doing }>;

const Choice = ({ head: { id, title: given, stage, diaryNumber }, doing }: ChoiceProps) => {
  const { t } = useTranslation("editor");
  const { t: ofAll } = useTranslation();
  const language = useLanguage();
  const title = given.trim() || ofAll("untitled");
  return (
    <li className={styles.choice}>
      <p>
        <span className={styles.name} {...(given.trim() && { lang: "sv" })}>
          {title}
        </span>
        <span className="small quiet">{[ofAll(`stage.${stage}`), diaryNumber].filter(Boolean).join(" · ")}</span>
      </p>
      <button
        type="button"
        className={styles.other}
        aria-label={t("create.earlier.actionOf", { title })}
        aria-disabled={doing.isBusy}
        onClick={() => doing.begin("earlier", () => copyRevision(id, undefined, language).then(madeOne))}
      >
        {t("create.earlier.action")}
      </button>
    </li>
  );
};

/** One of the appraisals there are, found while one types. */
export const Earlier = ({ doing }: Readonly<{ doing: Doing }>) => {
  const { t } = useTranslation("editor");
  const { t: ofAll } = useTranslation();
  const [typed, setTyped] = useState("");
  const field = useId();
  const found = useAppraisals(typed);
  const said = useFound(found);
  return (
    <>
      <search className={styles.field}>
        <label htmlFor={field}>{t("create.earlier.search")}</label>
        <input
          id={field}
          type="search"
          value={typed}
          maxLength={MOST_LETTERS}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${field}-help`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p id={`${field}-help`} className="small quiet">
          {t("create.earlier.help")}
        </p>
      </search>
      {found.isError ? (
        <Failure title={t("create.earlier.failed")} what={ofAll("failure.apiDo")} onRetry={() => found.refetch()} />
      ) : (
        <p role="status" className="small">
          {said}
        </p>
      )}
      <ul className={styles.choices}>
        {found.heads.map((head) => (
          <Choice key={head.id} head={head} doing={doing} />
        ))}
      </ul>
    </>
  );
};
