import { expect, test } from "vitest";
import { centralValue } from "../../../models/complete.ts";
import type { Drawing } from "../../../models/uncertainty/block.ts";
import { example, opened } from "../../library.ts";

const MOVING = { draws: 1024, fan: false, studies: false };
const RESTING = { draws: 2048, fan: true, studies: true };
const ELSEWHERE = { draws: 512, seed: 9, fan: false, studies: false };

const document = example("exempelkommunen");
const believed = document.parameters!.filter(({ belief }) => belief !== undefined && belief.kind !== "fixed");
const moves = believed
  .slice(0, 4)
  .map((parameter, place) => [parameter.id, centralValue(parameter) * (0.98 - place / 100)] as const);

test("a session that goes back and forth between few draws and all that is said at rest says what one says that has been asked nothing else", () => {
  const session = opened(document);
  const anew = (moved: number, drawing: Partial<Drawing>) => {
    const other = opened(document);
    // Both have planned before anything was moved.
    other.simulate({ ...ELSEWHERE, draws: 8 });
    for (const [id, value] of moves.slice(0, moved)) other.change(id, value);
    return other.simulate(drawing);
  };
  session.simulate(RESTING);
  for (const [place, [id, value]] of moves.entries()) {
    session.change(id, value);
    for (const drawing of [MOVING, RESTING, ...(place === 1 ? [ELSEWHERE] : []), MOVING])
      expect(session.simulate(drawing), `${id} ${drawing.draws}`).toEqual(anew(place + 1, drawing));
  }
});

test("a run that is at work keeps its program while others come and go", () => {
  const session = opened(document);
  session.change(...moves[0]!);
  const drawing = { ...RESTING, draws: 8192 + 1024 };
  const run = session.simulation(drawing);
  const room = run.room(false);
  run.work(0, room);
  // A little more than what was at work, so that it would have fitted into its memory and written over it.
  for (const seed of [2, 3, 4, 5]) session.simulate({ ...drawing, draws: 10_240, seed });
  run.work(1, room);
  const other = opened(document);
  other.change(...moves[0]!);
  expect(run.report(room).finish()).toEqual(other.simulate(drawing));
});
