import type { Verdict } from "./chance.ts";
import type { Noun } from "./noun.ts";

/** What `doubt` is worded with, in each language. Amounts and numbers come as they are shown. */
export type DoubtWords = Readonly<{
  /** Whose gains and costs, "samhället", and how often: "i 88 fall av 100". */
  verdict: Readonly<Record<Verdict, (who: string, cases: string) => string>>;
  certain: Readonly<{
    pays: (who: string, net: string) => string;
    paysNot: (who: string, net: string) => string;
    even: (who: string) => string;
  }>;
  rest: (cases: string) => string;
  /** Of a hundred, the least in which what the investment changes is worth less than nothing. */
  harm: (least: string) => string;
  /** Where the mean is on one side of zero and most cases on the other. */
  fewWeighMore: string;
  manyWeighLess: string;
  range: Readonly<{
    between: (low: string, high: string, middle: string) => string;
    near: (net: string) => string;
  }>;
  /** Whole outcomes, `no` where none. `toPay` says what for, and is empty where that stands just above. */
  needed: Readonly<{
    toPay: string;
    between: (low: string, high: string, noun: Noun, toPay: string) => string;
    same: (number: string, isOne: boolean, noun: Noun, toPay: string) => string;
    beyond: (low: string, noun: Noun, reached: string, toPay: string) => string;
    unreachable: (low: string, noun: Noun, toPay: string) => string;
    notEnough: (noun: Noun, reached: string, toPay: string) => string;
    hopeless: (toPay: string) => string;
    no: string;
  }>;
  steady: (points: string, kronor: string) => string;
  unsteady: (points: string, kronor: string) => string;
  mean: (mean: string) => string;
  meanBeside: (mean: string, gap: string, isMore: boolean) => string;
  unknown: (why: string) => string;
  nothingUncertain: string;
  /** Under a figure, short; of a year by which it is paid back also how often it never is. */
  under: Readonly<{
    between: (low: string, high: string) => string;
    near: (shown: string) => string;
    seldomBefore: (low: string, never: string) => string;
    nearlyNever: string;
  }>;
}>;
