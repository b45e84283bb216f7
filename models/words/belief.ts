import type { Unit } from "../appraisal.ts";
import { amountText, joinedAmounts, spanText } from "./amount.ts";
import { choiceWord } from "./choice.ts";
import { keyWord } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";
import { count, share } from "./number.ts";

/** What beliefs of every kind may say, as far as it is written. */
export type DraftBelief = Readonly<{
  kind?: string | undefined;
  value?: number | undefined;
  low?: number | undefined;
  mode?: number | undefined;
  high?: number | undefined;
  mean?: number | undefined;
  sd?: number | undefined;
  successes?: number | undefined;
  failures?: number | undefined;
  lambda?: number | undefined;
  confidence?: number | undefined;
  values?: readonly number[] | undefined;
  weights?: readonly number[] | undefined;
  truncate?: Readonly<{ least?: number | undefined; most?: number | undefined }> | undefined;
}>;
/** A belief, and the unit of its numbers where that is known. */
export type Believed = Readonly<{ belief: DraftBelief; unit: Unit | undefined }>;

type Words = Readonly<{
  of: (some: string, all: string) => string;
  observations: (many: number) => string;
  weights: (weights: string) => string;
  within: (span: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    of: (some, all) => `${some} av ${all}`,
    observations: (many) => `${count(many, "sv")} observationer`,
    weights: (weights) => `vikterna ${weights}`,
    within: (span) => `avskuret till ${span}`,
  },
  en: {
    of: (some, all) => `${some} of ${all}`,
    observations: (many) => `${count(many, "en")} observations`,
    weights: (weights) => `the weights ${weights}`,
    within: (span) => `cut to ${span}`,
  },
};

/** "0,4–1,2, likformig fördelning"; beside another belief the extent and as much as tells the two apart: "0,4–1,2". */
export const beliefText = (one: Believed, language: Language, isExact = false, other?: Believed): string => {
  const [extent, ...rest] = piecesOf(one, language, isExact);
  const others = other && piecesOf(other, language, isExact).slice(1);
  const [kind, ...details] = rest.map((piece, i) => (others === undefined || piece !== others[i] ? piece : undefined));
  const told =
    others === undefined ? [extent ?? details.find((piece) => piece !== undefined), kind] : [extent, kind, ...details];
  return told.filter((piece) => piece !== undefined).join(", ") || (rest[0] ?? "");
};

/** How far a belief reaches, its kind, and what else it says: always as many pieces, those that it does not say absent. */
const piecesOf = (
  { belief, unit }: Believed,
  language: Language,
  isExact: boolean,
): readonly (string | undefined)[] => {
  const { kind, mean, sd, successes, failures, lambda, confidence, truncate } = belief;
  const alone = (key: keyof DraftBelief, value: string | undefined): string | undefined =>
    value && `${keyWord(key, language)} ${value}`;
  const amount = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : amountText(value, unit, language, isExact);
  const plain = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : amountText(value, undefined, language);
  const within = truncate && spanText(truncate, unit, language, isExact);
  return [
    extentOf({ belief, unit }, language, isExact),
    kind && choiceWord(kind, language),
    alone("mode", amount(belief.mode)),
    sd === undefined ? alone("mean", amount(mean)) : undefined,
    mean === undefined ? alone("sd", amount(sd)) : undefined,
    failures === undefined ? alone("successes", plain(successes)) : undefined,
    successes === undefined ? alone("failures", plain(failures)) : undefined,
    alone("lambda", plain(lambda)),
    alone("confidence", confidence === undefined ? undefined : share(confidence, language, 8)),
    within && words[language].within(within),
  ];
};

/** So many observations or weights are told one by one. */
const TOLD = 6;

const extentOf = ({ belief, unit }: Believed, language: Language, isExact: boolean): string | undefined => {
  const { value, low, high, mean, sd, successes, failures, values, weights } = belief;
  const said = words[language];
  const amount = (of: number): string => amountText(of, unit, language, isExact);
  if (value !== undefined) return amount(value);
  const span = spanText({ least: low, most: high }, unit, language, isExact);
  if (span !== undefined) return span;
  if (mean !== undefined && sd !== undefined) return joinedAmounts(amount(mean), " ± ", amount(sd));
  if (successes !== undefined && failures !== undefined)
    return said.of(amountText(successes, undefined, language), amountText(successes + failures, undefined, language));
  if (values?.length)
    return values.length > TOLD ? said.observations(values.length) : listed(values.map(amount), language);
  if (!weights?.length) return undefined;
  const shown = weights.slice(0, TOLD).map((weight) => amountText(weight, undefined, language));
  return said.weights(weights.length > TOLD ? `${shown.join(", ")} …` : listed(shown, language));
};
