import type { WarningKind } from "../../models/problem.ts";

/** The parts of the results page, in the order of its questions; each is a section with its name as id. */
export const parts = [
  "keys",
  "doubt",
  "who",
  "when",
  "funnel",
  "decides",
  "switching",
  "worth",
  "learning",
  "scenarios",
  "after",
  "budget",
  "unpriced",
  "basis",
] as const;
type Part = (typeof parts)[number];

/** The part whose figures a warning bears on, where it is read beside them. `basis` has the whole list. */
export const bearsOn: Readonly<Record<WarningKind, Exclude<Part, "basis">>> = {
  drawsMoved: "doubt",
  notVerified: "keys",
  pastGoodUntil: "keys",
  nearZeroDenominator: "keys",
  mvpfThroughInfinity: "keys",
  irrNotUnique: "keys",
  priceYearUnknown: "who",
  averageUsed: "who",
  avoidedCostCalledSaving: "who",
  transferCutAfterLastYear: "who",
  provisionalIndex: "when",
  assumedIndex: "when",
  noRealUprating: "when",
  persistenceOnStream: "when",
  cutAfterLastYear: "when",
  alternativeDominated: "keys",
  effectUnknown: "funnel",
  doubleHaircut: "funnel",
  certainEvidenceFactor: "funnel",
  noRoomForHarm: "doubt",
  underDisclosureLimit: "funnel",
  noOperationPayer: "after",
  personalNumber: "keys",
};
