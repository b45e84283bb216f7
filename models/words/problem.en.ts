import type { FileReason, FlagValue } from "../problem.ts";
import { keyList, keyWord, quoted } from "./key.ts";
import { listed } from "./noun.ts";
import { count, share, year } from "./number.ts";
import type { ListName } from "./place.ts";
import type { ProblemWords } from "./problem.ts";
import {
  type Ends,
  isCorrelation,
  isDeadweight,
  isEnds,
  isLastYear,
  isShareGroup,
  numberAlone,
  points,
  shareSum,
  shown,
  shownAt,
} from "./range.ts";
import { expectedWords, foundWords } from "./type.ts";
import { anyUnitWord } from "./unit.ts";

const q = (text: string): string => quoted(text, "en");
const whole = (value: number): string => count(value, "en", 0);

const ends = ({ least, most }: Ends, say: (value: number) => string): string => {
  if (least !== undefined && most !== undefined) return `must be between ${say(least)} and ${say(most)}`;
  if (least !== undefined) return `must not be below ${say(least)}`;
  return most === undefined ? "is outside what is allowed" : `must not be above ${say(most)}`;
};

const reach = (low: number | undefined, high: number | undefined): string => {
  if (low !== undefined && high !== undefined) return `goes from ${shown(low, "en")} to ${shown(high, "en")}`;
  return low === undefined ? `ends at ${shown(high ?? 0, "en")}` : `begins at ${shown(low, "en")}`;
};

const fileReasons: Readonly<Record<FileReason, string>> = {
  missing: "it does not exist. Check the name and the folder",
  folder: "it is a folder. Name a file",
  denied: "permission is missing. Ask for the right to read it",
  encrypted: "it is protected by a password. Pack it without one",
  packing: "it is packed in a way that cannot be read here. Pack it again as an ordinary zip",
  damaged: "it is damaged. Fetch or pack the file anew",
  other: "the computer could not open it. Try again or copy the file to another place",
};
const flagValues: Readonly<Record<FlagValue, string>> = {
  wholeNumber: "a whole number that is zero or more",
  language: "a language, sv or en",
  sampling: "a way to draw, sobol or random",
  text: "a text",
};

