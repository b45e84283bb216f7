import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../api/cli/programs.mjs";

/** A real server on a database of its own and one real browser, shared by every journey. */

const root = resolve(import.meta.dirname, "../..");

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error(
      "The journeys need Chromium and there is none: install it (on Debian: apt-get install chromium), or set SAMVINST_CHROMIUM to the path of one.",
    );
  return chromium.launch({ executablePath, args: flags });
};

export type Running = Readonly<{ origin: string; stop: () => Promise<void> }>;

/** The first line in which the server says where it is. */
const originOf = (server: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = "";
    const hear = (text: Buffer) => {
      said += text.toString();
      const origin = /Samvinst: (http:\/\/\S+)/.exec(said)?.[1];
      if (origin) found(origin);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", (code) => failed(new Error(`The server ended (${code}) before it listened:\n${said}`)));
  });

/** Starts the project as its users do (builds what has changed), on a free port and an empty database. */
export const startServer = async (): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), "samvinst-journeys-"));
  const env = { ...process.env, PORT: "0", SAMVINST_DATABASE: join(folder, "journeys.db"), SAMVINST_LOG: "quiet" };
  const server = spawn(process.execPath, [join(root, "api/cli/start.mjs")], { cwd: root, env });
  const ended = new Promise<void>((resolved) => server.once("exit", () => resolved()));
  const origin = await originOf(server);
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, stop };
};

export type Look = Readonly<{ language?: "sv" | "en"; scheme?: "light" | "dark"; width?: number; height?: number }>;

/** A page that remembers what went wrong on it: console errors (content security policy among them) and exceptions. */
export type Watched = Readonly<{ page: Page; context: BrowserContext; faults: readonly string[] }>;

export const openPage = async (browser: Browser, look: Look = {}): Promise<Watched> => {
  const { language, scheme = "light", width = 1280, height = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  if (language)
    await context.addInitScript((stored) => {
      if (!localStorage.getItem("samvinst.language")) localStorage.setItem("samvinst.language", stored);
    }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  return { page, context, faults };
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, one line a rule and element. Evaluated beside the page, so that the page's own policy stands. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Axe = {
      run: (
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary?.slice(0, 240)}`),
    );
  });
};

/** Opens all that can be opened on the page, until nothing is closed. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((opened) => {
        const look = (): void => {
          const closed = document.querySelectorAll<HTMLElement>(
            "#content details:not([open]) > summary, #content button[aria-expanded=false]",
          );
          for (const one of closed) one.click();
          if (closed.length === 0) opened();
          else requestAnimationFrame(() => setTimeout(look));
        };
        look();
      }),
  );
