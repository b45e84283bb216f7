import { unzipped } from "../api/zips.ts";
import { etagOf, headOf, isSame, oursOf, placeOf, unless } from "./acknowledged.ts";
import { type Head, hashOf, type Known, learn, tagOf } from "./pool.ts";
import type { Law } from "./session.ts";

/** An appraisal as it is read is as it was left. */
export const readsAppraisal: Law = async ({ call, answer, session }) => {
  const head = headOf(answer)!;
  const { document } = answer.json as { document: unknown };
  const known = oursOf(session, head.id);
  const isStale = known && (known.isGone || !isSame(known.head, head));
  learn(session.pool, head, document, false);
  return [
    ...unless(placeOf(call).id === head.id, "is another appraisal"),
    ...unless(etagOf(answer) === tagOf(head), `has the ETag ${etagOf(answer)}, not ${tagOf(head)}`),
    ...unless(hashOf(document) === head.document, "has a hash that is not that of its content"),
    ...unless(!isStale, "is not what was acknowledged"),
  ];
};

export type Revision = Readonly<{ number: number; document: string; name?: string }>;

const isAsKept = (known: Known | undefined, { number, document }: Revision): boolean =>
  (known?.revisions.get(number)?.hash ?? document) === document;

export const readsHistory: Law = async ({ call, answer, session }) => {
  const { revisions, next } = answer.json as { revisions: readonly Revision[]; next?: number };
  const known = oursOf(session, placeOf(call).id);
  const isFalling = revisions.every(({ number }, place) => place === 0 || number < revisions[place - 1]!.number);
  const isFromNow = call.path.includes("before=") || !known || revisions[0]?.number === known.head.revision;
  return [
    ...unless(isFalling, "does not tell the latest first"),
    ...unless(isFromNow, "does not begin at the current revision"),
    ...unless(
      revisions.every((revision) => isAsKept(known, revision)),
      "tells of a revision that was not so",
    ),
    ...unless(next === undefined || next === revisions.at(-1)?.number, "goes on elsewhere than where it ended"),
  ];
};

export const findsRevision: Law = async ({ call, answer, session }) => {
  const { id, number } = placeOf(call);
  const known = oursOf(session, id);
  const isKept = known && !known.isGone && known.revisions.has(number);
  return unless(answer.status !== 404 || !isKept, "does not find a revision that was acknowledged");
};

export const readsRevision: Law = async ({ call, answer, session }) => {
  const { id, number } = placeOf(call);
  const known = oursOf(session, id);
  const { revision, document } = answer.json as { revision: Revision; document: unknown };
  return [
    ...unless(revision.number === number, "is another revision"),
    ...unless(hashOf(document) === revision.document, "has a hash that is not that of its content"),
    ...unless(isAsKept(known, revision), "is not what was acknowledged"),
  ];
};

const queryOf = (path: string): URLSearchParams => new URL(path, "http://localhost").searchParams;

export const readsFile: Law = async ({ call, answer, session }) => {
  const known = oursOf(session, placeOf(call).id);
  if (!known) return [];
  const number = Number(queryOf(call.path).get("revision") ?? known.head.revision);
  return unless(isAsKept(known, { number, document: hashOf(answer.json) }), "is not what was acknowledged");
};

/** Every appraisal is in the zip, as it was left, and nothing else is. */
export const exportsAll: Law = async ({ answer, session }) => {
  if (!session.pool.isAlone) return [];
  const live = [...session.pool.known.values()].filter(({ isGone }) => !isGone);
  const expected = live.map(({ head: { id, document, archivedAt } }) => [
    `${archivedAt === undefined ? "" : "arkiv/"}${id}.kalkyl.json`,
    document,
  ]);
  const found = Object.entries(unzipped(answer.bytes)).map(([name, text]) => [name, hashOf(JSON.parse(text))]);
  return unless(
    isSame(Object.fromEntries(found), Object.fromEntries(expected)),
    "is not every appraisal as it was left",
  );
};

export const lists: Law = async ({ call, answer, session }) => {
  const { appraisals, total } = answer.json as { appraisals: readonly Head[]; total: number };
  const isArchive = queryOf(call.path).get("archived") === "true";
  const stale = appraisals.filter((listed) => {
    const known = oursOf(session, listed.id);
    return known && (known.isGone || tagOf(known.head) !== tagOf(listed) || known.head.title !== listed.title);
  });
  return [
    ...unless(total >= appraisals.length, "has fewer in all than on a page"),
    ...unless(
      appraisals.every(({ archivedAt }) => (archivedAt !== undefined) === isArchive),
      "mixes the archive with the rest",
    ),
    ...unless(stale.length === 0, `lists what is no longer so: ${stale.map(({ id }) => id)}`),
  ];
};
