import type { Lanes } from "./lanes.ts";
import type { Room } from "./room.ts";
import type { Prepared } from "./simulation.ts";

/** A program that is ready to be run again, and the room of its last run. */
export type Kept = { readonly prepared: Prepared; room: Room | undefined; isLent: boolean };

/** While sliders are pulled a session goes back and forth between few draws and all that is said at rest. */
export const MOST_READY = 2;

/** What a session has ready, by what it is ready for. */
export class KeptRuns {
  /** The one that was asked for last is the last. */
  readonly #kept = new Map<string, Kept>();
  /** Of programs that are done with: another instance of the kernels takes its time to get quick. */
  #spare: Lanes[] = [];

  get(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  /** Lets the one go that has this key, or is one too many, and gives the room of its program to the one that is made. */
  put(key: string, make: (before: Lanes | undefined) => Prepared): Kept {
    this.#drop(key);
    if (this.#kept.size === MOST_READY) this.#drop(this.#kept.keys().next().value!);
    const prepared = make(this.#spare.pop());
    const kept: Kept = { prepared, room: undefined, isLent: false };
    this.#kept.set(key, kept);
    return kept;
  }

  clear(): void {
    for (const key of [...this.#kept.keys()]) this.#drop(key);
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key);
    // Whoever it was lent to may be at it still.
    if (kept && !kept.isLent) this.#spare.push(kept.prepared.program.lanes);
    this.#kept.delete(key);
  }
}
