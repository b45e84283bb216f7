import type { SameFields } from "./fields.ts";
import type { moneyFields as swedish } from "./fieldsMoney.sv.ts";

export const moneyFields: SameFields<typeof swedish> = {
  "/costs": {
    label: "Costs",
    help: "What does the intervention cost beyond what is done anyway, who pays, and when? Include operation after the project.",
  },
  "/costs/*": {
    label: "Cost",
    help: "One cost of one payer, year by year. If two share it, it becomes two lines.",
  },
  "/costs/*/name": {
    label: "Name",
    help: "What is it that costs?",
    example: "Example: Coordinator, full time",
  },
  "/costs/*/payer": {
    label: "Payer",
    help: "Which actor bears the cost, also when it does so with working time?",
  },
  "/costs/*/category": {
    label: "Category",
    help: "What does the money or time go to? Choose what most of the cost is.",
  },
  "/costs/*/kind": {
    label: "Kind",
    help: "Is it money that is paid, or time and other things that are there already and put into the intervention? Co-financing in kind is reported apart.",
  },
  "/costs/*/fund": {
    label: "Fund money",
    help: "Is the cost paid with money applied for from the fund? Everything else is shown as co-financing.",
  },
  "/costs/*/phase": {
    label: "Phase",
    help: "Does the cost belong to the project, or to ordinary operation afterwards? Without operation one cannot see who is to pay for it.",
  },
  "/costs/*/opportunityShare": {
    label: "Opportunity share",
    help: "How much of the time is taken from something else that would have done good? Only for co-financing in kind. Empty means all of it.",
    example: "Example: 50%, when half the time would otherwise have been idle",
  },
  "/costs/*/factor": {
    label: "Factor",
    help: "A number by which all amounts of the line are multiplied. 1 changes nothing.",
    example: "Example: 0.5 when only half the cost belongs to the intervention",
  },
  "/costs/*/amounts/*": {
    label: "Amounts",
    help: "What does it cost each year? Count only what is added because of the intervention.",
    example: "Example: SEK 500 000 in 2025",
  },
  "/costs/*/ingredients": {
    label: "Time and wages",
    help: "Work out the cost from working time instead of giving amounts: hours, wage and additions, year by year.",
  },
  "/costs/*/ingredients/*": {
    label: "Time and wages of the year",
    help: "Hours times hourly wage, with on-cost and then overhead on top.",
  },
  "/costs/*/ingredients/*/hours": {
    label: "Hours",
    help: "How many working hours are needed during the year? Full time is about 1 600 hours, with holidays and absence deducted.",
    example: "Example: 800 hours for half time",
  },
  "/costs/*/ingredients/*/hourlyWage": {
    label: "Hourly wage",
    help: "Wage per hour worked, before on-cost: the monthly wage times 12, divided by 1 600 hours.",
    example: "Example: SEK 337.50 per hour at SEK 45 000 a month",
  },
  "/costs/*/ingredients/*/oncost": {
    label: "On-cost",
    help: "Employer contributions and pension on top of the wage. The employer's own figures are better than the standard rate. Empty means none.",
    example: "Example: about 44.5% in a municipality and 52.3% in a region, in 2023",
    source: "Source: SKR, employer contributions and on-cost (PO-pålägg) 2023. Check this year's figure.",
  },
  "/costs/*/ingredients/*/overhead": {
    label: "Overhead",
    help: "Premises, IT, management and other support, as a share of wages with on-cost. Empty means none.",
    example: "Example: 20%, a standard rate that is not verified",
  },
  "/costs/*/equipment": {
    label: "Equipment",
    help: "Something bought once and used for several years. The price is spread over the years, with interest.",
  },
  "/costs/*/equipment/price": {
    label: "Price",
    help: "What does the equipment cost to buy?",
    example: "Example: SEK 120 000",
  },
  "/costs/*/equipment/lifeYears": {
    label: "Life in years",
    help: "For how many years can the equipment be used before it must be replaced?",
    example: "Example: 5",
  },
  "/costs/*/equipment/rate": {
    label: "Interest rate",
    help: "Real interest on the money tied up in the equipment. The discount rate will do; 0% spreads the price evenly.",
    example: "Example: 3.5%",
  },
  "/costs/*/equipment/years/*": {
    label: "Years in use",
    help: "In which years of the appraisal is the equipment used? Each year gets its part of the price.",
    example: "Example: 2025, 2026 and 2027",
  },
  "/costs/*/prices": {
    label: "Prices",
    help: "In which year's money are the amounts written? The appraisal converts them to its price year.",
  },
  "/costs/*/prices/basis": {
    label: "Price basis",
    help: "Are the amounts at each year's own prices, as in a budget, or all at the prices of one year?",
  },
  "/costs/*/prices/year": {
    label: "Price year of the amounts",
    help: "At which year's prices are the amounts? Given for constant prices only.",
    example: "Example: 2024",
  },
  "/costs/*/prices/series": {
    label: "Price series",
    help: "With which index are the amounts converted to the appraisal's price year? Not needed if they are at its prices already.",
    source: "Source: for costs PKV (municipality) and LPIK (region) from SKR suit, otherwise the CPI from SCB.",
  },

  "/valuations": {
    label: "Valuations",
    help: "What is an outcome worth in kronor, to whom and when? The values are the economist's, but everyone should be able to trace them to the source.",
  },
  "/valuations/*": {
    label: "Valuation",
    help: "One value of one outcome, with amount, price year, when the value comes and who receives it.",
  },
  "/valuations/*/name": {
    label: "Name",
    help: "What does the value consist of? Call it value, since it is seldom money in a budget.",
    example: "Example: Production value of eligibility",
  },
  "/valuations/*/outcome": {
    label: "Outcome",
    help: "Which of the appraisal's outcomes is given a value?",
  },
  "/valuations/*/category": {
    label: "Category",
    help: "What sort of value is it? Tax is part of the production value already and must not be added for the same outcome.",
  },
  "/valuations/*/valueOfOutcome": {
    label: "Value of the outcome",
    help: "Is this the amount that the outcome itself is worth? Mark at most one valuation of an outcome. Only needed when it has several.",
  },
  "/valuations/*/content": {
    label: "Content",
    help: "Is the amount counted on earnings, on the whole labour cost or net? Choose unknown if the source does not say.",
  },
  "/valuations/*/amount": {
    label: "Amount",
    help: "What is one outcome worth, as the source states it? For a yearly amount: the value during one year.",
    example: "Example: SEK 1 000 000 per additional eligible pupil",
    source: "Source: Hultkrantz et al. 2021, as quoted in the final report. Price year and rate are not verified.",
  },
  "/valuations/*/prices": {
    label: "Prices",
    help: "In which year's money is the amount? The source says so, often in the section on method or in a footnote.",
  },
  "/valuations/*/prices/year": {
    label: "Price year of the amount",
    help: "At which year's prices is the amount? If the source does not say, choose unknown rather than guess.",
    example: "Example: 2020",
  },
  "/valuations/*/prices/takenAs": {
    label: "Taken as price year",
    help: "When the price year is unknown: as which year's prices should the amount count? The result is marked with the price year being unknown.",
    example: "Example: 2024",
  },
  "/valuations/*/prices/series": {
    label: "Price series",
    help: "With which index is the amount converted to the appraisal's price year? Not needed if it is at its prices already.",
    source: "Source: for benefits the CPI from SCB suits, or an index of real wages.",
  },
  "/valuations/*/prices/because": {
    label: "Why that price year",
    help: "What do you know about the price year, and why does the amount count as that year?",
    example: "Example: The article is from 2021 but does not say which price year holds",
  },
  "/valuations/*/profile": {
    label: "Profile over time",
    help: "When does the value come: all at once, over a whole working life or during some years?",
  },
  "/valuations/*/profile/kind": {
    label: "Kind of profile",
    help: "A yearly value profile suits values of a lifetime. With a lump sum, payback and internal rate of return cannot be worked out.",
  },
  "/valuations/*/profile/calibratedRate": {
    label: "The source's rate",
    help: "Which rate did the source use to add up the years to one amount? It is needed to divide the amount between the years again.",
    example: "Example: 3.5%",
  },
  "/valuations/*/profile/atAge": {
    label: "Age at the outcome",
    help: "How old is the person in the year of the outcome? It is the age that the source's amount is worked out to.",
    example: "Example: 16",
  },
  "/valuations/*/profile/fromAge": {
    label: "From age",
    help: "At which age does the value begin to come, for instance as income?",
    example: "Example: 20",
  },
  "/valuations/*/profile/toAge": {
    label: "To age",
    help: "Which is the last year of age with a value? It is included.",
    example: "Example: 64",
  },
  "/valuations/*/profile/shapeGrowth": {
    label: "Growth within the profile",
    help: "Does the value grow with age, as the source reckons? 0% means the same each year. The total is the source's amount either way.",
    example: "Example: 1.5%",
  },
  "/valuations/*/profile/years": {
    label: "Number of years",
    help: "For how many years does the value come? Count only as long as there is reason to believe that the effect lasts.",
    example: "Example: 5",
  },
  "/valuations/*/profile/firstLag": {
    label: "Years to the first value",
    help: "How many years after the outcome does the first value come? 0 means the same year.",
    example: "Example: 1",
  },
  "/valuations/*/profile/dropOff": {
    label: "Drop-off",
    help: "How much of what is left disappears each year? 0% means that the value stays the same throughout.",
    example: "Example: 30%, a judgement of short-run effects; 10 and 60% are worth trying",
  },
  "/valuations/*/persistence": {
    label: "Persistence",
    help: "How much is left from one year to the next? Empty means all. Give none for a yearly value profile or beside a drop-off.",
    example: "Example: 90%, when one in ten relapses each year",
  },
  "/valuations/*/realUprating": {
    label: "Real uprating",
    help: "How much does the value grow each year beyond prices, for instance with wages? Give 0% if it only follows prices.",
    example: "Example: 1%",
  },
  "/valuations/*/realised": {
    label: "How the value is realised",
    help: "Does it become money that can be moved in a budget, freed time, or welfare? Choose money only if someone can say in which budget.",
  },
  "/valuations/*/recipients/*": {
    label: "Recipients",
    help: "How much of the value does each get? The shares must add to 100%. For a transfer they add to 0%: someone gives what others get.",
    example: "Example: the pupil 50.9%, the state 23.9%, the municipality 16.4%, the region 8.8%",
    source:
      "Source: standard split from employer contributions 31.42%, municipal tax 21.61% and regional tax 11.51% (Sandviken). Not verified.",
  },
  "/valuations/*/equalised/*": {
    label: "Equalised",
    help: "Which recipients get their part as tax income, which is equalised? Avoided costs never are.",
  },

  "/equalisation": {
    label: "Income equalisation",
    help: "When a municipality or region gets more tax income, most of it goes to the equalisation. How much does each keep?",
  },
  "/equalisation/*": {
    label: "Equalisation",
    help: "How much an actor keeps of its increased tax income, and who gets the rest.",
  },
  "/equalisation/*/from": {
    label: "From",
    help: "Which public actor's tax income is equalised?",
  },
  "/equalisation/*/keep": {
    label: "Share kept",
    help: "How much of an increase in tax income is left? Below 0% means that the actor loses by the increase.",
    example: "Example: 10.6% for Sandviken and 15.1% for Region Gävleborg",
    source:
      "Source: 1 − the county's tax rate / own tax rate, Act (2004:881) on local government equalisation, section 2.",
  },
  "/equalisation/*/to": {
    label: "To",
    help: "Where does the rest go? Choose the actor that stands for the equalisation.",
  },

  "/transfers": {
    label: "Transfers",
    help: "What money moves between the actors, such as state grants? It makes nobody richer together, but changes who pays.",
  },
  "/transfers/*": {
    label: "Transfer",
    help: "Money that goes from one actor to another, year by year, with nothing given in exchange.",
  },
  "/transfers/*/name": {
    label: "Name",
    help: "What money is it?",
    example: "Example: State grant for school attendance",
  },
  "/transfers/*/from": {
    label: "From",
    help: "Which actor pays?",
  },
  "/transfers/*/to": {
    label: "To",
    help: "Which actor gets the money?",
  },
  "/transfers/*/amounts/*": {
    label: "Amounts",
    help: "How much is moved each year?",
    example: "Example: SEK 200 000 in 2025",
  },
};
