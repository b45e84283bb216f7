import { type ServerType, serve } from "@hono/node-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import type { Version } from "../../ui/client.ts";
import type { Entry, Slot } from "../../ui/editing/journal.ts";
import type { Saving, Server } from "../../ui/editing/saving.ts";
import { type Editing, makeEditing } from "../../ui/editing/store.ts";
import { type TestApp, temporaryApp } from "../api/harness.ts";

/** People who write against the real server over HTTP, through the screens' own client; what a browser would keep is kept in memory. */
let listening: ServerType;
export let origin: string;
let app: TestApp;
// The client asks the page where the server is, when it is first loaded.
export let client: typeof import("../../ui/client.ts");
let makeSaving: typeof import("../../ui/editing/saving.ts").makeSaving;

beforeAll(async () => {
  origin = await new Promise((resolve) => {
    listening = serve({ fetch: (request) => app.fetch(request), port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
  vi.stubGlobal("location", { origin });
  client = await import("../../ui/client.ts");
  ({ makeSaving } = await import("../../ui/editing/saving.ts"));
});
beforeEach(async () => {
  ({ app } = await temporaryApp());
});
afterAll(() => new Promise((resolve) => listening.close(resolve)));

export const opened: Saving[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((saving) => saving.close()));
});

export const send = async (method: string, path: string, body: unknown) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
  expect(response.ok).toBe(true);
  return response.json();
};

export const created = async (document: Draft = { title: "Kalkyl", stage: "idea" }): Promise<string> =>
  (await send("POST", "/api/appraisals", { document: { format: "samvinst/appraisal@1", ...document } })).id;

export const stored = async (id: string): Promise<Version> => {
  const found = await client.fetchAppraisal(id);
  if (found.kind !== "found") throw new Error(`the appraisal is ${found.kind}`);
  return found.version;
};

const inMemory = (): Slot & { entry: Entry | undefined } => {
  const slot = {
    entry: undefined as Entry | undefined,
    read: async () => slot.entry,
    write: async (entry: Entry | undefined) => {
      slot.entry = structuredClone(entry);
    },
  };
  return slot;
};

export type Writer = Readonly<{ editing: Editing; saving: Saving; slot: ReturnType<typeof inMemory> }>;

/** Someone who has the appraisal open; with `entry`, after a reload. */
export const writer = async (id: string, server: Partial<Server> = {}, entry?: Entry): Promise<Writer> => {
  const found = await stored(id);
  const [slot, base] = [inMemory(), entry?.base ?? found];
  slot.entry = entry;
  const editing = makeEditing(id, entry?.document ?? base.document, new Map(entry?.texts));
  const saving = makeSaving({
    ...{ editing, slot, base, found, sent: entry?.sent, isMissing: false, isRestored: entry !== undefined },
    server: { find: client.fetchAppraisal, save: client.saveAppraisal, ...server },
    language: () => "sv",
    isVisible: () => true,
    onVersion: () => undefined,
  });
  opened.push(saving);
  return { editing, saving, slot };
};
