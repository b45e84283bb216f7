import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { check } from "../../models/check.ts";
import { opened } from "../library.ts";
import { centralOf } from "../oracle/central.ts";
import { methodOn } from "../oracle/method.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { often } from "../seed.ts";

/** Where shares move together public kronor count tenfold, so that society is not indifferent to who receives them. */
const withInterest = (document: Appraisal): Appraisal =>
  document.shareGroups!.length === 0
    ? document
    : { ...document, settings: { ...document.settings, costOfPublicFunds: { factor: 10 } } };
const onRandomDocuments = (runs: number, law: (document: Appraisal) => void): void =>
  fc.assert(fc.property(appraisalArbitrary.map(withInterest), law), { numRuns: runs, endOnFailure: true });

/** The document with a parameter at a value, the others of its share group in proportion to what it leaves. */
const withValue = (document: Appraisal, id: string, value: number): Appraisal => {
  const parameters = document.parameters!;
  const group = document.shareGroups!.find((one) => one.parameters.includes(id))?.parameters ?? [];
  const others = parameters.filter((one) => group.includes(one.id) && one.id !== id);
  const left = others.reduce((sum, one) => sum + centralOf(one), 0);
  const valueAt = (one: Parameter) => {
    if (one.id === id) return value;
    return others.includes(one) && left > 0 ? (centralOf(one) * (1 - value)) / left : centralOf(one);
  };
  const put = parameters.map((one) => ({ id: one.id, name: one.name, unit: one.unit, value: valueAt(one) }));
  return { ...document, parameters: put };
};
/** Society's net present value by the oracle, and the kronor that it is the difference of; nothing where it is not known. */
const judged = (document: Appraisal): Readonly<{ npv: number; size: number }> | undefined => {
  const { pvCosts, pvBenefits, npv } = methodOn(document).society();
  if (!npv.defined || !pvBenefits.defined) return undefined;
  return { npv: npv.value, size: Math.abs(pvCosts) + Math.abs(pvBenefits.value) };
};

/** Where the parameter may be by its bounds, its belief, else as a share; undefined where an end is open. */
const rangeOf = ({ bounds, belief, unit }: Parameter): readonly [least: number, most: number] | undefined => {
  const natural = unit === "share" ? [0, 1] : [];
  const [low, high] = endsOf(belief) ?? natural;
  const [least, most] = [bounds?.least ?? low, bounds?.most ?? high];
  return least === undefined || most === undefined ? undefined : [least, most];
};
const endsOf = (belief: Parameter["belief"]): readonly number[] | undefined => {
  if (belief?.kind === "beta") return [0, 1];
  if (belief?.kind === "observed") return [Math.min(...belief.values), Math.max(...belief.values)];
  return belief && "low" in belief ? [belief.low!, belief.high!] : undefined;
};

/** Where the document would be refused there is no net present value: beyond the baseline risk, or with shares that do not add. */
const isRefused = (document: Appraisal): boolean => "problems" in check(document);
const POINTS = 40;
/** Whether a figure of these values comes so near to 0, by what it moves, that it is worth looking at closely. */
const mayCross = (values: readonly number[]): boolean =>
  Math.max(...values) - Math.min(...values) > 0.5 * Math.min(...values.map(Math.abs));

