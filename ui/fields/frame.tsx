import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { patternOf } from "../../models/edit.ts";
import type { Address, Problem } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { problemHere } from "../../models/words/problem.ts";
import { useDraft } from "../editing/hooks.ts";
import { useProblemsAt, useProblemsUnder } from "../editing/live.ts";
import { type FieldText, fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./fields.module.css";

/** The id of an address' field, for labels and for jumping there. */
export const idOf = (at: Address): string => `at${at}`;

export type FieldProps = Readonly<{
  at: Address;
  /** In the place of the leaf's own name. */
  label?: string | undefined;
  /** In a table: the label is for those who do not see the table's heads, and help is left to the step. */
  isCompact?: boolean | undefined;
  /** One of several alike under each other: the label beside the field, help once above them all. */
  isInRow?: boolean | undefined;
  /** Where else what is written here stands, so that its problems show here. */
  also?: Address | undefined;
  /** The leaf has another field on the page, to which addresses lead. */
  isTwin?: boolean | undefined;
  /** A list or map that is one field: everything that is wrong in it shows here. */
  isWhole?: boolean | undefined;
}>;

const NOWHERE = "/-";

/** What a field knows of its leaf: words, problems, and the attributes that tie them to the control. */
export const useLeaf = (props: FieldProps) => {
  const { at, label, isCompact = false, isInRow = false, also = at, isTwin = false, isWhole = false } = props;
  const language = useLanguage();
  const text: FieldText = fieldText(patternOf(at), language);
  const [own, others, inside] = [useProblemsAt(at), useProblemsAt(also), useProblemsUnder(isWhole ? at : NOWHERE)];
  const problems = isWhole ? inside : also === at ? own : [...own, ...others];
  const id = isTwin ? `twin:${idOf(at)}` : idOf(at);
  const faults = problems.filter(({ kind }) => kind !== "missing");
  const isMissing = faults.length < problems.length;
  return {
    id,
    at,
    text,
    label: label ?? text.label,
    isCompact,
    isInRow,
    faults,
    isMissing,
    control: {
      id,
      "data-at": isTwin ? undefined : at,
      "aria-invalid": faults.length > 0 || undefined,
      "aria-describedby": [`${id}:help`, `${id}:problem`].join(" "),
    },
  } as const;
};
export type LeafOf = ReturnType<typeof useLeaf>;

type FrameProps = Readonly<{
  leaf: LeafOf;
  /** What is wrong with what is typed, before anything is said of the document. */
  refusal?: string | undefined;
  /** How what is typed was read. */
  echo?: string | undefined;
  /** What holds while the field is empty. */
  usual?: string | undefined;
  note?: string | undefined;
  /** Under the field: what belongs to it alone. */
  below?: ReactNode;
  isGroup?: boolean | undefined;
  /** As wide as its form: texts that are read as lines. */
  isWide?: boolean | undefined;
  children: ReactNode;
}>;

/** What is wrong with a group as such, and not with any of its fields: shares that do not add, ends in the wrong order. */
export const GroupProblems = ({ at }: Readonly<{ at: Address }>) => {
  const faults = useProblemsAt(at).filter(({ kind }) => kind !== "missing");
  return faults.length > 0 ? (
    <div className={styles.problems} id={`${idOf(at)}:problem`}>
      <Faults problems={faults} />
    </div>
  ) : null;
};

/** A field: label above, help under, what is wrong under that. */
export const Frame = ({ leaf, refusal, echo, usual, note, below, isGroup = false, isWide, children }: FrameProps) => {
  const { t } = useTranslation("editor");
  const { id, text, label, isCompact, isInRow, faults, isMissing } = leaf;
  const Tag = isGroup ? "fieldset" : "div";
  const Label = isGroup ? "legend" : "label";
  const isWrong = refusal !== undefined || faults.length > 0;
  return (
    <Tag
      className={isCompact ? styles.compact : isInRow ? styles.row : styles.field}
      data-wrong={isWrong || undefined}
      data-wide={isWide || undefined}
      aria-describedby={isGroup ? `${id}:help ${id}:problem` : undefined}
    >
      <Label
        className={isCompact ? "unseen" : styles.label}
        {...(isGroup ? { id: `${id}:label` } : { htmlFor: id, id: `${id}:label` })}
      >
        {label}
        {isMissing && !isCompact && <span className={styles.needed}>{t("field.needed")}</span>}
      </Label>
      {children}
      {echo !== undefined && <p className={styles.echo}>= {echo}</p>}
      <p id={`${id}:help`} className={isCompact || isInRow ? "unseen" : styles.help}>
        {text.help}
        {usual !== undefined && ` ${t("field.leftEmpty", { value: usual })}`}
        {note !== undefined && <span className={styles.note}> {note}</span>}
        {text.example && (
          <>
            {" "}
            <span className={styles.example}>{text.example}</span>
          </>
        )}
        {text.source && (
          <>
            {" "}
            <span className={styles.source}>{text.source}</span>
          </>
        )}
      </p>
      <div id={`${id}:problem`} className={isWrong ? styles.problems : undefined}>
        {refusal !== undefined && <p>{refusal}</p>}
        {faults.length > 0 && <Faults problems={faults} />}
      </div>
      {below}
    </Tag>
  );
};

export const Faults = ({ problems }: Readonly<{ problems: readonly Problem[] }>) => {
  const language = useLanguage();
  const names = namesOf(useDraft());
  return problems.map((problem) => {
    const message = problemHere(problem, language, names);
    return <p key={message}>{message}</p>;
  });
};
