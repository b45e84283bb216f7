import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { exempelkommunen } from "../bench/documents.ts";
import { openPage } from "./browser.ts";

/** The economist's panel by keyboard and mouse: assumptions as a table, what is half written, and scenarios. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const value = (page: Page, id: string) => page.locator(`[data-at="/parameters/${id}/value"]`);
const field = (page: Page, at: string) => page.locator(`[data-at="${at}"]`);
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.at);
const order = (page: Page): Promise<readonly string[]> =>
  page.locator("input[data-row]").evaluateAll((rows) => rows.map((row) => row.dataset.at!.split("/")[2]!));

export const panel = ({ browser, origin }: Setting): void => {
  const api = "/api/appraisals";

  const created = async (document: Appraisal = exempelkommunen()): Promise<string> => {
    const answer = await fetch(origin() + api, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ document }),
    });
    return ((await answer.json()) as { id: string }).id;
  };
  const stored = async (id: string): Promise<Draft> =>
    ((await (await fetch(`${origin()}${api}/${id}`)).json()) as { document: Draft }).document;

  const opened = async (step: "assumptions" | "plan") => {
    const id = await created();
    const watched = await openPage(browser());
    await watched.page.goto(`${origin()}/kalkyl/${id}/skriv?step=${step}`);
    await watched.page.locator("#step").waitFor();
    return { id, ...watched };
  };

  it("sorts the assumptions, moves between them with the arrows and opens them with Enter", async () => {
    const { page, context, faults } = await opened("assumptions");
    const asStated = await order(page);
    const head = page.locator("th[data-column=value]");
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    // 8.7582 % is the least of all values in the document, a million kronor the largest.
    expect((await order(page))[0]).toBe("share.region");
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await order(page))[0]).toBe("value.eligibility");
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBeNull();
    expect(await order(page)).toEqual(asStated);

    await value(page, asStated[0]!).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe(`/parameters/${asStated[2]}/value`);
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe(`/parameters/${asStated[1]}/value`);
    const source = field(page, `/parameters/${asStated[1]}/source/title`);
    await page.keyboard.press("Enter");
    await source.waitFor();
    await page.keyboard.press("Enter");
    await source.waitFor({ state: "detached" });

    await page.getByRole("searchbox").fill("utjämning");
    await page.getByText("Visar 2 av 16").waitFor();
    expect(await order(page)).toEqual(["keep.municipality", "keep.region"]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("adds an assumption, and takes one away where its number stays", async () => {
    const { id, page, context, faults } = await opened("assumptions");
    await page.getByLabel("Nytt antagande").fill("Timlön, kurator");
    await page.locator("form[data-add=parameters] select").selectOption("SEK/hour");
    await page.getByLabel("Nytt antagande").press("Enter");
    await page.waitForFunction(
      (at) => (document.activeElement as HTMLElement | null)?.dataset.at === at,
      "/parameters/timlon-kurator/value",
    );
    await page.keyboard.type("312,50");
    await value(page, "effect.rr").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Scenariot ”Försiktigt”" }).waitFor();
    await page.getByRole("button", { name: /^Ta bort antagandet ?: Relativ risk/ }).click();
    await value(page, "effect.rr").waitFor({ state: "detached" });
    await expect.poll(async () => (await stored(id)).outcomes?.[0]?.effect?.value, { timeout: 10_000 }).toBe(0.88);
    const after = await stored(id);
    expect(after.parameters?.at(-1)).toMatchObject({ name: "Timlön, kurator", unit: "SEK/hour", value: 312.5 });
    expect(JSON.stringify(after)).not.toContain("effect.rr");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("saves every kind of element as soon as it is begun", async () => {
    const { id, page, context, faults } = await opened("assumptions");
    for (const list of ["series", "valuations", "equalisation", "shareGroups", "correlations", "transfers"])
      await page.locator(`button[data-add=${list}]`).click();
    await page.locator('[data-at="/correlations/1/between/0"]').selectOption("takeup");
    await expect
      .poll(async () => (await stored(id)).correlations?.[1], { timeout: 10_000 })
      .toEqual({ between: ["takeup"] });
    // Whom it is from is the address of an equalisation: its card stays open and its fields with it.
    await page.locator('[data-at="/equalisation/2/from"]').selectOption("state");
    await page.locator('[data-at="/equalisation/state/to"]').selectOption("equalisation");
    await expect
      .poll(async () => (await stored(id)).equalisation?.[2], { timeout: 10_000 })
      .toEqual({ from: "state", to: "equalisation" });
    const { series, valuations, shareGroups, transfers } = await stored(id);
    expect([series, valuations, shareGroups, transfers].map((list) => list?.length)).toEqual([2, 4, 2, 2]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("begins a scenario with the appraisal's own numbers, which may be taken away while they are written anew", async () => {
    const { id, page, context, faults } = await opened("plan");
    await page.locator("button[data-add=scenarios]").click();
    const [set, settings] = ["/scenarios/scenario/set", "/scenarios/scenario/settings"];
    await field(page, set).getByLabel("Ändra ett antagande").selectOption("takeup");
    const number = field(page, `${set}/takeup/value`);
    await expect.poll(() => number.inputValue()).toBe("80\u00a0%");
    await number.fill("");
    await number.fill("60 %");
    await field(page, settings).getByLabel("Ändra en inställning").selectOption("lastYear");
    const year = field(page, `${settings}/lastYear`);
    await expect.poll(() => year.inputValue()).toBe("2080");
    await year.fill("2060");
    await expect
      .poll(async () => (await stored(id)).scenarios?.at(-1), { timeout: 10_000 })
      .toMatchObject({ settings: { lastYear: 2060 }, set: { takeup: { value: 0.6 } } });
    expect(faults).toEqual([]);
    await context.close();
  });
};
