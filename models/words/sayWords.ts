import type { Noun } from "./noun.ts";
import type { Part, Sentence } from "./part.ts";

/** What may be said of a result or must not be, and why. */
export type Saying = Readonly<{ sentence: Sentence; because: Sentence }>;
export type Sayings = Readonly<{ say: readonly Saying[]; not: readonly Saying[] }>;

/** "24", or "omkring 34" where the number of persons is no whole one. */
type Managing = Readonly<{ number: Part; isAbout: boolean }>;
/** `isAdjusted`: those to watch are not those needed and those who manage anyway, since adjustments stand between. */
export type Watched = Readonly<{ total: Part; reached: Part; managing: Managing; noun: Noun; isAdjusted: boolean }>;
export type Span = Readonly<{ baseYear: string; priceYear: string }>;
/** Those of whom a saying is, and what each of them lacks where that is known. */
export type Payers = Readonly<{ names: string; lacks: Sentence; isOne: boolean; isEqualised: boolean }>;
/** What the benefits are: none of them money, some, or all; and whether some free time. */
type Money = Readonly<{ isPartly: boolean; freesTime: boolean }>;

export type SayWords = Readonly<{
  say: Readonly<{
    alternative: (name: string) => Saying;
    scenario: (name: string) => Saying;
    needed: (many: Part, isOne: boolean, noun: Noun, isOthersToo: boolean) => Saying;
    impossible: (noun: Noun) => Saying;
    nothingLeft: (noun: Noun) => Saying;
    paysWithout: (noun: Noun, isFree: boolean) => Saying;
    noValue: (noun: Noun) => Saying;
    negativeValue: (noun: Noun) => Saying;
    otherUnknown: () => Saying;
    nothingValued: () => Saying;
    cost: (amount: Part, span: Span) => Saying;
    pays: (perKrona: Part | undefined, net: Part, span: Span) => Saying;
    paysFree: (net: Part, span: Span) => Saying;
    paysNot: (perKrona: Part | undefined, net: Part, span: Span) => Saying;
    even: (span: Span) => Saying;
    unverified: (many: number) => Saying;
    watch: (watched: Watched) => Saying;
    priceYear: (valuation: string, takenAs: string, leans: "low" | "either") => Saying;
  }>;
  not: Readonly<{
    illustrative: () => Saying;
    verdict: (isOther: boolean) => Saying;
    onlyCost: () => Saying;
    hasGiven: (noun: Noun, isFree: boolean) => Saying;
    results: (noun: Noun) => Saying;
    failed: () => Saying;
    payers: (payers: Payers) => Saying;
    payersEver: (payers: Payers) => Saying;
    saving: (money: Money) => Saying;
    soon: (years: number, from: Part | undefined, late: Part | undefined) => Saying;
    certain: (pays: boolean) => Saying;
    certainWith: (many: Part) => Saying;
    enough: (many: Part, isOne: boolean, watched: Watched) => Saying;
    allEffects: (names: readonly string[]) => Saying;
    average: () => Saying;
  }>;
}>;
