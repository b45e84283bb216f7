// npm run faults: plants faults in the economics, one at a time, and sees whether the tests fail. Exit code 1 if one is not seen.
// No file is changed: tests/faults/vitest.config.ts plants a fault as its file is loaded.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { failWith, install, requireNode, root, run } from "./ready.mjs";

requireNode();
await install({ dev: true }).catch((error) => failWith(error, "The faults could not be planted"));

const faults = JSON.parse(readFileSync(join(root, "tests", "faults", "faults.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "samvinst-faults-"));
const say = (line) => process.stdout.write(`${line}\n`);

/** One run of the tests, up to the first that fails: vitest's report. */
const tested = async (name, fault, ...more) => {
  const path = join(folder, `${name}.json`);
  const config = join("tests", "faults", "vitest.config.ts");
  const args = ["run", "--config", config, "--bail=1", "--silent", "--reporter=json", `--outputFile=${path}`, ...more];
  const env = { ...process.env, CI: "1", ...(fault && { SAMVINST_FAULT: fault.name }) };
  const began = performance.now();
  const code = await run(join(root, "node_modules", ".bin", "vitest"), args, { stdio: "ignore", env });
  return { code, ...JSON.parse(readFileSync(path, "utf8")), seconds: (performance.now() - began) / 1000 };
};

const shortOf = (path) => path.slice(path.replaceAll("\\", "/").lastIndexOf("/tests/") + 1);
const failuresOf = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => ({
        test: `${shortOf(name)}: ${fullName}`,
        message: failureMessages.join("\n"),
      })),
  );

/** A number is wrong and a test says so. A program that breaks off has shown no wrong number. */
const isWrongNumber = ({ message }) => !/\b(Reference|Type|Syntax|Range)Error\b|Units do not fit/.test(message);

const isOnce = ({ file, was }) => readFileSync(join(root, file), "utf8").split(was).length === 2;

const planted = async (fault, place) => {
  if (!isOnce(fault)) return { fault, seconds: 0, why: `does not stand once in ${fault.file} any more: ${fault.was}` };
  const report = await tested(String(place), fault);
  const { seconds } = report;
  const failures = failuresOf(report);
  const seen = failures.find(isWrongNumber)?.test;
  if (seen) return { fault, seconds, seen };
  if (failures[0]) return { fault, seconds, why: `broke off, with no wrong number: ${failures[0].message}` };
  return { fault, seconds, why: report.code === 0 ? "no test failed" : "no test failed, but a file was not loaded" };
};

const width = Math.max(...faults.map(({ name }) => name.length));
const tell = ({ fault: { name, file, harm }, seconds, seen, why }) => {
  say(`${seen ? "seen" : "NOT SEEN"} ${seconds.toFixed(1).padStart(5)} s  ${name.padEnd(width)}  ${file}`);
  say(`  harm: ${harm}`);
  say(seen ? `  by:   ${seen}` : `  ${why}`);
};

try {
  const sound = await tested("sound", undefined, "--fileParallelism");
  if (sound.code !== 0 || sound.numPassedTests === 0 || sound.numPassedTests !== sound.numTotalTests) {
    for (const { test } of failuresOf(sound)) say(`FAIL ${test}`);
    throw new Error("without a fault the tests do not pass, so that they fail with one says nothing");
  }
  say(`without a fault: ${sound.numPassedTests} tests passed in ${sound.seconds.toFixed(0)} s\n`);
  const results = [];
  const left = [...faults.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const result = await planted(next[1], next[0]);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const missed = results.filter(({ seen }) => !seen);
  say(`\n${results.length - missed.length} of ${results.length} faults seen`);
  for (const { fault, why } of missed) say(`NOT SEEN: ${fault.name}: ${why}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} catch (error) {
  failWith(error, "The faults could not be tried");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
