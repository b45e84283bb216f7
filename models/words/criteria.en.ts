import type { CriteriaWords } from "./criteria.ts";
import { share } from "./number.ts";

/** A fund's criteria. */
export const en: CriteriaWords = {
  titles: {
    fundPerYear: "Fund money a year",
    fundYears: "Years with fund money",
    fundShare: "The fund's share of the cost",
    parties: "Parties that contribute",
    operation: "After the project",
  },
  states: { met: "met", missing: "not stated", broken: "not met" },
  asks: {
    fundPerYear: (limit, { kronor }) => `The fund pays at most ${kronor(limit)} a year.`,
    fundYears: (limit) => `The fund pays in at most ${limit} calendar years.`,
    fundShare: (limit) =>
      `The fund pays at most ${limit === 0.5 ? "half" : share(limit, "en")} of the project's cost, with the time of others counted.`,
    parties: (limit) => `At least ${limit} parties are to contribute money or time of their own.`,
    operation: () => "It is to be clear who pays after the project.",
  },
  says: {
    fundPerYear: {
      met: ({ amount, year }, { kronor }) => `Here it is ${kronor(amount)} at most, in ${year}.`,
      broken: ({ amount, year, excess, years }, { kronor }) =>
        years === 1
          ? `Here it is ${kronor(amount, excess)} in ${year}: ${kronor(excess, excess)} too much.`
          : `Here it is ${kronor(amount, excess)} at most, in ${year}: ${kronor(excess, excess)} too much. In all, ${years} years are over the limit.`,
    },
    fundYears: {
      met: ({ years }) => `Here it is ${years}.`,
      broken: ({ years, excess }) => `Here it is ${years}: ${excess} too many.`,
    },
    fundShare: {
      met: ({ fund, total }, { kronor }) => `Here it is ${kronor(fund)} of ${kronor(total)}.`,
      broken: ({ fund, total, lacking }, { kronor }) =>
        `Here it is ${kronor(fund, lacking)} of ${kronor(total, lacking)}: co-financing of ${kronor(lacking, lacking)} is lacking.`,
    },
    parties: {
      met: ({ parties }, { actors }) => `Here there are ${parties.length}: ${actors(parties)}.`,
      broken: ({ parties }, { actors }) => `Here it is ${actors(parties)} only. Add what each other party contributes.`,
    },
    operation: { met: ({ payers }, { actors }) => `Here it is ${actors(payers)}.` },
  },
  untold: {
    noCosts: () => "State what the project costs.",
    noFund: () => "State what part of the cost the fund is to pay.",
    unfinished: (where) => `It can be judged when this is filled in: ${where}.`,
  },
  missing: {
    parties: "State who pays for what.",
    operation: "State what ordinary operation costs and who pays for it.",
  },
  inForce: ({ name, validFrom, isVerified }) =>
    `${name}, from ${validFrom}.${isVerified ? "" : " Not verified against the guideline in force."}`,
  none: "Which criteria were in force at the date of the appraisal is not known.",
};
