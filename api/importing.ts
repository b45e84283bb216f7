import { setImmediate } from "node:timers/promises";
import type { Draft } from "../models/appraisal.ts";
import { MOST_BYTES, MOST_PROBLEMS } from "../models/limits.ts";
import { type Problem, problem } from "../models/problem.ts";
import { shapeProblems } from "../models/shape.ts";
import { upgraded } from "../models/upgrade.ts";
import type { Language } from "../models/words/language.ts";
import { draftOf } from "./appraisalSchemas.ts";
import { createAppraisals, type Head } from "./appraisalStore.ts";
import { type ArchivedFile, readArchive } from "./archive.ts";
import { inWords } from "./evaluation.ts";
import { readJson } from "./jsonFile.ts";
import type { Principal } from "./principal.ts";
import { Refusal, type WordedProblem } from "./refusal.ts";
import type { Store } from "./store.ts";

/** The zip itself; the JSON that is let through packs to a third of `MOST_UNPACKED_BYTES`, or less. */
export const mostZipBytes = 50_000_000;
/** All are written in one transaction, in which everyone else's saves wait: so many take under a second. */
const MOST_FILES = 2_000;
/** All are held in memory until they are written; so much is 2 000 files of thrice the size of the largest example. */
const MOST_UNPACKED_BYTES = 100_000_000;
/** The headlines are worked out before anything is written; browsers give up on an answer after five minutes. */
const LONGEST_MS = 240_000;

export type Imported = Readonly<{ appraisals: readonly Head[]; skipped: readonly string[] }>;

/** A new appraisal from a file, or a refusal that says every problem. */
export const importFile = async (
  store: Store,
  principal: Principal,
  bytes: Uint8Array,
  language: Language,
): Promise<Imported> => {
  const read = readJson(bytes);
  if ("problem" in read) throw new Refusal(400, { detail: inWords([read.problem], language)[0]!.message });
  return { appraisals: await createAll(store, principal, [draftOf(read.value, language)]), skipped: [] };
};

/** New appraisals from every file of a zip that may be one, or a refusal that says every problem of every file: then none is made. */
export const importZip = async (
  store: Store,
  principal: Principal,
  bytes: Uint8Array,
  language: Language,
): Promise<Imported> => {
  const files = readArchive(bytes);
  if (!files)
    throw new Refusal(400, {
      detail: "The file is not an ordinary zip, or not the whole of one: fetch it again, or pack its files anew.",
    });
  const chosen = files.filter(isChosen);
  refuseUnfit(chosen);
  const documents: Draft[] = [];
  const problems: WordedProblem[] = [];
  for (const file of chosen) {
    const read = readFile(file);
    if ("problems" in read)
      problems.push(...inWords(read.problems, language).map((one) => ({ file: shown(file), ...one })));
    else documents.push(read.document);
    if (problems.length > MOST_PROBLEMS) break;
    await setImmediate(); // Whoever else asks something is answered between two files.
  }
  if (problems.length > 0) throw new Refusal(422, { problems: told(problems, language) });
  const skipped = files.filter((file) => !isChosen(file)).map(shown);
  return { appraisals: await createAll(store, principal, documents), skipped };
};

/** Other files, and what systems put into a zip beside what people do, are passed over. */
const isChosen = ({ name }: ArchivedFile): boolean => {
  const folders = name.split("/");
  return /^[^.].*\.json$/i.test(folders.at(-1)!) && !folders.includes("__MACOSX");
};

const MOST_LETTERS = 200;

/** The end of a name that nobody would read in full. */
const shown = ({ name }: ArchivedFile): string => {
  const letters = [...name];
  return letters.length <= MOST_LETTERS ? name : `…${letters.slice(-MOST_LETTERS).join("")}`;
};

const refuseUnfit = (chosen: readonly ArchivedFile[]): void => {
  if (chosen.length === 0)
    throw new Refusal(422, { detail: "The zip has no appraisal in it: no file whose name ends with .json." });
  if (chosen.length > MOST_FILES)
    throw new Refusal(413, {
      detail: `The zip has ${chosen.length} appraisals in it, and ${MOST_FILES} are imported at once at most: divide it.`,
    });
  // One that is too large itself is told by its name, and not unpacked.
  const bytes = chosen.reduce((sum, file) => sum + (file.bytes > MOST_BYTES ? 0 : file.bytes), 0);
  if (bytes > MOST_UNPACKED_BYTES)
    throw new Refusal(413, {
      detail: `The zip unpacks to ${Math.ceil(bytes / 1e6)} MB, and ${MOST_UNPACKED_BYTES / 1e6} MB are imported at once at most: divide it.`,
    });
};

type Read = Readonly<{ document: Draft } | { problems: readonly Problem[] }>;

const readFile = (file: ArchivedFile): Read => {
  if (file.bytes > MOST_BYTES) return { problems: [problem("tooLarge", "", { bytes: file.bytes, limit: MOST_BYTES })] };
  const bytes = file.unpack();
  if (typeof bytes === "string")
    return { problems: [problem("unreadableFile", "", { file: shown(file), reason: bytes })] };
  const read = readJson(bytes);
  if ("problem" in read) return { problems: [read.problem] };
  const document = upgraded(read.value);
  const problems = shapeProblems(document);
  return problems.length > 0 ? { problems } : { document: document as Draft };
};

const told = (problems: readonly WordedProblem[], language: Language): readonly WordedProblem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        ...inWords([problem("moreProblems", "", { limit: MOST_PROBLEMS })], language),
      ];

const createAll = (store: Store, principal: Principal, documents: readonly Draft[]): Promise<readonly Head[]> => {
  const { evaluator, now } = store;
  const until = now().getTime() + LONGEST_MS;
  const headline: typeof evaluator.headline = (document) => {
    if (now().getTime() < until) return evaluator.headline(document);
    throw new Refusal(422, {
      detail: `Working out the appraisals took more than ${LONGEST_MS / 60_000} minutes, so nothing was imported: import fewer at once.`,
    });
  };
  return createAppraisals(
    { ...store, evaluator: { ...evaluator, headline } },
    principal,
    documents.map((document) => ({ document, origin: { cause: "imported" } })),
  );
};
