import type { Warning } from "../problem.ts";
import type { Result } from "../result.ts";
import type { Language } from "./language.ts";
import { byId, type Names } from "./place.ts";
import { warningMessage } from "./warning.ts";

/** The result with each warning's sentence filled in; nothing else is changed. */
export const worded = (result: Result, language: Language, names: Names = byId): Result => ({
  ...result,
  // A result's schema knows a warning's kind as text only; the engine makes them with `warning`.
  warnings: result.warnings.map((warning) => ({
    ...warning,
    message: warningMessage(warning as unknown as Warning, language, names),
  })),
});

/** A worded result as the command line prints it, and as a file holds it. */
export const resultLine = (result: Result): string => `${JSON.stringify(result)}\n`;
