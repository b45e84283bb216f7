import { z } from "@hono/zod-openapi";
import { appraisalSchema, type Draft } from "../models/appraisal.ts";
import type { Conflict } from "../models/merge.ts";
import { shapeProblems } from "../models/shape.ts";
import { upgraded } from "../models/upgrade.ts";
import { conflictText } from "../models/words/changed.ts";
import type { Language } from "../models/words/language.ts";
import { inWords } from "./evaluation.ts";
import { Refusal, type WordedConflict } from "./refusal.ts";
import { languageQuery } from "./routes.ts";
import type { Saved } from "./saving.ts";
import { draftSchema } from "./schemas.ts";
import { readTag, type Tag, tagOf } from "./tag.ts";

/** One line that people write: no control characters, and no half of a character. */
export const lineOf = (mostLetters: number) =>
  z
    .string()
    .max(mostLetters)
    .regex(/^[^\p{Cc}\p{Surrogate}]*$/u, "line")
    // A pattern of JSON Schema is of Unicode without saying so; the generator would write the flag into it.
    .openapi({ pattern: "^[^\\p{Cc}\\p{Surrogate}]*$" });

export const headSchema = z
  .object({
    id: z.string().openapi({ example: "sandviken" }),
    title: z.string().openapi({ description: "Empty while nobody has written one." }),
    stage: appraisalSchema.shape.stage.unwrap(),
    illustrative: z.boolean().openapi({ description: "The figures are made up, and every picture says so." }),
    diaryNumber: z.string().optional(),
    revision: z.int().min(1),
    document: z.string().openapi({ description: "Hash of the content: SHA-256 of its canonical JSON (RFC 8785)." }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    archivedAt: z.iso.datetime().optional(),
  })
  .openapi("Head");

export const idParameter = z.object({ id: z.string().max(100).openapi({ example: "sandviken" }) });
export const ifMatch = z.object({
  "if-match": z.string().max(100).optional().openapi({
    description: "The ETag of what the caller had before them. Without it the answer is 428.",
    example: '"7-0f3a1b2c4d5e6f70"',
  }),
});
export const asked = { query: languageQuery, params: idParameter };
/** A success that carries an appraisal's ETag. */
export const tagged = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  headers: z.object({ etag: z.string() }),
  content: { "application/json": { schema } },
});

export const documentBody = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { "application/json": { schema } },
});
export const note = lineOf(500).optional().openapi({ description: "A word on why, for the history." });
export const savedDocument = { document: draftSchema, note };

export const noSuchAppraisal = (id: string) => new Refusal(404, { detail: `There is no appraisal "${id}".` });

/** The document as it may be saved: upgraded to this format, and of the right shape, or every problem in words. */
export const draftOf = (given: unknown, language: Language): Draft => {
  const document = upgraded(given);
  const problems = shapeProblems(document);
  if (problems.length > 0) throw new Refusal(422, { problems: inWords(problems, language) });
  return document as Draft;
};

/** The revision that If-Match names. */
export const tagFrom = (header: string | undefined): Tag => {
  const tag = readTag(header);
  if (tag) return tag;
  throw new Refusal(428, {
    detail: "Send If-Match with the ETag of the revision that was changed, one only, as GET answered it.",
  });
};

type Kept = Extract<Saved, { kind: "saved" }>;

/** What was kept of a save, or the refusal that says why nothing was. */
export const keptOf = (saved: Saved, id: string, mine: Draft, language: Language): Kept => {
  if (saved.kind === "saved") return saved;
  if (saved.kind === "missing") throw noSuchAppraisal(id);
  if (saved.kind === "archived")
    throw new Refusal(409, {
      detail: `The appraisal "${id}" is archived: take it back from the archive to change it.`,
    });
  if (saved.kind === "unfit") throw new Refusal(422, { problems: inWords(saved.problems, language) });
  const { theirs, conflicts } = saved;
  const documents = { mine, theirs: theirs.document };
  throw new Refusal(412, {
    detail:
      "Someone else has changed the same since. Nothing was saved: choose between the values, and save on the current revision.",
    conflicts: conflicts.map((conflict) => worded(conflict, documents, language)),
    headers: { etag: tagOf(theirs.head) },
  });
};

const worded = (
  conflict: Conflict,
  documents: Readonly<Record<"mine" | "theirs", Draft>>,
  language: Language,
): WordedConflict => {
  const { place, mine, theirs } = conflictText(conflict, documents, language);
  const { at, base } = conflict;
  return {
    at,
    place,
    base,
    mine: { value: conflict.mine, text: mine },
    theirs: { value: conflict.theirs, text: theirs },
  };
};
