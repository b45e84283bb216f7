import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch, type Running, startServer } from "./browser.ts";

/** One server and one browser for all journeys of a file: starting them is what takes the time. */
export const setting = () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    [browser, running] = await Promise.all([launch(), startServer()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  return { browser: () => browser, origin: () => running.origin };
};
