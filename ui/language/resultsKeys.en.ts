import type { Shape } from "./language.ts";
import type { keysSv } from "./resultsKeys.sv.ts";

export const keysEn: Shape<typeof keysSv> = {
  whole: "The same in every perspective",
  mvpf: "Benefit per net public krona (MVPF)",
  perOutcome: "Cost per outcome",
  perOutcomeDiscounted: "<f>{{cost}}</f> if the outcomes are discounted too.",
  paid_one: "Discounted; {{count}} year after the first outlay.",
  paid_other: "Discounted; {{count}} years after the first outlay.",
  undiscounted: "Undiscounted <f>{{year}}</f>.",
  undiscountedNever: "Undiscounted it is not paid back.",
  meaning: {
    npv: "Benefit less cost. Above zero it pays.",
    bcr: "Kronor of benefit per krona of cost. Above 1 it pays.",
    npvPerFundKrona: "Kronor of net present value per krona from the fund.",
    payback: "The year by which the benefit has outweighed the cost.",
    mvpf: "Kronor that individuals, associations and businesses gain per krona it costs the public sector, net.",
    perOutcome: "Society's whole cost divided by how many more there are.",
    pvCosts: "The cost of all years, discounted.",
    pvBenefits: "The benefit of all years, discounted.",
    npvRatio: "Kronor of net present value per krona of cost. Above zero it pays.",
    irr: "The discount rate at which the net present value is zero.",
  },
  showMore: "Show more figures",
  hideMore: "Hide more figures",
  pvCosts: "Present value of the cost",
  pvBenefits: "Present value of the benefit",
  npvRatio: "Net present value ratio",
  irr: "Internal rate of return",
  perOutcomesMeasured:
    "Society's whole cost is divided by each outcome by itself, so these numbers cannot be added together.",
  outcome: "Outcome",
  perGained: "Per outcome",
  perGainedDiscounted: "With the outcomes discounted",
  budgetView: "Show",
  budgetViews: {
    all: "The whole budget",
    cash: "Cash",
    inKind: "In kind",
    fund: "From the fund",
    cofinancing: "Co-financing",
  },
  wrongPocket:
    "The gap is sometimes called the wrong pocket: when the one who pays is another than the one who gains, what pays for society may still be left undone.",
  paidBy: "of which paid by {{name}}",
};
