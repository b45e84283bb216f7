import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { exempelkommunen } from "../bench/documents.ts";
import { type Look, openPage } from "./browser.ts";
import { expectAccessible, looks } from "./looks.ts";

/** How sure a number is, for those who have never heard of a distribution: each way of knowing, the curve, and what follows what. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;
type Parameters = NonNullable<Appraisal["parameters"]>;

const EFFECT = "/parameters/effect.rr";
const basis = '[id="at/outcomes/eligibility/effect/value:basis"]';

/** The example with its effect, or its baseline risk, as something else. */
const withParameter = (id: string, over: Partial<Parameters[number]>): Appraisal => {
  const document = exempelkommunen();
  return {
    ...document,
    parameters: document.parameters!.map((one) => (one.id === id ? ({ ...one, ...over } as typeof one) : one)),
  };
};

export const believing = ({ browser, origin }: Setting): void => {
  const opened = async (document: Appraisal, look: Look = {}, step = "truth") => {
    const answer = await fetch(`${origin()}/api/appraisals`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ document }),
    });
    const { id } = (await answer.json()) as { id: string };
    const watched = await openPage(browser(), look);
    await watched.page.goto(`${origin()}/kalkyl/${id}/skriv?step=${step}&depth=followUp`);
    await watched.page.locator("#content[data-settled=true]").waitFor();
    return { id, ...watched };
  };
  const stored = async (id: string): Promise<Draft> =>
    ((await (await fetch(`${origin()}/api/appraisals/${id}`)).json()) as { document: Draft }).document;
  const beliefOf = async (id: string, parameter = "effect.rr") =>
    (await stored(id)).parameters?.find((one) => one?.id === parameter)?.belief;
  const openBasis = (page: Page) =>
    page.locator('button[aria-controls="at/outcomes/eligibility/effect/value:basis"]').click();
  const turn = (page: Page, way: string) => page.locator(`${basis} [data-way=${way}]`).check();
  const write = (page: Page, key: string, text: string, at = EFFECT) =>
    page.locator(`[data-at="${at}/belief/${key}"]`).fill(text);
  const said = async (page: Page): Promise<string> =>
    (await page.locator("figure figcaption + p").first().innerText()).replaceAll(/\s/g, " ");

  it("draws a judgement as it is typed, and says what it amounts to and what is against itself", async () => {
    const { id, page, context, faults } = await opened(withParameter("effect.rr", { belief: undefined }));
    await openBasis(page);
    await turn(page, "own");
    expect(await said(page)).toBe("Kurvan ritas när också det här är ifyllt: det lägsta och det högsta.");
    await write(page, "low", "0,7");
    await write(page, "high", "1,1");
    const curve = page.locator(`${basis} figure svg`);
    await curve.waitFor();
    expect(await said(page)).toMatch(/^I nio fall av tio ligger talet mellan 0,7\d och 1,0\d\. /);
    // Another number, and by the next frame another curve.
    const isInFrame = await page.locator(`[data-at="${EFFECT}/belief/high"]`).evaluate((field, holder) => {
      const drawn = () => document.querySelector(`${holder} figure svg`)!.innerHTML;
      const before = drawn();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, "1,2");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return new Promise<boolean>((done) => requestAnimationFrame(() => done(drawn() !== before)));
    }, basis);
    expect(isInFrame).toBe(true);
    await write(page, "high", "0,6");
    await curve.waitFor({ state: "detached" });
    const fault = page.locator(`[id="at${EFFECT}/belief/high:problem"]`);
    expect(await fault.innerText()).toBe("Det högsta, 0,6, är lägre än det lägsta, 0,7. Rätta ett av dem.");
    await write(page, "high", "1,1");
    await expect
      .poll(() => beliefOf(id), { timeout: 10_000 })
      .toEqual({ kind: "pert", low: 0.7, mode: 0.88, high: 1.1 });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("takes a study’s interval of a ratio for a lognormal curve, and keeps what was said in another way", async () => {
    const { id, page, context, faults } = await opened(withParameter("effect.rr", { belief: undefined }));
    await openBasis(page);
    await turn(page, "interval");
    await write(page, "low", "0,77");
    await write(page, "high", "1,01");
    await page.locator(`${basis} figure svg`).waitFor();
    const interval = { kind: "lognormal", low: 0.77, high: 1.01, confidence: 0.95 };
    await expect.poll(() => beliefOf(id), { timeout: 10_000 }).toEqual(interval);
    await turn(page, "error");
    await write(page, "sd", "0,1");
    await expect.poll(() => beliefOf(id), { timeout: 10_000 }).toEqual({ kind: "normal", mean: 0.88, sd: 0.1 });
    await turn(page, "none");
    await expect.poll(() => beliefOf(id), { timeout: 10_000 }).toBeUndefined();
    await turn(page, "interval");
    await expect.poll(() => beliefOf(id), { timeout: 10_000 }).toEqual(interval);
    // What reaches down to nothing has no logarithm.
    await write(page, "low", "-0,1");
    await expect
      .poll(() => beliefOf(id), { timeout: 10_000 })
      .toEqual({ kind: "normal", low: -0.1, high: 1.01, confidence: 0.95 });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("reads so many of so many as a share, in whatever order they are written", async () => {
    const { id, page, context, faults } = await opened(exempelkommunen(), {}, "need");
    const risk = "/parameters/risk.baseline";
    await page.locator(`button[aria-controls="at/outcomes/eligibility/effect/baselineRisk:basis"]`).click();
    await page.locator('[id="at/outcomes/eligibility/effect/baselineRisk:basis"] [data-way=counts]').check();
    await write(page, "successes", "", risk);
    await write(page, "failures", "60", risk);
    await write(page, "successes", "28", risk);
    await expect
      .poll(() => beliefOf(id, "risk.baseline"), { timeout: 10_000 })
      .toEqual({ kind: "beta", successes: 28, failures: 32 });
    await write(page, "failures", "20", risk);
    expect(await page.locator(`[id="at${risk}/belief/failures:problem"]`).innerText()).toBe(
      "Det kan inte vara 28 av 20. Rätta något av talen.",
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it("asks for room for harm where the design is weak, in numbers, and stores nothing unasked", async () => {
    const belief = { kind: "pert", low: 0.7, mode: 0.85, high: 0.95 } as const;
    const weak = withParameter("effect.rr", { belief, value: 0.85, evidence: { design: "beforeAfter" } });
    const { id, page, context, faults } = await opened(weak);
    await openBasis(page);
    const asked = page.getByRole("region", { name: "Kan insatsen ha gjort saken sämre?" });
    await asked.getByRole("button", { name: /^Nej, det kan uteslutas/ }).click();
    await page.waitForFunction(
      (at) => (document.activeElement as HTMLElement | null)?.dataset.at === at,
      `${EFFECT}/evidence/why`,
    );
    expect(await beliefOf(id)).toEqual(belief);
    const widen = asked.getByRole("button", { name: /^Ja, sätt det högsta till/ });
    const [, end, cases] = /till ([\d,]+): då är det sämre i (\d+) fall av 100/.exec(await widen.innerText())!;
    expect(Number(end!.replace(",", "."))).toBeGreaterThan(1);
    await widen.click();
    await asked.waitFor({ state: "detached" });
    expect(await said(page)).toContain(`I ${cases} fall av 100 gör insatsen saken sämre.`);
    await expect
      .poll(() => beliefOf(id), { timeout: 10_000 })
      .toEqual({ ...belief, high: Number(end!.replace(",", ".")) });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("asks what hangs together, keeps the reason, and says in place what cannot all hold", async () => {
    const document = exempelkommunen();
    const { id, page, context, faults } = await opened({ ...document, correlations: undefined } as Appraisal);
    await openBasis(page);
    const choose = page.locator(`${basis} label:has-text("Det hänger ihop med") select`);
    await choose.selectOption("takeup");
    await page.locator(`${basis} [data-strength=clearly]`).check();
    await page.locator(`${basis} textarea`).first().fill("Samma skolor");
    await expect
      .poll(async () => (await stored(id)).correlations, { timeout: 10_000 })
      .toEqual([{ between: ["effect.rr", "takeup"], rank: 0.6, because: "Samma skolor" }]);
    await choose.selectOption("value.eligibility");
    await page.locator(`${basis} [data-strength=nearly]`).nth(1).check();
    await page.getByRole("link", { name: "Ekonomens antaganden" }).click();
    await page.locator("button[data-add=correlations]").click();
    for (const [position, one] of ["takeup", "value.eligibility"].entries())
      await page.locator(`[data-at="/correlations/2/between/${position}"]`).selectOption(one);
    await page.locator('[id="at/correlations/2"] [data-strength=lessNearly]').check();
    await page
      .getByText(/Sambanden kan inte alla gälla samtidigt: .*Välj ett svagare samband/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(["sv", "en"] as const)(
    "is accessible in %s at every width, with harm and correlations asked",
    async (language) => {
      const belief = { kind: "pert", low: 0.7, mode: 0.85, high: 0.95, confidence: 0.9 } as const;
      const weak = withParameter("effect.rr", { belief, value: 0.85, evidence: { design: "judgement" } });
      const { page, context, faults } = await opened(weak, { language, scheme: looks[language][0] });
      await openBasis(page);
      await page.locator(`${basis} figure svg`).waitFor();
      await expectAccessible(page, language, "how sure a number is");
      expect(faults).toEqual([]);
      await context.close();
    },
  );
};
