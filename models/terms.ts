/** The closed lists of FORMAT.md. */

export const units = [
  "share",
  "factor",
  "person",
  "outcome",
  "outcome/person",
  "SEK",
  "SEK/outcome",
  "SEK/outcome/year",
  "hour",
  "SEK/hour",
  "year",
] as const;
export const sectors = [
  "individual",
  "municipality",
  "region",
  "state",
  "equalisation",
  "civilSociety",
  "business",
] as const;
/** Ids that the result gives to rows of its own; its other row, publicFunds, has a capital letter and can be no id. */
export const reservedIds: ReadonlySet<string> = new Set(["equalisation"]);
const publicSectors: ReadonlySet<string> = new Set(["municipality", "region", "state", "equalisation"]);
/** Whether a sector's money is public (METHOD.md, Results). */
export const isPublic = (sector: string): boolean => publicSectors.has(sector);
export const costCategories = [
  "staff",
  "premises",
  "equipment",
  "training",
  "material",
  "administration",
  "evaluation",
  "other",
] as const;
export const valuationCategories = [
  "production",
  "tax",
  "transfer",
  "avoidedCost",
  "health",
  "wellbeing",
  "crime",
  "other",
] as const;
export const concepts = [
  "eligibility",
  "degree",
  "absence",
  "placement",
  "employment",
  "benefit",
  "health",
  "contact",
  "other",
] as const;
export const designs = [
  "rct",
  "quasiExperimental",
  "comparisonGroup",
  "beforeAfterTrend",
  "beforeAfter",
  "registerStudy",
  "judgement",
] as const;
/** Concepts that a person reaches or not, so that a count of them is a count of persons; days and contacts may be many. */
export const personConcepts: ReadonlySet<string | undefined> = new Set([
  "eligibility",
  "degree",
  "placement",
  "employment",
]);
