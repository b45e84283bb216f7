import { useTranslation } from "react-i18next";
import { readAt } from "../../models/edit.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { ChoiceField } from "./choiceField.tsx";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { idOf } from "./frame.tsx";
import { beliefKinds } from "./leaves.ts";

type Kind = (typeof beliefKinds)[number];
type Keys = readonly string[];

/** What each kind of belief is described by: first what is asked of everyone, then what is there for those who ask for it. */
const leavesOf: Readonly<Record<Kind, Readonly<{ asked: Keys; more: Keys }>>> = {
  pert: { asked: ["low", "mode", "high"], more: ["lambda"] },
  triangular: { asked: ["low", "mode", "high"], more: [] },
  uniform: { asked: ["low", "high"], more: [] },
  normal: { asked: ["low", "high"], more: ["mean", "sd"] },
  lognormal: { asked: ["low", "high"], more: ["mean", "sd"] },
  beta: { asked: ["mean", "sd"], more: ["successes", "failures"] },
  gamma: { asked: ["mean", "sd"], more: [] },
  observed: { asked: ["values"], more: [] },
  fixed: { asked: ["value"], more: [] },
};
const everywhere: Keys = ["confidence", "truncate/least", "truncate/most"];

/** Kinds whose ends can be so and so sure. */
const hasSureness = (kind: Kind): boolean => leavesOf[kind].asked.includes("low");

/** How sure one is that the number lies between the ends; what is left out is certain. */
const sureness = [0.9, 0.8, 0.5] as const;

type Held = Readonly<Record<string, unknown>>;

/** A belief of another kind with what both kinds have. */
const turnedTo = (kind: Kind, before: Held | undefined, value: unknown): Held => {
  const { asked, more } = leavesOf[kind];
  const kept = [...asked, ...more, "confidence", "truncate"].filter((key) => before?.[key] !== undefined);
  const centre = asked.includes("mode") && before?.mode === undefined && value !== undefined ? { mode: value } : {};
  return { kind, ...centre, ...Object.fromEntries(kept.map((key) => [key, before?.[key]])) };
};

type BeliefProps = Readonly<{
  /** What holds the belief: a parameter, or what a scenario sets. */
  at: string;
}>;

/** Lowest reasonable, most likely, highest reasonable, and how sure: or another description, for those who have one. */
export const Belief = ({ at }: BeliefProps) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const kind = useAt<Kind>(`${at}/belief/kind`);
  const turn = (next: string | undefined): void => {
    const { document } = editing.read();
    const before = readAt(document, `${at}/belief`) as Held | undefined;
    const belief = next && turnedTo(next as Kind, before, readAt(document, `${at}/value`));
    editing.change([{ at: `${at}/belief`, value: belief }]);
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.partTitle}>{t("belief.title")}</legend>
      {kind === undefined ? (
        <>
          <p className={styles.help}>{t("belief.why")}</p>
          <button type="button" className={styles.action} onClick={() => turn("pert")}>
            {t("belief.add")}
          </button>
        </>
      ) : (
        <Described at={at} kind={kind} onKind={turn} />
      )}
    </fieldset>
  );
};

type DescribedProps = Readonly<{ at: string; kind: Kind; onKind: (kind: string | undefined) => void }>;

const Described = ({ at, kind, onKind }: DescribedProps) => {
  const { t } = useTranslation("editor");
  const { asked, more } = leavesOf[kind];
  return (
    <>
      <div className={styles.fields}>
        {asked.map((key) => (
          <Field key={key} at={`${at}/belief/${key}`} />
        ))}
        {hasSureness(kind) && <Sure at={at} />}
      </div>
      <details className={styles.more}>
        <summary>{t("belief.other")}</summary>
        <div className={styles.fields}>
          <ChoiceField at={`${at}/belief/kind`} of={beliefKinds} onChoice={onKind} />
          {[...more, ...everywhere].map((key) => (
            <Field key={key} at={`${at}/belief/${key}`} />
          ))}
        </div>
      </details>
    </>
  );
};

const Sure = ({ at }: Readonly<{ at: string }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const place = `${at}/belief/confidence`;
  const value = useAt<number>(place);
  const isOther = value !== undefined && !sureness.some((one) => one === value);
  const id = `${idOf(place)}:sure`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t("belief.sure")}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => editing.change([{ at: place, value: Number(event.target.value) || undefined }])}
      >
        <option value="">{t("belief.certain")}</option>
        {sureness.map((one) => (
          <option key={one} value={one}>
            {t("belief.inTen", { count: one * 10 })}
          </option>
        ))}
        {isOther && <option value={value}>{t("belief.otherSure")}</option>}
      </select>
      <p className={styles.help}>{t("belief.sureHelp")}</p>
    </div>
  );
};
