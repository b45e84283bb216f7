import { readFileSync } from "node:fs";
import type { Appraisal } from "../models/appraisal.ts";
import type { Result } from "../models/result.ts";
import { open, type Session } from "../models/session.ts";

/** A shipped example, read anew so that a test may change it. */
export const example = (name: "sandviken" | "exempelkommunen"): Appraisal =>
  JSON.parse(readFileSync(new URL(`../models/library/${name}.kalkyl.json`, import.meta.url), "utf8"));

/** Opens a document that must be without problems. */
export const opened = (document: unknown, scenario?: string): Session => {
  const session = open(document, scenario);
  if ("result" in session) return session;
  throw new Error(JSON.stringify(session, undefined, 1));
};

/** What a document comes to, with its draws where it asks for some; they may not be refused. */
export const resultOf = (document: Appraisal): Result => {
  const session = opened(document);
  if (!document.settings.simulation?.draws) return session.result();
  const simulated = session.simulate();
  if ("simulation" in simulated) return session.result(simulated);
  throw new Error(JSON.stringify(simulated, undefined, 1));
};
