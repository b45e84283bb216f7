import { isSmall, type Stated, statedOutcomes, statedPeople } from "../disclosureCounts.ts";
import type { Making } from "../parameter.ts";
import { address, type Warning, warning } from "../problem.ts";
import type { Numbers } from "./used.ts";

/**
 * Counts under the document's disclosure limit but not 0, which a public export would have to withhold: people by year, outcomes
 * counted by year, and the kronor of valuations that follow either, which divided by what each is worth give the count away.
 */
export const smallCountWarnings = ({ document }: Making): ((numbers: Numbers) => readonly Warning[]) => {
  const limit = document.settings.disclosureLimit;
  const people = new Map(document.cohorts.map((cohort) => [cohort.id, statedPeople(cohort)]));
  const outcomes = document.outcomes.map((outcome) => {
    const { id, cohorts, effect } = outcome;
    const counted = statedOutcomes(outcome);
    // So much for each person reached: the kronor of a year are a multiple of its people.
    const isPerPerson = effect.measure === "perPerson" && effect.value !== undefined;
    const perPerson = isPerPerson ? cohorts.flatMap((of) => people.get(of)!) : [];
    const valuations = document.valuations.filter(({ outcome }) => outcome === id);
    return { counted, behind: [...counted, ...perPerson], valuations };
  });
  return (numbers) => {
    const isTelling = ({ ref }: Stated): boolean => isSmall(numbers(ref), limit);
    const small = (counts: readonly Stated[]): readonly Warning[] =>
      counts.filter(isTelling).map(({ of, at }) => warning("underDisclosureLimit", at, { of, limit }));
    return [
      ...small([...people.values()].flat()),
      ...outcomes.flatMap(({ counted, behind, valuations }) => [
        ...small(counted),
        ...(behind.some(isTelling) ? valuations : []).map(({ id }) =>
          warning("underDisclosureLimit", address("valuations", id), { of: "kronor", limit }),
        ),
      ]),
    ];
  };
};
