import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { BeliefCurve, BeliefProblems } from "./beliefCurve.tsx";
import { RoomForHarm } from "./beliefHarm.tsx";
import { WayFields } from "./beliefNumbers.tsx";
import { useUnitOf } from "./beliefUnit.ts";
import {
  type HeldBelief,
  inWay,
  type Keys,
  type Kind,
  keysIn,
  keysOf,
  rekeyed,
  turnedTo,
  type Way,
  wayOf,
  ways,
} from "./beliefWays.ts";
import { ChoiceField } from "./choiceField.tsx";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { useFormer } from "./former.ts";
import { beliefKinds } from "./leaves.ts";

type BeliefProps = Readonly<{
  /** What holds the belief: a parameter, or what a scenario sets. */
  at: Address;
}>;

/** How one knows a number and how sure it is: asked plainly, drawn as one types, and open to those who know the curve by name. */
export const Belief = ({ at }: BeliefProps) => {
  const { t } = useTranslation("editor");
  const turning = useTurning(at);
  const { kind, keys, way } = turning;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.partTitle}>{t("belief.title")}</legend>
      <Ways at={at} way={way} onWay={turning.toWay} />
      {kind !== undefined && (
        <>
          <WayFields {...{ at, way, kind, keys }} />
          <BeliefProblems {...{ at, way, keys }} />
          <BeliefCurve {...{ at, keys }} />
          <RoomForHarm at={at} onOwn={() => turning.toWay("own")} />
          <Exactly {...{ at, kind, keys }} isOpen={way === "other"} onKind={turning.toKind} onKeys={turning.toKeys} />
        </>
      )}
    </fieldset>
  );
};

/** The way in which a belief is stated, and the ways from it: what was stated in each is there again when one turns back to it. */
const useTurning = (at: Address) => {
  const editing = useEditing();
  const unit = useUnitOf(at);
  const place = `${at}/belief`;
  const held = useAt<HeldBelief>(place);
  const kind = held?.kind as Kind | undefined;
  const [chosenKeys, chooseKeys] = useState<Keys | undefined>();
  // Who has chosen a curve by name sees it by its own name, though it could be stated plainly.
  const [isByName, setByName] = useState(false);
  const former = useFormer();
  const keys = kind === undefined ? [] : keysIn(kind, held, chosenKeys);
  const way = held !== undefined && isByName ? "other" : wayOf(kind, keys);
  const write = (value: unknown): void => editing.change([{ at: place, value }]);
  const read = () => readAt(editing.read().document, place) as HeldBelief | undefined;
  return {
    kind,
    keys,
    way,
    toWay: (next: Way): void => {
      if (next === way) return;
      const before = read();
      const known = former(way, before, next);
      const value = readAt(editing.read().document, `${at}/value`);
      setByName(next === "other");
      const belief = next === "none" ? undefined : ((known as HeldBelief) ?? inWay(next, before, { unit, value }));
      chooseKeys(next === "error" ? keysOf.normal[1] : next === "counts" ? keysOf.beta[1] : undefined);
      write(belief);
    },
    toKind: (next: string | undefined): void => {
      const before = read();
      const known = former(kind, before, next);
      setByName(next !== undefined && next !== "pert");
      write(next && (known ?? turnedTo(next as Kind, before, readAt(editing.read().document, `${at}/value`))));
    },
    toKeys: (next: Keys): void => {
      write(rekeyed(kind!, read()!, keys, next));
      chooseKeys(next);
    },
  };
};

type WaysProps = Readonly<{ at: Address; way: Way; onWay: (way: Way) => void }>;

/** Counts are of a share; elsewhere they are not offered. */
const Ways = ({ at, way, onWay }: WaysProps) => {
  const { t } = useTranslation("editor");
  const unit = useUnitOf(at);
  // The same assumption may stand open twice.
  const name = useId();
  const offered = ways.filter((one) => one !== "counts" || one === way || unit === "share" || unit === undefined);
  return (
    <div className={styles.ways} role="radiogroup" aria-label={t("belief.have")}>
      <span className={styles.label} aria-hidden="true">
        {t("belief.have")}
      </span>
      {offered.map((one) => (
        <label key={one} className={styles.check}>
          <input type="radio" name={name} data-way={one} checked={one === way} onChange={() => onWay(one)} />
          <span>{t(`belief.way.${one}`)}</span>
        </label>
      ))}
    </div>
  );
};

type ExactlyProps = Readonly<{
  at: Address;
  kind: Kind;
  keys: Keys;
  isOpen: boolean;
  onKind: (kind: string | undefined) => void;
  onKeys: (keys: Keys) => void;
}>;

/** The curve by its name, with all that the format can say of it. */
const Exactly = ({ at, kind, keys, isOpen, onKind, onKeys }: ExactlyProps) => {
  const { t } = useTranslation("editor");
  const others = keysOf[kind].filter((one) => one !== keys);
  const hasOwn = useOfDraft((draft) => readAt(draft, `${at}/belief/truncate`) !== undefined);
  return (
    <details className={styles.more} open={isOpen || hasOwn || undefined}>
      <summary>{t("belief.exact")}</summary>
      <div className={styles.fields}>
        <ChoiceField at={`${at}/belief/kind`} of={beliefKinds} onChoice={onKind} />
        {others.map((one) => (
          <button key={one.join()} type="button" className={styles.action} onClick={() => onKeys(one)}>
            {t(`belief.ways.${one.join("-") as "low-high" | "mean-sd" | "successes-failures"}`)}
          </button>
        ))}
        {kind === "pert" && <Field at={`${at}/belief/lambda`} />}
        {keys.includes("low") && <Field at={`${at}/belief/confidence`} />}
        <Field at={`${at}/belief/truncate/least`} />
        <Field at={`${at}/belief/truncate/most`} />
      </div>
    </details>
  );
};
