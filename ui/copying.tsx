import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./copying.module.css";
import "./language/results.ts";

type CopyProps = Readonly<{ text: () => string; label: string }>;
/** `refused` holds the text that the browser did not let us copy. */
type Done = Readonly<{ refused?: string }>;

const written = async (text: string): Promise<Done> => {
  // Where the page came without https there is no clipboard to write to.
  const { clipboard } = navigator as Readonly<{ clipboard?: Clipboard }>;
  try {
    if (!clipboard) return { refused: text };
    await clipboard.writeText(text);
    return {};
  } catch {
    return { refused: text };
  }
};

const marked = (area: HTMLTextAreaElement | null) => {
  area?.focus();
  area?.select();
};

/** A button that copies a text and says so; where the browser refuses, the text stands selected, to be copied by hand. */
export const Copy = ({ text, label }: CopyProps) => {
  const { t } = useTranslation("results");
  const [done, setDone] = useState<Done>();
  const said = done && (done.refused === undefined ? t("say.copied") : t("say.copyRefused"));
  return (
    <div className={`${styles.copy} screen-only`}>
      <button type="button" className="linklike small" onClick={() => void written(text()).then(setDone)}>
        {label}
      </button>
      <span role="status" className="small quiet">
        {said}
      </span>
      {done?.refused !== undefined && (
        <div className={styles.refused}>
          <textarea
            key={done.refused}
            aria-label={label}
            readOnly
            rows={Math.min(12, done.refused.split("\n").length + 2)}
            value={done.refused}
            ref={marked}
          />
        </div>
      )}
    </div>
  );
};
