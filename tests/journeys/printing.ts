import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { example } from "../library.ts";
import { type Look, openPage } from "./browser.ts";
import { type Paper, papersOf, squeezed } from "./paper.ts";

/** The results page printed: what a coordinator hands out at a meeting. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

const MM = 72 / 25.4;
/** As the handout's own rule says: 16 mm at the sides, 13 above, 15 below, where the foot stands. */
const MARGIN = { side: 16 * MM, top: 13 * MM, bottom: 15 * MM };
/** Smaller than this is not read at a meeting; what does not fit the paper's width makes the browser shrink all of it. */
const SMALLEST = 7.9;

/** A picture as the page lays it out for print: its title, and all else that must stand with it. */
type Picture = Readonly<{ finding: string; rest: readonly string[] }>;
type Laid = Readonly<{ pictures: readonly Picture[]; headings: readonly string[] }>;

const laidOut = (page: Page): Promise<Laid> =>
  page.evaluate(() => {
    const seen = (selector: string, within: ParentNode = document) =>
      [...within.querySelectorAll<HTMLElement>(selector)].filter(
        (element) => element.checkVisibility() && !element.closest(".unseen"),
      );
    const textOf = ({ textContent }: Element): string => textContent ?? "";
    return {
      pictures: seen("figure").map((figure) => {
        const [finding, ...measured] = seen("figcaption > *", figure).map(textOf);
        const notes = seen(":scope > p, svg text, th, td", figure).map(textOf);
        return { finding: finding!, rest: [...measured, ...notes] };
      }),
      headings: seen("h1, h2, h3, figcaption > *").map(textOf),
    };
  });

type Printed = Laid & Readonly<{ papers: readonly Paper[]; address: string }>;

