// npm run bench: builds the benches as the product is built, for plain Node without a test runner around them, and runs them; names of parts are passed on to tests/bench/bench.ts.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readyBrowser } from "./programs.mjs";
import { failWith, install, requireNode, root } from "./ready.mjs";

requireNode();
try {
  await install({ dev: true });
  await readyBrowser();
  const { build } = await import("vite");
  const outDir = join(root, "dist", "bench");
  const at = (name) => join(root, "tests", "bench", name);
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "node20.19",
      // Beside the benches what another thread runs, and a page.
      rolldownOptions: {
        input: { bench: at("bench.ts"), helper: at("simulating.worker.ts"), sliders: at("sliders.ts") },
      },
    },
    ssr: {
      noExternal: true,
      external: ["playwright-core", "@myriaddreamin/typst-ts-node-compiler", "@resvg/resvg-js", "docx", "exceljs"],
    },
  });
  await import(pathToFileURL(join(outDir, "bench.js")).href);
} catch (error) {
  failWith(error, "The bench broke off");
}
