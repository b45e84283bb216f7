import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { compactKronor } from "../../models/words/number.ts";
import { example } from "../library.ts";
import { methodOn } from "../oracle/method.ts";
import { axeFindings, openPage } from "./browser.ts";

/** What decides the answer: one assumption at a time, two together, and one pupil more or fewer. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, " ");
const plain = (text: string): string => text.replaceAll(/\s+/g, " ");

/** The net present value to society by the second implementation, with assumptions at other values. */
const npvWith = (document: Appraisal, values: Readonly<Record<string, number>>): number => {
  const parameters = document.parameters!.map((each) => ({ ...each, value: values[each.id] ?? each.value! }));
  const { npv } = methodOn({ ...document, parameters }).society();
  if (!npv.defined) throw new Error(npv.why);
  return npv.value;
};

/** The middle nine tenths of a lognormal belief that nineteen in twenty lie within 0,75 and 1,04 of, in closed form. */
const [mid, wide] = [(Math.log(0.75) + Math.log(1.04)) / 2, (Math.log(1.04) - Math.log(0.75)) / 2 / 1.959963984540054];
const [lowRisk, highRisk] = [-1, 1].map((side) => Math.exp(mid + side * wide * 1.6448536269514722)) as [number, number];
/** Uniform from 0,1 to 0,6. */
const [lowDrop, highDrop] = [0.125, 0.575];

export const deciding = ({ browser, origin }: Setting): void => {
  it("says how far each assumption moves the answer, and draws any two of them", async () => {
    const document = example("exempelkommunen");
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    const part = page.locator("#decides");
    await part
      .getByText("”Relativ risk att inte bli behörig” betyder mest och kan ensamt vända svaret")
      .first()
      .waitFor();
    const said = plain((await part.locator("figure").first().textContent())!);
    const [atLow, atHigh] = [lowRisk, highRisk].map((risk) =>
      compactKronor(npvWith(document, { "effect.rr": risk }), "sv"),
    );
    expect(said).toContain(
      plain(
        `Är ”Relativ risk att inte bli behörig” 0,77 blir nettonuvärdet ${atLow}; är det 1,013 blir det ${atHigh}, och då bär insatsen sig inte.`,
      ),
    );
    expect(await textOf(page, "#decides")).toContain(
      "En behörig elev fler eller färre ändrar samhällets nettonuvärde med 1,1 mnkr",
    );

    // Another assumption up the map, by keyboard; the file holds its corners.
    const up = part.getByLabel("Lodrätt");
    await up.focus();
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    expect(await up.inputValue()).toBe("dropoff.social");
    await part.getByText("Årlig avklingning, %", { exact: true }).first().waitFor({ state: "attached" });
    expect(await up.evaluate((select) => select === window.document.activeElement)).toBe(true);
    const download = page.waitForEvent("download");
    await part
      .locator("figure")
      .nth(1)
      .getByRole("button", { name: /som CSV/ })
      .click();
    const rows = (await readFile(await (await download).path(), "utf8")).split("\r\n").slice(1, 22);
    const npvs = rows.map((row) =>
      row
        .split(";")
        .slice(1)
        .map((cell) => Number(cell.replace(",", "."))),
    );
    expect(npvs.map((row) => row.length)).toEqual(new Array(21).fill(21));
    const corners = [npvs[0]![0], npvs[0]!.at(-1), npvs.at(-1)![0], npvs.at(-1)!.at(-1)];
    const expected = [lowRisk, highRisk].flatMap((risk) =>
      [lowDrop, highDrop].map((drop) => npvWith(document, { "effect.rr": risk, "dropoff.social": drop })),
    );
    expect(corners).toEqual(expected.map((npv) => expect.closeTo(npv, 0)));
    for (const each of [0, 0]) await part.getByRole("button", { name: "Visa tabellen" }).nth(each).press("Enter");
    const table = plain(await part.locator("figure").first().locator("tbody tr").first().innerText());
    expect(table).toMatch(/^Relativ risk att inte bli behörig 0,77 1,013 9 469 267 −1 231 683 7\d(,\d)? %$/);
    expect(await part.locator("figure").nth(1).locator("tbody tr").count()).toBe(6);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is of what is tried: the bars and the map start from where the slider rests", async () => {
    const npv = compactKronor(npvWith(example("exempelkommunen"), { "effect.rr": 0.98 }), "sv");
    const { page, context, faults } = await openPage(browser(), { width: 360, height: 800, scheme: "dark" });
    await page.goto(`${origin()}/kalkyl/exempelkommunen?try=effect.rr:0.98`);
    await page.locator('#decides [data-pulled="effect.rr:0.98"][aria-busy=false]').waitFor();
    await page.locator("#decides").getByLabel("Vågrätt").selectOption("takeup");
    await page.getByText("Deltagandegrad, %", { exact: true }).first().waitFor({ state: "attached" });
    const stated = await page.locator('#decides [data-figure="/society/npv"]').allTextContents();
    expect(stated.map(plain)).toEqual(new Array(2).fill(plain(`kalkylens värden: ${npv}`)));
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says what one pupil changes where the effect is not known, and why no more can be said", async () => {
    const { page, context, faults } = await openPage(browser(), { language: "en" });
    await page.goto(`${origin()}/kalkyl/sandviken`);
    await page.locator("#decides").getByText("So it cannot be said which assumptions decide the answer.").waitFor();
    expect(await textOf(page, "#decides")).toContain(
      "One eligible pupil more or fewer changes society's net present value by SEK 934 k",
    );
    expect(await page.locator("#decides figure").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
};
