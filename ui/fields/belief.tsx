import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readAt } from "../../models/edit.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { ChoiceField } from "./choiceField.tsx";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { useFormer } from "./former.ts";
import { GroupProblems, idOf } from "./frame.tsx";
import { beliefKinds } from "./leaves.ts";

type Kind = (typeof beliefKinds)[number];
type Keys = readonly string[];

/** What each kind is described by; where there are two ways, one is used at a time. */
const waysOf: Readonly<Record<Kind, readonly Keys[]>> = {
  pert: [["low", "mode", "high"]],
  triangular: [["low", "mode", "high"]],
  uniform: [["low", "high"]],
  normal: [
    ["low", "high"],
    ["mean", "sd"],
  ],
  lognormal: [
    ["low", "high"],
    ["mean", "sd"],
  ],
  beta: [
    ["mean", "sd"],
    ["successes", "failures"],
  ],
  gamma: [["mean", "sd"]],
  observed: [["values"]],
  fixed: [["value"]],
};

type Held = Readonly<Record<string, unknown>>;

/** The way in which a belief is described: the one of which something is stated, else the first. */
const wayOf = (kind: Kind, held: Held | undefined): Keys =>
  waysOf[kind].find((keys) => keys.some((key) => held?.[key] !== undefined)) ?? waysOf[kind][0]!;

/** How sure one is that the number lies between the ends; what is left out is certain. */
const sureness = [0.9, 0.8, 0.5] as const;
/** Kinds without ends of their own: low and high are always so and so sure. */
const isEndless = (kind: Kind): boolean => kind === "normal" || kind === "lognormal";
const SURE = 0.8;

/** A belief of another kind with what both kinds have. */
const turnedTo = (kind: Kind, before: Held | undefined, value: unknown): Held => {
  const keys = waysOf[kind].flat();
  const kept = [...keys, "confidence", "truncate"].filter((key) => before?.[key] !== undefined);
  const centre = keys.includes("mode") && before?.mode === undefined && value !== undefined ? { mode: value } : {};
  const sure = isEndless(kind) && before?.confidence === undefined ? { confidence: SURE } : {};
  return { kind, ...centre, ...sure, ...Object.fromEntries(kept.map((key) => [key, before?.[key]])) };
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
  // What was stated of another kind is there again when one turns back to it.
  const former = useFormer();
  const turn = (next: string | undefined): void => {
    const { document } = editing.read();
    const before = readAt(document, `${at}/belief`) as Held | undefined;
    const known = former(kind, before, next);
    const belief = next && (known ?? turnedTo(next as Kind, before, readAt(document, `${at}/value`)));
    editing.change([{ at: `${at}/belief`, value: belief || undefined }]);
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
  const held = useAt<Held>(`${at}/belief`);
  const [chosen, setChosen] = useState<Keys | undefined>();
  const way = waysOf[kind].find((keys) => keys === chosen) ?? wayOf(kind, held);
  const hasEnds = way.includes("low");
  return (
    <>
      <div className={styles.fields}>
        {way.map((key) => (
          <Field key={key} at={`${at}/belief/${key}`} />
        ))}
        {hasEnds && <Sure at={at} kind={kind} />}
      </div>
      <GroupProblems at={`${at}/belief`} />
      <GroupProblems at={`${at}/belief/truncate`} />
      <details className={styles.more}>
        <summary>{t("belief.other")}</summary>
        <div className={styles.fields}>
          <ChoiceField at={`${at}/belief/kind`} of={beliefKinds} onChoice={onKind} />
          <OtherWay {...{ at, kind, way }} onWay={setChosen} />
          {kind === "pert" && <Field at={`${at}/belief/lambda`} />}
          {hasEnds && <Field at={`${at}/belief/confidence`} />}
          <Field at={`${at}/belief/truncate/least`} />
          <Field at={`${at}/belief/truncate/most`} />
        </div>
        <button type="button" className="linklike small" onClick={() => onKind(undefined)}>
          {t("belief.remove")}
        </button>
      </details>
    </>
  );
};

type OtherWayProps = Readonly<{ at: string; kind: Kind; way: Keys; onWay: (way: Keys) => void }>;

/** The other way of describing the kind, in the place of the first: a belief is described once. */
const OtherWay = ({ at, kind, way, onWay }: OtherWayProps) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const others = waysOf[kind].filter((keys) => keys !== way);
  return others.map((keys) => (
    <button
      key={keys.join()}
      type="button"
      className={styles.action}
      onClick={() => {
        const held = readAt(editing.read().document, `${at}/belief`) as Held;
        const rest = Object.fromEntries(
          Object.entries(held).filter(([key]) => !way.includes(key) && (key !== "confidence" || keys.includes("low"))),
        );
        const sure = keys.includes("low") && isEndless(kind) ? { confidence: SURE } : {};
        editing.change([{ at: `${at}/belief`, value: { ...rest, ...sure } }]);
        onWay(keys);
      }}
    >
      {t(`belief.ways.${keys.join("-") as "low-high" | "mean-sd" | "successes-failures"}`)}
    </button>
  ));
};

const Sure = ({ at, kind }: Readonly<{ at: string; kind: Kind }>) => {
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
        aria-describedby={`${id}:help`}
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => editing.change([{ at: place, value: Number(event.target.value) || undefined }])}
      >
        {(!isEndless(kind) || value === undefined) && (
          <option value="">{t(isEndless(kind) ? "field.notChosen" : "belief.certain")}</option>
        )}
        {sureness.map((one) => (
          <option key={one} value={one}>
            {t("belief.inTen", { count: one * 10 })}
          </option>
        ))}
        {isOther && <option value={value}>{t("belief.otherSure")}</option>}
      </select>
      <p id={`${id}:help`} className={styles.help}>
        {t("belief.sureHelp")}
      </p>
    </div>
  );
};
