import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";

/** A budget comes from Excel: what will change is shown, done as one step, and undone as one. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const library = join(import.meta.dirname, "../../models/library");
const example = () => JSON.parse(readFileSync(join(library, "sandviken.kalkyl.json"), "utf8"));

const TIME = "Kommunens medfinansiering i tid";
/** As Excel puts it on the clipboard: years in an order of its own, one year more than the table, a number that is not clear, a new line and a sum. */
const budget = [
  "Budget i tkr\t\t\t\t\t",
  "Post\t2024\t2023\t2022\t2025\tSumma",
  `${TIME}\t410\t420\t1.000\t430\t1 260`,
  '"Barn- och familjehälsans\nmedfinansiering i tid"\t100\t105,5\t110\t\t315,5',
  "Lokaler\t12\t13\t14\t15\t54",
  "Summa\t522\t538,5\t1 124\t445\t2 629,5",
].join("\r\n");

const opened = async ({ browser, origin }: Setting, look = {}, document: object = example()) => {
  const headers = { "content-type": "application/json" };
  const sent = await fetch(`${origin()}/api/appraisals`, {
    method: "POST",
    headers,
    body: JSON.stringify({ document }),
  });
  const { id } = (await sent.json()) as { id: string };
  const watched = await openPage(browser(), look);
  await watched.page.goto(`${origin()}/kalkyl/${id}/skriv?step=costs`);
  await watched.page.locator("#content[data-settled=true]").waitFor();
  return watched;
};

const cell = (page: Page, name: string) => page.locator("table").first().getByLabel(name, { exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const check = (page: Page, question: RegExp) => dialog(page).getByLabel(question);
/** What the preview tells, a row of it as one text. */
const told = async (page: Page): Promise<readonly string[]> =>
  (await dialog(page).locator("tbody tr").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());

/** The table as it stands: its rows, every field's text. */
const table = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator("table")
    .first()
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("input")].map(({ value }) => value.replaceAll("\u00a0", " "))),
    );

const pasteInto = async (page: Page, name: string, text: string): Promise<void> => {
  await cell(page, name).focus();
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (document.activeElement!.dispatchEvent(event)) throw new Error("the block was taken as text");
  }, text);
  await dialog(page).waitFor();
};

export const pasting = (setting: Setting): void => {
  it("shows what a block from Excel will change, changes that alone, and takes it back in one step", async () => {
    const { page, context, faults } = await opened(setting);
    const before = await table(page);
    await pasteInto(page, `${TIME}, 2022`, budget);
    expect(await dialog(page).innerText()).toContain(
      "Raderna är funna efter sina namn, och kolumnerna efter sina årtal.",
    );
    await check(page, /^Talen är i tusental kronor/).check();
    await check(page, /^Gör nya rader .*: Lokaler/).check();
    expect(await check(page, /^Lägg till år .*: 2025/).isChecked()).toBe(true);
    expect(await told(page)).toEqual([
      `${TIME} 2023 400 000 420 000`,
      "2024 400 000 410 000",
      "2025 – 430 000",
      "Barn- och familjehälsans medfinansiering i tid 2022 100 000 110 000",
      "2023 100 000 105 500",
      "Lokaler ny rad 2022 – 14 000",
      "2023 – 13 000",
      "2024 – 12 000",
      "2025 – 15 000",
    ]);
    const refused = dialog(page).locator("li");
    expect((await refused.innerText()).replaceAll(/\s+/g, " ")).toBe(
      `${TIME}, 2022: ”1.000”. ”1.000 tkr” kan läsas på två sätt. Skriv 1 000 tkr eller 1,0 tkr.`,
    );
    expect(await table(page)).toEqual(before);
    await dialog(page).getByRole("button", { name: "Ändra 9 tal" }).click();
    await page.getByText("9 tal är ändrade. Det går att ångra i ett steg.").waitFor();
    expect(await table(page)).toEqual([
      ["Regionala sociala investeringsmedel", "500 000", "500 000", "500 000", ""],
      [TIME, "400 000", "420 000", "410 000", "430 000"],
      ["Barn- och familjehälsans medfinansiering i tid", "110 000", "105 500", "100 000", ""],
      ["Lokaler", "14 000", "13 000", "12 000", "15 000"],
    ]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("id"))).toContain("/amounts/2022");
    await page.keyboard.press("Control+z");
    const years = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(0, 4));
    expect(years(await table(page))).toEqual(before);
    await page.keyboard.press("Control+Shift+z");
    expect((await table(page)).length).toBe(4);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("changes nothing when it is given up, and takes a single cell as text", async () => {
    const { page, context, faults } = await opened(setting);
    const before = await table(page);
    await pasteInto(page, `${TIME}, 2022`, "1\t2\r\n3\t4\r\n");
    expect(await dialog(page).innerText()).toContain(
      `Raderna tas i ordning från raden ”${TIME}”, och kolumnerna i ordning från 2022.`,
    );
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(await table(page)).toEqual(before);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("500 tkr\r\n"));
    await cell(page, `${TIME}, 2022`).selectText();
    await page.keyboard.press("Control+v");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("100\u00a0000");
    expect(await cell(page, `${TIME}, 2022`).inputValue()).toBe("500\u00a0000");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.id)).toContain("/amounts/2024");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("makes a whole budget of a block where there was none", async () => {
    const { page, context, faults } = await opened(setting, {}, { ...example(), costs: [] });
    await page.getByRole("button", { name: "Klistra in från Excel …" }).click();
    await dialog(page)
      .getByLabel("Klistra in här")
      .fill("Kostnad\t2022\t2023\nRegion Gävleborg\t500\t600\nMat\t7\t8\n");
    await dialog(page).getByRole("button", { name: "Se vad som ändras" }).click();
    await dialog(page).getByRole("button", { name: "Ändra 4 tal" }).click();
    await cell(page, "Mat, 2023").waitFor();
    expect(await cell(page, "Region Gävleborg, Betalare").locator("option:checked").innerText()).toBe(
      "Region Gävleborg",
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([
    ["sv", "light", 360],
    ["en", "dark", 1024],
  ] as const)("is accessible in %s, %s, at %i px, the table and the preview", async (language, scheme, width) => {
    const { page, context, faults } = await opened(setting, { language, scheme, width });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, position) => ids.indexOf(id) < position)).toEqual([]);
    expect([await axeFindings(page), await overflow()]).toEqual([[], 0]);
    await pasteInto(page, `${TIME}, 2022`, budget);
    expect([await axeFindings(page), await overflow()]).toEqual([[], 0]);
    expect(faults).toEqual([]);
    await context.close();
  });
};
