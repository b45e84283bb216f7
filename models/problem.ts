/**
 * Problems and warnings are data: a kind, an address and values. `words` makes the sentence at the edge.
 * A problem refuses the document; a warning travels with the result.
 */

/** JSON Pointer in which a list's element is named by its id: `/costs/coordinator/amounts/2022` (FORMAT.md, Addresses). */
export type Address = string;

/** Joins address steps, escaping as JSON Pointer (RFC 6901) asks. */
export const address = (...steps: readonly (string | number)[]): Address =>
  steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The steps of an address, without JSON Pointer's escapes. */
export const stepsOf = (at: Address): readonly string[] =>
  at
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

export type FileReason =
  | "missing"
  | "folder"
  | "denied"
  // Of a file in a zip: it has a password, is packed in a way that is not read here, is not what the zip says of it.
  | "encrypted"
  | "packing"
  | "damaged"
  | "other";
/** What a flag takes: a whole number ≥ 0, a language (sv or en), a way to draw (sobol or random), a text. */
export type FlagValue = "wholeNumber" | "language" | "sampling" | "text";

/** What each kind of problem carries for its sentence. */
type ProblemValues = {
  notJson: { reason: string };
  /** Bytes that are not text in the one encoding that JSON has. */
  notUtf8: Record<never, never>;
  tooLarge: { bytes: number; limit: number };
  /** Objects and lists inside each other, more levels of them than is read. */
  tooDeep: { limit: number };
  /** Elements of a list, or keys of an object. */
  tooMany: { count: number; limit: number };
  /** Of problems more than are told at once: at the end of those that are, or where there are too many to read at all. */
  moreProblems: { limit: number };
  /** From the server only: what it takes to work out the document is more than one question is given. */
  tooSlow: { limitMs: number };
  /** A file from the command line or of a zip that cannot be read; `reason` as in `FileReason`. */
  unreadableFile: { file: string; reason: FileReason };
  /** From the command line only: no file was named, a flag that there is not, or a flag whose value does not fit. */
  noFile: Record<never, never>;
  unknownFlag: { flag: string };
  flagValue: { flag: string; expected: FlagValue; found: string };
  otherFormat: { found: string; expected: string };
  missing: { key: string };
  wrongType: { expected: string; found: string };
  /** Text of more letters than its place holds. */
  textTooLong: { letters: number; limit: number };
  unknownKey: { key: string };
  /** Half a surrogate pair, in a text or a key. */
  brokenText: Record<never, never>;
  /** Text that looks like a number, where a number or the id of a parameter may stand. */
  numberAsText: { found: string };
  duplicateId: { id: string };
  /** An id that the result gives to rows of its own. */
  reservedId: { id: string };
  unknownId: { id: string; list: string };
  unknownParameter: { id: string };
  unknownScenario: { id: string };
  /** What something needs, or is, is not in the alternative that it is said to be in. */
  notInAlternative: { list: string; id: string; alternative: string };
  unitMismatch: { parameter: string; unit: string; expected: string };
  /** A range without an end lacks that end: JSON has no Infinity. */
  outOfRange: { value: number; least?: number; most?: number };
  seriesMissing: { year: number; priceYear: number };
  indexYearMissing: { series: string; year: number };
  sharesDoNotAdd: { sum: number; expected: number };
  changeOutOfBounds: { cohort: string; change: number; least: number; most: number };
  countAbovePeople: { count: number; people: number };
  /** What a count holds already: `takeUp` or `lagYears`. */
  notWithCount: { key: string };
  yearOutside: { year: number; first: number; last: number };
  tooManyYears: { years: number; limit: number };
  scheduleOrder: { year: number };
  notExactlyOne: { of: string };
  eligibilityAndDegree: { other: string };
  productionAndTax: { other: string };
  equalisedAvoidedCost: { category: string };
  equalisationMissing: { actor: string };
  equalisedNotRecipient: { actor: string };
  /** Equalisation moves money between public actors alone. */
  equalisationPrivate: { actor: string };
  persistenceAndDropOff: Record<never, never>;
  opportunityShareOnCash: Record<never, never>;
  partOfCycle: { actor: string };
  streamAges: { atAge: number; fromAge: number; toAge: number };
  severalValuesOfOutcome: { outcome: string };
  beliefIncomplete: { needs: string };
  /** An end that is infinite is absent. */
  beliefOutsideBounds: { low?: number; high?: number; least?: number; most?: number };
  beliefOrder: Record<never, never>;
  /** Truncation, or the bounds, leave nothing of a belief. */
  beliefCutAway: { least?: number; most?: number };
  shareGroupHasNoRoom: { parameters: string };
  /** With a belief of its own beside that of its share group. */
  beliefOfShare: Record<never, never>;
  /** Of a share whose group has a belief. */
  correlationOfShare: { parameter: string };
  correlationTwice: { one: string; other: string };
  /** The pair that does most to make the correlations impossible together. */
  correlationImpossible: { one: string; other: string; rank: number };
  /** Parameters that hang together by correlations with each other. */
  manyCorrelated: { count: number; limit: number };
  /** A stream that no parameter has is `free`. */
  sameStream: { stream: number; other: string; free: number };
  /** Of the draws, at an outcome or share group: more of them than may be moved to a bound. */
  drawsBeyondBounds: { share: number };
  /** Of a share group in which all are drawn, fixed or nothing: none has what the others leave. */
  noShareGivesWay: Record<never, never>;
  /** For a public report: costs, or numbers that hang together with it, stand in the way of leaving out what tells of few people. */
  cannotWithhold: Record<never, never>;
  notBuilt: { what: string };
};
export type ProblemKind = keyof ProblemValues;
/** `at` is where to mend it; `breaks` is where it shows, if that is elsewhere: a scenario's entry breaks a rule of a line. */
export type Problem = {
  [K in ProblemKind]: Readonly<{ kind: K; at: Address; values: Readonly<ProblemValues[K]>; breaks?: Address }>;
}[ProblemKind];

