import type { Address } from "../problem.ts";
import type { InEvery, Language } from "./language.ts";
import { first } from "./noun.ts";
import { compactKronor, year } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import type { Seen } from "./perspective.ts";

type FlowsWords = Readonly<{
  both: (cost: Part, costYears: string, benefit: Part, benefitYears: string) => Sentence;
  costOnly: (cost: Part, years: string) => Sentence;
  benefitOnly: (benefit: Part, years: string) => Sentence;
  neither: () => Sentence;
  lines: (cost: string, costs: Part | string, benefit: string, benefits: Part | string) => Sentence;
  linesOfCost: (cost: string, costs: Part | string) => Sentence;
  linesOfBenefit: (benefit: string, benefits: Part | string) => Sentence;
  actors: (loser: string, loss: Part | string, gainer: string, gain: Part | string) => Sentence;
  actorsOfCost: (payer: string, cost: Part | string) => Sentence;
  actorsOfLoss: (loser: string, loss: Part | string) => Sentence;
  actorsOfGain: (gainer: string, gain: Part | string) => Sentence;
}>;

/** A line's name, which may be a whole clause, kept apart from the sentence around it. */
const sv = (name: string): string => `”${name}”`;
const en = (name: string): string => `“${name}”`;

const words: InEvery<FlowsWords> = {
  sv: {
    both: (cost, costYears, benefit, benefitYears) =>
      say`Kostnaden, ${cost} i nuvärde, faller ${costYears} och nyttan, ${benefit}, ${benefitYears}`,
    costOnly: (cost, years) => say`Kostnaden, ${cost} i nuvärde, faller ${years}, och någon nytta kommer inte`,
    benefitOnly: (benefit, years) => say`Nyttan, ${benefit} i nuvärde, faller ${years}, utan någon kostnad`,
    neither: () => say`Här finns varken kostnad eller nytta`,
    lines: (cost, costs, benefit, benefits) =>
      say`Mest kostar ${sv(cost)}, ${costs} i nuvärde, och mest ger ${sv(benefit)}, ${benefits}`,
    linesOfCost: (cost, costs) => say`Mest kostar ${sv(cost)}, ${costs} i nuvärde`,
    linesOfBenefit: (benefit, benefits) => say`Mest ger ${sv(benefit)}, ${benefits} i nuvärde`,
    actors: (loser, loss, gainer, gain) =>
      say`Mest förlorar ${loser}, ${loss} i nuvärde, och mest vinner ${gainer}, ${gain}`,
    actorsOfCost: (payer, cost) => say`Mest betalar ${payer}, ${cost} i nuvärde`,
    actorsOfLoss: (loser, loss) => say`Mest förlorar ${loser}, ${loss} i nuvärde`,
    actorsOfGain: (gainer, gain) => say`Mest vinner ${gainer}, ${gain} i nuvärde`,
  },
  en: {
    both: (cost, costYears, benefit, benefitYears) =>
      say`The cost, ${cost} in present value, falls in ${costYears} and the benefit, ${benefit}, in ${benefitYears}`,
    costOnly: (cost, years) => say`The cost, ${cost} in present value, falls in ${years}, and there is no benefit`,
    benefitOnly: (benefit, years) => say`The benefit, ${benefit} in present value, falls in ${years}, at no cost`,
    neither: () => say`There is neither cost nor benefit here`,
    lines: (cost, costs, benefit, benefits) =>
      say`${en(cost)} costs most, ${costs} in present value, and ${en(benefit)} gives most, ${benefits}`,
    linesOfCost: (cost, costs) => say`${en(cost)} costs most, ${costs} in present value`,
    linesOfBenefit: (benefit, benefits) => say`${en(benefit)} gives most, ${benefits} in present value`,
    actors: (loser, loss, gainer, gain) =>
      say`${first(loser)} loses most, ${loss} in present value, and ${gainer} gains most, ${gain}`,
    actorsOfCost: (payer, cost) => say`${first(payer)} pays most, ${cost} in present value`,
    actorsOfLoss: (loser, loss) => say`${first(loser)} loses most, ${loss} in present value`,
    actorsOfGain: (gainer, gain) => say`${first(gainer)} gains most, ${gain} in present value`,
  },
};

/** Real kronor by year from `firstYear`; `benefits` null where the effect is unknown. */
type Flows = Readonly<{ firstYear: number; costs: readonly number[]; benefits: readonly number[] | null }>;

/** Less than half a krona is nothing. */
const isSome = (amount: number): boolean => Math.abs(amount) >= 0.5;

/** "2022–2024": from the first year with an amount to the last; undefined where there is none. */
export const yearsWith = (amounts: readonly number[], firstYear: number): string | undefined => {
  const [from, to] = [amounts.findIndex(isSome), amounts.findLastIndex(isSome)];
  if (from < 0) return undefined;
  return from === to ? year(firstYear + from) : `${year(firstYear + from)}–${year(firstYear + to)}`;
};

/** "Kostnaden, 3,7 mnkr i nuvärde, faller 2025–2028 och nyttan, 8,3 mnkr, 2026–2080": where both are known. */
export const yearlyTitle = (
  { of: { pvCosts, pvBenefits }, at }: Seen,
  { firstYear, costs, benefits }: Flows,
  language: Language,
): Sentence => {
  const told = words[language];
  const cost = figure(compactKronor(pvCosts, language), `${at}/pvCosts`);
  const benefit = pvBenefits.defined && figure(compactKronor(pvBenefits.value, language), `${at}/pvBenefits`);
  const [costYears, benefitYears] = [yearsWith(costs, firstYear), yearsWith(benefits ?? [], firstYear)];
  if (costYears !== undefined)
    return benefit && benefitYears !== undefined
      ? told.both(cost, costYears, benefit, benefitYears)
      : told.costOnly(cost, costYears);
  return benefit && benefitYears !== undefined ? told.benefitOnly(benefit, benefitYears) : told.neither();
};

/** A member of what is split, by its present value. */
export type Member = Readonly<{ name: string; present: number; figure?: Address | undefined }>;

/** Who or what takes and gives most; payers where no more is known: "Mest förlorar regionen, 1,1 mnkr i nuvärde, och mest vinner eleven, 2,5 mnkr". */
export const splitTitle = (
  members: readonly Member[],
  by: "actor" | "payer" | "line",
  language: Language,
): Sentence => {
  const told = words[language];
  const inOrder = [...members].filter(({ present }) => isSome(present)).sort((a, b) => a.present - b.present);
  const [low, high] = [inOrder[0], inOrder.at(-1)];
  const shown = ({ present, figure: at }: Member): Part | string => {
    const amount = compactKronor(Math.abs(present), language);
    return at === undefined ? amount : figure(amount, at);
  };
  const loses = low !== undefined && low.present < 0;
  const gains = high !== undefined && high.present > 0;
  const [one, cost, benefit] =
    by === "line"
      ? ([told.lines, told.linesOfCost, told.linesOfBenefit] as const)
      : ([told.actors, by === "payer" ? told.actorsOfCost : told.actorsOfLoss, told.actorsOfGain] as const);
  if (loses && gains) return one(low.name, shown(low), high.name, shown(high));
  if (loses) return cost(low.name, shown(low));
  return gains ? benefit(high.name, shown(high)) : told.neither();
};
