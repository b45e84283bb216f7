import type { Ratio } from "../result.ts";
import type { Summary } from "../uncertainty/schema.ts";
import { type Cases, ofHundred } from "./cases.ts";

/** What a probability that something pays may be called. */
export type Verdict = "surely" | "almostSurely" | "probably" | "open" | "probablyNot" | "almostSurelyNot" | "surelyNot";

/**
 * A probability as people count it: so many cases of a hundred. `isAbout` where other draws could have given another verdict, or more
 * than half a case more or less.
 */
export type Chance = Cases & Readonly<{ verdict: Verdict }>;

/**
 * From how much of all cases what is likelier is called so, and why there. The words go by the whole number that is shown beside
 * them, so that no reader finds 95 called one thing here and another there; only the strongest asks for more than a whole number can say.
 */
const levels = {
  /** Fewer than one in a thousand otherwise: what the ranges leave out weighs more than what they hold. */
  surely: { share: 0.999 },
  /** At most one in twenty otherwise: the limit at which research by habit takes something to be shown. */
  almostSurely: { of100: 95 },
  /** More than three to two. Nearer to even than that no one would bet differently. */
  probably: { of100: 61 },
} as const;

const verdictOf = (probability: number): Verdict => {
  const of100 = Math.round(100 * probability);
  const isLikely = of100 > 50;
  const share = Math.max(probability, 1 - probability);
  const shown = Math.max(of100, 100 - of100);
  if (shown < levels.probably.of100) return "open";
  if (shown < levels.almostSurely.of100) return isLikely ? "probably" : "probablyNot";
  if (share < levels.surely.share) return isLikely ? "almostSurely" : "almostSurelyNot";
  return isLikely ? "surely" : "surelyNot";
};

/**
 * How far the probability may be from what other draws would give: two standard errors, and, since draws that all agree have none,
 * three in the number of draws (what has not been seen in n draws is, with 95 %, rarer than 3/n).
 */
export const reachOf = ({ probabilityError, integratedOver }: Summary, draws: number): number =>
  Math.max(2 * probabilityError, integratedOver === null ? 3 / draws : 0);

/** The weakest verdict that the draws allow. */
export const chanceOf = (summary: Summary, draws: number): Chance => {
  const { probabilityPositive: probability } = summary;
  const reach = reachOf(summary, draws);
  const [least, most] = [Math.max(0, probability - reach), Math.min(1, probability + reach)];
  const nearest = probability > 0.5 ? Math.max(0.5, least) : Math.min(0.5, most);
  const isTurning = verdictOf(least) !== verdictOf(most);
  return {
    of: ofHundred(probability),
    verdict: verdictOf(nearest),
    isAbout: isTurning || reach > 0.005,
  };
};

type Unknown = Extract<Ratio, { defined: false }>;

/** Whether there are draws of a figure. */
export const isDrawn = <T extends object>(of: T | Unknown): of is T => !("defined" in of);

/** Less than half an öre, or than a ten-millionth of the figure, is the rounding of sums and no uncertainty. */
export const isCertain = ({ sd, mean }: Pick<Summary, "sd" | "mean">): boolean =>
  sd < 0.005 || sd <= 1e-7 * Math.abs(mean);
