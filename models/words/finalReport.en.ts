import type { FinalReportWords } from "./finalReport.ts";
import { count } from "./number.ts";

export const finalReportEn: FinalReportWords = {
  headings: {
    results: "Results",
    needed: "What must be true",
    gives: "What the investment gives",
    who: "Who pays and who gains?",
    when: "When?",
    sure: "How sure is it?",
    decides: "What decides the answer?",
    scenarios: "Scenarios",
    after: "After the project",
    unpriced: "Effects without a price",
    since: "What has changed since the last edition",
    comments: "Comments",
    appendix: "Appendix: how the appraisal is made",
    budget: "Budget",
    followUp: "The number to watch",
  },
  about: (title, stage) => {
    const report = `This is the final report of the social investment ${title}`;
    if (stage === "final" || stage === "followUp") return `${report}, which was carried out`;
    if (stage === "running") return `${report}, which is being carried out`;
    if (stage === undefined) return `${report},`;
    return `${report}, which is intended to be carried out`;
  },
  between: (parties, isOne) => (isOne ? `by ${parties}` : `in collaboration between ${parties}`),
  during: (from, to) => (from === to ? `in ${from}` : `in the years ${from}–${to}`),
  fundedBy: (whom, isAll) => `${isAll ? "financed" : "part-financed"} by fund money from ${whom}`,
  roles: { coordinator: "Coordinator", economist: "Economic evaluator", researcher: "Researcher" },
  commentOf: {
    coordinator: "Comment from the coordinator",
    economist: "Comment from the economic evaluator",
    researcher: "Comment from the researcher",
  },
  keys: {
    npv: "Net present value",
    bcr: "Benefit per krona",
    npvPerFundKrona: "Net present value per fund krona",
    payback: "Paid back",
  },
  paidBack: (years) =>
    years === 0
      ? "In the year of the first outlay."
      : `Discounted; ${count(years, "en")} year${years === 1 ? "" : "s"} after the first outlay.`,
  keysFor: "For society, with the values of the appraisal.",
  who: {
    caption: "Cost, benefit and net by actor",
    actor: "Actor",
    cost: "Cost",
    benefit: "Benefit",
    net: "Net",
    isMoved: "after equalisation",
    own: (name) => `${name}, own part`,
    sum: "Society",
    publicFunds: "The tax factor (no single actor's)",
    measured: ({ unit, basis }) => `Net present value by actor before and after tax equalisation, ${unit}, ${basis}.`,
    sign: "Right of the zero line: gains. Left of it: pays more than it gets back.",
    summary: (parts) => `Net present value after equalisation. ${parts}.`,
  },
  when: {
    measured: ({ unit, basis }) => `Benefit less cost up to each year for society, ${unit}, ${basis}.`,
    sign: "Above the zero line: the benefit has outweighed the cost. Below: not yet.",
    last: "Net present value, all years",
    payback: "Year of payback",
    summary: ({ first, last, low, lowYear, end }) =>
      `The years ${first}–${last}. The cumulated present value is lowest in ${lowYear}, ${low}. It ends at ${end}.`,
  },
  funnel: {
    steps: {
      reached: "Reached by the intervention",
      effect: "Outcomes before deductions",
      deadweight: "After deadweight (would have happened anyway)",
      ownShare: "The intervention's own share",
      displacement: "After displacement",
      evidenceFactor: "After the evidence factor",
    },
    adjustments: {
      reached: "those reached",
      effect: "effect",
      deadweight: "deadweight",
      ownShare: "the part of others in the effect",
      displacement: "displacement",
      evidenceFactor: "evidence",
    },
    measured: "How many are left after each step: first people, then outcomes.",
    neutral: (names) => `Nothing is deducted for ${names}.`,
  },
  dots: {
    measured: ({ unit, basis }) =>
      `Each dot is 1 case in 100. Society's net present value, ${unit}, ${basis}. In a case every uncertain parameter has one of the values that it can have, a likely one more often than an unlikely one.`,
  },
  tornado: {
    npv: "Society's net present value",
    measured: (basis) =>
      `Society's net present value when one parameter at a time is low or high (5 and 95 per cent) and the others have the values of the appraisal; ${basis}.`,
    some: (shown, all) =>
      `The picture shows the ${count(shown, "en")} parameters that matter most, of ${count(all, "en")} uncertain ones; the table of the appendix shows all.`,
  },
  scenarios: {
    base: "The main appraisal",
    none: "The appraisal has no scenarios.",
    measured: (basis) => `Net present value to society: the same appraisal with other assumptions; ${basis}.`,
    sign: "Right of the zero line: pays. Left of it: does not pay.",
  },
  notDrawn: "How sure the answer is has not been worked out: the report is made without draws.",
  noUnpriced: "No effects without a price are stated.",
  effect: "Effect",
  direction: "Direction",
  size: "Size",
  why: "Why",
  unpricedTable: "Effects that are not counted in kronor but belong to the decision",
  directions: { "+": "better", "−": "worse", "?": "unclear" },
  sizes: { small: "small", medium: "moderate", large: "large" },
  since: {
    before: (edition, day) => `Edition ${edition}, ${day}`,
    after: "This report",
    measured: (basis) => `Society's net present value, ${basis}: what each change has done.`,
    withheld: "What has changed since the last edition is not shown in the public edition.",
  },
};
