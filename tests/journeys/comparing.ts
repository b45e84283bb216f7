import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { tiny } from "../models/tiny.ts";
import { axeFindings, openPage } from "./browser.ts";
import { desk, type Setting } from "./desk.ts";

/** Two things side by side: what each says, what they differ by, what moved the figure, and how each bar came about. */

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, " ");
const settled = (page: Page) => page.locator("#content[data-settled=true]").waitFor();
const bar = (page: Page, at: string) => page.locator(`#moved svg [data-figure="${at}"]`);
/** The rows of the key figures by name, as their cells read. */
const rowOf = async (page: Page, name: string): Promise<readonly string[]> =>
  (
    await page
      .locator("#keys tbody tr", { has: page.getByRole("rowheader", { name, exact: true }) })
      .getByRole("cell")
      .allInnerTexts()
  ).map((text) => text.replaceAll(/\s+/g, " "));

export const comparing = (setting: Setting): void => {
  const { browser, origin } = setting;

  it("puts a scenario beside the main appraisal, and every bar between them opens by keyboard", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await page.getByRole("link", { name: "Jämför Försiktigt med huvudkalkylen" }).click();
    await page.getByRole("heading", { level: 1, name: "Jämför" }).waitFor();
    await bar(page, "/changes/0").waitFor();
    expect(await rowOf(page, "Nettonuvärde")).toEqual(["4 625 020 kr", "1 102 884 kr", "−3 522 136 kr"]);
    expect(await rowOf(page, "Återbetalt år")).toEqual(["2035", "2042", "7 år senare"]);
    expect(await textOf(page, "#moved")).toContain(
      "Nettonuvärdet minskar från 4,6 mnkr till 1,1 mnkr, på grund av antagandet ”Relativ risk att inte bli behörig”",
    );
    const panel = page.getByRole("complementary");
    await bar(page, "/changes/0").focus();
    await page.keyboard.press("Enter");
    await panel.getByRole("heading", { name: "Relativ risk att inte bli behörig" }).waitFor();
    expect(await textOf(page, "aside")).toContain("0,88 → 0,96 minskar nettonuvärdet med 3,5 mnkr");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => bar(page, "/changes/0").evaluate((one) => one === document.activeElement)).toBe(true);
    await bar(page, "/after").press("Enter");
    await panel.getByRole("heading", { name: /Nettonuvärde/ }).waitFor();
    for (const told of ["Till: Försiktigt", "1 102 884 kr"]) expect(await textOf(page, "aside")).toContain(told);

    await page.getByRole("button", { name: "Byt plats" }).click();
    await expect.poll(() => rowOf(page, "Nettonuvärde")).toEqual(["1 102 884 kr", "4 625 020 kr", "+3 522 136 kr"]);
    await page.getByRole("group", { name: "Till", exact: true }).getByLabel("Scenario").selectOption("health");
    await expect.poll(() => textOf(page, "#moved")).toContain("Från Försiktigt till Ränta 3 %, skattefaktor 1,3.");
    await bar(page, "/changes/1").click();
    await panel.getByRole("heading", { name: "Inställningarna" }).waitFor();
    expect(await panel.innerText()).toContain("Shapley-värdet");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("subtracts no kronor of other years, says where a figure is not known, and follows one that both have", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/jamfor?before=exempelkommunen&after=sandviken`);
    await page.getByText("Det går inte att säga vad som flyttar nettonuvärdet").waitFor();
    expect(await rowOf(page, "Nettonuvärde")).toEqual(["4 625 020 kr", "effekten är inte känd", "inget tal i Till"]);
    expect((await rowOf(page, "Kostnader"))[2]).toBe("olika års kronor");
    expect(await textOf(page, "#keys")).toContain(
      "Från är nuvärde år 2025 i 2025 års priser, Till är nuvärde år 2022 i 2024 års priser",
    );
    expect(await textOf(page, "#moved")).toContain(
      "Till, Samverkan för ökad skolnärvaro: Hur mycket insatsen förändrar är inte angivet",
    );
    await page.getByLabel("Tal att följa").selectOption("needed");
    await bar(page, "/after").waitFor();
    expect(await textOf(page, "#moved")).toContain("3,26 utfall");
    expect(faults).toEqual([]);
    await context.close();
  });

  describe("versions of an appraisal", () => {
    it("are chosen on either side, and what was written in between moved the figure", async () => {
      const { created, elsewhere } = desk(setting);
      const id = await created();
      await elsewhere(id, tiny);
      await elsewhere(id, {
        parameters: tiny.parameters!.map((one) => (one.id === "p" ? { ...one, value: 0.3 } : one)),
      });
      const { page, context, faults } = await openPage(browser());
      await page.goto(`${origin()}/jamfor?before=${id}`);
      await page.getByText("Inget skiljer mellan sidorna.").waitFor();
      expect(await textOf(page, "main")).toContain("Bara den ena sidan är vald.");
      await page.getByRole("group", { name: "Från", exact: true }).getByLabel("Version").selectOption("2");
      await bar(page, "/changes/0").waitFor();
      // 100 × 0.2 × 1 000 − 5 000, and with 0.3.
      expect(await rowOf(page, "Nettonuvärde")).toEqual(["15 000 kr", "25 000 kr", "+10 000 kr"]);
      expect(await bar(page, "/changes/0").getAttribute("aria-label")).toBe(
        "Utfall per elev: +10,0 tkr".replaceAll(" tkr", "\u00a0tkr"),
      );
      // Version 1 is but a title.
      await page.getByRole("group", { name: "Från", exact: true }).getByLabel("Version").selectOption("1");
      await page.getByText("Kalkylen går inte att räkna än. Det här behöver rättas:").waitFor();
      await page.goto(`${origin()}/jamfor?before=${id}@99&after=${id}`);
      await page.getByText("Versionen finns inte kvar.").waitFor();
      await page
        .getByRole("group", { name: "Från", exact: true })
        .getByRole("button", { name: "Skolnärvaroteam i Exempelkommunen" })
        .click();
      await settled(page);
      expect(new URL(page.url()).searchParams.get("before")).toBe("exempelkommunen");
      expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
      await context.close();
    });
  });
};
