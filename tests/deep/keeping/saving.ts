import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { example } from "../../api/harness.ts";

/** Someone who saves a document again and again and remembers what the server has answered for. */

export type Kept = Readonly<{ id: string; revision: number; document: object }>;

const send = (address: URL, path: string, method: string, document: object, ifMatch?: string): Promise<Response> =>
  fetch(new URL(path, address), {
    method,
    headers: { "content-type": "application/json", ...(ifMatch !== undefined && { "if-match": ifMatch }) },
    body: JSON.stringify({ document }),
  });

const tagOf = (response: Response): string => {
  const tag = response.headers.get("etag");
  if (tag === null) throw new Error(`No ETag in the answer ${response.status} of ${response.url}`);
  return tag;
};
const revisionOf = (tag: string): number => Number(/"(\d+)-/.exec(tag)?.[1]);

/** A whole example, or one that is just begun: the engine is soon done with that, so that most of a save's time is the disk's. */
export const written = (title: string, isBegun = false): object => {
  const { format, ...whole } = example("sandviken");
  return isBegun ? { format, title } : { format, ...whole, title };
};

export const create = async (address: URL, document: object): Promise<Kept> => {
  const response = await send(address, "/api/appraisals", "POST", document);
  expect(response.status).toBe(201);
  const { id } = await response.json();
  return { id, revision: revisionOf(tagOf(response)), document };
};

/** The answer to one save on top of what is current; it has been kept from when its status is known. */
export const save = async (address: URL, id: string, document: object) => {
  const current = await fetch(new URL(`/api/appraisals/${id}`, address));
  expect(current.status).toBe(200);
  const tag = tagOf(current);
  await current.arrayBuffer();
  const response = await send(address, `/api/appraisals/${id}`, "PUT", document, tag);
  const kept: Kept | undefined =
    response.status === 200 ? { id, revision: revisionOf(tagOf(response)), document } : undefined;
  return { response, kept };
};

/** Every revision that was answered for is there, with the very content that was sent. */
export const expectKept = async (address: URL, all: readonly Kept[]): Promise<void> => {
  for (const { id, revision, document } of all) {
    const response = await fetch(new URL(`/api/appraisals/${id}/revisions/${revision}`, address));
    const what = `revision ${revision} of ${id}`;
    expect(response.status, what).toBe(200);
    expect(isDeepStrictEqual((await response.json()).document, document), what).toBe(true);
  }
};
