import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Long runs of their own, started by hand.
    exclude: ["tests/bench/**", "tests/deep/**"],
    setupFiles: ["tests/seed.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
