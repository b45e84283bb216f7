import type { Ref } from "../appraisal.ts";
import type { Making } from "../parameter.ts";
import { type Address, address, type Warning, warning } from "../problem.ts";
import type { Numbers } from "./used.ts";

type Count = Readonly<{ of: "people" | "outcomes"; at: Address; ref: Ref }>;

/**
 * Counts above 0 and under the document's disclosure limit, which a public export would have to withhold: people by year,
 * outcomes counted by year, and the kronor of valuations of these, which divided by the value per outcome give the count away.
 */
export const smallCountWarnings = ({ document }: Making): ((numbers: Numbers) => readonly Warning[]) => {
  const limit = document.settings.disclosureLimit;
  const people = document.cohorts.flatMap((cohort) =>
    countsOf("people", address("cohorts", cohort.id, "people"), cohort.people),
  );
  const counted = document.outcomes.flatMap(({ id, effect: { measure, value } }) => {
    if (measure !== "count" || typeof value !== "object") return [];
    const valuations = document.valuations.filter(({ outcome }) => outcome === id);
    return [{ counts: countsOf("outcomes", address("outcomes", id, "effect", "value"), value), valuations }];
  });
  return (numbers) => {
    const small = (counts: readonly Count[]): readonly Warning[] =>
      counts
        .filter(({ ref }) => numbers(ref) > 0 && numbers(ref) < limit)
        .map(({ of, at }) => warning("underDisclosureLimit", at, { of, limit }));
    return [
      ...small(people),
      ...counted.flatMap(({ counts, valuations }) => {
        const found = small(counts);
        const kronor = valuations.map(({ id }) =>
          warning("underDisclosureLimit", address("valuations", id), { of: "kronor", limit }),
        );
        return found.length === 0 ? [] : [...found, ...kronor];
      }),
    ];
  };
};

const countsOf = (of: Count["of"], at: Address, byYear: Readonly<Record<string, Ref>>): readonly Count[] =>
  Object.entries(byYear).map(([year, ref]) => ({ of, at: at + address(year), ref }));
