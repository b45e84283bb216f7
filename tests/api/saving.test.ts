import { describe, expect, it } from "vitest";
import { documents, revisions } from "../../api/tables.ts";
import { FORMAT } from "../../models/appraisal.ts";
import { contentHash } from "../../models/canonical.ts";
import { edited } from "../models/edit.ts";
import { example, post, problemOf, put, type TestApp, temporaryApp } from "./harness.ts";

const at = "/api/appraisals/exempelkommunen";
const original = example("exempelkommunen");

const current = async (app: TestApp, path = at) => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  const { head, document } = await response.json();
  expect(head.document).toBe(contentHash(document));
  return { head, document, etag: response.headers.get("etag")! };
};

describe("creating", () => {
  it("keeps the document, says where, and gives it an id of its title and of no other", async () => {
    const { app } = await temporaryApp();
    const document = { ...original, title: "Skolnärvaro i Ånge, år 3" };
    const [first, second] = await Promise.all(
      [1, 2].map(() => post(app, "/api/appraisals", { document, note: "Nytt år" })),
    );
    expect(first!.status).toBe(201);
    const head = await first!.json();
    expect(head.id).toMatch(/^skolnarvaro-i-ange-ar-3-[2-9a-z]{8}$/);
    expect((await second!.json()).id).not.toBe(head.id);
    expect(first!.headers.get("location")).toBe(`/api/appraisals/${head.id}`);
    const kept = await current(app, first!.headers.get("location")!);
    expect(kept.document).toEqual(document);
    expect(kept.etag).toBe(first!.headers.get("etag"));
    const { revisions } = await (await app.request(`/api/appraisals/${head.id}/revisions`)).json();
    expect(revisions).toMatchObject([{ number: 1, cause: "created", note: "Nytt år", by: "local", changes: [] }]);
  });

  it("keeps what is half-written, and says of nothing what it is worth", async () => {
    const { app } = await temporaryApp();
    for (const [document, problems] of [
      [{}, true],
      [{ title: "Idé", costs: [{ id: "a" }, {}], actors: [] }, true],
      [original, false],
    ] as const) {
      const response = await post(app, "/api/appraisals", { document });
      expect(response.status).toBe(201);
      const { id, title } = await response.json();
      expect((await current(app, `/api/appraisals/${id}`)).document).toEqual({ format: FORMAT, ...document });
      const { appraisals } = await (await app.request(`/api/appraisals?search=${id}`)).json();
      expect(appraisals).toHaveLength(1);
      expect(appraisals[0].title).toBe(title);
      expect(appraisals[0].problems > 0).toBe(problems);
      expect(appraisals[0].headline === undefined).toBe(problems);
    }
  });

  it("refuses a newer format and a wrong shape, every problem at once, and keeps nothing", async () => {
    const { app, database } = await temporaryApp();
    const before = await database.read.$count(documents);
    const newer = await problemOf(
      await post(app, "/api/appraisals", { document: { ...original, format: "samvinst/appraisal@2" } }),
    );
    expect(newer.problems).toMatchObject([{ kind: "otherFormat", at: "/format" }]);
    const wrong = { ...original, title: 5, cost: [], stage: "soon" };
    const { problems } = await problemOf(await post(app, "/api/appraisals?lang=sv", { document: wrong }));
    expect(problems.map(({ at }: { at: string }) => at).sort()).toEqual(["/cost", "/stage", "/title"]);
    const saved = await put(
      app,
      at,
      { document: { ...original, format: "samvinst/appraisal@2" } },
      (await current(app)).etag,
    );
    expect(saved.status).toBe(422);
    expect((await current(app)).head.revision).toBe(1);
    expect(await database.read.$count(documents)).toBe(before);
  });
});

