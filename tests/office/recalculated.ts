import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What LibreOffice makes of workbooks: it opens them, is told which numbers to write, and calculates them by itself. */
export type Job = Readonly<{
  file: Uint8Array;
  sheets: readonly string[];
  /** Each by itself: numbers written into cells, taken back before the next. */
  changes?: readonly (readonly (readonly [sheet: string, cell: string, number: number])[])[];
  /** Whether everything is worked out anew at once, whatever was in the file. */
  isCalculated?: boolean;
}>;
/** Rows of cells by sheet; null is an error. */
export type Contents = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/** Whether LibreOffice works out what a file says it has worked out: it does so always, or never. */
export type Recalculation = "always" | "never";

const script = join(import.meta.dirname, "recalculate.py");

/** The Python that LibreOffice speaks to: the system's own, which need not be the first on the path. */
const pythonWithUno = (): string => {
  const found = ["/usr/bin/python3", "python3"].find((python) => {
    try {
      execFileSync(python, ["-c", "import uno"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined)
    throw new Error("No Python has LibreOffice's uno: install it (on Debian: apt-get install python3-uno).");
  return found;
};

/** One LibreOffice for all jobs: it takes a second to start. Of each job its sheets as opened, then after each change. */
export const recalculated = async (
  jobs: readonly Job[],
  recalculation: Recalculation = "always",
): Promise<readonly (readonly Contents[])[]> => {
  const folder = mkdtempSync(join(tmpdir(), "samvinst-office-"));
  try {
    mkdirSync(join(folder, "user"));
    const asked = jobs.map(({ file, ...job }, place) => {
      const path = join(folder, `${place}.xlsx`);
      writeFileSync(path, file);
      return { ...job, file: path };
    });
    return JSON.parse(await answered([folder, recalculation === "always" ? "0" : "1"], JSON.stringify(asked)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const answered = (args: readonly string[], input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const python = spawn(pythonWithUno(), [script, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    python.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    python.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    python.on("error", reject);
    python.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString("utf8"));
      else reject(new Error(`LibreOffice: ${Buffer.concat(err).toString("utf8")}`));
    });
    python.stdin.end(input);
  });
