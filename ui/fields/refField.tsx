import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft, Unit } from "../../models/appraisal.ts";
import { freeId, NEW, patternOf, readAt } from "../../models/edit.ts";
import { fitAt } from "../../models/places.ts";
import { type Address, stepsOf } from "../../models/problem.ts";
import { nextStream } from "../../models/streams.ts";
import type { Language } from "../../models/words/language.ts";
import { namesOf } from "../../models/words/place.ts";
import { unitSymbol } from "../../models/words/unit.ts";
import { useAt, useDraft, useEditing, useOfDraft } from "../editing/hooks.ts";
import type { Edit } from "../editing/store.ts";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import { Basis } from "./basis.tsx";
import { centredWriter } from "./centre.ts";
import styles from "./fields.module.css";
import { type FieldProps, Frame, idOf, useLeaf } from "./frame.tsx";
import { type Kind, useNumber } from "./numberField.tsx";
import { removalEdits, usesOf } from "./parameterUses.ts";

/** The unit a ref has at an address; undefined while what decides it is not chosen. */
const useUnit = (at: Address): Unit | undefined => useOfDraft((draft) => fitAt(draft, at)?.unit);

/** A parameter made of the number at an address, so that it can have an interval, evidence and a source. */
const parameterEdits = (draft: Draft, at: Address, language: Language): readonly Edit[] => {
  const [list = "", element = ""] = stepsOf(at);
  const { label } = fieldText(patternOf(at), language);
  const of = namesOf(draft)(list as "costs", element);
  const name = of === element || of === "" ? label : `${label}: ${of}`;
  const id = freeId(draft, name);
  const unit = fitAt(draft, at)?.unit;
  const value = readAt(draft, at);
  return [
    {
      at: `/parameters/${NEW}`,
      value: {
        id,
        name,
        ...(unit && { unit }),
        ...(typeof value === "number" && { value }),
        stream: nextStream(draft),
      },
    },
    { at, value: id },
  ];
};

/** The number again; a parameter that stands nowhere else goes, with what scenarios, share groups and correlations say of it. */
const plainEdits = (draft: Draft, at: Address): readonly Edit[] => {
  const id = String(readAt(draft, at));
  const isUsedElsewhere = usesOf(draft, id).numbers.some((place) => place !== at);
  return isUsedElsewhere ? [{ at, value: readAt(draft, `/parameters/${id}/value`) }] : removalEdits(draft, id);
};

/** Where the number is written: in its place, or in the parameter that stands there. The most likely value of a belief goes with it. */
const useRefNumber = (at: Address, kind: Kind) => {
  const editing = useEditing();
  const ref = useAt<number | string>(at);
  const parameter = typeof ref === "string" ? ref : undefined;
  const target = parameter === undefined ? at : `/parameters/${parameter}/value`;
  const begin = parameter === undefined ? undefined : () => centredWriter(editing, `/parameters/${parameter}`);
  return { parameter, target, number: useNumber(target, kind, begin) };
};

