import { type FormEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { importFile } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./create.module.css";
import type { Doing } from "./deed.ts";
import { FileTrouble } from "./trouble.tsx";

/** Read before it is sent, so that a file that cannot be read is not taken for a server that does not answer. */
const bytesOf = async (files: readonly File[]): Promise<Uint8Array<ArrayBuffer>> => {
  if (files.length > 1) throw new FileTrouble("several");
  try {
    return new Uint8Array(await files[0]!.arrayBuffer());
  } catch {
    throw new FileTrouble("unreadable");
  }
};

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** Whether files are held over the page. They may be dropped anywhere on it: beside the place for them the browser would leave the page. */
const useDropped = (onFiles: (files: readonly File[]) => void): boolean => {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page there is always another that is entered.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
};

type PasteProps = Readonly<{ isBusy: boolean; onText: (text: string) => void }>;

const Paste = ({ isBusy, onText }: PasteProps) => {
  const { t } = useTranslation("editor");
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(text.trim() === "");
    if (text.trim() !== "") onText(text);
  };
  return (
    <details className={styles.paste}>
      <summary>{t("create.file.paste")}</summary>
      <form className={styles.field} onSubmit={send}>
        <label htmlFor={field}>{t("create.file.pasted")}</label>
        <textarea
          id={field}
          rows={6}
          spellCheck={false}
          aria-describedby={`${field}-help`}
          aria-invalid={isMissing}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${field}-help`} className="small quiet">
          {t("create.file.pastedHelp")}
        </p>
        {isMissing && <p role="alert">{t("create.file.nothing")}</p>}
        <button type="submit" className={styles.other} aria-disabled={isBusy}>
          {t("create.file.read")}
        </button>
      </form>
    </details>
  );
};

/** A file chosen, dropped, or pasted as text. */
export const FromFile = ({ doing }: Readonly<{ doing: Doing }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const help = useId();
  const read = (bytes: () => Promise<Uint8Array<ArrayBuffer>>): void =>
    doing.begin("file", async () => importFile(await bytes(), language));
  const take = (files: readonly File[]): void => {
    if (files.length > 0) read(() => bytesOf(files));
  };
  const isOver = useDropped(take);
  return (
    <>
      <label className={styles.zone} data-over={isOver}>
        <span className={styles.zoneText}>{t(isOver ? "create.file.release" : "create.file.label")}</span>
        <input
          type="file"
          className="unseen"
          accept=".json,.zip,application/json,application/zip"
          aria-describedby={help}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            // The same file may be chosen again once it is set right.
            currentTarget.value = "";
          }}
        />
      </label>
      <p id={help} className="small quiet">
        {t("create.file.help")}
      </p>
      <Paste isBusy={doing.isBusy} onText={(text) => read(async () => new TextEncoder().encode(text))} />
    </>
  );
};
