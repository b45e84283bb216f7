import type { Ref } from "../appraisal.ts";
import type { Making } from "../parameter.ts";
import { type Address, address, type Warning, warning } from "../problem.ts";
import type { Numbers } from "./used.ts";

type Count = Readonly<{ of: "people" | "outcomes"; at: Address; ref: Ref }>;

/**
 * Counts under the document's disclosure limit but not 0, which a public export would have to withhold: people by year, outcomes
 * counted by year, and the kronor of valuations that follow either, which divided by what each is worth give the count away.
 */
export const smallCountWarnings = ({ document }: Making): ((numbers: Numbers) => readonly Warning[]) => {
  const limit = document.settings.disclosureLimit;
  const people = new Map(
    document.cohorts.map(({ id, people }) => [id, countsOf("people", address("cohorts", id, "people"), people)]),
  );
  const outcomes = document.outcomes.map(({ id, cohorts, effect: { measure, value } }) => {
    const isCount = measure === "count" && typeof value === "object";
    const counted = isCount ? countsOf("outcomes", address("outcomes", id, "effect", "value"), value) : [];
    // So much for each person reached: the kronor of a year are a multiple of its people.
    const perPerson = measure === "perPerson" && value !== undefined ? cohorts.flatMap((of) => people.get(of)!) : [];
    const valuations = document.valuations.filter(({ outcome }) => outcome === id);
    return { counted, behind: [...counted, ...perPerson], valuations };
  });
  return (numbers) => {
    const isSmall = ({ ref }: Count): boolean => numbers(ref) !== 0 && Math.abs(numbers(ref)) < limit;
    const small = (counts: readonly Count[]): readonly Warning[] =>
      counts.filter(isSmall).map(({ of, at }) => warning("underDisclosureLimit", at, { of, limit }));
    return [
      ...small([...people.values()].flat()),
      ...outcomes.flatMap(({ counted, behind, valuations }) => [
        ...small(counted),
        ...(behind.some(isSmall) ? valuations : []).map(({ id }) =>
          warning("underDisclosureLimit", address("valuations", id), { of: "kronor", limit }),
        ),
      ]),
    ];
  };
};

const countsOf = (of: Count["of"], at: Address, byYear: Readonly<Record<string, Ref>>): readonly Count[] =>
  Object.entries(byYear).map(([year, ref]) => ({ of, at: at + address(year), ref }));
