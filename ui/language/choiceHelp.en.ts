import type { choiceHelpSv } from "./choiceHelp.sv.ts";
import type { SameFields } from "./fields.ts";

const phases = {
  development: "During the project, while the intervention is tried. Done once.",
  operation: "After the project, when the intervention has become part of ordinary work.",
};

export const choiceHelpEn: SameFields<typeof choiceHelpSv> = {
  "/stage": {
    idea: "Enough to see what is needed: cohort, number, cost and years.",
    application: "Now the effect, the evidence and who pays for what are needed too.",
    decided: "The decision is taken but the intervention has not started.",
    running: "The intervention is under way.",
    final: "The intervention has ended and is to be reported.",
    followUp: "What came about is compared with what was expected, a year or more afterwards.",
  },
  "/settings/discounting/timing": {
    yearStart: "The year's money counts as if it came on 1 January. Amounts in the base year are then not converted.",
    yearMiddle:
      "The year's money counts as if it came in mid-year. All amounts are discounted half a year more than at the start.",
    yearEnd:
      "The year's money counts as if it came on 31 December. All amounts are discounted a whole year more than at the start.",
  },
  "/settings/costOfPublicFunds/appliesTo": {
    net: "The factor is put on public costs and on public benefits.",
    gross: "The factor is put on public costs alone.",
  },
  "/settings/simulation/sampling": {
    sobol: "The numbers cover the beliefs evenly (Sobol points), so that the answer is surer with as many draws.",
    random: "Each draw is random by itself. Good to compare with, but takes more draws.",
  },
  "/actors/*/sector": {
    individual: "Those the intervention is for, and other private persons.",
    municipality: "The municipality, its departments and companies.",
    region: "The region and its departments.",
    state: "The state, its agencies and social insurance.",
    equalisation:
      "The income equalisation that receives what municipalities and regions do not keep. One such actor is enough.",
    civilSociety: "Associations, foundations and congregations.",
    business: "Private companies. Not part of the public sector.",
  },
  "/cohorts/*/phase": phases,
  "/costs/*/phase": phases,
  "/outcomes/*/concept": {
    eligibility: "One more pupil becomes eligible for a national programme in upper-secondary school.",
    degree: "One more pupil takes a degree. Must not be valued together with eligibility for the same people.",
    absence: "One day or hour less of absence. Not counted in people.",
    placement: "One person who is spared placement outside the home.",
    employment: "One more person gets a job.",
    benefit: "One person's or household's need of benefits, such as income support.",
    health: "A change in health, measured as the material states.",
    contact: "One visit, call or other contact less. Not counted in people.",
    other: "None of the others fits. Write in the name what is counted.",
  },
  "/outcomes/*/effect/measure": {
    riskDifference:
      "Difference in percentage points: if 46 of 100 become eligible instead of 40 it is 6 percentage points.",
    relativeRisk:
      "The risk with the intervention divided by the risk without. 0.88 means that the risk falls by 12%, above 1 that it rises.",
    oddsRatio:
      "The odds of things going badly, with the intervention divided by without. Common in studies. Below 1 is better.",
    perPerson: "The outcomes that the intervention gives per participant, such as 12 fewer days of absence.",
    count:
      "The outcomes have been counted already, year by year. Then the share that would have happened anyway is given too.",
  },
  "/outcomes/*/effect/per": {
    reached: "The effect was measured among those who took part. Take-up gives how many they are.",
    offered:
      "The effect was measured among all who were offered the intervention, also those who declined. Take-up is then not applied.",
  },
  "/costs/*/category": {
    staff: "Wages, employer contributions and pensions, or working time.",
    premises: "Rent and upkeep of premises.",
    equipment: "What is used for several years, such as computers and vehicles.",
    training: "Training and supervision of those who work in the intervention.",
    material: "What is used up, such as printed matter and material for pupils.",
    administration: "Management, finance and other support of the intervention.",
    evaluation: "Follow-up, accompanying research and evaluation.",
    other: "What nothing else fits. Write in the name what it is.",
  },
  "/costs/*/kind": {
    cash: "Something is paid: wages for a new post, rent, purchases.",
    inKind: "Staff, premises or other things already there are used in the intervention instead of for something else.",
  },
  "/costs/*/prices/basis": {
    nominal: "Each amount is at the prices of its own year, as in a budget or annual accounts.",
    real: "All amounts are at the prices of one year, so that rises in prices are left out.",
  },
  "/valuations/*/category": {
    production: "What is produced when more people work, measured as earnings or labour cost. Tax is part of it.",
    tax: "Tax that is paid more or less. Part of the production value already.",
    transfer: "Money moved from one to another for each outcome, such as benefits. The sum is zero.",
    avoidedCost: "Care, support or teaching that is not needed. It becomes money only when something can be cut.",
    health: "The value of better health or longer life, beyond the cost of care.",
    wellbeing: "The value of feeling better, where a source puts a price on it.",
    crime: "The value of fewer crimes, for victims and for society.",
    other: "None of the others fits. Write in the name what the value consists of.",
  },
  "/valuations/*/content": {
    earnings: "Gross earnings, without employer contributions.",
    labourCost: "Earnings and employer contributions, that is, what the employer pays.",
    net: "The gain after the costs of reaching it are deducted, such as longer education.",
    unknown: "The source does not say what is included.",
  },
  "/valuations/*/profile/kind": {
    lumpSum:
      "The whole value counts in the year of the outcome. Payback and internal rate of return cannot then be worked out.",
    stream: "The source's amount is divided between the ages at which the value comes. Suits lifetime earnings.",
    annual: "An amount per outcome and year for some years, which may decline. Suits avoided costs.",
  },
  "/valuations/*/realised": {
    cash: "A budget can be cut or the money used for something else. Preferably say which budget.",
    capacity: "Time or places are freed and used for others, but no budget gets smaller.",
    welfare: "People are better off, without money or time being freed in any service.",
  },
  "/parameters/*/belief/kind": {
    pert: "Low, most likely and high, with most of the chance near the most likely. The usual choice.",
    triangular: "Low, most likely and high, with more at the ends than PERT.",
    uniform: "All numbers between low and high are equally likely. When no number is likelier than another.",
    normal: "A bell-shaped curve, the same both ways. From a study: confidence interval, or mean and standard error.",
    lognormal: "A curve with a long upper tail that never reaches 0. Suits a relative risk or odds ratio from a study.",
    beta: "For shares: mean and standard deviation, or how many of how many.",
    gamma: "For numbers that cannot be below 0, such as costs, by mean and standard deviation.",
    observed: "The numbers that were measured, all equally likely.",
    fixed: "The number is known, as a tax rate is. For judgements it looks surer than it is.",
  },
  "/parameters/*/evidence/grade": {
    high: "Several good studies with a comparison group show the same, for a group like the cohort.",
    medium: "One good study, or several weaker ones that point the same way.",
    low: "Single measurements without comparison, or studies of another group.",
    none: "Nobody has studied it. The number is a judgement or an assumption.",
  },
  "/parameters/*/usage": {
    marginal: "What one more outcome gives or costs. That is what the appraisal asks for.",
    average: "Everything divided by everyone. It may make the benefit too large, and is marked in the result.",
    unknown: "The source does not say which it is.",
  },
  "/parameters/*/unit": {
    share: "A part of something, written in per cent: risks, rates, additions, take-up.",
    factor: "A number to multiply by, without a unit: relative risk, odds ratio, cost of public funds.",
    person: "Number of people in a cohort.",
    outcome: "Number of outcomes that have been counted.",
    "outcome/person": "Number of outcomes for each participant, such as fewer days of absence.",
    SEK: "An amount: a cost, a purchase price.",
    "SEK/outcome": "The value of one outcome, all of it as of the year of the outcome.",
    "SEK/outcome/year": "The value of one outcome during one year.",
    hour: "Working time.",
    "SEK/hour": "Wage per hour.",
    year: "A number of years. Years in the appraisal are written directly and not taken from parameters.",
  },
  "/parameters/*/verified/state": {
    no: "Nobody has compared the number with the source yet. It is marked in the result.",
    yes: "Someone has seen the number in the source. State who and when.",
  },
  "/unpriced/*/direction": {
    "?": "The material points both ways or says too little.",
  },
  "/unpriced/*/size": {
    small: "Noticed by a few, or a little.",
    medium: "Clearly noticed by several.",
    large: "May be one of the most important consequences of the intervention.",
  },
  "/report/comments/*/role": {
    coordinator: "Coordinates the fund's investments, and sees whether this one serves the fund's aims.",
    economist: "Has calculated or reviewed, and sees what the figures say and do not say.",
    researcher: "Has followed the work, and sees how it went and what it takes to last.",
  },
};