const printed = async ({ browser, origin }: Setting, id: string, look: Look): Promise<Printed> => {
  const { page, context, faults } = await openPage(browser(), look);
  const address = `${origin()}/kalkyl/${id}`;
  await page.goto(`${address}?figure=/society/npv`);
  await page.locator("#content[data-settled=true] #basis").waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(await page.locator("#handout").count(), "what is on paper only leaves the screen").toBe(0);
  await page.setViewportSize({ width: 672, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await page.locator("#handout").waitFor();
  const laid = await laidOut(page);
  expect(faults).toEqual([]);
  await context.close();
  return { ...laid, papers: await papersOf(pdf), address };
};

/** All that stands on a paper, in the order it is set, without its foot. */
const bodyOf = ({ texts, height }: Paper): string =>
  squeezed(
    texts
      .filter(({ baseline }) => baseline < height - MARGIN.bottom)
      .map(({ text }) => text)
      .join(""),
  );

/** What of the texts does not stand in the whole, each as often as it is asked for. */
const lacking = (whole: string, texts: readonly string[]): readonly string[] => {
  let left = whole;
  return [...texts]
    .filter((text) => text.trim() !== "")
    .sort((a, b) => b.length - a.length)
    .filter((text) => {
      const at = left.indexOf(squeezed(text));
      if (at < 0) return true;
      // What is taken is not taken again, and what stood on each side of it does not become one.
      left = `${left.slice(0, at)} ${left.slice(at + squeezed(text).length)}`;
      return false;
    });
};

/** Every picture with its title, labels and notes on one paper. */
const expectWhole = ({ papers, pictures }: Printed): void => {
  expect(pictures.length).toBeGreaterThan(2);
  for (const { finding, rest } of pictures) {
    expect(rest.length, finding).toBeGreaterThan(1);
    const body = papers.map(bodyOf).find((text) => text.includes(squeezed(finding)));
    expect(body, finding).toBeDefined();
    expect(lacking(body!.slice(body!.indexOf(squeezed(finding))), [finding, ...rest]), finding).toEqual([]);
  }
};

/** A4, nothing outside the margins but the foot, nothing too small, no heading last. */
const expectSet = ({ papers, headings }: Printed, foot: string): void => {
  for (const [position, paper] of papers.entries()) {
    const { width, height, texts } = paper;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const below = texts.filter(({ baseline }) => baseline > height - MARGIN.bottom);
    expect(below.map(({ text }) => text).sort()).toEqual([foot, `${position + 1} (${papers.length})`].sort());
    const isIn = ({ left, right, baseline, size }: Paper["texts"][number]) =>
      left > MARGIN.side - 1 && right < width - MARGIN.side + 1 && baseline - size > MARGIN.top - 4;
    const textsOf = (placed: Paper["texts"]) => placed.map(({ text }) => text);
    expect(textsOf(texts.filter((text) => !isIn(text))), "outside the margins").toEqual([]);
    expect(textsOf(texts.filter(({ size }) => size < SMALLEST)), "too small to read").toEqual([]);
    const last = headings.filter((heading) => bodyOf(paper).endsWith(squeezed(heading)));
    expect(last, `last on paper ${position + 1}`).toEqual([]);
  }
};

/** The contrast of a colour to white paper. */
const contrast = (ink: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(ink.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
};

const months = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december",
  en: "January February March April May June July August September October November December",
} as const;
const today = (language: "sv" | "en"): string => {
  const now = new Date();
  return `${now.getDate()} ${months[language].split(" ")[now.getMonth()]} ${now.getFullYear()}`;
};

/** Where every value comes from and that nobody has checked it, as the documents themselves say of all of theirs. */
const sourcesOf = (id: "sandviken" | "exempelkommunen", unverified: string): readonly string[] => {
  const { parameters = [], series = [] } = example(id);
  const told = ({ source }: (typeof parameters | typeof series)[number]): string => {
    const { title, publisher, edition, locator } = source!;
    return [title, publisher, edition, locator].filter((part) => part !== undefined).join(", ");
  };
  const named = [...parameters, ...series];
  return [
    ...named.map(({ name }) => name),
    ...parameters.map((one) => `${told(one)} · ${unverified}`),
    ...series.map(told),
  ];
};

/** What does not stand in the whole after the one before it. */
const outOfTurn = (whole: string, texts: readonly string[]): readonly string[] => {
  let from = 0;
  return texts.filter((text) => {
    const at = whole.indexOf(squeezed(text), from);
    if (at >= 0) from = at + squeezed(text).length;
    return at < 0;
  });
};

/** What a board reads, in the order it reads it. */
const parts = {
  sv: [
    "Utskriven",
    "Säg",
    "Säg inte",
    "I korthet",
    "Hur säkert är det?",
    "Vem betalar och vem vinner?",
    "När?",
    "Från insats till krona",
    "Scenarier",
    "Budget",
    "Effekter utan pris",
    "Vad kalkylen vilar på",
    "Att kontrollera",
    "Värden och källor",
    "Diskonteringsränta: 3,5 %",
    "Prisår",
    "Räknemotor",
    "sha256:",
  ],
  en: [
    "Printed",
    "Say",
    "Do not say",
    "In brief",
    "How sure is it?",
    "Who pays and who gains?",
    "When?",
    "From intervention to krona",
    "Scenarios",
    "Budget",
    "Effects without a price",
    "What the appraisal rests on",
    "To check",
    "Values and sources",
    "Discount rate: 3.5%",
    "Price year",
    "Engine",
    "sha256:",
  ],
} as const;
/** What can only be acted on, what is the economist's, and what is still under way. */
const leftOut = {
  sv: [
    "Perspektiv",
    "Visa tabell",
    "CSV",
    "SVG",
    "Skriv ut",
    "Utseende",
    "Alla kalkyler",
    "Så kom talet fram",
    "Brytvärden",
    "Räknar på hur säkert",
  ],
  en: [
    "Perspective",
    "Show table",
    "CSV",
    "SVG",
    "Appearance",
    "All appraisals",
    "How the figure came",
    "Switching values",
    "Working out how sure",
  ],
} as const;
const said = {
  sv: { unverified: "ej verifierad", illustrated: "Illustrativt exempel" },
  en: { unverified: "not verified", illustrated: "Illustrative example" },
} as const;

export const printing = (setting: Setting): void => {
  it.each([
    { id: "exempelkommunen", language: "sv", most: 5, look: {} },
    { id: "exempelkommunen", language: "en", most: 5, look: { width: 390 } },
    { id: "sandviken", language: "sv", most: 3, look: { scheme: "dark" } },
  ] as const)("makes a handout of $id, $language $look", async ({ id, language, most, look }) => {
    const before = today(language);
    const handout = await printed(setting, id, { language, ...look });
    const date = [before, today(language)].find((day) =>
      handout.papers[0]!.texts.some(({ text }) => text.includes(day)),
    );
    const { title, illustrative } = example(id);
    expectSet(handout, `${title} · ${date}`);
    expectWhole(handout);
    const whole = handout.papers.map(bodyOf).join("");
    expect(handout.papers.length).toBeLessThanOrEqual(most);
    expect(outOfTurn(whole, parts[language])).toEqual([]);
    expect(leftOut[language].filter((text) => whole.includes(squeezed(text)))).toEqual([]);
    const { unverified, illustrated } = said[language];
    const told = [...sourcesOf(id, unverified), ...(illustrative ? [illustrated] : []), handout.address];
    expect(told.filter((text) => !whole.includes(squeezed(text)))).toEqual([]);
    for (const ink of handout.papers.flatMap(({ inks }) => inks)) expect(contrast(ink), ink).toBeGreaterThan(4.5);
  });
};
