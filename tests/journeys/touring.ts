import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";
import { desk } from "./desk.ts";
import { keysOf } from "./keys.ts";

/** The first visit of someone who has never seen an appraisal, by keyboard. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const titles = [
  "Svaret i en mening",
  "Värde, inte besparing",
  "Den som betalar är sällan den som vinner",
  "Varje tal är en dörr",
  "Vad händer om?",
] as const;

/** Waits for a stop to have the focus; then what is outlined, and whether its beginning is seen. */
const arrive = async (page: Page, number: number) => {
  const name = new RegExp(`^Stopp ${number} av 5`);
  await page.getByRole("heading", { name }).and(page.locator(":focus")).waitFor();
  return page.evaluate(() => {
    const outlined = document.querySelector<HTMLElement>("[data-toured]")!;
    const { top, left, width } = outlined.getBoundingClientRect();
    const seen = document.elementFromPoint(left + Math.min(width / 2, 40), top + 8);
    return {
      title: document.activeElement!.textContent!.replace(/.*\. /, ""),
      about: outlined.id || outlined.dataset.figure || outlined.parentElement!.getAttribute("aria-labelledby"),
      isSeen: seen?.closest("[data-toured]") === outlined,
      line: getComputedStyle(outlined).outlineStyle,
    };
  });
};

const abouts = ["headline-title", "keys", "who", "/society/npv", "trying"] as const;

export const touring = ({ browser, origin }: Setting): void => {
  it.each([
    { width: 360, height: 740, isLookedInto: true },
    { width: 1280, height: 900, isLookedInto: false },
  ])("is gone through in five stops by keyboard at $width px, and ended where one is", async (at) => {
    const { page, context, faults } = await openPage(browser(), at);
    const keys = keysOf(page);
    await page.goto(origin());
    await keys.act({ name: "Gå en rundtur i fem stopp genom ett påhittat exempel, tre minuter" });
    for (const [position, about] of abouts.entries()) {
      const number = position + 1;
      const expected = { title: titles[position], about, isSeen: true, line: "solid" };
      expect(await arrive(page, number)).toEqual(expected);
      expect(new URL(page.url()).searchParams.get("tour")).toBe(String(number));
      if (number === 3 && at.isLookedInto) {
        await page.reload();
        expect(await arrive(page, number)).toEqual(expected);
        expect(await axeFindings(page)).toEqual([]);
      }
      if (number === 4) {
        await keys.act({ name: "Öppna nettonuvärdet" });
        await page.getByText("Så kom talet fram").waitFor();
        await page.getByRole("heading", { name: "Nettonuvärde: Samhället" }).waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Öppna nettonuvärdet" }).and(page.locator(":focus")).waitFor();
      }
      if (number < abouts.length) await keys.act({ name: "Nästa" });
    }
    await page.locator("#trying input[type=range]").first().waitFor();
    expect(await page.getByRole("link", { name: "Ny kalkyl" }).getAttribute("href")).toBe("/ny");
    await keys.act({ name: "Avsluta" });
    await page.waitForSelector("#content:focus, #content :focus");
    expect(await page.locator("[data-toured]").count()).toBe(0);
    expect(new URL(page.url()).searchParams.has("tour")).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is not offered where the example lies in the archive, and Escape ends it", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen?tour=2`);
    await arrive(page, 2);
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "I korthet" }).and(page.locator(":focus")).waitFor();
    const { archive } = desk({ browser, origin });
    await archive("exempelkommunen", true);
    await page.goto(origin());
    await page.getByRole("link", { name: "Samverkan för ökad skolnärvaro" }).waitFor();
    expect(await page.getByText("Gå en rundtur").count()).toBe(0);
    await archive("exempelkommunen", false);
    await page.reload();
    await page.getByText("Gå en rundtur").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
};
