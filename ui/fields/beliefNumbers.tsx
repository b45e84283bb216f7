import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { beliefTroubles } from "../../models/words/beliefTrouble.ts";
import type { Language } from "../../models/words/language.ts";
import { writtenAs } from "../../models/words/parse.ts";
import { readTyped, type Typed } from "../../models/words/typed.ts";
import { unitSymbol } from "../../models/words/unit.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { useLanguage } from "../language/language.ts";
import { Interval, NearEnd, Sure } from "./beliefSure.tsx";
import { useUnitOf } from "./beliefUnit.ts";
import { allOf, type HeldBelief, type Keys, type Kind, lowEdits, restOf, type Way, withSome } from "./beliefWays.ts";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { Frame, useLeaf } from "./frame.tsx";
import { type Begin, useNumber } from "./numberField.tsx";
import { typedIn, useTyping } from "./typing.ts";

type WayProps = Readonly<{ at: Address; way: Way; kind: Kind; keys: Keys }>;

/** The numbers that one way of knowing asks for. */
export const WayFields = ({ at, way, kind, keys }: WayProps) => {
  switch (way) {
    case "own":
      return (
        <Asked>
          <AskedNumber at={at} leaf="low" words="low" />
          <AskedNumber at={at} leaf="mode" words="mode" />
          <AskedNumber at={at} leaf="high" words="high" />
          <Sure {...{ at, kind }} />
        </Asked>
      );
    case "interval":
      return (
        <Asked>
          <Lower at={at} />
          <AskedNumber at={at} leaf="high" words="upper" />
          <Interval {...{ at, kind }} />
        </Asked>
      );
    case "counts":
      return (
        <Asked>
          <Some at={at} />
          <All at={at} />
        </Asked>
      );
    case "error":
      return (
        <Asked>
          <AskedNumber at={at} leaf="mean" words="mean" />
          <AskedNumber at={at} leaf="sd" words="error" />
          <NearEnd at={at} />
        </Asked>
      );
    default:
      return (
        <Asked>
          {keys.map((key) => (
            <Field key={key} at={`${at}/belief/${key}`} />
          ))}
          {keys.includes("low") && <Sure {...{ at, kind }} />}
        </Asked>
      );
  }
};

const Asked = ({ children }: Readonly<{ children: ReactNode }>) => <div className={styles.fields}>{children}</div>;

/** What is asked for a number, in the place of what its leaf is called by those who know the curve. */
type Words = "low" | "mode" | "high" | "lower" | "upper" | "some" | "all" | "mean" | "error";

type AskedProps = Readonly<{
  at: Address;
  leaf: "low" | "mode" | "high" | "mean" | "sd" | "successes" | "failures";
  words: Words;
}>;

type Example = Readonly<Record<"low" | "middle" | "high" | "error", number>>;

/** Numbers as they are met in the unit one writes in: an effect in per cent, a relative risk, what a pupil is worth, days. */
const examples = {
  share: { low: 0.02, middle: 0.06, high: 0.12, error: 0.02 },
  factor: { low: 0.77, middle: 0.88, high: 1.01, error: 0.06 },
  money: { low: 600_000, middle: 1_000_000, high: 1_400_000, error: 150_000 },
  hourly: { low: 280, middle: 320, high: 380, error: 20 },
  other: { low: 8, middle: 12, high: 20, error: 3 },
} as const satisfies Readonly<Record<string, Example>>;

const examplesIn = (unit: Unit | undefined, language: Language): Readonly<Record<keyof Example, string>> => {
  const group =
    unit === "share" || unit === "factor"
      ? unit
      : unit === "SEK/hour"
        ? "hourly"
        : unit?.startsWith("SEK")
          ? "money"
          : "other";
  const { low, middle, high, error } = examples[group];
  const shown = (value: number): string => writtenAs(value, unit ?? "plain", language);
  return { low: shown(low), middle: shown(middle), high: shown(high), error: shown(error) };
};

