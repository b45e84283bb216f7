import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { patternOf } from "../../models/edit.ts";
import { steps } from "../../ui/editing/places.ts";
import { leafOf } from "../../ui/fields/leaves.ts";
import { leavesOf } from "../laws/leaves.ts";
import { walked } from "../ui/schemaLeaves.ts";
import { openAll, openPage } from "./browser.ts";
import { everyKind } from "./everyKind.ts";

/** Nothing that the format can say is without a field. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;

/** Ways to describe how sure one is, one after another in as many assumptions. */
const beliefs: readonly NonNullable<NonNullable<Appraisal["parameters"]>[number]["belief"]>[] = [
  { kind: "fixed", value: 1 },
  { kind: "observed", values: [1, 2] },
  { kind: "pert", low: 0, mode: 1, high: 2, lambda: 4, confidence: 0.9 },
  { kind: "beta", successes: 1, failures: 2 },
  { kind: "normal", mean: 1, sd: 1, truncate: { least: 0, most: 2 } },
];

const set = Object.fromEntries(
  beliefs.map((belief, position) => [everyKind.parameters![position]!.id, { value: 1, belief, because: "Prov" }]),
);

/**
 * The appraisal with every kind, and what it leaves unsaid: a value from the library, and an alternative and a scenario that set all
 * there is.
 */
const everyLeaf: Appraisal = {
  ...everyKind,
  parameters: everyKind.parameters!.map((parameter, position) =>
    position === 0 ? { ...parameter, library: { entry: "behorighet", edition: 3, hash: "0a1b" } } : parameter,
  ),
  alternatives: [...everyKind.alternatives!, { id: "annat", name: "Annat", set }],
  scenarios: [...everyKind.scenarios!, { id: "allt", name: "Allt annorlunda", settings: everyKind.settings, set }],
};

/** Where something can be written or, of what is made for the writer, read. */
const FIELD = "#content :is(input, select, textarea, output, [data-at$='/id'])[data-at]";
const patternsOf = async (page: Page, fields: string): Promise<readonly string[]> => {
  const found = await page.locator(fields).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.at!));
  return found.map(patternOf);
};
/** Lists of plain values are one field, which has the address of the list. */
const isOneOfMany = (at: string): boolean => ["many", "numbers", "years"].includes(leafOf(at)!.input.kind);

export const everyField = ({ browser, origin }: Setting): void => {
  it("has a field for every leaf of the format", async () => {
    const leaves = [...walked().leaves.keys()];
    const said = new Set([...leavesOf(everyLeaf).keys()].map(patternOf));
    expect(leaves.filter((at) => !said.has(at))).toEqual([]);
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ document: everyLeaf });
    const { id } = await (await fetch(`${origin()}/api/appraisals`, { method: "POST", headers, body })).json();
    const { page, context, faults } = await openPage(browser());
    const [fields, lists] = [new Set<string>(), new Set<string>()];
    for (const step of [...steps, "assumptions"]) {
      await page.goto(`${origin()}/kalkyl/${id}/skriv?step=${step}&depth=followUp`);
      await page.locator("#content[data-settled=true]").waitFor();
      await openAll(page);
      for (const at of await patternsOf(page, FIELD)) fields.add(at);
      for (const at of await patternsOf(page, "#content [data-at]")) lists.add(at);
    }
    const hasField = (at: string): boolean => (isOneOfMany(at) ? lists.has(at.slice(0, -2)) : fields.has(at));
    // The format is the program's own: nobody chooses it.
    expect(leaves.filter((at) => !hasField(at))).toEqual(["/format"]);
    expect(faults).toEqual([]);
    await context.close();
  });
};
