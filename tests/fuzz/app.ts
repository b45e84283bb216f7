import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client/sqlite3";
import { onTestFinished } from "vitest";
import { temporaryApp } from "../api/harness.ts";
import type { Answer } from "./calls.ts";
import type { Server } from "./fuzz.ts";

/** The application over a database of its own; another connection watches the file for writes. */
export const openApp = async (): Promise<Server> => {
  const { app, database } = await temporaryApp({ now: () => new Date() });
  const watching = createClient({ url: pathToFileURL(database.path).href, concurrency: 1 });
  onTestFinished(() => watching.close());
  return {
    ask: async ({ method, path, headers, body }) =>
      read(await app.request(path, { method, headers, ...(body !== undefined && { body: bodyOf(body) }) })),
    written: async () => Number((await watching.execute("PRAGMA data_version")).rows[0]!.data_version),
  };
};

/** TypeScript takes bytes for a body only if nobody shares them. */
export const bodyOf = (body: string | Uint8Array): string | Uint8Array<ArrayBuffer> =>
  typeof body === "string" ? body : new Uint8Array(body);

/** An answer as it came. */
export const read = async (response: Response): Promise<Answer> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  const json = headers["content-type"]?.includes("json") ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  return { status: response.status, headers, bytes, json };
};
