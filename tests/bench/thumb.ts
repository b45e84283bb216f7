import type { Page } from "playwright-core";
import { row } from "./row.ts";

/** The slider that is pulled. */
export const PARAMETER = "effect.rr";
export const SLIDER = `[data-slider="${PARAMETER}"] input[type=range]`;

const MOVES = 120;

/** Draws the thumb to and fro, as a hand does, one move a frame; it is still held afterwards, and the last move has been painted. */
export const drag = async (page: Page): Promise<void> => {
  const box = (await page.locator(SLIDER).boundingBox())!;
  const [left, top] = [box.x + 10, box.y + box.height / 2];
  const place = (move: number): number => left + (box.width - 20) * (0.2 + 0.25 * (1 - Math.cos(move / 6)));
  await page.mouse.move(place(0), top);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move++) await page.mouse.move(place(move), top);
  await page.waitForTimeout(100);
};

/** Median and 95th percentile, in milliseconds, against a limit of the latter. */
export const told = (name: string, times: readonly number[], limit: number): void => {
  const sorted = [...times].sort((one, other) => one - other);
  const share = (of: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))]!;
  const cells = [share(0.5), share(0.95)].map((ms) => `${ms.toFixed(1)} ms`);
  row(name, ...cells, `≤ ${limit} ms`, `${(share(0.95) / limit).toFixed(2)} ×`);
};
