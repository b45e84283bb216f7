import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { zipped } from "../api/zips.ts";
import { axeFindings, openPage } from "./browser.ts";
import { expectAccessible, looks } from "./looks.ts";

/** How an appraisal begins: from nothing, from an example, from an earlier one, from a file. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const library = join(import.meta.dirname, "../../models/library");
const example = readFileSync(join(library, "sandviken.kalkyl.json"), "utf8");
const broken = JSON.stringify({ ...JSON.parse(example), stage: "dröm", besparing: 1 });

const asFile = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: name.endsWith(".zip") ? "application/zip" : "application/json",
  buffer: Buffer.from(content),
});

/** The appraisal that stands in the address of the editor, as the server has it. */
const writtenIn = async (page: Page, origin: string) => {
  await page.waitForURL(/\/kalkyl\/[^/]+\/skriv/);
  const id = /\/kalkyl\/([^/]+)\/skriv/.exec(page.url())![1]!;
  return (await (await fetch(`${origin}/api/appraisals/${id}`)).json()).document;
};

const totalOf = async (origin: string): Promise<number> =>
  (await (await fetch(`${origin}/api/appraisals?limit=1`)).json()).total;

const trouble = async (page: Page): Promise<string> => {
  const alert = page.getByRole("alert");
  await alert.waitFor();
  return alert.innerText();
};

const chooseFile = (page: Page, file: ReturnType<typeof asFile> | ReturnType<typeof asFile>[]) =>
  page.getByLabel("Välj en fil, eller släpp den här").setInputFiles(file);

