import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { hc, type InferRequestType } from "hono/client";
import type { App } from "../api/app.ts";
import type { Language } from "../models/words/language.ts";
import { evaluate } from "./engine.ts";

/** The server's typed client, the only way to it: documents come from it, numbers from the engine in the worker. */
const api = hc<App>(location.origin).api;

/** The server answered, but not with what was asked for. */
export class ApiFailure extends Error {
  override name = "ApiFailure";
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

/** What a list may be asked for. */
type ListQuery = InferRequestType<typeof api.appraisals.$get>["query"];
export type SortKey = NonNullable<ListQuery["sort"]>;
export type Order = NonNullable<ListQuery["order"]>;
export type ListAsked = Readonly<{ sort: SortKey; order: Order } & Pick<ListQuery, "search" | "stage" | "archived">>;

/** Divides evenly into rows of one, two, three and four cards. */
const PAGE = 24;

const fetchPage = async (query: ListQuery, signal: AbortSignal) => {
  const response = await api.appraisals.$get({ query }, { init: { signal } });
  if (response.status !== 200) throw new ApiFailure(response.status);
  return response.json();
};
export type Listed = Awaited<ReturnType<typeof fetchPage>>["appraisals"][number];

/** The list a page at a time, each from where the one before it ended. */
export const appraisalList = (asked: ListAsked, language: Language) =>
  infiniteQueryOptions({
    queryKey: ["appraisals", language, asked],
    queryFn: ({ signal, pageParam }) => fetchPage({ ...asked, lang: language, limit: PAGE, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const appraisal = (id: string) =>
  queryOptions({
    queryKey: ["appraisal", id],
    queryFn: async ({ signal }) => {
      const response = await api.appraisals[":id"].$get({ param: { id } }, { init: { signal } });
      // hc types a 304 too, but the browser turns it into the content it already has.
      if (response.status !== 200) throw new ApiFailure(response.status);
      return response.json();
    },
  });

/** A document evaluated under one of its scenarios. The hash names the content, so an answer never grows old. */
export const evaluation = (hash: string, document: unknown, scenario: string | undefined) => {
  const key = `${hash} ${scenario ?? ""}`;
  return queryOptions({
    queryKey: ["evaluation", key],
    queryFn: () => evaluate({ key, document, scenario }),
    staleTime: Number.POSITIVE_INFINITY,
  });
};
