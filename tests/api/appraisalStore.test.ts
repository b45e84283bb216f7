import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { createAppraisals, deleteAppraisal, readAppraisal, setArchived } from "../../api/appraisalStore.ts";
import type { Evaluator } from "../../api/evaluator.ts";
import { EvaluatorBusy } from "../../api/evaluatorThread.ts";
import { refreshHeadlines } from "../../api/headlines.ts";
import { type Asked, listAppraisals } from "../../api/listing.ts";
import { localPrincipal, type Principal } from "../../api/principal.ts";
import { listRevisions, nameRevision, readRevision } from "../../api/revisionStore.ts";
import { save } from "../../api/saving.ts";
import { seed } from "../../api/seed.ts";
import type { Store } from "../../api/store.ts";
import { appraisals, documents, revisions } from "../../api/tables.ts";
import type { Appraisal } from "../../models/appraisal.ts";
import { canonical, contentHash } from "../../models/canonical.ts";
import { example, library, recorder, temporaryStore } from "./harness.ts";

const everything: Asked = { isArchived: false, sort: "updated", order: "desc", limit: 100 };
const listed = async (store: Store, principal: Principal) =>
  (await listAppraisals(store, principal, everything, "sv")).appraisals;
const sandviken = example("sandviken") as unknown as Appraisal;

describe("the examples", () => {
  it("are there after the first start, with content, head, revision and hash in agreement", async () => {
    const store = await temporaryStore();
    expect(await seed(store, localPrincipal, library)).toBe(true);
    const heads = await listed(store, localPrincipal);
    expect(heads.map(({ id }) => id).sort()).toEqual(["exempelkommunen", "sandviken"]);
    for (const { id } of heads) {
      const { head, document } = (await readAppraisal(store, localPrincipal, id))!;
      expect(document).toEqual(example(id as "sandviken"));
      expect(head).toMatchObject({ document: contentHash(document), title: document.title, revision: 1 });
      const [revision] = await store.database.read.select().from(revisions).where(eq(revisions.appraisal, id));
      expect(revision).toMatchObject({
        number: 1,
        parent: null,
        by: "local",
        cause: "example",
        document: head.document,
      });
      const [stored] = await store.database.read.select().from(documents).where(eq(documents.hash, head.document));
      expect(stored?.json).toBe(canonical(document));
    }
  });

  it("stay deleted", async () => {
    const store = await temporaryStore();
    await seed(store, localPrincipal, library);
    const { head } = (await readAppraisal(store, localPrincipal, "sandviken"))!;
    await setArchived(store, localPrincipal, "sandviken", true);
    const tag = { revision: 1, hash: head.document.slice(7, 23) };
    expect(await deleteAppraisal(store, localPrincipal, "sandviken", tag)).toBe("deleted");
    expect(await seed(store, localPrincipal, library)).toBe(false);
    expect((await listed(store, localPrincipal)).map(({ id }) => id)).toEqual(["exempelkommunen"]);
  });
});

describe("a save that comes too late", () => {
  it("leaves nothing behind: what is in no history could not be deleted with the appraisal", async () => {
    const store = await temporaryStore();
    await seed(store, localPrincipal, library);
    const { head } = (await readAppraisal(store, localPrincipal, "sandviken"))!;
    const headline: Evaluator["headline"] = async (document) => {
      await setArchived(store, localPrincipal, "sandviken", true);
      return store.evaluator.headline(document);
    };
    const late = { ...store, evaluator: { ...store.evaluator, headline } };
    const before = await store.database.read.select({ hash: documents.hash }).from(documents);
    const saved = await save(late, localPrincipal, {
      id: "sandviken",
      tag: { revision: 1, hash: head.document.slice(7, 23) },
      document: { ...sandviken, title: "För sent" },
      origin: { cause: "saved" },
    });
    expect(saved.kind).toBe("archived");
    expect(await store.database.read.select({ hash: documents.hash }).from(documents)).toEqual(before);
  });
});

describe("organisations", () => {
  const [ours, theirs, third] = ["ours", "theirs", "third"].map((organisation) => ({
    id: "someone",
    organisation,
  })) as [Principal, Principal, Principal];
  const both = async () => {
    const store = await temporaryStore();
    const add = (principal: Principal, title: string) =>
      createAppraisals(store, principal, [
        { id: "same", document: { ...sandviken, title }, origin: { cause: "created" } },
      ]);
    await add(ours, "Vår");
    const [head] = await add(theirs, "Deras");
    return { store, tag: { revision: 1, hash: head!.document.slice(7, 23) } };
  };

  it("do not see each other's appraisals, even of the same id", async () => {
    const { store } = await both();
    expect((await listed(store, ours)).map(({ title }) => title)).toEqual(["Vår"]);
    expect((await readAppraisal(store, theirs, "same"))?.head.title).toBe("Deras");
    expect((await readRevision(store, theirs, "same", 1))?.document.title).toBe("Deras");
    expect(await readAppraisal(store, third, "same")).toBeUndefined();
    expect(await readRevision(store, third, "same", 1)).toBeUndefined();
    expect(await listRevisions(store, third, "same", { limit: 9 })).toEqual([]);
    expect(await listed(store, third)).toEqual([]);
  });

  it("nor change them: whatever one does, the other's is as it was", async () => {
    const { store, tag } = await both();
    const asked = { id: "same", tag, document: { ...sandviken, title: "Ny" }, origin: { cause: "saved" } } as const;
    expect((await save(store, third, asked)).kind).toBe("missing");
    expect(await setArchived(store, third, "same", true)).toBeUndefined();
    expect(await nameRevision(store, third, "same", 1, "Vår version")).toBeUndefined();
    expect(await deleteAppraisal(store, third, "same", tag)).toBe("missing");
    expect(await save(store, theirs, asked)).toMatchObject({ kind: "saved", head: { revision: 2, title: "Ny" } });
    await nameRevision(store, theirs, "same", 1, "Deras version");
    await setArchived(store, theirs, "same", true);
    const now = (await readAppraisal(store, theirs, "same"))!.head;
    const newest = { revision: 2, hash: now.document.slice(7, 23) };
    expect(await deleteAppraisal(store, theirs, "same", newest)).toBe("deleted");
    const { head } = (await readAppraisal(store, ours, "same"))!;
    expect(head).toMatchObject({ title: "Vår", revision: 1, archivedAt: undefined });
    expect((await readRevision(store, ours, "same", 1))?.revision.name).toBeUndefined();
  });

  it("and ids are values, never SQL", async () => {
    const store = await temporaryStore();
    await seed(store, localPrincipal, library);
    const hostile = { id: "x", organisation: "local' OR '1'='1" };
    expect(await listed(store, hostile)).toEqual([]);
    expect(await readAppraisal(store, localPrincipal, "sandviken' --")).toBeUndefined();
  });
});

