import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ExplanationPanel } from "../figures/explanation.tsx";
import styles from "./appraisal.module.css";

type MarginProps = Readonly<{ at: string | undefined; onClose: () => void; children: ReactNode }>;

/** The page behind the sheet stands still; Mantine's own lock would need a style element of its own. */
const useStill = (still: boolean): void => {
  useEffect(() => {
    document.documentElement.style.overflow = still ? "hidden" : "";
    return () => {
      document.documentElement.style.overflow = "";
    };
  }, [still]);
};

/** Explanations open in the margin beside what they explain; on narrow screens in a sheet from below. */
export const Margin = ({ at, onClose, children }: MarginProps) => {
  const { t } = useTranslation();
  const isWide = useMediaQuery("(min-width: 900px)", true, { getInitialValueInEffect: false });
  useStill(!isWide && at !== undefined);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && at !== undefined) onClose();
  };
  if (isWide)
    return (
      <aside
        className={styles.margin}
        aria-label={at === undefined ? t("page.contents") : t("explain.title")}
        onKeyDown={closeOnEscape}
      >
        {at === undefined ? children : <ExplanationPanel key={at} at={at} onClose={onClose} />}
      </aside>
    );
  return (
    <Drawer
      opened={at !== undefined}
      onClose={onClose}
      position="bottom"
      size="85%"
      withCloseButton={false}
      lockScroll={false}
      returnFocus={false}
      aria-label={t("explain.title")}
      classNames={{ content: styles.sheet ?? "" }}
      transitionProps={{ duration: 150 }}
    >
      {at !== undefined && <ExplanationPanel key={at} at={at} onClose={onClose} />}
    </Drawer>
  );
};
