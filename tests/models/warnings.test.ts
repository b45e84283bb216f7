import { describe, expect, it, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Warning, WarningKind } from "../../models/problem.ts";
import { languages } from "../../models/words/language.ts";
import { namesOf } from "../../models/words/place.ts";
import { warningMessage } from "../../models/words/warning.ts";
import { example, opened, resultOf } from "../library.ts";
import { type Edit, edited } from "./edit.ts";
import { base, type FlagCase, flagCases } from "./flagCases.ts";

const raisedBy = (document: unknown): readonly Warning[] =>
  resultOf(document as Appraisal).warnings as unknown as readonly Warning[];
const kindsAt = (document: Appraisal): readonly string[] => raisedBy(document).map(({ kind, at }) => `${kind} ${at}`);

test("the base of the cases has no flag", () => expect(raisedBy(base)).toEqual([]));

describe.each(Object.entries(flagCases) as unknown as readonly [WarningKind, readonly FlagCase[]][])(
  "%s",
  (kind, cases) => {
    for (const { edits, raises, near } of cases) {
      it(`is raised after ${JSON.stringify(edits)} alone`, () => {
        const found = raisedBy(edited(base, ...edits));
        expect(found).toEqual(raises.map((one) => ({ kind, ...one })));
      });
      for (const edits of near)
        it(`is not raised after ${JSON.stringify(edits)}`, () => expect(raisedBy(edited(base, ...edits))).toEqual([]));
      it(`reads as sentences after ${JSON.stringify(edits)}`, () => {
        const document = edited(base, ...edits) as Appraisal;
        for (const warning of raisedBy(document))
          for (const language of languages) {
            const message = warningMessage(warning, language, namesOf(document));
            expect(message).toMatch(/^[\p{Lu}\d”“].*\.$/su);
            // No keys of the code, no addresses, nothing left unfilled.
            expect(message).not.toMatch(/\p{Ll}\p{Lu}|\/|undefined|NaN|null|\[object| {2}|\.\./u);
          }
      });
    }
  },
);

test("a flag follows the values: a deadweight moved to nothing is no haircut", () => {
  const document = edited(
    base,
    ["/parameters/effect/evidence", { design: "rct" }],
    ["/outcomes/eligible/deadweight", "trust"],
    ["/parameters/trust/value", 0.05],
  );
  const session = opened(document);
  const kinds = () => session.result().warnings.map(({ kind }) => kind);
  expect(kinds()).toEqual(["doubleHaircut"]);
  session.change("trust", 0);
  expect(kinds()).toEqual([]);
});

test("of an effect that is not known there are no kronor to give a small group away", () => {
  const few: readonly Edit[] = [
    ["/outcomes/eligible/effect", { measure: "perPerson" }],
    ["/outcomes/eligible/deadweight", 0],
    ["/cohorts/pupils/people/2025", 4],
  ];
  expect(kindsAt(edited(base, ...few) as Appraisal)).toEqual([
    "effectUnknown /outcomes/eligible/effect/value",
    "underDisclosureLimit /cohorts/pupils/people/2025",
  ]);
  expect(kindsAt(edited(base, ...few, ["/outcomes/eligible/effect/value", 0.2]) as Appraisal)).toEqual([
    "underDisclosureLimit /cohorts/pupils/people/2025",
    "underDisclosureLimit /valuations/value",
  ]);
});

test("a transfer's cut follows the values", () => {
  const session = opened(
    edited(
      base,
      ["/settings/lastYear", 2027],
      ["/valuations/value/category", "transfer"],
      ["/valuations/value/recipients", { pupil: -1, municipality: 1 }],
    ),
  );
  const found = () => session.result().warnings.map(({ kind, at }) => `${kind} ${at}`);
  expect(found()).toEqual(["transferCutAfterLastYear /valuations/value"]);
  session.change("effect", 0);
  expect(found()).toEqual([]);
});

test("sandviken: what is weak", () => {
  const kinds = kindsAt(example("sandviken"));
  expect(kinds).toContain("effectUnknown /outcomes/eligibility/effect/value");
  expect(kinds).toContain("priceYearUnknown /valuations/lifetime-value/prices/year");
  expect(kinds).toContain("noRealUprating /valuations/lifetime-value/realUprating");
  expect(kinds).toContain("provisionalIndex /series/kpi/values/2024");
  expect(kinds).toContain("averageUsed /parameters/value.eligibility/usage");
  expect(kinds).toContain("notVerified /parameters/risk.baseline/verified");
  expect(kinds).toContain("noOperationPayer /costs");
  // Its series says nothing of the years after 2024, and nothing is cut: its flows end in 2073.
  expect(kinds.some((kind) => /assumedIndex|cutAfterLastYear/.test(kind))).toBe(false);
});

test("exempelkommunen: what is weak", () => {
  const kinds = kindsAt(example("exempelkommunen"));
  expect(kinds).toContain("assumedIndex /series/kpi/beyond");
  for (const kind of ["noOperationPayer", "certainEvidenceFactor", "doubleHaircut", "noRoomForHarm"])
    expect(kinds.filter((found) => found.startsWith(kind))).toEqual([]);
});

test("two internal rates are flagged: −10 000, +60 000, −60 000 has 27 % and 373 %", () => {
  // 10 000x⁰ − 60 000x + 60 000x² = 0 at x = (6 ± √12)/12, so r = 1/x − 1 = 0.268 and 3.732.
  const document: Appraisal = {
    format: "samvinst/appraisal@1",
    title: "Pumpen",
    settings: { baseYear: 2024, priceYear: 2024, discounting: { schedule: [{ fromYear: 0, rate: 0.03 }] } },
    actors: [{ id: "a", name: "A", sector: "municipality" }],
    series: [{ id: "flat", name: "Oförändrad", values: { 2024: 100, 2025: 100, 2026: 100 } }],
    cohorts: [{ id: "c", name: "C", people: { 2025: 1 } }],
    outcomes: [
      {
        id: "o",
        name: "O",
        concept: "other",
        cohorts: ["c"],
        effect: { measure: "perPerson", value: 1 },
        deadweight: 0,
      },
    ],
    costs: [
      {
        id: "k",
        name: "K",
        payer: "a",
        category: "other",
        amounts: { 2024: 10_000, 2026: 60_000 },
        prices: { basis: "nominal", series: "flat" },
      },
    ],
    valuations: [
      {
        id: "v",
        name: "V",
        outcome: "o",
        category: "other",
        amount: 60_000,
        prices: { year: 2024 },
        profile: { kind: "annual", years: 1, firstLag: 0 },
        recipients: { a: 1 },
      },
    ],
  };
  const { irr } = opened(document).result().society;
  expect("roots" in irr && irr.roots).toEqual([expect.closeTo(0.268, 3), expect.closeTo(3.732, 3)]);
  expect(kindsAt(document)).toContain("irrNotUnique /society/irr");
});
