import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";
import { root } from "./harness.ts";
import { run } from "./process.ts";
import type { Answered, Asked } from "./writer.process.ts";

const folder = join(root, "dist", `writer-${process.pid}`);

/** Builds `writer.process.ts` as the server is built, for the tests of a file. */
export const buildsWriter = (): void => {
  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: "warn",
      build: {
        ssr: join(root, "tests", "api", "writer.process.ts"),
        outDir: folder,
        emptyOutDir: true,
        target: "node20.19",
        rolldownOptions: { output: { entryFileNames: "writer.js" } },
      },
      ssr: { noExternal: true, external: ["@libsql/client"] },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
};

export type Writer = (asked: Asked) => Promise<Answered>;

/** Starts one. It is asked for one thing at a time. */
export const startWriter = (): Writer => {
  const started = run(process.execPath, [join(folder, "writer.js")], {});
  let answered = 0;
  return async (asked) => {
    started.process.stdin.write(`${JSON.stringify(asked)}\n`);
    for (;;) {
      const { out, err } = started.said();
      const lines = out.split("\n").slice(0, -1);
      if (lines.length > answered) return JSON.parse(lines[answered++]!);
      if (started.process.exitCode !== null) throw new Error(`The writer ended: ${err}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
};
