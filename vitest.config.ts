import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Long runs of their own, started by hand.
    exclude: ["tests/bench/**", "tests/deep/**"],
    setupFiles: ["tests/seed.ts"],
    // Browsers and servers wait as much as they work: two files at once take half the time on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
