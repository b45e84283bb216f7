import type { Sector } from "./appraisal.ts";

/** A perspective that has no name in the document. */
export type View =
  | Sector
  | "society"
  | "societyAtOne"
  | "publicSector"
  | "everyone"
  | "allPayers"
  | "privates"
  | "atStake"
  | "operation";
/** The document's own name of a thing, or a perspective that words must name. */
export type Name = string | Readonly<{ view: View }>;

/** What a step of an explanation is called, as data; `words/label.ts` makes the phrase. */
export type Label = Readonly<{
  key: LabelKey;
  name?: Name;
  other?: Name;
  year?: number;
  /** What a reading (one year of, summed) is a reading of. */
  of?: Label;
}>;

type Chain =
  | ("people" | "peopleInYear" | "peopleLater" | "takeUp" | "reached" | "baselineRisk" | "effectValue")
  | (
      | "countInYear"
      | "counts"
      | "change"
      | "riskReduction"
      | "riskWith"
      | "oddsTimesRisk"
      | "oddsTotal"
      | "succeedsWithout"
      | "succeedByYear"
      | "succeedLater"
      | "reachedLater"
      | "failsWithout"
    )
  | ("succeedWithout" | "failWithout" | "effect" | "deadweight" | "deadweightLeft" | "ownShare" | "displacement")
  | ("displacementLeft" | "evidenceFactor" | "deadweightAfter" | "ownShareAfter" | "displacementAfter")
  | ("evidenceFactorAfter" | "reachedTotal" | "effectTotal" | "deadweightTotal" | "ownShareTotal" | "displacementTotal")
  | (
      | "evidenceFactorTotal"
      | "adjustments"
      | "gained"
      | "gainedTotal"
      | "gainedDiscounted"
      | "oneOutcome"
      | "outcomeBenefits"
    );
type Costs =
  | ("amountInYear" | "realAmountInYear" | "nominalAmountInYear" | "hours" | "hourlyWage" | "oncost" | "oncostFactor")
  | ("overhead" | "overheadFactor" | "equipmentPrice" | "equipmentRate" | "annuityYears" | "annuityFactor")
  | (
      | "equipmentYearly"
      | "costFactor"
      | "opportunityShare"
      | "flowBefore"
      | "costLine"
      | "transferLine"
      | "budget"
      | "budgetYear"
      | "budgetLine"
    )
  | ("budgetTotal" | "budgetFund");
type Prices =
  | "index"
  | "assumedRate"
  | "assumedGrowth"
  | "priceFactor"
  | "discountRate"
  | "discountStep"
  | "discountFactors";
type Values =
  | ("valuationAmount" | "valuationReal" | "profile" | "dropOff" | "remainingShare" | "remainingEffect" | "shapeGrowth")
  | (
      | "shape"
      | "shapeDiscounted"
      | "calibratedRate"
      | "calibrationFactors"
      | "calibration"
      | "firstGain"
      | "persistence"
    )
  | ("persistenceLeft" | "realUprating" | "uprating" | "valuationFlow" | "valuationFlowKept" | "valuationFlowCut")
  | ("share" | "received" | "keep" | "movedShare" | "equalised" | "shareKept" | "shareMoved" | "shareOf" | "worthOf");
type Results =
  | ("present" | "pvCosts" | "pvBenefits" | "otherBenefits" | "pvCostsFlow" | "pvBenefitsFlow" | "otherBenefitsFlow")
  | ("receivedTotal" | "givenTotal" | "costOfPublicFunds" | "excessBurden" | "publicFunds" | "netFlow")
  | ("netFlowDiscounted" | "npv" | "bcr" | "npvRatio" | "npvPerFundKrona" | "fundCosts" | "netPublicCost" | "mvpf")
  | ("costPerOutcome" | "insideShare" | "outsideShare" | "benefitsDiscounted" | "lumpSums" | "worth" | "missing")
  | ("needed" | "neededBefore" | "neededByYear" | "observed" | "observedByYear")
  | ("unpriced" | "unpricedPerPerson" | "peopleTotal" | "cutAfterLastYear" | "costLineFrom" | "valuationFlowFrom")
  | (
      | "npvPerPerson"
      | "peopleDiscounted"
      | "intakeYears"
      | "operationCohorts"
      | "operationCohortsDiscounted"
      | "costPerCohort"
      | "costPerCohortOf"
      | "npvPerCohort"
    );
type Readings = "switching" | "payback" | "irr" | "lateShare" | "whole" | "inYear" | "cumulated";
export type LabelKey =
  | "one"
  | "nothing"
  | "onePlus"
  | "parameter"
  | Chain
  | Costs
  | Prices
  | Values
  | Results
  | Readings;
