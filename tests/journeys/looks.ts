import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./browser.ts";

const widths = [360, 1024, 1600] as const;

/** The scheme at each width: of language, scheme and width every two are seen together. */
export const looks = {
  sv: ["light", "dark", "light"],
  en: ["dark", "light", "dark"],
} as const satisfies Readonly<Record<string, readonly ("light" | "dark")[]>>;

export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** At every width: WCAG by axe, and no sideways scrolling. */
export const expectAccessible = async (page: Page, language: keyof typeof looks, screen: string): Promise<void> => {
  for (const [position, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: looks[language][position]! });
    expect(await axeFindings(page), `${screen}, ${width} px`).toEqual([]);
    expect(await overflow(page), `sideways scroll of ${screen} at ${width} px`).toBeLessThanOrEqual(0);
  }
};
