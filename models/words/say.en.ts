import { first } from "./noun.ts";
import { count } from "./number.ts";
import { say } from "./part.ts";
import type { SayWords } from "./sayWords.ts";

const about = (isAbout: boolean): string => (isAbout ? "about " : "");
const equalised = (isEqualised: boolean): string => (isEqualised ? " after tax equalisation" : "");

const yearsOf = (years: number): string => `${count(years, "en")} year${years === 1 ? "" : "s"}`;

const uncertain = "The numbers rest on assumptions that may turn out to be wrong.";

export const en: SayWords = {
  say: {
    alternative: (name) => ({
      sentence: say`The numbers are of the alternative “${name}”.`,
      because: say`The appraisal's other alternatives give others. Name the alternative every time.`,
    }),
    scenario: (name) => ({
      sentence: say`The numbers are of the scenario “${name}”.`,
      because: say`The main appraisal may give others. Name the scenario every time.`,
    }),
    needed: (many, isOne, noun, isOthersToo) => ({
      sentence: say`At least ${many} ${isOne ? noun.one : noun.many} ${isOne ? "is" : "are"} needed for the investment to break even for society, on top of what would have happened anyway.`,
      because: isOthersToo
        ? say`This can be said whatever the effect on that outcome: the number follows from the costs, the appraisal's other benefits and what one outcome is worth.`
        : say`This can be said whatever the effect: the number follows from the costs and what one outcome is worth.`,
    }),
    impossible: ({ bare }) => ({
      sentence: say`The investment cannot break even for society through ${bare} in this target group.`,
      because: say`Not even if everyone in the target group reaches the goal is it enough.`,
    }),
    nothingLeft: ({ bare }) => ({
      sentence: say`The investment cannot break even for society through ${bare}.`,
      because: say`The appraisal's adjustments take away the whole effect.`,
    }),
    paysWithout: ({ bare }, isFree) => ({
      sentence: say`The investment pays for society even without ${bare}.`,
      because: isFree
        ? say`The appraisal has no cost to outweigh.`
        : say`The appraisal's other benefits outweigh the whole cost.`,
    }),
    noValue: ({ bare }) => ({
      sentence: say`The investment cannot break even for society through ${bare}.`,
      because: say`The outcome has no value to society in the appraisal.`,
    }),
    negativeValue: ({ bare }) => ({
      sentence: say`The investment cannot break even for society through ${bare}.`,
      because: say`The outcome costs society more than it gives in the appraisal.`,
    }),
    otherUnknown: () => ({
      sentence: say`It cannot be said yet what is needed for the investment to break even for society.`,
      because: say`The effect on another outcome is not known.`,
    }),
    nothingValued: () => ({
      sentence: say`It cannot be said yet what is needed for the investment to break even.`,
      because: say`No outcome has a value in kronor.`,
    }),
    cost: (amount, { baseYear, priceYear }) => ({
      sentence: say`With the assumptions of the appraisal, the investment costs society ${amount}.`,
      because: say`That is present value in ${baseYear} at ${priceYear} prices, and does not depend on the effect.`,
    }),
    pays: (perKrona, net, { baseYear, priceYear }) => ({
      sentence: perKrona
        ? say`With the assumptions of the appraisal, society gets a value of ${perKrona} per krona spent.`
        : say`With the assumptions of the appraisal, the investment only just breaks even for society.`,
      because: say`The net present value is ${net}, present value in ${baseYear} at ${priceYear} prices.`,
    }),
    paysFree: (net, { baseYear, priceYear }) => ({
      sentence: say`With the assumptions of the appraisal, society gets a value at no cost.`,
      because: say`The net present value is ${net}, present value in ${baseYear} at ${priceYear} prices.`,
    }),
    paysNot: (perKrona, net, { baseYear, priceYear }) => ({
      sentence: perKrona
        ? say`With the assumptions of the appraisal, society gets a value of ${perKrona} per krona spent: the investment does not break even.`
        : say`With the assumptions of the appraisal, the investment does not break even for society.`,
      because: say`The net present value is ${net}, present value in ${baseYear} at ${priceYear} prices.`,
    }),
    even: ({ baseYear, priceYear }) => ({
      sentence: say`With the assumptions of the appraisal, benefit and cost are the same for society.`,
      because: say`The net present value is nothing, present value in ${baseYear} at ${priceYear} prices.`,
    }),
    unverified: (many) => ({
      sentence: say`The numbers rest on values that are not verified.`,
      because:
        many === 1
          ? say`Nobody has checked one assumption against its source.`
          : say`Nobody has checked ${count(many, "en")} assumptions against their sources.`,
    }),
    watch: ({ total, reached, managing, noun }) => ({
      sentence: say`At follow-up, at least ${total} of ${reached} need to ${noun.be}.`,
      because: say`Without the intervention, ${about(managing.isAbout)}${managing.number} are expected to manage anyway.`,
    }),
    priceYear: (valuation, takenAs, leans) => ({
      sentence:
        leans === "low"
          ? say`“${valuation}” is probably counted low.`
          : say`“${valuation}” may be counted too high or too low.`,
      because: say`The price year is not known. The amount is taken as ${takenAs} prices.`,
    }),
  },
  not: {
    illustrative: () => ({
      sentence: say`“According to the appraisal …” in grounds for a decision.`,
      because: say`The example is illustrative: the figures are made up.`,
    }),
    verdict: (isOther) => ({
      sentence: say`“The investment pays”, “does not pay” or “has had results”.`,
      because: isOther
        ? say`The effect is not known for every outcome, so what society gets back cannot be worked out.`
        : say`The effect is not known. The appraisal says what is needed, not what has happened.`,
    }),
    onlyCost: () => ({
      sentence: say`“The investment pays” or “does not pay”.`,
      because: say`No outcome has a value in kronor: the appraisal shows the cost alone.`,
    }),
    hasGiven: ({ bare }, isFree) => ({
      sentence: say`“The investment has given ${bare}.”`,
      because: say`The effect on that is not known. That the investment pays is due to ${isFree ? "its costing nothing" : "other benefits"}.`,
    }),
    results: ({ bare }) => ({
      sentence: say`“The investment has had results” or “the investment does not work”.`,
      because: say`The effect is not known. That the investment cannot break even through ${bare} says nothing of it.`,
    }),
    failed: () => ({
      sentence: say`“The investment does not work.”`,
      because: say`The appraisal counts on an effect. It is its value in kronor that does not outweigh the cost.`,
    }),
    payers: ({ names, lacks, isOne, isEqualised }) => ({
      sentence: say`“It pays for ${names}.”`,
      because: isOne
        ? say`${first(names)} pays ${lacks} more than the value that comes back there${equalised(isEqualised)}.`
        : say`They pay more than the value that comes back to them${equalised(isEqualised)}: ${lacks}.`,
    }),
    payersEver: ({ names, isEqualised }) => ({
      sentence: say`“It can pay for ${names}.”`,
      because: say`${isEqualised ? "After tax equalisation, less" : "Less"} value comes back there than it costs, even if everyone in the target group reaches the goal.`,
    }),
    saving: ({ isPartly, freesTime }) => ({
      sentence: say`“Society saves”, “the municipality saves” or “a saving”.`,
      because: say`${isPartly ? "A part of the benefit" : "The benefit"} is a calculated value, not money in a budget.${freesTime ? " Avoided costs free time, and money only when resources can be moved." : ""}`,
    }),
    soon: (years, from, late) => ({
      sentence: say`“The money comes back within the budget period.”`,
      because: from
        ? say`The benefit does not outweigh the cost until ${from}.${late ? say` ${late} of it comes after the ${yearsOf(years)} of the budget period.` : ""}`
        : say`The benefit within the ${yearsOf(years)} of the budget period does not cover the cost.${late ? say` ${late} of the benefit comes later.` : ""}`,
    }),
    certain: (pays) => ({
      sentence: say`“It is certain that the investment ${pays ? "pays" : "does not pay"}.”`,
      because: say`${uncertain}`,
    }),
    certainWith: (many) => ({
      sentence: say`“With ${many} more it is certain that the investment breaks even.”`,
      because: say`${uncertain}`,
    }),
    enough: (many, isOne, { total, reached, managing, isAdjusted }) => ({
      sentence: say`“It is enough that ${many} of ${reached} ${isOne ? "reaches" : "reach"} the goal.”`,
      because: say`${isOne ? "That one comes" : "They come"} on top of ${managing.isAbout ? "about" : "the"} ${managing.number} who are expected to manage anyway. The number to watch is ${total}${isAdjusted ? ", with the appraisal's adjustments" : ""}.`,
    }),
    allEffects: (names) => ({
      sentence: say`“The investment has no other effects.”`,
      because:
        names.length === 1
          ? say`“${names[0]!}” has no price and is not part of the numbers.`
          : say`${count(names.length, "en")} effects have no price and are not part of the numbers.`,
    }),
    average: () => ({
      sentence: say`“Every additional outcome is worth exactly that much.”`,
      because: say`The appraisal uses an average as if it were of one outcome more. The benefit may be counted high.`,
    }),
  },
};
