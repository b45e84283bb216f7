import { useTranslation } from "react-i18next";
import type { Unit } from "../../models/appraisal.ts";
import { patternOf } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import type { Language } from "../../models/words/language.ts";
import { writtenAs } from "../../models/words/parse.ts";
import { readTyped, readWhole, readYear, type Typed } from "../../models/words/typed.ts";
import { unitSymbol } from "../../models/words/unit.ts";
import { useLanguage } from "../language/language.ts";
import { defaultOf } from "./defaults.ts";
import styles from "./fields.module.css";
import { type FieldProps, Frame, useLeaf } from "./frame.tsx";
import { endBeyond, reachOf } from "./reach.ts";
import { typedIn, useTyping } from "./typing.ts";

/** How a number is read and written: as a unit has it, a count of whole things, or a year. */
export type Kind = Unit | "plain" | "whole" | "calendarYear";

const readAs = (text: string, kind: Kind, language: Language): Typed => {
  if (kind === "whole") return readWhole(text, language);
  return kind === "calendarYear" ? readYear(text, language) : readTyped(text, kind, language);
};

/** Reads what stands at an address: what the format cannot hold there is refused as what cannot be read is. */
const useReading = (at: Address, kind: Kind) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const reach = reachOf(patternOf(at));
  return (text: string): Typed => {
    const typed = readAs(text, kind, language);
    const end = "value" in typed ? endBeyond(typed.value, reach) : undefined;
    return end === undefined ? typed : { refusal: t(`field.${end}`, { end: shown(reach[end], kind, language) }) };
  };
};

const shown = (value: unknown, kind: Kind, language: Language): string => {
  if (typeof value !== "number") return "";
  if (kind === "calendarYear") return String(value);
  return writtenAs(value, kind === "whole" ? "plain" : kind, language);
};

/** Given when someone begins to type a number: how it is written from then on. */
export type Begin = () => (value: number | undefined) => void;

/** The one field of a number. */
export const useNumber = (at: Address, kind: Kind, begin?: Begin) => {
  const language = useLanguage();
  const read = useReading(at, kind);
  const write = (value: unknown): string => shown(value, kind, language);
  const typing = useTyping<unknown>(at, { read, write, begin: begin as (() => (value: unknown) => void) | undefined });
  const { value, text, isRead, refusal } = typing;
  const usual = defaultOf(patternOf(at));
  return {
    text,
    refusal,
    /** What holds while the field is empty. */
    usual: text === "" && typeof usual === "number" ? write(usual) : undefined,
    /** How what is typed was read, where that does not say itself. */
    echo: isRead && value !== undefined && !isAlike(text, write(value)) ? write(value) : undefined,
    input: typedIn(typing),
  };
};

/** Whether two texts differ in spaces and signs alone, so that saying how one was read would say nothing. */
const isAlike = (text: string, written: string): boolean => {
  const bare = (of: string) => of.replaceAll(/\s/g, "").replaceAll("\u2212", "-");
  return bare(text) === bare(written);
};

type NumberProps = FieldProps & Readonly<{ kind: Kind }>;

/** Counts, years and shares say what they are by themselves. */
const endOf = (kind: Kind, language: Language): string =>
  kind === "plain" || kind === "whole" || kind === "calendarYear" || kind === "share" ? "" : unitSymbol(kind, language);

export const NumberField = ({ kind, ...props }: NumberProps) => {
  const leaf = useLeaf(props);
  const language = useLanguage();
  const { refusal, echo, usual, input } = useNumber(props.at, kind);
  const end = leaf.isCompact ? "" : endOf(kind, language);
  return (
    <Frame leaf={leaf} refusal={refusal} echo={echo} usual={usual}>
      <span className={styles.number} data-narrow={kind === "calendarYear" || undefined}>
        <input
          type="text"
          inputMode={kind === "calendarYear" || kind === "whole" ? "numeric" : "text"}
          autoComplete="off"
          {...leaf.control}
          {...input}
          aria-invalid={refusal !== undefined || leaf.control["aria-invalid"]}
        />
        {end && <span className={styles.end}>{end}</span>}
      </span>
    </Frame>
  );
};
