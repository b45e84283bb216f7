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
