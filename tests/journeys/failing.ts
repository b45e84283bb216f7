import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";

/** What people see when something breaks: what happened, that nothing is lost, and a way on. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

export const failing = ({ browser, origin }: Setting): void => {
  it("says that the list could not be fetched, and fetches it when asked again", async () => {
    const { page, context } = await openPage(browser());
    await page.route("**/api/appraisals?*", (route) => route.abort());
    await page.goto(origin());
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Inget är förlorat");
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/api/appraisals?*");
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.getByRole("link", { name: "Samverkan för ökad skolnärvaro" }).waitFor();
    await context.close();
  });

  it("keeps the layout while it waits", async () => {
    const { page, context } = await openPage(browser());
    await page.route("**/api/appraisals?*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(origin());
    await page.getByText("Hämtar kalkylerna").waitFor({ state: "attached" });
    const waiting = await page.locator("#list ~ ul").boundingBox();
    await page.getByRole("link", { name: "Samverkan för ökad skolnärvaro" }).waitFor();
    const filled = await page.locator("#list ~ ul").boundingBox();
    expect(Math.abs((filled?.y ?? 0) - (waiting?.y ?? 0))).toBeLessThan(2);
    expect(Math.abs((filled?.height ?? 0) - (waiting?.height ?? 0))).toBeLessThan(40);
    await context.close();
  });

  it("teaches what an appraisal is where there are none", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.route("**/api/appraisals?*", (route) => route.fulfill({ json: { appraisals: [], total: 0 } }));
    await page.goto(origin());
    await page.getByText("Inga kalkyler än").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says that an appraisal could not be fetched, or that there is none", async () => {
    const { page, context } = await openPage(browser());
    await page.route("**/api/appraisals/sandviken", (route) => route.abort());
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.getByRole("heading", { level: 1, name: "Kalkylen kunde inte hämtas" }).waitFor();
    await page.goto(`${origin()}/kalkyl/finns-inte`);
    await page.getByRole("heading", { level: 1, name: "Kalkylen finns inte" }).waitFor();
    await page.goto(`${origin()}/ingenstans`);
    await page.getByRole("heading", { level: 1, name: "Sidan finns inte" }).waitFor();
    await context.close();
  });

  it("says that the calculation stopped where the engine cannot start, and starts it again when asked", async () => {
    const { page, context } = await openPage(browser());
    await page.route("**/*.worker-*.js", (route) => route.abort());
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.getByRole("heading", { level: 1, name: "Uträkningen stannade" }).waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("Inget är förlorat");
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/*.worker-*.js");
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.getByText("Det krävs minst").first().waitFor();
    await context.close();
  });

  it("lists what to set right in a document that cannot be calculated", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.route("**/api/appraisals/sandviken", async (route) => {
      const response = await route.fetch();
      const found = await response.json();
      found.document.costs[0].payer = "nobody";
      found.head.document = "sha256:changed";
      await route.fulfill({ response, json: found });
    });
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.getByRole("heading", { level: 1, name: "Kalkylen kan inte räknas ännu" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("nobody");
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
};
