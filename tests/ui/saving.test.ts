import { describe, expect, it, vi } from "vitest";
import { readAt } from "../../models/edit.ts";
import type { Sent } from "../../ui/client.ts";
import type { Server } from "../../ui/editing/saving.ts";
import type { Status } from "../../ui/editing/status.ts";
import { client, created, opened, origin, send, stored, type Writer, writer } from "./writers.ts";

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
