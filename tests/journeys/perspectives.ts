import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { openPage } from "./browser.ts";

/** The same figures seen by those who pay, by economists, by those who budget; and where they lose or cannot be known. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, " ");
const figure = (at: string): string => `[data-figure="${at}"]`;

export const perspectives = ({ browser, origin }: Setting): void => {
  it("tells a payer that loses what it would take, in the same places as one that gains", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen?perspective=actors/region`);
    const keys = await textOf(page, "#keys");
    for (const said of [
      "Insatsen kan inte bära sig för regionen inom målgruppen om 84: det krävs minst 80 fler behöriga elever, " +
        "utöver dem som klarar sig ändå och efter kalkylens avdrag.",
      "Regionen får inte tillbaka det satsade, utan 0,06 kr per satsad krona.",
      "−1,1 mnkr",
      "betalas inte tillbaka",
      "Samma i alla perspektiv",
      "ingen nettokostnad",
      "756 tkr",
    ])
      expect(keys).toContain(said);
    await page.getByRole("button", { name: "Visa fler mått" }).click();
    await page.click(`#keys ${figure("/actors/region/after/irr/roots/0")}`);
    const panel = page.getByRole("complementary");
    await panel.getByRole("heading", { name: /Internränta/ }).waitFor();
    expect(await textOf(page, `#keys ${figure("/actors/region/after/irr/roots/0")}`)).toBe("−5,6 %");
    expect(await textOf(page, "#keys table")).toContain("Elev som fått samordnat stöd 54 398 kr 57 382 kr");
    await page.getByLabel("Perspektiv").selectOption("sectors/municipality");
    await page.getByText("Brytpunkten räknas för den som betalar, inte för kommunsektorn som helhet.").waitFor();
    // One outcome has the cost of public funds in it and all of them have not: what does not multiply says so.
    await page.goto(`${origin()}/kalkyl/exempelkommunen?scenario=health`);
    const funnel = await textOf(page, "#funnel");
    expect(funnel).toContain("Värde av ett utfall för samhället, med skattefaktorn");
    expect(funnel).toContain("Nuvärde av nyttan, utan skattefaktorn");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("shows the budget as time alone, with sums of what is shown, and who pays ordinary operation", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    const budget = page.locator("#budget");
    await budget.getByLabel("Visa", { exact: true }).selectOption("inKind");
    await budget.getByText("ges 1 310 000 kr i tid").waitFor();
    expect(await textOf(page, "#budget tfoot")).toBe("Summa 420 000 440 000 450 000 – 1 310 000");
    await page.click(figure("/steadyState/payers/school"));
    await page.getByRole("complementary").getByText("700 000 kr").first().waitFor();
    expect(await textOf(page, "#unpriced")).toContain(
      "Insatsen bär sig för samhället utan dem: nettonuvärdet är 4,6 mnkr.",
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says why in every figure's place where the effect is not known", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.waitForSelector("#keys dl");
    const values = await page.locator("#keys dl > div > dd:nth-of-type(1)").allInnerTexts();
    expect(values).toEqual(Array.from({ length: 6 }, () => "effekten är inte känd"));
    expect(await textOf(page, "#unpriced")).toContain("Det går inte att säga vad de måste vara värda");
    expect(await textOf(page, "#who")).toContain("Var nyttan hamnar går inte att räkna: effekten är inte känd.");
    expect(faults).toEqual([]);
    await context.close();
  });
};
