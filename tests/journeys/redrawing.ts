import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { example, opened } from "../library.ts";
import { axeFindings, openPage } from "./browser.ts";

/** Of how many draws a page is: more of them, stopped, let go; and the same numbers worked out again from the command line. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const root = resolve(import.meta.dirname, "../..");
const settled = (page: Page): Promise<void> => page.locator("#content[data-settled=true]").waitFor();
const line = (page: Page): Promise<string> => page.locator("#doubt [data-drawn]").innerText();
const plain = (text: string): string => text.replaceAll(/\s/g, " ");

/** The bytes of the file that a button gives, under its own name in the folder. */
const taken = async (
  page: Page,
  button: string,
  folder: string,
): Promise<Readonly<{ name: string; bytes: Buffer }>> => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), bytes: readFileSync(path) };
};

/** What the command line prints, of the command as it is shown, in the folder where the files are. */
const printed = async (command: string, folder: string): Promise<Buffer> => {
  const [npm, ...words] = command.split(" ");
  expect([npm, ...words.slice(0, 4)]).toEqual(["npm", "run", "--silent", "evaluate", "--"]);
  const { stdout } = await promisify(execFile)("npm", ["--prefix", root, ...words], {
    cwd: folder,
    encoding: "buffer",
    maxBuffer: 1e8,
  });
  return stdout;
};

/** Where two texts part, told by what is around: of megabytes nobody sees it otherwise. */
const parting = (one: Buffer, other: Buffer): string => {
  const at = one.findIndex((byte, position) => byte !== other[position]);
  const from = Math.max(0, at - 80);
  return `${one.subarray(from, at + 40)} is not ${other.subarray(from, at + 40)}`;
};

export const redrawing = ({ browser, origin }: Setting): void => {
  it.each([
    ["sv", "", "Räkna om det själv", "Hämta kalkylen (JSON)", "Hämta resultatet (JSON)"],
    ["en", "?scenario=low", "Work it out yourself", "Take the appraisal (JSON)", "Take the result (JSON)"],
  ] as const)(
    "gives the appraisal and its result as files, and the command that prints the same bytes: %s %s",
    async (language, search, open, appraisal, result) => {
      const folder = mkdtempSync(join(tmpdir(), "samvinst-redrawing-"));
      const { page, context, faults } = await openPage(browser(), { language });
      await page.goto(`${origin()}/kalkyl/exempelkommunen${search}`);
      await settled(page);
      await page.getByText(open).click();
      const command = plain(await page.locator("#doubt code").innerText());
      const [own, made] = [await taken(page, appraisal, folder), await taken(page, result, folder)];
      expect(JSON.parse(own.bytes.toString())).toEqual(example("exempelkommunen"));
      expect(command.split(" ").slice(5)).toEqual([
        own.name,
        ...["--draws", "10240", "--seed", "1"],
        ...(search === "" ? [] : ["--scenario", "low"]),
        ...["--lang", language],
      ]);
      const said = await printed(command, folder);
      expect(made.bytes.equals(said) || parting(made.bytes, said)).toBe(true);
      const { scenario, simulation } = JSON.parse(said.toString());
      expect([scenario, simulation.draws]).toEqual([search === "" ? null : "low", 10_240]);
      expect(await axeFindings(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
      rmSync(folder, { recursive: true });
    },
  );

  it("makes more draws by keyboard, says how far it has come, and is stopped", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await settled(page);
    expect(plain(await line(page))).toBe("10 240 dragningar, frö 1");
    await page.getByRole("button", { name: "Räkna med 1 000 000" }).focus();
    await page.keyboard.press("Enter");
    const bar = page.getByRole("progressbar", { name: "Räknar med 1 000 000 dragningar" });
    await bar.waitFor();
    await page.getByRole("button", { name: "Stoppa" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Stoppat. Bilderna är av 10 240 dragningar.").waitFor();
    await page.getByRole("button", { name: "Räkna med 100 000" }).and(page.locator(":focus")).waitFor();
    expect(await bar.count()).toBe(0);
    await settled(page);

    await page.keyboard.press("Enter");
    await page.getByText("Klart: bilderna är av 100 000 dragningar.").waitFor();
    expect(plain(await line(page))).toBe("100 000 dragningar, frö 1");
    const back = page.getByRole("button", { name: "Tillbaka till 10 240" });
    await back.and(page.locator(":focus")).waitFor();
    // Every digit of the picture's file is that of so many draws.
    const download = page.waitForEvent("download");
    await page
      .locator("#doubt")
      .getByRole("button", { name: /^Hämta som CSV: .*vinner/ })
      .click();
    const csv = readFileSync((await (await download).path())!, "utf8");
    const found = opened(example("exempelkommunen")).simulate({ draws: 100_000 });
    if (!("simulation" in found && "mean" in found.simulation.society))
      throw new Error("the example's draws are known");
    const { probabilityPositive } = found.simulation.society;
    expect(csv).toContain(`Samhället;${String(probabilityPositive).replace(".", ",")};`);
    await back.press("Enter");
    await page.getByText("Bilderna är av 10 240 dragningar igen.").waitFor();
    await settled(page);
    expect(plain(await line(page))).toBe("10 240 dragningar, frö 1");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("lets the many draws go when a slider moves, and offers the files of what is stored alone", async () => {
    const { page, context, faults } = await openPage(browser(), { width: 360, height: 740 });
    await page.goto(`${origin()}/kalkyl/exempelkommunen?try=open`);
    await settled(page);
    await page.getByRole("button", { name: "Räkna med 100 000" }).click();
    await page.getByText("Klart: bilderna är av 100 000 dragningar.").waitFor();
    await page.getByText("Räkna om det själv").click();
    expect(plain(await page.locator("#doubt code").innerText())).toContain("--draws 100000 ");
    await page.getByLabel("Antagande", { exact: true }).selectOption("takeup");
    await page.locator('[data-slider="takeup"] input[type=range]').focus();
    await page.keyboard.press("ArrowLeft");
    await page.locator("#doubt").scrollIntoViewIfNeeded();
    await page.getByText("De 100 000 dragningarna släpptes, eftersom kalkylen på sidan ändrades.").waitFor();
    await expect.poll(async () => plain(await line(page))).toBe("10 240 dragningar, frö 1");
    await page.getByText("Filerna är av kalkylen som den är sparad, utan det som prövas med reglagen.").waitFor();
    expect(plain(await page.locator("#doubt code").innerText())).toContain("--draws 10240 --seed 1 --lang sv");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
};
