import type { InEvery } from "./language.ts";
import { listed, type Noun } from "./noun.ts";

/** How many outcomes somebody needs, and whether that is one. */
export type Needed = Readonly<{ many: string; isOne: boolean; who: string }>;

/** The verdict, and what it goes by: together a sentence. */
export type Said = readonly [verdict: string, reason: string];

export type VerdictWords = Readonly<{
  pays: (who: string, net: string) => Said;
  paysNot: (who: string, net: string) => Said;
  onlyIf: (needed: Needed, noun: Noun) => Said;
  /** Where no number of outcomes says what must be true: by what the appraisal's own values come to. */
  ifAssumptions: (who: string, net: string) => Said;
  ifBetter: (who: string, net: string) => Said;
  even: (who: string) => Said;
  cannot: (who: string, why: string) => Said;
  /** What is needed where the effect is not known, of one or several. */
  needed: (all: readonly Needed[], noun: Noun) => string;
  notValued: string;
  withheld: (who: string) => Said;
  /** Of those who bear no cost. */
  free: Readonly<Record<"gains" | "loses", (who: string, net: string) => Said> & { untouched: (who: string) => Said }>;
  /** How often it pays, beside the verdict. */
  often: (cases: string) => string;
  /** What it is before equalisation, where that is another verdict. */
  before: Readonly<Record<"pays" | "paysOnlyIf" | "paysNot", string>>;
  or: string;
}>;

/** "minst 4 fler behöriga elever för samhället och 7 för offentlig sektor" */
const several = (all: readonly Needed[], noun: Noun, toWhom: string, language: "sv" | "en"): string =>
  listed(
    all.map(({ many, isOne, who }, position) => {
      const what = position === 0 ? ` ${isOne ? noun.one : noun.many}` : "";
      return `${many}${what} ${toWhom} ${who}`;
    }),
    language,
  );

export const verdictWords: InEvery<VerdictWords> = {
  sv: {
    pays: (who, net) => [`Insatsen bär sig för ${who}`, `: nyttan är värd ${net} mer än kostnaden.`],
    paysNot: (who, net) => [`Insatsen bär sig inte för ${who}`, `: kostnaden är ${net} större än värdet av nyttan.`],
    onlyIf: ({ who, many, isOne }, noun) => [
      `Insatsen bär sig för ${who} bara om`,
      ` den ger minst ${many} ${isOne ? noun.one : noun.many}.`,
    ],
    ifAssumptions: (who, net) => [
      `Insatsen bär sig för ${who} om`,
      ` kalkylens antaganden håller: då är nyttan värd ${net} mer än kostnaden.`,
    ],
    ifBetter: (who, net) => [
      `Insatsen bär sig för ${who} bara om`,
      ` det går bättre än kalkylen antar: annars är kostnaden ${net} större än värdet av nyttan.`,
    ],
    even: (who) => [`Insatsen går jämnt ut för ${who}`, `: nyttan är värd lika mycket som den kostar.`],
    cannot: (who, why) => [`Det går inte att säga om insatsen bär sig för ${who}`, `: ${why}.`],
    needed: (all, noun) => `Det krävs minst ${several(all, noun, "för", "sv")}.`,
    notValued: "inget utfall har ett värde i kronor",
    withheld: (who) => [`Om insatsen bär sig för ${who} visas inte i den publika utgåvan.`, ""],
    free: {
      gains: (who, net) => [`Insatsen bär sig för ${who}`, `: den kostar inget där och ger nytta värd ${net}.`],
      loses: (who, net) => [
        `Insatsen bär sig inte för ${who}`,
        `: den kostar inget där, men förlusten är värd ${net}.`,
      ],
      untouched: (who) => [`Insatsen varken kostar eller ger något för ${who}.`, ""],
    },
    often: (cases) => `Den bär sig ${cases}.`,
    before: {
      pays: "Före inkomstutjämningen bär den sig.",
      paysOnlyIf: "Före inkomstutjämningen är det osäkert om den bär sig.",
      paysNot: "Före inkomstutjämningen bär den sig inte.",
    },
    or: "eller",
  },
  en: {
    pays: (who, net) => [`The investment pays for ${who}`, `: the benefits are worth ${net} more than the cost.`],
    paysNot: (who, net) => [
      `The investment does not pay for ${who}`,
      `: the cost exceeds the value of the benefits by ${net}.`,
    ],
    onlyIf: ({ who, many, isOne }, noun) => [
      `The investment pays for ${who} only if`,
      ` it gives at least ${many} ${isOne ? noun.one : noun.many}.`,
    ],
    ifAssumptions: (who, net) => [
      `The investment pays for ${who} if`,
      ` the appraisal's assumptions hold: the benefits are then worth ${net} more than the cost.`,
    ],
    ifBetter: (who, net) => [
      `The investment pays for ${who} only if`,
      ` things go better than the appraisal assumes: otherwise the cost exceeds the value of the benefits by ${net}.`,
    ],
    even: (who) => [`The investment breaks even for ${who}`, `: the benefits are worth as much as they cost.`],
    cannot: (who, why) => [`It cannot be said whether the investment pays for ${who}`, `: ${why}.`],
    needed: (all, noun) =>
      `At least ${several(all, noun, "for", "en")} ${all.length === 1 && all[0]!.isOne ? "is" : "are"} needed.`,
    notValued: "no outcome has a value in kronor",
    withheld: (who) => [`Whether the investment pays for ${who} is not shown in the public edition.`, ""],
    free: {
      gains: (who, net) => [
        `The investment pays for ${who}`,
        `: it costs nothing there and gives benefits worth ${net}.`,
      ],
      loses: (who, net) => [
        `The investment does not pay for ${who}`,
        `: it costs nothing there, but the loss is worth ${net}.`,
      ],
      untouched: (who) => [`The investment neither costs nor gives anything for ${who}.`, ""],
    },
    often: (cases) => `It pays ${cases}.`,
    before: {
      pays: "Before income equalisation it pays.",
      paysOnlyIf: "Before income equalisation it is uncertain whether it pays.",
      paysNot: "Before income equalisation it does not pay.",
    },
    or: "or",
  },
};
