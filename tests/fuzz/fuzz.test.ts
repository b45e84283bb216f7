import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openApp } from "./app.ts";
import { fuzz, missedIn, replay } from "./fuzz.ts";
import { recorded, shortened, told } from "./shorten.ts";

const seed = fc.readConfigureGlobal().seed ?? 0;
const CALLS = 2_000;
/** After that many a new seed may by chance have missed so many of the answers that are described. */
const MOST_MISSED = 5;
const longestShorteningMs = 20_000;
/** A file of calls that a run has written down when it failed, to be made again instead. */
const again = process.env.SAMVINST_CALLS;

it(`answers ${CALLS} random calls as it says that it will, and keeps what it acknowledged`, {
  timeout: 120_000,
}, async () => {
  const { failure, reached } = again
    ? { failure: await replay(await openApp(), recorded(readFileSync(again, "utf8"))), reached: {} }
    : await fuzz(await openApp(), seed, CALLS);
  if (failure) throw new Error(told(await shortened(failure, openApp, longestShorteningMs), seed));
  if (again) return;
  const missed = missedIn(reached);
  expect(missed.filter((answer) => / [23]\d\d$/.test(answer))).toEqual([]);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(MOST_MISSED);
});
