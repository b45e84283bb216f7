import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Result } from "../../models/result.ts";
import { example, opened } from "../library.ts";
import { holds } from "./law.ts";

/** Lists whose order means something, and those whose elements are told apart by it. */
const inOrder: ReadonlySet<string> = new Set(["schedule", "shareGroups", "correlations"]);

/** The same document, every list and every map of it written backwards. */
const backwards = (value: unknown, key = ""): unknown => {
  if (inOrder.has(key) || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => backwards(element)).reverse();
  return Object.fromEntries(
    Object.entries(value)
      .map(([inner, of]) => [inner, backwards(of, inner)])
      .reverse(),
  );
};

/** What of a result tells no order: the hash is of the document as written, and defaults and warnings come as it is read. */
const unordered = ({ inputHash: _, defaults, warnings, ...figures }: Result) => ({
  ...figures,
  defaults: [...defaults].sort(),
  warnings: warnings.map((one) => JSON.stringify(one)).sort(),
});

/** With what the generator leaves out: more than two transfers, what has no price, and scenarios. */
const filled = (document: Appraisal): Appraisal => ({
  ...document,
  transfers: document.transfers!.flatMap((one) => [one, { ...one, id: `${one.id}-again` }]),
  unpriced: ["trust", "calm"].map((id) => ({ id, name: id, direction: "+", size: "small", why: "" })),
  report: {
    matter: "x",
    comments: ["coordinator", "economist"].map((role) => ({ id: role, role, text: "" })),
  } as never,
  scenarios: ["low", "high"].map((id) => ({ id, name: id })),
});

describe("the order in which a document is written changes no figure, to the bit", () => {
  const holdsFor = (given: Appraisal, scenarios: readonly (string | undefined)[]): void => {
    // A parameter's stream, where it states none, is its position: the one thing that the order of a list decides.
    const parameters = given.parameters!.map((parameter, stream) => ({ stream, ...parameter }));
    const document = { ...given, parameters };
    const turned = backwards(document);
    for (const scenario of scenarios)
      expect(unordered(opened(turned, scenario).result())).toEqual(unordered(opened(document, scenario).result()));
  };
  test.each(["exempelkommunen", "sandviken"] as const)("of %s and its scenarios", (name) => {
    const document = example(name);
    holdsFor(document, [undefined, ...(document.scenarios ?? []).map(({ id }) => id)]);
  });
  test("of random documents", () => {
    holds(8, (random) => {
      holdsFor(filled(random), [undefined]);
      return random.costs!.length > 1 && random.valuations!.length > 1;
    });
  });
});

describe("on random documents", () => {
  test("a scenario of nothing is the base, whether it leaves out what it might change or says that it is empty", () => {
    holds(12, (random) => {
      const scenarios = [
        { id: "silent", name: "Ingenting" },
        { id: "empty", name: "Tomt", settings: {}, set: {}, without: [] },
      ];
      const document = { ...random, scenarios };
      const base = opened(document).result();
      for (const { id } of scenarios) expect(opened(document, id).result()).toEqual({ ...base, scenario: id });
      return base.flows.length > 0 && base.society.npv.defined;
    });
  });
});
