import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings, openPage, type Running, startServer } from "./browser.ts";
import { expectAccessible, looks } from "./looks.ts";

/** What people do who have many appraisals: look for one, put them in order, go on through the list. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const library = join(import.meta.dirname, "../../models/library");
const example = () => JSON.parse(readFileSync(join(library, "exempelkommunen.kalkyl.json"), "utf8"));

const two = (n: number): string => String(n).padStart(2, "0");

/** The more an outcome is worth, the greater the net present value: nothing else differs between these. */
const worth = (n: number) => {
  const document = example();
  const { belief: _, ...valued } = document.parameters.find(({ id }: { id: string }) => id === "value.eligibility");
  const value = { ...valued, value: 400_000 + 100_000 * n };
  const parameters = document.parameters.map((one: { id: string }) => (one.id === value.id ? value : one));
  const stage = n <= 4 ? "running" : "decided";
  return { ...document, title: `Värde ${two(n)}`, description: "Lika men för värdet", stage, parameters };
};

const written = [
  { title: "Ångströms läxhjälp", stage: "followUp", diaryNumber: "HN 2026/77" },
  { title: "Äldres trygghet" },
  { title: "Öppen förskola" },
  { title: "Alla i arbete" },
  {},
  {
    title: "Halvskriven",
    actors: [{}],
    cohorts: [{ id: "a" }],
    costs: [{ name: "Lön" }],
    scenarios: [{ name: "Låg" }],
  },
];
const drafts = (count: number) => Array.from({ length: count }, (_, n) => ({ title: `Utkast ${two(n + 1)}` }));
const PUT_AWAY = "Undanlagd sak";
const documents = [
  ...[7, 2, 11, 5, 9, 1, 12, 4, 10, 3, 8, 6].map(worth),
  ...written,
  ...drafts(41),
  { title: PUT_AWAY },
];
/** With the two examples, and without the one put away. */
const TOTAL = documents.length + 2 - 1;

const send = async (origin: string, method: "POST" | "PUT", path: string, body: unknown) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

const fill = async (origin: string): Promise<void> => {
  for (const document of documents) {
    const { id } = await send(origin, "POST", "/api/appraisals", { document });
    if (document.title === PUT_AWAY) await send(origin, "PUT", `/api/appraisals/${id}/archived`, { archived: true });
  }
};

const cards = (page: Page) => page.locator("#list ~ ul > li");
const titles = (page: Page) => cards(page).locator("h3").allInnerTexts();
const status = (page: Page) => page.locator("#list ~ div [role=status]");
const field = (page: Page) => page.getByRole("searchbox", { name: "Sök" });
const found = (page: Page, text: string) => status(page).getByText(text, { exact: true }).waitFor();

