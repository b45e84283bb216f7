import type { Appraisal, Parameter } from "../appraisal.ts";
import { type Address, address } from "../problem.ts";
import type { Result } from "../result.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import { quantity } from "./unit.ts";
import { whyPhrase } from "./why.ts";

/** A value at which society's net present value is 0, and the figure that it opens. */
export type Root = Readonly<{ value: number; at: Address }>;
/** A parameter and its switching values, ascending; none where nothing within its limits turns the appraisal. */
export type Switching = Readonly<{ parameter: Parameter; roots: readonly Root[] }>;

type Words = Readonly<{
  least: (name: string, stated: string, root: Part) => Sentence;
  mean: (name: string, root: Part) => Sentence;
  even: (name: string, root: Part) => Sentence;
  none: () => Sentence;
  empty: () => Sentence;
  unknown: (reason: string) => Sentence;
}>;

const words: InEvery<Words> = {
  sv: {
    least: (name, stated, root) =>
      say`${name} behöver ändras minst för att kalkylen ska gå jämnt ut: från ${stated} till ${root}`,
    mean: (name, root) => say`Kalkylen går jämnt ut om ${name} är ${root}`,
    even: (name, root) => say`Kalkylen går jämnt ut som den är: ${name} står redan på sitt brytvärde, ${root}`,
    none: () => say`Inget antagande kan inom sina gränser ensamt få kalkylen att gå jämnt ut`,
    empty: () => say`Kalkylen har inga antaganden att ändra`,
    unknown: (reason) => say`Det går inte att säga vid vilka värden kalkylen går jämnt ut: ${reason}`,
  },
  en: {
    least: (name, stated, root) =>
      say`${name} needs to change least for the appraisal to break even: from ${stated} to ${root}`,
    mean: (name, root) => say`The appraisal breaks even if ${name} is ${root}`,
    even: (name, root) => say`The appraisal breaks even as it is: ${name} is at its switching value, ${root}`,
    none: () => say`No parameter can, within its limits, make the appraisal break even by itself`,
    empty: () => say`The appraisal has no parameters to change`,
    unknown: (reason) => say`It cannot be said at which values the appraisal breaks even: ${reason}`,
  },
};

/** How far a root lies from the stated value, as a share of that; unknown where only a belief is given. */
const distance = ({ value }: Parameter, root: Root): number => {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (root.value === value) return 0;
  return value === 0 ? Number.POSITIVE_INFINITY : Math.abs(root.value - value) / Math.abs(value);
};

/** The root that asks for the least change. */
export const nearestRoot = ({ parameter, roots }: Switching): Root | undefined =>
  [...roots].sort((left, right) => distance(parameter, left) - distance(parameter, right))[0];

const nearest = ({ parameter, roots }: Switching): number =>
  Math.min(...roots.map((root) => distance(parameter, root)), Number.POSITIVE_INFINITY);

/** Every parameter that is known to have switching values or none: least change for its value first, those with none last. */
export const switchings = (
  { parameters = [] }: Pick<Appraisal, "parameters">,
  result: Result,
): readonly Switching[] => {
  const all = parameters.flatMap((parameter): readonly Switching[] => {
    const found = result.breakEven.parameters[parameter.id];
    if (found === undefined || !("roots" in found)) return [];
    const at = address("breakEven", "parameters", parameter.id, "roots");
    return [{ parameter, roots: found.roots.map((value, position) => ({ value, at: `${at}/${position}` })) }];
  });
  // Those that cannot be compared are infinitely far; sort takes the NaN between two of them as alike.
  const turns = all.filter(({ roots }) => roots.length > 0).sort((left, right) => nearest(left) - nearest(right));
  return [...turns, ...all.filter(({ roots }) => roots.length === 0)];
};

/** "”Relativ risk” behöver ändras minst för att kalkylen ska gå jämnt ut: från 0,88 till 0,985". */
export const switchingTitle = (
  document: Pick<Appraisal, "parameters">,
  result: Result,
  language: Language,
): Sentence => {
  const told = words[language];
  const why = Object.values(result.breakEven.parameters).find((of) => "defined" in of);
  if (why && "defined" in why) return told.unknown(whyPhrase(why.why, language));
  const [first] = switchings(document, result);
  if (first === undefined) return told.empty();
  const { parameter } = first;
  const root = nearestRoot(first);
  if (root === undefined) return told.none();
  const { value, unit } = parameter;
  const name = quoted(parameter.name, language);
  const shown = quantity(root.value, unit, language);
  const door = figure(shown, root.at);
  if (value === undefined) return told.mean(name, door);
  const stated = quantity(value, unit, language);
  return stated === shown ? told.even(name, door) : told.least(name, stated, door);
};
