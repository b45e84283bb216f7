import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Report, reportKinds } from "../../models/report/block.ts";
import { reportOf } from "../../models/report/report.ts";
import { type ReportSubject, subjectOf } from "../../models/report/subject.ts";
import { webPageOf } from "../../models/report/webPage.ts";
import { languages } from "../../models/words/language.ts";
import { example } from "../library.ts";
import { awkward, everyBlock, reportOfBlocks } from "../models/report/everyBlock.ts";
import { launch, openPage } from "./browser.ts";
import { expectAccessible } from "./looks.ts";

/** A report as a web page, opened as whoever was sent it opens it: a file, in a real browser, with nothing behind it. */

const folder = mkdtempSync(join(tmpdir(), "samvinst-page-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = async (report: Report) => {
  const path = join(folder, "report.html");
  writeFileSync(path, webPageOf(report, { regular: "", semibold: "" }));
  const watched = await openPage(browser);
  const asked: string[] = [];
  watched.page.on("request", (request) => asked.push(request.url()));
  await watched.page.goto(pathToFileURL(path).href);
  return { ...watched, asked: () => asked.filter((url) => !url.startsWith("data:") && !url.endsWith("report.html")) };
};

const subject = (id: "exempelkommunen" | "sandviken"): ReportSubject => {
  const found = subjectOf(example(id));
  if (!("result" in found)) throw new Error(JSON.stringify(found));
  return found;
};

describe.each(["exempelkommunen", "sandviken"] as const)("the reports of %s", (id) => {
  it.each(languages)(
    "are accessible in %s at every width, light and dark, and fetch nothing",
    async (language) => {
      const of = subject(id);
      for (const kind of reportKinds) {
        const standing = { day: "2026-11-22" };
        const { page, context, asked, faults } = await opened(
          reportOf(of, { kind, audience: "internal", language, standing }),
        );
        await expectAccessible(page, language, `${kind} of ${id}`);
        expect(await page.locator("h1").count()).toBe(1);
        expect(asked()).toEqual([]);
        expect(faults.filter((fault) => !fault.includes("data:font"))).toEqual([]);
        await context.close();
      }
    },
    120_000,
  );
});

describe("a web page of every kind of block", () => {
  it("has headings of rows and columns, words for its picture, and its stamps", async () => {
    const { page, context } = await opened(reportOfBlocks(everyBlock));
    expect(await page.locator("thead th[scope=col]").allTextContents()).toEqual(["Betalare", "2025", "Källa"]);
    expect(await page.locator("tbody th[scope=row]").count()).toBe(3);
    expect(await page.getByRole("img", { name: "Bildens ord: 2,5" }).count()).toBe(1);
    expect(await page.locator(".stamps li").allTextContents()).toEqual(["Illustrativt exempel", "Utkast"]);
    expect(await page.locator("span[lang=en-GB]").allTextContents()).toEqual(["english"]);
    await context.close();
  });

  it("is printed on A4 with its stamps on every page", async () => {
    const { page, context } = await opened(reportOfBlocks(everyBlock));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".top").evaluate((top) => getComputedStyle(top).position)).toBe("fixed");
    expect(await page.locator(".skip").isVisible()).toBe(false);
    await context.close();
  });

  it("shows what people write as text, and runs none of it", async () => {
    const { page, context, faults } = await opened(
      reportOfBlocks(
        awkward.map((text) => ({ kind: "paragraph", text })),
        { title: awkward[2]!, foot: awkward[2]!, stamps: [awkward[2]!] },
      ),
    );
    expect(await page.locator("main p").allTextContents()).toEqual([...awkward]);
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.title()).toBe(awkward[2]);
    expect(faults.filter((fault) => !fault.includes("data:font"))).toEqual([]);
    await context.close();
  });

  it("is reached by keyboard: past the top, and into a table that is wider than the page", async () => {
    const { page, context } = await opened(reportOfBlocks(everyBlock));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain("Tabellens namn");
    await context.close();
  });
});
