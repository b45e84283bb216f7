import { z } from "zod";
import { appraisalSchema } from "./appraisal.ts";

/** Of an element with more faults than zod can count only that is known. */
export type Issue = z.core.$ZodIssue | Readonly<{ code: "countless"; path: PropertyKey[] }>;

const elementSchemas: ReadonlyMap<string, z.core.$ZodType> = new Map(
  Object.entries(appraisalSchema.shape).flatMap(([name, schema]) => {
    const stated = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    return stated instanceof z.ZodArray ? [[name, stated.element]] : [];
  }),
);

/**
 * What the schema has against an input, element by element of its lists, so that whoever has heard enough need not have the rest
 * read.
 */
export function* issuesOf(input: unknown): Generator<Issue> {
  const lists = [...elementSchemas].flatMap(([name, schema]) => {
    const list = Object(input)[name];
    return Array.isArray(list) && list.length > 0 ? [{ name, schema, list }] : [];
  });
  const emptied = lists.map(({ name }) => [name, []] as const);
  const rest = emptied.length === 0 ? input : { ...Object(input), ...Object.fromEntries(emptied) };
  const isEmptied = ({ path }: Issue): boolean => path.length === 1 && lists.some(({ name }) => name === path[0]);
  for (const issue of issuesAgainst(appraisalSchema, rest)) if (!isEmptied(issue)) yield issue;
  for (const { name, schema, list } of lists)
    for (const [position, element] of list.entries())
      for (const issue of issuesAgainst(schema, element)) yield { ...issue, path: [name, position, ...issue.path] };
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
