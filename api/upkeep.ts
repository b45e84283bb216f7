import { fold } from "./folding.ts";
import { refreshHeadlines } from "./headlines.ts";
import { type Log, told } from "./requests.ts";
import type { Store } from "./store.ts";

const HOUR_MS = 3_600_000;
const SOON_MS = 60_000;

/** Soon and then every hour, beside everything else the server does: folds old sessions, and works out what lists could not be told. */
export const keepUp = (store: Store, log: Log): void => {
  const round = async (): Promise<void> => {
    try {
      await fold(store);
      await refreshHeadlines(store, log);
    } catch (error) {
      log({ level: "error", error: `The hourly round: ${told(error)}` });
    }
  };
  setTimeout(round, SOON_MS).unref();
  setInterval(round, HOUR_MS).unref();
};
