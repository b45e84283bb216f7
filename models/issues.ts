import { z } from "zod";
import { appraisalSchema } from "./appraisal.ts";

/** Of an element with more faults than zod can count only that is known. */
export type Issue = z.core.$ZodIssue | Readonly<{ code: "countless"; path: PropertyKey[] }>;

/** Of each list of the document what its elements are, and how many it may hold. */
const listSchemas = Object.entries(appraisalSchema.shape).flatMap(([name, schema]) => {
  const stated = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(stated instanceof z.ZodArray)) return [];
  // Its checks are of how many there are, whatever they are.
  const sizes = (stated.def.checks ?? []) as unknown as readonly z.core.$ZodCheck<unknown[]>[];
  return [{ name, element: stated.element, size: z.array(z.unknown()).check(...sizes) }];
});

/**
 * What the schema has against an input, element by element of its lists, so that whoever has heard enough need not have the rest
 * read.
 */
export function* issuesOf(input: unknown): Generator<Issue> {
  const lists = listSchemas.flatMap((schema) => {
    const list: unknown = Object(input)[schema.name];
    return Array.isArray(list) && list.length > 0 ? [{ ...schema, list }] : [];
  });
  const emptied = lists.map(({ name }) => [name, []] as const);
  const rest = emptied.length === 0 ? input : { ...Object(input), ...Object.fromEntries(emptied) };
  const isEmptied = ({ path }: Issue): boolean => path.length === 1 && lists.some(({ name }) => name === path[0]);
  for (const issue of issuesAgainst(appraisalSchema, rest)) if (!isEmptied(issue)) yield issue;
  for (const { name, element, size, list } of lists) {
    for (const issue of issuesAgainst(size, list)) yield { ...issue, path: [name] };
    for (const [position, of] of list.entries())
      for (const issue of issuesAgainst(element, of)) yield { ...issue, path: [name, position, ...issue.path] };
  }
}

/** zod measures whatever has a length, a list where text should stand too; what is of another type has no size of its own. */
export const withoutSizesOfOthers = <T extends Issue>(issues: readonly T[]): readonly T[] => {
  const ofOtherType = new Set(issues.filter(({ code }) => code === "invalid_type").map(pathOf));
  return issues.filter((issue) => !isOfSize(issue) || !ofOtherType.has(pathOf(issue)));
};
const pathOf = ({ path }: Issue): string => JSON.stringify(path.map(String));
const isOfSize = ({ code }: Issue): boolean => code === "too_big" || code === "too_small";

/** zod passes issues on as arguments of a call, which takes some 100 000. */
const issuesAgainst = (schema: z.core.$ZodType, value: unknown): readonly Issue[] => {
  try {
    return withoutSizesOfOthers<Issue>(z.safeParse(schema, value).error?.issues ?? []);
  } catch (error) {
    if (error instanceof RangeError) return [{ code: "countless", path: [] }];
    throw error;
  }
};
