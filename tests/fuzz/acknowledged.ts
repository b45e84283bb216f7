import type { Answer, Call } from "./calls.ts";
import { canonical, type Head, hashOf, type Known, learn, tagOf } from "./pool.ts";
import type { Law, Session } from "./session.ts";

/** The head that an answer tells of an appraisal, by itself or beside its content. */
export const headOf = ({ json }: Answer): Head | undefined => {
  const { head = json } = (json ?? {}) as { head?: unknown };
  const isHead = typeof head === "object" && head !== null && "updatedAt" in head && "revision" in head;
  return isHead ? (head as unknown as Head) : undefined;
};

/** The tag of the revision; a compressed answer has it as a weak one. */
export const etagOf = ({ headers }: Answer): string | undefined => headers.etag?.replace(/^W\//, "");

export const unless = (isSo: boolean, fault: string): readonly string[] => (isSo ? [] : [fault]);
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** Id and number in a path such as `/api/appraisals/{id}/revisions/{number}`; what cannot be read is no id, and no number. */
export const placeOf = ({ path }: Call): Readonly<{ id: string; number: number }> => {
  const [, id = "", number] = /^\/api\/appraisals\/([^/?]+)(?:\/revisions\/([^/?]+))?/.exec(path) ?? [];
  return { id: /^[\w.-]+$/.test(id) ? id : "", number: Number(number) };
};

/** What is known of an appraisal that nobody else changes. */
export const oursOf = ({ pool }: Session, id: string): Known | undefined => {
  const known = pool.known.get(id);
  return known?.isOurs ? known : undefined;
};

/** What was sent as JSON: the last of a key there twice, and without a byte order mark, as the server reads it. */
export const sentOf = ({ body }: Call): unknown => JSON.parse((body as string).replace(/^\ufeff/, ""));

/** A document as it is kept: one that does not say its format is of this one. */
export const asKept = (document: object): object => ({ format: "samvinst/appraisal@1", ...document });

type Get = Parameters<Law>[0]["get"];

/** A head that was acknowledged is what the next GET finds, and its hash is that of the content. */
export const isThereNow = async (
  head: Head,
  session: Session,
  get: Get,
  isMade: boolean,
): Promise<readonly string[]> => {
  const before = oursOf(session, head.id)?.head;
  const expected = before ? before.revision + Number(before.document !== head.document) : 1;
  const found = await get(`/api/appraisals/${head.id}`);
  if (found.status !== 200) return [`acknowledged ${head.id}, and GET answers ${found.status}`];
  const { document } = found.json as { document: unknown };
  learn(session.pool, head, document, isMade);
  if (!oursOf(session, head.id)) return [];
  const isAsTold = isSame(headOf(found), head);
  return [
    ...unless(head.revision === expected, `made revision ${head.revision}, not ${expected}`),
    ...unless(isAsTold, `acknowledged ${canonical(head)}, and GET finds ${canonical(headOf(found))}`),
    ...unless(hashOf(document) === head.document, "has a hash that is not that of its content"),
  ];
};

/** At the end: every revision that was acknowledged can be read, and the lists have each appraisal as it was left. */
export const inventory = async ({ ask, pool }: Session): Promise<readonly string[]> => {
  const get = async (path: string) =>
    (await ask({ operation: "", method: "GET", path, headers: {}, body: undefined })).json as Readonly<
      Record<string, unknown>
    >;
  const listed = new Map<string, string>();
  for (const archived of [true, false])
    for (let after = ""; after !== "end"; ) {
      const page = await get(`/api/appraisals?limit=100&archived=${archived}${after && `&after=${after}`}`);
      for (const head of page.appraisals as readonly Head[]) listed.set(head.id, tagOf(head));
      after = (page.next as string | undefined) ?? "end";
    }
  const faults: string[] = [];
  for (const { head, isOurs, isGone, revisions } of pool.known.values()) {
    if (!isOurs) continue;
    const expected = isGone ? undefined : tagOf(head);
    if (listed.get(head.id) !== expected)
      faults.push(`${head.id} is listed as ${listed.get(head.id)}, not ${expected}`);
    for (const [number, { hash }] of isGone ? [] : revisions) {
      const { document } = await get(`/api/appraisals/${head.id}/revisions/${number}`);
      if (document === undefined || hashOf(document) !== hash) faults.push(`${head.id} has lost revision ${number}`);
    }
  }
  return faults;
};
