import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.ts";

/** What people come to do: find an appraisal, read its answer, follow a figure to its source. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

/** The text of a place as it is read, with plain spaces. */
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, " ");

const figure = (at: string): string => `[data-figure="${at}"]`;
const needed = "/breakEven/outcomes/eligibility";

export const reading = ({ browser, origin }: Setting): void => {
  it("lists both appraisals with what must be true for each, and opens one", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(origin());
    await page.getByRole("link", { name: "Samverkan för ökad skolnärvaro" }).waitFor();
    const list = await textOf(page, "#list ~ ul");
    expect(list).toContain("Det krävs minst 4 fler behöriga elever för att insatsen ska bära sig för samhället.");
    expect(list).toContain("Illustrativt exempel");
    expect(list).toContain("Slutrapport");
    await page.getByRole("link", { name: "Skolnärvaroteam i Exempelkommunen" }).click();
    await page.getByRole("heading", { level: 1, name: "Skolnärvaroteam i Exempelkommunen" }).waitFor();
    expect(await page.title()).toBe("Skolnärvaroteam i Exempelkommunen – Samvinst");
    expect(faults).toEqual([]);
    await context.close();
  });

  describe("Exempelkommunen", () => {
    it("says net present value, benefit per krona, per fund krona and year of payback", async () => {
      const { page, context, faults } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/exempelkommunen`);
      const keys = await textOf(page, "#keys");
      for (const shown of ["4,6 mnkr", "4 625 020 kr", "2,27", "4,02", "2035", "ej verifierad"])
        expect(keys).toContain(shown);
      const scenarios = await textOf(page, "#scenarios");
      for (const name of ["Försiktigt", "Gynnsamt", "Ränta 3 %, skattefaktor 1,3", "Utan undvikna kostnader"])
        expect(scenarios).toContain(name);
      expect(faults).toEqual([]);
      await context.close();
    });

    it("opens a figure down to the source of a value it rests on", async () => {
      const { page, context, faults } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/exempelkommunen`);
      await page.click(figure("/society/npv"));
      const panel = page.getByRole("complementary");
      await panel.getByRole("heading", { name: /Nettonuvärde/ }).waitFor();
      expect(new URL(page.url()).searchParams.get("figure")).toBe("/society/npv");
      for (const name of [
        "Nuvärde av nytta: Samhället",
        "Nuvärde: Samhällsekonomiskt värde av behörighet",
        "Samhällsekonomiskt värde av behörighet, per år",
        "Värde per utfall och år efter utfallet",
        "Första årets vinst per utfall",
        "Kalkylvärde i prisårets priser: Samhällsekonomiskt värde av behörighet",
      ])
        await panel.getByRole("list").getByRole("button", { name, exact: true }).first().click();
      await panel
        .getByRole("button", { name: "Värde per ytterligare gymnasiebehörig elev", exact: true })
        .first()
        .click();
      await panel.getByRole("heading", { name: "Värde per ytterligare gymnasiebehörig elev" }).waitFor();
      expect(await panel.innerText()).toContain("Hultkrantz, Karpaty, Nowak och Vimefall, Ekonomisk Debatt");
      expect(await panel.innerText()).toContain("ej verifierad");
      expect(faults).toEqual([]);
      await context.close();
    });

    it("goes straight from a figure to any value it rests on", async () => {
      const { page, context } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/exempelkommunen?figure=/society/bcr`);
      const panel = page.getByRole("complementary");
      await panel.getByText(/^Vilar på \d+ angivna värden$/).click();
      await panel.getByRole("button", { name: "PO-pålägg", exact: true }).click();
      await panel.getByRole("heading", { name: "PO-pålägg" }).waitFor();
      expect(await panel.innerText()).toContain("SKR, avrundat");
      await context.close();
    });

    it.each(["", "?scenario=health"])("shows a table whose rows and columns add up (%s)", async (search) => {
      const { page, context, faults } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/exempelkommunen${search}`);
      await page.waitForSelector("#who table");
      const rows = await page
        .locator("#who table")
        .first()
        .locator("tbody tr, tfoot tr")
        .evaluateAll((found) =>
          found.map((row) => ({
            isMember: /egen del|förvaltningen/.test(row.querySelector("th")?.textContent ?? ""),
            numbers: [...row.querySelectorAll("td")].map((cell) =>
              Number(cell.textContent?.replaceAll(/\s/g, "").replace("−", "-")),
            ),
          })),
        );
      for (const { numbers } of rows) {
        const [cost, benefitBefore, netBefore, benefitAfter, netAfter] = numbers as [
          number,
          number,
          number,
          number,
          number,
        ];
        expect([benefitBefore - cost, benefitAfter - cost]).toEqual([netBefore, netAfter]);
      }
      const total = rows.at(-1)!.numbers;
      const tops = rows.slice(0, -1).filter(({ isMember }) => !isMember);
      const sums = total.map((_, column) => tops.reduce((sum, { numbers }) => sum + numbers[column]!, 0));
      // With a tax factor society's sum holds a line that is no actor's.
      if (search === "") expect(sums).toEqual(total);
      expect(faults).toEqual([]);
      await context.close();
    });

    it("changes perspective and shows a whole page under another scenario", async () => {
      const { page, context, faults } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/exempelkommunen`);
      await page.getByLabel("Perspektiv").selectOption("actors/region");
      await page.waitForSelector(figure("/actors/region/after/npv"));
      expect(await textOf(page, "#keys")).toContain("−1,1 mnkr");
      await page.getByRole("button", { name: "Visa Försiktigt på hela sidan" }).click();
      await page.getByText("Du ser scenariot Försiktigt.").waitFor();
      await page.getByLabel("Perspektiv").selectOption("society");
      expect(await textOf(page, "#keys")).toContain("1,1 mnkr");
      await page.getByRole("button", { name: "Visa huvudkalkylen", exact: true }).click();
      await page.getByText("4 625 020 kr").first().waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  describe("Sandviken", () => {
    it("says how many are needed for whom, and that the effect is not known", async () => {
      const { page, context, faults } = await openPage(browser());
      await page.goto(`${origin()}/kalkyl/sandviken`);
      const headline = await textOf(page, "[aria-labelledby=headline-title]");
      expect(headline).toContain("Det krävs minst 4 fler behöriga elever");
      expect(headline).toContain("För offentlig sektor minst 7.");
      expect(headline).toContain("För kommunen själv går det inte inom målgruppen om 60 (före utjämning: 8).");
      expect(headline).toMatch(/minst 28 av 60/);
      expect(headline).toContain("24 klarar sig ändå");
      const keys = await textOf(page, "#keys");
      expect(keys).toContain("effekten är inte känd");
      expect(
        await page
          .locator(figure(`${needed}/society/whole`))
          .first()
          .innerText(),
      ).toBe("4");
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it("is usable by keyboard alone: skip link, list, figure, a step down, and back to where one was", async () => {
    const { page, context } = await openPage(browser());
    await page.goto(origin());
    await page.getByRole("link", { name: "Samverkan för ökad skolnärvaro" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Hoppa till innehållet");
    await page.getByRole("link", { name: "Samverkan för ökad skolnärvaro" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#basis");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    const first = figure(`${needed}/society/whole`);
    for (let tabs = 0; tabs < 25 && !(await page.locator(`${first}:focus`).count()); tabs++)
      await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
    expect(ring).toBe("3px");
    await page.keyboard.press("Enter");
    const heading = page.locator("aside h2:focus");
    await heading.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Vägen hit" }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForSelector(`${first}:focus`);
    expect(new URL(page.url()).search).toBe("");
    await context.close();
  });

  it("opens explanations in a sheet on a phone, and closes it with Escape", async () => {
    const { page, context, faults } = await openPage(browser(), { width: 360, height: 740 });
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.click(figure(`${needed}/society/whole`));
    await page.getByRole("dialog").getByRole("heading").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForSelector(`${figure(`${needed}/society/whole`)}:focus`);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("remembers language and appearance", async () => {
    const { page, context } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("At least").first().waitFor();
    await page.getByLabel("Appearance").selectOption("dark");
    await page.reload();
    await page.getByText("At least").first().waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.getAttribute("html", "data-mantine-color-scheme")).toBe("dark");
    await context.close();
  });
};
