import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { patternOf } from "../../models/edit.ts";
import { choiceWord } from "../../models/words/choice.ts";
import { namesOf } from "../../models/words/place.ts";
import { unitWord } from "../../models/words/unit.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { choiceHelp } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import { defaultOf } from "./defaults.ts";
import styles from "./fields.module.css";
import { type FieldProps, Frame, GroupProblems, useLeaf } from "./frame.tsx";
import type { Input } from "./leaf.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type ChoiceProps = FieldProps & Readonly<{ of: readonly string[]; onChoice?: (value: string | undefined) => void }>;

/** One of a closed list, in words; what is chosen is explained under the field. */
export const ChoiceField = ({ of, onChoice, ...props }: ChoiceProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const leaf = useLeaf(props);
  const editing = useEditing();
  const value = useAt<string>(props.at) ?? "";
  const isUnit = props.at.endsWith("/unit");
  const wordOf = (choice: string): string =>
    isUnit ? unitWord(choice as Parameters<typeof unitWord>[0], language) : choiceWord(choice, language);
  const usual = defaultOf(patternOf(props.at));
  const unstated = usual === undefined ? t("field.notChosen") : t("field.usual", { value: wordOf(String(usual)) });
  const help = value && !leaf.isCompact ? choiceHelp(patternOf(props.at), value, language) : undefined;
  const choose = (chosen: string): void => {
    if (onChoice) onChoice(chosen || undefined);
    else editing.edit(props.at, chosen || undefined);
    editing.pause();
  };
  return (
    <Frame leaf={leaf} below={help && <p className={styles.chosen}>{help}</p>}>
      <select
        {...leaf.control}
        className={styles.select}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{unstated}</option>
        {of.map((choice) => (
          <option key={choice} value={choice}>
            {capital(wordOf(choice))}
          </option>
        ))}
      </select>
    </Frame>
  );
};

export const FlagField = (props: FieldProps) => {
  const leaf = useLeaf(props);
  const editing = useEditing();
  const value = useAt<boolean>(props.at) ?? false;
  return (
    <div className={leaf.isCompact ? styles.compact : styles.field}>
      <label className={styles.check}>
        <input
          type="checkbox"
          {...leaf.control}
          checked={value}
          onChange={(event) => {
            editing.edit(props.at, event.target.checked || undefined);
            editing.pause();
          }}
        />
        <span className={leaf.isCompact ? "unseen" : undefined}>{leaf.label}</span>
      </label>
      <p id={`${leaf.id}:help`} className={leaf.isCompact ? "unseen" : styles.help}>
        {leaf.text.help}
      </p>
      <GroupProblems at={props.at} />
    </div>
  );
};

/** What may be said or left unsaid: the format then decides by the rest of the appraisal. */
export const YesNoField = (props: FieldProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const leaf = useLeaf(props);
  const editing = useEditing();
  const value = useAt<boolean>(props.at);
  return (
    <Frame leaf={leaf}>
      <select
        {...leaf.control}
        className={styles.select}
        value={value === undefined ? "" : value ? "yes" : "no"}
        onChange={({ target }) =>
          editing.change([{ at: props.at, value: target.value === "" ? undefined : target.value === "yes" }])
        }
      >
        <option value="">{t("field.unstated")}</option>
        {["yes", "no"].map((choice) => (
          <option key={choice} value={choice}>
            {capital(choiceWord(choice, language))}
          </option>
        ))}
      </select>
    </Frame>
  );
};

type ListName = Extract<Input, { kind: "one" | "many" }>["of"][number];
type Listed = Readonly<{ id: string; name: string }>;

const listedIn = (draft: Draft, lists: readonly ListName[], nameless: string): readonly Listed[] => {
  const names = namesOf(draft);
  return lists.flatMap((list) =>
    (draft[list] ?? []).flatMap((element) => {
      if (element?.id === undefined) return [];
      const name = names(list, element.id);
      return [{ id: element.id, name: name === element.id ? nameless : name }];
    }),
  );
};

/** The elements that can be chosen, called as the document calls them: compared as text, so that the field is drawn again only for another. */
const useListed = (lists: readonly ListName[]): readonly Listed[] => {
  const { t } = useTranslation("editor");
  const text = useOfDraft((draft) => JSON.stringify(listedIn(draft, lists, t("field.nameless"))));
  return useMemo(() => JSON.parse(text) as readonly Listed[], [text]);
};

type OneProps = FieldProps & Readonly<{ of: readonly ListName[]; without?: readonly string[] }>;

/** One element of a list of the document. */
export const OneField = ({ of, without = [], ...props }: OneProps) => {
  const { t } = useTranslation("editor");
  const leaf = useLeaf(props);
  const editing = useEditing();
  const value = useAt<string>(props.at) ?? "";
  const known = useListed(of).filter(({ id }) => !without.includes(id));
  const isGone = value !== "" && !known.some(({ id }) => id === value);
  return (
    <Frame leaf={leaf}>
      <select
        {...leaf.control}
        className={styles.select}
        value={value}
        onChange={(event) => {
          editing.edit(props.at, event.target.value || undefined);
          editing.pause();
        }}
      >
        <option value="">{t("field.notChosen")}</option>
        {isGone && <option value={value}>{t("field.gone", { id: value })}</option>}
        {known.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  );
};

type ManyProps = FieldProps & Readonly<{ of: readonly ListName[] }>;

/** Some elements of lists of the document: `at` is the address of their list. */
export const ManyField = ({ of, ...props }: ManyProps) => {
  const { t } = useTranslation("editor");
  const leaf = useLeaf({ ...props, isWhole: true });
  const editing = useEditing();
  const chosen = useAt<readonly string[]>(props.at) ?? [];
  const known = useListed(of);
  const gone = chosen
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, name: t("field.gone", { id }) }));
  const toggle = (id: string, isChosen: boolean): void => {
    const next = isChosen ? [...chosen, id] : chosen.filter((one) => one !== id);
    editing.edit(props.at, next.length > 0 ? next : undefined);
    editing.pause();
  };
  const all = [...known, ...gone];
  return (
    <Frame leaf={leaf} isGroup>
      {all.length === 0 && <p className={styles.help}>{t("field.noneToChoose")}</p>}
      <div className={styles.many} id={leaf.id} data-at={props.at} tabIndex={-1}>
        {all.map(({ id, name }) => (
          <label key={id} className={styles.check}>
            <input
              type="checkbox"
              data-at={`${props.at}/${id}`}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </Frame>
  );
};
