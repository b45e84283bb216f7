import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { build } from "../../../api/cli/ready.mjs";
import { addressOf, newDatabase, start } from "../../api/process.ts";
import { bodyOf, openApp, read } from "../../fuzz/app.ts";
import { fuzz, missedIn, type Reached, type Run, type Server } from "../../fuzz/fuzz.ts";
import { shortened, told } from "../../fuzz/shorten.ts";

/** 100 000 random calls in all. */
const RUNS = 16;
const WRITERS = 4;
const CALLS = 5_000;

const first = fc.readConfigureGlobal().seed ?? 0;
const seeds = (count: number, from: number) => Array.from({ length: count }, (_, place) => first + from + place);
const longestMs = 600_000;
const longestShorteningMs = 120_000;

const all: Record<string, Record<string, number>> = {};
const count = (reached: Reached): void => {
  for (const [name, counts] of Object.entries(reached))
    for (const [status, often] of Object.entries(counts)) {
      all[name] ??= {};
      all[name][status] = (all[name][status] ?? 0) + often;
    }
};
const judge = async ({ reached, failure }: Run, seed: number): Promise<void> => {
  count(reached);
  if (failure) throw new Error(told(await shortened(failure, openApp, longestShorteningMs), seed));
};

afterAll(() => {
  for (const [name, counts] of Object.entries(all))
    console.log(
      `${name}: ${Object.entries(counts)
        .map(([status, often]) => `${status} × ${often}`)
        .join(", ")}`,
    );
});

it.each(seeds(RUNS, 0))(
  `answers ${CALLS} calls of seed %i as it says that it will`,
  { timeout: longestMs },
  async (seed) => {
    await judge(await fuzz(await openApp(), seed, CALLS), seed);
  },
);

it(`answers ${WRITERS} writers at a time over HTTP, ${CALLS} calls each`, { timeout: longestMs }, async () => {
  await build(["ui", "server"]);
  const started = start({ ...newDatabase(), SAMVINST_LOG: "all" });
  const address = await addressOf(started);
  const server: Server = {
    ask: async ({ method, path, headers, body }) =>
      read(await fetch(new URL(path, address), { method, headers, ...(body !== undefined && { body: bodyOf(body) }) })),
  };
  const errors = () =>
    started
      .said()
      .err.split("\n")
      .filter((line) => line.includes('"level":"error"'));
  const runs = seeds(WRITERS, RUNS).map(async (seed) => ({ seed, run: await fuzz(server, seed, CALLS) }));
  const ended = await Promise.all(runs);
  expect(errors()).toEqual([]);
  for (const { seed, run } of ended) await judge(run, seed);
});

it("was given every answer that is described, and was told to come again by nothing but an import", () => {
  expect(Object.keys(all).length).toBeGreaterThan(20);
  expect(missedIn(all)).toEqual([]);
  const busy = Object.keys(all).filter((name) => all[name]!["503"]! > 0);
  expect(busy.filter((name) => name !== "post /api/import")).toEqual([]);
});
