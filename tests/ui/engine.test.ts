import { expect, it } from "vitest";
import { type Progress, simulate } from "../../ui/engine.ts";
import { example, opened } from "../library.ts";
import { inBrowserWorkers } from "./browserWorker.ts";

/** The screens' side of the engine, over the worker that is built for the browser. */

inBrowserWorkers();

const subject = (key: string, document: unknown) => ({ key, document, scenario: undefined });

it("draws chunk by chunk, says how far it has come, and leaves an older asking for a newer", async () => {
  const document = example("exempelkommunen");
  const heard: Progress[] = [];
  const older = simulate(subject("drawn", document), {}, { draws: 1_000_000 });
  const newer = simulate(subject("drawn", document), {}, { draws: 20_000, seed: 3 }, (progress) =>
    heard.push(progress),
  );
  expect(await older).toBeUndefined();
  expect(await newer).toEqual(opened(document).simulate({ draws: 20_000, seed: 3 }));
  expect(heard.slice(0, 3)).toEqual([1, 2, 3].map((done) => ({ done, chunks: 3, summed: 0 })));
  // Then what is said of them, as often as others may have waited long enough.
  const summed = heard.slice(3).map((progress) => progress.summed);
  expect(summed.length).toBeGreaterThan(0);
  expect(summed).toEqual([...new Set(summed)].sort((one, other) => one - other));
  expect(summed.every((share) => share > 0 && share <= 1)).toBe(true);
});

it("says what is wrong with a document that cannot be drawn", async () => {
  const problems = await simulate(subject("blank", {}), {}, {});
  expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "missing", at: "/title" })]));
});

it("draws with what sliders pull, and without it again", async () => {
  const document = example("exempelkommunen");
  const stated = subject("pulled", document);
  const drawing = { draws: 2_048, fan: false, studies: false };
  const session = opened(document);
  const before = session.simulate(drawing);
  session.change("takeup", 0.5);
  session.change("effect.rr", 0.9);
  expect(await simulate(stated, { takeup: 0.5, "effect.rr": 0.9 }, drawing)).toEqual(session.simulate(drawing));
  session.change("takeup", 0.8);
  expect(await simulate(stated, { takeup: 0.8, "effect.rr": 0.9 }, drawing)).toEqual(session.simulate(drawing));
  expect(await simulate(stated, {}, drawing)).toEqual(before);
});

it("opens a document anew when another has been drawn since", async () => {
  const [one, other] = [example("exempelkommunen"), example("sandviken")];
  const drawing = { draws: 2_048 };
  await simulate(subject("one", one), {}, drawing);
  await simulate(subject("other", other), {}, drawing);
  expect(await simulate(subject("one", one), {}, drawing)).toEqual(opened(one).simulate(drawing));
});
