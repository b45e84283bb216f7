import { address } from "../problem.ts";
import type { FunnelStep, Result } from "../result.ts";
import type { Language } from "../words/language.ts";
import { count } from "../words/number.ts";
import { barsPicture } from "./bars.ts";
import type { Picture } from "./picture.ts";

type Funnel = Result["gained"][string]["funnel"];

/** From people to outcomes; `isKnown` where the last step is what the intervention gives. */
export type FunnelData = Readonly<{
  outcome: string;
  steps: readonly Readonly<{ step: FunnelStep; name: string; left: number }>[];
  isKnown: boolean;
}>;

/** The steps to draw, and the adjustments that take nothing away, which are only named. */
export const partedFunnel = (funnel: Funnel): Readonly<{ telling: Funnel; neutral: Funnel }> => {
  const isNeutral = (position: number): boolean =>
    position > 1 && funnel[position]!.left === funnel[position - 1]!.left;
  return {
    telling: funnel.filter((_, position) => !isNeutral(position)),
    neutral: funnel.filter((_, position) => isNeutral(position)),
  };
};

/** How many are left after each step, the outcomes at the end in the accent. */
export const funnelPicture = ({ outcome, steps, isKnown }: FunnelData, width: number, language: Language): Picture =>
  barsPicture(
    steps.map(({ step, name, left }, position) => {
      const isEnd = isKnown && position > 0 && position === steps.length - 1;
      return {
        name,
        value: left,
        shown: count(left, language),
        door: { figure: address("gained", outcome, "funnel", step), name },
        tone: isEnd ? "accent" : "inkQuiet",
        isBold: isEnd,
      };
    }),
    width,
  );
