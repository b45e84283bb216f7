import { queryOptions } from "@tanstack/react-query";
import { hc } from "hono/client";
import type { App } from "../api/app.ts";
import type { Language } from "../models/words/language.ts";
import { evaluate } from "./engine.ts";

/** The server's typed client: documents come from it, numbers from the engine in the worker. */
const api = hc<App>(location.origin).api;

/** The server answered, but not with what was asked for. */
export class ApiFailure extends Error {
  override name = "ApiFailure";
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

const fetchList = async (language: Language, signal: AbortSignal) => {
  const response = await api.appraisals.$get({ query: { lang: language } }, { init: { signal } });
  if (!response.ok) throw new ApiFailure(response.status);
  return (await response.json()).appraisals;
};
export type Head = Awaited<ReturnType<typeof fetchList>>[number];

export const appraisalList = (language: Language) =>
  queryOptions({
    queryKey: ["appraisals", language],
    queryFn: ({ signal }) => fetchList(language, signal),
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
