import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeTexts } from "../../models/words/changed.ts";
import { useAt, useCanUndo, useEditing } from "../editing/hooks.ts";
import { type Depth, depths } from "../editing/places.ts";
import type { Step } from "../editing/store.ts";
import { useLanguage } from "../language/language.ts";
import { Saved } from "./saved.tsx";
import styles from "./toolbar.module.css";
import { Versions } from "./versions.tsx";

type ToolbarProps = Readonly<{
  id: string;
  depth: Depth;
  onDepth: (depth: Depth) => void;
  onCopied: (id: string) => void;
}>;

/** What holds for the whole appraisal: where it is saved, undo, how deep one writes, its versions. */
export const Toolbar = ({ id, depth, onDepth, onCopied }: ToolbarProps) => {
  const { t } = useTranslation("editor");
  const { t: shared } = useTranslation();
  const title = useAt<string>("/title")?.trim();
  return (
    <header className={styles.toolbar}>
      <div className={styles.first}>
        <Link to="/" className={styles.back}>
          ← {shared("home")}
        </Link>
        <Link to="/kalkyl/$id" params={{ id }} className={styles.results}>
          {t("page.results")}
        </Link>
      </div>
      <div className={styles.second}>
        <h1 lang="sv" className={styles.title}>
          {title || t("page.untitled")}
        </h1>
        <Saved />
      </div>
      <div className={styles.third}>
        <Undoing />
        <Versions onCopied={onCopied} />
        <Depths depth={depth} onDepth={onDepth} />
      </div>
    </header>
  );
};

/** Undo and redo, by button and by keyboard, over all that was done since the page was opened. */
const Undoing = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const { canUndo, canRedo } = useCanUndo();
  const [said, setSaid] = useState("");
  const tell = (step: Step, isBack: boolean): void => {
    if (step.kind !== "done") setSaid(t(step.kind === "nothing" ? "page.nothingToUndo" : "page.overtaken"));
    else {
      const what = changeTexts(step.before, step.after, language).join(" · ");
      setSaid(
        t(isBack ? "page.undone" : "page.redone", {
          what: what || t("page.text"),
          interpolation: { escapeValue: false },
        }),
      );
    }
  };
  const undo = () => tell(editing.undo(), true);
  const redo = () => tell(editing.redo(), false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isOwnText(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  return (
    <div className={styles.undoing}>
      <button type="button" className={styles.button} disabled={!canUndo} onClick={undo} aria-keyshortcuts="Control+Z">
        ↶ {t("page.undo")}
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={!canRedo}
        onClick={redo}
        aria-keyshortcuts="Control+Shift+Z"
      >
        ↷ {t("page.redo")}
      </button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
};

/** A search, or a text in a dialog: undo there is the text's own, and not that of the appraisal around or behind it. */
const isOwnText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest("dialog") !== null ||
    (target.matches("textarea, input:not([type=radio], [type=checkbox])") && !/^(twin:)?at\//.test(target.id)));

const Depths = ({ depth, onDepth }: Readonly<{ depth: Depth; onDepth: (depth: Depth) => void }>) => {
  const { t } = useTranslation("editor");
  return (
    <fieldset className={styles.depths}>
      <legend className="unseen">{t("page.depth")}</legend>
      {depths.map((one) => (
        <label key={one} className={styles.depth} title={t(`page.depthHelp.${one}`)}>
          <input type="radio" name="depth" checked={one === depth} onChange={() => onDepth(one)} />
          <span>{t(`page.depths.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
