import { type Address, address } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import type { Session } from "../models/session.ts";
import type { Evaluation, Timelines } from "./engine.ts";

/** What a page of results is drawn from, of a session: the same in the worker and under a slider. */

const moments = ["before", "after"] as const;

/** Every perspective of a result by its address. */
const perspectives = (result: Result): readonly Address[] => [
  "/society",
  ...moments.map((moment) => address("publicSector", moment)),
  ...(["sectors", "actors", "groups"] as const).flatMap((family) =>
    Object.keys(result[family]).flatMap((id) => moments.map((moment) => address(family, id, moment))),
  ),
];

const timelinesOf = (session: Session, result: Result): Timelines =>
  Object.fromEntries(
    perspectives(result).flatMap((at) => {
      const timeline = session.timeline(at);
      return timeline ? [[at, timeline]] : [];
    }),
  );

export const evaluated = (session: Session): Extract<Evaluation, { kind: "evaluation" }> => {
  const result = session.result();
  return {
    kind: "evaluation",
    document: session.document,
    result,
    timelines: timelinesOf(session, result),
    defaults: session.defaults,
  };
};
