import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { axeFindings, launch, openPage } from "../journeys/browser.ts";
import { temporaryApp } from "./harness.ts";

/** The page of the API in a real browser, under the policy that every response carries. */
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const served = async (): Promise<string> => {
  const { app } = await temporaryApp();
  const server: Server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe.each(["light", "dark"] as const)("the page of the API, %s", (scheme) => {
  it.each([360, 1280])("is accessible, styled and does not scroll sideways at %i px", async (width) => {
    const origin = await served();
    const { page, context, faults } = await openPage(browser, { scheme, width });
    await page.goto(`${origin}/api`);
    if (process.env.SAMVINST_PICTURES)
      await page.screenshot({ path: `${process.env.SAMVINST_PICTURES}/api-${scheme}-${width}.png`, fullPage: false });
    for (const fold of await page.locator("summary").all()) await fold.click();
    expect(await axeFindings(page)).toEqual([]);
    const [ground, overflow] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    expect(ground).toBe(scheme === "light" ? "rgb(255, 255, 255)" : "rgb(16, 21, 28)");
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
