import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import faults from "./faults.json" with { type: "json" };

/** The fast tests of the economics, with the fault that SAMVINST_FAULT names planted in the file as it is loaded. */

const root = join(import.meta.dirname, "..", "..");
const name = process.env.SAMVINST_FAULT;
const fault = faults.find((one) => one.name === name);
if (name !== undefined && fault === undefined) throw new Error(`There is no fault ${name}`);

const planted = ({ file, was, becomes }: NonNullable<typeof fault>): Plugin => ({
  name: "fault",
  enforce: "pre",
  transform(code, id) {
    if (id.split("?")[0] !== join(root, file)) return undefined;
    const [before, after, ...more] = code.split(was);
    if (after === undefined || more.length > 0) throw new Error(`${file} does not have this once: ${was}`);
    return before + becomes + after;
  },
});

/** The quickest finders first; what is not here comes last. */
const first = ["/golden/", "/models/irr", "/models/payback", "/laws/oracle", "/models/switching", "/models/session"];
const turnOf = (path: string): number => {
  const turn = first.findIndex((part) => path.includes(part));
  return turn < 0 ? first.length : turn;
};
class QuickestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer["sort"]>[0]) {
    return [...files].sort(
      ({ moduleId: left }, { moduleId: right }) => turnOf(left) - turnOf(right) || (left < right ? -1 : 1),
    );
  }
}

export default defineConfig({
  root,
  plugins: fault ? [planted(fault)] : [],
  test: {
    include: ["tests/{golden,models,laws,oracle}/**/*.test.ts"],
    setupFiles: ["tests/seed.ts"],
    env: { SAMVINST_DEEP: "yes" },
    fileParallelism: false,
    testTimeout: 60_000,
    sequence: { sequencer: QuickestFirst },
  },
});
