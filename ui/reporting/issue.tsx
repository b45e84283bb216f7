import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { reportKinds } from "../../models/report/block.ts";
import { reportName } from "../../models/report/frame.ts";
import type { Language } from "../../models/words/language.ts";
import { inSentence, listed } from "../../models/words/noun.ts";
import { appraisal, type Head } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { IssueForm, type Written } from "./issueForm.tsx";
import { followed, useMaking, type Work } from "./making.ts";
import { UnderWay } from "./progress.tsx";
import styles from "./reporting.module.css";
import { beginEdition, editions, type IssueOrder } from "./reports.ts";

type IssueProps = Readonly<{
  id: string;
  head: Head;
  /** The revision that stands on the page: what is issued is what was seen. */
  tag: string;
  diaryNumber: string | undefined;
}>;

/** Giving out an edition: what it is of, that it lasts, and how far it has come. */
export const Issue = ({ id, head, tag, diaryNumber }: IssueProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const queries = useQueryClient();
  const { making, start, stop } = useMaking<number>();
  const [written, setWritten] = useState<Written>({
    diaryNumber: diaryNumber ?? "",
    audience: "internal",
    reports: reportKinds,
    languages: [language],
    note: "",
  });
  /** The revision that stood on the page when it was asked: what comes from others meanwhile is not issued with it. */
  const [asked, setAsked] = useState<string | undefined>();
  const issue =
    (seen: string): Work<number> =>
    async (signal, tell) => {
      try {
        const begin = () => beginEdition(id, seen, orderOf(written), language);
        const { looked } = await followed(begin, language, signal, tell);
        return looked.edition!;
      } finally {
        // Issued or not, and stopped or not: what there is now is looked up.
        void queries.invalidateQueries({ queryKey: editions(id).queryKey });
        void queries.invalidateQueries({ queryKey: appraisal(id).queryKey });
      }
    };
  const isUnderWay = making.kind === "underWay";
  if (head.archivedAt !== undefined) return <p>{t("issue.archived")}</p>;
  return (
    <>
      <IssueForm written={written} onWrite={setWritten} isUnderWay={isUnderWay} onAsk={() => setAsked(tag)} />
      {asked !== undefined && (
        <Confirm written={written} onClose={() => setAsked(undefined)} onIssue={() => start(issue(asked))} />
      )}
      {isUnderWay && <p>{t("issue.leaving")}</p>}
      <UnderWay what={t("issue.what")} id={id} making={making} onStop={stop} onRetry={() => setAsked(tag)} />
      {making.kind === "done" && (
        <p role="status" className={styles.told}>
          <a href={`#edition-${making.made}`}>{t("issue.done", { number: making.made })}</a>
        </p>
      )}
    </>
  );
};

const orderOf = ({ diaryNumber, audience, reports, languages: chosen, note }: Written): IssueOrder => ({
  diaryNumber: diaryNumber.trim(),
  audience,
  reports: [...reports],
  languages: [...chosen],
  ...(note.trim() !== "" && { note: note.trim() }),
});

/** Three forms of every report and two of the appraisal in each language, and the data once. */
const filesOf = ({ reports, languages: chosen }: Written): number => chosen.length * (3 * reports.length + 2) + 1;

const namesOf = <T,>(all: readonly T[], name: (one: T) => string, language: Language): string =>
  listed(
    all.map((one, position) => (position === 0 ? name(one) : inSentence(name(one)))),
    language,
  );

type ConfirmProps = Readonly<{ written: Written; onClose: () => void; onIssue: () => void }>;

/** What is about to be done, once more and in full, before what cannot be undone. */
const Confirm = ({ written, onClose, onIssue }: ConfirmProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.confirm}
      aria-labelledby={id}
      aria-describedby={`${id}-what`}
      onClose={onClose}
    >
      <h2 id={id}>{t("issue.confirm")}</h2>
      <div id={`${id}-what`}>
        <p>
          {t("issue.told", {
            reports: namesOf(written.reports, (report) => reportName(report, language), language),
            languages: namesOf(written.languages, (one) => t(`language.${one}`), language),
            audience: t(`audience.${written.audience}`),
            diaryNumber: written.diaryNumber.trim(),
          })}{" "}
          {t("issue.files", { count: filesOf(written) })}.
        </p>
        <p>{t("issue.lasting")}</p>
      </div>
      <div className={styles.deeds}>
        <button type="button" className={styles.button} onClick={() => dialog.current?.close()}>
          {t("issue.cancel")}
        </button>
        <button
          type="button"
          className={styles.primary}
          onClick={() => {
            // Closed first, so that focus is back where it came from.
            dialog.current?.close();
            onIssue();
          }}
        >
          {t("issue.do")}
        </button>
      </div>
    </dialog>
  );
};
