import type { Draft, Parameter, Ref, Unit } from "../appraisal.ts";
import type { Appraised } from "../appraise.ts";
import { supportOf } from "../belief/belief.ts";
import type { CompleteOutcome } from "../complete.ts";
import type { Making } from "../parameter.ts";
import { address, type Warning, warning } from "../problem.ts";
import type { Numbers } from "./used.ts";

type Design = NonNullable<NonNullable<Parameter["evidence"]>["design"]>;
/** Designs whose change is net of what happened without the intervention. */
const compared: ReadonlySet<Design | undefined> = new Set(["rct", "quasiExperimental", "comparisonGroup"]);
/** Designs that cannot tell the effect from what would have happened anyway. */
const weak: ReadonlySet<Design | undefined> = new Set(["judgement", "beforeAfter", "beforeAfterTrend"]);

/** Effects that are unknown, and beliefs about effects that leave no room for harm under a weak design. */
export const effectWarnings = (making: Making, { chains }: Appraised): readonly Warning[] => [
  ...chains
    .filter(({ gained }) => gained === undefined)
    .map(({ outcome: { id, name } }) =>
      warning("effectUnknown", address("outcomes", id, "effect", "value"), { outcome: name }),
    ),
  ...noRoomForHarm(making),
];

/** Haircuts of effects: taken twice, or certain. What the document alone decides is found once. */
export const effectValueWarnings = (making: Making): ((numbers: Numbers) => readonly Warning[]) => {
  const parameterOf = lookup(making);
  const found = making.document.outcomes.map((outcome) => ({
    outcome,
    net: valueParameters(outcome, parameterOf).find(({ evidence }) => compared.has(evidence?.design)),
    isCertain: !isSpread(parameterOf(outcome.evidenceFactor)),
  }));
  return (numbers) =>
    found.flatMap(({ outcome, net, isCertain }) => [
      ...(net === undefined ? [] : doubleHaircut(outcome, net, numbers)),
      ...(isCertain ? certainEvidenceFactor(outcome, numbers) : []),
    ]);
};

type ParameterOf = (ref: Ref) => Parameter | undefined;
const lookup = ({ document }: Making): ParameterOf => {
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  return (ref) => (typeof ref === "string" ? parameters.get(ref) : undefined);
};

/** The parameters behind an effect value: one, one per cohort, or one per year. */
const valueParameters = ({ effect: { value } }: CompleteOutcome, parameterOf: ParameterOf): readonly Parameter[] =>
  refsOf(value).flatMap((ref) => parameterOf(ref) ?? []);

type EffectValue = NonNullable<DraftOutcome["effect"]>["value"];
type DraftOutcome = NonNullable<NonNullable<Draft["outcomes"]>[number]>;

const refsOf = (value: EffectValue): readonly Ref[] => {
  const refs = typeof value === "object" ? Object.values(value) : [value];
  return refs.filter((ref) => ref !== undefined);
};

/** Whether a parameter stands as the effect of an outcome, in a document that may still be written. */
export const isEffect = ({ outcomes }: Draft, id: string): boolean =>
  (outcomes ?? []).some((outcome) => refsOf(outcome?.effect?.value).includes(id));

/** A ratio compares the bad outcome, so above 1 is harm; the other measures count what is gained, so below 0 is. */
export const harmOf = (unit: Unit): Readonly<{ from: number; isAbove: boolean }> =>
  unit === "factor" ? { from: 1, isAbove: true } : { from: 0, isAbove: false };

const holdsHarm = ({ unit, belief, bounds }: Believed): boolean => {
  const { least, most } = supportOf(belief!, bounds);
  const { from, isAbove } = harmOf(unit);
  return isAbove ? most > from : least < from;
};

type Believed = Pick<Parameter, "unit" | "belief" | "bounds" | "evidence">;

/** Whether a belief about an effect rules out harm, though the design behind it cannot. */
export const lacksRoomForHarm = (of: Believed): boolean =>
  of.belief !== undefined && weak.has(of.evidence?.design) && !holdsHarm(of);

const noRoomForHarm = (making: Making): readonly Warning[] => {
  const parameterOf = lookup(making);
  const behind = new Set(making.document.outcomes.flatMap((outcome) => valueParameters(outcome, parameterOf)));
  return [...behind]
    .filter(lacksRoomForHarm)
    .map(({ id, name }) => warning("noRoomForHarm", address("parameters", id, "belief"), { parameter: name }));
};

/** A change net of a comparison has no deadweight left in it, and is the intervention's own. */
const doubleHaircut = (outcome: CompleteOutcome, net: Parameter, numbers: Numbers): readonly Warning[] => {
  const flag = (key: "deadweight" | "ownShare"): Warning =>
    warning("doubleHaircut", address("outcomes", outcome.id, key), { outcome: outcome.name, parameter: net.name });
  return [
    ...(numbers(outcome.deadweight) === 0 ? [] : [flag("deadweight")]),
    ...(numbers(outcome.ownShare) === 1 ? [] : [flag("ownShare")]),
  ];
};

/** A certain haircut makes weak evidence look more certain (METHOD.md, The chain); a factor of 1 is none. */
const certainEvidenceFactor = ({ id, name, evidenceFactor }: CompleteOutcome, numbers: Numbers): readonly Warning[] =>
  numbers(evidenceFactor) === 1
    ? []
    : [warning("certainEvidenceFactor", address("outcomes", id, "evidenceFactor"), { outcome: name })];

/** Whether a parameter is believed to lie between ends, and not at one number. */
const isSpread = (of: Parameter | undefined): boolean => {
  if (of?.belief === undefined) return false;
  const { least, most } = supportOf(of.belief, of.bounds);
  return least < most;
};
