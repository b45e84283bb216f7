import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";

/** The results at a meeting: slide by slide from a keyboard, on a projector. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const PROJECTOR = { width: 1280, height: 720 } as const;

/** What is on the screen: which slide, its title, its number, and whether all of it is seen. */
const shown = (page: Page) =>
  page.evaluate(() => ({
    id: document.querySelector<HTMLElement>("[data-slide]")!.dataset.slide,
    title: document.querySelector("h1")!.textContent!.replaceAll(/\s+/g, " "),
    said: document.querySelector("[role=status]")!.textContent!.replaceAll(/\s+/g, " "),
    number: Number(new URL(location.href).searchParams.get("sida") ?? 1),
    isWhole: document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
  }));

const settled = (page: Page) => page.locator("#content[data-settled=true] h1").waitFor();

const press = async (page: Page, key: string) => {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return shown(page);
};

/** Every slide in order, as the right arrow leads to them. */
const walk = async (page: Page) => {
  const slides = [await press(page, "Home")];
  for (;;) {
    const next = await press(page, "ArrowRight");
    if (next.number === slides.at(-1)!.number) return slides;
    slides.push(next);
  }
};

export const presenting = ({ browser, origin }: Setting): void => {
  it("is shown slide by slide by keyboard, each whole on a projector and in the address", async () => {
    const { page, context, faults } = await openPage(browser(), PROJECTOR);
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await page.getByRole("link", { name: "Presentera" }).click();
    await settled(page);
    await page.waitForSelector("#content:focus");
    const slides = await walk(page);
    expect(slides.map(({ id }) => id)).toEqual([
      "headline",
      "say",
      "doubt",
      "who",
      "when",
      "funnel",
      "scenarios",
      "grounds",
    ]);
    expect(slides.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(slides.filter(({ isWhole }) => !isWhole)).toEqual([]);
    expect(slides[0]!.title).toContain("Det krävs minst 1 behörig elev till");
    expect(slides[2]!.title).toMatch(/^Insatsen bär sig troligen för samhället: i \d\d fall av 100\.$/);
    expect(slides[3]).toMatchObject({ title: "Eleven vinner mest, 2,5 mnkr, medan regionen förlorar efter utjämning" });
    expect(slides[3]!.said).toBe(`Bild 4 av 8. ${slides[3]!.title}`);
    for (const [key, id] of [
      ["Home", "headline"],
      ["ArrowLeft", "headline"],
      [" ", "say"],
      ["PageDown", "doubt"],
      ["PageUp", "say"],
      ["End", "grounds"],
      ["ArrowLeft", "scenarios"],
    ] as const)
      expect((await press(page, key)).id, key).toBe(id);
    await page.reload();
    await settled(page);
    expect((await shown(page)).id).toBe("scenarios");
    expect(await page.locator("header, [data-figure] button, button[data-figure], a[href*=skriv]").count()).toBe(0);
    expect(await page.getByText("Illustrativt exempel").isVisible()).toBe(true);
    expect(await page.getByText("ej verifierad", { exact: true }).isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#basis");
    expect(new URL(page.url()).pathname).toBe("/kalkyl/exempelkommunen");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("leaves out who wins where that is unknown, says for whom how many are needed, and is read on a phone", async () => {
    const { page, context, faults } = await openPage(browser(), { width: 360, height: 740, scheme: "dark" });
    await page.goto(`${origin()}/kalkyl/sandviken/visa?sida=99`);
    await settled(page);
    const slides = await walk(page);
    expect(slides.map(({ id }) => id)).toEqual(["headline", "say", "when", "needed", "grounds"]);
    expect(slides[4]!.title).toContain("minst 28 av 60");
    await page.getByRole("button", { name: "Föregående bild" }).click();
    expect(await page.locator("[data-slide=needed] tbody tr").count()).toBeGreaterThan(2);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
};
