import { queryOptions } from "@tanstack/react-query";
import type { Audience, ReportKind } from "../../models/report/block.ts";
import type { Language } from "../../models/words/language.ts";
import { type Answered, type Asked, answered, api, failureOf, NoAnswer, type Refused, sentencesOf } from "../client.ts";

/** Reports and editions as the server makes them. */

const ofAppraisal = api.appraisals[":id"];
const ofReport = api.reports[":report"];
const ofEdition = ofAppraisal.editions[":number"];

/** Which report, for whom, in which language. */
export type Choice = Readonly<{ report: ReportKind; audience: Audience; language: Language }>;
export type Form = NonNullable<Asked<typeof ofAppraisal.reports.$post>["json"]["form"]>;
export type Looked = Answered<typeof ofReport.$get, 200>;
export type ToldProblem = NonNullable<Looked["problems"]>[number];
export type IssueOrder = Asked<typeof ofAppraisal.editions.$post>["json"];
export type Edition = Answered<typeof ofAppraisal.editions.$get, 200>["editions"][number];
export type Rerun = Answered<typeof ofEdition.rerun.$post, 200>;

/** The server answered that it will not, and says why in words; problems are those of the document. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly sentences: readonly string[],
    readonly problems: readonly ToldProblem[],
  ) {
    super(sentences.join(" "));
  }
}

/** What a refusal says where it says more than its number. */
const refusalOf = async (response: Response): Promise<Error> => {
  if (response.status !== 400 && response.status !== 422) return failureOf(response);
  const body = (await response.json()) as Refused;
  return new Refusal(sentencesOf(body), (body.problems ?? []) as readonly ToldProblem[]);
};

/** Begins a draft; the id to look in on it by. */
export const beginReport = (id: string, form: Form, choice: Choice, lang: Language): Promise<string> =>
  answered(async (init) => {
    const response = await ofAppraisal.reports.$post(
      { param: { id }, query: { lang }, json: { form, ...choice } },
      { init },
    );
    if (response.status !== 202) throw await refusalOf(response);
    return (await response.json()).id;
  });

/** Begins an edition of the revision that `tag` names. */
export const beginEdition = (id: string, tag: string, json: IssueOrder, lang: Language): Promise<string> =>
  answered(async (init) => {
    const response = await ofAppraisal.editions.$post(
      { param: { id }, query: { lang }, header: { "if-match": tag }, json },
      { init },
    );
    if (response.status !== 202) throw await refusalOf(response);
    return (await response.json()).id;
  });

export const lookIn = (report: string, lang: Language, signal: AbortSignal): Promise<Looked> =>
  answered(async ({ signal: patience }) => {
    const init = { signal: AbortSignal.any([patience!, signal]) };
    const response = await ofReport.$get({ param: { report }, query: { lang } }, { init });
    if (response.status !== 200) throw failureOf(response);
    return response.json();
  });

/** Nobody waits for the answer, and the page may be on its way out. */
export const stopReport = (report: string): void =>
  void ofReport.$delete({ param: { report }, query: {} }, { init: { keepalive: true } }).catch(() => {});

/** What takes as long as it takes: only the reader breaks it off. */
const inItsTime = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((cause: unknown) => {
    throw cause instanceof TypeError ? new NoAnswer("no answer came", { cause }) : cause;
  });

export const fetchFile = (report: string, signal: AbortSignal): Promise<Blob> =>
  inItsTime(async () => {
    const response: Response = await ofReport.file.$get({ param: { report } }, { init: { signal } });
    if (!response.ok) throw failureOf(response);
    return response.blob();
  });

const pageAsked = (id: string, { report, audience, language }: Choice, lang: Language) => ({
  param: { id, kind: report },
  query: { language, audience, lang },
});

/** The report as a page, for a frame. */
export const pageUrl = (...asked: Parameters<typeof pageAsked>): string => {
  const { pathname, search } = ofAppraisal.reports[":kind"].$url(pageAsked(...asked));
  return pathname + search;
};

/** Why there is no page: a frame does not tell. */
export const pageTrouble = (...asked: Parameters<typeof pageAsked>): Promise<Error | undefined> =>
  answered(async (init) => {
    const response: Response = await ofAppraisal.reports[":kind"].$get(pageAsked(...asked), { init });
    return response.ok ? undefined : refusalOf(response);
  });

export const editions = (id: string) =>
  queryOptions({
    queryKey: ["editions", id],
    queryFn: async ({ signal }) => {
      const response = await ofAppraisal.editions.$get({ param: { id } }, { init: { signal } });
      if (response.status !== 200) throw failureOf(response);
      return (await response.json()).editions;
    },
  });

/** An edition never changes. */
export const editionFiles = (id: string, number: number) =>
  queryOptions({
    queryKey: ["edition", id, number],
    queryFn: async ({ signal }) => {
      const response = await ofEdition.$get({ param: { id, number: String(number) } }, { init: { signal } });
      if (response.status !== 200) throw failureOf(response);
      return (await response.json()).files;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const fileUrl = (id: string, number: number, name: string): string =>
  ofEdition.files[":name"].$url({ param: { id, number: String(number), name } }).pathname;

/** Works out every draw anew. */
export const rerunEdition = (id: string, number: number, lang: Language, signal: AbortSignal): Promise<Rerun> =>
  inItsTime(async () => {
    const param = { id, number: String(number) };
    const response = await ofEdition.rerun.$post({ param, query: { lang } }, { init: { signal } });
    if (response.status !== 200) throw failureOf(response);
    return response.json();
  });
