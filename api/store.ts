import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Draft } from "../models/appraisal.ts";
import { FORMAT } from "../models/appraisal.ts";
import { canonical, hashOf } from "../models/canonical.ts";
import { upgraded } from "../models/upgrade.ts";
import type { Progress } from "./chunks.ts";
import type { Database } from "./database.ts";
import { DatabaseTrouble } from "./databaseTrouble.ts";
import type { Evaluator } from "./evaluator.ts";
import { type KeptOngoing, keepOngoing } from "./kept.ts";
import { Refusal } from "./refusal.ts";
import type { Reporter } from "./reporter.ts";
import type { ReportProgress } from "./reportTask.ts";
import type { SimulationAnswer } from "./simulationThread.ts";
import { documents } from "./tables.ts";
import type { Worked } from "./task.ts";
import { createTurns, type Turns } from "./turns.ts";

/** What keeping an appraisal takes: where it is kept, what works out its headline, and the time of day. */
export type Store = Readonly<{
  database: Database;
  evaluator: Evaluator;
  now: () => Date;
  /** Names the sources the program was built from: what another build worked out is worked out again. */
  build: string;
  /** Saves of one appraisal take turns, so that each is evaluated once and not again for every other that came before. */
  turns: Turns;
  simulations: KeptOngoing<SimulationAnswer, Progress>;
  /** Makes reports and editions, one at a time. */
  reporter: Reporter;
  reports: KeptOngoing<unknown, ReportProgress>;
}>;

export const createStore = (parts: Omit<Store, "turns" | "simulations" | "reports">): Store => ({
  ...parts,
  turns: createTurns(30_000),
  simulations: keepOngoing(),
  reports: keepOngoing(),
});

/** A document with its canonical JSON, and its address. */
export type Content = Readonly<{ hash: string; json: string; document: Draft }>;

/** Of a document that passed the shape gate. One that does not say its format was written in the one that it was read by. */
export const contentOf = (given: Draft): Content => {
  const document: Draft = given.format === undefined ? { ...given, format: FORMAT } : given;
  const json = canonical(document);
  return { hash: hashOf(json), json, document };
};

/** What lists show of a document, and the build that worked it out; of neither, where nobody could just now. */
export type Listing = Readonly<{ worked: Worked | undefined; by: string | undefined }>;
export const unlisted: Listing = { worked: undefined, by: undefined };

/** No save is refused because its headline cannot be worked out: `upkeep.ts` tries again, and logs why it cannot. */
export const listingOf = async (
  { evaluator, build }: Pick<Store, "evaluator" | "build">,
  document: Draft,
): Promise<Listing> => {
  try {
    const headlined = await evaluator.headline(document);
    return { worked: "tooSlow" in headlined ? undefined : headlined, by: build };
  } catch (error) {
    if (error instanceof Refusal) throw error; // Of an import that takes longer than anyone waits.
    return unlisted;
  }
};

/** As bytes: libSQL ends the whole process on a text that is not UTF-8, as one in a damaged file may be. */
export const contentColumns = { hash: documents.hash, json: sql<ArrayBuffer>`CAST(${documents.json} AS BLOB)` };

export type StoredContent = Readonly<{ hash: string; json: ArrayBuffer }>;

/**
 * A stored content as today's format writes it; what is stored has passed the shape gate of its day. One that is not what its hash says
 * is shown to nobody.
 */
export const documentOf = ({ hash, json }: StoredContent): Draft => {
  const bytes = Buffer.from(json);
  if (`sha256:${createHash("sha256").update(bytes).digest("hex")}` !== hash)
    throw new DatabaseTrouble(
      "damaged",
      "The database is damaged: what this appraisal says is not what was saved. Stop the server and put back a backup with npm run restore.",
    );
  return upgraded(JSON.parse(bytes.toString())) as Draft;
};
