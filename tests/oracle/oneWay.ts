import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { remainderOf } from "../../models/belief/belief.ts";
import { centralValue } from "../../models/complete.ts";
import { movedWithin, valueReadingOf } from "./draws.ts";

type Parts = Readonly<{ below: number; above: number }>;

/** The belief by which a parameter is uncertain: its own, or as a share of a dirichlet the beta distribution that it then has. */
const beliefOf = (parameter: Parameter, { shareGroups = [] }: Appraisal): Parameter["belief"] => {
  const group = shareGroups.find(({ parameters }) => parameters.includes(parameter.id));
  if (!group?.belief) return parameter.belief?.kind === "fixed" ? undefined : parameter.belief;
  const { weights } = group.belief;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights[group.parameters.indexOf(parameter.id)]! / all;
  return weights.length === 1 ? undefined : { kind: "beta", mean, sd: Math.sqrt((mean * (1 - mean)) / (all + 1)) };
};
/** The 5th and the 95th percentile of everything uncertain. */
export const intervalsOf = (document: Appraisal): ReadonlyMap<string, readonly [low: number, high: number]> =>
  new Map(
    (document.parameters ?? []).flatMap((parameter) => {
      const belief = beliefOf(parameter, document);
      if (belief === undefined) return [];
      const at = (parts: Parts) => remainderOf(belief, parameter.bounds).at(parts);
      return [[parameter.id, [at({ below: 0.05, above: 0.95 }), at({ below: 0.95, above: 0.05 })]] as const];
    }),
  );

/** The central values with some parameters put elsewhere: of their share groups the others share what is left, as they did. */
const putTo = (document: Appraisal, put: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const values = new Map((document.parameters ?? []).map((parameter) => [parameter.id, centralValue(parameter)]));
  const central = new Map(values);
  for (const { parameters } of document.shareGroups ?? []) {
    const taken = parameters.reduce((sum, id) => sum + (put.get(id) ?? 0), 0);
    const others = parameters.filter((id) => !put.has(id));
    const left = others.reduce((sum, id) => sum + central.get(id)!, 0);
    if (others.length === parameters.length || left === 0) continue;
    for (const id of others) values.set(id, (central.get(id)! * (1 - taken)) / left);
  }
  for (const [id, value] of put) values.set(id, value);
  return movedWithin(document, values).values;
};

/** Society's NNV of the central case with some parameters put elsewhere. */
export const npvWith = (document: Appraisal): ((put: ReadonlyMap<string, number>) => number) => {
  const read = valueReadingOf(document);
  return (put) => read(putTo(document, put)).get("society")!;
};
