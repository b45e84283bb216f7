import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { canonical } from "../../models/canonical.ts";
import { edited, freeId, NEW, patternOf, readAt } from "../../models/edit.ts";
import { ID } from "../../models/limits.ts";
import { reservedIds } from "../../models/terms.ts";
import { isUnder, leavesOf, valueAt } from "../laws/leaves.ts";
import { filled } from "../laws/rewriting.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { walked } from "../ui/schemaLeaves.ts";
import { edited as expected } from "./edit.ts";

type Group = Record<string, unknown>;
/** Without settings that are no settings, in which `filled` names elements as no list of the format does. */
const documents = fc.sample(appraisalArbitrary, 20).map((document): Draft => {
  const { scenarios = [], ...rest } = filled(document);
  return { ...rest, scenarios: scenarios.filter(({ id }) => id !== "free") };
});

const above = (at: string): string => at.slice(0, at.lastIndexOf("/"));
/** Every address at which a document says something, and every group and list on the way. */
const addressesOf = (document: Draft): readonly string[] => {
  const found = new Set<string>();
  for (const leaf of leavesOf(document).keys()) for (let at = leaf; at !== ""; at = above(at)) found.add(at);
  return [...found];
};
/** What tells an element from the others is part of its address: with another the address is another. */
const isName = (at: string): boolean => /^(\/report)?\/[^/]+\/[^/]+\/(id|from)$/.test(at);
/** Something else that may stand there: an element keeps its name. */
const othersAt = (document: Draft, at: string): readonly unknown[] =>
  /^(\/report)?\/[^/]+\/[^/]+$/.test(at) && Array.isArray(readAt(document, above(at)))
    ? [{ ...(readAt(document, at) as Group), note: "x" }]
    : [7, "x", { inner: 1 }, [1]];

/** Holds a law to the addresses of random documents: to every tenth, each time another tenth. */
const holds = (law: (document: Draft, at: string) => void): void => {
  let held = 0;
  for (const [position, document] of documents.entries())
    for (const at of addressesOf(document).filter((_, of) => of % 10 === position % 10)) {
      try {
        law(document, at);
      } catch (error) {
        throw new Error(`at ${at} of ${JSON.stringify(document)}`, { cause: error });
      }
      held++;
    }
  expect(held).toBeGreaterThan(300);
};

