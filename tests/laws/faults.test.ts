import { expect, test } from "vitest";
import type { NodeKind } from "../../models/graph.ts";
import { type Operation, operations, type Value } from "../../models/operation.ts";
import golden from "../golden/examples.json" with { type: "json" };
import { example, opened } from "../library.ts";
import { oracle } from "../oracle/oracle.ts";
import { agree, figuresOf } from "./figures.ts";

/** How many figures of the two examples are off the published expectations by more than their last digit. */
const missed = (): number => {
  let count = 0;
  for (const name of ["sandviken", "exempelkommunen"] as const) {
    const figures = figuresOf(opened(example(name)).result());
    for (const [at, expected] of Object.entries(golden[name])) {
      const digit = 10 ** -(expected.split(".")[1]?.length ?? 0);
      if (!(Math.abs((figures.get(at) ?? Number.NaN) - Number(expected)) < digit)) count++;
    }
  }
  return count + (agreesWithOracle(cut) ? 0 : 1);
};

/** The examples cut nothing, so a year in which theirs would be cut is held to the oracle. */
const base = example("exempelkommunen");
const cut = { ...base, settings: { ...base.settings, lastYear: 2050 } };
const agreesWithOracle = (document: typeof cut): boolean => {
  const [engine, other] = [opened(document).result().society.npv, oracle(document).society.npv];
  return engine.defined && other.defined && agree(engine.value, other.value);
};

const scaled = (value: Value): Value => (typeof value === "number" ? value * 1.01 : value.map((of) => of * 1.01));

/** Runs with the operation's value 1 % too large, as a fault in it would be. */
const planted = <T>(kind: NodeKind, run: () => T): T => {
  const table = operations as Record<NodeKind, Operation<NodeKind>>;
  const sound = table[kind];
  table[kind] = { ...sound, value: (...given) => scaled(sound.value(...given)) };
  try {
    return run();
  } finally {
    table[kind] = sound;
  }
};

test("without a fault nothing is missed", () => expect(missed()).toBe(0));

// A parameter's value comes from the session, so it has no arithmetic to be wrong.
const kinds = (Object.keys(operations) as NodeKind[]).filter((kind) => kind !== "parameter");
test.each(kinds)("a factor 1.01 planted in %s is seen", (kind) => {
  expect(planted(kind, missed)).toBeGreaterThan(0);
});
