import { alternativeDocuments } from "./alternatives.ts";
import type { Appraisal } from "./appraisal.ts";
import { complete } from "./complete.ts";
import { type Telling, tellingIn } from "./disclosureCounts.ts";
import { placesOf } from "./places.ts";
import { type Address, address } from "./problem.ts";

/** Why a number is not printed: it tells of few people, or of all or none of them; or it is one that such a number could be worked out from. */
export type Withheld = Readonly<{ at: Address; why: "small" | "reveals" }>;

/** What of a document a public export does not print. */
export type Leaves = Readonly<{
  /** Parameters by id, whole: value, belief and what scenarios and alternatives set them to. */
  parameters: ReadonlySet<string>;
  /** Addresses of numbers that are no parameter. */
  constants: ReadonlySet<Address>;
  /** Scenarios, by id, that alone tell: what they set is withheld and so is all that they come to. */
  scenarios: ReadonlySet<string>;
  /** Why, once for each. */
  listed: readonly Withheld[];
}>;

/** Every number of a document that tells of few people, in any of its alternatives and scenarios. */
export const leavesOf = (base: Appraisal): Leaves => {
  const limit = complete(base).document.settings.disclosureLimit;
  const telling = (scenario?: string): readonly Telling[] =>
    alternativeDocuments(base, scenario).flatMap(({ document }) => tellingIn(complete(document).document, limit));
  const found = new Map<Address, Withheld>();
  const parameters = new Set<string>();
  const constants = new Set<Address>();
  for (const one of [...telling(), ...unusedIn(base, limit)]) {
    const at = ownPlace(one);
    found.set(at, { at, why: "small" });
    if (typeof one.ref === "string") parameters.add(one.ref);
    else constants.add(one.at);
  }
  for (const id of sharing(base, parameters)) {
    parameters.add(id);
    found.set(address("parameters", id), { at: address("parameters", id), why: "reveals" });
  }
  const scenarios = new Set(
    (base.scenarios ?? []).flatMap(({ id }) =>
      telling(id).some(({ at, ref }) => (typeof ref === "string" ? !parameters.has(ref) : !constants.has(at)))
        ? [id]
        : [],
    ),
  );
  const ofScenarios = [...scenarios].map((id): Withheld => ({ at: address("scenarios", id), why: "small" }));
  return { parameters, constants, scenarios, listed: [...found.values(), ...ofScenarios] };
};

/** Shares that add up to a whole with one that is withheld would tell it. */
const sharing = ({ shareGroups = [] }: Appraisal, withheld: ReadonlySet<string>): readonly string[] =>
  shareGroups
    .filter(({ parameters }) => parameters.some((id) => withheld.has(id)))
    .flatMap(({ parameters }) => parameters.filter((id) => !withheld.has(id)));

/** What stands in the document but in none of its alternatives is printed too. */
const unusedIn = (base: Appraisal, limit: number): readonly Telling[] =>
  base.alternatives ? tellingIn(complete(base).document, limit) : [];

/** A parameter stands once, wherever it is used. */
const ownPlace = ({ at, ref }: Telling): Address => (typeof ref === "string" ? address("parameters", ref) : at);

export const isNothingWithheld = ({ listed }: Leaves): boolean => listed.length === 0;

/** Every address of a document at which a withheld number stands or is named; what is below one is withheld with it. */
export const withheldPlaces = (base: Appraisal, { parameters, constants, scenarios }: Leaves): ReadonlySet<Address> =>
  new Set([
    ...constants,
    ...[...parameters].map((id) => address("parameters", id)),
    ...placesOf(base).flatMap(({ at, ref }) => (typeof ref === "string" && parameters.has(ref) ? [at] : [])),
    ...[...scenarios].map((id) => address("scenarios", id, "set")),
    ...(["scenarios", "alternatives"] as const).flatMap((list) =>
      (base[list] ?? []).flatMap(({ id, set = {} }) =>
        Object.keys(set).flatMap((key) => (parameters.has(key) ? [address(list, id, "set", key)] : [])),
      ),
    ),
  ]);
