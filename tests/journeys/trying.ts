import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { compactKronor, kronor } from "../../models/words/number.ts";
import { example } from "../library.ts";
import { methodOn } from "../oracle/method.ts";
import { axeFindings, openPage } from "./browser.ts";

/** What happens if …: sliders pull assumptions, the page follows, and what was found is kept or left. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, " ");

const slider = (id: string): string => `[data-slider="${id}"] input[type=range]`;
const typed = (id: string): string => `[data-slider="${id}"] input:not([type=range])`;

/** The net present value to society by the second implementation, with one assumption at another value. */
const npvWith = (document: Appraisal, id: string, value: number): number => {
  const parameters = document.parameters!.map((each) => (each.id === id ? { ...each, value } : each));
  const { npv } = methodOn({ ...document, parameters }).society();
  if (!npv.defined) throw new Error(npv.why);
  return npv.value;
};

const plain = (text: string): string => text.replaceAll(/\s+/g, " ");

export const trying = ({ browser, origin }: Setting): void => {
  it("pulls an assumption by keyboard: figures, pictures and sentences follow, the address keeps it, and it can be put back", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await page.getByRole("button", { name: "Pröva andra antaganden" }).click();
    await page.locator("#trying h2:focus").waitFor();
    await page.locator(typed("effect.rr")).fill("0,95");
    await page.keyboard.press("Tab");
    // From the field to the thumb: one step up and one down is where it was.
    expect(await page.locator(slider("effect.rr")).evaluate((thumb) => thumb === document.activeElement)).toBe(true);
    const said = () => page.getAttribute(slider("effect.rr"), "aria-valuetext");
    await page.keyboard.press("ArrowRight");
    expect(Number((await said())!.replace(",", "."))).toBeGreaterThan(0.95);
    await page.keyboard.press("ArrowLeft");
    expect(await said()).toBe("0,95");
    const npv = npvWith(example("exempelkommunen"), "effect.rr", 0.95);
    expect(await textOf(page, "#keys")).toContain(plain(kronor(npv, "sv")));
    expect(await textOf(page, "#trying")).toContain(plain(compactKronor(npv, "sv")));
    expect(await textOf(page, "#trying")).toContain("i kalkylen 4,6 mnkr");
    await page.getByText("Relativ risk att inte bli behörig: 0,88 → 0,95").waitFor();
    await page.waitForURL(/try=effect\.rr/);
    // The mark on the track stands where the thumb would: at the same share of the way as its value, 0,985.
    const [mark, thumb] = await page.locator('[data-slider="effect.rr"]').evaluate((found) => {
      const even = found.querySelector<HTMLElement>("[class*=even]")!;
      const { value, max } = found.querySelector<HTMLInputElement>("input[type=range]")!;
      return [Number.parseFloat(even.style.left), (Number(value) / Number(max)) * 100];
    });
    expect(mark).toBeGreaterThan(thumb!);

    await page.reload();
    await page.getByText("Relativ risk att inte bli behörig: 0,88 → 0,95").waitFor();
    await page.locator('#keys [data-figure="/society/npv"]').first().click();
    const panel = page.getByRole("complementary");
    await panel.getByText("I scenariot Det du prövar").waitFor();
    await panel.getByText(kronor(npv, "sv")).first().waitFor();
    // What stands open is explained as the page is again; what takes back goes with it, and focus does not.
    await page.getByRole("button", { name: "Återställ allt" }).click();
    await page.waitForURL(/try=open/);
    await panel.getByText("4 625 020 kr").first().waitFor();
    await panel.locator("h2:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(typed("takeup")).fill("50 %");
    await page.keyboard.press("Enter");
    await page.locator("#trying").getByRole("button", { name: "Återställ allt" }).click();
    await page.locator("#trying h2:focus").waitFor();
    expect(await textOf(page, "#keys")).toContain("4 625 020 kr");
    await page.getByRole("button", { name: "Stäng reglagen" }).click();
    await page.locator("#try:focus").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("keeps what is tried as a scenario, and says what could not be", async () => {
    const { page, context, faults } = await openPage(browser());
    const document = example("exempelkommunen");
    const created = await page.request.post(`${origin()}/api/appraisals`, { data: { document } });
    const { id } = (await created.json()) as { id: string };
    await page.goto(`${origin()}/kalkyl/${id}?try=open`);
    const field = page.locator(typed("takeup"));
    await field.fill("400 %");
    await field.press("Enter");
    const refusal = page.getByText(/^Här går det från .* till .*\.$/);
    await refusal.waitFor();
    // What was refused is left by Escape, or for where the thumb goes.
    await field.press("Escape");
    expect([await field.inputValue(), await refusal.count()]).toEqual(["80\u00a0%", 0]);
    await field.fill("400 %");
    await field.press("Tab");
    await page.keyboard.press("ArrowRight");
    expect([await field.inputValue(), await refusal.count()]).toEqual(["80,5\u00a0%", 0]);
    await page.getByRole("button", { name: "Återställ Deltagandegrad" }).click();
    await page.locator(`${slider("takeup")}:focus`).waitFor();
    await field.fill("50 %");
    await field.press("Enter");
    await page.getByRole("button", { name: "Spara som scenario" }).click();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByText("Ge scenariot ett namn.").waitFor();
    await page.getByLabel("Scenariots namn").fill("Försiktigt");
    await page.keyboard.press("Enter");
    await page.getByText("Det finns redan ett scenario med det namnet.").waitFor();
    await page.getByLabel("Scenariots namn").fill("Hälften deltar");
    await page.keyboard.press("Enter");
    await page.getByText("Du ser scenariot Hälften deltar.").waitFor();
    await page.locator("#content:focus").waitFor();
    const npv = npvWith(document, "takeup", 0.5);
    expect(await textOf(page, "#keys")).toContain(plain(kronor(npv, "sv")));
    const kept = (await (await page.request.get(`${origin()}/api/appraisals/${id}`)).json()) as { document: Appraisal };
    expect(kept.document.scenarios!.at(-1)).toEqual({
      id: "halften-deltar",
      name: "Hälften deltar",
      // As unsure as it was, about another value.
      set: { takeup: { value: 0.5, belief: document.parameters!.find((one) => one.id === "takeup")!.belief } },
    });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("lies under the page on a phone, one assumption at a time, and is accessible", async () => {
    const { page, context, faults } = await openPage(browser(), { width: 360, height: 740 });
    await page.goto(`${origin()}/kalkyl/exempelkommunen?try=takeup:0.5`);
    await page.getByLabel("Antagande", { exact: true }).selectOption("takeup");
    expect(await page.inputValue(typed("takeup"))).toBe("50\u00a0%");
    expect(await page.locator("#trying input[type=range]").count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
};
