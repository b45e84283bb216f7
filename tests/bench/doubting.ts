import type { Browser, Page } from "playwright-core";
import { open } from "../../models/session.ts";
import { scaleOf } from "../../ui/trying/scale.ts";
import { launch, openPage, startServer } from "../journeys/browser.ts";
import { exempelkommunen } from "./documents.ts";
import { drag, PARAMETER, SLIDER, told } from "./thumb.ts";

/** A real browser against the built server: how soon what the draws say has followed the thumb of a slider, and is whole when it rests. */

const MOVED_LIMIT_MS = 33;
const RESTED_LIMIT_MS = 60;
/** So long the thumb stands still before it rests: the page waits by intent. */
const REST_MS = 150;
const RESTS = 30;

type Moved = Readonly<{ step: number; at: number }>;
type Painted = Readonly<{ pulled: string; draws: string; at: number }>;
type Probe = { moved: Moved[]; painted: Painted[] };

/** Notes when the slider is moved, and when a frame has been painted of other draws than the one before. */
const probe = ([slider, part]: readonly [string, string]): void => {
  const page = globalThis as unknown as { probe: Probe };
  page.probe = { moved: [], painted: [] };
  const input = document.querySelector<HTMLInputElement>(slider)!;
  const drawn = document.querySelector<HTMLElement>(`${part} [data-draws]`)!;
  document.addEventListener(
    "input",
    ({ target, timeStamp }) => {
      if (target === input) page.probe.moved.push({ step: input.valueAsNumber, at: timeStamp });
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const { pulled = "", draws = "" } = drawn.dataset;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => page.probe.painted.push({ pulled, draws, at: performance.now() });
      after.port2.postMessage(undefined);
    });
  }).observe(drawn, { attributes: true, attributeFilter: ["data-pulled", "data-draws"] });
};

const probedOf = (page: Page): Promise<Probe> => page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe);

/** What the page calls the slider's place at a step. */
const pulledAt = (): ((step: number) => string) => {
  const session = open(exempelkommunen());
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  const { valueAt } = scaleOf(session.reach(PARAMETER));
  const stated = session.values().get(PARAMETER);
  return (step) => (valueAt(step) === stated ? "" : `${PARAMETER}:${valueAt(step)}`);
};

/** Of every move, the time until a frame is painted that is of it or of one after it. */
const followedIn = ({ moved, painted }: Probe): readonly number[] => {
  const called = pulledAt();
  const names = moved.map(({ step }) => called(step));
  const reached = painted.map(({ pulled, at }) => ({
    at,
    move: moved.findLastIndex((move, position) => names[position] === pulled && move.at <= at),
  }));
  return moved.map(({ at }, position) => {
    const frame = reached.find((one) => one.move >= position && one.at >= at);
    if (!frame) throw new Error(`no frame was painted of move ${position} of ${moved.length}`);
    return frame.at - at;
  });
};

type Seen = Readonly<{ name: string; part: string; width: number; height: number }>;

const opened = async (browser: Browser, origin: string, { part, width, height }: Omit<Seen, "name">) => {
  const { page, context } = await openPage(browser, { language: "sv", width, height });
  await page.goto(`${origin}/kalkyl/exempelkommunen?try=open`);
  await page.locator(SLIDER).waitFor();
  await page.locator("#content[data-settled=true]").waitFor();
  await page.locator(part).evaluate((of) => of.scrollIntoView({ block: "start", behavior: "instant" }));
  await page.waitForTimeout(500);
  await page.evaluate(probe, [SLIDER, part] as const);
  return { page, context };
};

const drawn = async (browser: Browser, origin: string, { name, ...seen }: Seen): Promise<void> => {
  const { page, context } = await opened(browser, origin, seen);
  await drag(page);
  const probed = await probedOf(page);
  await page.mouse.up();
  await context.close();
  told(`${name}, ${probed.moved.length} moves`, followedIn(probed), MOVED_LIMIT_MS);
};

/** One step of the slider at a time, each until all is drawn. */
const rested = async (browser: Browser, origin: string, { name, ...seen }: Seen): Promise<void> => {
  const { page, context } = await opened(browser, origin, seen);
  const times: number[] = [];
  await page.locator(SLIDER).focus();
  for (let rest = 0; rest < RESTS; rest++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(700);
    const { moved, painted } = await probedOf(page);
    const last = painted.at(-1)!;
    if (last.draws !== "10240") throw new Error(`when it rests there are ${last.draws} draws`);
    times.push(last.at - moved.at(-1)!.at - REST_MS);
  }
  await context.close();
  told(`${name}, ${RESTS} rests`, times, RESTED_LIMIT_MS);
};

export const doubting = async (): Promise<void> => {
  console.log("\nDoubt on screen                                                     median           p95");
  const server = await startServer();
  const browser = await launch();
  try {
    const screen = { width: 1280, height: 900 };
    for (const part of ["#doubt", "#decides", "#worth", "#learning"])
      await drawn(browser, server.origin, { name: `slider, 2 048 draws, ${part.slice(1)}`, part, ...screen });
    await drawn(browser, server.origin, {
      name: "slider, 2 048 draws, a projector",
      part: "#doubt",
      width: 1920,
      height: 1080,
    });
    await rested(browser, server.origin, { name: "10 240 draws with everything, doubt", part: "#doubt", ...screen });
    await rested(browser, server.origin, {
      name: "10 240 draws with everything, learning",
      part: "#learning",
      ...screen,
    });
  } finally {
    await browser.close();
    await server.stop();
  }
};
