import type { Draft, Ref, Unit } from "./appraisal.ts";
import { edited, readAt } from "./edit.ts";
import { type Address, address } from "./problem.ts";

/** What may stand at a place: the unit a parameter must have there, and the range of the number itself (FORMAT.md, Units). */
export type Fit = Readonly<{ unit: Unit; least?: number; most?: number }>;

/** A place where a ref stands. `of` is the element of the document that holds it; `fit` is absent where the draft does not tell. */
export type Place = Readonly<{ at: Address; ref: Ref; fit: Fit | undefined; of: object }>;

type Element<K extends keyof Draft> = NonNullable<Draft[K]> extends readonly (infer E)[] ? E : never;
export type DraftParameter = Element<"parameters">;
export type DraftSeries = Element<"series">;
export type DraftOutcome = Element<"outcomes">;
export type DraftCost = Element<"costs">;
export type DraftValuation = Element<"valuations">;
export type DraftTransfer = Element<"transfers">;
export type DraftAlternative = Element<"alternatives">;
export type DraftScenario = Element<"scenarios">;
export type DraftGroup = Element<"shareGroups">;

const share: Fit = { unit: "share", least: 0, most: 1 };
/** What may be taken as well as given: keep, a difference in risk, the shares of a transfer. */
const signedShare: Fit = { unit: "share", least: -1, most: 1 };
/** Rates of growth may be below 0; what is halved or doubled every year stays a number for as many years as are allowed. */
const growth: Fit = { unit: "share", least: -0.5, most: 1 };
const factor: Fit = { unit: "factor", least: 0 };
const people: Fit = { unit: "person", least: 0 };
const hours: Fit = { unit: "hour", least: 0 };
const kronor: Fit = { unit: "SEK" };
const price: Fit = { unit: "SEK", least: 0 };

/** The value's fit by measure; the outcome is a person spared for the risk measures, anything counted for the others. */
const effectFits: Readonly<Record<NonNullable<NonNullable<DraftOutcome["effect"]>["measure"]>, Fit>> = {
  riskDifference: signedShare,
  relativeRisk: factor,
  oddsRatio: factor,
  perPerson: { unit: "outcome/person" },
  count: { unit: "outcome" },
};

const amountFits: Readonly<Record<"lumpSum" | "stream" | "annual", Fit>> = {
  lumpSum: { unit: "SEK/outcome" },
  stream: { unit: "SEK/outcome" },
  annual: { unit: "SEK/outcome/year" },
};

/** Every place of the draft where a ref stands, in document order (FORMAT.md, Where a ref may stand). */
export const placesOf = (draft: Draft): readonly Place[] => {
  const places: Place[] = [];
  settingsPlaces(draft.settings, collect(places, draft.settings));
  if (draft.decision) decisionPlaces(draft.decision, collect(places, draft.decision));
  for (const [of, at] of elements(draft.series, "series"))
    collect(places, of)(`${at}/beyond/rate`, of.beyond?.rate, growth);
  for (const [of, at] of elements(draft.cohorts, "cohorts")) collect(places, of)(`${at}/people`, of.people, people);
  for (const [of, at] of elements(draft.outcomes, "outcomes")) outcomePlaces(of, at, collect(places, of));
  for (const [of, at] of elements(draft.costs, "costs")) costPlaces(of, at, collect(places, of));
  for (const [of, at] of elements(draft.valuations, "valuations")) valuationPlaces(of, at, collect(places, of));
  for (const [of, at] of elements(draft.equalisation, "equalisation"))
    collect(places, of)(`${at}/keep`, of.keep, signedShare);
  for (const [of, at] of elements(draft.transfers, "transfers"))
    collect(places, of)(`${at}/amounts`, of.amounts, kronor);
  return places;
};

/** The places of the settings alone, which a scenario may replace. */
export const placesOfSettings = (settings: Draft["settings"]): readonly Place[] => {
  const places: Place[] = [];
  settingsPlaces(settings, collect(places, settings));
  return places;
};

/**
 * The elements of a list that could be read, each with its address: named by id (equalisation by `from`), else by position
 * (FORMAT.md, Addresses).
 */
export function* elements<T extends object>(
  list: readonly T[] | undefined,
  name: keyof Draft | "report/comments",
): Generator<readonly [of: T, at: Address]> {
  for (const [position, of] of (list ?? []).entries()) {
    // An element of the wrong shape was pruned and left its position behind.
    if (of === undefined) continue;
    const { id, from } = of as { id?: string; from?: string };
    // Ids hold nothing that a JSON Pointer would have to escape.
    yield [of, `/${name}/${(name === "equalisation" ? from : id) ?? position}`];
  }
}

export type Line = Readonly<{ id?: string; outcome?: string; in?: readonly (string | undefined)[] }>;

export const lineLists = ["costs", "outcomes", "valuations", "transfers"] as const;

/** What may be in some alternatives and not in others, each with its address. */
export const linesOf = (draft: Draft): readonly (readonly [line: Line, at: string])[] =>
  lineLists.flatMap((list) => [...elements(draft[list] as readonly Line[] | undefined, list)]);

type Range = Readonly<{ least?: number | undefined; most?: number | undefined }>;

export const isOutside = (value: number, { least, most }: Range): boolean =>
  (least !== undefined && value < least) || (most !== undefined && value > most);

