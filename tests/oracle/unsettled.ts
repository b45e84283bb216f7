import type { Appraisal, Outcome, Parameter, Ref, Valuation } from "../../models/appraisal.ts";
import { edited } from "../../models/edit.ts";
import { placesOf } from "../../models/places.ts";
import { centralOf } from "./central.ts";
import type { chooser } from "./choice.ts";

type Chooser = ReturnType<typeof chooser>;

/**
 * The document with more to be uncertain of: most effects are known and most of what is known may be believed, more shares are
 * held together, and more is still to be decided.
 */
export const unsettled = (choices: Chooser, document: Appraisal): Appraisal =>
  withParameters(choices, withGroups(choices, withStakes(choices, withEffects(choices, document))));

const withStakes = ({ chance }: Chooser, document: Appraisal): Appraisal => {
  const { decision, costs = [], cohorts = [] } = document;
  if (decision === undefined || chance(0.4)) return document;
  // Few costs: what is decided is then often a near thing.
  const atStake = { costs: costs.slice(0, 1).map(({ id }) => id), cohorts: cohorts.map(({ id }) => id) };
  return { ...document, decision: { ...decision, atStake } };
};

/** A modest effect where none is known. Of counts nothing is made up. */
const withEffects = ({ chance }: Chooser, document: Appraisal): Appraisal => {
  const number = (ref: Ref): number =>
    typeof ref === "number" ? ref : centralOf(document.parameters!.find(({ id }) => id === ref)!);
  const outcomes = (document.outcomes ?? []).map((outcome): Outcome => {
    const { measure, value, baselineRisk = 0 } = outcome.effect;
    if (value !== undefined || measure === "count" || chance(0.25)) return outcome;
    const risks = typeof baselineRisk === "object" ? Object.values(baselineRisk) : [baselineRisk];
    const modest = {
      riskDifference: Number((0.4 * Math.min(...risks.map(number))).toFixed(3)),
      relativeRisk: 0.8,
      oddsRatio: 0.7,
      perPerson: 0.5,
    };
    return { ...outcome, effect: { ...outcome.effect, value: modest[measure] } };
  });
  return { ...document, outcomes };
};

/** Recipients that are plain numbers as a share group, some of them believed as a whole. */
const withGroups = ({ chance }: Chooser, document: Appraisal): Appraisal => {
  const parameters: Parameter[] = [...(document.parameters ?? [])];
  const groups = [...(document.shareGroups ?? [])];
  const valuations = (document.valuations ?? []).map((valuation): Valuation => {
    const entries = Object.entries(valuation.recipients).filter(([, share]) => share !== 0);
    const isPlain = entries.every(([, share]) => typeof share === "number" && share > 0);
    if (valuation.category === "transfer" || entries.length < 2 || !isPlain || chance(0.3)) return valuation;
    const ids = entries.map(([actor]) => `held.${valuation.id}.${actor}`);
    const shares = entries.map(([, share]) => share as number);
    for (const [place, id] of ids.entries()) parameters.push({ id, name: id, unit: "share", value: shares[place]! });
    const weights = { kind: "dirichlet" as const, weights: shares.map((share) => 20 * share) };
    groups.push({ parameters: ids, ...(chance(0.3) ? { belief: weights } : {}) });
    const recipients = Object.fromEntries(entries.map(([actor], place) => [actor, ids[place]!]));
    return { ...valuation, recipients: { ...valuation.recipients, ...recipients } };
  });
  return { ...document, parameters, shareGroups: groups, valuations };
};

/** Plain numbers become parameters; what is 0 or 1 is often there as nothing at all. */
const withParameters = ({ chance }: Chooser, document: Appraisal): Appraisal => {
  const made: Parameter[] = [];
  let changed = document;
  for (const { at, ref, fit } of placesOf(document)) {
    if (typeof ref !== "number" || ref === 0 || ref === 1 || fit === undefined || at.includes("/recipients/")) continue;
    if (!chance(at.includes("/effect/") ? 0.7 : 0.15)) continue;
    const id = `more.${made.length}`;
    made.push({ id, name: id, unit: fit.unit, value: ref });
    changed = edited(changed, at, id) as Appraisal;
  }
  return { ...changed, parameters: [...(changed.parameters ?? []), ...made] };
};
