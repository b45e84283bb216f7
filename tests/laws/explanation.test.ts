import { describe, expect, test } from "vitest";
import { example, opened } from "../library.ts";
import { agree, figuresOf } from "./figures.ts";
import { fold } from "./fold.ts";

const cases = [
  ["sandviken", undefined],
  ["exempelkommunen", undefined],
  ...["low", "high", "health", "no-avoided"].map((scenario) => ["exempelkommunen", scenario] as const),
] as const;

describe.each(cases)("%s %s", (name, scenario) => {
  const session = opened(example(name), scenario);
  const figures = figuresOf(session.result());

  test("folding the explanation of every figure gives the figure", () => {
    for (const [at, value] of figures) {
      const explanation = session.explain(at);
      expect(explanation, at).toBeDefined();
      const folded = fold(explanation!) as number;
      expect(agree(folded, value), `${at}: the result says ${value}, its explanation ${folded}`).toBe(true);
    }
    console.log(`${name} ${scenario ?? ""}: ${figures.size} figures`);
  });
});
