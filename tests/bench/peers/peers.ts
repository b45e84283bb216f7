import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reference } from "../reference.ts";

/** The reference case as others would work it out, each in a process of its own and from plain random draws of its own. */

/** Of society, then of each actor. */
export type PeerFigure = Readonly<{ mean: number; sd: number; probability: number; quantiles: readonly number[] }>;
export type PeerAnswer = Readonly<{
  nanosecondsPerDraw: number;
  figures: readonly PeerFigure[];
  ceac: readonly number[];
  evpi: number;
  /** In the order of `informed`; Squiggle has none. */
  evppi?: readonly number[];
}>;

/** A peer that can be asked, or why it cannot. */
export type Peer = Readonly<{ name: string; limit: Limit }> &
  (Readonly<{ ask: (draws: number) => PeerAnswer }> | Readonly<{ missing: string }>);
/** How many times as long as the engine it should take at least. */
type Limit = number;

const SQUIGGLE = "@quri/squiggle-lang@0.10.0";
/** Of Debian; another Python may have another numpy. */
const PYTHON = "/usr/bin/python3";

/** What a program says; throws with what it complains about. */
const said = (command: string, args: readonly string[], input = ""): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}`);
  return stdout;
};

const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** Whether the command works, after its package was installed through apt if that must and can be. */
const isReady = (command: string, args: readonly string[], name: string): boolean => {
  if (works(command, args)) return true;
  if (process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", name]])
    spawnSync("apt-get", ["-qq", ...step], { env });
  return works(command, args);
};

const answered = (command: string, args: readonly string[], input: string): PeerAnswer =>
  JSON.parse(said(command, args, input));

const { people, baseline, takeUp, relativeRisk, deadweight, dropOff, value, weights, cells } = reference;
const pair = ({ mean, sd }: typeof value) => [mean, sd];
const ends = ({ low, mode, high }: typeof deadweight) => [low, mode, high];

/** In the order in which `readCase` of reference.c reads. */
const numbers: readonly number[] = [
  ...[...pair(people[0]), ...ends(people[1]), ...pair(people[2])],
  ...[baseline, takeUp, relativeRisk].flatMap(pair),
  ...[...ends(deadweight), dropOff.low, dropOff.high, ...pair(value), ...weights],
  ...cells.flatMap((cell) => [cell.payer, cell.year, ...ends(cell)]),
  ...[reference.years, ...reference.discount],
  ...[reference.amounts.count, reference.amounts.last, reference.population],
];

const c = (sources: string, made: string): Peer => {
  const peer = { name: "C, gcc -O3", limit: 1 / 3.5 };
  if (!isReady("gcc", ["--version"], "gcc")) return { ...peer, missing: "there is no gcc: apt-get install gcc" };
  const program = join(made, "reference");
  said("gcc", ["-O3", "-o", program, join(sources, "reference.c"), "-lm"]);
  return { ...peer, ask: (draws) => answered(program, [`${draws}`], numbers.join("\n")) };
};

const numpy = (sources: string): Peer => {
  const limit = 8;
  if (!isReady(PYTHON, ["-c", "import numpy"], "python3-numpy"))
    return { name: "numpy", limit, missing: `${PYTHON} has no numpy: apt-get install python3-numpy` };
  const version = said(PYTHON, ["-c", "import numpy; print(numpy.__version__)"]).trim();
  const source = join(sources, "reference.py");
  return {
    name: `numpy ${version}, vectorised`,
    limit,
    ask: (draws) => answered(PYTHON, [source, `${draws}`], JSON.stringify(reference)),
  };
};

/** Installed beside the repository and not in it: 39 MB and 64 packages, a terminal's and a screen's among them, for one comparison. */
const squiggle = (sources: string): Peer => {
  const peer = { name: SQUIGGLE.replace("@quri/", ""), limit: 25 };
  const folder = join(tmpdir(), `samvinst-bench-${SQUIGGLE.replace(/\W+/g, "-")}`);
  if (!existsSync(join(folder, "node_modules", ".package-lock.json"))) {
    const options = ["--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts", "--prefix", folder];
    const { status, stderr } = spawnSync("npm", ["install", ...options, SQUIGGLE], { encoding: "utf8" });
    if (status !== 0) return { ...peer, missing: `npm could not install ${SQUIGGLE}: ${stderr}` };
  }
  const source = join(sources, "reference.mjs");
  return {
    ...peer,
    ask: (draws) => answered(process.execPath, [source, `${draws}`, folder], JSON.stringify(reference)),
  };
};

/** Gives every peer, made ready, to `use`. */
export const withPeers = (root: string, use: (peers: readonly Peer[]) => void): void => {
  const sources = join(root, "tests", "bench", "peers");
  const made = mkdtempSync(join(tmpdir(), "samvinst-bench-"));
  try {
    use([c(sources, made), numpy(sources), squiggle(sources)]);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
};