describe("what a list shows", () => {
  /** An engine that says another thing of every document, and counts how often it is asked. */
  const another = (store: Store): Readonly<{ store: Store; asked: () => number }> => {
    let asked = 0;
    const evaluator: Evaluator = {
      ...store.evaluator,
      headline: (document) => {
        asked++;
        return store.evaluator.headline({ ...document, costs: [] });
      },
    };
    return { store: { ...store, evaluator }, asked: () => asked };
  };

  it("is worked out again at the first start of another build, and not at the next of the same", async () => {
    const store = await temporaryStore();
    await seed(store, localPrincipal, library);
    expect(await refreshHeadlines(store, undefined)).toBe(0); // Seeded by this build.
    const before = await listed(store, localPrincipal);
    expect(before.every(({ figures }) => figures !== undefined && figures.pvCosts! > 0)).toBe(true);
    const other = another(store);
    expect(await refreshHeadlines({ ...other.store, build: "two" }, undefined)).toBe(2);
    expect(other.asked()).toBe(2);
    const after = await listed(store, localPrincipal);
    expect(after.map(({ figures }) => figures)).not.toEqual(before.map(({ figures }) => figures));
    expect(after.map(({ updatedAt, revision }) => [updatedAt, revision])).toEqual(
      before.map(({ updatedAt, revision }) => [updatedAt, revision]),
    );
    expect(await refreshHeadlines({ ...other.store, build: "two" }, undefined)).toBe(0);
    expect(await refreshHeadlines(store, undefined)).toBe(2);
    expect(await listed(store, localPrincipal)).toEqual(before);
  });

  it("keeps a save whose headline nobody could work out just now, and works it out later", async () => {
    const store = await temporaryStore();
    const busy = { ...store, evaluator: { ...store.evaluator, headline: () => Promise.reject(new EvaluatorBusy()) } };
    const [head] = await createAppraisals(busy, localPrincipal, [
      { document: sandviken, origin: { cause: "created" } },
    ]);
    expect(await readAppraisal(store, localPrincipal, head!.id)).toMatchObject({ document: sandviken });
    const [unknown] = await listed(store, localPrincipal);
    expect([unknown!.problems, unknown!.headline, unknown!.figures]).toEqual([undefined, undefined, undefined]);
    expect(await refreshHeadlines(store, undefined)).toBe(1);
    expect((await listed(store, localPrincipal))[0]).toMatchObject({ problems: 0, revision: 1 });
  });

  it("is of one that is damaged nothing, of all others what it should be, and the log says which", async () => {
    const store = await temporaryStore();
    await seed(store, localPrincipal, library);
    const { head } = (await readAppraisal(store, localPrincipal, "sandviken"))!;
    await store.database.write((transaction) =>
      transaction.update(documents).set({ json: "{}" }).where(eq(documents.hash, head.document)),
    );
    const { lines, log } = recorder();
    expect(await refreshHeadlines({ ...store, build: "two" }, log)).toBe(1);
    expect(lines).toMatchObject([
      { level: "error", appraisal: "sandviken", error: expect.stringContaining("damaged") },
    ]);
    const [broken, whole] = [...(await listed(store, localPrincipal))].sort((a, b) => (a.id > b.id ? -1 : 1));
    expect(broken!.headline).toBeUndefined();
    expect(whole!.headline).toBeDefined();
  });

  it("goes through more than are read at a time", async () => {
    const store = await temporaryStore();
    const many = Array.from({ length: 450 }, (_, n) => ({
      document: { title: `Nr ${n}` },
      origin: { cause: "created" } as const,
    }));
    await createAppraisals(store, localPrincipal, many);
    await store.database.write(async (transaction) => {
      await transaction.update(appraisals).set({ problems: null, listedBy: "another" });
    });
    expect(await refreshHeadlines(store, undefined)).toBe(450);
    expect(await store.database.read.$count(appraisals, eq(appraisals.problems, 0))).toBe(0);
    const { appraisals: page } = await listAppraisals(store, localPrincipal, everything, "sv");
    expect(page.every(({ problems }) => problems! > 0)).toBe(true);
  });
});
