import { open, type Session } from "../../models/session.ts";
import { referenceDocument } from "./reference.ts";

/** How long the engine takes to follow a slider; asked in Node, and by the same built file in Chromium. */

/** Where the thumb stands, of the value it was opened with; the last is where it began. */
const PLACES = [0.98, 0.94, 0.97, 1.02, 1.05, 1];

/** Milliseconds of every move of every slider of the reference case, warm: the change and all that is simulated but the fan. */
export const slid = (draws: number): readonly number[] => {
  const session = open(referenceDocument());
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  for (let round = 0; round < 4; round++) moved(session, draws);
  return moved(session, draws);
};

const moved = (session: Session, draws: number): readonly number[] => {
  const opened = [...session.values()];
  return opened.flatMap(([parameter, value]) =>
    PLACES.map((place) => {
      const start = performance.now();
      session.change(parameter, value * place);
      if (!("simulation" in session.simulate({ draws, fan: false, studies: false })))
        throw new Error(`${parameter} cannot be ${value * place}`);
      return performance.now() - start;
    }),
  );
};
