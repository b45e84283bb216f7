import { type FocusEvent, use, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { amountText } from "../../models/words/amount.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { Belief } from "../fields/belief.tsx";
import { Choosing, useParameters } from "../fields/choosing.tsx";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { FormContext } from "../fields/form.ts";
import { idOf } from "../fields/frame.tsx";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./assumptions.module.css";
import { Schedule } from "./assumptionsSettings.tsx";
import { Gathered } from "./gathered.tsx";

/** The appraisal again with something different: other assumptions, other settings, or lines left out. */
export const Scenarios = () => {
  const { t } = useTranslation("editor");
  return (
    <Elements
      list="scenarios"
      idFrom={t("scenarios.id")}
      words={{ add: t("scenarios.add"), empty: t("scenarios.none"), nameless: t("scenarios.nameless") }}
      summary={(at) => <Changes at={at} />}
    >
      {(at) => (
        <>
          <Field at={`${at}/name`} />
          <Assumed at={`${at}/set`} />
          <Overridden at={`${at}/settings`} />
          <Field at={`${at}/without`} />
        </>
      )}
    </Elements>
  );
};

const settingsKeys = [
  ...["baseYear", "priceYear", "lastYear", "budgetYears", "discounting/schedule", "discounting/timing"],
  ...["costOfPublicFunds/factor", "costOfPublicFunds/appliesTo", "simulation/draws", "simulation/seed"],
  ...["simulation/sampling", "disclosureLimit", "currency"],
] as const;

/** How much a scenario changes. */
const Changes = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const count = useOfDraft((draft) => {
    const set = Object.keys((readAt(draft, `${at}/set`) ?? {}) as object).length;
    const settings = settingsKeys.filter((key) => readAt(draft, `${at}/settings/${key}`) !== undefined).length;
    return set + settings + ((readAt(draft, `${at}/without`) ?? []) as readonly unknown[]).length;
  });
  return count === 0 ? t("scenarios.nothing") : t("scenarios.changes", { count });
};

/** What is written under a key is there; so is what one is writing in, though its number has been taken away to be written anew. */
const useChosen = (held: readonly string[]) => {
  const [here, setHere] = useState<string | undefined>();
  return {
    shown: here === undefined || held.includes(here) ? held : [...held, here],
    stay: setHere,
    rowOf: (key: string) => ({
      onFocus: () => setHere(key),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        !currentTarget.contains(relatedTarget) && setHere(undefined),
    }),
  };
};

/** Other values of assumptions; each begins as the appraisal's own. */
export const Assumed = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const { goTo } = use(FormContext);
  const { all, nameOf } = useParameters();
  const { shown, stay, rowOf } = useChosen(Object.keys(useAt<object>(at) ?? {}));
  const choose = (id: string): void => {
    const value = readAt(editing.read().document, `/parameters/${id}/value`);
    editing.change([{ at: `${at}/${id}`, value: value === undefined ? {} : { value } }]);
    stay(id);
    goTo(`${at}/${id}/value`);
  };
  return (
    <Gathered at={at}>
      {shown.map((id) => (
        <fieldset key={id} className={styles.changed} id={idOf(`${at}/${id}`)} {...rowOf(id)}>
          <legend className={fields.partTitle}>{nameOf(id)}</legend>
          <Own id={id} />
          <div className={fields.fields}>
            <Field at={`${at}/${id}/value`} />
            <Field at={`${at}/${id}/because`} />
          </div>
          <Belief at={`${at}/${id}`} />
          <Removal at={`${at}/${id}`} name={nameOf(id)} onRemoved={() => stay(undefined)} />
        </fieldset>
      ))}
      <Choosing label={t("scenarios.choose")} of={all.filter(({ id }) => !shown.includes(id))} onChoose={choose} />
    </Gathered>
  );
};

/** What the number is in the appraisal itself. */
const Own = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const value = useAt<number>(`/parameters/${id}/value`);
  const unit = useAt<Unit>(`/parameters/${id}/unit`);
  return value === undefined ? null : (
    <p className="quiet small">{t("scenarios.own", { value: amountText(value, unit, language, true) })}</p>
  );
};

/** Other settings; each begins as the appraisal's own, where that says anything. */
const Overridden = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const { goTo } = use(FormContext);
  const held = useOfDraft((draft) =>
    settingsKeys.filter((key) => readAt(draft, `${at}/${key}`) !== undefined).join(" "),
  );
  const { shown, stay, rowOf } = useChosen(held.split(" ").filter(Boolean));
  const labelOf = (key: string): string => fieldText(`/settings/${key}`, language).label;
  const choose = (key: string): void => {
    const value = readAt(editing.read().document, `/settings/${key}`);
    if (value !== undefined) editing.change([{ at: `${at}/${key}`, value }]);
    stay(key);
    goTo(`${at}/${key}`);
  };
  return (
    <Gathered at={at}>
      {settingsKeys
        .filter((key) => shown.includes(key))
        .map((key) => (
          <div key={key} className={styles.changed} {...rowOf(key)}>
            {key === "discounting/schedule" ? <Schedule at={`${at}/${key}`} /> : <Field at={`${at}/${key}`} />}
            <Removal at={`${at}/${key}`} name={labelOf(key)} onRemoved={() => stay(undefined)} />
          </div>
        ))}
      <Choosing
        label={t("scenarios.override")}
        of={settingsKeys
          .filter((key) => !shown.includes(key))
          .map((key) => ({ id: key, name: labelOf(key), unit: undefined }))}
        onChoose={choose}
      />
    </Gathered>
  );
};

type RemovalProps = Readonly<{ at: Address; name: string; onRemoved: () => void }>;

const Removal = ({ at, name, onRemoved }: RemovalProps) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  return (
    <button
      type="button"
      className="linklike small"
      onClick={() => {
        editing.change([{ at, value: undefined }]);
        onRemoved();
      }}
    >
      {t("scenarios.asBefore")}
      <span className="unseen">: {name}</span>
    </button>
  );
};
