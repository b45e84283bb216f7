import { compactKronor, count, share, year } from "./number.ts";
import { isShareGroup } from "./range.ts";
import type { FigureWords, SummaryWords, WarningWords } from "./warning.ts";

/** What is weak, in which direction it pulls where that is known, and what to do. */
export const en: WarningWords = {
  drawsMoved: ({ share: moved }, { where, at }) =>
    isShareGroup(at)
      ? `${where}: In ${share(moved, "en", 2)} of the draws the shares added to more than 100% and were scaled down. The spread is therefore slightly too small. Narrow the beliefs about the shares, or truncate them.`
      : `${where}: In ${share(moved, "en", 2)} of the draws the effect was larger than it can be and was moved to the bound. The spread is therefore slightly too small. Narrow the beliefs about the effect and the baseline risk, or truncate them.`,
  effectUnknown: ({ outcome }, { the }) =>
    `The effect is not stated for ${the("outcomes", outcome)}. The appraisal shows the costs and what is needed, but no benefit.`,
  doubleHaircut: ({ parameter }, { the, where, at }) =>
    at.endsWith("/ownShare")
      ? `${where}: The effect is already measured against a comparison (${the("parameters", parameter)}), so what others brought about is left out of it. Here it is taken off once more, and the benefit is probably an underestimate. Set the share to 1 unless it is for something else.`
      : `${where}: The effect is already measured against a comparison (${the("parameters", parameter)}), so what would have happened anyway is left out of it. Here it is taken off once more, and the benefit is probably an underestimate. Take the haircut away unless it is for something else.`,
  certainEvidenceFactor: ({ outcome }, { the }) =>
    `The evidence factor is stated without a belief for ${the("outcomes", outcome)}. That makes weak evidence look more certain than it is. Give a belief.`,
  noRoomForHarm: ({ parameter }, { the }) =>
    `The belief rules out that the intervention makes anything worse, though the evidence is weak: ${the("parameters", parameter)}. Let the belief hold a change for the worse too.`,
  priceYearUnknown: ({ takenAs, leans }, { where }) =>
    `${where}: The price year is not known. The amount is taken as ${year(takenAs)} prices and ${leans === "low" ? "is probably an underestimate" : "may be an overestimate as well as an underestimate"}. Check the price year in the source.`,
  provisionalIndex: ({ series, year: provisional }, { the }) =>
    `The value for ${year(provisional)} is provisional in ${the("series", series)}. The result may change when it is final.`,
  assumedIndex: ({ series, last }, { the }) =>
    `The years after ${year(last)} rest on an assumed price development, because ${the("series", series)} ends there.`,
  noRealUprating: ({ valuation }, { the }) =>
    `No real uprating is stated for ${the("valuations", valuation)}. If the value follows wages, it is probably an underestimate. State an uprating, or 0 if the value follows prices alone.`,
  persistenceOnStream: (_, { where }) =>
    `${where}: The stream already allows for those who drop out. Here they are taken off once more, and the benefit is probably an underestimate. Take the persistence away.`,
  avoidedCostCalledSaving: ({ valuation }, { the }) =>
    `An avoided cost is called a saving: ${the("valuations", valuation)}. It is a saving only when money can be moved. Rename it, or state that it is realised in cash.`,
  notVerified: ({ parameter }, { the }) =>
    `No one has verified ${the("parameters", parameter)}. Check the value against the source.`,
  averageUsed: ({ parameter }, { the }) =>
    `An average is used as if it were the value of one more outcome: ${the("parameters", parameter)}. The benefit may be overestimated.`,
  pastGoodUntil: ({ parameter, goodUntil, asOf }, { the }) =>
    `The value was good until the end of ${goodUntil}, but the appraisal is as of ${asOf}: ${the("parameters", parameter)}. Get a newer value.`,
  noOperationPayer: () =>
    "In the appraisal, no one pays for ordinary operation after the project. Add the cost of operation if the intervention is to go on.",
  personalNumber: (_, { where }) =>
    `${where}: The text seems to hold a personal identity number. An appraisal is of groups: take away all that points out a single person.`,
  underDisclosureLimit: ({ of, limit }, { where }) =>
    of === "kronor"
      ? `${where}: The amounts can be turned back into a count under ${count(limit, "en")}, which may point to single people. Withhold the amounts too in a public export.`
      : `${where}: The count is under ${count(limit, "en")} ${of} and may point to single people. Withhold it in a public export.`,
  nearZeroDenominator: ({ ratio }, { figure, at }) => {
    if (at === "/mvpf")
      return `${figure} is SEK ${count(ratio, "en")} per krona, because the public sector's costs and benefits almost cancel out. A small change gives quite another number. Go by the net present value.`;
    return at.startsWith("/costPerOutcome/")
      ? `${figure} is ${compactKronor(ratio, "en")}, because the intervention gives almost no outcomes. A small change gives quite another number.`
      : `${figure} is SEK ${count(ratio, "en")} per krona, because what it divides by is almost zero. A small change gives quite another number. Go by the net present value.`;
  },
  mvpfThroughInfinity: ({ parameter }, { the }) =>
    `Within the belief the net public cost passes zero: ${the("parameters", parameter)}. The MVPF then has no interval that means anything. Go by the net present value.`,
  irrNotUnique: ({ rates }, { figure }) =>
    `${figure} is not unique: the flows have ${rates} rates, so none of them tells whether the intervention pays. Go by the net present value.`,
  cutAfterLastYear: ({ lastYear, present }) =>
    `Values after ${year(lastYear)} are not counted. What is left out is worth ${compactKronor(present, "en")} in present value.`,
  alternativeDominated: ({ alternative, by }, { the }) =>
    by === undefined
      ? `For society it is better to do nothing than to choose ${the("alternatives", alternative)}, which gives no benefit for what it costs. Drop it unless something without a price speaks for it.`
      : `For society, ${the("alternatives", by)} is better than ${the("alternatives", alternative)}: it costs no more and gives no less. Drop the worse one unless something without a price speaks for it.`,
  transferCutAfterLastYear: ({ valuation, lastYear }, { the }) =>
    `What is moved between actors after ${year(lastYear)} is not counted: ${the("valuations", valuation)}. The actors' figures lack it, society's do not. Set a later last year to count it.`,
};

