import type { Draft } from "../../models/appraisal.ts";

type Named = Readonly<{ id?: string; name?: string }>;

/** Where words of closed lists stand, which an id may be spelt like. */
const words = new Set([
  ...["sector", "unit", "kind", "grade", "design", "state", "usage", "phase", "concept", "measure", "per", "category"],
  ...["basis", "content", "realised", "direction", "size", "stage", "timing", "appliesTo", "name", "role"],
]);
/** Maps whose keys are ids. */
const maps = new Set(["value", "baselineRisk", "recipients", "set"]);

const listsOf = (draft: Draft): Readonly<Record<string, unknown>> => ({ ...draft, ...draft.report });

/**
 * The draft with the ids that the model gives to elements of the same name: ids are made by the editor, and what is written is the
 * same whatever they are. The streams of draws, which it makes too, are left out.
 */
export const calledAs = (model: Draft, draft: Draft): Draft => {
  const ids = new Map<string, string>();
  for (const [list, elements] of Object.entries(listsOf(draft))) {
    const known = listsOf(model)[list];
    if (!Array.isArray(elements) || !Array.isArray(known)) continue;
    for (const { id, name } of elements as readonly Named[]) {
      const same = (known as readonly Named[]).find((one) => one.name === name);
      if (id !== undefined && name !== undefined && same?.id !== undefined) ids.set(id, same.id);
    }
  }
  const renamed = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return words.has(key) ? value : (ids.get(value) ?? value);
    if (Array.isArray(value)) return value.map((one) => renamed(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([inner]) => inner !== "stream")
        // What stands under an id in a map is no word, whatever the id is spelt like.
        .map(([inner, of]) =>
          maps.has(key) ? [ids.get(inner) ?? inner, renamed(of, "")] : [inner, renamed(of, inner)],
        ),
    );
  };
  return renamed(draft, "") as Draft;
};
