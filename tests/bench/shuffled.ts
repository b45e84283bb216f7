import type { Appraisal } from "../../models/appraisal.ts";
import { calledAs } from "../journeys/calledAs.ts";

type Named = Readonly<{ id: string }>;

const isList = (of: unknown): of is readonly Named[] => Array.isArray(of) && of.length > 0 && "id" in of[0];

/** The same appraisal with other ids, and every list in another order; its streams go by the new order. */
export const shuffled = (document: Appraisal): Appraisal => {
  const made = new Map<string, string>();
  const idOf = (id: string): string => {
    // A number that is prime to the modulus visits every place once, far from where it was before.
    if (!made.has(id)) made.set(id, `i${1_000_000 + ((made.size * 523_987) % 999_983)}`);
    return made.get(id)!;
  };
  const lists = Object.entries<unknown>(document).flatMap(([key, of]) => (isList(of) ? [[key, of] as const] : []));
  const renamed = lists.map(([key, list]) => [key, list.map((one) => ({ ...one, id: idOf(one.id) }))]);
  const called = calledAs({ ...document, ...Object.fromEntries(renamed) }, document) as Appraisal;
  const inOrder = lists.map(([key]) => {
    const list = called[key as keyof Appraisal] as unknown as readonly Named[];
    return [key, [...list].sort((one, other) => (one.id < other.id ? -1 : 1))];
  });
  return { ...called, ...Object.fromEntries(inOrder) };
};
