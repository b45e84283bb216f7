import type { Appraisal, Parameter } from "../appraisal.ts";
import type { Result, Tornado } from "../result.ts";
import { decidesEn } from "./decides.en.ts";
import { decidesSv } from "./decides.sv.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { levels } from "./level.ts";
import { listed } from "./noun.ts";
import { compactKronor } from "./number.ts";
import { type Sentence, say } from "./part.ts";

/** Words about how far single parameters move society's net present value. Names come quoted, numbers as they are shown. */
export type DecidesWords = Readonly<{
  swing: (swing: ToldSwing) => string;
  /** What follows of one end, of the last of two, and of both. */
  follows: Readonly<Record<"pays" | "doesNotPay", Readonly<{ one: string; last: string; both: string }>>>;
  between: (values: string) => string;
  title: Readonly<{
    certain: string;
    alone: string;
    still: string;
    turns: (most: string) => string;
    turnsToo: (most: string, others: string) => string;
    othersTurn: (most: string, others: string, many: number) => string;
    noneTurns: (most: string) => string;
    /** Instead of the names of those that are more than can be read. */
    several: (many: number) => string;
  }>;
}>;

type Side = "lower" | "higher";
export type ToldSwing = Readonly<{
  name: string;
  first: Told;
  second: Told;
  /** Of both ends, beside the central case; undefined where they are on either side of it. */
  side: Side | undefined;
  /** What follows of the second. */
  ending: string;
}>;

/** A value of a parameter, and society's net present value with it. */
type Told = Readonly<{ level: string; npv: string }>;

const words: InEvery<DecidesWords> = { sv: decidesSv, en: decidesEn };

type End = Readonly<{ value: number; npv: number }>;

/** An uncertain parameter put at the 5th and the 95th percentile of its belief, the others as they are in the central case. */
export type Swing = Readonly<{
  parameter: Parameter;
  low: End;
  high: End;
  /** From the lowest to the highest of the net present values at the ends and in the central case. */
  reach: number;
  /** Switching values between the ends, ascending. */
  between: readonly number[];
  /** Whether it alone makes what pays not pay, or the other way round. */
  turns: boolean;
}>;

/** Less than half a krona is shown as none. */
const HALF_KRONA = 0.5;
export const doesPay = (npv: number): boolean => npv > -HALF_KRONA;

/** What each uncertain parameter does to society's net present value, `central` in the central case: what does most first. */
export const swingsOf = (
  tornado: Tornado,
  central: number,
  { parameters = [] }: Pick<Appraisal, "parameters">,
  found: Result["breakEven"]["parameters"],
): readonly Swing[] =>
  tornado
    .flatMap(({ parameter: id, low, high, npvAtLow, npvAtHigh }): readonly Swing[] => {
      const parameter = parameters.find((candidate) => candidate.id === id);
      if (parameter === undefined) return [];
      const searched = found[id];
      const roots = searched && "roots" in searched ? searched.roots : [];
      const between = roots.filter((root) => root > low && root < high);
      const npvs = [npvAtLow, npvAtHigh, central];
      const isTurned = [npvAtLow, npvAtHigh].some((npv) => doesPay(npv) !== doesPay(central));
      return [
        {
          parameter,
          low: { value: low, npv: npvAtLow },
          high: { value: high, npv: npvAtHigh },
          reach: Math.max(...npvs) - Math.min(...npvs),
          between,
          // At one value between ends that agree it may only touch zero.
          turns: isTurned || between.length > 1,
        },
      ];
    })
    .sort((one, other) => other.reach - one.reach);

/** Whether it moves the net present value by so much as can be shown. */
export const isMoving = ({ reach }: Swing): boolean => reach >= HALF_KRONA;

/** Both ends are lower, or both higher, than the central case. */
export const sideOf = ({ low, high }: Swing, central: number): Side | undefined => {
  if (Math.max(low.npv, high.npv) < central - HALF_KRONA) return "lower";
  return Math.min(low.npv, high.npv) > central + HALF_KRONA ? "higher" : undefined;
};

/** A parameter's ends as they are shown: "0,77" and "1,01". */
export const levelsOf = ({ parameter, low, high }: Swing, language: Language): readonly [string, string] =>
  levels([low.value, high.value], parameter.unit, language);

/** "Är ”Relativ risk” 0,77 blir nettonuvärdet 9,5 mnkr; är det 1,01 blir det −1,2 mnkr, och då bär insatsen sig inte." */
export const swingSentence = (swing: Swing, central: number, language: Language): string => {
  const told = words[language];
  const name = quoted(swing.parameter.name, language);
  const [atLow, atHigh] = levelsOf(swing, language);
  const ends = [
    { level: atLow, npv: compactKronor(swing.low.npv, language), isTurned: isTurned(swing.low, central) },
    { level: atHigh, npv: compactKronor(swing.high.npv, language), isTurned: isTurned(swing.high, central) },
  ] as const;
  // What turns the answer is told last, with what then follows.
  const [first, second] = ends[0].isTurned && !ends[1].isTurned ? [ends[1], ends[0]] : ends;
  const follows = told.follows[doesPay(central) ? "doesNotPay" : "pays"];
  const side = sideOf(swing, central);
  const ending = !second.isTurned ? "" : first.isTurned ? follows.both : side ? follows.last : follows.one;
  return told.swing({ name, first, second, side, ending }) + betweenSentence(swing, ends, language);
};

const isTurned = ({ npv }: End, central: number): boolean => doesPay(npv) !== doesPay(central);

/** Where both ends give the same answer although it breaks even between them. */
const betweenSentence = (
  { parameter, low, high, between }: Swing,
  ends: readonly [Readonly<{ isTurned: boolean }>, Readonly<{ isTurned: boolean }>],
  language: Language,
): string => {
  if (between.length === 0 || ends[0].isTurned !== ends[1].isTurned) return "";
  const shown = between.map(
    (root) => levels([root, root === low.value ? high.value : low.value], parameter.unit, language)[0],
  );
  return ` ${words[language].between(listed(shown, language))}`;
};

const MOST_NAMED = 2;

/** What decides: which parameter does most, and which alone can turn whether it pays. */
export const decidesTitle = (
  swings: readonly Swing[],
  { uncertain }: Readonly<{ uncertain: number }>,
  language: Language,
): Sentence => {
  const { title } = words[language];
  if (uncertain === 0) return say`${title.certain}`;
  const [most] = swings;
  if (most === undefined) return say`${title.alone}`;
  if (!isMoving(most)) return say`${title.still}`;
  const nameOf = ({ parameter }: Swing): string => quoted(parameter.name, language);
  const others = swings.slice(1).filter(({ turns }) => turns);
  const named = others.length > MOST_NAMED ? title.several(others.length) : listed(others.map(nameOf), language);
  if (most.turns) return say`${others.length > 0 ? title.turnsToo(nameOf(most), named) : title.turns(nameOf(most))}`;
  return say`${others.length > 0 ? title.othersTurn(nameOf(most), named, others.length) : title.noneTurns(nameOf(most))}`;
};
