import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "../../../models/appraisal.ts";
import { merge } from "../../../models/merge.ts";
import { shapeProblems } from "../../../models/shape.ts";
import { changeTexts, conflictText } from "../../../models/words/changed.ts";
import { languages } from "../../../models/words/language.ts";
import { appraisalArbitrary } from "../../oracle/random.ts";
import { example } from "../edit.ts";
import { isWhole } from "./texts.ts";

type Json = Record<string | number, unknown>;
type Place = Readonly<{ holder: Json; key: string | number }>;

const isHolder = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every place of a document, of its groups and of its lists. */
const placesIn = (holder: Json): readonly Place[] =>
  Object.keys(holder).flatMap((name) => {
    const key = Array.isArray(holder) ? Number(name) : name;
    const inner = holder[key];
    return [{ holder, key }, ...(isHolder(inner) ? placesIn(inner) : [])];
  });

const odd = ["", "  ", "a/b~c", "\u{1F1F8}\u{1F1EA}".repeat(70), "rad\nrad ".repeat(40), "0", "high", "1", "2024"];
const extreme = [0, -0, 1e300, -1.5e300, 1e-20, 0.1 + 0.2, 123_456_789.125, 2024, 1];

/** One thing done to a place, as someone might who is in the middle of writing. */
const doings: readonly ((place: Place, choice: number, places: readonly Place[]) => void)[] = [
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ({ holder, key }, choice) => {
    if (typeof holder[key] === "string") holder[key] = odd[choice % odd.length];
    if (typeof holder[key] === "number") holder[key] = extreme[choice % extreme.length];
    if (typeof holder[key] === "boolean") holder[key] = !holder[key];
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else if (isHolder(holder[key]) && !Array.isArray(holder[key])) holder[key] = {};
  },
  ({ holder }) => {
    if (Array.isArray(holder)) holder.reverse();
  },
  ({ holder, key }, choice, places) => {
    // What stands at a key of the same name elsewhere: another belief, profile, id, name, year.
    const others = places.filter((other) => other.key === key);
    const { holder: from, key: there } = others[choice % others.length]!;
    holder[key] = structuredClone(from[there]);
  },
];

const strokes = fc.array(fc.tuple(fc.nat(doings.length - 1), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });

/** The document after some strokes, each taken back that the shape gate would refuse. */
const halfWritten = (document: Draft, made: readonly (readonly [number, number, number])[]): Draft => {
  let draft = structuredClone(document) as Json;
  for (const [doing, at, choice] of made) {
    const next = structuredClone(draft);
    const places = placesIn(next);
    if (places.length > 0) doings[doing]!(places[at % places.length]!, choice, places);
    if (shapeProblems(next).length === 0) draft = next;
  }
  return draft as Draft;
};

/** With what the generator leaves out. */
const filled = fc.oneof(
  appraisalArbitrary.map((document): Draft => {
    const { correlations, scenarios, unpriced } = example("exempelkommunen");
    return { ...document, correlations, scenarios, unpriced };
  }),
  fc.constantFrom(example("exempelkommunen") as Draft, example("sandviken") as Draft, {}),
);

test("drafts of any kind are told in both directions and languages, and conflicts between them", () => {
  const seen = { texts: 0, conflicts: 0, unchanged: 0 };
  fc.assert(
    fc.property(filled, fc.option(filled), strokes, strokes, (first, other, made, more) => {
      const base = halfWritten(first, made.slice(0, 6));
      const [mine, theirs] = [halfWritten(base, made), halfWritten(other ?? base, more)];
      const isSame = JSON.stringify(mine) === JSON.stringify(theirs);
      if (isSame) seen.unchanged++;
      for (const language of languages) {
        for (const [before, after] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          const texts = changeTexts(before, after, language);
          expect(texts.length === 0).toBe(isSame);
          expect(texts.length).toBeLessThanOrEqual(7);
          for (const text of texts) {
            expect(text).toSatisfy(isWhole);
            expect(text.length).toBeLessThan(1500);
          }
          seen.texts += texts.length;
        }
        for (const from of [base, undefined]) {
          const merged = merge(from, mine, theirs);
          for (const conflict of "conflicts" in merged ? merged.conflicts.slice(0, 12) : []) {
            const told = conflictText(conflict, { mine, theirs }, language);
            for (const text of Object.values(told)) expect(text).toSatisfy(isWhole);
            expect(told.mine).not.toBe(told.theirs);
            seen.conflicts++;
          }
        }
      }
    }),
    { numRuns: 80, endOnFailure: true },
  );
  console.log(seen);
  expect(seen.texts).toBeGreaterThan(800);
  expect(seen.conflicts).toBeGreaterThan(800);
});
