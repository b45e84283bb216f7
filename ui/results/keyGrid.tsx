import type { ReactNode } from "react";
import type { PaybackRatio, Ratio, Result, Why } from "../../models/result.ts";
import { whyPhrase, whySentence } from "../../models/words/why.ts";
import { Range } from "../doubt/range.tsx";
import { Figure, Marks } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./keyFigures.module.css";

export type KeyFigure = Readonly<{
  name: string;
  at: string;
  ratio: Ratio | PaybackRatio;
  shown: string | undefined;
  /** The number in full and what it is counted in; where there is none, what can be said instead. */
  unit: ReactNode;
  /** In a line and plain words, what the figure tells: known or not. */
  meaning: string;
}>;

/** What all figures share is said once under them, what differs beside each. */
type Shared = Readonly<{ why: Why | undefined; marks: Result["marks"][string] | undefined }>;

export const sharedOf = (keys: readonly KeyFigure[], marks: Result["marks"]): Shared => {
  const same = <T,>(values: readonly T[]) => values.every((value) => String(value) === String(values[0]));
  const whys = keys.map(({ ratio }) => (ratio.defined ? undefined : ratio.why));
  // What is not known rests on nothing.
  const marked = keys.filter(({ ratio }) => ratio.defined).map(({ at }) => marks[at] ?? []);
  return { why: same(whys) ? whys[0] : undefined, marks: same(marked) ? marked[0] : undefined };
};

const Key = ({
  of: { name, at, ratio, shown, unit, meaning },
  shared,
}: Readonly<{ of: KeyFigure; shared: Shared }>) => {
  const { language, result } = useSubject();
  return (
    <div>
      <dt>{name}</dt>
      {ratio.defined ? (
        <dd className={styles.value}>
          <Figure at={at}>{shown}</Figure>
        </dd>
      ) : (
        <dd className={`${styles.value} ${styles.why}`}>{whyPhrase(ratio.why, language)}</dd>
      )}
      {ratio.defined && (
        <dd className={styles.between}>
          <Range at={at} />
        </dd>
      )}
      {unit && <dd className={styles.unit}>{unit}</dd>}
      {!ratio.defined && !shared.why && <dd className={styles.unit}>{whySentence(ratio.why, language)}</dd>}
      <dd className={styles.unit}>
        {meaning} {ratio.defined && !shared.marks && <Marks marks={result.marks[at]} />}
      </dd>
    </div>
  );
};

type KeyGridProps = Readonly<{
  keys: readonly KeyFigure[];
  className: string | undefined;
  /** Why there are none, where that has been told above. */
  told?: Why | undefined;
}>;

/** Figures side by side, each with its unit and what it means; an unknown one says why in the number's place. */
export const KeyGrid = ({ keys, className, told }: KeyGridProps) => {
  const { language, result } = useSubject();
  const shared = sharedOf(keys, result.marks);
  const why = shared.why === told ? undefined : shared.why;
  return (
    <>
      <dl className={className}>
        {keys.map((key) => (
          <Key key={key.name} of={key} shared={shared} />
        ))}
      </dl>
      {(why || shared.marks?.length) && (
        <p className={styles.note}>
          {why && whySentence(why, language)} <Marks marks={shared.marks} />
        </p>
      )}
    </>
  );
};
