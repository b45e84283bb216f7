import type { Draft } from "../../models/appraisal.ts";
import { type Conflict, type Merged, merge } from "../../models/merge.ts";
import { type Edit, edited } from "./edit.ts";

export type Edits = readonly Edit[];

/** What two people made of a document, each with edits of their own. */
export const both = (of: Draft, mine: Edits, theirs: Edits): Merged =>
  merge(of, edited(of, ...mine) as Draft, edited(of, ...theirs) as Draft);

export const documentOf = (merged: Merged): Draft => {
  if ("document" in merged) return merged.document;
  throw new Error(`conflicts at ${merged.conflicts.map(({ at }) => at).join(", ")}`);
};

export const conflictsOf = (merged: Merged): readonly Conflict[] => ("conflicts" in merged ? merged.conflicts : []);

/** A document half-written, with what is under test. */
export const draft = (of: Draft): Draft => ({ format: "samvinst/appraisal@1", title: "Utkast", ...of });
