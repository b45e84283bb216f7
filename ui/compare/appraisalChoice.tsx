import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "../../models/words/number.ts";
import type { Listed } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { useAppraisals } from "../start/useAppraisals.ts";
import { MOST_LETTERS } from "../start/view.ts";
import styles from "./compare.module.css";

type AppraisalChoiceProps = Readonly<{
  /** Whether someone asked for it, and is to write at once. */
  isFocused: boolean;
  onChoose: (id: string) => void;
  onLeave?: () => void;
}>;

/** One of the appraisals there are, found while one types. */
export const AppraisalChoice = ({ isFocused, onChoose, onLeave }: AppraisalChoiceProps) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const { heads, total, isError, refetch } = useAppraisals(typed);
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{t("compare.search")}</label>
      <input
        ref={input}
        id={field}
        type="search"
        value={typed}
        maxLength={MOST_LETTERS}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className="small quiet">
        {isError
          ? t("compare.listFailed")
          : total !== undefined &&
            t("compare.found", { count: total, total: count(total, language), shown: count(heads.length, language) })}
      </p>
      {isError && (
        <button type="button" className="linklike" onClick={() => void refetch()}>
          {ofAll("failure.retry")}
        </button>
      )}
      <Found heads={heads} onChoose={onChoose} />
      {onLeave && (
        <button type="button" className="linklike small" onClick={onLeave}>
          {t("compare.keepAppraisal")}
        </button>
      )}
    </div>
  );
};

type FoundProps = Readonly<{ heads: readonly Listed[]; onChoose: (id: string) => void }>;

const Found = ({ heads, onChoose }: FoundProps) => {
  const { t: ofAll } = useTranslation();
  return (
    <ul className={styles.found}>
      {heads.map(({ id, title, stage, diaryNumber }) => (
        <li key={id}>
          <button type="button" className="linklike" onClick={() => onChoose(id)}>
            {title.trim() || ofAll("untitled")}
          </button>
          <span className="small quiet">{[ofAll(`stage.${stage}`), diaryNumber].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
};
