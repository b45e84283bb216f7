import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What someone without a mouse is looking for. */
type Target =
  /** The field of an address. */
  | Readonly<{ at: string }>
  /** What is called so by those who read it aloud. */
  | Readonly<{ name: string; within?: string }>
  /** What opens and closes the part of that id. */
  | Readonly<{ controls: string }>;

/** How often Tab is pressed to get there, Shift+Tab where negative: within the page, and over its end. `isClosed`: to what opens the part it is in. */
type Way = Readonly<{ straight: number; round: number; isClosed: boolean; control: Control }>;
type Control = "choice" | "box" | "text" | "other";

/** More than enough to go from one end of the longest page to the other. */
const MOST_STEPS = 600;
const PATIENCE_MILLISECONDS = 5000;

const wayTo = (page: Page, target: Target): Promise<Way | string> =>
  page.evaluate((wanted) => {
    const isStop = (one: HTMLElement): boolean => {
      if (one.tabIndex < 0 || one.matches(":disabled") || !one.checkVisibility()) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio" || one.checked) return true;
      const group = document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked");
      return ![...group].some(({ name }) => name === one.name);
    };
    const nameOf = (one: HTMLElement): string => {
      const { labels } = one as HTMLInputElement;
      const said = one.getAttribute("aria-label") ?? (labels?.length ? labels[0]! : one).textContent;
      // Signs before the words, and the number of a step.
      return said!
        .replaceAll(/\s+/g, " ")
        .trim()
        .replace(/^[^\p{L}\d]+|^\d(?=\p{L})/u, "");
    };
    const within = "within" in wanted && wanted.within ? document.querySelector(wanted.within) : document;
    const isWanted = (one: HTMLElement): boolean => {
      if ("at" in wanted) return one.dataset.at === wanted.at;
      if ("controls" in wanted) return one.getAttribute("aria-controls") === wanted.controls;
      return (
        within?.contains(one) === true && (nameOf(one) === wanted.name || nameOf(one).startsWith(`${wanted.name}:`))
      );
    };
    /** The outermost part that stands closed around the field, or the card that draws it when it is opened. */
    const closedAround = (at: string): HTMLElement | null | undefined => {
      const card = `[id="at${at.split("/").slice(0, 3).join("/")}"]`;
      return document
        .querySelector(`details:not([open]):is(${card}, :has([data-at="${at}"]))`)
        ?.querySelector("summary");
    };
    const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
    const stops = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isStop);
    const found = stops.find(isWanted);
    const place = stops.indexOf((found ?? ("at" in wanted && closedAround(wanted.at))) as HTMLElement);
    if (place < 0)
      return `what Tab reaches is ${stops.map((one) => one.dataset.at ?? nameOf(one).slice(0, 40)).join(" | ")}`;
    const focus = document.activeElement!;
    const own = stops.indexOf(focus as HTMLElement);
    const before = stops.filter((one) => focus.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
    const straight = own >= 0 ? place - own : place - before + (place < before ? 0 : 1);
    const round = straight > 0 ? straight - stops.length : straight + stops.length;
    const control = found?.matches("select")
      ? "choice"
      : found?.matches("[type=checkbox]")
        ? "box"
        : found?.matches("input, textarea")
          ? "text"
          : "other";
    return { straight, round, isClosed: !found, control };
  }, target);

/** What has the focus, in words for a failure. */
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    return one === document.body ? "nowhere" : (one.dataset.at ?? one.textContent!.slice(0, 60));
  });

export type Keys = ReturnType<typeof keysOf>;

