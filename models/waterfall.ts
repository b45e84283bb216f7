import { addUp } from "./addUp.ts";
import { withoutAlternatives } from "./alternative.ts";
import type { Appraisal, Parameter } from "./appraisal.ts";
import { type Difference, differencesOf } from "./change.ts";
import { figureAt } from "./figureAt.ts";
import { placesOf } from "./places.ts";
import type { Address, Problem } from "./problem.ts";
import type { Why } from "./result.ts";
import { open, type Session } from "./session.ts";
import { type Method, shared, type Worth } from "./shapley.ts";

/** A document, as its first alternative where it has any, with one of its scenarios where named. */
export type Side = Readonly<{ document: unknown; scenario?: string }>;
export type SideName = "before" | "after";
/** What is changed as one: all settings, all structure (lines and all else that is no parameter), a parameter or a share group's. */
export type Change = "settings" | "structure" | Readonly<{ parameters: readonly string[] }>;

/** What one change did to the figure, in the figure's unit; changes that cannot be made apart are one. */
export type Share = Readonly<{
  changes: readonly Change[];
  /** What the documents say of it. */
  differences: readonly Difference[];
  amount: number;
  /** What it does made first, all else as before; and made last, all else as after. */
  alone: number;
  last: number;
}>;

/** The shares' amounts, added in the order given (the largest first), are `difference`, which is after − before: to the bit. */
export type Moved = Readonly<{
  defined: true;
  figure: Address;
  before: number;
  after: number;
  difference: number;
  method: Method;
  shares: readonly Share[];
  /** What differs and moved nothing. */
  unmoved: readonly Difference[];
}>;
/** A side where the figure is not known, or where there is no such figure. */
export type NotMoved = Readonly<{ defined: false; figure: Address; side: SideName; why: Why | "noFigure" }>;
/** A side that cannot be opened. */
export type RefusedSide = Readonly<{ side: SideName; problems: readonly Problem[] }>;

/**
 * The difference of a figure (any ratio or number of the result) between two documents, each with its scenario applied, shared among
 * the changes (METHOD.md, What moved). The order of more than six is settings, structure, parameters by id.
 */
export const whatMoved = (
  before: Side,
  after: Side,
  figure: Address = "/society/npv",
): Moved | NotMoved | readonly RefusedSide[] => {
  const [from, to] = [open(before.document, before.scenario), open(after.document, after.scenario)];
  if (!("result" in from) || !("result" in to)) return [...refused("before", from), ...refused("after", to)];
  const [first, last] = [figureAt(from.result(), figure), figureAt(to.result(), figure)];
  if (!first.defined) return { ...first, figure, side: "before" };
  if (!last.defined) return { ...last, figure, side: "after" };
  const { atoms, unmoved } = atomsOf(from.document, to.document);
  const worth = worthOf({ atoms, from, to, figure, first: first.value, last: last.value });
  const { method, contributions } = shared(atoms, worth);
  const shares = contributions
    .filter(({ isIdle }) => !isIdle)
    .map(({ changes, amount, alone, last }) => ({ ...told(changes), amount, alone, last }));
  const idle = contributions.filter(({ isIdle }) => isIdle).flatMap(({ changes }) => told(changes).differences);
  return { defined: true, figure, method, ...addUp(shares, first.value, last.value), unmoved: [...idle, ...unmoved] };
};

const refused = (side: SideName, opened: Session | readonly Problem[]): readonly RefusedSide[] =>
  "result" in opened ? [] : [{ side, problems: opened }];

/** A change that is made whole or not at all. */
type Atom = Readonly<{ change: Change; differences: readonly Difference[] }>;

const told = (atoms: readonly Atom[]): Pick<Share, "changes" | "differences"> => ({
  changes: atoms.map(({ change }) => change),
  differences: atoms.flatMap(({ differences }) => differences),
});

/** Sections, settings and keys of elements that no central figure rests on. */
const stillSections: ReadonlySet<string> = new Set(
  "title description diaryNumber stage asOf illustrative unpriced alternatives scenarios correlations report".split(
    " ",
  ),
);
const stillSettings: ReadonlySet<string> = new Set(["currency", "simulation", "disclosureLimit"]);
const stillKeys: ReadonlySet<string> = new Set(["name", "source", "because", "in"]);
const movingKeys: ReadonlySet<string> = new Set(["value", "belief", "unit", "bounds"]);

