import type { Warning, WarningKind } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { warningMessage } from "../../models/words/warning.ts";
import { useSubject } from "../figures/subject.ts";
import { bearsOn } from "./parts.ts";

export type Told = Readonly<{ kind: WarningKind; at: string; message: string }>;

const useTold = (isTold: (kind: WarningKind) => boolean): readonly Told[] => {
  const { document, result, language } = useSubject();
  // A result's schema knows a warning's kind as text only; the engine makes them with `warning`.
  const told = (result.warnings as unknown as readonly Warning[]).filter(({ kind }) => isTold(kind));
  if (told.length === 0) return [];
  const names = namesOf(document);
  return told.map((warning) => ({
    kind: warning.kind,
    at: warning.at,
    message: warningMessage(warning, language, names),
  }));
};

/** The result's warnings as sentences, all or those of some kinds. */
export const useWarnings = (...kinds: readonly WarningKind[]): readonly Told[] =>
  useTold((kind) => kinds.length === 0 || kinds.includes(kind));

/** Those that bear on a part of the page. */
export const useWarningsOn = (part: string): readonly Told[] => useTold((kind) => bearsOn[kind] === part);
