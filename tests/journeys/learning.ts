import { expect, it } from "vitest";
import { example } from "../library.ts";
import { axeFindings, openPage } from "./browser.ts";
import { desk, type Setting } from "./desk.ts";

/** What it is worth to find out more about: sums where a decision is ahead, else the way to stating one. */

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const settled = "#content[data-settled=true]";

export const learning = (here: Setting): void => {
  it("asks for the decision where none is ahead, without a figure, and leads to its field", async () => {
    const { page, context, faults } = await openPage(here.browser(), { width: 360, height: 740, scheme: "dark" });
    const { created } = desk(here);
    await page.goto(`${here.origin()}/kalkyl/sandviken`);
    await page.locator(settled).waitFor();
    const part = page.locator("#learning");
    const text = plain(await part.innerText());
    expect(text).toContain("Pengar som är använda går inte att få tillbaka.");
    expect(text).not.toMatch(/\d/);
    expect(await part.locator("figure").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await part.getByRole("link", { name: "Ange beslutet" }).click();
    await page.waitForURL(/step=after/);
    await page.waitForFunction(() => document.activeElement?.closest('[data-at="/decision/year"]'));

    // At the depth of an idea the decision is not asked for by itself: the way there opens what holds it.
    const id = await created();
    await page.goto(`${here.origin()}/kalkyl/${id}/skriv?at=${encodeURIComponent("/decision/year")}`);
    await page.waitForFunction(() => document.activeElement?.closest('[data-at="/decision/year"]'));
    await page.keyboard.type("2030");
    expect(await page.locator(":focus").inputValue()).toBe("2030");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says sums, the follow-ups there are people for, and leads to the price of one", async () => {
    const { page, context, faults } = await openPage(here.browser());
    await page.goto(`${here.origin()}/kalkyl/exempelkommunen`);
    await page.locator(settled).waitFor();
    const part = page.locator("#learning");
    const text = plain(await part.innerText());
    expect(text).toMatch(
      /före beslutet 2028 vore värt högst omkring \d+ 000 kr, lika mycket som 0,\d+ fler behöriga elever/,
    );
    expect(text).toContain("Mest är det värt att veta mer om ”Relativ risk att inte bli behörig”");
    expect(text).toMatch(
      /Mest värt är att följa upp 200 elever och lika många i en jämförelsegrupp: högst omkring \d+ 000 kr/,
    );
    expect(await part.locator("figure svg").count()).toBe(2);
    await part.getByRole("button", { name: "Visa tabell" }).first().press("Enter");
    expect(plain(await part.locator("table").first().innerText())).toContain("Deltagandegrad inget");
    await part.getByRole("link", { name: "Ange vad en uppföljning kostar" }).press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest('[data-at="/decision/study/fixed"]'));
    expect(faults).toEqual([]);
    await context.close();
  });

  it("recommends a follow-up where its price is stated, in English", async () => {
    const stated = example("exempelkommunen");
    const document = { ...stated, decision: { ...stated.decision!, study: { fixed: 15_000, perPerson: 60 } } };
    const response = await fetch(`${here.origin()}/api/appraisals`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ document }),
    });
    const { id } = await response.json();
    const { page, context, faults } = await openPage(here.browser());
    await page.addInitScript(() => localStorage.setItem("samvinst.language", "en"));
    await page.goto(`${here.origin()}/kalkyl/${id}`);
    await page.locator(settled).waitFor();
    const part = page.locator("#learning");
    // 15 000 and 60 for each of 400.
    expect(plain(await part.innerText())).toMatch(
      /Follow up 200 pupils and as many in a comparison group: it is worth about SEK \d+,000 and costs SEK 39,000/,
    );
    expect(await part.getByRole("link", { name: "State what a follow-up costs" }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
};
