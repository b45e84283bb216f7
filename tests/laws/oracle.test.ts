import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { operations } from "../../models/operation.ts";
import { open, type Session } from "../../models/session.ts";
import { oracle } from "../oracle/oracle.ts";
import { appraisalArbitrary, everyOccurrence, occurrences } from "../oracle/random.ts";
import { often } from "../seed.ts";
import { agree, figuresOf } from "./figures.ts";
import { fold, kindsOf } from "./fold.ts";

const RUNS = 300;
const counted = new Map<string, number>(everyOccurrence.map((name) => [name, 0]));
const kinds = new Map<string, number>(Object.keys(operations).map((kind) => [kind, 0]));

/** Differences between what the oracle says and what the engine says; keys only the engine has are not compared. */
const differences = (engine: unknown, other: unknown, at = ""): readonly string[] => {
  if (typeof other === "number" && typeof engine === "number")
    return Math.abs(engine - other) <= 1e-6 + 1e-9 * Math.max(Math.abs(engine), Math.abs(other))
      ? []
      : [`${at}: engine ${engine}, oracle ${other}`];
  if (typeof other !== "object" || other === null || typeof engine !== "object" || engine === null)
    return engine === other ? [] : [`${at}: engine ${JSON.stringify(engine)}, oracle ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(other), ...(isOpen(at) ? [] : Object.keys(engine))]);
  return [...keys].flatMap((key) =>
    differences((engine as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${at}/${key}`),
  );
};
/** Where the engine says more than the oracle: internal rates, and what is held by laws of its own. */
const isOpen = (at: string): boolean =>
  /^(\/(society|(publicSector|(sectors|actors|groups)\/[^/]+)\/(before|after))|\/gained\/[^/]+)?$/.test(at) ||
  at === "/breakEven";

/** Rows as a map, since their order is the engine's to choose; rows that cancel to nothing may be left out by either. */
const keyed = <T extends object>(rows: readonly T[], values: readonly (keyof T)[]): Record<string, unknown> =>
  Object.fromEntries(
    rows.map((row) => {
      const identity = Object.entries(row).filter(([key]) => !values.includes(key as keyof T));
      return [JSON.stringify(identity.sort()), Object.fromEntries(values.map((key) => [key, row[key]]))];
    }),
  );

type Gained = ReturnType<typeof oracle>["gained"];
const withoutZeroYears = <G extends Gained>(gained: G) =>
  Object.fromEntries(
    Object.entries(gained).map(([id, { byYear, ...of }]) => [
      id,
      { ...of, byYear: Object.fromEntries(Object.entries(byYear).filter(([, value]) => value !== 0)) },
    ]),
  );

const comparable = (result: ReturnType<typeof oracle> | ReturnType<Session["result"]>) => ({
  ...result,
  gained: withoutZeroYears(result.gained),
  flows: keyed(
    result.flows.filter(({ amount }) => Math.abs(amount) > 1e-6),
    ["amount", "present"],
  ),
  budget: keyed(result.budget, ["nominal"]),
});

const sessionOf = (document: Appraisal): Session => {
  const session = open(document);
  if ("result" in session) return session;
  throw new Error(`The generator's document is refused: ${JSON.stringify(session.slice(0, 3))}`);
};

const onRandomDocuments = (runs: number, law: (document: Appraisal, session: Session) => void): void =>
  fc.assert(
    fc.property(appraisalArbitrary, (document) => law(document, sessionOf(document))),
    // A whole document is shrunk leaf by leaf, which takes longer than reading the one that failed.
    { numRuns: runs, endOnFailure: true },
  );

