import type { Draft } from "../../models/appraisal.ts";
import type { DraftParameter } from "../../models/places.ts";
import { units } from "../../models/terms.ts";
import type { Language } from "../../models/words/language.ts";
import { usesOf } from "../fields/parameterUses.ts";

export const columns = ["name", "value", "unit", "range", "source", "grade", "verified", "uses"] as const;
export type Column = (typeof columns)[number];
export type Sort = Readonly<{ by: Column; isDown: boolean }>;

const grades = ["high", "medium", "low", "none"] as const;

type Key = number | string | undefined;

/** What a column is sorted by: texts by letter, the closed lists in the order of the format. */
const keyOf = (parameter: DraftParameter, by: Column, draft: Draft): Key => {
  const { belief = {} } = parameter as { belief?: { low?: number; mean?: number } };
  const { grade } = parameter.evidence ?? {};
  switch (by) {
    case "name":
      return parameter.name;
    case "value":
      return parameter.value;
    case "unit":
      return parameter.unit && units.indexOf(parameter.unit);
    case "range":
      return belief.low ?? belief.mean;
    case "source":
      return parameter.source?.title;
    case "grade":
      return grade && grades.indexOf(grade);
    case "verified":
      return parameter.verified?.state === "yes" ? 0 : 1;
    case "uses":
      return usesOf(draft, parameter.id ?? "").numbers.length;
  }
  return by satisfies never;
};

/** The ids of the parameters in an order; what is not stated comes last both ways, and what is alike as in the document. */
export const sorted = (draft: Draft, sort: Sort | undefined, language: Language): readonly string[] => {
  const stated = (draft.parameters ?? []).flatMap((parameter) => (parameter?.id === undefined ? [] : [parameter]));
  if (!sort) return stated.map(({ id }) => id!);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyed = stated.map((parameter) => ({ id: parameter.id!, key: keyOf(parameter, sort.by, draft) }));
  const along = (one: Key, other: Key): number =>
    typeof one === "string" || typeof other === "string" ? compare(String(one), String(other)) : one! - other!;
  return keyed
    .toSorted(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
      return along(one, other) * (sort.isDown ? -1 : 1);
    })
    .map(({ id }) => id);
};

/** The parameters in whose name, id or source all the words are. */
export const matching = (draft: Draft, words: string): ReadonlySet<string> => {
  const wanted = words.toLocaleLowerCase().split(/\s+/);
  const found = (draft.parameters ?? []).filter((parameter) => {
    const { title, publisher } = parameter?.source ?? {};
    const said = [parameter?.name, parameter?.id, title, publisher].join(" ").toLocaleLowerCase();
    return wanted.every((word) => said.includes(word));
  });
  return new Set(found.flatMap((parameter) => (parameter?.id === undefined ? [] : [parameter.id])));
};
