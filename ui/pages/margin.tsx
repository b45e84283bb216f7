import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useEscape } from "../escape.ts";
import { type Door, nameOfScenario } from "../figures/doors.ts";
import { ExplanationPanel } from "../figures/explanation.tsx";
import { useIsWide } from "../wide.ts";
import styles from "./appraisal.module.css";

type MarginProps = Readonly<{
  door: Door | undefined;
  onClose: () => void;
  /** What the door opens to, where that is not a figure of the page's own appraisal. */
  panel?: ReactNode;
  children: ReactNode;
}>;

const keyOf = ({ at, scenario }: Door): string => `${at} ${nameOfScenario(scenario)}`;

/** The page behind the sheet stands still. */
const useStill = (): void => {
  useEffect(() => {
    document.documentElement.style.overflow = "hidden";
    return () => {
      document.documentElement.style.overflow = "";
    };
  }, []);
};

type SheetProps = Readonly<{ onClose: () => void; children: ReactNode }>;

/** The browser's own modal dialog: it holds focus, closes on Escape and keeps the page behind out of reach. */
const Sheet = ({ onClose, children }: SheetProps) => {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useStill();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it; a press beside it is one more way
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={t("explain.title")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.sheetContent}>{children}</div>
    </dialog>
  );
};

/** Explanations open in the margin beside what they explain; on narrow screens in a sheet from below. */
export const Margin = ({ door, onClose, panel, children }: MarginProps) => {
  const { t } = useTranslation();
  const isWide = useIsWide();
  useEscape(isWide && door !== undefined, onClose);
  const opened = door && (panel ?? <ExplanationPanel key={keyOf(door)} door={door} onClose={onClose} />);
  if (isWide)
    return (
      <aside className={styles.margin} aria-label={door ? t("explain.title") : t("page.contents")}>
        {opened ?? children}
      </aside>
    );
  return opened ? <Sheet onClose={onClose}>{opened}</Sheet> : null;
};
