import type { Parameter } from "../appraisal.ts";
import { centralValue } from "../complete.ts";
import { doesPay } from "./decides.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { level, placeBetween } from "./level.ts";
import { type Sentence, say } from "./part.ts";

type Words = Readonly<{
  always: string;
  never: string;
  somewhere: string;
  least: (held: string, level: string, other: string, needed: string) => string;
  most: (held: string, level: string, other: string, needed: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    always: "Insatsen bär sig vid alla värden på kartan",
    never: "Insatsen bär sig inte vid något av värdena på kartan",
    somewhere: "Insatsen bär sig vid en del av värdena på kartan, men inte vid alla",
    least: (held, level, other, needed) =>
      `Är ${held} ${level} krävs att ${other} är minst omkring ${needed} för att insatsen ska bära sig`,
    most: (held, level, other, needed) =>
      `Är ${held} ${level} krävs att ${other} är högst omkring ${needed} för att insatsen ska bära sig`,
  },
  en: {
    always: "The investment breaks even at every value on the map",
    never: "The investment breaks even at none of the values on the map",
    somewhere: "The investment breaks even at some of the values on the map, but not at all",
    least: (held, level, other, needed) =>
      `If ${held} is ${level}, ${other} must be at least about ${needed} for the investment to break even`,
    most: (held, level, other, needed) =>
      `If ${held} is ${level}, ${other} must be at most about ${needed} for the investment to break even`,
  },
};

/** Society's net present value over two parameters: a row for each value of the first, ascending. */
export type Mapped = Readonly<{
  parameters: readonly [Parameter, Parameter];
  values: readonly [readonly number[], readonly number[]];
  npv: readonly (readonly number[])[];
}>;

/** Where on the map the central case is. */
export const centreOf = ({ parameters: [one, other] }: Mapped): readonly [number, number] => [
  centralValue(one),
  centralValue(other),
];

/** One parameter held at an end of the map, and the net present values along the other. */
type Edge = Readonly<{
  held: Parameter;
  at: number;
  place: number;
  other: Parameter;
  values: readonly number[];
  npv: readonly number[];
}>;

/**
 * Where on the map it pays. With one parameter at the end of its values that is for the worse (for the better, where it does not pay
 * as stated), what is asked of the other; said only where there is one value from which it pays.
 */
export const mapFinding = (map: Mapped, central: number, language: Language): Sentence => {
  const told = words[language];
  const all = map.npv.flat();
  if (all.every(doesPay)) return say`${told.always}`;
  if (!all.some(doesPay)) return say`${told.never}`;
  for (const edges of [edgesOf(turned(map)), edgesOf(map)]) {
    const [worse, better] = meanOf(edges[0].npv) < meanOf(edges[1].npv) ? edges : [edges[1], edges[0]];
    const found = demandOf(doesPay(central) ? worse : better, language);
    if (found !== undefined) return say`${found}`;
  }
  return say`${told.somewhere}`;
};

/** The map with its parameters in the other order. */
const turned = ({ parameters: [one, other], values: [rows, columns], npv }: Mapped): Mapped => ({
  parameters: [other, one],
  values: [columns, rows],
  npv: columns.map((_, column) => npv.map((row) => row[column]!)),
});

const meanOf = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;

/** With the first parameter at its lowest, and at its highest. */
const edgesOf = ({ parameters: [held, other], values: [rows, values], npv }: Mapped): readonly [Edge, Edge] => {
  const [low, high] = [rows[0]!, rows.at(-1)!];
  const edge = { held, place: placeBetween(low, high), other, values };
  return [
    { ...edge, at: low, npv: npv[0]! },
    { ...edge, at: high, npv: npv.at(-1)! },
  ];
};

/** What the other parameter must be, where there is one value from which it pays. */
const demandOf = ({ held, at, place, other, values, npv }: Edge, language: Language): string | undefined => {
  const crossings = npv.flatMap((value, step) =>
    step > 0 && doesPay(value) !== doesPay(npv[step - 1]!) ? [step] : [],
  );
  const [step] = crossings;
  if (crossings.length !== 1 || step === undefined) return undefined;
  const needed = crossing([values[step - 1]!, values[step]!], [npv[step - 1]!, npv[step]!]);
  return words[language][doesPay(npv.at(-1)!) ? "least" : "most"](
    quoted(held.name, language),
    level(at, place, held.unit, language),
    quoted(other.name, language),
    level(needed, placeBetween(values[0]!, values.at(-1)!), other.unit, language),
  );
};

/** Where a straight line between two points is zero. */
const crossing = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): number =>
  from + ((to - from) * -start) / (end - start);
