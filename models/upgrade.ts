import { FORMAT } from "./appraisal.ts";

type Document = Readonly<Record<string, unknown>>;
/** Makes a new document, one version newer, of any object whose `format` is the older: the rest is not yet judged, and may be anything. */
type Upgrade = (document: Document) => Document;

/** What older formats have, by the `format` they state (FORMAT.md: older versions are upgraded on reading). */
export const upgrades: Record<string, Upgrade> = {};

/**
 * The input as this engine's format writes it. What no steps bring there (unknown, newer, or not an appraisal at all) is left
 * as it is, so that whoever reads it refuses it by the name it came with.
 */
export const upgraded = (input: unknown): unknown => {
  const met = new Set<unknown>();
  let document = input;
  while (isDocument(document) && document.format !== FORMAT) {
    const { format } = document;
    // Steps that come back to where they were lead nowhere.
    if (typeof format !== "string" || !Object.hasOwn(upgrades, format) || met.has(format)) return input;
    met.add(format);
    document = upgrades[format]!(document);
  }
  return document;
};

const isDocument = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && !Array.isArray(value);