describe("on random documents", () => {
  test("at every break-even of a parameter the oracle's net present value is nothing, within the parameter's range", () => {
    const found = { roots: 0, inGroup: 0, believed: 0, several: 0, none: 0, unknown: 0 };
    onRandomDocuments(200, (document) => {
      for (const [id, breakEven] of Object.entries(opened(document).result().breakEven.parameters)) {
        if (!("roots" in breakEven)) {
          expect(judged(document)).toBeUndefined();
          found.unknown++;
          continue;
        }
        const stated = judged(document)!;
        const { roots } = breakEven;
        const parameter = document.parameters!.find((one) => one.id === id)!;
        found[roots.length > 1 ? "several" : roots.length === 1 ? "roots" : "none"]++;
        expect(roots).toEqual([...new Set(roots)].sort((one, other) => one - other));
        const [least, most] = rangeOf(parameter) ?? [-Infinity, Infinity];
        for (const root of roots) {
          // What may stand at its place may be below 0 too: only stated ends bind.
          if (parameter.bounds || endsOf(parameter.belief)) {
            expect(root).toBeGreaterThanOrEqual(least);
            expect(root).toBeLessThanOrEqual(most);
          }
          const there = withValue(document, id, root);
          expect(isRefused(there), `${id} at ${root}`).toBe(false);
          const { npv, size } = judged(there)!;
          expect(Math.abs(npv), `${id} at ${root}: ${npv} of ${size}`).toBeLessThanOrEqual(
            // What cancels at the root is large elsewhere.
            1e-6 * Math.max(size, stated.size, 1),
          );
          if (parameter.value === undefined) found.believed++;
          if (document.shareGroups!.some(({ parameters }) => parameters.includes(id))) found.inGroup++;
        }
      }
    });
    console.log(found);
    expect(Object.entries(found).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("between two points of its range where the oracle's net present value changes sign there is a break-even", () => {
    const found = { parameters: 0, crossings: 0, refused: 0, inGroup: 0, believed: 0, bounded: 0 };
    onRandomDocuments(often(200), (document) => {
      if (judged(document) === undefined) return;
      const breakEvens = opened(document).result().breakEven.parameters;
      for (const parameter of document.parameters!) {
        const { id, bounds, belief } = parameter;
        const range = rangeOf(parameter);
        if (range === undefined) continue;
        const at = (share: number) => range[0] + share * (range[1] - range[0]);
        const npvAt = (point: number) => judged(withValue(document, id, point))!;
        if (!mayCross([0, 0.3, 0.7, 1].map((share) => npvAt(at(share)).npv))) continue;
        found.parameters++;
        const points = Array.from({ length: POINTS }, (_, position) => at(position / (POINTS - 1)));
        const values = points.map(npvAt);
        const breakEven = breakEvens[id]!;
        const roots = "roots" in breakEven ? breakEven.roots : [];
        for (let position = 1; position < POINTS; position++) {
          const [from, to] = [points[position - 1]!, points[position]!];
          const [low, high] = [values[position - 1]!, values[position]!];
          const isRounding = [low, high].some(({ npv, size }) => Math.abs(npv) <= 1e-9 * size);
          if (isRounding || !(low.npv * high.npv < 0)) continue;
          if ([from, to].some((point) => isRefused(withValue(document, id, point)))) {
            found.refused++;
            continue;
          }
          found.crossings++;
          if (document.shareGroups!.some(({ parameters }) => parameters.includes(id))) found.inGroup++;
          if (parameter.value === undefined) found.believed++;
          if (bounds && !belief) found.bounded++;
          const isFound = roots.some((root) => root >= from && root <= to);
          expect(isFound, `${id} between ${from} and ${to}: ${low.npv} to ${high.npv}, of ${roots}`).toBe(true);
        }
      }
    });
    console.log(found);
    expect(Object.entries(found).filter(([, times]) => times === 0)).toEqual([]);
    expect(found.crossings).toBeGreaterThan(often(25));
  });

  test("asking moves nothing: flows and figures are the same to the bit", () => {
    let moved = 0;
    onRandomDocuments(often(50), (document) => {
      const session = opened(document);
      const flows = () =>
        ["/society", "/publicSector/after", ...document.actors.map(({ id }) => `/actors/${id}/before`)].map((at) =>
          session.timeline(at),
        );
      const before = flows();
      const asked = session.result();
      expect(flows()).toEqual(before);
      for (const parameter of document.parameters!.slice(0, 4)) {
        const { value } = parameter;
        if (value === undefined) continue;
        session.change(parameter.id, value === 0 ? 0.5 : value * 0.75);
        session.result();
        session.change(parameter.id, value);
        expect(session.result()).toEqual(asked);
        moved++;
      }
    });
    expect(moved).toBeGreaterThan(often(50));
  });
});
