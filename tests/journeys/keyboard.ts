import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { exempelkommunen } from "../bench/documents.ts";
import { openPage } from "./browser.ts";
import { calledAs } from "./calledAs.ts";
import { everyKind } from "./everyKind.ts";
import { type Keys, keysOf } from "./keys.ts";
import { figureAt, worked } from "./worked.ts";
import { inside, type Writer, writerOf } from "./writer.ts";

/** An appraisal that uses every kind once, written from nothing by someone who has no mouse. */

type Setting = Readonly<{ browser: () => Browser; origin: () => string }>;
type Hands = Readonly<{ keys: Keys; writer: Writer; step: (name: string) => Promise<void> }>;

const MOST_MILLISECONDS = 150_000;

type Whole = { readonly [K in keyof Appraisal]-?: NonNullable<Appraisal[K]> };
const { settings, actors, series, parameters, cohorts, outcomes, costs, valuations, ...others } = everyKind as Whole;
const called = <T extends Readonly<{ id: string }>>(list: readonly T[], id: string): T =>
  list.find((one) => one.id === id)!;

/** The title and what else the whole is called, as deep as an application is. */
const begin = async ({ keys, writer, step }: Hands): Promise<void> => {
  await keys.act({ name: "Ny kalkyl" });
  await keys.act({ name: "Börja från början" });
  await keys.go({ at: "/title" });
  await keys.turn({ name: "Idé" }, 1);
  const { title, description, stage, diaryNumber, illustrative, asOf } = everyKind;
  await writer.fill("", { title, description, stage, diaryNumber, illustrative, asOf });
  await step("Ekonomens antaganden");
};

const general = async ({ keys, writer: { fill, add } }: Hands): Promise<void> => {
  const { currency, baseYear, priceYear, lastYear, budgetYears, discounting, ...rest } = settings;
  await fill("/settings", { baseYear, priceYear, lastYear, budgetYears });
  const [first, second] = discounting.schedule;
  await fill("/settings/discounting/schedule/0", first);
  await keys.act({ name: "Lägg till ett räntesteg" });
  await fill("/settings/discounting/schedule/1", second);
  await fill("/settings/discounting", { timing: discounting.timing });
  await fill("/settings", { ...rest, currency });
  const { id, ...index } = series[1]!;
  await fill(await add("series", "Lägg till en prisserie", id), index);
};

/** All but the last two, which are made where they stand. */
const assumed = async ({ keys, writer: { fill, add, believe } }: Hands): Promise<void> => {
  await fill("/parameters/keep.municipality", { value: 0.2 });
  for (const { id, name, unit, belief, ...rest } of parameters.slice(2, -2)) {
    const within = "[data-add=parameters]";
    await keys.go({ name: "Nytt antagande", within });
    await keys.type(name);
    await keys.go({ name: "Enhet", within });
    await keys.choose(unit);
    const at = await add("parameters", "Lägg till", id);
    await fill(at, rest);
    if (belief) await believe(at, belief, `[id="at${at}:all"]`);
    await keys.act({ name, within: inside(at) });
  }
};

const people = async ({ writer: { fill, add }, step }: Hands): Promise<void> => {
  const [pilot, drift] = cohorts;
  await step("Målgruppen");
  const { id, ...group } = pilot!;
  await fill(await add("cohorts", "Lägg till en målgrupp", id), group);
  await step("Efteråt");
  const at = await add("cohorts", "Lägg till en målgrupp i ordinarie drift", drift!.id);
  await fill(at, { name: drift!.name, people: drift!.people });
  await step("Insatsen");
  for (const { id: actor, ...party } of actors.slice(5))
    await fill(await add("actors", "Lägg till en part", actor), party);
};

const changed = async ({ keys, writer: { fill, add, keyIn }, step }: Hands): Promise<void> => {
  await step("Behovet");
  for (const { id, name, concept, effect } of outcomes) {
    const at = await add("outcomes", "Något annat", id);
    await fill(at, { name, concept });
    const { baselineRisk } = effect as { baselineRisk?: unknown };
    if (typeof baselineRisk === "object") await keys.act({ name: "Olika för olika målgrupper", within: inside(at) });
    await fill(at, { effect: { baselineRisk } });
  }
  const each = async (keysOfStep: readonly string[]) => {
    for (const outcome of outcomes) {
      const stated = Object.entries(outcome).filter(([key]) => keysOfStep.includes(key));
      await fill(`/outcomes/${keyIn(outcome.id)}`, Object.fromEntries(stated));
    }
  };
  await step("Målgruppen");
  await each(["cohorts", "takeUp"]);
  await step("Insatsen");
  await each(["lagYears"]);
  await step("Vad måste bli sant?");
  for (const { id, effect, deadweight, ownShare, displacement, evidenceFactor } of outcomes) {
    const at = `/outcomes/${keyIn(id)}`;
    const { measure, value, per } = effect as Readonly<Record<string, unknown>>;
    await fill(at, { effect: { measure } });
    const isByCohort = typeof value === "object" && measure !== "count";
    if (isByCohort) await keys.act({ name: "Olika för olika målgrupper", within: inside(at) });
    await fill(at, { effect: { value, per }, deadweight, ownShare, displacement, evidenceFactor });
  }
};

