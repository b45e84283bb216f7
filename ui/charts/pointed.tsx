import { type PointerEvent, type ReactNode, useState } from "react";
import type { Columns } from "../../models/report/picture.ts";
import styles from "./chart.module.css";

type PointedProps = Readonly<{ columns: Columns; noteAt: (column: number) => ReactNode }>;

/** What the pointer is over, marked and told beside it. The table says the same to those who have no pointer. */
export const Pointed = ({ columns: { left, step, count, top, bottom }, noteAt }: PointedProps) => {
  const [column, setColumn] = useState<number | undefined>();
  const follow = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): void => {
    const at = Math.floor((clientX - currentTarget.getBoundingClientRect().left) / step);
    setColumn(at >= 0 && at < count ? at : undefined);
  };
  const isLate = column !== undefined && column > count / 2;
  return (
    <div
      className={`${styles.pointed} screen-only`}
      style={{ left, width: step * count, top, height: bottom - top }}
      onPointerMove={follow}
      onPointerLeave={() => setColumn(undefined)}
      aria-hidden="true"
    >
      {column !== undefined && (
        <>
          <span className={styles.mark} style={{ left: step * column, width: step }} />
          <div
            className={styles.note}
            style={isLate ? { right: step * (count - column) } : { left: step * (column + 1) }}
          >
            {noteAt(column)}
          </div>
        </>
      )}
    </div>
  );
};
