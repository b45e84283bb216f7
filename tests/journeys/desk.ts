import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { openPage, type Watched } from "./browser.ts";

/** Appraisals of their own to write in, and what the server has of them. */

export type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;
type Json = Readonly<Record<string, unknown>>;
type Field = (page: Page) => ReturnType<Page["getByLabel"]>;

export const title: Field = (page) => page.getByLabel("Titel", { exact: true });
export const description: Field = (page) => page.getByLabel("Beskrivning", { exact: true });
export const saved = (page: Page) => page.getByText(/^Sparat \d\d:\d\d$/).waitFor();
export const says = (page: Page, words: string | RegExp) => page.getByText(words).waitFor();
export const holds = (page: Page, field: Field, value: string, timeout = 10_000) =>
  expect.poll(() => field(page).inputValue(), { timeout }).toBe(value);

export const noNetwork = "Ingen kontakt med servern. Det du skriver är kvar på den här datorn";

/** What the browser itself says of an address that does not answer is no fault of the page's. */
export const isOurs = (fault: string): boolean => !/Failed to load resource/.test(fault);

const send = async (url: string, method: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response;
};

export const desk = ({ browser, origin }: Setting) => {
  const url = (id: string) => `${origin()}/api/appraisals/${id}`;
  const write = async (page: Page, id: string): Promise<void> => {
    page.setDefaultTimeout(15_000);
    await page.goto(`${origin()}/kalkyl/${id}/skriv`);
    await title(page).waitFor();
  };
  const stored = async (id: string): Promise<Json> => (await (await fetch(url(id))).json()).document;
  return {
    stored,
    write,
    created: async (): Promise<string> => {
      const document = { format: "samvinst/appraisal@1", title: "Kalkyl", stage: "idea" };
      return (await (await send(`${origin()}/api/appraisals`, "POST", { document })).json()).id;
    },
    /** The server comes to have this. */
    comesToHave: (id: string, values: Json) => expect.poll(() => stored(id), { timeout: 10_000 }).toMatchObject(values),
    /** Someone else saves: the current document with other values, by a program. */
    elsewhere: async (id: string, values: Json): Promise<void> => {
      const found = await fetch(url(id));
      const { document } = await found.json();
      await send(url(id), "PUT", { document: { ...document, ...values } }, { "if-match": found.headers.get("etag")! });
    },
    archive: (id: string, archived: boolean) => send(`${url(id)}/archived`, "PUT", { archived }),
    opened: async (id: string): Promise<Watched> => {
      const watched = await openPage(browser());
      await write(watched.page, id);
      return watched;
    },
    tabOf: async (context: BrowserContext, id: string): Promise<Page> => {
      const page = await context.newPage();
      await write(page, id);
      return page;
    },
    /** Saves do not come to the server; all else does. */
    refuseSaves: (page: Page) =>
      page.route("**/api/appraisals/*", (route) =>
        route.request().method() === "PUT" ? route.abort() : route.fallback(),
      ),
  };
};
