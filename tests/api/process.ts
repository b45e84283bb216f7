import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { onTestFinished } from "vitest";
import { root, temporaryFolder } from "./harness.ts";

/** The server as `npm start` runs it: a process of its own, from the built files (`build` makes them). */

export type Started = Readonly<{
  process: ChildProcessWithoutNullStreams;
  exited: Promise<number | null>;
  said: () => Readonly<{ out: string; err: string }>;
}>;

export const run = (command: string, args: readonly string[], env: Record<string, string>): Started => {
  const process_ = spawn(command, args, {
    cwd: root,
    env: { ...process.env, SAMVINST_LOG: "quiet", PORT: "0", ...env },
  });
  let [out, err] = ["", ""];
  process_.stdout.on("data", (chunk) => (out += chunk));
  process_.stderr.on("data", (chunk) => (err += chunk));
  const exited = new Promise<number | null>((resolve) => process_.on("exit", resolve));
  onTestFinished(async () => {
    process_.kill("SIGKILL");
    await exited;
  });
  return { process: process_, exited, said: () => ({ out, err }) };
};

export const start = (env: Record<string, string>, nodeFlags: readonly string[] = []) =>
  run(process.execPath, [...nodeFlags, join(root, "api", "cli", "start.mjs")], env);

/** The address it prints, once it does. */
export const addressOf = async (started: Started): Promise<URL> => {
  for (let waited = 0; waited < 20_000; waited += 10) {
    const found = /http:\/\/\S+/.exec(stripVTControlCharacters(started.said().out))?.[0];
    if (found) return new URL(found);
    if (started.process.exitCode !== null) throw new Error(`It ended: ${started.said().err}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("It did not start in 20 s.");
};

/** A database that is not there yet, in folders that are not either. */
export const newDatabase = () => ({ SAMVINST_DATABASE: join(temporaryFolder(), "made", "on the way", "samvinst.db") });
