import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortKeys } from "../../api/listing.ts";
import { example, post, problemOf, put, type TestApp, temporaryApp } from "./harness.ts";

type Listed = {
  id: string;
  title: string;
  stage: string;
  updatedAt: string;
  figures?: Record<string, number>;
} & Record<string, unknown>;
type Page = { appraisals: Listed[]; total: number; next?: string };
const list = async (app: TestApp, query: Record<string, string | number> = {}): Promise<Page> => {
  const asked = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const response = await app.request(`/api/appraisals?${asked}`);
  expect(response.status).toBe(200);
  return response.json();
};
const titles = async (app: TestApp, query: Record<string, string | number>) =>
  (await list(app, query)).appraisals.map(({ title }) => title);

const original = example("exempelkommunen");
const create = async (app: TestApp, ...changes: readonly Record<string, unknown>[]) => {
  for (const change of changes) {
    const response = await post(app, "/api/appraisals", { document: { ...original, ...change } });
    expect(response.status).toBe(201);
  }
};

describe("a list", () => {
  it("is searched by words in title, diary number, description and names, whatever their case and accents", async () => {
    const { app } = await temporaryApp();
    await create(
      app,
      { title: "Ånge närvaro", diaryNumber: "HN 2026/12", description: "Om tillit" },
      {
        title: "100 % närvaro_nu",
        description: "Annat",
        actors: [{ id: "a", name: "Östersunds kommun", sector: "municipality" }],
      },
    );
    const [ange, hundred] = ["Ånge närvaro", "100 % närvaro_nu"];
    expect(await titles(app, { search: "ange" })).toEqual([ange]);
    expect(await titles(app, { search: "NARVARO tillit" })).toEqual([ange]);
    expect(await titles(app, { search: "2026/12" })).toEqual([ange]);
    expect(await titles(app, { search: "östersund" })).toEqual([hundred]);
    expect(await titles(app, { search: "100 %" })).toEqual([hundred]);
    expect(await titles(app, { search: "o_n" })).toEqual([hundred]); // No wildcard: `närvaro_nu`.
    expect(await titles(app, { search: "'; DROP TABLE appraisals; --" })).toEqual([]);
    expect((await list(app, { search: " " })).total).toBe(4);
  });

  it("shows all where one has a number of outcomes beyond what can be counted", async () => {
    const { app } = await temporaryApp();
    const [{ id: cohort }] = original.cohorts as [{ id: string }];
    const prices = { basis: "nominal", series: "kpi" };
    await create(app, {
      title: "Öre i stället för kronor",
      parameters: [],
      shareGroups: [],
      correlations: [],
      equalisation: [],
      scenarios: [],
      decision: undefined,
      unpriced: [],
      outcomes: [
        {
          id: "c",
          name: "Kontakt",
          concept: "contact",
          cohorts: [cohort],
          effect: { measure: "count" },
          deadweight: 0,
        },
      ],
      costs: [
        { id: "k", name: "Kostnad", payer: "region", category: "staff", kind: "cash", amounts: { 2025: 1e15 }, prices },
      ],
      valuations: [
        {
          id: "v",
          name: "Värde",
          outcome: "c",
          category: "avoidedCost",
          valueOfOutcome: true,
          amount: 0.01,
          prices: { year: 2024, series: "kpi" },
          profile: { kind: "lumpSum" },
          recipients: { municipality: 1 },
        },
      ],
    });
    const { appraisals } = await list(app, { sort: "needed" });
    expect(appraisals.map(({ title }) => title).at(-1)).toBe("Öre i stället för kronor");
    const { figures, headline } = appraisals.at(-1)!;
    expect(figures).toMatchObject({ pvCosts: 1e15 });
    expect(figures).not.toHaveProperty("needed");
    expect(headline).toBeDefined();
  });

  it("is filtered by stage, archive and whether the figures are made up", async () => {
    const { app } = await temporaryApp();
    await create(app, { title: "A", stage: "running", illustrative: false }, { title: "B", stage: "idea" });
    expect(await titles(app, { stage: "running" })).toEqual(["A"]);
    expect(await titles(app, { illustrative: "false", sort: "title" })).toEqual(["A", example("sandviken").title]);
    const { id } = (await list(app, { search: "B", stage: "idea" })).appraisals[0]!;
    await put(app, `/api/appraisals/${id}/archived`, { archived: true }, undefined);
    expect(await titles(app, { archived: "true" })).toEqual(["B"]);
    expect((await list(app)).total).toBe(3);
    await put(app, `/api/appraisals/${id}/archived`, { archived: false }, undefined);
    expect((await list(app)).total).toBe(4);
  });

  it("is sorted by title as a Swede does", async () => {
    const { app } = await temporaryApp();
    const inOrder = ["abc", "Äpple 2", "Äpple 10", "Övrigt"];
    const sorted = ["Abc", "Ande", "Épok", "Zebra", "Åre", "Äpple 2", "Äpple 10", "Övrigt"];
    await create(app, { title: undefined }, ...[...sorted].reverse().map((title) => ({ title })));
    const [found, none] = [await titles(app, { sort: "title" }), ""];
    expect(found.pop()).toBe(none);
    expect(found.filter((title) => sorted.includes(title))).toEqual(sorted);
    // The same as the platform's own Swedish collation says.
    const collator = new Intl.Collator("sv", { numeric: true, sensitivity: "base" });
    expect([...found].sort(collator.compare)).toEqual(found);
    expect((await titles(app, { sort: "title", order: "desc" })).filter((title) => sorted.includes(title))).toEqual(
      [...sorted].reverse(),
    );
    expect(inOrder).toHaveLength(4);
  });

  it("has figures with their years only where they are known, and sorts by any with the rest last", async () => {
    const { app } = await temporaryApp();
    await create(app, {}, { title: "Halv", costs: undefined, settings: undefined });
    for (const sort of sortKeys)
      for (const order of ["asc", "desc"]) {
        const { appraisals } = await list(app, { sort, order });
        expect(appraisals).toHaveLength(4);
        const key = { costs: "pvCosts", payback: "paybackYear" }[sort as string] ?? sort;
        if (!["npv", "bcr", "pvCosts", "needed", "paybackYear"].includes(key)) continue;
        const values = appraisals.map(({ figures }) => figures?.[key]);
        const known = values.filter((value) => value !== undefined);
        expect(known.length).toBeGreaterThan(0);
        expect(values.slice(0, known.length)).toEqual(known);
        expect(known).toEqual([...known].sort((a, b) => (order === "asc" ? a! - b! : b! - a!)));
      }
    const { appraisals } = await list(app, { search: "Halv" });
    expect(appraisals[0]).not.toHaveProperty("figures");
    expect(appraisals[0]!.problems).toBeGreaterThan(0);
  });

  it("says of an example what its result says", async () => {
    const { app } = await temporaryApp();
    const result = await (await post(app, "/api/evaluate", { document: original })).json();
    const { appraisals } = await list(app, { search: "exempelkommunen", sort: "title" });
    const { figures, problems } = appraisals.find(({ id }) => id === "exempelkommunen")!;
    expect(problems).toBe(0);
    expect(figures).toEqual({
      priceYear: 2025,
      baseYear: result.settings.baseYear,
      npv: result.society.npv.value,
      bcr: result.society.bcr.value,
      pvCosts: result.society.pvCosts,
      needed: result.breakEven.outcomes.eligibility.society.whole.value,
      paybackYear: result.society.payback.discounted.year,
      notVerified: ["npv", "bcr", "pvCosts", "needed", "paybackYear"],
    });
  });

  it("comes in pages that together are the whole, in every order, each appraisal once", async () => {
    const { app } = await temporaryApp();
    const stages = ["idea", "application", "running"];
    await create(
      app,
      ...Array.from({ length: 17 }, (_, n) => ({
        title: `T${n % 4}`,
        stage: stages[n % 3],
        ...(n % 2 === 0 && { diaryNumber: `D${n % 5}` }),
        ...(n % 3 === 0 && { settings: undefined }),
      })),
    );
    const arbitrary = fc.record({
      sort: fc.constantFrom(...sortKeys),
      order: fc.constantFrom("asc", "desc"),
      limit: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ sort, order, limit }) => {
        const whole = (await list(app, { sort, order, limit: 100 })).appraisals.map(({ id }) => id);
        expect(whole).toHaveLength(19);
        const paged: string[] = [];
        for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
          const page: Page = await list(app, { sort, order, limit, ...(next !== undefined && { after: next }) });
          expect(page.total).toBe(19);
          paged.push(...page.appraisals.map(({ id }) => id));
          next = page.next;
        }
        expect(paged).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it("tells what is wrong with a question", async () => {
    const { app } = await temporaryApp();
    const wrong: readonly (readonly [query: string, kind: string, at: string])[] = [
      ["limit=0", "outOfRange", "/limit"],
      ["limit=101", "outOfRange", "/limit"],
      ["limit=many", "wrongType", "/limit"],
      ["sort=colour", "wrongType", "/sort"],
      ["after=!!", "wrongType", "/after"],
      ["archived=yes", "wrongType", "/archived"],
      [`search=${"a".repeat(201)}`, "textTooLong", "/search"],
    ];
    for (const [query, kind, at] of wrong)
      expect((await problemOf(await app.request(`/api/appraisals?${query}`))).problems).toMatchObject([{ kind, at }]);
  });
});