export const finding = ({ browser, origin: originOfFew }: Setting): void => {
  let running: Running;
  const open = async (path = "/", look = {}) => {
    const opened = await openPage(browser(), look);
    await opened.page.goto(running.origin + path);
    await cards(opened.page).first().locator("h3").or(opened.page.getByText("Rensa sökningen")).first().waitFor();
    return opened;
  };

  beforeAll(async () => {
    running = await startServer();
    await fill(running.origin);
  }, 120_000);
  afterAll(() => running?.stop());

  it("asks nothing of those who have a handful", async () => {
    const { page, context } = await openPage(browser());
    await page.goto(originOfFew());
    await cards(page).nth(1).locator("h3").waitFor();
    expect(await page.getByRole("search").count()).toBe(0);
    await context.close();
  });

  it("finds by the words one types, with their rings and dots or without, and keeps them through opening, back and reload", async () => {
    const { page, context, faults } = await open();
    await found(page, `${TOTAL} kalkyler`);
    await field(page).pressSequentially("ÅNGST");
    await found(page, "1 kalkyl");
    expect(await titles(page)).toEqual(["Ångströms läxhjälp"]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("ÅNGST");
    await cards(page).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: "Kalkylen kan inte räknas ännu" }).waitFor();
    await page.goBack();
    await found(page, "1 kalkyl");
    expect(await field(page).inputValue()).toBe("ÅNGST");
    await page.reload();
    await found(page, "1 kalkyl");
    await field(page).fill("2026/77");
    await page.waitForURL(/search=2026/);
    expect(await titles(page)).toEqual(["Ångströms läxhjälp"]);
    await field(page).fill("oppen forskola");
    await cards(page).getByText("Öppen förskola").waitFor();
    await field(page).press("Escape");
    await found(page, `${TOTAL} kalkyler`);
    expect(new URL(page.url()).search).toBe("");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("loses no letter that is typed while the address takes in those before it", async () => {
    const { page, context } = await openPage(browser());
    await page.addInitScript(() => {
      const { replaceState } = History.prototype;
      let left = "röm";
      History.prototype.replaceState = function (...given) {
        replaceState.apply(this, given);
        if (left === "" || !location.search.includes("search=")) return;
        document.execCommand("insertText", false, left[0]);
        left = left.slice(1);
      };
    });
    await page.goto(running.origin);
    await field(page).pressSequentially("ångst");
    await page.waitForURL(/search=%C3%A5ngstr%C3%B6m/);
    expect(await field(page).inputValue()).toBe("ångström");
    await context.close();
  });

  it("takes from the address what fits, a number too, and leaves the rest", async () => {
    const { page, context, faults } = await open("/?sort=size&order=up&stage=gone&archived=1&search=2026");
    expect(await field(page).inputValue()).toBe("2026");
    await page.waitForURL(/\?search=%222026%22$/);
    await field(page).press("Escape");
    await found(page, `${TOTAL} kalkyler`);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says what there is none of, and the way back to all, and to the archive", async () => {
    const { page, context, faults } = await open();
    await field(page).fill("undanlagd");
    await found(page, "Ingen kalkyl har orden ”undanlagd”.");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Sök i arkivet" }).click();
    await page.locator("h2:focus", { hasText: "Arkivet" }).waitFor();
    await found(page, "1 kalkyl");
    expect(await titles(page)).toEqual([PUT_AWAY]);
    expect(await cards(page).innerText()).toMatch(/Arkiverad \d{1,2} \S+ \d{4}/);
    await page.goBack();
    await page.getByLabel("Skede").selectOption("running");
    await found(page, "Ingen kalkyl i skedet Pågår har orden ”undanlagd”.");
    await page.getByRole("button", { name: "Rensa sökningen" }).click();
    await found(page, `${TOTAL} kalkyler`);
    expect(await page.locator("input:focus").inputValue()).toBe("");
    await page.getByLabel("Skede").selectOption("running");
    await found(page, "4 kalkyler");
    await page.getByRole("link", { name: "Arkivet" }).click();
    await page.getByRole("link", { name: PUT_AWAY }).waitFor();
    expect(await page.getByRole("search").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("puts titles in a Swede's order, and figures in theirs with unit and price year", async () => {
    const { page, context, faults } = await open();
    await page.getByLabel("Sortera efter").selectOption("title");
    await page.getByRole("button", { name: /^A till Ö/ }).click();
    await page.getByRole("button", { name: /^Ö till A/ }).waitFor();
    await expect.poll(() => titles(page)).toContain("Öppen förskola");
    const last = ["Öppen förskola", "Äldres trygghet", "Ångströms läxhjälp", "Värde 12"];
    expect((await titles(page)).slice(0, 4)).toEqual(last);
    await page.getByLabel("Sortera efter").selectOption("npv");
    await field(page).fill("lika värdet");
    await found(page, "12 kalkyler");
    const descending = Array.from({ length: 12 }, (_, n) => `Värde ${two(12 - n)}`);
    expect(await titles(page)).toEqual(descending);
    for (const text of await cards(page).allInnerTexts())
      expect(text.replaceAll(/\s+/g, " ")).toMatch(
        /−?\d+(,\d)? (mn|t)kr Nettonuvärde för samhället, nuvärde år 2025 i 2025 års priser, ej verifierad/,
      );
    await page.getByRole("button", { name: /^Högst först/ }).click();
    await expect.poll(() => titles(page)).toEqual(descending.toReversed());
    await page.reload();
    await found(page, "12 kalkyler");
    expect(await titles(page)).toEqual(descending.toReversed());
    await cards(page).first().getByRole("link").nth(1).click();
    await page
      .getByRole("complementary")
      .getByRole("heading", { name: /Nettonuvärde/ })
      .waitFor();
    await page.goBack();
    await found(page, "12 kalkyler");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is gone through by keyboard alone, from the field to the last page", async () => {
    const { page, context, faults } = await open();
    for (let tabs = 0; tabs < 8 && !(await page.locator("input:focus").count()); tabs++)
      await page.keyboard.press("Tab");
    await page.keyboard.type("utkast");
    await page.keyboard.press("Enter");
    await found(page, "41 kalkyler");
    for (let tabs = 0; tabs < 4; tabs++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await titles(page))[0]);
    expect(await cards(page).count()).toBe(24);
    const more = page.getByRole("button", { name: "Visa fler" });
    await more.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => cards(page).count()).toBe(41);
    expect(await more.count()).toBe(0);
    const all = await titles(page);
    expect(all.toSorted()).toEqual(drafts(41).map(({ title }) => title));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[24]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Kalkylen kan inte räknas ännu" }).waitFor();
    await page.goBack();
    await found(page, "41 kalkyler");
    expect(await titles(page)).toEqual(all);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("keeps what was shown while the next comes, drops what comes too late, and offers to try again where nothing comes", async () => {
    const { page, context } = await open();
    let fails = false;
    await page.route("**/api/appraisals?*", async (route) => {
      const isSlow = route.request().url().includes("search=v%C3%A4");
      await new Promise((resolve) => setTimeout(resolve, isSlow ? 800 : 0));
      await (fails ? route.abort() : route.continue()).catch(() => {}); // The page has let go of it already.
    });
    const before = await titles(page);
    await field(page).fill("vä");
    await page.locator("#list ~ ul[aria-busy=true]").waitFor();
    expect(await titles(page)).toEqual(before);
    await field(page).fill("halvskriven");
    await found(page, "1 kalkyl");
    await page.waitForTimeout(600);
    expect(await titles(page)).toEqual(["Halvskriven"]);
    fails = true;
    await field(page).fill("öppen");
    const alert = page.getByRole("alert");
    await alert.getByText("Listan här under är den som visades förut.").waitFor();
    expect([await titles(page), await field(page).inputValue()]).toEqual([["Halvskriven"], "öppen"]);
    expect(await axeFindings(page)).toEqual([]);
    fails = false;
    await alert.getByRole("button", { name: "Försök igen" }).click();
    await cards(page).getByText("Öppen förskola").waitFor();
    expect(await alert.count()).toBe(0);
    await field(page).fill("utkast");
    await found(page, "41 kalkyler");
    fails = true;
    await page.getByRole("button", { name: "Visa fler" }).click();
    await alert.getByText("Fler kalkyler kunde inte hämtas.").waitFor();
    expect(await cards(page).count()).toBe(24);
    fails = false;
    await page.getByRole("button", { name: "Försök igen" }).click();
    await expect.poll(() => cards(page).count()).toBe(41);
    await context.close();
  });

  it.each(["Halvskriven", "Namnlös kalkyl"])(
    "says of what is half written how much is left, and opens it (%s)",
    async (title) => {
      // What has no title comes last.
      const { page, context, faults } = await open("/?sort=title");
      while ((await page.getByRole("button", { name: "Visa fler" }).count()) > 0) {
        const before = await cards(page).count();
        await page.getByRole("button", { name: "Visa fler" }).click();
        await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
      }
      const card = cards(page).filter({ hasText: title });
      const left = Number(/(\d+) saker återstår innan det går att räkna/.exec(await card.innerText())?.[1]);
      await card.getByRole("link").click();
      await page.getByRole("heading", { level: 1, name: "Kalkylen kan inte räknas ännu" }).waitFor();
      expect(await page.title()).toBe(`${title} – Samvinst`);
      expect(await page.locator("main li").count()).toBe(left);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it.each(["sv", "en"] as const)("is accessible in %s, light and dark, at every width", async (language) => {
    const { page, context, faults } = await open("/?sort=npv", { language, scheme: looks[language][0] });
    await expectAccessible(page, language, "the list");
    expect(faults).toEqual([]);
    await context.close();
  });
};
