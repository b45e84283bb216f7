import { and, eq } from "drizzle-orm";
import type { Appraisal } from "../models/appraisal.ts";
import { ENGINE, type Result } from "../models/result.ts";
import { open } from "../models/session.ts";
import { headline } from "../models/words/headline.ts";
import type { Language } from "../models/words/language.ts";
import { plain } from "../models/words/part.ts";
import type { Database } from "./database.ts";
import { isRefused } from "./evaluation.ts";
import { results } from "./tables.ts";

/** What an appraisal's result says in a sentence, or undefined while it cannot be evaluated. */
export const headlineOf = async (
  database: Database,
  hash: string,
  document: Appraisal,
  language: Language,
): Promise<Readonly<{ lead: string; rest: string }> | undefined> => {
  const result = await resultOf(database, hash, document);
  if (!result) return undefined;
  const { lead, rest } = headline(result, document, language);
  return { lead: plain(lead), rest: plain(rest) };
};

/** The result of a stored document, from the cache or computed and kept. */
const resultOf = async (database: Database, hash: string, document: Appraisal): Promise<Result | undefined> => {
  const [kept] = await database.read
    .select({ json: results.json })
    .from(results)
    .where(and(eq(results.document, hash), eq(results.scenario, ""), eq(results.engine, ENGINE)));
  if (kept) return JSON.parse(kept.json) as Result;
  const session = open(document);
  if (isRefused(session)) return undefined;
  const result = session.result();
  await database.write((transaction) =>
    transaction
      .insert(results)
      .values({ document: hash, engine: ENGINE, json: JSON.stringify(result) })
      .onConflictDoNothing(),
  );
  return result;
};

/** Done at every start: the cache then never outlives the code that filled it, whatever the engine calls its version. */
export const emptyResults = (database: Database): Promise<void> =>
  database.write(async (transaction) => {
    await transaction.delete(results);
  });
