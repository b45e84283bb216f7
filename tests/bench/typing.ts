import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { edited } from "../../models/edit.ts";
import { open } from "../../models/session.ts";
import { headline } from "../../models/words/headline.ts";
import { plain } from "../../models/words/part.ts";
import { launch, openPage, startServer } from "../journeys/browser.ts";
import { exempelkommunen, withParameters } from "./documents.ts";
import { row } from "./row.ts";

/** A real browser against the built server: how soon a figure follows the key, and what the start page weighs. */

/** What the office's oldest line gives: 1.6 Mbit/s down, 150 ms there and back. */
const SLOW = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };
const START_LIMIT_KIB = 200;

/** Typed over what stands there, again and again. */
const DIGITS = "1234567";
const ROUNDS = 15;
const STRIP = "[data-live]";

type Painted = Readonly<{ ms: number; said: string }>;
type Probe = { painted: Painted[] };

/** The time from the input event until the frame after the figures of that document has been painted. */
const probe = (strip: string): void => {
  const page = globalThis as unknown as { probe: Probe };
  page.probe = { painted: [] };
  let began: number | undefined;
  document.addEventListener("input", (event) => (began = event.timeStamp), { capture: true });
  const results = document.querySelector(strip)!;
  const painted = (): void => {
    if (began === undefined || results.getAttribute("aria-busy") !== "false") return;
    const since = began;
    began = undefined;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        const ms = performance.now() - since;
        page.probe.painted.push({ ms, said: results.querySelector("p")!.textContent });
      };
      after.port2.postMessage(undefined);
    });
  };
  new MutationObserver(painted).observe(results, { attributes: true, attributeFilter: ["aria-busy"] });
};

type Asked = Readonly<{
  name: string;
  document: Appraisal;
  limit: number;
  /** Where in the editor one types, and the card to open there first. */
  step: string;
  card?: string;
  field: string;
}>;

const paintedBy = async (page: Page, count: number): Promise<readonly Painted[]> => {
  await page.waitForFunction((n) => (globalThis as unknown as { probe: Probe }).probe.painted.length >= n, count);
  return page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.painted);
};

/** What the engine itself makes of the document with that number. */
const expected = ({ document, field }: Asked, value: number): string => {
  const session = open(edited(document as Draft, field, value));
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  return plain(headline(session.figures(), session.document, "sv").lead);
};

const create = async (origin: string, document: Appraisal): Promise<string> => {
  const answer = await fetch(`${origin}/api/appraisals`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ document }),
  });
  if (!answer.ok) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).id;
};

const settled = (page: Page) => page.waitForSelector("main[data-settled=true]");

const typed = async (browser: Browser, origin: string, asked: Asked): Promise<void> => {
  const { name, document, limit, step, card } = asked;
  const { page, context } = await openPage(browser, { language: "sv" });
  await page.goto(`${origin}/kalkyl/${await create(origin, document)}/skriv?step=${step}&depth=followUp`);
  await settled(page);
  if (card) await page.locator(`details[id="at${card}"] > summary`).click();
  const field = page.locator(`input[data-at="${asked.field}"]`);
  await page.evaluate(probe, STRIP);
  const says = [...DIGITS].map((_, last) => expected(asked, Number(DIGITS.slice(0, last + 1))));
  let painted: readonly Painted[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await field.selectText();
    for (const [position, digit] of [...DIGITS].entries()) {
      await page.keyboard.press(digit);
      painted = await paintedBy(page, painted.length + 1);
      const { said } = painted.at(-1)!;
      if (said !== says[position]) throw new Error(`After ${digit} it says “${said}”, and not “${says[position]}”`);
    }
  }
  await context.close();
  const times = painted.map(({ ms }) => ms).sort((left, right) => left - right);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const p95 = at(0.95);
  const cells = [at(0.5), p95].map((time) => `${time.toFixed(1)} ms`);
  row(`${name}, ${times.length} keys`, ...cells, `≤ ${limit} ms`, `${(p95 / limit).toFixed(2)} ×`);
};

/** All the code that the start page asks for, as it is sent at most. */
const weighed = async (browser: Browser, origin: string): Promise<void> => {
  const { page, context } = await openPage(browser);
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (/\.js(\?|$)/.test(response.url())) bodies.push(response.body());
  });
  await page.goto(origin);
  await settled(page);
  const scripts = await Promise.all(bodies);
  await context.close();
  const kib = scripts.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024;
  const against = [`≤ ${START_LIMIT_KIB} KiB`, `${(kib / START_LIMIT_KIB).toFixed(2)} ×`];
  row(`JavaScript of the start page, gzip (${scripts.length} files)`, `${kib.toFixed(1)} KiB`, ...against);
};

const opened = async (browser: Browser, origin: string): Promise<void> => {
  const { page, context } = await openPage(browser);
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", SLOW);
  await page.goto(origin, { waitUntil: "commit" });
  await settled(page);
  const ms = await page.evaluate(() => performance.now());
  await context.close();
  row("usable start page at 1.6 Mbit/s and 150 ms", `${(ms / 1000).toFixed(2)} s`);
};

/** What the screens cost, through the whole of the product. */
export const typing = async (): Promise<void> => {
  console.log("\nWriting on screen                                                   median           p95");
  const server = await startServer();
  const browser = await launch();
  try {
    const [small, large] = [exempelkommunen(), withParameters(300)];
    const cost = { step: "costs", card: "/costs/school-time", field: "/costs/school-time/amounts/2025" };
    const panel = { step: "assumptions", field: "/parameters/wage.coordinator/value" };
    const type = (asked: Asked) => typed(browser, server.origin, asked);
    await type({ name: "exempelkommunen, a cost", document: small, limit: 50, ...cost });
    await type({ name: "exempelkommunen, a parameter", document: small, limit: 50, ...panel });
    await type({ name: "300 parameters, a cost", document: large, limit: 120, ...cost });
    await type({ name: "300 parameters, one of them", document: large, limit: 120, ...panel });
    await weighed(browser, server.origin);
    await opened(browser, server.origin);
  } finally {
    await browser.close();
    await server.stop();
  }
};