/** In the order in which the fields stand; a line of ordinary operation leaves the budget of the project when that is said. */
const paid = async ({ keys, writer: { fill, add }, step }: Hands): Promise<void> => {
  await step("Kostnader");
  for (const cost of costs) {
    const { name, payer, kind, fund, category, prices, phase, opportunityShare, factor } = cost;
    const { amounts, ingredients, equipment } = cost as Readonly<Record<string, unknown>>;
    const at = await add("costs", "Lägg till en kostnad", cost.id);
    await fill(at, { name, payer, kind, fund });
    await keys.turn({ name: "Kronor per år", within: inside(at) }, ingredients ? 1 : equipment ? 2 : 0);
    await fill(at, { amounts, ingredients, equipment, category });
    await fill(at, { prices: { series: "", ...prices }, opportunityShare, factor, phase });
  }
  await step("Efteråt");
  await fill("/decision", others.decision);
};

const valued = async ({ keys, writer: { fill, add, assume }, step }: Hands): Promise<void> => {
  await step("Ekonomens antaganden");
  await keys.act({ name: "Värderingar", within: "nav[aria-label=Innehåll]" });
  for (const valuation of valuations) {
    const { id, name, outcome, category, content, valueOfOutcome, profile, amount, ...rest } = valuation;
    const { prices, recipients, equalised, realised, persistence, realUprating, in: held } = rest;
    const at = await add("valuations", "Lägg till en värdering", id);
    await fill(at, { name, outcome, category, content, valueOfOutcome, profile, amount });
    const { year, ...priced } = prices;
    if (year === "unknown") await keys.turn({ name: "Prisåret är känt", within: inside(at) }, 1);
    else await fill(at, { prices: { year } });
    await fill(at, { prices: { series: "", ...priced } });
    for (const [actor, part] of Object.entries(recipients)) {
      const made = parameters.slice(-2).find((one) => one.id === part);
      const place = `${at}/recipients/${actor}`;
      await (made ? assume(place, made) : fill(place, part));
    }
    await fill(at, { equalised, realised, persistence, realUprating, in: held });
  }
};

const between = async ({ keys, writer: { fill, add } }: Hands): Promise<void> => {
  const [group] = others.shareGroups;
  await keys.act({ name: "Lägg till en andelsgrupp" });
  const within = inside("/shareGroups/0");
  for (const id of group!.parameters)
    await keys.go({ name: "Lägg till en andel", within }).then(() => keys.choose(called(parameters, id).name));
  await keys.act({ name: "Ange hur säker fördelningen är", within });
  await fill("/shareGroups/0/belief", { weights: group!.belief?.weights });
  const { between: pair, ...correlated } = others.correlations[0]!;
  await keys.act({ name: "Lägg till ett samband" });
  for (const [position, id] of pair.entries()) await fill(`/correlations/0/between/${position}`, id);
  await fill("/correlations/0", correlated);
  const { id, in: held, ...transfer } = others.transfers[0]!;
  await fill(await add("transfers", "Lägg till en transferering", id), { ...transfer, in: held });
};

/** What there is to choose among, and what of the lines already written is in which. */
const chosen = async ({ keys, writer: { fill, add, believe, keyIn }, step }: Hands): Promise<void> => {
  await step("Resultat och uppföljning");
  for (const { id, name, set = {}, without, only } of others.alternatives) {
    const at = await add("alternatives", "Lägg till ett alternativ", id);
    await fill(at, { name });
    for (const [parameter, { belief, ...changes }] of Object.entries(set)) {
      const place = `${at}/set/${keyIn(parameter)}`;
      await keys.go({ name: "Ändra ett antagande", within: inside(at) });
      await keys.choose(called(parameters, parameter).name);
      await keys.landed(place);
      await fill(place, changes);
      await believe(place, belief!, inside(place));
    }
    await fill(at, { without, only });
  }
  for (const [list, written, where] of [
    ["outcomes", outcomes, "Behovet"],
    ["costs", costs, "Kostnader"],
  ] as const) {
    await step(where);
    for (const { id, in: held } of written) {
      if (held === undefined) continue;
      const at = `/${list}/${keyIn(id)}`;
      // Its card may be closed.
      await keys.go({ at: `${at}/name` });
      await fill(at, { in: held });
    }
  }
};

