// Finds the programs that the tests need, and on Debian and its kin installs those that are not found.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./ready.mjs";

const chromium = {
  names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
  packages: ["chromium"],
  named: () => process.env.SAMVINST_CHROMIUM,
  lack: "The journeys need Chromium and there is none: install it (on Debian: apt-get install chromium), or set SAMVINST_CHROMIUM to the path of one.",
};

/** What reads back what the reports are: their structure, their text, and the workbook's own arithmetic. */
const ofReports = [
  { names: ["soffice"], packages: ["libreoffice-calc", "libreoffice-writer", "python3-uno"] },
  { names: ["qpdf"], packages: ["qpdf"] },
  { names: ["pdftotext"], packages: ["poppler-utils"] },
].map((program) => ({
  ...program,
  named: () => undefined,
  lack: `The tests of the reports need ${program.names[0]} and there is none: install it (on Debian: apt-get install ${program.packages.join(" ")}).`,
}));

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const folders = () => (process.env.PATH || "").split(delimiter);

/** The one that a variable names if it is set, else the first that is on the path; undefined if there is none. */
const find = ({ names, named }) =>
  named() ||
  folders()
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);

const ready = async (programs) => {
  const lacking = programs.filter((program) => !find(program));
  const canInstall = process.getuid?.() === 0 && folders().some((folder) => isProgram(join(folder, "apt-get")));
  if (lacking.length > 0 && canInstall) {
    const packages = lacking.flatMap((program) => program.packages);
    process.stderr.write(`Installing what is lacking (apt-get install ${packages.join(" ")})…\n`);
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["update", "-qq"], quiet);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
  }
  return {
    chromium: find(chromium),
    problems: programs.filter((program) => !find(program)).map(({ lack }) => lack),
  };
};

export const findChromium = () => find(chromium);

/** The path of a Chromium, installed through apt if it must and can be, and what there is none of. */
export const readyBrowser = () => ready([chromium]);
/** The same with all that the tests need. */
export const readyPrograms = () => ready([chromium, ...ofReports]);
