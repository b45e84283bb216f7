import type { Appraisal, Parameter } from "./appraisal.ts";
import type { Leaves } from "./disclosureLeaves.ts";
import { edited } from "./edit.ts";
import { type Place, placesOf } from "./places.ts";
import { type Address, address } from "./problem.ts";
import { open, type Session } from "./session.ts";

/** A document as it could be with other numbers in place of those withheld. */
export type StandIn = Readonly<{ document: Appraisal; session: Session }>;

/**
 * Two documents with the same public numbers, in which what is withheld is something else: numbers that have nothing to do with it, so
 * that nothing that is worked out from these documents can tell of it. What differs between them hangs on what is withheld. Undefined
 * where none of the numbers tried is one that the document's other numbers allow.
 */
export const standInsOf = (base: Appraisal, leaves: Leaves): readonly [StandIn, StandIn] | undefined => {
  for (const effect of effects)
    for (const risk of risks) {
      const [one, other] = [0, 1].map((turn) => standIn(base, leaves, { effect: effect[turn]!, risk: risk[turn]! }));
      if (one && other) return [one, other];
    }
  return undefined;
};

/** Changes of a risk, and risks: small ones fit in beside most others. */
const effects: readonly Numbered[] = [
  [0.02, 0.03],
  [-0.02, -0.03],
  [0.0002, 0.0003],
  [-0.0002, -0.0003],
];
const risks: readonly Numbered[] = [
  [0.5, 0.6],
  [0.3, 0.2],
  [0.8, 0.9],
  [0.04, 0.05],
  [0.96, 0.97],
];
type Numbered = readonly [number, number];
type Tried = Readonly<{ effect: number; risk: number }>;

const standIn = (base: Appraisal, leaves: Leaves, tried: Tried): StandIn | undefined => {
  const document = withStandIns(base, leaves, tried);
  const session = open(document);
  return "result" in session ? { document, session } : undefined;
};

const withStandIns = (base: Appraisal, { parameters, constants }: Leaves, tried: Tried): Appraisal => {
  const places = placesOf(base);
  // No two the same, so that nothing cancels by chance.
  let met = 0;
  const apart = (number: number): number => number * (1 + 0.0137 * met++);
  const values = new Map(
    (base.parameters ?? []).flatMap((parameter) => {
      if (!parameters.has(parameter.id)) return [];
      const place = places.find(({ ref }) => ref === parameter.id);
      return [[parameter.id, apart(numberFor(parameter.unit, place?.at ?? "", tried))]] as const;
    }),
  );
  const constant = (document: Appraisal, { at, fit }: Place): Appraisal =>
    constants.has(at) ? put(document, at, apart(numberFor(fit!.unit, at, tried))) : document;
  const certain = {
    ...base,
    ...(base.parameters && { parameters: base.parameters.map((parameter) => settledAt(parameter, values)) }),
    ...(base.correlations && {
      correlations: base.correlations.filter(({ between }) => between.every((id) => !values.has(id))),
    }),
  };
  return withSet(places.reduce(constant, certain), values);
};

const put = (document: Appraisal, at: Address, value: unknown): Appraisal => edited(document, at, value) as Appraisal;

/** A number that nothing is known of is certain, and anything: its belief and bounds would tell of it. */
const settledAt = (parameter: Parameter, values: ReadonlyMap<string, number>): Parameter => {
  const value = values.get(parameter.id);
  if (value === undefined) return parameter;
  const { belief: _, bounds: _bounds, ...certain } = parameter;
  return { ...certain, value };
};

/** What scenarios and alternatives set is another number than the one that stands. */
const withSet = (document: Appraisal, values: ReadonlyMap<string, number>): Appraisal => {
  let result = document;
  for (const list of ["scenarios", "alternatives"] as const)
    for (const { id, set = {} } of document[list] ?? [])
      for (const key of Object.keys(set)) {
        const value = values.get(key);
        if (value !== undefined) result = put(result, address(list, id, "set", key), { value: value * 0.991 });
      }
  return result;
};

/** People are many and outcomes counted few, so that these are no more than those; the same in every scenario and alternative. */
const numberFor = (unit: Parameter["unit"], at: Address, { effect, risk }: Tried): number => {
  const turn = Math.abs(effect);
  if (unit === "person") return 1e6 * turn;
  if (unit === "outcome") return turn / 10;
  if (unit === "factor") return 0.9 + turn;
  if (unit === "share") return at.includes("/effect/value") ? effect : risk;
  return turn;
};
