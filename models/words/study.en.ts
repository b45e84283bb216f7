import type { StudyWords } from "./study.ts";

export const en: StudyWords = {
  group: (people, hasComparison) => (hasComparison ? `${people} and as many in a comparison group` : people),
  follow: (group, worth, cost) => `Follow up ${group}: it is worth about ${worth} and costs ${cost}`,
  followMaybe: (group, worth, cost) =>
    `Following up ${group} is worth about ${worth} and costs ${cost}; whether it is worth its price is too close to say for sure`,
  noneWorth: "None of the sizes is worth its price",
  noneWorthPossible: "None of the sizes that are possible is worth its price",
  most: (group, worth) => `It is worth most to follow up ${group}: at most about ${worth}, and it may not cost more`,
  mostAlmost: (fewer) => `. Following up ${fewer} is worth nearly as much`,
  nothing: "No follow-up is worth anything: what it shows would not change the decision",
  unclear: "What a follow-up is worth is so little that it cannot be told from zero",
  of: (outcome, sentence) => `${outcome}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  limit: (people, sizes) =>
    `The decision is about ${people}. There are no more than that to follow, which rules out ${sizes}.`,
  before: (year, people) =>
    `Before the decision in ${year} there is time for the outcome to show for at most ${people}. To follow more, the decision has to wait, or others who have already had the intervention be followed.`,
  beforeNone: (year) =>
    `Before the decision in ${year} there is no time for the outcome to show for anyone in the appraisal. For a follow-up the decision has to wait, or others who have already had the intervention be followed.`,
  beforeWorth: (group, worth) => `Following up only ${group} is worth about ${worth}.`,
  beforeNothing: (group) => `Following up only ${group} is worth nothing: it cannot change the decision.`,
  beforeUnclear: (group) => `Following up only ${group} is worth so little that it cannot be told from zero.`,
};
