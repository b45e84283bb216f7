// Makes a fresh clone ready to run. Plain JavaScript without dependencies, since it runs before they are installed, and old
// syntax, since it is what tells an old Node that it is too old.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Ends the program with one sentence on standard error. */
const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

/** Says in one sentence what is wrong with the machine and what to do; `api/startProblem.ts` has the built server's. */
class StartProblem extends Error {
  name = "StartProblem";
}

/** Ends the program with what an error has to say. */
export const failWith = (error, otherwise) => {
  if (process.env.SAMVINST_DEBUG) process.stderr.write(`${error.stack}\n`);
  fail(error.name === "StartProblem" ? error.message : `${otherwise}: ${error.message}`);
};

/** Why this version of Node cannot run the program, or undefined if it can. Vite 8 has the same limits. */
const nodeProblem = (version) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const works = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return works
    ? undefined
    : `Samvinst needs Node 20.19 or newer (in the 22 series 22.12 or newer) and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`;
};

export const requireNode = () => {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) fail(problem);
};

let tellsProgress = true;

/** For commands whose standard error is read by programs: only a person at a terminal is told how the preparing goes. */
export const tellOnlyPeople = () => {
  tellsProgress = process.stderr.isTTY === true;
};

const tell = (sentence) => {
  if (tellsProgress) process.stderr.write(`${sentence}\n`);
};

/** Runs a program with its output on our standard error, so that ours stays clean: its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const stdio = ["ignore", tellsProgress ? 2 : "ignore", 2];
    const child = spawn(command, args, { cwd: root, stdio, ...options });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === null ? 1 : code));
  });

/** Installs the dependencies if node_modules is not what package-lock.json says; `dev` asks for those of development too. */
export const install = async ({ dev = false } = {}) => {
  if (isInstalled(dev)) return;
  tell("Installing dependencies (npm ci), about a minute…");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(dev ? ["--include=dev"] : [])];
  const npm = process.env.npm_execpath; // Set by `npm start`: the npm that runs us, whatever the platform calls it.
  const code =
    npm && /\.[cm]?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args])
      : await run("npm", args, { shell: process.platform === "win32" });
  if (code !== 0)
    throw new StartProblem(
      "The dependencies could not be installed: read npm's message above, see to the network and run the command again.",
    );
};

/**
 * npm writes what it has installed to node_modules/.package-lock.json, last of all. Comparing that with package-lock.json
 * tells more than a stamp of our own would: it also sees what someone installed by hand, or an install that broke off.
 */
const isInstalled = (dev) => {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const installed = readPackages(hidden);
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return Boolean(wanted.optional || wanted.devOptional || (wanted.dev && !dev));
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
};

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages || {};
  } catch (error) {
    throw new StartProblem(
      `${relative(root, path)} cannot be read (${error.code || "it is not JSON"}): restore it from the repository.`,
    );
  }
};

/** What each build is made of; a change in any of it makes it be built again. */
const sources = {
  ui: ["ui", "models", "package-lock.json", "vite.config.ts"],
  server: ["api", "models", "package-lock.json", "vite.config.ts"],
};

/** Builds what has changed since it was built, beside the old build, which is replaced at the end. */
export const build = (names) => Promise.all(names.map(buildOne));

const buildOne = async (name) => {
  const fingerprint = fingerprintOf(sources[name]);
  const target = join(root, "dist", name);
  const stamp = `${target}.stamp`;
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  tell(`Building ${name}…`);
  const fresh = join(root, "dist", `.${name}-${process.pid}`);
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const args = [
    "build",
    "--logLevel",
    "warn",
    "--emptyOutDir",
    "--outDir",
    fresh,
    ...(name === "server" ? ["--ssr"] : []),
  ];
  try {
    const code = await run(process.execPath, [vite, ...args], { env: { ...process.env, NODE_ENV: "production" } });
    if (code !== 0)
      throw new StartProblem(
        `The ${name} could not be built: read the message above; the sources may have been changed by hand.`,
      );
    rmSync(stamp, { force: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
    writeFileSync(stamp, fingerprint);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

const fingerprintOf = (paths) => {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((part) => filesIn(join(root, part)))) {
    hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
};

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/** A module of the built server. */
export const built = (name) => import(pathToFileURL(join(root, "dist", "server", `${name}.js`)).href);
