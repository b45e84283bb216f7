import type { Warning, WarningKind } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { warningMessage } from "../../models/words/warning.ts";
import { useSubject } from "../figures/subject.ts";

export type Told = Readonly<{ kind: WarningKind; at: string; message: string }>;

/** The result's warnings as sentences, all or those of some kinds. */
export const useWarnings = (...kinds: readonly WarningKind[]): readonly Told[] => {
  const { document, result, language } = useSubject();
  const names = namesOf(document);
  return result.warnings.flatMap((warning) => {
    // A result's schema knows a warning's kind as text only; the engine makes them with `warning`.
    const known = warning as unknown as Warning;
    if (kinds.length > 0 && !kinds.includes(known.kind)) return [];
    return [{ kind: known.kind, at: known.at, message: warningMessage(known, language, names) }];
  });
};
