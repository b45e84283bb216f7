import { useTranslation } from "react-i18next";
import { useAt } from "../editing/hooks.ts";
import styles from "./fields.module.css";
import { type FieldProps, Frame, useLeaf } from "./frame.tsx";

/** What is made for the writer and never asked for: it can be read and copied. */
export const MadeField = (props: FieldProps) => {
  const leaf = useLeaf(props);
  const value = useAt<string | number>(props.at);
  return (
    <Frame leaf={leaf}>
      <output {...leaf.control} className={styles.made}>
        {value === undefined ? "–" : String(value)}
      </output>
    </Frame>
  );
};

/** What an element is called in the file and by other programs: made for the writer, and here to be copied. */
export const IdLine = ({ at }: Readonly<{ at: string }>) => {
  const { t } = useTranslation("editor");
  const id = useAt<string>(at);
  if (id === undefined) return null;
  return (
    <span className={styles.idLine} data-at={at}>
      {t("element.id")} <code>{id}</code>
    </span>
  );
};
