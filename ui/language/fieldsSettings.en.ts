import type { SameFields } from "./fields.ts";
import type { settingFields as swedish } from "./fieldsSettings.sv.ts";

export const settingFields: SameFields<typeof swedish> = {
  "/settings": {
    label: "Settings",
    help: "What holds for the whole appraisal: years, prices, rate and simulation. Appraisals to be compared need the same settings.",
  },
  "/settings/currency": {
    label: "Currency",
    help: "All amounts are in Swedish kronor. Convert amounts in another currency before you enter them.",
  },
  "/settings/baseYear": {
    label: "Base year",
    help: "To which year are all amounts discounted, so that they can be compared? Preferably the year the intervention starts.",
    example: "Example: 2025",
  },
  "/settings/priceYear": {
    label: "Price year",
    help: "In which year's money should the result be shown? Preferably the latest year that has a complete price index.",
    example: "Example: 2024",
    source: "Source: SCB, CPI (KPI, fastställda tal).",
  },
  "/settings/lastYear": {
    label: "Last year",
    help: "After which year do no values count? What is cut is reported. Empty means that everything counts.",
    example: "Example: 2072, when those who start in 2022 at 14 turn 64",
  },
  "/settings/budgetYears": {
    label: "Budget years",
    help: "For how many years do you plan the budget? Benefits that come later, counted from the first outlay, are shown as late.",
    example: "Example: 3",
  },
  "/settings/discounting": {
    label: "Discounting",
    help: "Money is worth more today than in ten years. The rate converts each year's amount to the base year.",
  },
  "/settings/discounting/schedule": {
    label: "Rate schedule",
    help: "If the same rate holds for all years one step is enough, from year 0. More are needed only if the rate changes in the long run.",
  },
  "/settings/discounting/schedule/*": {
    label: "Step",
    help: "A rate and the year it starts to hold. It holds until the next step takes over.",
  },
  "/settings/discounting/schedule/*/fromYear": {
    label: "From year",
    help: "How many years after the base year does the rate start to hold? The first step always starts at 0.",
    example: "Example: 0, and 31 for a lower rate from the thirty-first year",
  },
  "/settings/discounting/schedule/*/rate": {
    label: "Discount rate",
    help: "Real rate per year, that is, beyond the rise in prices. Take the one your organisation uses, and the same in all appraisals.",
    example: "Example: 3.5%. Try 0, 3 and 5% in scenarios too",
    source: "Source: ASEK (Swedish Transport Administration) uses 3.5%; appraisals in health economics (TLV) 3%.",
  },
  "/settings/discounting/timing": {
    label: "Timing within the year",
    help: "When in the year does the money count? Choose the start of the year if nothing speaks for another.",
  },
  "/settings/costOfPublicFunds": {
    label: "Tax funding",
    help: "Raising tax may cost society more than the tax itself. Here you say whether that counts, and how.",
  },
  "/settings/costOfPublicFunds/factor": {
    label: "Cost of public funds",
    help: "What does a krona of tax cost society? In the main appraisal 1. Try a higher number in a scenario of its own.",
    example: "Example: 1 in the main appraisal, 1.3 in a scenario",
    source: "Source: ASEK 5 has the factor 1.30.",
  },
  "/settings/costOfPublicFunds/appliesTo": {
    label: "Cost of public funds applies to",
    help: "Net applies the factor to public costs and benefits, gross to the costs alone.",
  },
  "/settings/simulation": {
    label: "Simulation",
    help: "How numbers are drawn from the beliefs to show how uncertain the result is.",
  },
  "/settings/simulation/draws": {
    label: "Number of draws",
    help: "How many times is the appraisal worked out with new numbers? More take longer but give a surer answer. 0 turns it off.",
    example: "Example: 10 000",
  },
  "/settings/simulation/seed": {
    label: "Seed",
    help: "The same seed gives the same random numbers, so that others get exactly the same answer. Any whole number from 0 will do.",
    example: "Example: 1",
  },
  "/settings/simulation/sampling": {
    label: "Way to draw",
    help: "How are the numbers chosen from the beliefs? Spread evenly they give a surer answer with as many draws.",
  },
  "/settings/disclosureLimit": {
    label: "Disclosure limit",
    help: "Counts below the limit may point out individuals. They are marked, as are amounts that give them away, and should not be shown in public.",
    example: "Example: 5, or 10 where more caution is needed",
  },

  "/decision": {
    label: "The decision",
    help: "What is to be decided next, for instance about ordinary operation? Money already spent should not affect that decision.",
  },
  "/decision/year": {
    label: "Year of the decision",
    help: "In which year is the decision taken? Only what happens from then on counts in the net present value of the decision.",
    example: "Example: 2025",
  },
  "/decision/atStake": {
    label: "What is at stake",
    help: "What comes about only if the answer is yes? That is what the decision is about.",
  },
  "/decision/atStake/costs/*": {
    label: "Costs that the decision is about",
    help: "Which costs arise only if the answer is yes? Often it is the lines of ordinary operation.",
  },
  "/decision/atStake/cohorts/*": {
    label: "Cohorts that the decision is about",
    help: "Which cohorts are reached only if the answer is yes?",
  },
  "/decision/future": {
    label: "Years to come",
    help: "How many the decision concerns. The more they are, the more it is worth to know for sure before deciding.",
  },
  "/decision/future/peoplePerYear": {
    label: "People per year",
    help: "How many are reached each year from the year of the decision, if the answer is yes?",
    example: "Example: 20",
  },
  "/decision/future/years": {
    label: "Number of years",
    help: "For how many years does the decision hold, before it is time to look again?",
    example: "Example: 5",
  },

  "/decision/study": {
    label: "Follow-up before the decision",
    help: "What it costs to follow up how it goes. The result can then say whether a follow-up is worth its price.",
  },
  "/decision/study/fixed": {
    label: "Fixed cost of the follow-up",
    help: "What does the follow-up cost, however many it covers?",
    example: "Example: SEK 150,000",
  },
  "/decision/study/perPerson": {
    label: "Cost per person followed",
    help: "What does each further person followed cost? Those in a comparison group count too.",
    example: "Example: SEK 400",
  },

  "/alternatives": {
    label: "Alternatives",
    help: "What is there to choose among? Doing nothing is always one of them.",
  },
  "/alternatives/*": {
    label: "Alternative",
    help: "One way of doing it: some of the lines of the appraisal, and parameters that differ.",
  },
  "/alternatives/*/name": {
    label: "Name",
    help: "What distinguishes the alternative?",
    example: "Example: Support at school",
  },
  "/alternatives/*/without/*": {
    label: "Left out",
    help: "Which lines or outcomes are not in the alternative? Without an outcome its valuations go too.",
  },
  "/alternatives/*/only/*": {
    label: "Nothing but this",
    help: "Tick here if it is easier to say what is in it: nothing else is then. An outcome brings its valuations.",
  },
  "/alternatives/*/set": {
    label: "Changed parameters",
    help: "Which parameters differ in the alternative? The others are as in the main appraisal.",
  },
  "/alternatives/*/set/*": {
    label: "Changed parameter",
    help: "What the parameter is in the alternative instead of in the main appraisal.",
  },
  "/alternatives/*/set/*/value": {
    label: "Value in the alternative",
    help: "Which number does the alternative use? Without a belief it counts as certain.",
    example: "Example: 5 percentage points",
  },
  "/alternatives/*/set/*/because": {
    label: "Reason",
    help: "Why is the number another in the alternative?",
    example: "Example: Half as many hours per pupil",
  },
  "/costs/*/in/*": {
    label: "In the alternatives",
    help: "Which alternatives hold this? Without a tick it is in all of them.",
  },

  "/series": {
    label: "Price series",
    help: "The indices that convert amounts from one year's prices to another's. The CPI is often enough to start with.",
  },
  "/series/*": {
    label: "Price series",
    help: "An index with a value for each year. It is the ratio between the years that is used.",
  },
  "/series/*/name": {
    label: "Name",
    help: "Which index is it, and which year does it start from?",
    example: "Example: CPI, 1980 = 100",
  },
  "/series/*/values/*": {
    label: "Index values",
    help: "The annual mean of the index, year by year. Every year in which the appraisal has amounts needs a value.",
    example: "Example: 371.91 in 2022 and 403.70 in 2023",
    source: "Source: the CPI is found at SCB; PKV (municipality) and LPIK (region) at SKR.",
  },
  "/series/*/provisional/*": {
    label: "Provisional years",
    help: "Which years' values may still be changed by the publisher? What rests on them is marked in the result.",
    example: "Example: 2024",
  },
  "/series/*/beyond": {
    label: "Assumed price development",
    help: "How prices are assumed to change after the last year of the series. What rests on it is marked in the result.",
  },
  "/series/*/beyond/rate": {
    label: "Price development per year",
    help: "How much do prices rise each year after the last that is known?",
    example: "Example: 2%, which is the inflation target of the Riksbank",
  },
  "/series/*/beyond/because": {
    label: "Reason",
    help: "Why is that pace reasonable?",
    example: "Example: The inflation target of the Riksbank",
  },
};