/** Plain English: what is wrong, why, and what to do. The place stands before, with a colon. */
export const en: ProblemWords = {
  notJson: ({ reason }) => `The text cannot be read as JSON (${reason}). Check that the whole file came along.`,
  notUtf8: () => "The text is not written in UTF-8. Save the file as UTF-8.",
  unreadableFile: ({ file, reason }) => `The file ${q(file)} cannot be read: ${fileReasons[reason]}.`,
  noFile: () => "No file is named. Give the name of at least one appraisal file.",
  unknownFlag: ({ flag }) => `There is no flag ${flag}. Use --scenario, --draws, --seed, --sampling or --lang.`,
  flagValue: ({ flag, expected, found }) =>
    `The flag ${flag} should be followed by ${flagValues[expected]}, but ${found === "" ? "nothing follows" : `${q(found)} follows`}. Correct the value.`,
  tooLarge: ({ bytes, limit }) =>
    `The file is ${whole(bytes)} bytes, but may be at most ${whole(limit)}. Remove what is not needed.`,
  tooDeep: ({ limit }) =>
    `Here entries lie inside each other in more than ${whole(limit)} levels, as in no appraisal. Remove what lies further in.`,
  tooMany: ({ count: found, limit }) =>
    `Here are ${whole(found)} entries, but there is room for ${whole(limit)}. Remove some or split the appraisal.`,
  moreProblems: ({ limit }) =>
    `Here are more than ${whole(limit)} problems, and so many are not listed at once. Correct what is shown and try again.`,
  tooSlow: ({ limitMs }) =>
    `The appraisal could not be calculated within ${whole(limitMs / 1000)} seconds, so it was stopped. Use fewer draws, parameters, scenarios, lines or years, or split the appraisal.`,
  otherFormat: ({ found, expected }) =>
    `The format is ${q(found)}, but only ${q(expected)} can be read here. Check that the file is an appraisal and was not written by another version of Samvinst.`,
  missing: (_, { at }) =>
    isDeadweight(at)
      ? "This is missing. For counts and for outcomes per person, what would have happened anyway cannot be guessed. State the share, or 0 if nothing would have."
      : "This is missing. The appraisal cannot be calculated without it, so fill it in.",
  wrongType: ({ expected, found }) =>
    `This should be ${expectedWords(expected, "en")}, but it is ${foundWords(found, "en")}. Correct it.`,
  textTooLong: ({ letters, limit }) =>
    `The text has ${whole(letters)} characters, but there is room for ${whole(limit)}. Shorten it.`,
  unknownKey: ({ key }) => `${q(key)} is not part of the format. Check the spelling or remove it.`,
  brokenText: () =>
    "The text holds half a character and so cannot be saved. That can happen where text was cut off. Write it again.",
  numberAsText: ({ found }) =>
    `The number ${q(found)} is given as text. Write ${numberAlone(found, "en")} without quotation marks and spaces, with a full stop before the decimals.`,
  duplicateId: ({ id }, { at, the }) => {
    if (isCorrelation(at))
      return `Here ${the("parameters", id)} stands twice, but a correlation concerns two different parameters. Replace one of them.`;
    if (isShareGroup(at))
      return `Here ${the("parameters", id)} stands once more, but a share can be part of one whole only, and once. Remove it in one of the places.`;
    return `The id ${q(id)} is used more than once. Give each row an id of its own.`;
  },
  reservedId: ({ id }) => `The id ${q(id)} is taken: it names rows of the result itself. Choose another id.`,
  unknownId: ({ id, list }) =>
    `${q(id)} is not among ${keyWord(list, "en")}. Check the spelling or add what is missing.`,
  unknownParameter: ({ id }) => `There is no parameter with the id ${q(id)}. Check the spelling or add the parameter.`,
  unknownScenario: ({ id }) => `There is no scenario with the id ${q(id)}. Choose one of the appraisal's scenarios.`,
  notInAlternative: ({ list, id, alternative }, { the }) =>
    `In ${the("alternatives", alternative)}, ${the(list as ListName, id)} is not included. Add it there, or remove this here.`,
  unitMismatch: ({ parameter, unit, expected }, { the }) =>
    `The unit needed here is ${anyUnitWord(expected, "en")}, but the unit of ${the("parameters", parameter)} is ${anyUnitWord(unit, "en")}. Choose another parameter or correct the unit.`,
  outOfRange: ({ value, ...range }, { at }) =>
    `The number is ${shownAt(value, at, "en")}, but ${ends(range, (end) => shownAt(end, at, "en"))}. Change the number.`,
  seriesMissing: ({ year: from, priceYear }) =>
    `The amount is at ${year(from)} prices and the appraisal at ${year(priceYear)} prices, but no price series is chosen. Choose the price series to restate the amount with.`,
  indexYearMissing: ({ series, year: missing }, { the }) =>
    `The amount cannot be restated in the appraisal's price year, because ${the("series", series)} has no value for ${year(missing)}. Add the year to the series, or an assumed price development if the series has ended.`,
  sharesDoNotAdd: ({ sum, expected }) =>
    `The shares add to ${shareSum(sum, "en")}, but should add to ${shareSum(expected, "en")}. Change one of them.`,
  changeOutOfBounds: ({ cohort, change, least, most }, { the }) =>
    `The effect becomes ${points(change, "en")} percentage points in ${the("cohorts", cohort)}, but can only be between ${points(least, "en")} and ${points(most, "en")}: no more than everyone can succeed or fail. Check the effect and the baseline risk.`,
  countAbovePeople: ({ count: counted, people }) =>
    `The number of outcomes is ${count(counted, "en", 2)}, but the cohort is only ${count(people, "en", 2)} people. Check both numbers.`,
  notWithCount: ({ key }) =>
    `The outcome is a count by year, so ${keyWord(key, "en")} is in the number already. Remove it or choose another effect measure.`,
  yearOutside: ({ year: outside, first, last }, { at }) =>
    isLastYear(at)
      ? `The appraisal ends in ${year(outside)}, but covers ${first === last ? year(first) : `${year(first)} to ${year(last)}`}. Choose ${year(last)} or a later year.`
      : `The year ${year(outside)} is outside the years of the appraisal, ${year(first)} to ${year(last)}. Correct the year or move the last year of the appraisal.`,
  tooManyYears: ({ years, limit }) =>
    `The appraisal spans ${whole(years)} years, but may span at most ${whole(limit)}. Check the years.`,
  scheduleOrder: ({ year: step }) =>
    `The rate schedule must start at year 0 and ascend, but the step from year ${year(step)} does not. Correct the order.`,
  notExactlyOne: ({ of }) => `Give exactly one of these: ${keyList(of, "en")}. Remove or add until there is one.`,
  eligibilityAndDegree: ({ other }, { the }) =>
    `The degree is valued here and eligibility in ${the("outcomes", other)}, for the same people. That counts the same benefit twice. Remove one of the valuations.`,
  productionAndTax: ({ other }, { the }) =>
    `The tax is counted here as a benefit to society, and the production value in ${the("valuations", other)}. The tax is already part of the production value. Remove one of the valuations or make the tax a transfer.`,
  equalisedAvoidedCost: ({ category }) =>
    `Only tax income is equalised, but the category of this valuation is ${keyWord(category, "en")}. Remove the equalisation here.`,
  equalisationMissing: ({ actor }, { the }) =>
    `The value is to be equalised for ${the("actors", actor)}, but the share that the actor keeps is not stated. Add the actor under equalisation, or remove the equalisation here.`,
  equalisedNotRecipient: ({ actor }, { the }) =>
    `The value is to be equalised for ${the("actors", actor)}, who receives none of it. Give the actor a share or remove the equalisation here.`,
  equalisationPrivate: ({ actor }, { the }) =>
    `Only tax money is equalised, and only between public actors, but ${the("actors", actor)} is not public. Choose a municipality, a region, the state or the equalisation, or remove the row.`,
  persistenceAndDropOff: () =>
    "Persistence and drop-off describe the same thing, so the effect would fade twice. Keep one of them.",
  opportunityShareOnCash: () =>
    "The opportunity share applies to costs in kind only, but this cost is cash. Remove the share or change the kind of cost.",
  partOfCycle: ({ actor }, { the }) =>
    `Through “part of”, ${the("actors", actor)} ends up as a part of itself. Change what the actor is part of.`,
  streamAges: ({ atAge, fromAge, toAge }) =>
    `The ages must come in order: first the age at the outcome (now ${atAge}), then from (now ${fromAge}) and last to (now ${toAge}). Correct the ages.`,
  severalValuesOfOutcome: ({ outcome }, { the }) =>
    `More than one valuation is marked as the value of ${the("outcomes", outcome)}. Mark only one of them.`,
  beliefIncomplete: ({ needs }) => {
    const [one, other] = needs.split(" | ").map((way) => keyList(way, "en"));
    const weights = /^weights: (\d+)$/.exec(needs)?.[1];
    if (weights !== undefined) return `There should be ${weights} weights, one for each share. Add or remove weights.`;
    return other === undefined
      ? `The belief cannot be used. It must hold that ${one}. Correct the belief.`
      : `The belief is not clear. Give either ${one} or ${other}: all of the one, nothing of the other.`;
  },
  beliefOutsideBounds: ({ low, high, ...range }) =>
    `The belief ${reach(low, high)}, but it ${ends(range, (end) => shown(end, "en"))}. Change the belief or the bounds.`,
  beliefOrder: (_, { at }) =>
    isEnds(at)
      ? "The least must be below the most. Correct one of the numbers."
      : "The belief is not in order. Low must be the smallest, high the largest, and the mode between them.",
  beliefCutAway: (range, { at }) =>
    `${at.endsWith("/truncate") ? "The truncation leaves" : "The bounds leave"} nothing of the belief: the number ${ends(range, (end) => shown(end, "en"))}. Change the belief or the bounds.`,
  shareGroupHasNoRoom: ({ parameters }, { names }) =>
    `The shares ${listed(
      parameters.split(", ").map((id) => q(names("parameters", id))),
      "en",
    )} should add to 100%, but those that are not changed here have no room to adjust. Give all the shares, or change them less.`,
  beliefOfShare: () =>
    "The share has a belief of its own, but is in a share group that has a joint one. Both cannot hold. Remove one of them.",
  correlationOfShare: ({ parameter }, { the }) =>
    `The correlation concerns ${the("parameters", parameter)}, which is in a share group with a joint belief. The group already says how the shares vary. Remove the correlation, or the belief of the group.`,
  correlationTwice: ({ one, other }, { the }) =>
    `The correlation between ${the("parameters", one)} and ${the("parameters", other)} is stated already, and only one can hold. Remove one of them.`,
  correlationImpossible: ({ one, other, rank }, { the }) =>
    Math.abs(rank) === 1
      ? `With the rank correlation ${shown(rank, "en")}, ${the("parameters", one)} and ${the("parameters", other)} would be the same uncertainty twice. Give a number between −1 and 1, closer to 0.`
      : `The correlations cannot all hold at once: two parameters that follow a third must also follow each other. The correlation between ${the("parameters", one)} and ${the("parameters", other)} fits the others worst. Choose a weaker correlation, here or in the others.`,
  manyCorrelated: ({ count: found, limit }) =>
    `Here ${whole(found)} parameters hang together by correlations with each other, but there is room for ${whole(limit)}. Remove some correlations.`,
  sameStream: ({ stream, other, free }, { the }) =>
    `Random stream ${stream} is already used by ${the("parameters", other)}, so the two would always be high and low together. Give one that is free, such as ${free}.`,
  drawsBeyondBounds: ({ share: beyond }, { at }) =>
    isShareGroup(at)
      ? `In ${share(beyond, "en")} of the draws the shares add to more than 100%. Those are too many to be scaled down without misleading. Narrow the beliefs about the shares, or truncate them.`
      : `In ${share(beyond, "en")} of the draws the effect is larger than it can be: more than everyone would succeed or fail. Those are too many to be moved to the bound without misleading. Narrow the beliefs about the effect and the baseline risk, or truncate them.`,
  noShareGivesWay: () =>
    "None of the shares gives way when the others vary: each has a belief, is fixed or is 0%. Then they do not add to 100%. Leave one of them without a belief, so that it has what is left, or give the group one belief for all.",
  cannotWithhold: () =>
    "The number tells something of a small number of people and cannot be left out of a public edition: a cost, or other numbers that must agree with it, rest on it as well. Give the cost or the other numbers an assumption of their own, or use the internal edition.",
  notBuilt: ({ what }) =>
    `Samvinst cannot calculate this yet: ${keyList(what, "en")}. Remove it from the appraisal for now.`,
};
