import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests that Stryker asks of each mutant: pure and quick. */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    include: [
      "tests/golden/*.test.ts",
      "tests/models/*.test.ts",
      "tests/laws/explanation.test.ts",
      "tests/deep/*.test.ts",
    ],
    exclude: ["tests/models/{belief*,check,moved,warnings,upgrade,canonical}.test.ts"],
  },
});