describe("saving", () => {
  it("makes a revision of what was changed, and none of what was not", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const document = edited(original, ["/title", "Ny titel"]);
    const response = await put(app, at, { document }, etag);
    const body = await response.json();
    expect(body).toMatchObject({ head: { revision: 2, title: "Ny titel" } });
    expect(body).not.toHaveProperty("merged");
    const now = await current(app);
    expect(now.document).toEqual(document);
    expect(response.headers.get("etag")).toBe(now.etag);
    for (const tag of [etag, now.etag, `W/${now.etag}`])
      expect(await (await put(app, at, { document }, tag)).json()).toMatchObject({ head: { revision: 2 } });
  });

  it("asks which revision was changed", async () => {
    const { app } = await temporaryApp();
    for (const tag of [undefined, "*", '"other"', `${(await current(app)).etag}, "1-0123456789abcdef"`]) {
      const refused = await put(app, at, { document: original }, tag);
      expect(refused.status).toBe(428);
      expect((await problemOf(refused)).detail).toContain("If-Match");
    }
    expect((await current(app)).head.revision).toBe(1);
  });

  it("merges what two have changed at different addresses, and tells the second what the first did", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const hers = edited(original, ["/costs/school-time/amounts/2025", 1_234_567], ["/description", "Hennes"]);
    const his = edited(original, ["/title", "Hans"], ["/cohorts/-", { id: "fler", name: "Fler", people: { 2027: 9 } }]);
    expect((await put(app, at, { document: hers }, etag)).status).toBe(200);
    const second = await (await put(app, `${at}?lang=sv`, { document: his }, etag)).json();
    const expected = edited(his, ["/costs/school-time/amounts/2025", 1_234_567], ["/description", "Hennes"]);
    expect(second.merged.document).toEqual(expected);
    expect((await current(app)).document).toEqual(expected);
    expect(second.merged.changes.join("\n")).toContain("1\u00a0234\u00a0567\u00a0kr");
    const { revisions } = await (await app.request(`${at}/revisions?lang=sv`)).json();
    expect(revisions.map(({ number, parent }: { number: number; parent?: number }) => [number, parent])).toEqual([
      [3, 1],
      [2, 1],
      [1, undefined],
    ]);
  });

  it("answers 412 with both values where both have changed the same, and keeps the first", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const people = "/cohorts/pilot/people/2025";
    const hers = edited(original, [people, 31], ["/title", "Hennes"]);
    const his = edited(original, [people, 32], ["/description", "Hans"]);
    await put(app, at, { document: hers }, etag);
    const refused = await put(app, `${at}?lang=sv`, { document: his }, etag);
    expect(refused.status).toBe(412);
    const now = await current(app);
    expect(refused.headers.get("etag")).toBe(now.etag);
    const before = (original as { cohorts?: { id: string; people: Record<string, number> }[] }).cohorts!;
    expect((await problemOf(refused)).conflicts).toEqual([
      {
        at: people,
        place: expect.stringMatching(/2025/),
        base: before.find(({ id }) => id === "pilot")!.people["2025"],
        mine: { value: 32, text: expect.stringContaining("32") },
        theirs: { value: 31, text: expect.stringContaining("31") },
      },
    ]);
    expect(now.document).toEqual(hers);
    // Having chosen, he saves on what is current.
    const chosen = edited(now.document, [people, 32], ["/description", "Hans"]);
    expect((await put(app, at, { document: chosen }, now.etag)).status).toBe(200);
    expect((await current(app)).document).toEqual(chosen);
  });

  it("keeps a repeated save once, and does not undo what someone has done to it since", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const mine = { document: edited(original, ["/title", "Min"], ["/description", "Min"]) };
    // The answers to these are lost: the second was merged with what someone else had saved.
    for (const document of [edited(original, ["/diaryNumber", "HN 7"]), mine.document])
      await put(app, at, { document }, etag);
    const seen = await current(app);
    const reverted = edited(seen.document, ["/title", original.title]);
    await put(app, at, { document: reverted }, seen.etag);
    const again = await put(app, `${at}?lang=sv`, mine, etag);
    expect(again.status).toBe(200);
    const answer = await again.json();
    expect(answer.head.revision).toBe(4);
    expect(answer.merged.document).toEqual(reverted);
    expect(answer.merged.changes.join()).toMatch(/Titel.*”Min” → ”/);
    expect((await current(app)).document).toEqual(reverted);
  });

  it("cannot tell who changed what where the revision it was made from is not there", async () => {
    const { app } = await temporaryApp();
    const { head } = await current(app);
    const other = `"1-0123456789abcdef"`;
    const { conflicts } = await problemOf(await put(app, at, { document: edited(original, ["/title", "Min"]) }, other));
    expect(conflicts).toMatchObject([{ at: "/title", mine: { value: "Min" }, theirs: { value: head.title } }]);
    expect(conflicts[0]).not.toHaveProperty("base");
  });

  it("refuses to merge what together is more than a document may hold", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const many = (prefix: string) =>
      Array.from({ length: 60 }, (_, n) => [
        "/parameters/-",
        { id: `${prefix}${n}`, name: "x", unit: "factor", value: 1, source: { title: "x".repeat(19_000) } },
      ]) as [string, unknown][];
    expect((await put(app, at, { document: edited(original, ...many("a")) }, etag)).status).toBe(200);
    const refused = await put(app, at, { document: edited(original, ...many("b")) }, etag);
    expect(refused.status).toBe(422);
    expect((await problemOf(refused)).problems).toMatchObject([{ kind: "tooLarge" }]);
    expect((await current(app)).head.revision).toBe(2);
  });

  it("refuses to change what is in the archive, or not there", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const body = { document: { ...original, title: "Ny" } };
    expect((await put(app, `${at}/archived`, { archived: true }, undefined)).status).toBe(200);
    expect((await put(app, at, body, etag)).status).toBe(409);
    await put(app, `${at}/archived`, { archived: false }, undefined);
    expect((await put(app, at, body, etag)).status).toBe(200);
    expect((await put(app, "/api/appraisals/none", body, etag)).status).toBe(404);
  });
});

