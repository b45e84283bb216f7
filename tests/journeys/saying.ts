import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import { openPage } from "./browser.ts";

/** What a result lets one say, and the line a coordinator takes to the follow-up plan. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const LINE =
  /^Att följa: minst 28 av 60 elever ska vara behöriga \(2023: 10 av 20, 2024: 9 av 20, 2025: 9 av 20\) för att insatsen/;

export const saying = ({ browser, origin }: Setting): void => {
  it("says what may be said beside the headline, copies the line, and opens a year of it", async () => {
    const { page, context, faults } = await openPage(browser(), { language: "sv" });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${origin()}/kalkyl/sandviken`);
    const says = page.locator("details", { hasText: "Säg / säg inte" });
    await says.getByRole("heading", { name: "Säg inte" }).waitFor();
    expect(await says.getByRole("listitem").count()).toBe(10);
    expect(await says.innerText()).toContain("”Insatsen lönar sig”, ”lönar sig inte” eller ”har gett resultat”.");

    await page.getByRole("button", { name: "Kopiera raden till uppföljningsplanen" }).click();
    await page.getByText("Kopierat", { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(LINE);

    const rows = page.getByRole("region", { name: /Antalet att följa, per år/ }).getByRole("row");
    expect((await rows.allInnerTexts()).map((row) => row.split(/\s+/)).slice(1)).toEqual([
      ["2023", "20", "8", "10", "10"],
      ["2024", "20", "8", "9", "19"],
      ["2025", "20", "8", "9", "28"],
    ]);
    await page.click('[data-figure="/breakEven/outcomes/eligibility/watch/observed/2024"]');
    await page
      .getByRole("complementary")
      .getByRole("heading", { name: /Antalet att följa per utfallsår/ })
      .waitFor();

    expect(await page.locator("#funnel").innerText()).toContain("Effekten är inte angiven");
    expect(await page.locator("#who").innerText()).toContain("Prisåret är inte känt");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("on a phone opens at a press, and selects the line where there is no clipboard to write to", async () => {
    const { page, context, faults } = await openPage(browser(), { language: "sv", width: 360, height: 740 });
    // As on a page that came without https.
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`${origin()}/kalkyl/sandviken`);
    const not = page.getByRole("heading", { name: "Säg inte" });
    await page.getByText("Säg / säg inte").waitFor();
    expect(await not.isVisible()).toBe(false);
    await page.getByText("Säg / säg inte").click();
    expect(await not.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Kopiera raden till uppföljningsplanen" }).click();
    await page.getByText("Webbläsaren lät oss inte kopiera.").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(LINE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(faults).toEqual([]);
    await context.close();
  });
};
