import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";

/** Two builds of one house: the screens for the browser, and (`--ssr`) the server and the commands for Node. */
export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : screens));

const screens: UserConfig = {
  root: "ui",
  plugins: [react(), precompressed()],
  build: {
    outDir: "../dist/ui",
    emptyOutDir: true,
    // The content security policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000, // kB before compression.
  },
  worker: { format: "es" },
};

const server: UserConfig = {
  build: {
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20.19",
    rolldownOptions: {
      input: {
        server: "api/server.ts",
        evaluator: "api/evaluator.worker.ts",
        simulation: "api/simulation.worker.ts",
        reporting: "api/reporting.process.ts",
        evaluate: "api/cli/evaluate.ts",
        backup: "api/backup.ts",
        restore: "api/restore.ts",
      },
    },
  },
  // In one file each, since reading hundreds of small ones is what takes the time at start; libSQL, Typst and resvg are native, and fonts are read as files.
  ssr: {
    noExternal: true,
    external: ["@libsql/client", "@myriaddreamin/typst-ts-node-compiler", "@resvg/resvg-js", "docx", "exceljs"],
  },
};

/** Writes a .br and a .gz beside every file that gains by it; index.html gets a nonce at each response and is left. */
function precompressed(): Plugin {
  let folder = "";
  return {
    name: "precompressed",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      // A build that failed wrote nothing, and says itself why.
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        const path = join(folder, name);
        if (!/\.(js|css|svg|json|wasm)$/.test(name) || statSync(path).size < 1024) continue;
        const content = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
