import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests that Stryker asks of each change: few files, since each is loaded anew for each. */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    setupFiles: ["tests/seed.ts"],
    include: [
      "tests/golden/*.test.ts",
      "tests/deep/*.test.ts",
      "tests/models/{appraise,chain,count,discount,graph,scope,switching*}.test.ts",
    ],
  },
});