export const beginning = ({ browser, origin }: Setting): void => {
  const opened = async () => {
    const watched = await openPage(browser());
    await watched.page.goto(`${origin()}/ny`);
    await watched.page.getByRole("heading", { level: 1, name: "Ny kalkyl" }).waitFor();
    return watched;
  };

  it("begins from nothing, by keyboard from the start page, in the year it is", async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(origin());
    await page.getByRole("link", { name: "Ny kalkyl" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Börja från början" }).focus();
    await page.keyboard.press("Enter");
    const document = await writtenIn(page, origin());
    expect(document.title).toBeUndefined();
    expect(document.settings.baseYear).toBe(new Date().getFullYear());
    expect(document.actors.map(({ name }: { name: string }) => name)).toContain("Kommunen");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("begins from an example as it is shipped, and from an earlier appraisal found while one types", async () => {
    const { page, context, faults } = await opened();
    await page.getByRole("button", { name: "Utgå från exemplet Samverkan för ökad skolnärvaro" }).click();
    const { title, ...rest } = await writtenIn(page, origin());
    expect(title).toBe("Samverkan för ökad skolnärvaro (kopia)");
    const { title: _, ...shipped } = JSON.parse(example);
    expect(rest).toEqual(shipped);
    await page.goto(`${origin()}/ny`);
    await page.getByRole("searchbox", { name: "Sök bland kalkylerna" }).fill("zzz");
    await page.getByText("Ingen kalkyl har orden ”zzz”").waitFor();
    await page.getByRole("searchbox", { name: "Sök bland kalkylerna" }).fill("exempelkommunen");
    await page
      .getByRole("button", { name: /^Gör en kopia av/ })
      .first()
      .click();
    expect((await writtenIn(page, origin())).title).toContain("(kopia)");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("reads a file in as it is, also one that is pasted or dropped", async () => {
    const { page, context, faults } = await opened();
    await chooseFile(page, asFile("min.kalkyl.json", example));
    expect(await writtenIn(page, origin())).toEqual(JSON.parse(example));
    await page.goto(`${origin()}/ny`);
    await page.getByText("Klistra in text i stället").click();
    await page.getByRole("button", { name: "Läs in" }).click();
    expect(await trouble(page)).toContain("Klistra in kalkylens text först.");
    await page.getByLabel("Kalkylens text").fill(example);
    await page.getByRole("button", { name: "Läs in" }).click();
    expect(await writtenIn(page, origin())).toEqual(JSON.parse(example));
    await page.goto(`${origin()}/ny`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "släppt.kalkyl.json", { type: "application/json" }));
      return transfer;
    }, example);
    await page.dispatchEvent("h1", "dragover", { dataTransfer: dropped });
    await page.getByText("Släpp filen för att läsa in den").waitFor();
    // Or the browser would leave the page and show the file itself.
    const isTaken = await page.evaluate(
      (dataTransfer) => !window.dispatchEvent(new DragEvent("drop", { cancelable: true, dataTransfer })),
      dropped,
    );
    expect(isTaken).toBe(true);
    expect(await writtenIn(page, origin())).toEqual(JSON.parse(example));
    expect(faults).toEqual([]);
    await context.close();
  });

  it("lists what came out of a zip, and what did not", async () => {
    const { page, context, faults } = await opened();
    const zip = zipped({ "a.json": example, "b.json": { title: "B" }, "läs.txt": "" });
    await chooseFile(page, asFile("alla.zip", zip));
    await page.getByRole("heading", { level: 1, name: "2 kalkyler är inlästa" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("läs.txt");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "B", exact: true }).click();
    expect(await writtenIn(page, origin())).toMatchObject({ title: "B" });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("tells every problem of a file at once, of each file in a zip, and saves nothing", async () => {
    const { page, context } = await opened();
    const before = await totalOf(origin());
    await chooseFile(page, asFile("fel.kalkyl.json", broken));
    const told = await trouble(page);
    for (const word of ["besparing", "dröm", "Inget har sparats", "Inget är förlorat"]) expect(told).toContain(word);
    expect(await axeFindings(page)).toEqual([]);
    const zip = zipped({ "rätt.json": example, "fel.json": broken, "mer.json": "{" });
    await chooseFile(page, asFile("alla.zip", zip));
    await page.getByText("mer.json").waitFor();
    for (const word of ["fel.json", "dröm"]) expect(await trouble(page)).toContain(word);
    expect(await trouble(page)).not.toContain("rätt.json");
    expect(await totalOf(origin())).toBe(before);
    await context.close();
  });

  it.each([
    ["text som inte är JSON", [asFile("a.json", "{")], "går inte att läsa som JSON"],
    ["en trasig zip", [asFile("a.zip", "PK\u0003\u0004 och inget mer")], "inte en vanlig zip"],
    ["en zip utan kalkyl", [asFile("a.zip", zipped({ "läs.txt": "" }))], "ingen kalkyl i zip-filen"],
    ["en för stor fil", [asFile("a.json", `{"title":"${"a".repeat(2_000_000)}"}`)], "Filen är för stor"],
  ])("says in plain words what is wrong with %s", async (_, files, said) => {
    const { page, context } = await opened();
    await chooseFile(page, files);
    expect(await trouble(page)).toContain(said);
    await context.close();
  });

  it("takes one file at a time where several are dropped", async () => {
    const { page, context } = await opened();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      for (const name of ["a.json", "b.json"]) transfer.items.add(new File(["{}"], name));
      return transfer;
    });
    await page.dispatchEvent("h1", "drop", { dataTransfer: dropped });
    expect(await trouble(page)).toContain("flera filer");
    await context.close();
  });

  it("says without a network that nothing was created, and creates it when asked again", async () => {
    const { page, context } = await opened();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Börja från början" }).click();
    expect(await trouble(page)).toContain("Det saknas nät");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Försök igen" }).click();
    expect((await writtenIn(page, origin())).stage).toBe("idea");
    await context.close();
  });

  it("stays readable where a page's code does not come, and says what to do", async () => {
    const { page, context } = await openPage(browser());
    await page.goto(origin());
    await page.getByRole("link", { name: "Ny kalkyl" }).waitFor();
    await page.route("**/create-*.js", (route) => route.abort());
    await page.getByRole("link", { name: "Ny kalkyl" }).click();
    expect(await trouble(page)).toContain("Sidan kunde inte hämtas");
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/create-*.js");
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.getByRole("button", { name: "Börja från början" }).waitFor();
    await context.close();
  });

  it.each(["sv", "en"] as const)("is accessible in %s, light and dark, at every width", async (language) => {
    const { page, context, faults } = await openPage(browser(), { language, scheme: looks[language][0] });
    await page.goto(`${origin()}/ny`);
    await page.locator("#earlier ~ ul button").first().waitFor();
    await page.locator("summary").click();
    await expectAccessible(page, language, "the start");
    expect(faults).toEqual([]);
    await context.close();
  });
};
