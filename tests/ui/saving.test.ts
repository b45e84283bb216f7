import { type ServerType, serve } from "@hono/node-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Sent, Version } from "../../ui/client.ts";
import type { Entry, Slot } from "../../ui/editing/journal.ts";
import type { Saving, Server } from "../../ui/editing/saving.ts";
import type { Status } from "../../ui/editing/status.ts";
import { type Editing, makeEditing } from "../../ui/editing/store.ts";
import { type TestApp, temporaryApp } from "../api/harness.ts";

/** Saving against the real server over HTTP, through the screens' own client; what a browser would keep is kept in memory. */
let listening: ServerType;
let origin: string;
let app: TestApp;
// The client asks the page where the server is, when it is first loaded.
let client: typeof import("../../ui/client.ts");
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

const opened: Saving[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((saving) => saving.close()));
});

const send = async (method: string, path: string, body: unknown) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
  expect(response.ok).toBe(true);
  return response.json();
};

const created = async (document: Draft = { title: "Kalkyl", stage: "idea" }): Promise<string> =>
  (await send("POST", "/api/appraisals", { document: { format: "samvinst/appraisal@1", ...document } })).id;

const stored = async (id: string): Promise<Version> => {
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

type Writer = Readonly<{ editing: Editing; saving: Saving; slot: ReturnType<typeof inMemory> }>;

/** Someone who has the appraisal open; with `entry`, after a reload. */
const writer = async (id: string, server: Partial<Server> = {}, entry?: Entry): Promise<Writer> => {
  const found = await stored(id);
  const [slot, base] = [inMemory(), entry?.base ?? found];
  slot.entry = entry;
  const editing = makeEditing(id, entry?.document ?? base.document, new Map(entry?.texts));
  const saving = makeSaving({
    ...{ editing, slot, base, found, sent: entry?.sent, isMissing: false, isRestored: entry !== undefined },
    server: { fetch: client.fetchAppraisal, save: client.saveAppraisal, ...server },
    language: () => "sv",
    isVisible: () => true,
    onVersion: () => undefined,
  });
  opened.push(saving);
  return { editing, saving, slot };
};

const kindOf = ({ saving }: Writer): Status["kind"] => saving.read().status.kind;
const titleOf = async (id: string): Promise<unknown> => (await stored(id)).document.title;
const until = (claim: () => void | Promise<void>, timeout = 8_000) => vi.waitFor(claim, { timeout, interval: 20 });

/** A server whose first answer is lost on the way: what it was asked for is done. */
const losing = (): Partial<Server> & { sent: Sent[] } => {
  const sent: Sent[] = [];
  const save: Server["save"] = async (id, asked, language) => {
    sent.push(asked);
    const answer = await client.saveAppraisal(id, asked, language);
    if (sent.length === 1) throw new client.NoAnswer("lost");
    return answer;
  };
  return { sent, save };
};

describe("what one writes", () => {
  it("is saved at a pause, and what was typed during a save is saved next", async () => {
    const id = await created();
    const one = await writer(id);
    expect(kindOf(one)).toBe("saved");
    one.editing.edit("/title", "Först");
    expect(kindOf(one)).toBe("waiting");
    await until(() => expect(kindOf(one)).toBe("saving"));
    one.editing.edit("/title", "Sedan");
    await until(() => expect(kindOf(one)).toBe("saved"));
    expect(await titleOf(id)).toBe("Sedan");
    expect((await stored(id)).head.revision).toBe(3);
  });

  it("is saved within some seconds though someone types on", async () => {
    const id = await created();
    const { editing } = await writer(id);
    let typed = 0;
    const typing = setInterval(() => editing.edit("/title", `Kalkyl ${++typed}`), 300);
    try {
      await until(async () => expect(await titleOf(id)).not.toBe("Kalkyl"), 5_500);
    } finally {
      clearInterval(typing);
    }
  });

  it("is kept in the browser until the server has it, texts that are not numbers for as long as they stand", async () => {
    const id = await created();
    const { editing, saving, slot } = await writer(id);
    editing.edit("/title", "Behålls");
    expect(saving.mayLeave()).toBe(false);
    await until(() => expect(slot.entry?.document.title).toBe("Behålls"), 400);
    expect(saving.mayLeave()).toBe(true);
    editing.keepText("/settings/baseYear", "tjugo");
    await until(() => expect(slot.entry?.texts).toEqual([["/settings/baseYear", "tjugo"]]), 400);
    await saving.settled();
    await until(() => expect(slot.entry?.base.document.title).toBe("Behålls"), 400);
    editing.keepText("/settings/baseYear", undefined);
    await until(() => expect(slot.entry).toBeUndefined(), 400);
  });

  it("survives an answer that was lost, and is not in conflict with itself when one typed on", async () => {
    const id = await created();
    const server = losing();
    const one = await writer(id, server);
    one.editing.edit("/title", "Skickat");
    await until(() => expect(kindOf(one)).toBe("offline"));
    one.editing.edit("/title", "Skickat och mer");
    await until(() => expect(kindOf(one)).toBe("saved"));
    expect(server.sent.map(({ document }) => document.title)).toEqual(["Skickat", "Skickat", "Skickat och mer"]);
    expect(await titleOf(id)).toBe("Skickat och mer");
    expect((await stored(id)).head.revision).toBe(3);
  });

  it("survives a page that is closed before the answer to its save, also when one had typed on", async () => {
    const id = await created();
    const one = await writer(id, losing());
    one.editing.edit("/title", "Skickat");
    await until(() => expect(kindOf(one)).toBe("offline"));
    one.editing.edit("/title", "Skickat och mer");
    await until(() => expect(one.slot.entry?.document.title).toBe("Skickat och mer"), 400);
    const left = structuredClone(one.slot.entry);
    opened.length = 0; // It is gone without a word.
    const again = await writer(id, {}, left);
    expect(again.editing.read().document.title).toBe("Skickat och mer");
    await again.saving.settled();
    expect(kindOf(again)).toBe("saved");
    expect(await titleOf(id)).toBe("Skickat och mer");
  });

  it("stays here with the server's sentences when it is refused, and is saved once it is right", async () => {
    const id = await created();
    const one = await writer(id);
    one.editing.edit("/title", "x".repeat(20_001));
    await one.saving.settled();
    const { status } = one.saving.read();
    expect(status).toMatchObject({ kind: "refused", sentences: [expect.stringContaining("20")] });
    expect(one.slot.entry?.document.title).toHaveLength(20_001);
    one.editing.edit("/title", "Kort");
    await one.saving.settled();
    expect(kindOf(one)).toBe("saved");
  });

  it("stays here while the appraisal is archived, and after it is deleted", async () => {
    const id = await created();
    const one = await writer(id);
    await send("PUT", `/api/appraisals/${id}/archived`, { archived: true });
    one.editing.edit("/title", "I arkivet");
    await one.saving.settled();
    expect(kindOf(one)).toBe("archived");
    expect(one.slot.entry?.document.title).toBe("I arkivet");
    await send("PUT", `/api/appraisals/${id}/archived`, { archived: false });
    await one.saving.look();
    await one.saving.settled();
    expect(kindOf(one)).toBe("saved");
    expect(await titleOf(id)).toBe("I arkivet");
    await send("PUT", `/api/appraisals/${id}/archived`, { archived: true });
    const { tag } = await stored(id);
    await fetch(`${origin}/api/appraisals/${id}`, { method: "DELETE", headers: { "if-match": tag } });
    one.editing.edit("/title", "Efteråt");
    await one.saving.settled();
    await one.saving.look();
    expect(kindOf(one)).toBe("missing");
    await until(() => expect(one.slot.entry?.document.title).toBe("Efteråt"), 400);
  });
});

describe("what others write", () => {
  it("comes in beside what one writes oneself, is told, and undo takes back only one's own", async () => {
    const id = await created();
    const [one, other] = [await writer(id), await writer(id)];
    other.editing.edit("/description", "Av den andra");
    await other.saving.settled();
    one.editing.edit("/title", "Av den ena");
    await one.saving.settled();
    const both = { title: "Av den ena", description: "Av den andra" };
    expect(one.editing.read().document).toMatchObject(both);
    const [arrival] = one.saving.read().arrivals;
    expect([arrival?.before.description, arrival?.after.description]).toEqual([undefined, "Av den andra"]);
    await other.saving.look();
    expect(other.editing.read().document).toMatchObject(both);
    other.editing.undo();
    await other.saving.settled();
    expect((await stored(id)).document).toEqual({ format: "samvinst/appraisal@1", stage: "idea", title: "Av den ena" });
  });

  it("comes in while nothing is written here, without a save", async () => {
    const id = await created();
    const [one, other] = [await writer(id), await writer(id)];
    other.editing.edit("/title", "Nytt");
    await other.saving.settled();
    await one.saving.look();
    expect(one.editing.read()).toMatchObject({ document: { title: "Nytt" }, canUndo: false });
    expect(kindOf(one)).toBe("saved");
    expect((await stored(id)).head.revision).toBe(2);
  });

  const conflicting = async () => {
    const id = await created({ title: "Kalkyl", costs: [{ id: "lon", name: "Lön" }] });
    const [one, other] = [await writer(id), await writer(id)];
    other.editing.change([
      { at: "/title", value: "Den andras" },
      { at: "/costs/lon", value: undefined },
      { at: "/description", value: "Av den andra" },
    ]);
    await other.saving.settled();
    one.editing.change([
      { at: "/title", value: "Min" },
      { at: "/costs/lon/name", value: "Löner" },
    ]);
    await one.saving.settled();
    const { status } = one.saving.read();
    if (status.kind !== "conflict") throw new Error(`it is ${status.kind}`);
    expect(status.groups.map(({ at }) => at)).toEqual(["/costs/lon", "/title"]);
    expect(one.editing.read().document.description).toBeUndefined();
    return { id, one };
  };

  it("waits for a choice where it is about the same, and each can be chosen", async () => {
    const { id, one } = await conflicting();
    one.saving.choose(["/title"], "theirs");
    expect(kindOf(one)).toBe("conflict");
    one.saving.choose(["/costs/lon"], "mine");
    await one.saving.settled();
    expect(kindOf(one)).toBe("saved");
    expect((await stored(id)).document).toMatchObject({
      title: "Den andras",
      description: "Av den andra",
      costs: [{ id: "lon", name: "Löner" }],
    });
    one.editing.undo();
    await one.saving.settled();
    expect((await stored(id)).document).toMatchObject({ title: "Min", description: "Av den andra" });
  });

  it("lets one write on meanwhile, and loses nothing when the page is closed in between", async () => {
    const { id, one } = await conflicting();
    one.saving.choose(["/title"], "mine");
    one.editing.edit("/diaryNumber", "HN 1");
    await until(() => expect(one.slot.entry?.document.diaryNumber).toBe("HN 1"), 400);
    const left = structuredClone(one.slot.entry);
    const again = await writer(id, {}, left);
    const { status } = again.saving.read();
    expect(status.kind === "conflict" && status.groups.map(({ at }) => at)).toEqual(["/costs/lon"]);
    again.saving.choose(["/costs/lon"], "theirs");
    await again.saving.settled();
    const { document } = await stored(id);
    expect(document).toMatchObject({ title: "Min", description: "Av den andra", diaryNumber: "HN 1" });
    expect(readAt(document, "/costs/lon")).toBeUndefined();
  });
});
