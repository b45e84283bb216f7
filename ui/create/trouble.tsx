import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type ImportProblem, ImportRefused, NoAnswer } from "../client.ts";
import failure from "../pages/failure.module.css";
import { Failure } from "../pages/failure.tsx";
import styles from "./create.module.css";
import type { Doing, Part } from "./deed.ts";

/** A file that never reached the server. */
export class FileTrouble extends Error {
  override name = "FileTrouble";
  constructor(readonly kind: "unreadable" | "several") {
    super(kind);
  }
}

type Word = FileTrouble["kind"] | "offline" | "noAnswer" | "tooLarge" | "busy" | "notZip" | "noneInZip";

const refusedWords: ReadonlyMap<number, Word> = new Map([
  [413, "tooLarge"],
  [503, "busy"],
]);
const zipWords: ReadonlyMap<number, Word> = new Map([
  [400, "notZip"],
  [422, "noneInZip"],
]);

const wordOf = (error: Error): Word | undefined => {
  if (error instanceof FileTrouble) return error.kind;
  if (error instanceof NoAnswer) return navigator.onLine ? "noAnswer" : "offline";
  if (!(error instanceof ImportRefused)) return undefined;
  return refusedWords.get(error.status) ?? (error.isZip ? zipWords.get(error.status) : undefined);
};

/** What is the file's own fault stays so however often it is tried. */
const isOfFile = (error: Error): boolean =>
  error instanceof FileTrouble || (error instanceof ImportRefused && error.status < 500);

const ProblemList = ({ problems }: Readonly<{ problems: readonly ImportProblem[] }>) => {
  const files = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    const { file = "" } = problem;
    files.set(file, [...(files.get(file) ?? []), problem]);
  }
  return [...files].map(([file, told]) => (
    <div key={file}>
      {file && <p className={styles.fileName}>{file}</p>}
      <ul className={failure.problems}>
        {told.map(({ at, message }) => (
          <li key={`${at} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  ));
};

type ToldProps = Readonly<{ part: Part; failed: NonNullable<Doing["failed"]> }>;

const Told = ({ part, failed: { error, retry } }: ToldProps) => {
  const { t } = useTranslation("editor");
  const { t: ofAll } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  // What was dropped at one end of a long page may be told of at the other.
  useEffect(() => {
    // Browsers answer with a promise, which is nothing to clean up.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const word = wordOf(error);
  const problems = error instanceof ImportRefused ? error.problems : [];
  const detail = error instanceof ImportRefused && !error.isZip ? error.detail : undefined;
  const said = word ? t(`create.trouble.${word}`) : (detail ?? ofAll("failure.apiDo"));
  return (
    <div ref={place}>
      <Failure
        title={t(part === "file" ? "create.trouble.file" : "create.trouble.create")}
        what={problems.length > 0 ? t("create.trouble.problems") : said}
        {...(!isOfFile(error) && { onRetry: retry })}
      >
        <ProblemList problems={problems} />
      </Failure>
    </div>
  );
};

type TroubleProps = Readonly<{ part: Part; doing: Doing }>;

/** What went wrong with what was begun in this part of the page, that nothing is lost, and what to do. */
export const Trouble = ({ part, doing: { failed } }: TroubleProps) =>
  failed?.part === part ? <Told part={part} failed={failed} /> : null;
