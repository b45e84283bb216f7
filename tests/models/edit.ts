import { readFileSync } from "node:fs";
import type { Appraisal } from "../../models/appraisal.ts";

type Json = Record<string, unknown>;

/** A shipped example, read anew: changing it changes no other. */
export const example = (name: "sandviken" | "exempelkommunen"): Appraisal =>
  JSON.parse(readFileSync(new URL(`../../models/library/${name}.kalkyl.json`, import.meta.url), "utf8"));

/** One change of a document at an address: a value put there, or taken away where there is none. */
export type Edit = readonly [at: string, value?: unknown];

/** A copy with the edits made. Lists are walked by id (or `from`), else by position; "-" appends. */
export const edited = (document: unknown, ...edits: readonly Edit[]): unknown => {
  const copy = structuredClone(document) as Json;
  for (const [at, ...value] of edits) {
    const steps = at.split("/").slice(1);
    const last = steps.pop() ?? "";
    const holder = steps.reduce<Json>((of, step) => of[keyIn(of, step)] as Json, copy);
    const key = keyIn(holder, last);
    if (value.length > 0) holder[key] = value[0];
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
  return copy;
};

const keyIn = (holder: unknown, step: string): string => {
  if (!Array.isArray(holder)) return step;
  if (step === "-") return String(holder.length);
  const position = holder.findIndex((element) => element?.id === step || element?.from === step);
  return position < 0 ? step : String(position);
};
