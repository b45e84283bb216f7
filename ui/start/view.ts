import type { ListAsked, Listed, Order, SortKey } from "../client.ts";

type Stage = Listed["stage"];
export const stages = [
  "idea",
  "application",
  "decided",
  "running",
  "final",
  "followUp",
] as const satisfies readonly Stage[];

/** What the list can be sorted by: the order people expect first, and what its two ends are called. */
export const sorts = {
  updated: { first: "desc", ends: "age" },
  title: { first: "asc", ends: "letter" },
  stage: { first: "asc", ends: "stage" },
  needed: { first: "asc", ends: "amount" },
  npv: { first: "desc", ends: "amount" },
  bcr: { first: "desc", ends: "amount" },
  costs: { first: "desc", ends: "amount" },
  payback: { first: "asc", ends: "year" },
} as const satisfies Partial<Record<SortKey, Readonly<{ first: Order; ends: string }>>>;
export type Sort = keyof typeof sorts;
export const sortNames = Object.keys(sorts) as readonly Sort[];
const USUAL: Sort = "updated";

/** What of the list stands in the address, so that back, reload and a link show the same. What is as usual is left out. */
export type View = Readonly<{ search?: string; stage?: Stage; sort?: Sort; order?: Order; archived?: true }>;

/** More than the server takes; what it refuses in a line of text, half characters among it, separates words here. */
export const MOST_LETTERS = 200;
const notWritten = /[\p{Cc}\p{Surrogate}]/gu;

/** The address as a view: what does not fit is as if it were not there. A number may have been typed there as one. */
export const viewOf = (given: Readonly<Record<string, unknown>>): View => {
  const search = ["string", "number", "boolean"].includes(typeof given.search) ? String(given.search) : "";
  const stage = stages.find((one) => one === given.stage);
  return {
    ...written(search),
    ...(stage && { stage }),
    ...sortedBy(sortNames.find((one) => one === given.sort) ?? USUAL, given.order),
    ...(given.archived === true && { archived: true }),
  };
};

export const written = (search: string): Pick<View, "search"> => {
  const words = search.slice(0, MOST_LETTERS).replaceAll(notWritten, " ").trim();
  return words === "" ? {} : { search: words };
};

export const sortedBy = (sort: Sort, order: unknown): Pick<View, "sort" | "order"> => ({
  ...(sort !== USUAL && { sort }),
  ...((order === "asc" || order === "desc") && order !== sorts[sort].first && { order }),
});

/** The view with nothing left to the usual. */
export const ordered = ({ sort = USUAL, order = sorts[sort].first }: View): Readonly<{ sort: Sort; order: Order }> => ({
  sort,
  order,
});

export const askedOf = (view: View): ListAsked => ({
  ...ordered(view),
  ...(view.search !== undefined && { search: view.search }),
  ...(view.stage && { stage: view.stage }),
  archived: view.archived ? "true" : "false",
});

/** Whether some are left out that would otherwise be there. */
export const isNarrowed = ({ search, stage }: View): boolean => search !== undefined || stage !== undefined;
