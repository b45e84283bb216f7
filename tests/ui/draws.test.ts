import { expect, it } from "vitest";
import { type Doubt, followerOf } from "../../ui/doubt/draws.ts";
import { evaluated } from "../../ui/evaluated.ts";
import type { Subject } from "../../ui/figures/subject.ts";
import { example, opened } from "../library.ts";
import { inBrowserWorkers } from "./browserWorker.ts";

/** What a page shows of its draws while sliders move, rest and are taken back, over the worker that is built for the browser. */

inBrowserWorkers();

const stored = example("exempelkommunen");
const baseNamed = (key: string): Subject => {
  const { kind: _, ...subject } = evaluated(opened(stored));
  return { ...subject, key, stored, scenario: undefined, language: "sv" };
};

/** The page where the effect is pulled to a value; only what the draws are of matters here. */
const pulledTo = (base: Subject, value: number, isWhole: boolean) => ({
  subject: { ...base, key: `${base.key} ${value}` },
  pulls: { "effect.rr": value },
  isWhole,
  draws: isWhole ? 10_240 : 2_048,
});

const meanWith = (value: number | undefined, draws: number): number => {
  const session = opened(stored);
  if (value !== undefined) session.change("effect.rr", value);
  const found = session.simulate({ draws, fan: false, studies: draws > 2_048 });
  if (!("simulation" in found) || !("mean" in found.simulation.society)) throw new Error("nothing is known");
  return found.simulation.society.mean;
};
const meanIn = ({ drawn }: Doubt): number | undefined =>
  drawn && "mean" in drawn.simulated.simulation.society ? drawn.simulated.simulation.society.mean : undefined;

/** Every state the page has been in, and waits: until all is drawn, or until draws are there of where the thumb is. */
const followed = (base: Subject) => {
  const follower = followerOf(base);
  const states: Doubt[] = [];
  follower.subscribe(() => states.push(follower.read()));
  const until = async (isThere: (doubt: Doubt) => boolean): Promise<Doubt> => {
    while (!isThere(follower.read())) await new Promise((resolve) => setTimeout(resolve, 5));
    return follower.read();
  };
  const settled = (): Promise<Doubt> => until(({ isWorking }) => !isWorking);
  const moved = (value: number): Promise<Doubt> => until(({ drawn }) => drawn?.pulls["effect.rr"] === value);
  const shown = () => [...new Set(states.flatMap(({ drawn }) => (drawn ? [drawn] : [])))];
  return { follower, states, until, settled, moved, shown };
};

it("draws the page, follows a thumb that moves faster than draws come, and is whole when it rests", async () => {
  const base = baseNamed("follows");
  const { follower, settled, moved, shown, states } = followed(base);
  follower.again();
  expect(meanIn(await settled())).toBe(meanWith(undefined, 10_240));
  const values = [0.8, 0.81, 0.82, 0.83, 0.84];
  for (const value of values) follower.want(pulledTo(base, value, false));
  const last = await moved(0.84);
  expect(meanIn(last)).toBe(meanWith(0.84, 2_048));
  // A thumb that moves will rest: the page is not finished.
  expect(last.isWorking).toBe(true);
  // Each came soon after the one before: nothing is dimmed on the way.
  expect(states.some(({ isBehind }) => isBehind)).toBe(false);
  // The first was on its way when the others came; those between were never asked for.
  expect(shown().map(({ pulls }) => pulls["effect.rr"])).toEqual([undefined, 0.8, 0.84]);
  follower.want(pulledTo(base, 0.84, true));
  const rested = await settled();
  expect(rested.drawn?.isWhole).toBe(true);
  expect(meanIn(rested)).toBe(meanWith(0.84, 10_240));
});

it("has what stands in the appraisal at once when all is taken back, and nothing older after it", async () => {
  const base = baseNamed("back");
  const { follower, settled, states } = followed(base);
  follower.again();
  const first = (await settled()).drawn;
  follower.want(pulledTo(base, 0.9, false));
  follower.want();
  expect(follower.read().drawn).toBe(first);
  await settled();
  expect(states.at(-1)?.drawn).toBe(first);
  expect(states.some(({ drawn }) => drawn?.pulls["effect.rr"] === 0.9)).toBe(false);
});

it("makes more draws when asked, says how far it has come, and leaves them when told to or when a thumb moves", async () => {
  const base = baseNamed("more");
  const { follower, settled, moved, states } = followed(base);
  follower.again();
  await settled();
  follower.more(40_960);
  const more = await settled();
  expect(more.drawn?.simulated.simulation.draws).toBe(40_960);
  const told = new Set(states.flatMap(({ more: of }) => (of ? [`${of.done}/${of.chunks}`] : [])));
  expect([...told]).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  follower.more(1_000_000);
  follower.stop();
  expect((await settled()).drawn?.simulated.simulation.draws).toBe(10_240);
  follower.more(1_000_000);
  follower.want(pulledTo(base, 0.9, false));
  const left = await moved(0.9);
  expect(left.more).toBeUndefined();
  expect(meanIn(left)).toBe(meanWith(0.9, 2_048));
});

it("draws what an address tries when it is asked twice for the page", async () => {
  const base = baseNamed("twice");
  const { follower, settled } = followed(base);
  follower.want(pulledTo(base, 0.9, true));
  follower.again();
  expect(meanIn(await settled())).toBe(meanWith(0.9, 10_240));
  const { drawn } = follower.read();
  follower.again();
  expect((await settled()).drawn).toBe(drawn);
});

it("says what stands in the way of draws, and shows none", async () => {
  const base = baseNamed("wrong");
  const parameters = stored.parameters!.map((one) =>
    // At a baseline risk of 0.6 there are no pupils left to harm above 1/0.6, where more than half of the draws are.
    one.id === "effect.rr" ? { ...one, belief: { kind: "uniform", low: 0.5, high: 3 } as const } : one,
  );
  const { follower, settled } = followed({ ...base, stored: { ...stored, parameters } });
  follower.again();
  const { trouble, drawn } = await settled();
  expect(trouble).toEqual([expect.objectContaining({ kind: "drawsBeyondBounds" })]);
  expect(drawn).toBeUndefined();
});

it("draws the years of the perspective that is looked at, and no other's", async () => {
  const base = baseNamed("looked");
  const { follower, settled, until } = followed(base);
  follower.again();
  const fans = ({ drawn }: Doubt) => {
    const { society, actors } = drawn!.simulated.simulation;
    return [society, actors.region].map((of) => of !== undefined && "fan" in of && of.fan !== undefined);
  };
  expect(fans(await settled())).toEqual([true, false]);
  follower.look("/actors/region");
  expect(fans(await until(({ drawn }) => drawn?.fan === "/actors/region"))).toEqual([false, true]);
  // What was drawn of the appraisal as it stands is of another perspective: it is drawn anew.
  follower.want(pulledTo(base, 0.9, true));
  await settled();
  follower.look("/society");
  follower.want();
  expect(fans(await settled())).toEqual([true, false]);
});

it("is behind when nothing has come for longer than an eye takes for at once, until something does", async () => {
  const base = baseNamed("behind");
  const { follower, settled, until, moved } = followed(base);
  follower.again();
  await settled();
  // So many take longer.
  follower.want({ ...pulledTo(base, 0.9, true), draws: 1_000_000 });
  await until(({ isBehind }) => isBehind);
  follower.want(pulledTo(base, 0.91, false));
  expect((await moved(0.91)).isBehind).toBe(false);
});
