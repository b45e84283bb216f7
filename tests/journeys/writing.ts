import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import { openPage } from "./browser.ts";

/** What a coordinator does who writes an appraisal: every number typed, every mistake mended, nothing lost on the way. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const library = join(import.meta.dirname, "../../models/library");
const example = (name: string): Appraisal => JSON.parse(readFileSync(join(library, `${name}.kalkyl.json`), "utf8"));

const field = (page: Page, at: string): Locator => page.locator(`:is(input, select, textarea)[data-at="${at}"]`);
/** What is said under a field that something is wrong with it. */
const trouble = (page: Page, at: string): Locator => page.locator(`[id="at${at}:problem"]`);
const strip = (page: Page): Locator => page.locator("[data-live]");
const problems = (page: Page): Locator => page.locator("[aria-labelledby=problems-title]");
const wrong = (page: Page): Locator =>
  problems(page)
    .getByRole("list", { name: /^Att rätta/ })
    .getByRole("link");
const settled = (page: Page) => page.locator("#content[data-settled=true]").waitFor();
const stepTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("navigation", { name: "Kalkylens steg" }).getByRole("link", { name }).click();
  await page.locator("nav [aria-current]", { hasText: name }).waitFor();
};
const focused = (page: Page, at: string) => page.locator(`[data-at="${at}"]:focus`).waitFor();

/** The appraisal that is written, as the server has it when all of it is saved. */
const saved = async (page: Page): Promise<Draft> => {
  await page.locator("[data-status=saved]").waitFor();
  const { origin, pathname } = new URL(page.url());
  const answer = await fetch(`${origin}/api/appraisals/${pathname.split("/")[2]}`);
  return (await answer.json()).document;
};

/** On one line, with one kind of space. */
const plainly = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