/** The changes, in order: settings, structure, parameters by id; and the differences that can move nothing. */
const atomsOf = (
  before: Appraisal,
  after: Appraisal,
): Readonly<{ atoms: readonly Atom[]; unmoved: readonly Difference[] }> => {
  const parameterOf = movingParametersOf(before, after);
  const settings: Difference[] = [];
  const structure: Difference[] = [];
  const parameters = new Map<string, Difference[]>();
  const unmoved: Difference[] = [];
  const listFor = ({ at }: Difference): Difference[] => {
    const [, top = "", id = "", key = ""] = at.split("/");
    if (top === "settings") return stillSettings.has(id) ? unmoved : settings;
    if (top === "parameters") {
      const group = parameterOf(id);
      if (group === undefined) return unmoved;
      if (key === "") return structure;
      if (!movingKeys.has(key)) return unmoved;
      const list = parameters.get(group) ?? [];
      parameters.set(group, list);
      return list;
    }
    return stillSections.has(top) || stillKeys.has(key) ? unmoved : structure;
  };
  for (const difference of differencesOf(before, after)) listFor(difference).push(difference);
  const atoms: readonly Atom[] = [
    { change: "settings", differences: settings },
    { change: "structure", differences: structure },
    ...[...parameters]
      .sort(byKey)
      .map(([, differences]) => ({ change: { parameters: idsOf(differences) }, differences })),
  ];
  return { atoms: atoms.filter(({ differences }) => differences.length > 0), unmoved };
};

const byKey = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : 1;

const idsOf = (differences: readonly Difference[]): readonly string[] =>
  [...new Set(differences.map(({ at }) => at.split("/")[2]!))].sort();

/**
 * What a parameter is changed with, by the first id of its share group (of either document), since they add to 1 together; undefined
 * for one whose change moves nothing: it stands nowhere, or its value stands.
 */
const movingParametersOf = (before: Appraisal, after: Appraisal): ((id: string) => string | undefined) => {
  const used = new Set([...placesOf(before), ...placesOf(after)].map(({ ref }) => ref));
  const [from, to] = [parametersOf(before), parametersOf(after)];
  const groups = new Map<string, readonly string[]>();
  for (const { parameters } of [...(before.shareGroups ?? []), ...(after.shareGroups ?? [])]) {
    const members = [...new Set(parameters.flatMap((id) => groups.get(id) ?? [id]))].sort();
    for (const id of members) groups.set(id, members);
  }
  const stands = (id: string): boolean => {
    const [own, other] = [from.get(id), to.get(id)];
    return own?.value !== undefined && own.value === other?.value && own.unit === other.unit;
  };
  return (id) => {
    const group = groups.get(id) ?? [id];
    return stands(id) || !group.some((member) => used.has(member)) ? undefined : group[0];
  };
};

const parametersOf = ({ parameters }: Appraisal): ReadonlyMap<string, Parameter> =>
  new Map((parameters ?? []).map((parameter) => [parameter.id, parameter]));

type Between = Readonly<{
  atoms: readonly Atom[];
  from: Session;
  to: Session;
  figure: Address;
  first: number;
  last: number;
}>;

/** The figure with some changes made, each document opened once. Undefined where the guard refuses it or the figure is not known. */
const worthOf = ({ atoms, from, to, figure, first, last }: Between): Worth<Atom> => {
  const positions = new Map(atoms.map((atom, position) => [atom, position]));
  const nameOf = (made: readonly Atom[]): string =>
    made
      .map((atom) => positions.get(atom)!)
      .sort((left, right) => left - right)
      .join();
  // The ends are as the sides themselves say.
  const known = new Map<string, number | undefined>([
    [nameOf(atoms), last],
    ["", first],
  ]);
  return (made) => {
    const name = nameOf(made);
    if (!known.has(name)) {
      const session = open(between(from.document, to.document, made));
      known.set(name, "result" in session ? numberAt(session, figure) : undefined);
    }
    return known.get(name);
  };
};

/** The figure where it is known: as it is explained, which takes less than all figures do, or else as the result has it. */
const numberAt = (session: Session, figure: Address): number | undefined => {
  const explained = session.explain(figure)?.nodes.at(-1)?.value;
  if (typeof explained === "number") return explained;
  const read = figureAt(session.result(), figure);
  return read.defined ? read.value : undefined;
};

/** The document with some of the changes made. A parameter that one of the documents lacks goes with the structure. */
const between = (before: Appraisal, after: Appraisal, made: readonly Atom[]): Appraisal => {
  const changes = made.map(({ change }) => change);
  const moved = new Set(changes.flatMap((change) => (typeof change === "string" ? [] : change.parameters)));
  const lines = changes.includes("structure") ? after : before;
  const { scenarios: _scenarios, correlations: _correlations, ...structure } = withoutAlternatives(lines);
  const [from, to] = [parametersOf(before), parametersOf(after)];
  return {
    ...structure,
    settings: (changes.includes("settings") ? after : before).settings,
    parameters: (structure.parameters ?? []).map((own) => (moved.has(own.id) ? to : from).get(own.id) ?? own),
  };
};
