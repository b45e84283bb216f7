/**
 * Something about the machine stops the program from starting. The message is one sentence that says what, where and what to
 * do; it is printed as it stands, without a stack.
 */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

/** The reason in a system error, in words: `EACCES` → "permission denied". */
export const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string" && code in reasons) return reasons[code]!;
  if (error instanceof Error && error.message.includes("Unable to open connection"))
    return "it is a folder or cannot be opened";
  return error instanceof Error ? error.message.replace(/\s+/g, " ").trim().replace(/\.$/, "") : String(error);
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file or folder",
  EEXIST: "a file is in the way",
  SQLITE_READONLY: "the file is read-only",
  SQLITE_NOTADB: "the file is not a database",
  SQLITE_CORRUPT: "the file is damaged",
  SQLITE_CANTOPEN: "the file cannot be opened",
  SQLITE_BUSY: "another program holds it locked",
  SQLITE_FULL: "the disk is full",
  SQLITE_IOERR: "the disk answers with an error",
};