export const writing = ({ browser, origin }: Setting): void => {
  const opened = async (document: Draft, search: string) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ document });
    const { id } = await (await fetch(`${origin()}/api/appraisals`, { method: "POST", headers, body })).json();
    const watched = await openPage(browser());
    await watched.page.goto(`${origin()}/kalkyl/${id}/skriv?${search}`);
    await settled(watched.page);
    return watched;
  };

  it("gives an idea its break-even sentence within 25 inputs, and no kronor of gain", async () => {
    const { page, context, faults } = await openPage(browser());
    let inputs = 0;
    const press = async (what: Locator) => {
      inputs += 1;
      await what.click();
    };
    const type = async (at: string, text: string) => {
      inputs += 1;
      await field(page, at).pressSequentially(text);
    };
    const next = () => press(page.getByRole("link", { name: /^Nästa: / }));
    await page.goto(origin());
    await press(page.getByRole("link", { name: "Ny kalkyl" }));
    await press(page.getByRole("button", { name: "Börja från början" }));
    await type("/title", "Skolnärvaro i Ort");
    await press(page.getByRole("button", { name: "Fler blir behöriga till gymnasiet" }));
    await type("/outcomes/eligibility/effect/baselineRisk", "40 %");
    await next();
    const year = new Date().getFullYear();
    await press(page.getByRole("button", { name: "Lägg till en målgrupp" }));
    await type("/cohorts/malgrupp/name", "Elever i nian");
    await type(`/cohorts/malgrupp/people/${year}`, "60");
    await next();
    await next();
    await press(page.getByRole("button", { name: "Lägg till en kostnad" }));
    await type("/costs/kostnad/name", "Samordnare");
    inputs += 1;
    await field(page, "/costs/kostnad/payer").selectOption("Kommunen");
    await type(`/costs/kostnad/amounts/${year}`, "1 300 000");
    await press(page.getByRole("button", { name: "Lägg till en kostnad" }));
    await type("/costs/kostnad-2/name", "Lokal");
    inputs += 1;
    await field(page, "/costs/kostnad-2/payer").selectOption("Kommunen");
    await type(`/costs/kostnad-2/amounts/${year}`, "1,3 mnkr");
    await settled(page);

    // The kronor of this year are worth 2 % a year less than those of 2024, the last year with a known index; all of it falls in the
    // base year. One eligible pupil is worth a million kronor of 2024, of which the public sector has all but the pupil's share.
    const costs = 2_600_000 / 1.02 ** (year - 2024);
    const society = Math.ceil(costs / 1_000_000);
    const publicSector = Math.ceil(costs / (1_000_000 * (0.164435 + 0.087582 + 0.23908)));
    const municipality = Math.ceil(costs / (1_000_000 * 0.164435));
    // What is left after equalisation, 0.106 of that, would take more pupils than the 24 of 60 for whom it goes badly.
    expect(costs / (1_000_000 * 0.164435 * 0.106432)).toBeGreaterThan(24);
    expect(plainly(await strip(page).innerText())).toContain(
      `Det krävs minst ${society} fler behöriga elever för att insatsen ska bära sig för samhället. ` +
        `För offentlig sektor minst ${publicSector}. ` +
        `För kommunen själv går det inte inom målgruppen om 60 (före utjämning: ${municipality}).`,
    );
    expect(await strip(page).innerText()).not.toMatch(/\d\s*(kr|tkr|mnkr|mdkr|procent|%)/);
    expect(await strip(page).locator("dl").count()).toBe(0);
    expect(inputs).toBeLessThanOrEqual(25);
    expect(readAt(await saved(page), "/costs/kostnad-2/amounts")).toEqual({ [year]: 1_300_000 });
    expect(faults).toEqual([]);
    await context.close();
  });

  describe("numbers, letter by letter", () => {
    const at = (cost: string, year: number) => `/costs/${cost}/amounts/${year}`;
    const typeOver = async (page: Page, place: string, text: string) => {
      await field(page, place).press("Control+A");
      await field(page, place).pressSequentially(text);
      await page.keyboard.press("Tab");
    };

    it("are read as they are meant", async () => {
      const { page, context, faults } = await opened(example("sandviken"), "step=costs");
      const typed = [
        [at("fund", 2022), "1 000 000,50", 1_000_000.5],
        [at("fund", 2023), "1,0 mnkr", 1_000_000],
        [at("municipal-time", 2022), "500 tkr", 500_000],
        [at("region-time", 2022), "1\u00a0000\u202f000", 1_000_000],
      ] as const;
      for (const [place, text] of typed) await typeOver(page, place, text);
      await stepTo(page, "Vad måste bli sant?");
      const effect = "/outcomes/eligibility/effect/value";
      await typeOver(page, effect, "−12,5 %");
      const document = await saved(page);
      for (const [place, text, value] of typed) expect(readAt(document, place), text).toBe(value);
      expect(readAt(document, effect)).toBe(-0.125);
      expect(await field(page, effect).inputValue()).toBe("−12,5 %".replace(" ", "\u00a0"));
      await typeOver(page, effect, "0,125");
      expect(readAt(await saved(page), effect)).toBe(0.125);
      expect(faults).toEqual([]);
      await context.close();
    });

    it("are refused where they could be read in two ways, kept as they were typed, and never read in part", async () => {
      const { page, context, faults } = await opened(example("sandviken"), "step=costs");
      const typed = [
        [at("fund", 2022), "1.000"],
        [at("fund", 2023), "1,000,000"],
        [at("fund", 2024), "12,5,3"],
        [at("municipal-time", 2022), "1e6x"],
        [at("municipal-time", 2023), "O,5"],
        [at("municipal-time", 2024), "--5"],
      ] as const;
      const areKept = async () => {
        for (const [place, text] of typed) {
          expect(await field(page, place).inputValue()).toBe(text);
          expect(await trouble(page, place).innerText(), text).toMatch(/^(\p{Lu}|”).*\.$/u);
        }
      };
      for (const [place, text] of typed) await typeOver(page, place, text);
      await field(page, at("region-time", 2024)).fill("7");
      await areKept();
      await stepTo(page, "Behovet");
      for (const [position, [place, text]] of typed.entries()) {
        const link = wrong(page).filter({ hasText: `”${text}”` });
        expect(await link.count(), text).toBe(1);
        if (position > 1) continue;
        await link.click();
        await focused(page, place);
        expect(new URL(page.url()).searchParams.get("step")).toBe("costs");
      }
      await areKept();
      const { costs } = example("sandviken");
      const expected = costs!.map((cost) =>
        cost.id === "region-time" ? { ...cost, amounts: { ...cost.amounts, "2024": 7 } } : cost,
      );
      expect((await saved(page)).costs).toEqual(expected);
      await page.reload();
      await settled(page);
      await areKept();
      expect((await saved(page)).costs).toEqual(expected);
      await typeOver(page, typed[0][0], "1 000");
      expect(await trouble(page, typed[0][0]).innerText()).toBe("");
      expect(await wrong(page).count()).toBe(typed.length - 1);
      expect(readAt(await saved(page), typed[0][0])).toBe(1000);
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it("undoes what could not be read too, and takes it away with its line", async () => {
    const { page, context, faults } = await opened(example("sandviken"), "step=costs");
    const amount = field(page, "/costs/fund/amounts/2022");
    await amount.press("Control+A");
    await amount.pressSequentially("1.000");
    await page.keyboard.press("Control+z");
    expect(plainly(await amount.inputValue())).toBe("500 000");
    await page.keyboard.press("Control+y");
    expect(await amount.inputValue()).toBe("1.000");
    expect(await wrong(page).count()).toBe(1);
    await page.locator('details[id="at/costs/fund"]').getByRole("button", { name: "Ta bort" }).click();
    await expect.poll(() => wrong(page).count()).toBe(0);
    await page.keyboard.press("Control+z");
    expect(await amount.inputValue()).toBe("1.000");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("tells what becomes wrong elsewhere, goes there, and mends it by undo", async () => {
    const { page, context, faults } = await opened(example("exempelkommunen"), "step=intervention");
    const before = await saved(page);
    expect(await wrong(page).count()).toBe(0);
    const card = page.locator('details[id="at/actors/school"]');
    await card.locator("summary").click();
    await card.getByRole("button", { name: "Ta bort" }).click();
    const payer = "/costs/school-time/payer";
    const link = wrong(page).filter({ hasText: "Skolans medfinansiering i tid" });
    await link.click();
    await focused(page, payer);
    expect(new URL(page.url()).searchParams.get("step")).toBe("costs");
    expect(await trouble(page, payer).innerText()).toContain("school");
    expect(await link.innerText()).toContain("school");
    expect((await saved(page)).actors!.map((actor) => actor?.id)).not.toContain("school");
    await page.keyboard.press("Control+z");
    await expect.poll(() => wrong(page).count()).toBe(0);
    expect(await trouble(page, payer).innerText()).toBe("");
    expect(await saved(page)).toEqual(before);
    await page.keyboard.press("Control+Shift+Z");
    await link.waitFor();
    await page.keyboard.press("Control+z");
    expect(await saved(page)).toEqual(before);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("undoes all that was done in three steps, and does it again", async () => {
    const { page, context, faults } = await opened(example("exempelkommunen"), "step=need");
    const before = await saved(page);
    await field(page, "/title").fill("Ett annat namn");
    await field(page, "/stage").selectOption("running");
    await stepTo(page, "Målgruppen");
    await field(page, "/cohorts/pilot/people/2025").fill("35");
    await page.getByRole("button", { name: "Lägg till en målgrupp" }).click();
    await page.keyboard.type("Syskon");
    await stepTo(page, "Kostnader");
    await page.getByText("Stödsystem", { exact: true }).click();
    await page.locator('details[id="at/costs/system"]').getByRole("button", { name: "Ta bort" }).click();
    const after = await saved(page);
    expect(after.title).toBe("Ett annat namn");
    expect(after.cohorts!.map((cohort) => cohort?.name)).toContain("Syskon");
    expect(after.costs!.map((cost) => cost?.id)).not.toContain("system");
    const undo = page.getByRole("button", { name: "Ångra" });
    const redo = page.getByRole("button", { name: "Gör om" });
    let steps = 0;
    for (; await undo.isEnabled(); steps++) await page.keyboard.press("Control+z");
    expect(await saved(page)).toEqual(before);
    for (; await redo.isEnabled(); steps--) await page.keyboard.press("Control+y");
    expect(steps).toBe(0);
    expect(await saved(page)).toEqual(after);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("asks for less of an idea, and keeps what is filled within reach", async () => {
    const { page, context, faults } = await opened(
      { ...example("exempelkommunen"), diaryNumber: "HN 2026/7" },
      "step=need",
    );
    const before = await saved(page);
    const asked = async (depth: string) => {
      await page
        .getByRole("group", { name: "Hur mycket vill du fylla i nu?" })
        .getByText(depth, { exact: true })
        .click();
      await settled(page);
      return page.locator("[data-at]").count();
    };
    const number = field(page, "/diaryNumber");
    const all = await asked("Ansökan");
    expect(await number.inputValue()).toBe("HN 2026/7");
    expect(await asked("Idé")).toBeLessThan(all);
    expect(await number.count()).toBe(0);
    const more = page.getByText("Fler uppgifter").first();
    expect(plainly(await more.innerText())).toBe("Fler uppgifter (3 ifyllda)");
    await more.click();
    expect(await number.inputValue()).toBe("HN 2026/7");
    await field(page, "/asOf").fill("2025-13");
    await more.click();
    await expect.poll(() => number.count()).toBe(0);
    await wrong(page).filter({ hasText: "2025-13" }).click();
    await focused(page, "/asOf");
    await field(page, "/asOf").fill("");
    expect(await saved(page)).toEqual(before);
    expect(faults).toEqual([]);
    await context.close();
  });
};
