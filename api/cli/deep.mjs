// npm run test:deep: what takes too long for npm test. First what keeping must stand: random calls, kill -9, full disks. Then
// the laws, on twice as much as in npm test. Then Stryker changes the economics in every way it knows, one change at a time, and a test must fail. With the name of a part only that.
// Exit code 1 if a test fails, or if fewer changes are seen than `LEAST_SEEN` asks for.
import { join } from "node:path";
import { failWith, install, requireNode, root, run } from "./ready.mjs";

/** Per cent: one less than is reached. What is left changes no figure, or the last bits of one. */
const LEAST_SEEN = 91;

/** What Stryker changes, unless patterns of other files are given as arguments. */
const method = [
  "models/chain.ts",
  "models/discount.ts",
  "models/appraise.ts",
  "models/measures/*.ts",
  "models/profiles/*.ts",
  "models/scope.ts",
  "models/switching.ts",
];
const parts = ["keeping", "laws", "method"];
const given = process.argv.slice(2);
const chosen = parts.includes(given[0]) ? given.shift() : undefined;

const vitest = async (...args) => {
  // Read in tests/seed.ts.
  const inherit = { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, SAMVINST_DEEP: "yes" } };
  return (await run(join(root, "node_modules", ".bin", "vitest"), ["run", ...args], inherit)) === 0;
};
const testKeeping = () => vitest("--config", join("tests", "deep", "keeping", "vitest.config.ts"));
/** Those whose random documents `npm test` has half of. */
const testLaws = () => vitest("tests/laws", "tests/models/report/flowsByLine", "tests/ui/savingLaws");

const changeMethod = async () => {
  const { Stryker } = await import("@stryker-mutator/core");
  const stryker = new Stryker({
    mutate: given.length > 0 ? given : method,
    testRunner: "vitest",
    vitest: { configFile: "tests/deep/vitest.config.ts", related: false },
    // The tests read neither; Stryker would rewrite tsconfig.json with a TypeScript that can be called, which 7 cannot.
    ignorePatterns: ["/api", "/ui", "/data", "/dist", "/.ci", "/tests/{api,journeys,bench}", "/tsconfig.json"],
    tempDirName: "dist/deep",
    cleanTempDir: "always",
    concurrency: 2,
    coverageAnalysis: "perTest",
    // What only runs as a file is loaded would have every test of every file run again.
    ignoreStatic: true,
    reporters: ["clear-text"],
    clearTextReporter: { allowColor: false, reportTests: false },
    allowConsoleColors: false,
    thresholds: { high: 100, low: LEAST_SEEN, break: LEAST_SEEN },
  });
  await stryker.runMutationTest(); // Sets the exit code itself.
};

requireNode();
try {
  await install({ dev: true });
  const isAsked = (part) => (chosen ? part === chosen : given.length === 0 || part === "method");
  let isHeld = true;
  if (isAsked("keeping")) isHeld = await testKeeping();
  if (isAsked("laws")) isHeld = (await testLaws()) && isHeld;
  if (isAsked("method")) await changeMethod();
  if (!isHeld) process.exitCode = 1;
} catch (error) {
  failWith(error, "The deep tests broke off");
}