describe("100 at once", () => {
  const all = Array.from({ length: 100 }, (_, n) => n);

  it("of different appraisals are all kept", async () => {
    const { app } = await temporaryApp();
    const made = await Promise.all(
      all.map(async (n) =>
        (await post(app, "/api/appraisals", { document: { ...original, title: `Nr ${n}` } })).json(),
      ),
    );
    const saved = await Promise.all(
      made.map(async ({ id }, n) => {
        const path = `/api/appraisals/${id}`;
        const { etag } = await current(app, path);
        return put(app, path, { document: { ...original, title: `Nr ${n} igen` } }, etag);
      }),
    );
    expect(saved.map(({ status }) => status)).toEqual(all.map(() => 200));
    for (const [n, { id }] of made.entries())
      expect((await current(app, `/api/appraisals/${id}`)).document).toEqual({ ...original, title: `Nr ${n} igen` });
  });

  it("of the same value at the same address: one is kept, 99 are answered 412", async () => {
    const { app, database } = await temporaryApp();
    const { etag } = await current(app);
    const answers = await Promise.all(
      all.map((n) => put(app, at, { document: edited(original, ["/cohorts/pilot/people/2025", 1_000 + n]) }, etag)),
    );
    const kept = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []));
    expect(kept).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(99);
    expect((await current(app)).document).toEqual(edited(original, ["/cohorts/pilot/people/2025", 1_000 + kept[0]!]));
    expect(await database.read.$count(revisions)).toBe(3); // Two examples, and the one.
  });

  it("of one appraisal at different addresses are all in it", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const answers = await Promise.all(
      all.map((n) =>
        put(app, at, { document: edited(original, ["/unpriced/-", { id: `u${n}`, name: `Effekt ${n}` }]) }, etag),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(all.map(() => 200));
    const { head, document } = await current(app);
    expect(head.revision).toBe(101);
    const ids = document.unpriced.map(({ id }: { id: string }) => id);
    expect(new Set(ids)).toEqual(
      new Set([
        ...(original as unknown as { unpriced: { id: string }[] }).unpriced.map(({ id }) => id),
        ...all.map((n) => `u${n}`),
      ]),
    );
  });

  it("of the very same content make one revision, and nobody is refused what is kept", async () => {
    const { app } = await temporaryApp();
    const { etag } = await current(app);
    const document = { ...original, title: "Samma" };
    const answers = await Promise.all(all.map(() => put(app, at, { document }, etag)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await current(app)).head.revision).toBe(2);
  });
});
