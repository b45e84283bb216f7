import { useTranslation } from "react-i18next";
import type { Unit } from "../../models/appraisal.ts";
import { patternOf } from "../../models/edit.ts";
import { MOST_NAME_LETTERS, MOST_TEXT_LETTERS } from "../../models/limits.ts";
import type { Address } from "../../models/problem.ts";
import { writtenAs } from "../../models/words/parse.ts";
import { readDate, readTyped, readYear, type Typed } from "../../models/words/typed.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./fields.module.css";
import { type FieldProps, Frame, useLeaf } from "./frame.tsx";
import { endBeyond, reachOf } from "./reach.ts";
import { typedIn, useTyping } from "./typing.ts";

const isName = (at: Address): boolean => at.endsWith("/name") || at === "/title";

type TextProps = FieldProps & Readonly<{ isLong?: boolean | undefined }>;

export const TextField = ({ isLong = false, ...props }: TextProps) => {
  const { t } = useTranslation("editor");
  const leaf = useLeaf(props);
  const most = isName(props.at) ? MOST_NAME_LETTERS : MOST_TEXT_LETTERS;
  const read = (text: string): Typed<string> => {
    if (text === "") return { empty: true };
    return text.length > most ? { refusal: t("field.long", { most, found: text.length }) } : { value: text };
  };
  const typing = useTyping<string>(props.at, { read, write: String });
  const control = { ...leaf.control, ...typedIn(typing) };
  return (
    <Frame leaf={leaf} refusal={typing.refusal} isWide={isLong || props.at === "/title"}>
      {isLong ? (
        <textarea className={styles.text} rows={3} {...control} />
      ) : (
        <input className={styles.text} type="text" autoComplete="off" {...control} />
      )}
    </Frame>
  );
};

export const DateField = (props: FieldProps) => {
  const language = useLanguage();
  const leaf = useLeaf(props);
  const typing = useTyping<string>(props.at, { read: (text) => readDate(text, language), write: String });
  return (
    <Frame leaf={leaf} refusal={typing.refusal}>
      <input className={styles.short} type="text" autoComplete="off" {...leaf.control} {...typedIn(typing)} />
    </Frame>
  );
};

type Separated<T> = Readonly<{ one: (text: string) => Typed<T>; write: (value: T) => string }>;

/** Parts of a text, told apart by semicolons, line breaks or tabs. */
const readList = <T,>(text: string, { one }: Separated<T>): Typed<readonly T[]> => {
  const found = text.split(/[;\n\t]/).map((part) => one(part));
  const refused = found.find((part) => "refusal" in part);
  if (refused && "refusal" in refused) return refused;
  const values = found.flatMap((part) => ("value" in part ? [part.value] : []));
  return values.length > 0 ? { value: values } : { empty: true };
};

type NumbersProps = FieldProps & Readonly<{ unit: Unit | "plain" }>;

/** Several numbers, with semicolons between; a column pasted from a sheet is read too. `at` is the address of their list. */
export const NumbersField = ({ unit, ...props }: NumbersProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const leaf = useLeaf({ ...props, isWhole: true });
  const reach = reachOf(`${patternOf(props.at)}/*`);
  const parts: Separated<number> = {
    one: (text) => {
      const typed = readTyped(text, unit, language);
      const end = "value" in typed ? endBeyond(typed.value, reach) : undefined;
      return end === undefined
        ? typed
        : { refusal: t(`field.${end}`, { end: writtenAs(reach[end]!, unit, language) }) };
    },
    write: (value) => writtenAs(value, unit, language),
  };
  const typing = useTyping<readonly number[]>(props.at, {
    read: (text) => readList(text, parts),
    write: (values) => values.map(parts.write).join("; "),
  });
  return (
    <Frame leaf={leaf} refusal={typing.refusal} below={<p className={styles.help}>{t("field.separated")}</p>}>
      <textarea rows={2} className={styles.text} {...leaf.control} data-at={props.at} {...typedIn(typing)} />
    </Frame>
  );
};

type YearsProps = FieldProps & Readonly<{ areKeys: boolean }>;

/** Several calendar years, with semicolons between; written as keys where the format has them as text. */
export const YearsField = ({ areKeys, ...props }: YearsProps) => {
  const language = useLanguage();
  const leaf = useLeaf({ ...props, isWhole: true });
  const parts: Separated<number | string> = {
    one: (text) => {
      const found = readYear(text, language);
      return "value" in found && areKeys ? { value: String(found.value) } : found;
    },
    write: String,
  };
  const typing = useTyping<readonly (number | string)[]>(props.at, {
    read: (text) => readList(text.replaceAll(/[,\s]+/g, ";"), parts),
    write: (values) => values.map(parts.write).join("; "),
  });
  return (
    <Frame leaf={leaf} refusal={typing.refusal}>
      <input
        type="text"
        autoComplete="off"
        className={styles.short}
        {...leaf.control}
        data-at={props.at}
        {...typedIn(typing)}
      />
    </Frame>
  );
};
