import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import type { Explanation } from "../../models/explain.ts";
import type { Session } from "../../models/session.ts";
import { fold } from "../laws/fold.ts";
import { example, opened } from "../library.ts";
import { openPage } from "./browser.ts";

/** What an economist does with a figure: takes it apart, takes it along, and goes to where it is written. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const plainSpaces = (text: string): string => text.replaceAll(/\s+/g, " ");

export const explaining = ({ browser, origin }: Setting): void => {
  it.each(["exempelkommunen", "sandviken"] as const)(
    "every figure on the page of %s has an explanation",
    async (name) => {
      const { page, context } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/${name}`);
      await page.waitForSelector("#basis");
      // What folds away is there when it is opened; a press does not move the rest, which is pressed at once.
      await page
        .locator("#content details:not([open]) > summary, #content button[aria-controls][aria-expanded=false]")
        .evaluateAll((folds) => {
          for (const fold of folds) (fold as HTMLElement).click();
        });
      const doors = await page
        .locator("button[data-figure], [role=button][data-figure]")
        .evaluateAll((found) =>
          found.map((door) => [door.getAttribute("data-figure")!, door.getAttribute("data-scenario")!] as const),
        );
      const sessions = new Map<string, Session>();
      const lacking = doors.filter(([at, scenario]) => {
        const session = sessions.get(scenario) ?? opened(example(name), scenario === "BASE" ? undefined : scenario);
        sessions.set(scenario, session);
        return session.explain(at) === undefined;
      });
      expect(lacking).toEqual([]);
      expect(doors.length).toBeGreaterThan(name === "sandviken" ? 30 : 100);
      await context.close();
    },
  );

  it("is a sentence and a formula, is copied as text, saved as a file, and leads to the field", async () => {
    const { page, context, faults } = await openPage(browser());
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${origin()}/kalkyl/exempelkommunen?scenario=low&figure=/society/npv`);
    const panel = page.getByRole("complementary");
    await panel.getByText("Hela trädet som JSON").waitFor();
    const told = plainSpaces(await panel.innerText());
    expect(told).toMatch(/Nettonuvärde för samhället är 1 102 884 kr: nyttan [\d ]+ kr minus kostnaden [\d ]+ kr\./);
    expect(told).toMatch(/Nuvärde av nytta − nuvärde av kostnader [\d ]+ − [\d ]+ = 1 102 884 kr/);

    const download = page.waitForEvent("download");
    await panel.getByText("Hela trädet som JSON").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("skolnarvaroteam-i-exempelkommunen-nettonuvarde-samhallet.json");
    const saved = JSON.parse(readFileSync(await file.path(), "utf8")) as Explanation & Readonly<{ scenario: string }>;
    expect(saved.scenario).toBe("low");
    expect(Math.round(fold(saved) as number)).toBe(1_102_884);

    await panel.getByText(/^Vilar på/).click();
    await panel.getByRole("button", { name: "Relativ risk att inte bli behörig", exact: true }).click();
    await panel.getByText("I scenariot ”Försiktigt”").waitFor();
    await panel.getByText("Kopiera som text").click();
    await panel.getByText("Kopierat", { exact: true }).waitFor();
    const copied = plainSpaces(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied).toContain("Scenario: Försiktigt");
    expect(copied).toContain("I huvudkalkylen: 0,88 I scenariot ”Försiktigt”: 0,96. Övre delen av intervallet.");
    expect(copied).toContain("Verifiering: ej verifierad");

    // As where the page came without https: there is no clipboard, and the text stands marked.
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await panel.getByText("Kopiera som text").click();
    const area = panel.getByRole("textbox", { name: "Kopiera som text" });
    await area.waitFor();
    expect(plainSpaces(await area.evaluate(() => String(getSelection())))).toBe(copied);

    await panel.getByRole("link", { name: "Öppna fältet" }).click();
    await page.waitForSelector('[data-at="/parameters/effect.rr/value"]:focus');
    expect(new URL(page.url()).search).toBe("?step=assumptions");
    await page.goBack();
    await page.waitForSelector("#keys");
    expect(new URL(page.url()).searchParams.get("figure")).toBe("/society/npv");

    // What lies in the archive is not written in, so that nothing leads there.
    await page.getByRole("button", { name: "Lägg i arkivet" }).click();
    await page.getByText("Kalkylen ligger i arkivet.").waitFor();
    await panel.getByText(/^Vilar på/).click();
    await panel.getByRole("button", { name: "PO-pålägg", exact: true }).click();
    await panel.getByText("/parameters/oncost/value").waitFor();
    expect(await panel.getByRole("link", { name: "Öppna fältet" }).count()).toBe(0);
    await page.getByRole("button", { name: "Ta tillbaka från arkivet" }).click();
    await panel.getByRole("link", { name: "Öppna fältet" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
};
