import type { Browser, Page } from "playwright-core";
import { open } from "../../models/session.ts";
import { compactKronor } from "../../models/words/number.ts";
import { launch, openPage, startServer } from "../journeys/browser.ts";
import { exempelkommunen } from "./documents.ts";
import { row } from "./row.ts";
import { drag, SLIDER, told } from "./thumb.ts";

/** A real browser against the built server: how soon pictures follow the thumb of a slider, and results the address. */

const MOVED_LIMIT_MS = 16;
const FIRST_LIMIT_MS = 1_000;

type Painted = Readonly<{ ms: number; step: number; said: string }>;
type Probe = { painted: Painted[] };

/** The time from the slider's event until the frame that shows what it moved has been painted. */
const probe = (slider: string): void => {
  const page = globalThis as unknown as { probe: Probe };
  page.probe = { painted: [] };
  const input = document.querySelector<HTMLInputElement>(slider)!;
  document.addEventListener(
    "input",
    ({ target, timeStamp }) => {
      if (target !== input) return;
      const step = input.valueAsNumber;
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => {
          const ms = performance.now() - timeStamp;
          page.probe.painted.push({ ms, step, said: document.querySelector("#trying strong")!.textContent });
        };
        after.port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
};

const paintedOf = (page: Page): Promise<readonly Painted[]> =>
  page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.painted);

/** What the engine itself makes of that value. */
const expected = (value: number): string => {
  const session = open(exempelkommunen());
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  session.change("effect.rr", value);
  const { npv } = session.result().society;
  return npv.defined ? compactKronor(npv.value, "sv") : npv.why;
};

type Seen = Readonly<{ name: string; at: string; width: number; height: number }>;

const drawn = async (browser: Browser, origin: string, { name, at, width, height }: Seen): Promise<void> => {
  const { page, context } = await openPage(browser, { language: "sv", width, height });
  await page.goto(`${origin}/kalkyl/exempelkommunen?try=open`);
  await page.locator(SLIDER).waitFor();
  await page.locator(at).evaluate((part) => part.scrollIntoView({ block: "start", behavior: "instant" }));
  await page.waitForTimeout(500);
  await page.evaluate(probe, SLIDER);
  await drag(page);
  await page.mouse.up();
  const painted = await paintedOf(page);
  const last = painted.at(-1)!;
  const shown = await page.locator(`${SLIDER.split(" ")[0]} input:not([type=range])`).inputValue();
  await context.close();
  const value = Number(shown.replace(",", "."));
  if (last.said !== expected(value)) throw new Error(`At ${shown} it says ${last.said}, and not ${expected(value)}`);
  told(
    `${name}, ${painted.length} moves`,
    painted.map(({ ms }) => ms),
    MOVED_LIMIT_MS,
  );
};

/** From the address until the first results are painted: the figures of the page are there, and its pictures. */
const first = async (browser: Browser, origin: string): Promise<void> => {
  const times: number[] = [];
  for (let time = 0; time < 7; time++) {
    const { page, context } = await openPage(browser, { language: "sv" });
    await page.goto(`${origin}/kalkyl/exempelkommunen`, { waitUntil: "commit" });
    await page.waitForSelector("#when svg");
    times.push(
      await page.evaluate(
        () => new Promise<number>((told) => requestAnimationFrame(() => setTimeout(() => told(performance.now())))),
      ),
    );
    await context.close();
  }
  times.sort((one, other) => one - other);
  const [median, worst] = [times[3]!, times[6]!];
  row(
    "first results after load",
    `${median.toFixed(0)} ms`,
    `${worst.toFixed(0)} ms`,
    `≤ ${FIRST_LIMIT_MS} ms`,
    `${(worst / FIRST_LIMIT_MS).toFixed(2)} ×`,
  );
};

export const sliding = async (): Promise<void> => {
  console.log("\nReading on screen                                                   median           p95");
  const server = await startServer();
  const browser = await launch();
  try {
    const screen = { width: 1280, height: 900 };
    await drawn(browser, server.origin, { name: "slider, the sentence and its people", at: "h1", ...screen });
    await drawn(browser, server.origin, { name: "slider, key figures and actors", at: "#keys", ...screen });
    await drawn(browser, server.origin, { name: "slider, the flows by year", at: "#when", ...screen });
    await drawn(browser, server.origin, { name: "slider, a projector", at: "#who", width: 1920, height: 1080 });
    await first(browser, server.origin);
  } finally {
    await browser.close();
    await server.stop();
  }
};