/** The field of a number of a belief: what is against the other numbers is said at it as soon as it is typed. */
const useAsked = ({ at, leaf: key, words }: AskedProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const unit = useUnitOf(at);
  const held = useAt<HeldBelief>(`${at}/belief`) ?? {};
  const text = {
    label: t(`belief.fields.${words}.label`),
    help: t(`belief.fields.${words}.help`),
    example: t(`belief.fields.${words}.example`, examplesIn(unit, language)),
  };
  const leaf = { ...useLeaf({ at: `${at}/belief/${key}`, label: text.label }), text };
  return { leaf, trouble: beliefTroubles(held, unit, language)[key], unit };
};

type AskedFrame = ReturnType<typeof useAsked> &
  Readonly<{
    refusal: string | undefined;
    echo: string | undefined;
    input: ReturnType<typeof typedIn>;
    end: string;
  }>;

const AskedField = ({ leaf, trouble, refusal, echo, input, end }: AskedFrame) => (
  <Frame leaf={leaf} refusal={refusal ?? trouble} echo={echo}>
    <span className={styles.number}>
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        {...leaf.control}
        {...input}
        aria-invalid={refusal !== undefined || trouble !== undefined || leaf.control["aria-invalid"]}
      />
      {end && <span className={styles.end}>{end}</span>}
    </span>
  </Frame>
);

const AskedNumber = ({ begin, ...props }: AskedProps & Readonly<{ begin?: Begin }>) => {
  const language = useLanguage();
  const asked = useAsked(props);
  const { refusal, echo, input } = useNumber(`${props.at}/belief/${props.leaf}`, asked.unit ?? "plain", begin);
  const end = asked.unit === undefined || asked.unit === "share" ? "" : unitSymbol(asked.unit, language);
  return <AskedField {...{ ...asked, refusal, echo, input, end }} />;
};

/** Writes what one number of a belief brings with it, as one step with the number. */
const useWriter = (at: Address, leaf: string, partsOf: (held: HeldBelief, value: number | undefined) => HeldBelief) => {
  const editing = useEditing();
  const place = `${at}/belief`;
  return (): ((value: number | undefined) => void) => (value) => {
    const held = (readAt(editing.read().document, place) ?? {}) as HeldBelief;
    const edits = Object.entries(partsOf(held, value)).map(([key, part]) => ({ at: `${place}/${key}`, value: part }));
    editing.change(edits, `${place}/${leaf}`);
  };
};

/** Where the lower end lies decides what curve a study's interval can be. */
const Lower = ({ at }: Readonly<{ at: Address }>) => {
  const unit = useUnitOf(at);
  const begin = useWriter(at, "low", (held, low) => lowEdits(held, unit, low));
  return <AskedNumber at={at} leaf="low" words="lower" begin={begin} />;
};

const Some = ({ at }: Readonly<{ at: Address }>) => {
  const asked = useAsked({ at, leaf: "successes", words: "some" });
  const begin = useWriter(at, "successes", withSome);
  const { refusal, echo, input } = useNumber(`${at}/belief/successes`, "plain", begin);
  return <AskedField {...{ ...asked, refusal, echo, input, end: "" }} />;
};

/** All that were counted: the document has those for whom it was not so. */
const All = ({ at }: Readonly<{ at: Address }>) => {
  const language = useLanguage();
  const asked = useAsked({ at, leaf: "failures", words: "all" });
  const held = useAt<HeldBelief>(`${at}/belief`) ?? {};
  const read = (text: string): Typed => {
    const typed = readTyped(text, "plain", language);
    return "value" in typed ? { value: restOf(typed.value, held.successes) } : typed;
  };
  const typing = useTyping<number>(`${at}/belief/failures`, {
    read,
    write: () => writtenAs(allOf(held) ?? 0, "plain", language),
  });
  return <AskedField {...{ ...asked, refusal: typing.refusal, echo: undefined, input: typedIn(typing), end: "" }} />;
};
