import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Block, readBlock } from "../../models/words/block.ts";
import { useDraft, useEditing } from "../editing/hooks.ts";
import { useLanguage } from "../language/language.ts";
import fields from "./fields.module.css";
import { type Choices, planOf, type Start, type YearRows } from "./pastePlan.ts";
import { Preview } from "./pastePreview.tsx";
import styles from "./yearTable.module.css";

type PasteDialogProps = Readonly<{
  /** What was pasted; without it the dialog asks for it. */
  block: Block | undefined;
  start: Start;
  table: YearRows;
  nameless: string;
  /** What was done, in words. */
  onDone: (said: string) => void;
  onClose: () => void;
}>;

/** What a paste would do, before it is done: the browser's own modal dialog holds focus and gives it back. */
export const PasteDialog = ({ block: pasted, start, table, nameless, onDone, onClose }: PasteDialogProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const draft = useDraft();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [block, setBlock] = useState(pasted);
  const [choices, setChoices] = useState<Choices>({
    isScaled: false,
    addsYears: true,
    addsRows: table.rows.length === 0,
  });
  useEffect(() => dialog.current?.showModal(), []);
  const plan = block && planOf(draft, table, { block, start, choices, language });
  const count = plan?.count ?? 0;
  const look = (asked: Block): void => {
    setBlock(asked);
    title.current?.focus();
  };
  const apply = (): void => {
    if (!plan) return;
    editing.change(plan.edits);
    onDone(t("table.done", { count }));
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose} onKeyDown={keepUndo}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {t(plan ? "table.pasteTitle" : "table.askTitle")}
      </h2>
      {plan ? <Preview {...{ plan, nameless, choices, setChoices }} /> : <Asking onBlock={look} />}
      <div className={styles.buttons}>
        {plan && count > 0 && (
          <button type="button" className={styles.primary} onClick={apply}>
            {t("table.apply", { count })}
          </button>
        )}
        <button type="button" className={fields.action} onClick={() => dialog.current?.close()}>
          {t("table.cancel")}
        </button>
      </div>
    </dialog>
  );
};

/** Undo in the dialog is the text's own, and not that of the appraisal behind it. */
const keepUndo = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
};

/** A place to paste into, for those who did not paste into the table. */
const Asking = ({ onBlock }: Readonly<{ onBlock: (block: Block) => void }>) => {
  const { t } = useTranslation("editor");
  const id = useId();
  const [text, setText] = useState("");
  const block = readBlock(text);
  return (
    <div className={styles.asking}>
      <label htmlFor={id} className={fields.label}>
        {t("table.here")}
      </label>
      <textarea
        id={id}
        className={fields.text}
        rows={5}
        value={text}
        aria-describedby={`${id}:help`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}:help`} className={fields.help}>
        {t("table.hereHelp")}
      </p>
      <button type="button" className={styles.primary} disabled={block.length === 0} onClick={() => onBlock(block)}>
        {t("table.look")}
      </button>
    </div>
  );
};
