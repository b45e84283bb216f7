import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { hc, type InferRequestType, type InferResponseType } from "hono/client";
import type { App } from "../api/app.ts";
import type { Draft } from "../models/appraisal.ts";
import type { Language } from "../models/words/language.ts";
import { evaluate } from "./engine.ts";

/** The server's typed client, the only way to it: documents come from it, numbers from the engine in the worker. */
export const api = hc<App>(location.origin).api;

/** What a route is asked, and what it answers. */
export type Asked<T> = InferRequestType<T>;
export type Answered<T, Status extends 200> = InferResponseType<T, Status>;

/** The server answered, but not with what was asked for. */
export class ApiFailure extends Error {
  override name = "ApiFailure";
  /** `retryAfter` in seconds, where the server asks to be left alone meanwhile. */
  constructor(
    readonly status: number,
    readonly retryAfter?: number,
  ) {
    super(`the server answered ${status}`);
  }
}

/** No answer came: whether the server did what was asked is not known. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
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
      return { tag: tagOf(response), ...(await response.json()) };
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

/** An appraisal as the server has it; `tag` says which revision that is. */
export type Version = Readonly<{ tag: string; head: Head; document: Draft }>;
export type Head = InferResponseType<(typeof api.appraisals)[":id"]["$get"], 200>["head"];
export type Found = Readonly<{ kind: "found"; version: Version } | { kind: "same" | "missing" }>;
/** What became of a save; of a conflict and of what is refused nothing was kept. */
export type SaveAnswer = Readonly<
  | { kind: "kept"; version: Version }
  | { kind: "conflict" }
  | { kind: "archived" }
  | { kind: "missing" }
  | { kind: "refused"; sentences: readonly string[] }
>;
/** What is saved, and the revision that it was made of. */
export type Sent = Readonly<{ tag: string; document: Draft }>;

/** The server gives up sooner. */
const PATIENCE_MS = 30_000;

