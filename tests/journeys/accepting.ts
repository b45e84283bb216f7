import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";
import type { Setting } from "./desk.ts";

/** What an outcome must be worth: how often it pays at each amount, with other published amounts on the same curve. */

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

export const accepting = (here: Setting): void => {
  it("marks the appraisal's amount and others for the same thing, follows what is tried, and turns to another outcome by keys", async () => {
    const { page, context, faults } = await openPage(here.browser());
    await page.goto(`${here.origin()}/kalkyl/exempelkommunen`);
    await page.locator("#content[data-settled=true]").waitFor();
    const part = page.locator("#worth");
    const said = async () => {
      const text = plain(await part.innerText());
      return {
        text,
        pays: Number(/Vid [\d,]+ mnkr per behörig elev bär det sig i omkring (\d+) fall av 100/.exec(text)?.[1]),
      };
    };
    const stated = await said();
    expect(stated.text).toContain("Vad måste en behörig elev vara värd?");
    expect(await part.locator("svg").first().textContent()).toContain("kalkylens belopp");
    expect(stated.text).toMatch(
      /Hultkrantz m\.fl\. 2017: 1,1 mnkr\. Då bär det sig i omkring \d+ fall av 100\..*Ej verifierad/,
    );
    // The appraisal's own source is the one of a million.
    expect(stated.text).not.toContain("Hultkrantz m.fl. 2021: 1,0 mnkr");
    expect(stated.text).not.toContain("1,6 mnkr");

    await part.getByRole("button", { name: "Visa tabellen" }).press("Enter");
    const rows = part.locator("tbody tr");
    // Eleven amounts, of which the appraisal's own is one, and the other published one.
    expect(await rows.count()).toBe(12);
    expect(plain(await rows.filter({ hasText: "Kalkylens belopp" }).innerText())).toContain(
      `omkring ${stated.pays} Kalkylens belopp`,
    );

    await page.goto(`${here.origin()}/kalkyl/exempelkommunen?try=effect.rr:0.97`);
    await page.locator("#worth [data-pulled='effect.rr:0.97']").waitFor();
    await page.locator("#content[data-settled=true]").waitFor();
    // A smaller effect pays less often at the same amount.
    expect((await said()).pays).toBeLessThan(stated.pays);

    const choice = part.getByLabel("Vilket utfall");
    await choice.focus();
    await page.keyboard.press("ArrowDown");
    await part
      .getByRole("heading", { name: "Vad måste ett utfall (elev som fått samordnat stöd) vara värt?" })
      .waitFor();
    expect((await said()).text).not.toContain("Hultkrantz");
    expect(await choice.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is whole in English on a phone in the dark, and says why where no effect is known", async () => {
    const { page, context, faults } = await openPage(here.browser(), {
      width: 360,
      height: 740,
      scheme: "dark",
      language: "en",
    });
    for (const [appraisal, text] of [
      ["exempelkommunen", /At SEK 1\.0 m per eligible pupil it breaks even in about \d+ cases of 100/],
      [
        "sandviken",
        /It can therefore not be said how often the investment breaks even at different amounts\. At least \d+ more/,
      ],
    ] as const) {
      await page.goto(`${here.origin()}/kalkyl/${appraisal}`);
      await page.locator("#content[data-settled=true]").waitFor();
      const part = page.locator("#worth");
      expect(plain(await part.innerText())).toMatch(text);
      if (appraisal === "exempelkommunen") await part.getByRole("button", { name: "Show the table" }).click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
};