const planned = async ({ keys, writer: { fill, add, believe, keyIn }, step }: Hands): Promise<void> => {
  await step("Resultat och uppföljning");
  const { id: unpriced, ...soft } = others.unpriced[0]!;
  await fill(await add("unpriced", "Lägg till en effekt utan pris", unpriced), soft);
  const { id, name, without, set, settings: other } = others.scenarios[0]!;
  const at = await add("scenarios", "Lägg till ett scenario", id);
  await fill(at, { name });
  for (const [parameter, { belief, ...changes }] of Object.entries(set!)) {
    const place = `${at}/set/${keyIn(parameter)}`;
    await keys.go({ name: "Ändra ett antagande", within: inside(at) });
    await keys.choose(called(parameters, parameter).name);
    await keys.landed(place);
    await fill(place, changes);
    await believe(place, belief!, inside(place));
  }
  await keys.go({ name: "Ändra en inställning", within: inside(at) });
  await keys.choose("costOfPublicFunds/factor");
  await fill(at, { settings: other, without });
};

/** What goes into the reports is asked for in full when it is followed up. */
const reported = async ({ keys, writer: { fill, add } }: Hands): Promise<void> => {
  await keys.turn({ name: "Ansökan" }, 1);
  const { comments = [], ...texts } = others.report;
  await fill("/report", texts);
  const { id, ...comment } = comments[0]!;
  await fill(await add("report/comments", "Lägg till en kommentar", id), comment);
};

/** The appraisal of the page, as the server has it when all of it is saved. */
const savedOn = async (page: Page): Promise<Draft> => {
  await page.locator("[data-status=saved]").waitFor();
  const { origin, pathname } = new URL(page.url());
  return (await (await fetch(`${origin}/api/appraisals/${pathname.split("/")[2]}`)).json()).document;
};

const posted = async (to: string, body: object) => {
  const headers = { "content-type": "application/json" };
  return (await fetch(to, { method: "POST", headers, body: JSON.stringify(body) })).json();
};

const steps = "nav[aria-label='Kalkylens steg']";

export const keyboard = ({ browser, origin }: Setting): void => {
  it("writes every kind once from nothing, to figures worked out by hand", { timeout: MOST_MILLISECONDS }, async () => {
    const { page, context, faults } = await openPage(browser());
    await page.goto(origin());
    const keys = keysOf(page);
    const step = (name: string) => keys.act({ name, within: steps });
    const hands: Hands = { keys, writer: writerOf(keys, page), step };
    for (const part of [begin, general, assumed, people, changed, paid, chosen, planned, reported, valued, between])
      await part(hands);
    const document = calledAs(everyKind, await savedOn(page));
    expect(document).toEqual(calledAs(everyKind, everyKind));
    await keys.act({ name: "Läs resultatet" });
    const shown = await page.locator("#keys").innerText();
    expect(shown.replaceAll(/\s/g, " ")).toContain("126 210 kr");
    for (const [scenario, figures] of [
      [undefined, worked.asWritten],
      [undefined, worked.beside],
      ["forsiktigt", worked.cautious],
    ] as const) {
      const result = await posted(`${origin()}/api/evaluate`, { document, scenario });
      for (const [at, figure] of Object.entries(figures)) expect(figureAt(result, at), at).toBeCloseTo(figure, 6);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it("keeps the focus near what is taken away, or comes in the place of what was pressed", async () => {
    const { page, context, faults } = await openPage(browser());
    const { id } = await posted(`${origin()}/api/appraisals`, { document: exempelkommunen() });
    await page.goto(`${origin()}/kalkyl/${id}/skriv?step=costs`);
    const keys = keysOf(page);
    const does = async (name: string, within: string, leadsTo: RegExp): Promise<void> => {
      await keys.act({ name, within });
      expect(await keys.where(), name).toMatch(leadsTo);
    };
    await keys.go({ at: "/costs/school-time/name" });
    await does("Ta bort", inside("/costs/school-time"), /^Socialtjänstens medfinansiering/);
    await does("Ta bort", inside("/costs/system"), /Lägg till en kostnad$/);
    await keys.go({ at: "/costs/social-cash/phase" });
    await keys.choose("operation");
    expect(await keys.where()).toMatch(/Lägg till en kostnad$/);

    await keys.act({ name: "Vad måste bli sant?", within: steps });
    const basis = `at/outcomes/eligibility/effect/value:basis`;
    const within = `[id="${basis}"]`;
    await keys.act({ controls: basis });
    await keys.go({ at: "/parameters/effect.rr/belief/kind" });
    await keys.choose("");
    const wayAt = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.way);
    expect(await wayAt(), "among the ways to say how sure one is").toBeDefined();
    await keys.turn({ name: "Bara talet: räkna det som säkert", within }, 1);
    expect(await wayAt()).toBe("own");
    await does("Gå tillbaka till bara ett tal", within, /^Underlag/);
    expect(JSON.stringify(await savedOn(page))).not.toContain("effect.rr");

    await keys.act({ name: "Ekonomens antaganden", within: steps });
    await keys.act({ name: "Lägg till ett räntesteg" });
    await does("Ta bort steg 2", inside("/settings/discounting/schedule"), /^Underlag …: Diskonteringsränta/);
    for (const left of [7, 6, 5, 4, 3, 2, 1, 0]) await does("Ångra", "main header", left > 0 ? /Ångra$/ : /Gör om$/);
    expect(faults).toEqual([]);
    await context.close();
  });
};
