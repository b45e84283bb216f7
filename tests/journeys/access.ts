import type { Browser } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";

/** What everyone must be able to use: WCAG by axe on every page, language, scheme and width, and no sideways scrolling. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const pages = ["/", "/kalkyl/exempelkommunen", "/kalkyl/sandviken"] as const;
const widths = [360, 1024, 1600] as const;

export const access = ({ browser, origin }: Setting): void => {
  describe.each(pages)("%s", (path) => {
    for (const language of ["sv", "en"] as const)
      for (const scheme of ["light", "dark"] as const)
        it(`is accessible in ${language}, ${scheme}, at ${widths.join(", ")} px`, async () => {
          const { page, context, faults } = await openPage(browser(), { language, scheme });
          await page.goto(origin() + path);
          await page.waitForSelector(path === "/" ? "#list ~ ul li a" : "#basis");
          if (path !== "/") await page.waitForSelector("#when svg");
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            expect(await axeFindings(page), `${width} px`).toEqual([]);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
          }
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
};
