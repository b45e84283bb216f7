import { randomUUID } from "node:crypto";
import type { Ongoing } from "./ongoing.ts";
import type { Principal } from "./principal.ts";

/** Long work, with what came of it once it is over. */
export type Kept<Answer, Progress> = {
  readonly ongoing: Ongoing<Answer, Progress>;
  readonly principal: Principal;
  answer?: Answer;
};

/** Long works by id, in memory alone; each is there for who began it, and for nobody else. */
export type KeptOngoing<Answer, Progress> = Readonly<{
  /** `failed` is told of a mistake of ours. */
  keep(ongoing: Ongoing<Answer, Progress>, principal: Principal, failed: (error: unknown) => void): string;
  find(id: string, principal: Principal): Kept<Answer, Progress> | undefined;
  forget(id: string): void;
}>;

/** One that is over is kept so long, and no longer than until so many others are there. */
const usual = { longestKeptMs: 600_000, mostKept: 20 };

export const keepOngoing = <Answer, Progress>(limits: Partial<typeof usual> = {}): KeptOngoing<Answer, Progress> => {
  const { longestKeptMs, mostKept } = { ...usual, ...limits };
  const all = new Map<string, Kept<Answer, Progress>>();
  const forget = (id: string): void => void all.delete(id);
  const makeRoom = (): void => {
    const over = [...all].filter(([, { ongoing }]) => ongoing.isOver());
    for (const [id] of over.slice(0, Math.max(0, all.size - mostKept))) forget(id);
  };
  return {
    keep: (ongoing, principal, failed) => {
      const id = randomUUID();
      const kept: Kept<Answer, Progress> = { ongoing, principal };
      all.set(id, kept);
      makeRoom();
      ongoing.answer
        .then(
          (answer) => {
            kept.answer = answer;
          },
          (error) => {
            if (ongoing.state() === "failed") failed(error);
          },
        )
        // A function of this place's own would hold on to the answer until then, however many others have come.
        .finally(() => setTimeout(forget, longestKeptMs, id).unref());
      return id;
    },
    find: (id, { id: person, organisation }) => {
      const kept = all.get(id);
      return kept?.principal.id === person && kept.principal.organisation === organisation ? kept : undefined;
    },
    forget,
  };
};
