// Finds a Chromium for the journeys, and on Debian and its kin installs one where none is found.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./ready.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** SAMVINST_CHROMIUM if it is set, else the first that is on the path; undefined if there is none. */
export const findChromium = () =>
  process.env.SAMVINST_CHROMIUM ||
  (process.env.PATH || "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);

/** The path of a Chromium, installed through apt if it must and can be; else why there is none. */
export const readyChromium = async () => {
  const found = findChromium();
  if (found) return { path: found };
  const isRoot = process.getuid?.() === 0;
  if (isRoot && (process.env.PATH || "").split(delimiter).some((folder) => isProgram(join(folder, "apt-get")))) {
    process.stderr.write("Installing Chromium (apt-get install chromium)…\n");
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["update", "-qq"], quiet);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
  }
  const installed = findChromium();
  if (installed) return { path: installed };
  return {
    problem:
      "The journeys need Chromium and there is none: install it (on Debian: apt-get install chromium), or set SAMVINST_CHROMIUM to the path of one.",
  };
};
