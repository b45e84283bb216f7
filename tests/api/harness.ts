import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { createApp } from "../../api/app.ts";
import { type Database, openDatabase } from "../../api/database.ts";
import { inThread } from "../../api/evaluator.ts";
import { localPrincipal, type Principal } from "../../api/principal.ts";
import { reporterInTurns } from "../../api/reportingTurns.ts";
import type { Log, LogLine } from "../../api/requests.ts";
import { seed } from "../../api/seed.ts";
import { createStore, type Store } from "../../api/store.ts";

export const root = join(import.meta.dirname, "..", "..");
export const migrations = join(root, "api", "migrations");
export const library = join(root, "models", "library");

/** An empty folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "samvinst-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A real database in a file of its own, closed after the test. */
export const temporaryDatabase = async (): Promise<Database> => {
  const database = await openDatabase(join(temporaryFolder(), "test.db"), migrations);
  onTestFinished(() => database.close());
  return database;
};

/** Everything the application keeps with, over a database of its own; the clock stands still unless it is told. */
export const temporaryStore = async (now: () => Date = () => seededAt): Promise<Store> =>
  createStore({
    database: await temporaryDatabase(),
    evaluator: inThread(),
    reporter: reporterInTurns(),
    now,
    build: "tests",
  });

export const seededAt = new Date("2026-01-02T03:04:05.000Z");

type Told = { principal?: Principal; log?: Log; isLoopback?: boolean; now?: () => Date };

/** The real application over a real database with the shipped examples. */
export const temporaryApp = async ({ principal = localPrincipal, log, isLoopback = true, now }: Told = {}) => {
  const store = await temporaryStore(now);
  await seed(store, localPrincipal, library);
  return { app: createApp({ store, principal, log, isLoopback }), database: store.database, store };
};

export type TestApp = Awaited<ReturnType<typeof temporaryApp>>["app"];

export const recorder = (): { lines: LogLine[]; log: Log } => {
  const lines: LogLine[] = [];
  return { lines, log: (line) => lines.push(line) };
};

export const example = (id: "sandviken" | "exempelkommunen"): Record<string, unknown> & { title: string } =>
  JSON.parse(readFileSync(join(library, `${id}.kalkyl.json`), "utf8"));

export const post = (app: TestApp, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

export const put = (app: TestApp, path: string, body: unknown, etag: string | undefined) =>
  app.request(path, {
    method: "PUT",
    headers: { "content-type": "application/json", ...(etag !== undefined && { "if-match": etag }) },
    body: JSON.stringify(body),
  });

/** The error as RFC 9457 has it, after checking that it is one. */
export const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = await response.json();
  expect(body).toMatchObject({
    status: response.status,
    type: `/api#error-${response.status}`,
    title: expect.any(String),
  });
  expect(body.instance).toBe(`urn:request:${response.headers.get("x-request-id")}`);
  return body;
};
