import { join } from "node:path";
import { createApp } from "../app.ts";
import { type Database, openDatabase } from "../database.ts";
import { isLoopback, readEnv } from "../env.ts";
import { localPrincipal } from "../principal.ts";
import { logToStderr } from "../requests.ts";
import { emptyResults } from "../resultCache.ts";
import { seed } from "../seed.ts";

type Opened = Readonly<{ database: Database; isLoopback: boolean }>;

/** Called once: the database, migrated and with its examples. */
export const openForDevelopment = async (
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Opened> => {
  const env = readEnv(variables, root);
  const database = await openDatabase(env.databasePath, join(root, "api", "migrations"));
  await seed(database, localPrincipal, join(root, "models", "library"), new Date());
  return { database, isLoopback: isLoopback(env.host) };
};

let made: ReturnType<typeof createApp> | undefined;

/** The application of these sources: made once each time they have changed, which also makes this module anew. */
export const applicationOf = async ({ database, isLoopback }: Opened): Promise<ReturnType<typeof createApp>> => {
  if (!made) {
    await emptyResults(database); // The engine may have changed.
    made = createApp({ database, principal: localPrincipal, isLoopback, log: logToStderr });
  }
  return made;
};
