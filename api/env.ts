import { resolve } from "node:path";
import { StartProblem } from "./startProblem.ts";

/** What the machine may set. Everything has a default that is right for one person at one computer. */
export type Env = Readonly<{
  port: number;
  host: string;
  databasePath: string;
  /** One line a request on standard error. */
  logsRequests: boolean;
}>;

type Variables = Readonly<Record<string, string | undefined>>;

export const readEnv = (variables: Variables, folder: string): Env => ({
  port: portOf(variables.PORT),
  host: variables.HOST?.trim() || "127.0.0.1",
  databasePath: resolve(folder, variables.SAMVINST_DATABASE?.trim() || "data/samvinst.db"),
  logsRequests: variables.SAMVINST_LOG !== "quiet",
});

/** npm runs its scripts in the project's folder and tells where it was called; a path someone writes starts from there. */
export const callersFolder = (script: string, variables: Variables): string =>
  (variables.npm_lifecycle_event === script && variables.INIT_CWD) || process.cwd();

/** 0 lets the system choose a free port. */
const portOf = (text: string | undefined): number => {
  if (text === undefined || text.trim() === "") return 4680;
  const port = Number(text);
  if (/^\s*\d+\s*$/.test(text) && port <= 65535) return port;
  throw new StartProblem(
    `PORT is "${text}", which is no port: set it to a whole number from 0 to 65535, or leave it out for 4680.`,
  );
};

/** Is the server reachable from this machine only? Then nobody has reason to call it by another name. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
