import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { steps } from "../../ui/editing/places.ts";
import { axeFindings, openAll, openPage } from "./browser.ts";
import { expectAccessible, looks, overflow } from "./looks.ts";

/** What everyone must be able to use: WCAG by axe on every page, language, scheme and width, and no sideways scrolling. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const pages = ["/", "/kalkyl/exempelkommunen", "/kalkyl/sandviken"] as const;
const screens = [...steps, "assumptions"] as const;

/** Each screen of the editor in turn, as one comes to it by the links of its steps. */
const walk = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
  const links = page.locator("main nav ol a");
  await links.first().waitFor();
  expect(await links.count()).toBe(screens.length);
  for (const [position, screen] of screens.entries()) {
    await links.nth(position).click();
    await page.waitForURL(new RegExp(`step=${screen}\\b`));
    await page.locator("#content[data-settled=true]").waitFor();
    await look(screen);
  }
};

export const access = ({ browser, origin }: Setting): void => {
  describe.each(pages)("%s", (path) => {
    it.each(["sv", "en"] as const)("is accessible in %s, light and dark, at every width", async (language) => {
      const { page, context, faults } = await openPage(browser(), { language, scheme: looks[language][0] });
      await page.goto(origin() + path);
      await page.waitForSelector(path === "/" ? "#list ~ ul li a" : "#basis");
      if (path !== "/") await page.waitForSelector("#when svg");
      await expectAccessible(page, language, path);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it.each([360, 1280])("stays accessible at %i px with an explanation and the tables open", async (width) => {
    const { page, context, faults } = await openPage(browser(), { width });
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await page.waitForSelector("#when svg");
    for (const closed of ["button[aria-expanded=false][aria-controls]", "main details:not([open]) > summary"])
      while (await page.locator(closed).count()) await page.locator(closed).first().click();
    await page.click('#scenarios table [data-figure="/society/npv"][data-scenario=low]');
    await page.getByRole("heading", { name: /Nettonuvärde/ }).waitFor();
    await page.waitForTimeout(300);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  describe("the editor", () => {
    const editor = () => `${origin()}/kalkyl/exempelkommunen/skriv?depth=followUp`;

    it.each(["sv", "en"] as const)(
      "is accessible on every screen in %s, light and dark, at every width",
      async (language) => {
        const { page, context, faults } = await openPage(browser(), { language });
        await page.goto(editor());
        await walk(page, async (screen) => {
          await expectAccessible(page, language, screen);
          expect(await page.locator("h1").count(), screen).toBe(1);
          expect(await page.getAttribute("html", "lang")).toBe(language);
        });
        expect(faults).toEqual([]);
        await context.close();
      },
    );

    it("stays accessible on a phone with all of it open", async () => {
      const { page, context, faults } = await openPage(browser(), { width: 360 });
      await page.goto(editor());
      await walk(page, async (screen) => {
        await openAll(page);
        expect(await overflow(page), screen).toBeLessThanOrEqual(0);
        // The panel open is what its numbers rest on, fourteen times: that is looked at in the steps.
        if (screen !== "assumptions") expect(await axeFindings(page), screen).toEqual([]);
      });
      expect(faults).toEqual([]);
      await context.close();
    });
  });
};
