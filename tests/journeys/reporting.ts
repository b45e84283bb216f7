import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.ts";
import { expectAccessible, looks } from "./looks.ts";

/** Reports: looked at, taken away, stopped, issued, and run again. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const example = JSON.parse(
  readFileSync(new URL("../../models/library/exempelkommunen.kalkyl.json", import.meta.url), "utf8"),
);

export const reporting = ({ browser, origin }: Setting): void => {
  const headers = { "content-type": "application/json" };
  /** An appraisal of its own for each, since an edition is never taken away. */
  const created = async (changes: object = {}): Promise<string> => {
    const body = JSON.stringify({ document: { ...example, ...changes } });
    const answer = await fetch(`${origin()}/api/appraisals`, { method: "POST", headers, body });
    return (await answer.json()).id;
  };
  const opened = async (id: string, search = "") => {
    const watched = await openPage(browser(), { language: "sv" });
    await watched.page.goto(`${origin()}/kalkyl/${id}/rapport${search}`);
    await shown(watched.page);
    return watched;
  };
  const shown = (page: Page) => page.locator("iframe[data-state=shown]").waitFor({ timeout: 60_000 });
  const inFrame = (page: Page) => page.frameLocator("iframe");
  const form = (page: Page, name: string) => page.locator(`[data-form=${name}]`);
  const taken = async (page: Page, name: string): Promise<Readonly<{ file: string; bytes: Buffer }>> => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      form(page, name)
        .getByRole("button", { name: /^Hämta/ })
        .click(),
    ]);
    return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  it("shows the report that is chosen, as it is in each language", async () => {
    const { page, context, faults } = await openPage(browser(), { language: "sv" });
    await page.goto(`${origin()}/kalkyl/exempelkommunen`);
    await page.getByRole("link", { name: "Rapport", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Rapporter" }).waitFor();
    await shown(page);
    expect(await inFrame(page).locator("html").getAttribute("lang")).toBe("sv-SE");
    expect(await inFrame(page).locator("body").innerText()).toContain("Illustrativt exempel: siffrorna är påhittade");
    await page.getByLabel("Tjänsteskrivelse").first().check();
    await shown(page);
    expect(await inFrame(page).locator("body").innerText()).toContain(example.report.childsBest.split("\n\n")[0]);
    await page.getByLabel("Engelska").first().check();
    await shown(page);
    expect(await inFrame(page).locator("html").getAttribute("lang")).toMatch(/^en/);
    expect(new URL(page.url()).search).toBe("?report=proposal&audience=internal&language=en");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("follows what is saved meanwhile", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id, "?report=proposal");
    const { at, etag } = await current(id);
    const document = { ...example, report: { ...example.report, childsBest: "Det här skrevs nyss." } };
    await fetch(at, { method: "PUT", headers: { ...headers, "if-match": etag }, body: JSON.stringify({ document }) });
    await inFrame(page).getByText("Det här skrevs nyss.").waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await context.close();
  });

  const current = async (id: string) => {
    const at = `${origin()}/api/appraisals/${id}`;
    const answer = await fetch(at);
    return { at, etag: answer.headers.get("etag")!, ...(await answer.json()) };
  };

  it("gives the report in every form, named and whole", { timeout: 120_000 }, async () => {
    const { page, context, faults } = await opened("exempelkommunen");
    const beginnings = {
      pdf: "%PDF-",
      docx: "PK\u0003\u0004",
      html: "<!doctype html>",
      xlsx: "PK\u0003\u0004",
      json: "{",
      csv: "",
    };
    for (const [ending, beginning] of Object.entries(beginnings)) {
      const { file, bytes } = await taken(page, ending);
      expect(file).toMatch(new RegExp(`^exempelkommunen-[a-z-]+\\.${ending}$`));
      expect(
        bytes
          .toString("latin1", 0, 400)
          .replace(/^\u00ef\u00bb\u00bf/, "")
          .slice(0, beginning.length),
      ).toBe(beginning);
      expect(bytes.length).toBeGreaterThan(1_000);
      const size = form(page, ending).getByText(`Klar: ${file}`);
      expect((await size.innerText()).replaceAll("\u00a0", " ")).toContain(
        bytes.length < 999_500 ? `${Math.round(bytes.length / 1_000)} kB` : "MB",
      );
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it("stops what is being made, here and on the server, and makes it again", async () => {
    const { page, context, faults } = await opened("exempelkommunen");
    // A slow line: the first look at how far it has come takes its time.
    let report = "";
    await page.route(/\/api\/reports\/[^/]+(\?|$)/, async (route) => {
      report = new URL(route.request().url()).pathname;
      if (route.request().method() === "GET") await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue().catch(() => {});
    });
    await form(page, "pdf").getByRole("button", { name: "Hämta PDF" }).click();
    await form(page, "pdf").getByRole("progressbar").waitFor();
    const gone = page.waitForResponse((response) => response.request().method() === "DELETE");
    await form(page, "pdf").getByRole("button", { name: "Stoppa: PDF" }).click();
    await form(page, "pdf").getByText("Stoppad. Ingenting är kvar av den.").waitFor();
    await gone;
    expect((await fetch(origin() + report)).status).toBe(404);
    await page.unroute(/\/api\/reports\/[^/]+(\?|$)/);
    expect((await taken(page, "pdf")).bytes.toString("latin1", 0, 5)).toBe("%PDF-");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("stops what is being made when the page is left", async () => {
    const { page, context } = await opened("exempelkommunen");
    await page.route(/\/api\/reports\/[^/]+\?/, async (route) => {
      if (route.request().method() === "GET") await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue().catch(() => {});
    });
    const lookedIn = page.waitForRequest(/\/api\/reports\/[^/]+\?/);
    await form(page, "pdf").getByRole("button", { name: "Hämta PDF" }).click();
    await lookedIn;
    const [gone] = await Promise.all([
      page.waitForRequest((request) => request.method() === "DELETE"),
      page.getByRole("link", { name: "Till kalkylen" }).click(),
    ]);
    expect(new URL(gone.url()).pathname).toMatch(/^\/api\/reports\//);
    await context.close();
  });

  it("issues an edition, lists it with its files, and finds it identical when run again", {
    timeout: 180_000,
  }, async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    await page.getByText("Inga utgåvor än.").waitFor();
    await page.getByRole("button", { name: "Ge ut …" }).click();
    await page.getByText("Skriv diarienumret.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe("diaryNumber");
    await page.getByRole("textbox", { name: "Diarienummer" }).fill("HN 2026/7");
    await page.getByRole("button", { name: "Ge ut …" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toContain("Det går inte att ångra.");
    // Three reports in three forms, workbook and flows, and the data.
    expect(await dialog.innerText()).toContain(`${3 * 3 + 2 + 1} filer`);
    await dialog.getByRole("button", { name: "Ge ut", exact: true }).click();
    await page.getByText("Utgåva 1 är utgiven.").waitFor({ timeout: 120_000 });
    const edition = page.locator("#edition-1");
    expect(await edition.innerText()).toContain("HN 2026/7");
    await edition.getByText("Filer i utgåva 1").click();
    const links = edition.getByRole("link");
    await links.first().waitFor();
    expect(await links.count()).toBe(3 * 3 + 2 + 1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      edition.getByRole("link", { name: "-beslutsblad.pdf" }).click(),
    ]);
    expect(readFileSync(await download.path()).toString("latin1", 0, 5)).toBe("%PDF-");
    await edition.getByRole("button", { name: "Kör om utgåva 1" }).click();
    await edition.getByText(/^Identiskt: motor \S+ ger samma resultat/).waitFor({ timeout: 60_000 });
    await expectAccessible(page, "sv", "with an edition");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("issues nothing of what someone has changed since, and says so", async () => {
    const id = await created({ diaryNumber: "HN 2026/8" });
    const { page, context } = await opened(id);
    expect(await page.getByRole("textbox", { name: "Diarienummer" }).inputValue()).toBe("HN 2026/8");
    const { at, etag, document } = await current(id);
    await page.getByRole("button", { name: "Ge ut …" }).click();
    await fetch(at, {
      method: "PUT",
      headers: { ...headers, "if-match": etag },
      body: JSON.stringify({ document: { ...document, title: "Ändrad av en annan" } }),
    });
    await page.getByRole("dialog").getByRole("button", { name: "Ge ut", exact: true }).click();
    await page.getByText("Någon har ändrat kalkylen sedan du öppnade sidan.").waitFor();
    await page.getByText("Ändrad av en annan").first().waitFor();
    expect((await (await fetch(`${at}/editions`)).json()).editions).toEqual([]);
    await context.close();
  });

  it("says all that stands in the way, each with the way to its field", async () => {
    const { costs: _, ...unfinished } = example;
    const id = await created({
      ...unfinished,
      costs: undefined,
      settings: { ...example.settings, priceYear: undefined },
    });
    const { page, context, faults } = await openPage(browser(), { language: "sv" });
    await page.goto(`${origin()}/kalkyl/${id}/rapport`);
    await page.getByRole("heading", { name: "Inga rapporter kan göras än" }).waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    await page
      .getByRole("link", { name: /prisår/i })
      .first()
      .click();
    await page.waitForURL(/\/skriv/);
    await page.locator('[data-at="/settings/priceYear"]:focus').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says when the server cannot be reached, and goes on when it can", async () => {
    const { page, context } = await opened("exempelkommunen");
    await context.setOffline(true);
    await form(page, "json").getByRole("button", { name: "Hämta JSON" }).click();
    await form(page, "json").getByText("Nätet är borta.").waitFor();
    await context.setOffline(false);
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      form(page, "json").getByRole("button", { name: "Försök igen" }).click(),
    ]);
    const made = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(made.document.title).toBe(example.title);
    await context.close();
  });

  it("is used by keyboard alone", { timeout: 60_000 }, async () => {
    const { page, context, faults } = await opened("exempelkommunen");
    const name = () =>
      page.evaluate(() => {
        const { activeElement: one } = document;
        return (one?.closest("label")?.textContent || one?.getAttribute("aria-label") || one?.textContent || "").trim();
      });
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (wanted.test(await name())) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`no way by keyboard to ${wanted}`);
    };
    await tabTo(/^Beslutsblad/);
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/report=proposal/);
    await shown(page);
    await tabTo(/^Hämta CSV/);
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.keyboard.press("Enter"),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await tabTo(/^Ge ut/);
    expect(faults).toEqual([]);
    await context.close();
  });

  describe("what everyone must be able to use", () => {
    it.each(["sv", "en"] as const)("is accessible in %s, light and dark, at every width", async (language) => {
      const { page, context, faults } = await openPage(browser(), { language, scheme: looks[language][0] });
      await page.goto(`${origin()}/kalkyl/sandviken/rapport`);
      await shown(page);
      await page.locator("#content[data-settled=true]").waitFor();
      await expectAccessible(page, language, "reports");
      expect(await page.locator("h1").count()).toBe(1);
      expect(faults).toEqual([]);
      await context.close();
    });
  });
};