describe("on random documents", () => {
  test("engine and oracle agree on every figure", () => {
    onRandomDocuments(RUNS, (document, session) => {
      for (const name of occurrences(document)) counted.set(name, (counted.get(name) ?? 0) + 1);
      expect(differences(comparable(session.result()), comparable(oracle(document)))).toEqual([]);
    });
  });

  test("folding the explanation of every figure gives the figure", () => {
    let turn = 0;
    onRandomDocuments(often(120), (_document, session) => {
      turn++;
      // Every tenth figure of each document, another tenth each time: folding all of them takes minutes.
      for (const [at, value] of [...figuresOf(session.result())].filter((_, place) => place % 10 === turn % 10)) {
        const explanation = session.explain(at);
        expect(explanation, at).toBeDefined();
        for (const kind of kindsOf(explanation!)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const folded = fold(explanation!) as number;
        expect(agree(folded, value, 1000), `${at}: the result says ${value}, its explanation ${folded}`).toBe(true);
      }
    });
  });

  test("an outcome's worth is what is missing per outcome needed, and outcomes' benefits add up to society's", () => {
    onRandomDocuments(often(100), (document, session) => {
      const { gained, breakEven, society } = session.result();
      const isPlain = (document.settings.costOfPublicFunds?.factor ?? 1) === 1;
      for (const [id, { worth, benefits }] of Object.entries(gained)) {
        const { needed } = breakEven.outcomes[id]!.society;
        if (!needed.defined || !worth.defined || !isPlain || !society.pvBenefits.defined) continue;
        const others = society.pvBenefits.value - (benefits.defined ? benefits.value : 0);
        expect(agree(needed.value * worth.value, society.pvCosts - others, 1e4)).toBe(true);
      }
      const all = Object.values(gained).map(({ benefits }) => (benefits.defined ? benefits.value : 0));
      if (!isPlain || !society.pvBenefits.defined) return;
      const sum = all.reduce((total, value) => total + value, 0);
      expect(agree(sum, society.pvBenefits.value, 1e4)).toBe(true);
    });
  });

  test("budget rows add up to the budget's sums", () => {
    onRandomDocuments(often(60), (_document, session) => {
      const { budget, budgetTotals } = session.result();
      const sum = (rows: typeof budget): number | undefined =>
        rows.every(({ nominal }) => nominal.defined)
          ? rows.reduce((total, { nominal }) => total + (nominal.defined ? nominal.value : 0), 0)
          : undefined;
      const held = (ratio: typeof budgetTotals.total, rows: typeof budget): void => {
        const expected = sum(rows);
        if (expected === undefined) expect(ratio).toEqual({ defined: false, why: "noSeries" });
        else expect(ratio.defined && agree(ratio.value, expected)).toBe(true);
      };
      held(budgetTotals.total, budget);
      held(
        budgetTotals.fund,
        budget.filter(({ fund }) => fund),
      );
      for (const [year, ratio] of Object.entries(budgetTotals.years))
        held(
          ratio,
          budget.filter((row) => row.year === Number(year)),
        );
      for (const { payer, kind, fund, nominal } of budgetTotals.lines)
        held(
          nominal,
          budget.filter((row) => row.payer === payer && row.kind === kind && row.fund === fund),
        );
    });
  });

  test("every internal rate of return makes the net present value nothing", () => {
    onRandomDocuments(often(100), (_document, session) => {
      const { irr } = session.result().society;
      if (!("roots" in irr)) return;
      const net = session.timeline("/society")!.net!;
      for (const rate of irr.roots) {
        const largest = Math.max(...net.map(Math.abs));
        const money = net.map((flow) => (Math.abs(flow) <= 1e-12 * largest ? 0 : flow));
        const terms = money.map((flow, year) => flow * (1 + rate) ** -year);
        const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
        expect(Math.abs(terms.reduce((sum, term) => sum + term, 0)) / size).toBeLessThan(1e-9);
      }
    });
  });
});

describe("what the generator made", () => {
  test("every kind and option occurred", () => {
    console.log([...counted].map(([name, times]) => `${String(times).padStart(5)}  ${name}`).join("\n"));
    expect([...counted].filter(([, times]) => times === 0)).toEqual([]);
  });
  test("every kind of step was folded", () => {
    console.log([...kinds].map(([kind, times]) => `${String(times).padStart(6)}  ${kind}`).join("\n"));
    expect([...kinds].filter(([, times]) => times === 0)).toEqual([]);
  });
});
