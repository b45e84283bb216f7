import { setImmediate } from "node:timers/promises";
import { unzipSync } from "fflate";
import { asKept, etagOf, headOf, isSame, isThereNow, oursOf, placeOf, sentOf, unless } from "./acknowledged.ts";
import type { Call } from "./calls.ts";
import { type Head, hashOf, tagOf } from "./pool.ts";
import {
  exportsAll,
  findsRevision,
  lists,
  type Revision,
  readsAppraisal,
  readsFile,
  readsHistory,
  readsRevision,
} from "./readings.ts";
import type { Law } from "./session.ts";

/** What is taken is what the description says may be sent. */
export const isOfTheDescription: Law = async ({ call, session: { judge, operations } }) => {
  // Whether a document can be evaluated is told when its turn has come.
  if (call.operation === "post /api/simulations") return [];
  const operation = operations.find(({ name }) => name === call.operation)!;
  const body = sentOf(call);
  const { draws, seed, sampling } = body as Leaves;
  // What is given in place of a part of the document stands there instead, whatever the document says.
  if (draws !== undefined || seed !== undefined || sampling !== undefined) return [];
  return unless(judge.isBodyOf(operation, body), "takes a body that its description does not allow");
};

/** What a change acknowledges is there, and its tag names the revision. */
export const isWhatWasAcknowledged: Law = async ({ answer, session, get }) => {
  const head = headOf(answer);
  if (!head) return [];
  const etag = etagOf(answer);
  const isMade = answer.status === 201;
  return [
    ...unless(etag === tagOf(head), `has the ETag ${etag}, not ${tagOf(head)}`),
    ...unless(
      !isMade || answer.headers.location === `/api/appraisals/${head.id}`,
      "says another place for what it made",
    ),
    ...(await isThereNow(head, session, get, isMade)),
  ];
};

const keepsWhatWasSent: Law = async ({ call, answer }) => {
  const { merged } = answer.json as { merged?: { document: unknown } };
  const kept = merged ? merged.document : asKept((sentOf(call) as { document: object }).document);
  return unless(hashOf(kept) === headOf(answer)!.document, "acknowledged another content than was sent");
};

