import { randomUUID } from "node:crypto";
import type { Ongoing } from "./ongoing.ts";
import type { Principal } from "./principal.ts";
import type { SimulationAnswer } from "./simulationThread.ts";

/** A simulation, with what came of it once it is over. */
export type Kept = { readonly simulation: Ongoing; readonly principal: Principal; answer?: SimulationAnswer };

/** Simulations by id, in memory alone; each is there for who began it, and for nobody else. */
export type KeptSimulations = Readonly<{
  /** `failed` is told of a mistake of ours. */
  keep(simulation: Ongoing, principal: Principal, failed: (error: unknown) => void): string;
  find(id: string, principal: Principal): Kept | undefined;
  forget(id: string): void;
}>;

/** One that is over is kept so long, and no longer than until so many others are there. */
const usual = { longestKeptMs: 600_000, mostKept: 20 };

export const keepSimulations = (limits: Partial<typeof usual> = {}): KeptSimulations => {
  const { longestKeptMs, mostKept } = { ...usual, ...limits };
  const all = new Map<string, Kept>();
  const forget = (id: string): void => void all.delete(id);
  const makeRoom = (): void => {
    const over = [...all].filter(([, { simulation }]) => simulation.isOver());
    for (const [id] of over.slice(0, Math.max(0, all.size - mostKept))) forget(id);
  };
  return {
    keep: (simulation, principal, failed) => {
      const id = randomUUID();
      const kept: Kept = { simulation, principal };
      all.set(id, kept);
      makeRoom();
      simulation.answer
        .then(
          (answer) => {
            kept.answer = answer;
          },
          (error) => {
            if (simulation.state() === "failed") failed(error);
          },
        )
        .finally(() => setTimeout(() => forget(id), longestKeptMs).unref());
      return id;
    },
    find: (id, { id: person, organisation }) => {
      const kept = all.get(id);
      return kept?.principal.id === person && kept.principal.organisation === organisation ? kept : undefined;
    },
    forget,
  };
};
