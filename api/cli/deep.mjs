// npm run test:deep: what takes too long for npm test. Stryker changes the economics in every way it knows, one change at a
// time, and a test must fail. Exit code 1 if fewer changes are seen than `LEAST_SEEN` asks for.
import { failWith, install, requireNode } from "./ready.mjs";

/** Per cent: one less than is reached. What is left changes no figure, or the last bits of one. */
const LEAST_SEEN = 91;

/** Patterns of files given as arguments, or all of these. */
const method = [
  "models/chain.ts",
  "models/discount.ts",
  "models/appraise.ts",
  "models/measures/*.ts",
  "models/profiles/*.ts",
  "models/scope.ts",
  "models/switching.ts",
];
const given = process.argv.slice(2);

requireNode();
try {
  await install({ dev: true });
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
  await stryker.runMutationTest();
} catch (error) {
  failWith(error, "The deep tests broke off");
}
