import type { Complete } from "./complete.ts";
import { rescaled } from "./scenario.ts";

/**
 * Moves parameters from the values of a document. Members of a share group share what the moved ones leave. `parameters` are the
 * values in force, by id; the returned function puts one at a value and returns the ids of all that changed. Throws on an unknown id.
 */
export const movesOf = (
  document: Complete,
  parameters: Map<string, number>,
): ((parameter: string, value: number) => readonly string[]) => {
  const stated: ReadonlyMap<string, number> = new Map(parameters);
  const moved = new Map<string, number>();
  let before: ReadonlyMap<string, number> = new Map();
  return (parameter, value) => {
    const base = stated.get(parameter);
    if (base === undefined) throw new Error(`There is no parameter ${parameter}.`);
    if (value === base) moved.delete(parameter);
    else moved.set(parameter, value);
    const now = rescaled(document, moved);
    const touched = new Set([...before.keys(), ...now.keys()]);
    before = now;
    return [...touched].filter((id) => {
      const number = now.get(id) ?? stated.get(id)!;
      if (parameters.get(id) === number) return false;
      parameters.set(id, number);
      return true;
    });
  };
};
