import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyRevision, history, nameRevision, type Revision, restoreRevision } from "../client.ts";
import { CompareLink } from "../compare/link.tsx";
import { useEditing } from "../editing/hooks.ts";
import { useSaving } from "../editing/useSaving.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./keeping.module.css";

/** Without a network it fails at once, and says so. */
const atOnce = { networkMode: "always" } as const;

type CopiedProps = Readonly<{ onCopied: (id: string) => void }>;

/** Opens what the appraisal has been: a name for what it is now, and the way back. */
export const Versions = ({ onCopied }: CopiedProps) => {
  const { t } = useTranslation("editor");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="linklike" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("versions.open")}
      </button>
      {isOpen && <Panel onClose={() => setOpen(false)} onCopied={onCopied} />}
    </>
  );
};

/** The browser's own modal dialog: it holds focus and gives it back. */
const Panel = ({ onClose, onCopied }: Readonly<{ onClose: () => void }> & CopiedProps) => {
  const { t } = useTranslation("editor");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it; a press beside it is one more way
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.bar}>
        <h2 id={id}>{t("versions.open")}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t("versions.close")}
          onClick={() => dialog.current?.close()}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Naming onSay={setSaid} />
      <History onSay={setSaid} onCopied={onCopied} />
    </dialog>
  );
};

type SayProps = Readonly<{ onSay: (text: string) => void }>;

/** As the server takes it: one line. */
const MOST_LETTERS = 200;

const Naming = ({ onSay }: SayProps) => {
  const { t } = useTranslation("editor");
  const [id, help] = [useId(), useId()];
  const { id: appraisal } = useEditing();
  const { settled } = useSaving();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const naming = useMutation({
    ...atOnce,
    mutationFn: async (wanted: string) => {
      const version = await settled();
      if (version) await nameRevision(appraisal, version.head.revision, wanted);
      return version !== undefined;
    },
    onSuccess: (isNamed, wanted) => {
      onSay(isNamed ? t("versions.named", { name: wanted }) : t("versions.unsettled"));
      if (!isNamed) return;
      setName("");
      void client.invalidateQueries({ queryKey: ["history", appraisal] });
    },
    onError: () => onSay(t("versions.failed")),
  });
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") naming.mutate(name.trim());
      }}
    >
      <label htmlFor={id}>{t("versions.nameTitle")}</label>
      <input
        id={id}
        value={name}
        maxLength={MOST_LETTERS}
        autoComplete="off"
        aria-describedby={help}
        onChange={(event) => setName(event.target.value)}
      />
      <p id={help} className="small quiet">
        {t("versions.nameHelp")}
      </p>
      <button type="submit" className={styles.button} disabled={naming.isPending}>
        {t(naming.isPending ? "versions.naming" : "versions.give")}
      </button>
    </form>
  );
};

const History = ({ onSay, onCopied }: SayProps & CopiedProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { id } = useEditing();
  const query = useInfiniteQuery(history(id, language));
  const revisions = query.data?.pages.flatMap((page) => page.revisions) ?? [];
  return (
    <>
      <h3>{t("versions.title")}</h3>
      {query.isPending && <p role="status">{t("versions.loading")}</p>}
      <ol>
        {revisions.map((revision, position) => (
          <Told key={revision.number} revision={revision} isNow={position === 0} onSay={onSay} onCopied={onCopied} />
        ))}
      </ol>
      {query.isError && (
        <p role="alert">
          {t("versions.historyFailed")}{" "}
          <button type="button" className="linklike" onClick={() => query.refetch()}>
            {t("versions.retry")}
          </button>
        </p>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className={`${styles.button} ${styles.more}`}
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t("versions.more")}
        </button>
      )}
    </>
  );
};

type ToldProps = Readonly<{ revision: Revision; isNow: boolean }> & SayProps & CopiedProps;

const Told = ({ revision, isNow, onSay, onCopied }: ToldProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { number, name, note, at, cause, source, changes } = revision;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  return (
    <li className={styles.revision}>
      {name !== undefined && <p className={styles.name}>{name}</p>}
      <p className="small quiet">
        {t("versions.number", { number })}
        {isNow && ` (${t("versions.now")})`} · {when} · {t(`versions.cause.${cause}`, { source: source?.number ?? "" })}
      </p>
      {note !== undefined && <p>{note}</p>}
      {changes.length > 0 && (
        <ul className={`small ${styles.sentences}`}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p className={styles.buttons}>
        {!isNow && <Restore number={number} onSay={onSay} />}
        {!isNow && <Compare number={number} />}
        <Copy number={number} onSay={onSay} onCopied={onCopied} />
      </p>
    </li>
  );
};

/** What has changed since then, and what that moved: read and not written, so on a page of its own. */
const Compare = ({ number }: Readonly<{ number: number }>) => {
  const { t } = useTranslation("editor");
  const { id } = useEditing();
  return (
    <CompareLink before={{ id, revision: number }} after={{ id }} label={t("versions.compareLong", { number })}>
      {t("versions.compare")}
    </CompareLink>
  );
};

type NumberProps = Readonly<{ number: number }> & SayProps;

const Restore = ({ number, onSay }: NumberProps) => {
  const { t } = useTranslation("editor");
  const { id } = useEditing();
  const { settled, look } = useSaving();
  const client = useQueryClient();
  const restoring = useMutation({
    ...atOnce,
    mutationFn: async () => {
      const version = await settled();
      if (!version) return "unsettled";
      const became = await restoreRevision(id, number, version.tag);
      await look(became === "restored");
      return became === "restored" ? "done" : "changedMeanwhile";
    },
    onSuccess: (became) => {
      onSay(t(`versions.${became}`, { number }));
      void client.invalidateQueries({ queryKey: ["history", id] });
    },
    onError: () => onSay(t("versions.failed")),
  });
  return (
    <button
      type="button"
      className="linklike"
      aria-label={t("versions.restoreLong", { number })}
      disabled={restoring.isPending}
      onClick={() => restoring.mutate()}
    >
      {t("versions.restore")}
    </button>
  );
};

const Copy = ({ number, onSay, onCopied }: NumberProps & CopiedProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { id } = useEditing();
  const copying = useMutation({
    ...atOnce,
    mutationFn: () => copyRevision(id, number, language),
    onSuccess: onCopied,
    onError: () => onSay(t("versions.failed")),
  });
  return (
    <button
      type="button"
      className="linklike"
      aria-label={t("versions.copyLong", { number })}
      disabled={copying.isPending}
      onClick={() => copying.mutate()}
    >
      {t("versions.copy")}
    </button>
  );
};