describe("at every address of random documents", () => {
  test("what stands there is read", () => {
    holds((document, at) => expect(readAt(document, at)).toBe(valueAt(document, at)));
  });

  test("what is written is read there, and nothing else is changed", () => {
    holds((document, at) => {
      if (isName(at)) return;
      for (const value of othersAt(document, at)) {
        const after = edited(document, at, value);
        expect(readAt(after, at)).toBe(value);
        expect(canonical(after)).toBe(canonical(expected(document, [at, value])));
      }
    });
  });

  test("what is not changed is the same object, and nothing at all where nothing is changed", () => {
    holds((document, at) => {
      if (isName(at)) return;
      const [before, after] = [structuredClone(document), edited(document, at, othersAt(document, at)[0])];
      expect(document).toEqual(before);
      for (const other of addressesOf(document))
        if (!isUnder(other, at) && !isUnder(at, other)) expect(readAt(after, other)).toBe(readAt(document, other));
      expect(edited(document, at, readAt(document, at))).toBe(document);
    });
  });

  test("what is taken away is gone, with the groups that it leaves empty", () => {
    holds((document, at) => {
      if (isName(at)) return;
      const wanted = structuredClone(document);
      let here = at;
      for (; ; here = above(here)) {
        const holder = valueAt(wanted, above(here));
        if (Array.isArray(holder)) holder.splice(holder.indexOf(valueAt(wanted, here)), 1);
        else
          delete (holder as Group)[
            here
              .slice(above(here).length + 1)
              .replaceAll("~1", "/")
              .replaceAll("~0", "~")
          ];
        const isElement = Array.isArray(valueAt(wanted, above(above(here))));
        if (Array.isArray(holder) || isElement || above(here) === "" || Object.keys(holder as Group).length > 0) break;
      }
      expect(canonical(edited(document, at, undefined))).toBe(canonical(wanted));
    });
  });

  test("what was taken away is put back as it was", () => {
    holds((document, at) => {
      if (isName(at) || Array.isArray(readAt(document, above(at)))) return;
      const without = edited(document, at, undefined);
      expect(canonical(edited(without, at, readAt(document, at)))).toBe(canonical(document));
    });
  });

  test("the pattern is one of the format's", () => {
    const { leaves, groups } = walked();
    holds((_, at) => {
      // What a scenario replaces of the settings stands open in the format.
      if (/^\/scenarios\/[^/]+\/settings\//.test(at)) return;
      expect(leaves.has(patternOf(at)) || groups.has(patternOf(at)) || /^\/[^/]+\/\*$/.test(patternOf(at))).toBe(true);
    });
  });
});

describe("what is new", () => {
  test("comes last in its list, which is made where there is none", () => {
    const [one, two] = [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ];
    const first = edited({}, `/costs/${NEW}`, one);
    expect(first).toEqual({ costs: [one] });
    expect(edited(first, `/costs/${NEW}`, two)).toEqual({ costs: [one, two] });
    expect(edited({}, `/settings/discounting/schedule/${NEW}/rate`, 0.03)).toEqual({
      settings: { discounting: { schedule: [{ rate: 0.03 }] } },
    });
  });

  test("is made with the groups it stands in", () => {
    expect(edited({}, "/decision/future/years", 3)).toEqual({ decision: { future: { years: 3 } } });
  });

  test("goes nowhere where its element is not", () => {
    const document: Draft = { costs: [{ id: "a" }] };
    expect(edited(document, "/costs/b/name", "B")).toBe(document);
    expect(edited(document, "/costs/b", undefined)).toBe(document);
    expect(edited(document, "/costs/5/name", "B")).toBe(document);
  });

  test("an element whose last word is taken away stays", () => {
    expect(edited({ costs: [{ name: "A" }] }, "/costs/0/name", undefined)).toEqual({ costs: [{}] });
  });

  test("keys that every object has are no different from others", () => {
    expect(readAt({}, "/constructor")).toBeUndefined();
    expect(readAt({ scenarios: [{ id: "a", set: {} }] }, "/scenarios/a/set/toString")).toBeUndefined();
  });
});

test.each([
  ["/title", "/title"],
  ["/settings/discounting/schedule/0/rate", "/settings/discounting/schedule/*/rate"],
  ["/costs/lon/amounts/2024", "/costs/*/amounts/*"],
  ["/parameters/value/value", "/parameters/*/value"],
  ["/outcomes/o/effect/baselineRisk/c1", "/outcomes/*/effect/baselineRisk/*"],
  ["/scenarios/low/set/costs/value", "/scenarios/*/set/*/value"],
  ["/report/comments/id/text", "/report/comments/*/text"],
  ["/report/basis", "/report/basis"],
  ["/cohorts/2024/people/2024", "/cohorts/*/people/*"],
])("the pattern of %s is %s", (at, pattern) => expect(patternOf(at)).toBe(pattern));

describe("a free id", () => {
  const names = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("Samordnare", "2024", "  ", "total"),
  );

  test("is an id, of this document's alone, and none that the result uses", () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...documents), (name, document) => {
        const taken = new Set([...leavesOf(document)].filter(([at]) => isName(at)).map(([, id]) => JSON.parse(id)));
        let draft = document;
        for (const _ of [1, 2, 3]) {
          const id = freeId(draft, name);
          expect(id).toMatch(ID);
          expect(taken.has(id) || reservedIds.has(id)).toBe(false);
          taken.add(id);
          draft = edited(draft, `/unpriced/${NEW}`, { id });
        }
      }),
    );
  });

  test("is made of the name", () => {
    expect(freeId({}, "Samordnare, halvtid (Åre)")).toBe("samordnare-halvtid-are");
    expect(freeId({ costs: [{ id: "lon" }] }, "Lön")).toBe("lon-2");
    expect(freeId({}, "2024")).toBe("ny-2024");
  });
});
