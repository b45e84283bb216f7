import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Appraisal } from "../../models/appraisal.ts";
import { open, type Session } from "../../models/session.ts";
import type { Simulated } from "../../models/uncertainty/simulation.ts";
import { launch } from "../journeys/browser.ts";
import { accuracy } from "./accuracy.ts";
import { timed } from "./clock.ts";
import { compared } from "./compared.ts";
import { exempelkommunen } from "./documents.ts";
import { knowing } from "./knowing.ts";
import { referenceDocument } from "./reference.ts";
import { row } from "./row.ts";
import { shuffled } from "./shuffled.ts";
import { slid } from "./sliders.ts";
import { threads } from "./threads.ts";

/** What uncertainty costs: the reference case, on one core and warm where nothing else is said. */

const FEW = 10_240;
const MORE = 102_400;
const MOST = 1_000_000;

const opened = (document: Appraisal): Session => {
  const session = open(document);
  if ("result" in session) return session;
  throw new Error(JSON.stringify(session));
};

const told = (simulated: ReturnType<Session["simulate"]>): Simulated => {
  if ("simulation" in simulated) return simulated;
  throw new Error(JSON.stringify(simulated));
};

/** A seed of its own for every call, so that no draws are kept from the one before. */
const repeating = (document: Appraisal, draws: number, fan = false): (() => Simulated) => {
  const session = opened(document);
  let seed = 0;
  return () => told(session.simulate({ draws, seed: ++seed, fan }));
};

const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 1)} ms`;
const within = (name: string, time: number, limit: number): void =>
  row(name, ms(time), `≤ ${limit} ms`, `${(time / limit).toFixed(2)} ×`);

/** Milliseconds: the engine has some hundred loops, and each is compiled when it has run for a while. */
const WARM = 2500;

const everything = (): void => {
  console.log("\nEverything the draws say but the fan of years, of the reference case");
  for (const [draws, limit] of [
    [FEW, 10],
    [MORE, 100],
    [MOST, 1000],
  ] as const)
    within(`${draws} draws`, timed(repeating(referenceDocument(), draws), WARM), limit);
  row(`${FEW} draws and the fan`, ms(timed(repeating(referenceDocument(), FEW, true))));
  const cold = timed(() => told(opened(referenceDocument()).simulate({ draws: FEW, fan: false })));
  row(`opening and the first ${FEW} draws`, ms(cold));
};

/** What costs more than the plain case: dirichlet shares are in it already. */
const variants = (): void => {
  console.log("\nThe same with more                                               10 240 draws");
  const plain = referenceDocument();
  const correlated: Appraisal = {
    ...plain,
    correlations: [
      { between: ["baseline", "take-up"], rank: 0.3 },
      { between: ["relative-risk", "deadweight"], rank: -0.4 },
      { between: ["take-up", "relative-risk"], rank: 0.2 },
    ],
  };
  const alternatives: Appraisal = {
    ...plain,
    alternatives: [
      { id: "full", name: "Hela" },
      { id: "lean", name: "Utan utbildning", without: ["line-6", "line-7", "line-8"] },
    ],
  };
  const base = timed(repeating(plain, FEW));
  for (const [name, document] of [
    ["with correlations", correlated],
    ["with two alternatives", alternatives],
  ] as const) {
    const time = timed(repeating(document, FEW));
    row(name, ms(time), `${(time / base).toFixed(2)} × plain`);
  }
};

const sliders = (where: string, times: readonly number[], limit: number): void => {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)]!;
  const against = [`≤ ${limit} ms`, `${(at(0.95) / limit).toFixed(2)} ×`];
  row(`${where}, ${times.length} moves`, ms(at(0.5)), ms(at(0.95)), ...against);
};

const ORIGIN = "http://bench.localhost";

/** The built file that Node runs, in a page of its own. */
const slidInChromium = async (root: string): Promise<readonly number[]> => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === "/") return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
      const body = readFileSync(join(root, "dist", "bench", path));
      return route.fulfill({ contentType: "text/javascript", body });
    });
    await page.goto(ORIGIN);
    return await page.evaluate(`import("/sliders.js").then(({ slid }) => slid(${FEW}))`);
  } finally {
    await browser.close();
  }
};

const sliding = async (root: string): Promise<void> => {
  console.log(`\nA slider's move at ${FEW} draws, every slider of the case               median           p95`);
  sliders("Node", slid(FEW), 5);
  sliders("Chromium", await slidInChromium(root), 8);
};

const growing = (name: string, sizes: readonly number[], timeOf: (size: number) => number): void => {
  const times = sizes.map(timeOf);
  const ratios = times.slice(1).map((time, at) => time / times[at]!);
  row(`${name}, ${sizes[0]} → ${sizes.at(-1)}`, "≤ 2.3 ×", `${Math.max(...ratios).toFixed(2)} ×`);
  console.log(`  ${times.map(ms).join(" → ")}`);
};

const growth = (): void => {
  console.log("\nDouble the size: the worst of every doubling");
  const doubled = (from: number, times: number): readonly number[] =>
    Array.from({ length: times }, (_, step) => from * 2 ** step);
  growing("draws", doubled(1000, 11).slice(0, -1).concat(MOST), (draws) =>
    timed(repeating(referenceDocument(), draws)),
  );
  const lines = [0, 4, 12, 29, 62, 129];
  const sized = lines.map((of) => referenceDocument({ lines: of }));
  const counts = sized.map(({ parameters = [] }) => parameters.length);
  growing("parameters", counts, (count) => timed(repeating(sized[counts.indexOf(count)]!, FEW)));
  growing("years", [11, 22, 45, 90], (years) => timed(repeating(referenceDocument({ years }), FEW)));
};

const otherwiseCalled = (): void => {
  console.log("\nThe same with other ids, in another order                              as is       shuffled");
  for (const [name, document] of [
    ["exempelkommunen", exempelkommunen()],
    ["the reference case", referenceDocument()],
  ] as const) {
    const [plain, other] = [repeating(document, FEW), repeating(shuffled(document), FEW)];
    const rounds = Array.from({ length: 5 }, () => [timed(plain, 200), timed(other, 200)] as const);
    const [one, two] = rounds.sort((x, y) => x[1] / x[0] - y[1] / y[0])[2]!;
    row(name, ms(one), ms(two), "0.8–1.2 ×", `${(two / one).toFixed(2)} ×`);
  }
};

export const simulating = async (root: string): Promise<void> => {
  everything();
  knowing(FEW);
  variants();
  await sliding(root);
  await threads(root, [MORE, MOST]);
  compared(root, (draws) => repeating(referenceDocument(), draws));
  const session = opened(referenceDocument());
  accuracy((drawing) => told(session.simulate({ ...drawing, fan: false })));
  growth();
  otherwiseCalled();
};