/** A number of the format that may be a parameter: typed alike, and what it rests on can be opened under it. */
export const RefField = (props: FieldProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const unit = useUnit(props.at);
  const kind: Kind = unit ?? "plain";
  const { parameter, target, number } = useRefNumber(props.at, kind);
  const leaf = useLeaf({ ...props, also: target });
  const hasBelief = useAt<unknown>(`/parameters/${parameter}/belief`) !== undefined;
  const others = useOfDraft((draft) => (parameter === undefined ? 0 : usesOf(draft, parameter).numbers.length - 1));
  const shared = others > 0 ? t("field.shared", { count: others }) : undefined;
  const hasOnlyBelief = hasBelief && number.text === "";
  const [isOpen, setOpen] = useState(false);
  const end = leaf.isCompact || kind === "plain" || kind === "share" ? "" : unitSymbol(kind, language);
  return (
    <Frame
      leaf={leaf}
      refusal={number.refusal}
      echo={number.echo}
      usual={number.usual}
      note={hasOnlyBelief ? t("field.meanUsed") : shared}
      below={!leaf.isCompact && <Opened {...{ at: props.at, parameter, isOpen, setOpen }} />}
    >
      <span className={styles.numberRow}>
        <span className={styles.number} data-parameter={parameter !== undefined || undefined}>
          <input
            type="text"
            inputMode="text"
            autoComplete="off"
            {...leaf.control}
            {...number.input}
            aria-invalid={number.refusal !== undefined || leaf.control["aria-invalid"]}
            data-target={target === props.at ? undefined : target}
          />
          {end && <span className={styles.end}>{end}</span>}
          {leaf.isCompact && shared && <span className={styles.cellNote}>{shared}</span>}
        </span>
        {!leaf.isCompact && (
          <button
            type="button"
            className={`linklike small ${styles.basisButton}`}
            aria-expanded={isOpen}
            aria-controls={`${leaf.id}:basis`}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? "basis.close" : parameter === undefined ? "basis.add" : "basis.open")}
            <span className="unseen">: {leaf.label}</span>
          </button>
        )}
      </span>
    </Frame>
  );
};

type OpenedProps = Readonly<{
  at: Address;
  parameter: string | undefined;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}>;

/** What the number rests on, or the offer to say that. */
const Opened = ({ at, parameter, isOpen, setOpen }: OpenedProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  if (!isOpen) return null;
  const draft = () => editing.read().document;
  const make = (): void => {
    const typed = editing.read().texts.get(at);
    const edits = parameterEdits(draft(), at, language);
    editing.change(edits);
    // What could not be read goes on standing in the field, which now writes the parameter.
    if (typed !== undefined) editing.keepText(`/parameters/${edits.at(-1)!.value}/value`, typed);
  };
  return (
    <fieldset className={styles.basis} id={`${idOf(at)}:basis`} aria-label={t("basis.title")}>
      {parameter === undefined ? (
        <>
          <p>{t("basis.explained")}</p>
          <div className={styles.actions}>
            <button type="button" className={styles.action} onClick={make}>
              {t("basis.make")}
            </button>
            <Shared at={at} />
          </div>
        </>
      ) : (
        <>
          <Basis key={parameter} id={parameter} />
          <div className={styles.actions}>
            <button
              type="button"
              className="linklike small"
              onClick={() => {
                editing.change(plainEdits(draft(), at));
                setOpen(false);
              }}
            >
              {t("basis.plain")}
            </button>
            <Shared at={at} />
          </div>
          <Losses at={at} id={parameter} />
        </>
      )}
    </fieldset>
  );
};

/** What goes with the parameter when its place is a plain number again, and it stands nowhere else. */
const Losses = ({ at, id }: Readonly<{ at: Address; id: string }>) => {
  const { t } = useTranslation("editor");
  const isLost = useOfDraft((draft) => {
    const { numbers, others } = usesOf(draft, id);
    return numbers.every((place) => place === at) && others.length > 0;
  });
  return isLost ? <p className={styles.help}>{t("parameters.removalOfBoth", { count: 1 })}</p> : null;
};

/** Another parameter of the same unit in this place: what is one assumption is written once. */
const Shared = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const ref = useAt<unknown>(at);
  const document = useDraft();
  const unit = fitAt(document, at)?.unit;
  const fitting = (document.parameters ?? []).filter(
    (one) => one?.id !== undefined && one.id !== ref && (unit === undefined || one.unit === unit),
  );
  if (fitting.length === 0) return null;
  return (
    <label className={styles.shared}>
      <span className="small">{t("basis.share")}</span>
      <select
        className={styles.select}
        value=""
        onChange={(event) => event.target.value && editing.change([{ at, value: event.target.value }])}
      >
        <option value="">{t("field.notChosen")}</option>
        {fitting.map(({ id, name }) => (
          <option key={id} value={id}>
            {name || id}
          </option>
        ))}
      </select>
    </label>
  );
};
