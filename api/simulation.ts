import { type Problem, problem } from "../models/problem.ts";
import type { SimulationOverride } from "../models/simulationOverride.ts";
import { samplings } from "../models/uncertainty/block.ts";

/** FORMAT.md, Limits. As the API's description has them; judged with the document, so that everything is said at once. */
export const drawsRange = { type: "integer", minimum: 0, maximum: 1_000_000 } as const;
export const seedRange = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

/** Everything wrong with the override, at the addresses of the API's body. */
export const overrideProblems = ({ draws, seed, sampling }: SimulationOverride): readonly Problem[] => [
  ...outside("/draws", draws, drawsRange.maximum),
  ...outside("/seed", seed, seedRange.maximum),
  ...unlessSampling(sampling),
];

const unlessSampling = (found: string | undefined): readonly Problem[] =>
  found === undefined || samplings.some((sampling) => sampling === found)
    ? []
    : [problem("wrongType", "/sampling", { expected: samplings.join(" | "), found: JSON.stringify(found) })];

const outside = (at: string, value: number | undefined, most: number): readonly Problem[] => {
  if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= most)) return [];
  if (!Number.isInteger(value)) return [problem("wrongType", at, { expected: "int", found: String(value) })];
  return [problem("outOfRange", at, { value, least: 0, most })];
};

/** How many draws are asked for, as far as a document that nobody has checked yet tells. */
export const drawsAskedFor = (
  asked: Readonly<{ document: unknown; scenario?: string | undefined }> & SimulationOverride,
): number => {
  const scenarios: unknown = within(asked.document, "scenarios");
  const scenario = Array.isArray(scenarios) && scenarios.find((one) => within(one, "id") === asked.scenario);
  const [chosen, own] = [scenario, asked.document].map((one) => within(one, "settings", "simulation", "draws"));
  const draws = asked.draws ?? (asked.scenario === undefined ? own : (chosen ?? own));
  return typeof draws === "number" ? draws : 0;
};

/** What stands at the keys, of anything. */
const within = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce((of, key) => (isRecord(of) ? of[key] : undefined), value);

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
