import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import { exact } from "../../models/words/number.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { useProblemsAt } from "../editing/live.ts";
import { useLanguage } from "../language/language.ts";
import { Choosing, useParameters } from "./choosing.tsx";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { Faults } from "./frame.tsx";

/** What an answer is drawn as: the rank correlation of each, for those who have never heard of one. */
const ranks = {
  none: 0,
  somewhat: 0.3,
  clearly: 0.6,
  nearly: 0.9,
  lessSomewhat: -0.3,
  lessClearly: -0.6,
  lessNearly: -0.9,
} as const;
type Answer = keyof typeof ranks;
const answers = Object.keys(ranks) as readonly Answer[];

type StrengthProps = Readonly<{
  /** A correlation. */
  at: Address;
  /** The assumption that is asked from; the first of the two where none is. */
  from?: string;
  isTwin?: boolean;
}>;

/** How strongly two assumptions follow each other, as a question; the number behind the answer can be written as well. */
export const Strength = ({ at, from, isTwin = false }: StrengthProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const { nameOf } = useParameters();
  // The same correlation may stand open twice.
  const name = useId();
  const [first, second] = useAt<readonly string[]>(`${at}/between`) ?? [];
  const rank = useAt<number>(`${at}/rank`);
  const [one, other] = second === from ? [second, first] : [first, second];
  const isNamed = one !== undefined && other !== undefined;
  const certain = useOfDraft((draft) => [one, other].find((id) => id !== undefined && isCertain(draft, id)) ?? "");
  return (
    <>
      <fieldset className={styles.part}>
        <legend className={styles.partTitle}>
          {isNamed
            ? t("together.question", { one: nameOf(one), other: nameOf(other), interpolation: { escapeValue: false } })
            : t("together.unnamed")}
          {rank === undefined && <span className={styles.needed}>{t("field.needed")}</span>}
        </legend>
        <div className={styles.radios}>
          {answers.map((answer) => (
            <label key={answer} className={styles.check}>
              <input
                type="radio"
                name={name}
                data-strength={answer}
                checked={rank === ranks[answer]}
                onChange={() => editing.change([{ at: `${at}/rank`, value: ranks[answer] }])}
              />
              <span>{t(`together.choices.${answer}`)}</span>
            </label>
          ))}
        </div>
        {rank !== undefined && <p className={styles.help}>{t("together.rank", { rank: exact(rank, language) })}</p>}
        {certain !== "" && (
          <p className={styles.help}>
            {t("together.certain", { name: nameOf(certain), interpolation: { escapeValue: false } })}
          </p>
        )}
      </fieldset>
      <details className={styles.more}>
        <summary>{t("together.exact")}</summary>
        <div className={styles.fields}>
          <Field at={`${at}/rank`} isTwin={isTwin} />
        </div>
      </details>
    </>
  );
};

/** What has no range is never higher than one thinks. */
const isCertain = ({ parameters }: Draft, id: string): boolean => {
  const kind = parameters?.find((one) => one?.id === id)?.belief?.kind;
  return kind === undefined || kind === "fixed";
};

type Found = Readonly<{ own: readonly Readonly<{ at: Address; other: string }>[]; others: readonly string[] }>;

/** The correlations that an assumption is in, and with what else it could be in one: what is drawn by itself and not as a part of a whole. */
export const togetherWith = (draft: Draft, id: string): Found => {
  const { parameters, correlations, shareGroups } = draft;
  const parts = new Set((shareGroups ?? []).flatMap((group) => (group?.belief ? (group.parameters ?? []) : [])));
  const isDrawn = (one: string): boolean => !isCertain(draft, one) && !parts.has(one);
  const own = (correlations ?? []).flatMap((one, position) => {
    const { between = [] } = one ?? {};
    const other = between.find((member) => member !== id);
    return between.includes(id) && other !== undefined ? [{ at: `/correlations/${position}`, other }] : [];
  });
  const taken = new Set([id, ...own.map(({ other }) => other)]);
  const others = (parameters ?? []).flatMap((one) => one?.id ?? []).filter((one) => isDrawn(one) && !taken.has(one));
  return { own, others: isDrawn(id) ? others : [] };
};

/** Whether an assumption hangs together with others, asked where its own uncertainty is described. */
export const Together = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const { all } = useParameters();
  const { own, others } = JSON.parse(useOfDraft((draft) => JSON.stringify(togetherWith(draft, id)))) as Found;
  if (own.length === 0 && others.length === 0) return null;
  const write = (change: (list: readonly unknown[]) => readonly unknown[]): void => {
    const changed = change(editing.read().document.correlations ?? []);
    editing.change([{ at: "/correlations", value: changed.length > 0 ? changed : undefined }]);
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.partTitle}>{t("together.title")}</legend>
      <p className={styles.help}>{t("together.lead")}</p>
      {own.map(({ at }, position) => (
        <Correlation
          key={at}
          at={at}
          from={id}
          onRemove={() => write((list) => list.filter((_, place) => `/correlations/${place}` !== own[position]!.at))}
        />
      ))}
      {others.length > 0 && (
        <Choosing
          label={t("together.choose")}
          of={all.filter((one) => others.includes(one.id))}
          onChoose={(other) => write((list) => [...list, { between: [id, other] }])}
        />
      )}
    </fieldset>
  );
};

type CorrelationProps = Readonly<{ at: Address; from: string; onRemove: () => void }>;

const Correlation = ({ at, from, onRemove }: CorrelationProps) => {
  const { t } = useTranslation("editor");
  const faults = useProblemsAt(at).filter(({ kind }) => kind !== "missing");
  return (
    <div className={styles.correlation}>
      {faults.length > 0 && (
        <div className={styles.problems}>
          <Faults problems={faults} />
        </div>
      )}
      <Strength at={at} from={from} isTwin />
      <Field at={`${at}/because`} label={t("together.why")} isTwin />
      <button type="button" className="linklike small" onClick={onRemove}>
        {t("together.remove")}
      </button>
    </div>
  );
};