/** Someone at a keyboard and with nothing else: every movement is a key that is pressed. */
export const keysOf = (page: Page) => {
  const { keyboard } = page;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await keyboard.press(key);
  };

  /** Until the screen has drawn what the last key did. */
  const drawn = () => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));

  /** Nobody who presses a key may have to begin anew at the top of the page. */
  const isKept = async (after: string): Promise<void> => {
    await drawn();
    expect(await focusOf(page), `the focus after ${after}`).not.toBe("nowhere");
  };

  /** The way, as soon as there is one: what was added may not be drawn yet. */
  const foundWay = async (target: Target): Promise<Way> => {
    const until = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const way = await wayTo(page, target);
      if (typeof way !== "string") return way;
      if (Date.now() > until) throw new Error(`No key leads to ${JSON.stringify(target)}: ${way}`);
      await drawn();
    }
  };

  /** Goes to a field or a button, and says what it is. */
  const go = async (target: Target): Promise<Control> => {
    const until = Date.now() + PATIENCE_MILLISECONDS;
    const passed: string[] = [];
    // The way is looked up anew where one came to: what is passed may open, the end of the page take a stop of its own,
    // and what arrives late may move everything.
    while (Date.now() < until) {
      const { straight, round, isClosed, control } = await foundWay(target);
      if (straight === 0 && !isClosed) return control;
      if (passed.length > 0) await drawn();
      // How many stops the end of the page takes is the browser's: only a short cut.
      const steps = passed.length < 2 && Math.abs(round) < Math.abs(straight) ? round : straight;
      if (Math.abs(steps) > MOST_STEPS) throw new Error(`${JSON.stringify(target)} is ${steps} keys away`);
      await press(steps < 0 ? "Shift+Tab" : "Tab", Math.abs(steps));
      passed.push(`${steps} to ${await focusOf(page)}`);
      if (isClosed) await press("Enter").then(drawn);
    }
    throw new Error(`Tab does not lead to ${JSON.stringify(target)}: ${passed.join(", ")}`);
  };

  const act = async (target: Target): Promise<void> => {
    await go(target);
    await press("Enter");
    await isKept(JSON.stringify(target));
  };

  /** Writes in the field one is in, in the place of what stands there. */
  const type = async (text: string): Promise<void> => {
    await press("Control+A");
    // As fast as the page takes them; what no key of an American keyboard has comes by itself.
    for (const part of text.match(/[ -~]+|[^ -~]/g) ?? [])
      await (/[ -~]/.test(part) ? Promise.all([...part].map((key) => keyboard.press(key))) : keyboard.insertText(part));
  };

  /** Opens the list of the choice one is at and goes along it to one of these values or names: nothing is chosen on the way. */
  const choose = async (...wanted: readonly string[]): Promise<void> => {
    const { steps, all } = await page.evaluate((either) => {
      const { options, selectedIndex } = document.activeElement as HTMLSelectElement;
      const place = [...options].findIndex(({ value, text }) => either.includes(value) || either.includes(text));
      return { steps: place < 0 ? undefined : place - selectedIndex, all: [...options].map(({ text }) => text) };
    }, wanted);
    if (steps === undefined) throw new Error(`There is no ${wanted.join(" or ")} to choose, but ${all.join(" | ")}`);
    if (steps === 0) return;
    await press("Space");
    await press(steps < 0 ? "ArrowUp" : "ArrowDown", Math.abs(steps));
    await press("Enter");
    await isKept(`choosing ${wanted[0]}`);
  };

  const tick = async (isTicked: boolean): Promise<void> => {
    const is = await page.evaluate(() => (document.activeElement as HTMLInputElement).checked);
    if (is !== isTicked) await press("Space");
  };

  /** Goes to the one of several that is chosen, and to another so far below it. */
  const turn = async (from: Target, below: number): Promise<void> => {
    await go(from);
    await press("ArrowDown", below);
  };

  /** The address of the field one has come to, once it is in a part of the document: where what was added is. */
  const landed = async (start: string): Promise<string> => {
    const focus = `document.activeElement?.closest("[data-at]")?.dataset.at`;
    await page.waitForFunction(`${focus}?.startsWith(${JSON.stringify(start)})`);
    return page.evaluate<string>(focus);
  };

  return { press, go, act, type, choose, tick, turn, landed, drawn, where: () => focusOf(page) };
};
