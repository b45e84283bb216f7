import { join } from "node:path";
import { createApp } from "../app.ts";
import { type Database, openDatabase } from "../database.ts";
import { isLoopback, readEnv } from "../env.ts";
import { inThread } from "../evaluator.ts";
import { refreshHeadlines } from "../headlines.ts";
import { localPrincipal } from "../principal.ts";
import { reporterInTurns } from "../reportingTurns.ts";
import { logToStderr } from "../requests.ts";
import { seed } from "../seed.ts";
import { createStore } from "../store.ts";

type Opened = Readonly<{ database: Database; isLoopback: boolean }>;

/** Called once: the database, migrated. */
export const openForDevelopment = async (
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Opened> => {
  const env = readEnv(variables, root);
  const database = await openDatabase(env.databasePath, join(root, "api", "migrations"));
  return { database, isLoopback: isLoopback(env.host) };
};

let made: Promise<ReturnType<typeof createApp>> | undefined;

/** The application of these sources: made once each time they have changed, which also makes this module anew. */
export const applicationOf = (
  { database, isLoopback }: Opened,
  root: string,
): Promise<ReturnType<typeof createApp>> => {
  const make = async () => {
    const now = () => new Date();
    const build = `sources of ${now().toISOString()}`; // The engine may have changed.
    const store = createStore({ database, evaluator: inThread(), reporter: reporterInTurns(), now, build });
    await seed(store, localPrincipal, join(root, "models", "library"));
    await refreshHeadlines(store, logToStderr);
    return createApp({ store, principal: localPrincipal, isLoopback, log: logToStderr });
  };
  made ??= make();
  return made;
};
