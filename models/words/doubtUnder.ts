import { type Address, stepsOf } from "../problem.ts";
import type { Ratio, Simulation } from "../result.ts";
import type { Summary } from "../uncertainty/schema.ts";
import { inCases, ofHundred } from "./cases.ts";
import { isCertain, isDrawn } from "./chance.ts";
import { doubtWords, shownKeys } from "./doubt.ts";
import type { Language } from "./language.ts";
import { compactBeside, fixed, year } from "./number.ts";

/** Where a figure lies in nine draws of ten, in a few words that stand under it. */

type Drawn = Summary & Readonly<{ fan?: Exclude<Simulation["society"], { defined: false }>["fan"] }>;
type Unknown = Extract<Ratio, { defined: false }>;

/** What is drawn of a perspective; of sectors nothing is. */
export const drawnAt = (simulation: Simulation, perspective: Address): Drawn | Unknown | undefined => {
  const [family, ...rest] = stepsOf(perspective);
  if (family === "society") return simulation.society;
  if (family === "publicSector") return viewedAt(simulation.publicSector, rest[0]);
  if (family !== "actors" && family !== "groups") return undefined;
  return viewedAt(simulation[family][rest[0]!], rest[1]);
};

const viewedAt = (viewed: Simulation["publicSector"] | undefined, moment: string | undefined) => {
  if (!viewed || !isDrawn(viewed)) return viewed;
  return moment === "before" ? viewed.before : viewed;
};

type Payback = NonNullable<NonNullable<Drawn["fan"]>["payback"]>;

const paybackUnder = ({ low, high, never }: Payback, language: Language): string | undefined => {
  const { under } = doubtWords[language];
  if (!low.defined) return low.why === "never" ? under.nearlyNever : undefined;
  if (!high.defined) {
    if (high.why !== "never") return undefined;
    return under.seldomBefore(year(low.value), inCases({ of: ofHundred(never), isAbout: true }, language));
  }
  return low.value === high.value ? under.near(year(low.value)) : under.between(year(low.value), year(high.value));
};

const ratioUnder = ({ low, high }: Simulation["ranges"][string], language: Language): string | undefined => {
  const { under } = doubtWords[language];
  if (!low.defined || !high.defined) return undefined;
  const shown = (decimals: number) =>
    [low, high].map(({ value }) => fixed(value, language, decimals)) as [string, string];
  const [[coarseLow, coarseHigh], [fineLow, fineHigh]] = [shown(1), shown(2)];
  if (coarseLow !== coarseHigh) return under.between(coarseLow, coarseHigh);
  return fineLow === fineHigh ? under.near(fineLow) : under.between(fineLow, fineHigh);
};

const kronorUnder = (summary: Summary, language: Language): string => {
  const { under } = doubtWords[language];
  const shown = shownKeys.map((key) => summary.quantiles[key]);
  const { bare, full } = compactBeside(shown, language);
  return full[0] === full[2] ? under.near(full[1]!) : under.between(bare[0]!, full[2]!);
};

/** "i nio fall av tio −1,7 till 12,4 mnkr"; undefined where the figure is not drawn, not known or certain. */
export const rangeUnder = (at: Address, simulation: Simulation, language: Language): string | undefined => {
  const figure = /\/(npv|bcr|npvPerFundKrona|payback\/discounted)$/.exec(at);
  if (!figure) return undefined;
  const drawn = drawnAt(simulation, at.slice(0, figure.index));
  if (!drawn || !isDrawn(drawn) || isCertain(drawn)) return undefined;
  if (figure[1] === "npv") return kronorUnder(drawn, language);
  if (figure[1] === "payback/discounted") return drawn.fan?.payback && paybackUnder(drawn.fan.payback, language);
  const range = simulation.ranges[at];
  return range && ratioUnder(range, language);
};