/** Many warnings of one kind as one line; the kinds that come one a value, outcome, series or figure. */
export const enSummaries: SummaryWords = {
  drawsMoved: (many) => `Of ${many} outcomes or share groups draws were moved to the bound.`,
  effectUnknown: (many) => `The effect is not stated for ${many} outcomes.`,
  noRoomForHarm: (many) => `${many} beliefs rule out a change for the worse, though the evidence is weak.`,
  priceYearUnknown: (many) => `The price year is not known for ${many} amounts.`,
  provisionalIndex: (many) => `${many} values in the price series are provisional.`,
  assumedIndex: (many) => `${many} price series rest on an assumed price development.`,
  noRealUprating: (many) => `No real uprating is stated for ${many} valuations.`,
  notVerified: (many) => `No one has verified ${many} parameters against their sources.`,
  averageUsed: (many) => `${many} averages are used as if they were values of one more outcome.`,
  pastGoodUntil: (many) => `${many} values were good until a day that had already passed.`,
  certainEvidenceFactor: (many) => `The evidence factor is stated without a belief for ${many} outcomes.`,
  underDisclosureLimit: (many) => `${many} small counts or amounts are to be withheld in a public export.`,
  transferCutAfterLastYear: (many) => `What ${many} valuations move between actors after the last year is not counted.`,
  nearZeroDenominator: (many) => `${many} ratios divide by almost zero and therefore say little.`,
  mvpfThroughInfinity: (many) => `For ${many} parameters the net public cost passes zero within the belief.`,
  irrNotUnique: (many) => `The internal rate of return is not unique in ${many} perspectives.`,
};

/** Figures inside a sentence. */
export const enFigures: FigureWords = {
  bcr: "the benefit–cost ratio",
  npvRatio: "the net present value ratio",
  npvPerFundKrona: "the net present value per fund krona",
  irr: "the internal rate of return",
  mvpf: "the MVPF",
  undiscounted: "the cost per outcome",
  discounted: "the cost per discounted outcome",
  society: "society",
  publicSector: "the public sector",
  for: "of",
};
