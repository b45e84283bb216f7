import { expect, it } from "vitest";
import { evaluated } from "../../ui/evaluated.ts";
import { follow } from "../../ui/trying/follower.ts";
import { example, opened } from "../library.ts";

/** What is tried with sliders, and the scenario that is kept of it. */

it("is drawn the same under the thumb and as the scenario that is kept: beliefs follow, and stay as unsure", () => {
  const stored = example("exempelkommunen");
  const { kind: _, ...subject } = evaluated(opened(stored));
  const follower = follow({ ...subject, key: "tried", stored, scenario: undefined, language: "sv" }, "Prövat");
  const session = opened(stored);
  for (const [parameter, value] of [
    ["effect.rr", 0.9],
    ["takeup", 0.5],
    ["share.state", 0.3],
  ] as const) {
    follower.pull(parameter, value);
    session.change(parameter, value);
  }
  const { scenario } = follower.tried()!;
  const kept = opened({ ...stored, scenarios: [...stored.scenarios!, scenario] }, scenario.id);
  const drawing = { draws: 2_048, fan: false };
  expect(JSON.stringify(kept.simulate(drawing))).toBe(JSON.stringify(session.simulate(drawing)));
  // Not certain: all that is told of it would be that it no longer matters.
  const drawn = kept.simulate(drawing);
  expect("simulation" in drawn && drawn.simulation.importance["effect.rr"]).toBeGreaterThan(0.5);
});
