import { describe, expect, test } from "vitest";
import type { Appraisal, Cost, Ref } from "../../models/appraisal.ts";
import { centralValue } from "../../models/complete.ts";
import { opened } from "../library.ts";
import { often } from "../seed.ts";
import { differences, holds, isKronor, isPresent, numberAt, withSettings } from "./law.ts";

/** The document with its first rate for all years. */
const withOneRate = (document: Appraisal): Readonly<{ document: Appraisal; rate: number }> => {
  const rate = numberAt(document, document.settings.discounting.schedule[0]!.rate);
  const discounting = { ...document.settings.discounting, schedule: [{ fromYear: 0, rate }] };
  return { document: withSettings(document, { discounting }), rate };
};

describe("on random documents, at one rate for all years", () => {
  test.each([-3, 2])(
    "a base year moved by %d compounds every present value so many times, and moves nothing else",
    (years) => {
      holds(12, (random) => {
        const { document, rate } = withOneRate(random);
        const { baseYear } = document.settings;
        // Left out, the last year may follow the base year. No profile of the generator's is 80 years long.
        const lastYear = Math.max(document.settings.lastYear ?? baseYear + 80, baseYear + years);
        const given = opened(withSettings(document, { lastYear })).result();
        const moved = opened(withSettings(document, { lastYear, baseYear: baseYear + years })).result();
        const growth = (1 + rate) ** years;
        expect(differences(given, moved, (at) => (isPresent(at) ? growth : 1))).toEqual([]);
        return rate > 0 && given.flows.length > 0 && given.society.npv.defined;
      });
    },
  );

  test("flows at the end of the year are worth a year's interest less than at its start, in the middle the root of it", () => {
    holds(12, (random) => {
      const { document, rate } = withOneRate(random);
      const dated = (timing: "yearStart" | "yearMiddle" | "yearEnd") =>
        opened(withSettings(document, { discounting: { ...document.settings.discounting, timing } })).result();
      const given = dated("yearStart");
      const step = 1 + rate;
      expect(differences(given, dated("yearEnd"), (at) => (isPresent(at) ? 1 / step : 1))).toEqual([]);
      expect(differences(given, dated("yearMiddle"), (at) => (isPresent(at) ? 1 / Math.sqrt(step) : 1))).toEqual([]);
      return rate > 0 && given.flows.length > 0 && given.society.npv.defined;
    });
  });
});

const twice = (ref: Ref): Ref => (typeof ref === "number" ? 2 * ref : ref);
const allTwice = (of: Readonly<Record<string, Ref>>): Record<string, Ref> =>
  Object.fromEntries(Object.entries(of).map(([year, ref]) => [year, twice(ref)]));
const costTwice = ({ amounts, ingredients, equipment, ...cost }: Cost): Cost => ({
  ...cost,
  ...(amounts && { amounts: allTwice(amounts) }),
  ...(equipment && { equipment: { ...equipment, price: twice(equipment.price) } }),
  ...(ingredients && {
    ingredients: Object.fromEntries(
      Object.entries(ingredients).map(([year, of]) => [year, { ...of, hourlyWage: twice(of.hourlyWage) }]),
    ),
  }),
});
/** With parameters in kronor certain and without bounds, their values so many times as large. */
const withPricesTimes = (document: Appraisal, times: number): Appraisal => ({
  ...document,
  parameters: document.parameters!.map((parameter) => {
    const { id, name, unit } = parameter;
    return unit.startsWith("SEK") ? { id, name, unit, value: times * centralValue(parameter) } : parameter;
  }),
});
/** Every krona twice: a parameter in kronor stands nowhere but where kronor do, so it is doubled once, where it is kept. */
const withTwiceTheKronor = (document: Appraisal): Appraisal => ({
  ...withPricesTimes(document, 2),
  costs: document.costs!.map(costTwice),
  valuations: document.valuations!.map((valuation) => ({ ...valuation, amount: twice(valuation.amount) })),
  transfers: document.transfers!.map((transfer) => ({ ...transfer, amounts: allTwice(transfer.amounts) })),
});

describe("on random documents", () => {
  test("twice the kronor everywhere are twice the value, and the same ratios, numbers needed and years, to the bit", () => {
    const units = new Set<string>();
    let burdened = 0;
    holds(12, (document) => {
      const given = opened(withPricesTimes(document, 1)).result();
      const doubled = opened(withTwiceTheKronor(document)).result();
      const prices = document.parameters!.filter(({ unit }) => unit.startsWith("SEK")).map(({ id }) => id);
      const isPrice = (at: string): boolean => prices.some((id) => at.startsWith(`/breakEven/parameters/${id}/`));
      expect(differences(given, doubled, (at) => (isKronor(at) || isPrice(at) ? 2 : 1), 0)).toEqual([]);
      for (const { unit } of document.parameters!) units.add(unit);
      if (given.flows.some(({ line }) => line === "publicFunds")) burdened++;
      return given.society.pvCosts !== 0 && given.society.npv.defined;
    });
    expect([...units]).toEqual(expect.arrayContaining(["SEK", "SEK/hour", "SEK/outcome", "SEK/outcome/year"]));
    expect(burdened).toBeGreaterThan(often(10));
  });

  test("a price index counts by its proportions: ten times every value of a series, a hundred of the next, moves nothing", () => {
    holds(12, (document) => {
      const series = document.series!.map((one, position) => ({
        ...one,
        values: Object.fromEntries(
          Object.entries(one.values).map(([year, value]) => [year, value * 10 ** (position + 1)]),
        ),
      }));
      const given = opened(document).result();
      expect(differences(given, opened({ ...document, series }).result(), undefined, 1e-12)).toEqual([]);
      const { priceYear } = document.settings;
      const isMoved = document.costs!.some(({ prices }) => prices.series !== undefined && prices.year !== priceYear);
      return isMoved && given.flows.length > 0;
    });
  });
});
