import { first } from "./noun.ts";
import { say } from "./part.ts";
import type { SentenceWords } from "./sentence.ts";

export const en: SentenceWords = {
  numbers: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  nothingValued: "no outcome has a value in kronor",
  result: {
    pays: (who, perKrona) => say`${first(who)} gets back ${perKrona} per krona spent`,
    justPays: (who, more) => say`${first(who)} gets back what was spent and ${more} more`,
    even: (who) => say`${first(who)} gets back exactly what was spent`,
    almost: (who, missing) => say`${first(who)} almost gets back what was spent: ${missing} is missing`,
    paysNot: (who, perKrona) => say`${first(who)} does not get back what was spent, but ${perKrona} per krona spent`,
    nothing: (who) => say`${first(who)} gets back none of what was spent`,
    free: (who, gain) => say`${first(who)} bears no cost of the investment and gains ${gain}`,
    freeLoss: (who, loss) => say`${first(who)} bears no cost of the investment but loses ${loss}`,
    untouched: (who) => say`${first(who)} neither loses nor gains`,
    unknown: (who, reason) => say`It cannot be said how much ${who} gets back: ${reason}`,
  },
  who: {
    after: " after equalisation",
    more: (many) => `${many} others`,
    gainAndLoss: (who, gain, losers, after, several) =>
      say`${first(who)} gains most, ${gain}, while ${losers} ${several ? "lose" : "loses"}${after}`,
    gainOnly: (who, gain, after) => say`${first(who)} gains most, ${gain}, and no one loses${after}`,
    lossOnly: (losers, after, several) => say`No one gains, and ${losers} ${several ? "lose" : "loses"}${after}`,
    none: () => say`No one gains and no one loses`,
    unknown: (who, cost, reason) => say`${first(who)} pays most, ${cost}, but it cannot be said who gains: ${reason}`,
    unknownAll: (reason) => say`It cannot be said who gains: ${reason}`,
  },
  flows: {
    pays: (year, years, one) =>
      say`In present value the benefit outweighs the cost from ${year}, ${years} ${one ? "year" : "years"} after the first outlay`,
    paysAtOnce: (year) =>
      say`In present value the benefit outweighs the cost from the very year of the first outlay, ${year}`,
    never: (last) => say`In present value the benefit does not outweigh the cost in any year up to ${last}`,
    noOutlay: () => say`The benefit is at least as large as the cost from the start`,
    turns: (year, years, one) =>
      say`In present value the gains outweigh the losses from ${year}, ${years} ${one ? "year" : "years"} after the first loss`,
    turnsNever: (last) => say`In present value the gains do not outweigh the losses in any year up to ${last}`,
    noCost: () => say`There is no cost here to outweigh`,
    spent: (cost, years, reason) =>
      say`The cost, ${cost} in present value, falls in ${years}, but when the benefit outweighs it cannot be said: ${reason}`,
    unknown: (reason) => say`It cannot be said when the benefit outweighs the cost: ${reason}`,
  },
  funnel: {
    become: (reached, people, gained, become, fewer) =>
      say`Of ${reached} ${people} reached, ${gained} ${fewer ? "fewer" : "more"} become ${become}`,
    becomeNone: (reached, people, become) => say`Of ${reached} ${people} reached, no more become ${become}`,
    gives: (reached, people, gained, noun) => say`${reached} ${people} are reached, which gives ${gained} ${noun}`,
    givesNone: (reached, people, noun) => say`${reached} ${people} are reached, which gives no ${noun}`,
    counted: (gained, noun) => say`The intervention gives ${gained} ${noun}`,
    unknown: (reached, people, reason) =>
      say`${reached} ${people} are reached, but what that gives cannot be said: ${reason}`,
    unknownAll: (reason) => say`It cannot be said what the intervention gives: ${reason}`,
  },
  scenarios: {
    none: "No scenarios are described yet",
    notComputed: "they could not be calculated",
    unknown: (reason) => say`It cannot be said in which scenarios the investment pays: ${reason}`,
    range: (low, high) => say`from ${low} to ${high}`,
    one: (pays, range) => say`${pays ? "Pays" : "Does not pay"} in the only scenario, ${range}`,
    all: (of, range) => say`Pays in ${of === "two" ? "both" : `all ${of}`} scenarios, ${range}`,
    some: (pays, of, range) => say`Pays in ${pays} of ${of} scenarios, ${range}`,
    no: (of, range) => say`Pays in none of ${of} scenarios, ${range}`,
    notSome: (known, of, range) => say`Does not pay in ${known} of ${of} scenarios, ${range}`,
    butUnknown: (unknown) => `; in ${unknown} it cannot be said`,
  },
  budget: {
    partFund: (total, fund) => say`Of ${total}, ${fund} comes from the fund`,
    allFund: (total) => say`The whole cost, ${total}, comes from the fund`,
    noFund: (total) => say`The intervention costs ${total}, and none of it comes from the fund`,
    unknown: (reason) => say`The budget in current prices cannot be calculated in full: ${reason}`,
  },
};
