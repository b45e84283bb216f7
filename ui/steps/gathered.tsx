import type { ReactNode } from "react";
import type { Address } from "../../models/problem.ts";
import fields from "../fields/fields.module.css";
import { Frame, useLeaf } from "../fields/frame.tsx";
import styles from "./assumptions.module.css";

type GatheredProps = Readonly<{ at: Address; children: ReactNode }>;

/** Fields of a group of the format under its name and help, with what is wrong with the group as a whole. */
export const Gathered = ({ at, children }: GatheredProps) => {
  const leaf = useLeaf({ at });
  return (
    <Frame leaf={leaf} isGroup>
      <div className={`${fields.parts} ${styles.gathered}`} id={leaf.id} data-at={at} tabIndex={-1}>
        {children}
      </div>
    </Frame>
  );
};
