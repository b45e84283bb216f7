import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";

/** What people ask of an estimate: how wrong may one value be, and what is there still to decide. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const figure = (at: string): string => `[data-figure="${at}"]`;
const root = (parameter: string): string => `#switching td ${figure(`/breakEven/parameters/${parameter}/roots/0`)}`;

/** The text of a place as it is read, with plain spaces. */
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, " ");

export const turning = ({ browser, origin }: Setting): void => {
  it("says which value needs to change least, and opens at what value the appraisal breaks even", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    const switching = await textOf(page, "#switching");
    expect(switching).toContain(
      "”Relativ risk att inte bli behörig” behöver ändras minst för att kalkylen ska gå jämnt ut: från 0,88 till 0,985",
    );
    for (const row of ["Deltagandegrad 80 % 80 % ± 5 % 35,3 %", "1 000 000 kr per utfall 500 000 – 2 000 000 124 580"])
      expect(switching).toContain(row);
    const rows = page.locator("#switching tbody").first().locator("tr");
    expect(await rows.count()).toBe(6);
    // By keyboard: in, a step down, and back to where one was.
    await page.locator(root("takeup")).focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary");
    await panel.getByRole("heading", { name: "Brytvärde: Deltagandegrad" }).waitFor();
    const told = (await panel.innerText()).replaceAll(/\s+/g, " ");
    expect(told).toContain("35,3 %");
    expect(told).toContain("Så är det i kalkylen: Deltagandegrad 80 % Nettonuvärde: Samhället 4 625 020 kr");
    await panel.getByRole("button", { name: "Deltagandegrad", exact: true }).first().click();
    await panel.getByText("/parameters/takeup/value").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForSelector(`${root("takeup")}:focus`);
    expect(new URL(page.url()).search).toBe("");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("writes a switching value as its parameter is written, in the prices of that", async () => {
    const { page, context } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await page.click(root("value.eligibility"));
    const panel = page.getByRole("complementary");
    await panel.getByText("124 580 kr per utfall", { exact: true }).waitFor();
    await panel.getByText("I samma priser som antagandet är angivet i.").waitFor();
    await page.click("#switching button[aria-controls]");
    expect(await textOf(page, "#switching table >> nth=1")).toContain(
      "PO-pålägg 44 % 39 % – 49 % inget inom gränserna",
    );
    await context.close();
  });

  it("shows the switching value beside its parameter on a phone, without scrolling the table", async () => {
    const { page, context } = await openPage(browser(), { width: 360, height: 740 });
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    const box = await page.locator(root("value.eligibility")).boundingBox();
    expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await context.close();
  });

  it("says what is still to be decided, what that is worth, and what ordinary operation costs a cohort", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    const after = await textOf(page, "#after");
    for (const said of [
      "nettonuvärdet är 1,2 mnkr, mot 4,6 mnkr för hela kalkylen",
      "Samhället, nuvärde år 2025 i 2025 års priser.",
      "Beslutet 2028 gäller kostnaden ”Ordinarie drift” och målgruppen ”Elever i årskurs 7–9, ordinarie drift”.",
      "Pengar som då redan är använda räknas inte. Från och med 2028 väntas 25 personer om året i 10 år.",
      "En årskull i ordinarie drift kostar 700 tkr och har nettonuvärdet 1,4 mnkr",
      "diskonterat till årskullens år",
    ])
      expect(after).toContain(said);
    const panel = page.getByRole("complementary");
    for (const [at, shown] of [
      ["/decision/forward", "1 244 427 kr"],
      ["/decision/forwardPerPerson", "55 189 kr per person"],
      ["/steadyState/npvPerCohort", "1 379 718 kr"],
    ] as const) {
      await page
        .locator(`#after ${figure(at)}`)
        .last()
        .click();
      await panel.getByText(shown).first().waitFor();
    }
    await panel.getByText("I 2025 års priser, diskonterat till årskullens år.").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says calmly why there is nothing to say where the effect is unknown and nothing is to be decided", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/sandviken`);
    expect(await textOf(page, "#switching")).toBe(
      "Brytvärden Det går inte att säga vid vilka värden kalkylen går jämnt ut: effekten är inte känd Hur mycket vart och ett av de osäkra antagandena avgör",
    );
    const after = await textOf(page, "#after");
    expect(after).toContain("Kalkylen anger inget beslut som ännu ska fattas.");
    expect(after).toContain("Kalkylen har ingen årskull i ordinarie drift.");
    expect(await page.locator("#switching button, #after button").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says that a parameter with a belief alone is read as its mean", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.route("**/api/appraisals/exempelkommunen", async (route) => {
      const response = await route.fetch();
      const found = await response.json();
      delete found.document.parameters.find(({ id }: { id: string }) => id === "takeup").value;
      found.head.document = "sha256:believed";
      await route.fulfill({ response, json: found });
    });
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    expect(await textOf(page, "#switching")).toContain("Deltagandegrad medelvärdet av det bedömda intervallet");
    await page.click(root("takeup"));
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "Deltagandegrad", exact: true }).first().click();
    await panel.getByText(/^Deltagandegrad är 80\s%: medelvärdet av det bedömda intervallet/).waitFor();
    await page.waitForTimeout(200);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
};
