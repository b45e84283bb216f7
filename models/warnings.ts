import type { Appraised } from "./appraise.ts";
import type { Making } from "./parameter.ts";
import { address, type Warning, warning } from "./problem.ts";
import type { Result } from "./result.ts";
import { lastYearOf } from "./series.ts";

/** What is weak but not wrong (METHOD.md, last section), and what is not built yet, whatever the values. */
export const standingWarningsOf = (making: Making, appraised: Appraised): readonly Warning[] => [
  ...notBuilt(making),
  ...appraised.chains
    .filter(({ gained }) => gained === undefined)
    .map(({ outcome }) =>
      warning("effectUnknown", address("outcomes", outcome.id, "effect", "value"), { outcome: outcome.name }),
    ),
  ...priceWarnings(making),
  ...parameterWarnings(making),
  ...evidenceWarnings(making),
];

/** What the values give reason to say. */
export const valueWarningsOf = (
  making: Making,
  { society, cutAfterLastYear }: Pick<Result, "society" | "cutAfterLastYear">,
): readonly Warning[] => [...irrWarning(society), ...cutWarning(making, cutAfterLastYear)];

const irrWarning = ({ irr }: Result["society"]): readonly Warning[] =>
  "roots" in irr && irr.roots.length > 1 ? [warning("irrNotUnique", "/society/irr", { rates: irr.roots.length })] : [];

const notBuilt = ({ document }: Making): readonly Warning[] => [
  warning("simulationNotBuilt", "/settings/simulation", {}),
  ...(document.parameters.length > 0 ? [warning("parameterBreakEvenNotBuilt", "/parameters", {})] : []),
  ...(document.decision ? [warning("decisionNotBuilt", "/decision", {})] : []),
  ...(document.cohorts.some(({ phase }) => phase === "operation")
    ? [warning("steadyStateNotBuilt", "/cohorts", {})]
    : []),
];

const priceWarnings = ({ document, graph }: Making): readonly Warning[] => [
  ...document.valuations.flatMap(({ id, prices }) =>
    prices.year === "unknown"
      ? [warning("priceYearUnknown", address("valuations", id, "prices", "year"), { takenAs: prices.takenAs! })]
      : [],
  ),
  ...document.series.flatMap((series) => {
    const used = graph.nodes.filter(({ at }) => at?.startsWith(`${address("series", series.id)}/`));
    const assumed = graph.nodes.some(({ label }) => label.key === "assumedGrowth" && label.name === series.name);
    const provisional = (series.provisional ?? [])
      .filter((year) => used.some(({ at }) => at === address("series", series.id, "values", year)))
      .map((year) =>
        warning("provisionalIndex", address("series", series.id, "values", year), {
          series: series.name,
          year: Number(year),
        }),
      );
    const at = address("series", series.id, "beyond");
    return assumed
      ? [...provisional, warning("assumedIndex", at, { series: series.name, last: lastYearOf(series) })]
      : provisional;
  }),
];

const parameterWarnings = ({ document, graph }: Making): readonly Warning[] => {
  const used = new Set(graph.nodes.flatMap((node) => (node.kind === "parameter" ? [node.data.id] : [])));
  return document.parameters
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, name, verified, usage }) => [
      ...(verified.state === "no"
        ? [warning("notVerified", address("parameters", id, "verified"), { parameter: name })]
        : []),
      ...(usage === "average" ? [warning("averageUsed", address("parameters", id, "usage"), { parameter: name })] : []),
    ]);
};

const evidenceWarnings = ({ document }: Making): readonly Warning[] => {
  const beliefs = new Map(document.parameters.map(({ id, belief }) => [id, belief]));
  const isCertain = (ref: number | string): boolean =>
    typeof ref === "number" ? ref !== 1 : beliefs.get(ref) === undefined || beliefs.get(ref)?.kind === "fixed";
  return [
    ...document.outcomes
      .filter(({ evidenceFactor }) => isCertain(evidenceFactor))
      .map(({ id, name }) =>
        warning("certainEvidenceFactor", address("outcomes", id, "evidenceFactor"), { outcome: name }),
      ),
    ...(document.costs.length > 0 && document.costs.every(({ phase }) => phase !== "operation")
      ? [warning("noOperationPayer", "/costs", {})]
      : []),
  ];
};

const cutWarning = ({ horizon }: Making, present: number): readonly Warning[] =>
  present === 0 ? [] : [warning("cutAfterLastYear", "/settings/lastYear", { lastYear: horizon.lastYear, present })];