/** Makes a problem of one kind; the values are checked against the kind. */
export const problem = <K extends ProblemKind>(kind: K, at: Address, values: ProblemValues[K]): Problem =>
  ({ kind, at, values }) as unknown as Problem;

type WarningValues = {
  /** Of the draws, at an outcome or share group: those that were moved to a bound. */
  drawsMoved: { share: number };
  effectUnknown: { outcome: string };
  /** At the deadweight or own share that an effect net of a comparison (`parameter`) does not need. */
  doubleHaircut: { outcome: string; parameter: string };
  certainEvidenceFactor: { outcome: string };
  /** A belief about an effect that holds no harm, though the study behind it is weak. */
  noRoomForHarm: { parameter: string };
  /** Taken as a year before the price year, the amount may lean `either` way. */
  priceYearUnknown: { takenAs: number; leans: "low" | "either" };
  provisionalIndex: { series: string; year: number };
  assumedIndex: { series: string; last: number };
  noRealUprating: { valuation: string };
  persistenceOnStream: Record<never, never>;
  avoidedCostCalledSaving: { valuation: string };
  notVerified: { parameter: string };
  /** As the amount of a valuation. */
  averageUsed: { parameter: string };
  /** Dates as the document writes them: YYYY, YYYY-MM or YYYY-MM-DD. */
  pastGoodUntil: { parameter: string; goodUntil: string; asOf: string };
  noOperationPayer: Record<never, never>;
  /** At a text; never the number itself. */
  personalNumber: Record<never, never>;
  /** Never the count itself: a public export shows its warnings. */
  underDisclosureLimit: { of: "people" | "outcomes" | "kronor"; limit: number };
  /** At the ratio: kronor per krona, or kronor per outcome. */
  nearZeroDenominator: { ratio: number };
  /** Over the 5–95 % interval of the parameter the net public cost passes zero. */
  mvpfThroughInfinity: { parameter: string };
  /** Of one perspective. */
  irrNotUnique: { rates: number };
  cutAfterLastYear: { lastYear: number; present: number };
  /** Without `by` it is doing nothing that is better. */
  alternativeDominated: { alternative: string; by?: string };
  /** Of a valuation that moves money between actors: society lacks nothing. */
  transferCutAfterLastYear: { valuation: string; lastYear: number };
};
export type WarningKind = keyof WarningValues;
export type Warning = {
  [K in WarningKind]: Readonly<{ kind: K; at: Address; values: Readonly<WarningValues[K]> }>;
}[WarningKind];

export const warning = <K extends WarningKind>(kind: K, at: Address, values: WarningValues[K]): Warning =>
  ({ kind, at, values }) as unknown as Warning;
