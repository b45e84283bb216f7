import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What keeping must stand that takes minutes: run one file after another, since each takes the whole machine. */
export default defineConfig({
  root: join(import.meta.dirname, "..", "..", ".."),
  test: {
    setupFiles: ["tests/seed.ts"],
    include: ["tests/deep/keeping/*.test.ts"],
    fileParallelism: false,
  },
});