/** Whether an If-Match names the revision, in the archive or not. */
const isOf = (tag: string, { revision, document }: Pick<Head, "revision" | "document">): boolean =>
  tag.replace(/^W\//, "").replace("-archived", "") === tagOf({ revision, document });

type Leaves = Readonly<Record<string, unknown>>;

/** Of what stands at the top of a document: what only one of two has changed is as they left it. */
const mergesBoth: Law = async ({ call, answer, session }) => {
  const known = oursOf(session, placeOf(call).id);
  const tag = call.headers["if-match"] ?? "";
  const [, base] =
    [...(known?.revisions ?? [])].find(([revision, { hash: document }]) => isOf(tag, { revision, document })) ?? [];
  const theirs = known?.revisions.get(known.head.revision)?.document as Leaves | undefined;
  const { document: mine } = sentOf(call) as { document: Leaves };
  if (!base || !theirs) return [];
  const { merged } = answer.json as { merged?: { document: Leaves } };
  const result: Leaves = merged?.document ?? mine;
  const keys = ["title", "description", "diaryNumber", "stage", "illustrative", "asOf"];
  const lost = keys.filter(
    (key) => result[key] !== (mine[key] === (base.document as Leaves)[key] ? theirs[key] : mine[key]),
  );
  return unless(lost.length === 0, `lost the ${lost} that only one of two has changed`);
};

/** A live appraisal is never missing, unless others may have deleted it. */
const isThere: Law = async ({ call, answer, session }) => {
  const known = session.pool.known.get(placeOf(call).id);
  if (answer.status !== 404 || known === undefined || known.isGone) return [];
  known.isGone = true;
  return unless(!known.isOurs, "does not find what was acknowledged");
};

const isCurrent = ({ headers }: Call, head: Head): boolean => isOf(headers["if-match"] ?? "", head);

/** A refusal is for the reason it gives, and what gives a reason to refuse is not done. */
const isRefusedTruly: Law = async ({ call, answer: { status }, session }) => {
  const known = oursOf(session, placeOf(call).id);
  if (!known || known.isGone) return [];
  const tag = call.headers["if-match"] ?? "";
  const isTag = /^(W\/)?"[1-9]\d{0,14}-[0-9a-f]{16}(-archived)?"$/.test(tag);
  const isArchived = known.head.archivedAt !== undefined;
  const isHeld = session.pool.issued.has(known.head.id);
  const isInTheWay = call.method === "DELETE" ? !isArchived || isHeld : isArchived;
  return [
    ...unless(status !== 428 || !isTag, "says that If-Match is missing, which it is not"),
    ...unless(status >= 300 || isTag, "changed something without If-Match"),
    ...unless(
      status !== 409 || isInTheWay,
      "says wrongly that it is, or is not, in the archive, or that it was given out",
    ),
    ...unless(status >= 300 || !isInTheWay, "changed what is in the archive, or deleted what is not, or was given out"),
    ...unless(status !== 412 || !isCurrent(call, known.head), "says that the current revision is not current"),
  ];
};

/** One after another: one may change what is known. */
const all =
  (...laws: readonly Law[]): Law =>
  async (asked) => {
    const faults: string[] = [];
    for (const law of laws) faults.push(...(await law(asked)));
    return faults;
  };

/** What was sent is there, file by file, and nothing else was made. */
const imports: Law = async ({ call, answer, session, get }) => {
  const { appraisals } = answer.json as { appraisals: readonly Head[] };
  const faults: string[] = [];
  for (const head of appraisals) faults.push(...(await isThereNow(head, session, get, true)));
  const sent = call.body instanceof Uint8Array ? documentsIn(call.body) : [sentOf(call) as object];
  const expected = sent.map((document) => hashOf(asKept(document)));
  const isAsSent = isSame(appraisals.map(({ document }) => document).toSorted(), expected.toSorted());
  return [...faults, ...unless(isAsSent, "acknowledged other contents than were sent")];
};

/** What a zip has beside documents is passed over: other kinds of files, and what systems put there. */
const documentsIn = (zip: Uint8Array): readonly object[] => {
  const filter = ({ name }: { name: string }) => /(^|\/)[^./][^/]*\.json$/.test(name) && !name.startsWith("__MACOSX/");
  return Object.values(unzipSync(zip, { filter })).map((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
};

/** A copy is the revision it was made from, by another title. */
const copies: Law = async ({ call, answer, session }) => {
  const known = oursOf(session, placeOf(call).id);
  const { title, revision = known?.head.revision } = sentOf(call) as { title?: string; revision?: number };
  const source = known?.revisions.get(revision ?? 0)?.document as Leaves | undefined;
  if (!source || title === undefined) return [];
  return unless(hashOf({ ...source, title }) === headOf(answer)!.document, "is no copy of the revision");
};

/** What is restored on the current revision is the revision again. */
const restores: Law = async ({ call, answer, session }) => {
  const { id, number } = placeOf(call);
  const known = oursOf(session, id);
  if (!known || !isCurrent(call, known.head)) return [];
  return unless(known.revisions.get(number)?.hash === headOf(answer)!.document, "restored another content");
};

const namesRevision: Law = async ({ call, answer, session, get }) => {
  const { id, number } = placeOf(call);
  const { name = null } = call.method === "DELETE" ? {} : (sentOf(call) as { name?: string });
  const { revision } = (await get(`/api/appraisals/${id}/revisions/${number}`)).json as { revision: Revision };
  if (!oursOf(session, id)) return [];
  return unless(isSame(revision, answer.json) && (revision.name ?? null) === name, "did not keep the name");
};

const archives: Law = async ({ call, answer }) => {
  const { archived } = sentOf(call) as { archived: boolean };
  return unless((headOf(answer)!.archivedAt !== undefined) === archived, "did not do what was asked");
};

/** After it is deleted for good nothing of it answers. */
const isGone: Law = async ({ call, session, get }) => {
  const { id } = placeOf(call);
  const known = session.pool.known.get(id);
  if (known) known.isGone = true;
  const paths = session.operations
    .filter(({ method, path }) => method === "GET" && path.startsWith("/api/appraisals/{id}"))
    .map(({ path }) => `${filledIn(path, id)}?figure=/society/npv`);
  const found = await Promise.all(paths.map(get));
  return found.flatMap(({ status }, place) => unless(status === 404, `and then GET ${paths[place]} answers ${status}`));
};

const filledIn = (path: string, id: string): string =>
  path.replace("{id}", id).replace("{number}", "1").replace("{kind}", "final").replace("{name}", "none");

/** What is begun is there, and can be looked in on by those who come. */
const begins: Law = async ({ answer, session, get }) => {
  const { id } = answer.json as { id: string };
  session.pool.simulations.push(id);
  const { location = "" } = answer.headers;
  return [
    ...unless(location === `/api/simulations/${id}`, "says another place for what it began"),
    ...unless((await get(location)).status === 200, "begins what nobody finds"),
  ];
};

/** A report or an edition is over in time, with what was asked for or with what stands in the way. */
const isMade: Law = async ({ call, answer, session, get }) => {
  const { id } = answer.json as { id: string };
  session.pool.reports.push(id);
  const { location = "" } = answer.headers;
  for (;;) {
    const { status, json } = await get(location);
    if (status !== 200) return [`begins what answers ${status}`];
    const { state, file, edition, problems } = json as Made;
    if (edition !== undefined) session.pool.issued.add(placeOf(call).id);
    if (state === "waiting" || state === "running") await setImmediate();
    else if (state === "done") return unless(file !== undefined || edition !== undefined, "made nothing");
    else return unless(state === "refused" && problems!.length > 0, `is ${state}, and says nothing of why`);
  }
};
type Made = Readonly<{ state: string; file?: unknown; edition?: number; problems?: readonly unknown[] }>;

const isStopped: Law = async ({ call: { path }, get }) => {
  const { status } = await get(path);
  return unless(status === 404, `and then GET answers ${status}`);
};

/** A law of what was done; a refusal is judged by others. */
const done =
  (law: Law): Law =>
  async (asked) =>
    asked.answer.status < 300 ? law(asked) : [];

/** By operation; what is not here is judged by the description alone, and by what was acknowledged. */
export const laws: Readonly<Record<string, Law>> = {
  "get /api/appraisals": done(lists),
  "post /api/appraisals": done(keepsWhatWasSent),
  "get /api/appraisals/{id}": all(isThere, done(readsAppraisal)),
  "put /api/appraisals/{id}": all(isThere, isRefusedTruly, done(keepsWhatWasSent), done(mergesBoth)),
  "delete /api/appraisals/{id}": all(isThere, isRefusedTruly, done(isGone)),
  "post /api/appraisals/{id}/copies": done(copies),
  "put /api/appraisals/{id}/archived": all(isThere, done(archives)),
  "get /api/appraisals/{id}/revisions": all(isThere, done(readsHistory)),
  "get /api/appraisals/{id}/revisions/{number}": all(findsRevision, done(readsRevision)),
  "put /api/appraisals/{id}/revisions/{number}/name": all(findsRevision, done(namesRevision)),
  "delete /api/appraisals/{id}/revisions/{number}/name": all(findsRevision, done(namesRevision)),
  "post /api/appraisals/{id}/revisions/{number}/restorations": all(findsRevision, isRefusedTruly, done(restores)),
  "get /api/appraisals/{id}/file": done(readsFile),
  "get /api/export": done(exportsAll),
  "post /api/import": done(imports),
  "post /api/simulations": done(begins),
  "delete /api/simulations/{simulation}": done(isStopped),
  "post /api/appraisals/{id}/reports": done(isMade),
  "post /api/appraisals/{id}/editions": all(isRefusedTruly, done(isMade)),
  "delete /api/reports/{report}": done(isStopped),
};
