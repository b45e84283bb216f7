import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import faults from "./faults.json" with { type: "json" };

/** `npm run faults` plants each of these in its file and holds the tests to it; here, that each can still be planted. */
describe("every planted fault", () => {
  test.each(faults)("$name stands once in $file", ({ file, was, becomes }) => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", file), "utf8");
    expect(text.split(was)).toHaveLength(2);
    expect(becomes).not.toBe(was);
  });

  test("is one of at least 20, each with a name of its own and a harm", () => {
    expect(faults.length).toBeGreaterThanOrEqual(20);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.filter(({ harm }) => harm === "")).toEqual([]);
  });
});
