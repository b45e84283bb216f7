// npm test: types, style, dead code and every test, with one count at the end. Exit code 1 if anything failed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readyPrograms } from "./programs.mjs";
import { build, failWith, install, requireNode, root, run } from "./ready.mjs";

requireNode();
await install({ dev: true }).catch((error) => failWith(error, "The tests could not start"));

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), "samvinst-test-"));
const bin = (name) => join(root, "node_modules", ".bin", name);
const say = (line) => process.stdout.write(`${line}\n`);
// Colours are for a person at a terminal; in a log they are noise.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
const inherit = { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...plain } };
const outcomes = [];
const note = (name, passed, failed) => outcomes.push({ name, passed, failed });

/** A program that passes or fails as a whole. */
const check = async (name, command, ...args) => {
  say(`\n── ${name}`);
  const code = await run(bin(command), args, inherit);
  note(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
};

/** vitest's own count. A test that is skipped or yet to be written has not passed, and a file that cannot be read fails. */
const readReport = (path) => {
  const report = JSON.parse(readFileSync(path, "utf8"));
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const silent = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  for (const { fullName, status } of silent) say(`NOT RUN (${status}): ${fullName}`);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed, failed: tests.length - passed + brokenFiles.length, count: tests.length };
};

const test = async (chromium) => {
  say("\n── tests");
  const path = join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  const env = { ...inherit.env, CI: "1", ...(chromium && { SAMVINST_CHROMIUM: chromium }) };
  const code = await run(bin("vitest"), args, { ...inherit, env });
  const { passed, failed, count } = readReport(path);
  // An error outside every test, or no test at all, is a failure too.
  const unexplained = (code !== 0 && failed === 0) || count === 0 ? 1 : 0;
  note("tests", passed, failed + unexplained);
};

try {
  const { chromium, problems } = await readyPrograms();
  await build(["ui", "server"]).then(
    () => note("build", 1, 0),
    (error) => {
      note("build", 0, 1);
      say(error.message);
    },
  );
  await check("types", "tsc", "-p", ".");
  await check("style", "biome", "ci", ...(process.stdout.isTTY ? [] : ["--colors=off"]), ".");
  await check("dead code", "knip");
  await test(chromium);
  for (const problem of problems) {
    note("programs", 0, 1);
    say(`\n${problem}`);
  }
} catch (error) {
  note("run", 0, 1);
  say(`\nThe run broke off: ${error.stack}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
say("");
for (const { name, passed, failed } of outcomes)
  say(`${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed`);
say(`${Math.round((performance.now() - began) / 1000)} s`);
say(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
