import type { WorthWords } from "./worth.ts";

export const worthEn: WorthWords = {
  pays: (amount, per, often) => `At ${amount} ${per} it breaks even ${often}`,
  likely: {
    always: (low, high) => `; it breaks even more often than not at every amount from ${low} to ${high}`,
    never: (low, high) => `; at no amount from ${low} to ${high} does it break even more often than not`,
    from: (amount, beside) =>
      beside === "more"
        ? `; only from about ${amount} does it break even more often than not`
        : `; ${beside === "less" ? "already " : ""}from about ${amount} it breaks even more often than not`,
    upTo: (amount) => `; only up to about ${amount} does it break even more often than not`,
    between: (low, high) => `; only between about ${low} and ${high} does it break even more often than not`,
    changing: "; whether it breaks even more often than not goes back and forth with the amount",
  },
  nothing: "doing nothing",
  best: (amount, per, name, often) => `At ${amount} ${per} ${name} is best ${often}`,
  alike: (amount, per, names, often) => `At ${amount} ${per} ${names} are best equally often: each ${often}`,
  leads: {
    always: (low, high) => `; nothing else is best more often at any amount from ${low} to ${high}`,
    under: (amount, name) => `; below about ${amount} ${name} is best more often`,
    over: (amount, name) => `; above about ${amount} ${name} is best more often`,
  },
  per: (each, isAnnual) => `per ${each}${isAnnual ? " and year" : ""}`,
  prices: (year, isKnown) => (isKnown ? `${year} prices` : `price year unknown, taken as ${year} prices`),
  measured: (per, prices) =>
    `In how many cases of 100 the investment breaks even for society at different values in kronor ${per} (${prices}). The value counts as certain, and all else as just as uncertain as in the rest of the appraisal.`,
  measuredBest: (per, prices) =>
    `In how many cases of 100 each alternative is best for society, better than the others and than doing nothing, at different values in kronor ${per} (${prices}). The value counts as certain, and all else as just as uncertain as in the rest of the appraisal.`,
  uncertainAmount: "In “How sure is it?” the value is uncertain too, so the numbers there may be others.",
  falling:
    "At the highest amount it breaks even less often than at the lowest: in some of the cases the investment leads to fewer outcomes, and the more an outcome is worth, the more that costs.",
  places: (list) => `So often it breaks even: ${list}.`,
  place: (of100, amount) => `${of100} at ${amount}`,
  rival: {
    stands: (called, amount, often) => `${called}: ${amount}. Then it breaks even ${often}.`,
    outside: (called, amount) => `${called}: ${amount}. The amount is outside the picture.`,
    otherPrices: (called, amount, year) =>
      `${called}: ${amount} at ${year} prices. The amount has not been converted and is therefore not in the picture.`,
    unknownYear: (prices) => `The price year is not known; the amount is read as if it were at ${prices} prices.`,
    notVerified: (because) => (because ? `Not verified: ${because}.` : "Not verified."),
  },
  mark: {
    stated: (amount, chance) => `the appraisal’s amount ${amount}${chance ? `: ${chance}` : ""}`,
    rival: (called, amount, isVerified, chance) =>
      `${called}${isVerified ? "" : ", not verified"}: ${amount}${chance ? `, ${chance}` : ""}`,
    from: (amount) => `from about ${amount} more often than not`,
    upTo: (amount) => `up to about ${amount} more often than not`,
    axis: "cases of 100",
    nothing: "do nothing",
  },
  not: {
    nothingValued:
      "No outcome has a value in kronor yet, so it cannot be said what it must be worth for the investment to break even.",
    noneMarked:
      "None of the appraisal’s values is marked as the value of an outcome, so there is no amount to try. Mark one among the economist’s assumptions.",
    zero: "The appraisal takes an outcome to be worth SEK 0. The picture shows amounts up to twice that, so there is nothing to show here.",
    notAlone: "The value of the outcome cannot be changed by itself, so it cannot be said what it must be worth.",
    unknown: (why) => `${why} It can therefore not be said how often the investment breaks even at different amounts.`,
    restsOn: (amount, per) => `The answer assumes ${amount} ${per}.`,
  },
};
