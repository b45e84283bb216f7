import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { readAssets } from "./assets.ts";
import { openDatabase } from "./database.ts";
import { type Env, isLoopback, readEnv } from "./env.ts";
import { inWorker } from "./evaluator.ts";
import { refreshHeadlines } from "./headlines.ts";
import { localPrincipal } from "./principal.ts";
import { reporterInProcess } from "./reportingProcess.ts";
import { logToStderr } from "./requests.ts";
import { seed } from "./seed.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";
import { createStore } from "./store.ts";
import { keepUp } from "./upkeep.ts";

type Options = Readonly<{ root: string; env: Readonly<Record<string, string | undefined>> }>;

/** How long open requests may take to finish once the server has been told to stop. */
const longestDrainMs = 10_000;

/** Opens the database, serves screens and API on one port, says where, and stops tidily on SIGTERM and SIGINT. */
export const start = async ({ root, env: variables }: Options): Promise<void> => {
  const env = readEnv(variables, root);
  const database = await openDatabase(env.databasePath, join(root, "api", "migrations"));
  const evaluator = inWorker(pathToFileURL(join(root, "dist", "server", "evaluator.js")));
  const reporter = reporterInProcess(pathToFileURL(join(root, "dist", "server", "reporting.js")));
  const build = readFileSync(join(root, "dist", "server.stamp"), "utf8");
  const store = createStore({ database, evaluator, reporter, now: () => new Date(), build });
  const close = async (): Promise<void> => {
    await Promise.all([evaluator.close(), reporter.close()]);
    await database.close();
  };
  let server: Server;
  try {
    await seed(store, localPrincipal, join(root, "models", "library"));
    await refreshHeadlines(store, logToStderr, tellOfMany);
    const app = createApp({
      store,
      principal: localPrincipal,
      assets: readAssets(join(root, "dist", "ui")),
      log: env.logsRequests ? logToStderr : undefined,
      isLoopback: isLoopback(env.host),
    });
    server = createServer({ requestTimeout: 60_000 }, getRequestListener(app.fetch));
    await listen(server, env);
  } catch (error) {
    await close();
    throw error;
  }
  keepUp(store, logToStderr);
  process.stdout.write(`Samvinst: ${addressOf(server, env.host)} (stop with Ctrl+C)\n`);
  stopOnSignal(server, close);
};

/** Some milliseconds each: of a few nobody needs to know. */
const tellOfMany = (many: number): void => {
  if (many < 1_000) return;
  process.stdout.write(
    `This version works out the headlines of ${many} appraisals, once; that takes some seconds a thousand.\n`,
  );
};

const listen = (server: Server, { port, host }: Env): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new StartProblem(listenProblem(error, port, host))));
    server.listen(port, host.replace(/^\[|\]$/g, ""), resolve);
  });

const listenProblem = (error: Error & { code?: string }, port: number, host: string): string => {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken, perhaps by Samvinst itself: stop what uses it, or set PORT to another number.`;
  if (error.code === "EACCES") return `Port ${port} may not be opened by this user: set PORT to a number above 1023.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST is "${host}", which is no address of this machine: leave it out for 127.0.0.1.`;
  return `The server cannot listen on ${host}, port ${port} (${reasonOf(error)}): set PORT and HOST to others.`;
};

const addressOf = (server: Server, host: string): string => {
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
};

/** Takes no more connections, finishes the requests that are open, brings the write-ahead log into the file, and ends. */
const stopOnSignal = (server: Server, close: () => Promise<void>): void => {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1); // Asked a second time: at once.
    isStopping = true;
    // A connection that is kept alive would otherwise be kept past its last request.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), longestDrainMs);
    server.close(async () => {
      clearInterval(idle);
      clearTimeout(late);
      await close();
      process.exit(0);
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
};
