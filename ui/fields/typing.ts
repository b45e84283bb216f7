import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import type { Typed } from "../../models/words/typed.ts";
import { useAt, useEditing, useText } from "../editing/hooks.ts";

type Typing = Readonly<{ text: string; value: unknown; isRefused: boolean }>;

type Way<T> = Readonly<{
  read: (text: string) => Typed<T>;
  write: (value: T) => string;
  /** Asked when someone begins to type: how the value is written, if not at the address alone. */
  begin?: (() => (value: T | undefined) => void) | undefined;
}>;

const isSame = (left: unknown, right: unknown): boolean =>
  left === right || (typeof left === "object" && JSON.stringify(left) === JSON.stringify(right));

/**
 * Text that says a number, a date, a list. It is read at every letter; what cannot be read stays as it is typed, and the document has
 * what stood there before: never the beginning of what was meant ("1" of "1.000"). Away from the field the value stands as the
 * language writes it.
 */
export const useTyping = <T>(at: Address, { read, write, begin }: Way<T>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const value = useAt<T>(at);
  const kept = useText(at);
  const [typing, setTyping] = useState<Typing | undefined>();
  const before = useRef<T | undefined>(undefined);
  const writeValue = useRef<((value: T | undefined) => void) | undefined>(undefined);
  // Undo, or someone else, changed the value while it was being typed: what stands in the document is shown.
  const isStill = typing?.isRefused ? kept === typing.text : kept === undefined && isSame(typing?.value, value);
  const typed = isStill ? typing : undefined;
  const answer = kept === undefined ? undefined : read(kept);
  const type = (text: string): void => {
    // While nothing can be read the document has what stood there before, or what someone else has written there since.
    if (!typed || typed.isRefused) {
      before.current = value;
      writeValue.current = begin?.();
    }
    const found = read(text);
    const isRefused = "refusal" in found;
    const next = isRefused ? before.current : "value" in found ? found.value : undefined;
    if (writeValue.current) writeValue.current(next);
    else editing.edit(at, next);
    editing.keepText(at, isRefused ? text : undefined);
    setTyping({ text, value: next, isRefused });
  };
  return {
    value,
    text: typed?.text ?? kept ?? (value === undefined ? "" : write(value)),
    /** What stands there was typed just now, and read. */
    isRead: typed !== undefined && kept === undefined,
    // While one types nothing is held against what is not finished.
    refusal: typed || !answer ? undefined : "refusal" in answer ? answer.refusal : t("field.unread"),
    type,
    leave: () => {
      setTyping(undefined);
      editing.pause();
    },
  };
};

/** The attributes of a control in which one types. */
export const typedIn = ({
  text,
  type,
  leave,
}: Readonly<{ text: string; type: (text: string) => void; leave: () => void }>) => ({
  value: text,
  onChange: (event: Readonly<{ target: Readonly<{ value: string }> }>) => type(event.target.value),
  onBlur: leave,
});
