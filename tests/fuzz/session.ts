import type { Answer, Call } from "./calls.ts";
import type { Operation } from "./description.ts";
import type { Judge } from "./judge.ts";
import type { Pool } from "./pool.ts";

export type Ask = (call: Call) => Promise<Answer>;

/** What is under test, and what is known of it. */
export type Session = Readonly<{
  ask: Ask;
  judge: Judge;
  operations: readonly Operation[];
  pool: Pool;
  /** A number that is another once anything was written; left out where others write at the same time. */
  written?: () => Promise<number>;
}>;

/** One way an answer, or what is there afterwards, can be wrong. Asks on where it must. */
export type Law = (
  asked: Readonly<{
    call: Call;
    answer: Answer;
    session: Session;
    /** The answer to a GET, which is judged like every other. */
    get: (path: string) => Promise<Answer>;
  }>,
) => Promise<readonly string[]>;
