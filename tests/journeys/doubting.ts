import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";
import type { Setting } from "./desk.ts";

/** How sure it is: the sentence, a hundred dots, the range beside each headline figure. */

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** "M" begins a dot. */
const dotsIn = (d: string | null): number => d?.match(/M/g)?.length ?? 0;

export const doubting = (here: Setting): void => {
  it("says how often it pays, shows as many dots as it says, and a range under the figures, which follow what is tried", async () => {
    const { page, context, faults } = await openPage(here.browser());
    await page.goto(`${here.origin()}/kalkyl/exempelkommunen`);
    await page.locator("#content[data-settled=true]").waitFor();
    const textOf = async (selector: string) => plain(await page.locator(selector).first().innerText());
    const said = async () => {
      const [, pays] = /för samhället: .*?(\d+) fall av 100\./.exec(await textOf("#doubt"))!;
      const dots = page.locator("#doubt figure svg").first().locator("path");
      const paths = await dots.evaluateAll((all) =>
        all.map((path) => ({ d: path.getAttribute("d"), isFilled: path.getAttribute("fill") === "var(--accent)" })),
      );
      const round = paths.filter(({ d }) => d?.includes("a"));
      return {
        pays: Number(pays),
        filled: round.filter(({ isFilled }) => isFilled).reduce((sum, { d }) => sum + dotsIn(d), 0),
        hollow: round.filter(({ isFilled }) => !isFilled).reduce((sum, { d }) => sum + dotsIn(d), 0),
        range: /i nio fall av tio [−\d,]+ till [−\d,]+ mnkr/.exec(await textOf("#keys"))?.[0],
      };
    };
    const stated = await said();
    expect(stated.range).toBeDefined();
    expect([stated.filled, stated.hollow]).toEqual([stated.pays, 100 - stated.pays]);
    await page.goto(`${here.origin()}/kalkyl/exempelkommunen?try=effect.rr:0.97`);
    await page.locator("#doubt [data-pulled='effect.rr:0.97']").waitFor();
    await page.locator("#content[data-settled=true]").waitFor();
    // A smaller effect pays less often, and lies lower.
    const tried = await said();
    expect(tried.pays).toBeLessThan(stated.pays);
    expect([tried.filled, tried.hollow]).toEqual([tried.pays, 100 - tried.pays]);
    expect(tried.range).not.toBe(stated.range);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says why it cannot be said and how many are needed, in English, on a phone in the dark", async () => {
    const { page, context, faults } = await openPage(here.browser(), { width: 360, height: 740, scheme: "dark" });
    await page.addInitScript(() => localStorage.setItem("samvinst.language", "en"));
    await page.goto(`${here.origin()}/kalkyl/sandviken`);
    await page.locator("#content[data-settled=true]").waitFor();
    const doubt = plain(await page.locator("#doubt").innerText());
    expect(doubt).toContain("How sure it is that the investment breaks even cannot be said.");
    // Once, and not of those who gain and of the years again.
    expect(doubt.match(/cannot be said/g)).toHaveLength(1);
    expect(doubt).toMatch(/more eligible pupils? (are|is) needed|more eligible pupils?\./);
    expect(await page.locator("#doubt figure").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
};
