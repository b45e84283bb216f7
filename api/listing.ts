import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Language } from "../models/words/language.ts";
import { type Head, headColumns, headOf } from "./appraisalStore.ts";
import type { Principal } from "./principal.ts";
import { termsOf } from "./searching.ts";
import type { Store } from "./store.ts";
import { appraisals } from "./tables.ts";
import { type FigureKey, figureKeys } from "./task.ts";

/** An appraisal in a list: with what must be true for it to pay, where that can be worked out. */
export type Listed = Head &
  Readonly<{
    /** How many problems stand in the way of evaluating it; absent where that took too long. */
    problems: number | undefined;
    headline: Readonly<{ lead: string; rest: string }> | undefined;
    figures: Figures | undefined;
  }>;
/** Of society; kronor of the price year, as present values in the base year. What is not known is absent. */
type Figures = Readonly<
  { priceYear: number; baseYear: number; notVerified: FigureKey[] } & { [K in FigureKey]?: number | undefined }
>;

const sortable = {
  title: appraisals.titleOrder,
  stage: appraisals.stageOrder,
  diaryNumber: appraisals.diaryNumber,
  created: appraisals.createdAt,
  updated: appraisals.updatedAt,
  npv: appraisals.npv,
  bcr: appraisals.bcr,
  costs: appraisals.pvCosts,
  needed: appraisals.needed,
  payback: appraisals.paybackYear,
};
export type SortKey = keyof typeof sortable;
export const sortKeys = Object.keys(sortable) as [SortKey, ...SortKey[]];

/** Where a page ended: the value sorted by, and the id. */
export type Cursor = Readonly<{ value: string | number | null; id: string }>;

export type Asked = Readonly<{
  search?: string | undefined;
  stage?: Head["stage"] | undefined;
  isArchived: boolean;
  illustrative?: boolean | undefined;
  sort: SortKey;
  order: "asc" | "desc";
  limit: number;
  after?: Cursor | undefined;
}>;
type Page = Readonly<{ appraisals: readonly Listed[]; total: number; next: Cursor | undefined }>;

/**
 * One page of the organisation's appraisals. What lacks the value sorted by comes last, whichever the order; asked for apart, since
 * then the database finds each part in order and reads no further than the page.
 */
export const listAppraisals = async (
  store: Pick<Store, "database">,
  principal: Principal,
  asked: Asked,
  language: Language,
): Promise<Page> => {
  const filter = and(...filters(principal, asked));
  const wanted = asked.limit + 1; // One more than the page tells whether there is another.
  const known = asked.after?.value === null ? [] : await readPart(store, asked, filter, { isKnown: true, wanted });
  const unknown = await readPart(store, asked, filter, { isKnown: false, wanted: wanted - known.length });
  const rows = [...known, ...unknown];
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    appraisals: page.map(({ head, listed }) => ({ ...headOf(head), ...listedOf(listed, language) })),
    total: await store.database.read.$count(appraisals, filter),
    next: rows.length > page.length && last ? { value: last.value, id: last.head.id } : undefined,
  };
};

type Part = Readonly<{ isKnown: boolean; wanted: number }>;

/** Those that have the value sorted by, or those that have not, from where the page before ended. */
const readPart = async (
  { database }: Pick<Store, "database">,
  { sort, order, after }: Asked,
  filter: SQL | undefined,
  { isKnown, wanted }: Part,
) => {
  if (wanted === 0) return [];
  const column = sortable[sort];
  const beyond = sql.raw(order === "asc" ? ">" : "<");
  const isAfter =
    after === undefined || (after.value === null) === isKnown
      ? undefined
      : isKnown
        ? sql`(${column}, ${appraisals.id}) ${beyond} (${after.value}, ${after.id})`
        : sql`${appraisals.id} ${beyond} ${after.id}`;
  const direction = order === "asc" ? asc : desc;
  return database.read
    .select({ head: headColumns, listed: listedColumns, value: sql<string | number | null>`${column}` })
    .from(appraisals)
    .where(and(filter, isKnown ? isNotNull(column) : isNull(column), isAfter))
    .orderBy(direction(column), direction(appraisals.id))
    .limit(wanted);
};

const filters = (principal: Principal, { search, stage, isArchived, illustrative }: Asked): (SQL | undefined)[] => [
  eq(appraisals.organisation, principal.organisation),
  isArchived ? isNotNull(appraisals.archivedAt) : isNull(appraisals.archivedAt),
  stage && eq(appraisals.stage, stage),
  illustrative === undefined ? undefined : eq(appraisals.illustrative, illustrative),
  ...termsOf(search ?? "").map((term) => sql`instr(${appraisals.searched}, ${term}) > 0`),
];

const listedColumns = {
  problems: appraisals.problems,
  headline: appraisals.headline,
  npv: appraisals.npv,
  bcr: appraisals.bcr,
  pvCosts: appraisals.pvCosts,
  needed: appraisals.needed,
  paybackYear: appraisals.paybackYear,
  priceYear: appraisals.priceYear,
  baseYear: appraisals.baseYear,
  notVerified: appraisals.notVerified,
};
type ListedRow = Readonly<
  Record<FigureKey | "problems" | "priceYear" | "baseYear", number | null> & {
    headline: string | null;
    notVerified: string | null;
  }
>;

const listedOf = ({ problems, headline, ...row }: ListedRow, language: Language): Omit<Listed, keyof Head> => {
  const { priceYear, baseYear, notVerified, npv, bcr, pvCosts, needed, paybackYear } = row;
  const said = headline === null ? undefined : (JSON.parse(headline) as Record<Language, Listed["headline"]>);
  return {
    problems: problems ?? undefined,
    headline: said?.[language],
    figures:
      priceYear === null || baseYear === null
        ? undefined
        : {
            priceYear,
            baseYear,
            notVerified: figureKeys.filter((key) => notVerified?.split(",").includes(key)),
            npv: npv ?? undefined,
            bcr: bcr ?? undefined,
            pvCosts: pvCosts ?? undefined,
            needed: needed ?? undefined,
            paybackYear: paybackYear ?? undefined,
          },
  };
};