export const answered = async <T>(ask: (init: RequestInit) => Promise<T>): Promise<T> => {
  try {
    return await ask({ signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw cause instanceof ApiFailure ? cause : new NoAnswer("no answer came", { cause });
  }
};

/** A compressed answer has its tag as a weak one. */
const tagOf = ({ headers }: Pick<Response, "headers">): string => (headers.get("etag") ?? "").replace(/^W\//, "");

/** The appraisal as it is now, or that it is still what `known` names. */
export const fetchAppraisal = (id: string, known?: string): Promise<Found> =>
  answered(async (init) => {
    const headers: Record<string, string> = known === undefined ? {} : { "if-none-match": known };
    const response = await api.appraisals[":id"].$get({ param: { id } }, { headers, init });
    if (response.status === 200)
      return { kind: "found", version: { tag: tagOf(response), ...(await response.json()) } };
    const { status }: Response = response;
    if (status === 304) return { kind: "same" };
    if (status === 404) return { kind: "missing" };
    throw failureOf(response);
  });

/** May be repeated: what the server has kept already it keeps no second time. */
export const saveAppraisal = (id: string, { tag, document }: Sent, language: Language): Promise<SaveAnswer> =>
  answered(async (init) => {
    const response = await api.appraisals[":id"].$put(
      { param: { id }, query: { lang: language }, header: { "if-match": tag }, json: { document } },
      { init },
    );
    if (response.status === 200) {
      const { head, merged } = await response.json();
      return { kind: "kept", version: { tag: tagOf(response), head, document: merged?.document ?? document } };
    }
    const unkept = unkeptKinds.get(response.status);
    if (unkept !== undefined) return { kind: unkept };
    if (response.status >= 500 || response.status === 403) throw failureOf(response);
    return { kind: "refused", sentences: sentencesOf((await response.json()) as unknown as Refused) };
  });

const unkeptKinds: ReadonlyMap<number, "conflict" | "archived" | "missing"> = new Map([
  [404, "missing"],
  [409, "archived"],
  [412, "conflict"],
]);

export type Refused = Readonly<{ title: string; detail?: string; problems?: readonly Readonly<{ message: string }>[] }>;
export const sentencesOf = ({ title, detail, problems }: Refused): readonly string[] =>
  problems?.map(({ message }) => message) ?? [detail ?? title];

export const failureOf = ({ status, headers }: Pick<Response, "status" | "headers">): ApiFailure =>
  new ApiFailure(status, Number(headers.get("retry-after")) || undefined);

/** The history a page at a time, the latest first. */
export const history = (id: string, language: Language) =>
  infiniteQueryOptions({
    queryKey: ["history", id, language],
    queryFn: async ({ signal, pageParam }) => {
      const response = await api.appraisals[":id"].revisions.$get(
        { param: { id }, query: { lang: language, limit: 10, before: pageParam } },
        { init: { signal } },
      );
      if (response.status !== 200) throw failureOf(response);
      return response.json();
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
/** What an appraisal was at a revision; kept as it was, so an answer never grows old. */
export const revision = (id: string, number: number) =>
  queryOptions({
    queryKey: ["revision", id, number],
    queryFn: async ({ signal }) => {
      const param = { id, number: String(number) };
      const response = await api.appraisals[":id"].revisions[":number"].$get({ param }, { init: { signal } });
      if (response.status !== 200) throw new ApiFailure(response.status);
      return response.json();
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export type Revision = InferResponseType<(typeof api.appraisals)[":id"]["revisions"]["$get"], 200>["revisions"][number];

export const nameRevision = (id: string, number: number, name: string): Promise<void> =>
  answered(async (init) => {
    const param = { id, number: String(number) };
    const response = await api.appraisals[":id"].revisions[":number"].name.$put(
      { param, query: {}, json: { name } },
      { init },
    );
    if (response.status !== 200) throw failureOf(response);
  });

/** Makes a revision's content the current one, where nobody has changed the same since `tag`. */
export const restoreRevision = (
  id: string,
  number: number,
  tag: string,
): Promise<"restored" | "conflict" | "archived"> =>
  answered(async (init) => {
    const response = await api.appraisals[":id"].revisions[":number"].restorations.$post(
      { param: { id, number: String(number) }, query: {}, header: { "if-match": tag }, json: {} },
      { init },
    );
    if (response.status === 200) return "restored";
    if (response.status === 412) return "conflict";
    if (response.status === 409) return "archived";
    throw failureOf(response);
  });

/** Into the archive, or out of it. */
export const setArchived = (id: string, archived: boolean): Promise<void> =>
  answered(async (init) => {
    const response = await api.appraisals[":id"].archived.$put(
      { param: { id }, query: {}, json: { archived } },
      { init },
    );
    if (response.status !== 200) throw failureOf(response);
  });

/** A new appraisal from the current revision or another; its id. */
export const copyRevision = (id: string, revision: number | undefined, language: Language): Promise<string> =>
  answered(async (init) => {
    const response = await api.appraisals[":id"].copies.$post(
      { param: { id }, query: { lang: language }, json: revision === undefined ? {} : { revision } },
      { init },
    );
    if (response.status !== 201) throw failureOf(response);
    return (await response.json()).id;
  });

/** A new appraisal; its id. */
export const createAppraisal = (document: Draft, language: Language): Promise<string> =>
  answered(async (init) => {
    const response = await api.appraisals.$post({ query: { lang: language }, json: { document } }, { init });
    if (response.status !== 201) throw failureOf(response);
    return (await response.json()).id;
  });

/** Nothing of the file was taken in. `detail` is in the reader's language of a JSON file; of a zip the status tells the same. */
export class ImportRefused extends ApiFailure {
  override name = "ImportRefused";
  constructor(
    status: number,
    readonly isZip: boolean,
    readonly detail: string | undefined,
    readonly problems: readonly ImportProblem[],
  ) {
    super(status);
  }
}
export type ImportProblem = Readonly<{ file?: string; at: string; message: string }>;
export type Imported = InferResponseType<typeof api.import.$post, 201>;

/** As zips begin, whatever the file is called. */
const ZIP = [0x50, 0x4b];

/** New appraisals from a file or from every file of a zip: all of them, or none and why. It may take minutes. */
export const importFile = async (bytes: Uint8Array<ArrayBuffer>, language: Language): Promise<Imported> => {
  const isZip = ZIP.every((byte, position) => bytes[position] === byte);
  const headers = { "content-type": isZip ? "application/zip" : "application/json" };
  const response = await api.import
    .$post({ query: { lang: language } } as never, { headers, init: { body: bytes } })
    .catch((cause: unknown) => {
      throw new NoAnswer("no answer came", { cause });
    });
  if (response.status === 201) return response.json();
  const { detail, problems = [] } = (await response.json()) as { detail?: string; problems?: ImportProblem[] };
  throw new ImportRefused(response.status, isZip, detail, problems);
};