/** The ends that there are. */
export const rangeOf = ({ least, most }: Range): { least?: number; most?: number } => ({
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
});

type Stated = Ref | Readonly<Record<string, Ref | undefined>> | undefined;
type Collect = (at: Address, stated: Stated, fit: Fit | undefined) => void;

/** Notes the place of a ref, or the places of a map of refs. */
const collect =
  (places: Place[], of: object | undefined): Collect =>
  (at, stated, fit) => {
    if (stated === undefined || of === undefined) return;
    if (typeof stated !== "object") places.push({ at, ref: stated, fit, of });
    else
      for (const [key, ref] of Object.entries(stated))
        if (ref !== undefined) places.push({ at: at + address(key), ref, fit, of });
  };

const settingsPlaces = (settings: Draft["settings"], place: Collect): void => {
  for (const [position, band] of (settings?.discounting?.schedule ?? []).entries())
    place(`/settings/discounting/schedule/${position}/rate`, band?.rate, share);
  const { factor: publicFunds } = settings?.costOfPublicFunds ?? {};
  place("/settings/costOfPublicFunds/factor", publicFunds, { unit: "factor", least: 1 });
};

const decisionPlaces = ({ future, study }: NonNullable<Draft["decision"]>, place: Collect): void => {
  place("/decision/future/peoplePerYear", future?.peoplePerYear, people);
  place("/decision/study/fixed", study?.fixed, price);
  place("/decision/study/perPerson", study?.perPerson, price);
};

const outcomePlaces = (outcome: DraftOutcome, at: Address, place: Collect): void => {
  const { effect } = outcome;
  place(`${at}/takeUp`, outcome.takeUp, share);
  place(`${at}/effect/value`, effect?.value, effect?.measure && effectFits[effect.measure]);
  place(`${at}/effect/baselineRisk`, effect?.baselineRisk, share);
  place(`${at}/deadweight`, outcome.deadweight, share);
  place(`${at}/ownShare`, outcome.ownShare, share);
  place(`${at}/displacement`, outcome.displacement, share);
  place(`${at}/evidenceFactor`, outcome.evidenceFactor, share);
};

const costPlaces = (cost: DraftCost, at: Address, place: Collect): void => {
  place(`${at}/opportunityShare`, cost.opportunityShare, share);
  place(`${at}/factor`, cost.factor, factor);
  place(`${at}/amounts`, cost.amounts, kronor);
  for (const [year, of] of Object.entries(cost.ingredients ?? {})) {
    const here = `${at}/ingredients/${year}`;
    place(`${here}/hours`, of?.hours, hours);
    place(`${here}/hourlyWage`, of?.hourlyWage, { unit: "SEK/hour" });
    place(`${here}/oncost`, of?.oncost, share);
    place(`${here}/overhead`, of?.overhead, share);
  }
  place(`${at}/equipment/price`, cost.equipment?.price, kronor);
  place(`${at}/equipment/rate`, cost.equipment?.rate, share);
};

const valuationPlaces = (valuation: DraftValuation, at: Address, place: Collect): void => {
  const { profile, category } = valuation;
  place(`${at}/amount`, valuation.amount, profile?.kind && amountFits[profile.kind]);
  if (profile?.kind === "stream") {
    place(`${at}/profile/calibratedRate`, profile.calibratedRate, share);
    place(`${at}/profile/shapeGrowth`, profile.shapeGrowth, growth);
  }
  if (profile?.kind === "annual") place(`${at}/profile/dropOff`, profile.dropOff, share);
  place(`${at}/persistence`, valuation.persistence, share);
  place(`${at}/realUprating`, valuation.realUprating, growth);
  const recipients = category === "transfer" ? signedShare : share;
  place(`${at}/recipients`, valuation.recipients, category && recipients);
};

/** What may stand at an address, whether or not anything does; undefined where no ref may, or the draft does not tell yet. */
export const fitAt = (draft: Draft, at: Address): Fit | undefined => {
  const [, list = "", name = ""] = at.split("/");
  if (list === "scenarios" || list === "alternatives") return fitInScenario(draft, at);
  const element = readAt(draft, `/${list}/${name}`);
  const isList = Array.isArray(draft[list as keyof Draft]);
  // The element alone tells; a number is put there to see what it would have to be.
  const alone = (isList ? { [list]: [element] } : { [list]: draft[list as keyof Draft] }) as Draft;
  const [here, there] = isList ? [`/${list}/0`, `/${list}/${name}`] : ["", ""];
  const probe = edited(alone, here + at.slice(there.length), 0);
  return placesOf(probe).find((place) => place.at === at || place.at === here + at.slice(there.length))?.fit;
};

/** A scenario's settings are settings; what it or an alternative sets is measured as the parameter is. */
const fitInScenario = (draft: Draft, at: Address): Fit | undefined => {
  const [, list, id, key, ...rest] = at.split("/");
  const settings = readAt(draft, `/${list}/${id}/settings`) as Draft["settings"];
  if (key === "settings") return fitAt({ settings }, `/settings/${rest.join("/")}`);
  const unit = readAt(draft, `/parameters/${rest[0]}/unit`) as Unit | undefined;
  return key === "set" && unit ? { unit } : undefined;
};
