import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../models/appraisal.ts";
import type { DraftParameter } from "../../models/places.ts";
import type { Address } from "../../models/problem.ts";
import { beliefText, type DraftBelief } from "../../models/words/belief.ts";
import { choiceWord } from "../../models/words/choice.ts";
import type { Language } from "../../models/words/language.ts";
import { namesOf, place } from "../../models/words/place.ts";
import { unitSymbol, unitWord } from "../../models/words/unit.ts";
import { useAt, useDraft, useEditing, useOfDraft } from "../editing/hooks.ts";
import { useProblemsAt, useProblemsUnder } from "../editing/live.ts";
import { Basis } from "../fields/basis.tsx";
import { centredWriter } from "../fields/centre.ts";
import fields from "../fields/fields.module.css";
import { Faults, idOf } from "../fields/frame.tsx";
import { useNumber } from "../fields/numberField.tsx";
import { usesOf } from "../fields/parameterUses.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./assumptions.module.css";
import { Jump } from "./jump.tsx";
import { columns } from "./parameterOrder.ts";

type RowProps = Readonly<{
  id: string;
  isOpen: boolean;
  onOpen: (at: Address, isOpen: boolean) => void;
  onRemove: (id: string) => void;
  goTo: (at: Address) => void;
}>;

/** A parameter in short, its number to be written, and all of it underneath while the row stands open. */
export const ParameterRow = memo(({ id, isOpen, onOpen, onRemove, goTo }: RowProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const at = `/parameters/${id}`;
  const parameter = useAt<DraftParameter>(at) ?? {};
  const uses = useOfDraft((draft) => usesOf(draft, id).numbers.length);
  const wrong = useProblemsUnder(at).filter(({ kind }) => kind !== "missing").length;
  const { unit, belief, source, evidence, verified } = parameter;
  const name = parameter.name?.trim() || t("parameters.nameless");
  const toggle = (): void => onOpen(at, !isOpen);
  return (
    <>
      <tr className={styles.row} id={idOf(at)} data-open={isOpen || undefined}>
        <th scope="row">
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${idOf(at)}:all` : undefined}
            onClick={toggle}
          >
            <span aria-hidden="true" className="quiet">
              {isOpen ? "▾" : "▸"}
            </span>
            <span>{name}</span>
          </button>
          {wrong > 0 && <span className={styles.wrong}>{t("element.wrong", { count: wrong })}</span>}
        </th>
        <td>
          <Value id={id} unit={unit} name={name} onEnter={toggle} />
        </td>
        <td>{unit && inWords(unit, language)}</td>
        <td className="numeric">{belief && rangeText(belief as DraftBelief, unit, language)}</td>
        <td className={styles.source}>{source?.title}</td>
        <td>{evidence?.grade && choiceWord(evidence.grade, language)}</td>
        <td>{choiceWord(verified?.state ?? "no", language)}</td>
        <td className="numeric">{uses}</td>
      </tr>
      {isOpen && (
        <tr id={`${idOf(at)}:all`}>
          <td colSpan={columns.length} className={styles.details}>
            <div className={styles.within}>
              <Basis id={id} />
              <Used id={id} onRemove={onRemove} goTo={goTo} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
});

/** A share is written with its sign. */
const inWords = (unit: Unit, language: Language): string =>
  (unit !== "share" && unitSymbol(unit, language)) || unitWord(unit, language);

/** How far a belief reaches, without the unit, which stands in a column of its own. */
const rangeText = (belief: DraftBelief, unit: Unit | undefined, language: Language): string => {
  const one = { belief, unit: unit === "share" ? unit : undefined };
  // Beside itself no belief has another kind to be told of.
  return beliefText(one, language, false, one);
};

type ValueProps = Readonly<{ id: string; unit: Unit | undefined; name: string; onEnter: () => void }>;

const Value = ({ id, unit, name, onEnter }: ValueProps) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const at = `/parameters/${id}/value`;
  const { refusal, input } = useNumber(at, unit ?? "plain", () => centredWriter(editing, `/parameters/${id}`));
  const faults = useProblemsAt(at).filter(({ kind }) => kind !== "missing");
  const isWrong = refusal !== undefined || faults.length > 0;
  return (
    <>
      <input
        {...input}
        id={idOf(at)}
        data-at={at}
        data-row=""
        className={styles.value}
        type="text"
        autoComplete="off"
        aria-label={t("parameters.valueOf", { name })}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${idOf(at)}:problem` : undefined}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onEnter();
        }}
      />
      {isWrong && (
        <div id={`${idOf(at)}:problem`} className={fields.problems}>
          {refusal !== undefined && <p>{refusal}</p>}
          {faults.length > 0 && <Faults problems={faults} />}
        </div>
      )}
    </>
  );
};

type UsedProps = Readonly<{ id: string; onRemove: (id: string) => void; goTo: (at: Address) => void }>;

/** Where the parameter stands, which is where its number stays if it is taken away. */
const Used = ({ id, onRemove, goTo }: UsedProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const draft = useDraft();
  const names = namesOf(draft);
  const { numbers, others } = usesOf(draft, id);
  const places = [...numbers, ...others];
  return (
    <section className={styles.used}>
      <h4>{t("parameters.used")}</h4>
      {places.length === 0 ? (
        <p className="quiet small">{t("parameters.unused")}</p>
      ) : (
        <ul className="small">
          {places.map((at) => (
            <li key={at}>
              <Jump at={at} goTo={goTo}>
                {place(at, language, names)}
              </Jump>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="linklike small" onClick={() => onRemove(id)}>
        {t("parameters.remove")}
        <span className="unseen">: {names("parameters", id)}</span>
      </button>
      {places.length > 0 && (
        <p className="quiet small">
          {t(others.length > 0 ? "parameters.removalOfBoth" : "parameters.removal", { count: numbers.length })}
        </p>
      )}
    </section>
  );
};
