import type { Actor, Appraisal, Draft, Outcome, Parameter, Sector } from "./appraisal.ts";
import { edited, freeId, NEW } from "./edit.ts";
import { series } from "./library/exempelkommunen.kalkyl.json";
import {
  actors,
  equalisation,
  format,
  outcomes,
  parameters,
  settings,
  valuations,
} from "./library/sandviken.kalkyl.json";
import type { Address } from "./problem.ts";
import { lastYearOf } from "./series.ts";
import { nextStream } from "./streams.ts";

/** What a new appraisal begins with, and what a chosen outcome brings. Every value is one of the shipped examples', with its source. */

type Lists = "actors" | "equalisation" | "outcomes" | "parameters" | "series" | "valuations";
type Shipped = Pick<Appraisal, "format" | "settings"> & { readonly [K in Lists]: NonNullable<Appraisal[K]> };

/** The values of the examples as what they are; that they fit the format is tested where they are shipped. */
const shipped = {
  actors,
  equalisation,
  format,
  outcomes,
  parameters,
  series,
  settings,
  valuations,
} as unknown as Shipped;
const kpi = shipped.series[0]!;
const pricedOutcome = shipped.outcomes[0]!;
const price = shipped.valuations[0]!;

/** Those who pay and gain in every Swedish appraisal, and where tax income goes that is equalised away. */
const standing: readonly Actor[] = [
  { id: "individual", name: "Individen", sector: "individual" },
  { id: "municipality", name: "Kommunen", sector: "municipality" },
  { id: "region", name: "Regionen", sector: "region" },
  { id: "state", name: "Staten", sector: "state" },
  { id: "income-equalisation", name: "Inkomstutjämningen", sector: "equalisation" },
];

/**
 * An appraisal in which nobody has written anything yet, begun in `year`: what comes is discounted to that year. Prices are those
 * of the last year whose index is known, so that only money of later years is moved by an assumed one. The rest is left to the defaults.
 */
export const blankDraft = ({ year }: Readonly<{ year: number }>): Draft => {
  const { schedule } = shipped.settings.discounting;
  const writing = writingOn({
    format: shipped.format,
    stage: "idea",
    settings: { baseYear: year, priceYear: lastYearOf(kpi), discounting: { schedule } },
    series: [kpi],
  });
  for (const { sector } of standing) actorOf(writing, sector);
  for (const { from } of shipped.equalisation) equalise(writing, ownActor(writing, from));
  return writing.draft();
};

type OutcomeKit = Readonly<{
  id: "eligibility" | "own";
  concept: Outcome["concept"];
  /** What one outcome is worth, with its source and whether anyone has verified it; absent where that is for the user to state. */
  value?: Parameter;
}>;

/** What can be chosen as an appraisal's outcome. */
export const outcomeKits: readonly OutcomeKit[] = [
  {
    id: "eligibility",
    concept: pricedOutcome.concept,
    value: shipped.parameters.find(({ id }) => id === price.amount)!,
  },
  { id: "own", concept: "other" },
];

/** A value and where it is written, as `edited` takes them. */
type Edit = Readonly<{ at: Address; value: unknown }>;

/**
 * What choosing an outcome writes, in this order: the outcome, for every cohort there is and with an unknown effect, and with it
 * the shipped value if there is one: who receives it, in what shares, and what is equalised away. How many would manage without
 * the intervention is never brought, since nobody else can know it.
 */
export const kitEdits = (draft: Draft, kitId: OutcomeKit["id"]): readonly Edit[] => {
  const kit = outcomeKits.find(({ id }) => id === kitId)!;
  const writing = writingOn(draft);
  const cohorts = (draft.cohorts ?? []).flatMap((cohort) => cohort?.id ?? []);
  const id = freeId(draft, kit.id);
  writing.add("outcomes", {
    id,
    ...(kit.value && { name: pricedOutcome.name }),
    concept: kit.concept,
    ...(cohorts.length > 0 && { cohorts }),
    effect: { measure: "riskDifference" },
  });
  if (kit.value) bringPrice(writing, id);
  return writing.edits;
};

type Writing = Readonly<{ draft(): Draft; edits: readonly Edit[]; add(list: string, element: object): void }>;

/** A draft and what has been added to it so far. */
const writingOn = (from: Draft): Writing => {
  let draft = from;
  const edits: Edit[] = [];
  return {
    draft: () => draft,
    edits,
    add: (list, value) => {
      const edit = { at: `/${list}/${NEW}`, value };
      edits.push(edit);
      draft = edited(draft, edit.at, edit.value);
    },
  };
};

/** The shipped price of an outcome, with everything it rests on, between the draft's own actors. */
const bringPrice = (writing: Writing, outcome: string): void => {
  const amount = bringParameter(writing, String(price.amount));
  const shares = Object.entries(price.recipients).map(
    ([actor, share]) => [ownActor(writing, actor), bringParameter(writing, String(share))] as const,
  );
  writing.add("shareGroups", { parameters: shares.map(([, share]) => share) });
  const equalised = (price.equalised ?? []).map((actor) => ownActor(writing, actor));
  for (const actor of equalised) equalise(writing, actor);
  if (!writing.draft().series?.some((one) => one?.id === kpi.id)) writing.add("series", kpi);
  writing.add("valuations", {
    ...price,
    id: freeId(writing.draft(), price.id),
    outcome,
    amount,
    prices: { ...price.prices, series: kpi.id },
    recipients: Object.fromEntries(shares),
    equalised,
  });
};

/** A shipped parameter under an id of its own in the draft. */
const bringParameter = (writing: Writing, id: string): string => {
  const parameter = shipped.parameters.find((one) => one.id === id)!;
  const own = freeId(writing.draft(), id);
  writing.add("parameters", { ...parameter, id: own, stream: nextStream(writing.draft()) });
  return own;
};

/** The draft's own actor where the example has one of its own. */
const ownActor = (writing: Writing, shippedId: string): string =>
  actorOf(writing, shipped.actors.find(({ id }) => id === shippedId)!.sector);

/** The first of a sector that is no part of another; made where there is none. */
const actorOf = (writing: Writing, sector: Sector): string => {
  const found = writing.draft().actors?.find((one) => one?.sector === sector && one.id && !one.partOf)?.id;
  if (found !== undefined) return found;
  const actor = standing.find((one) => one.sector === sector)!;
  const id = freeId(writing.draft(), actor.id);
  writing.add("actors", { ...actor, id });
  return id;
};

/** Says what the actor keeps of its tax income after equalisation, where the draft does not say it. */
const equalise = (writing: Writing, actor: string): void => {
  const { actors = [], equalisation = [] } = writing.draft();
  if (equalisation.some((rule) => rule?.from === actor)) return;
  const sector = actors.find((one) => one?.id === actor)?.sector;
  const rule = shipped.equalisation.find(
    ({ from }) => shipped.actors.find(({ id }) => id === from)!.sector === sector,
  )!;
  const keep = bringParameter(writing, String(rule.keep));
  writing.add("equalisation", { from: actor, keep, to: ownActor(writing, rule.to) });
};
