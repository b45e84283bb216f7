import { first } from "./noun.ts";
import { say } from "./part.ts";
import type { SentenceWords } from "./sentence.ts";

export const sv: SentenceWords = {
  numbers: ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
  nothingValued: "inget utfall har ett värde i kronor",
  result: {
    pays: (who, perKrona) => say`${first(who)} får tillbaka ${perKrona} per satsad krona`,
    justPays: (who, more) => say`${first(who)} får tillbaka det satsade och ${more} till`,
    even: (who) => say`${first(who)} får tillbaka precis det satsade`,
    almost: (who, missing) => say`${first(who)} får nästan tillbaka det satsade: ${missing} fattas`,
    paysNot: (who, perKrona) => say`${first(who)} får inte tillbaka det satsade, utan ${perKrona} per satsad krona`,
    nothing: (who) => say`${first(who)} får inte tillbaka något av det satsade`,
    free: (who, gain) => say`${first(who)} bär ingen kostnad för insatsen och vinner ${gain}`,
    freeLoss: (who, loss) => say`${first(who)} bär ingen kostnad för insatsen men förlorar ${loss}`,
    untouched: (who) => say`${first(who)} varken förlorar eller vinner`,
    unknown: (who, reason) => say`Det går inte att säga hur mycket ${who} får tillbaka: ${reason}`,
  },
  who: {
    after: " efter utjämning",
    more: (many) => `${many} andra`,
    gainAndLoss: (who, gain, losers, after) =>
      say`${first(who)} vinner mest, ${gain}, medan ${losers} förlorar${after}`,
    gainOnly: (who, gain, after) => say`${first(who)} vinner mest, ${gain}, och ingen förlorar${after}`,
    lossOnly: (losers, after) => say`Ingen vinner, och ${losers} förlorar${after}`,
    none: () => say`Ingen vinner och ingen förlorar`,
    unknown: (who, cost, reason) =>
      say`${first(who)} betalar mest, ${cost}, men vem som vinner går inte att säga: ${reason}`,
    unknownAll: (reason) => say`Det går inte att säga vem som vinner: ${reason}`,
  },
  flows: {
    pays: (year, years) =>
      say`Räknat i nuvärde väger nyttan upp kostnaden från år ${year}, ${years} år efter första utgiften`,
    paysAtOnce: (year) => say`Räknat i nuvärde väger nyttan upp kostnaden redan samma år som första utgiften, ${year}`,
    never: (last) => say`Räknat i nuvärde väger nyttan inte upp kostnaden något år till och med ${last}`,
    noOutlay: () => say`Nyttan är från början minst lika stor som kostnaden`,
    turns: (year, years) =>
      say`Räknat i nuvärde väger vinsterna upp förlusterna från år ${year}, ${years} år efter den första förlusten`,
    turnsNever: (last) => say`Räknat i nuvärde väger vinsterna inte upp förlusterna något år till och med ${last}`,
    noCost: () => say`Här finns ingen kostnad att väga upp`,
    spent: (cost, years, reason) =>
      say`Kostnaden, ${cost} i nuvärde, faller ${years}, men när nyttan väger upp den går inte att säga: ${reason}`,
    unknown: (reason) => say`Det går inte att säga när nyttan väger upp kostnaden: ${reason}`,
  },
  funnel: {
    become: (reached, people, gained, become, fewer) =>
      say`Av ${reached} ${people} som nås blir ${gained} ${fewer ? "färre" : "fler"} ${become}`,
    becomeNone: (reached, people, become) => say`Av ${reached} ${people} som nås blir inga fler ${become}`,
    gives: (reached, people, gained, noun) => say`${reached} ${people} nås, och det ger ${gained} ${noun}`,
    givesNone: (reached, people, noun) => say`${reached} ${people} nås, men det ger inga ${noun}`,
    counted: (gained, noun) => say`Insatsen ger ${gained} ${noun}`,
    unknown: (reached, people, reason) => say`${reached} ${people} nås, men vad det ger går inte att säga: ${reason}`,
    unknownAll: (reason) => say`Det går inte att säga vad insatsen ger: ${reason}`,
  },
  scenarios: {
    none: "Inga scenarier är beskrivna ännu",
    notComputed: "de kunde inte räknas",
    unknown: (reason) => say`Det går inte att säga i vilka scenarier insatsen bär sig: ${reason}`,
    range: (low, high) => say`från ${low} till ${high}`,
    one: (pays, range) => say`${pays ? "Bär sig" : "Bär sig inte"} i det enda scenariot, ${range}`,
    all: (of, range) => say`Bär sig i ${of === "två" ? "båda scenarierna" : `alla ${of} scenarier`}, ${range}`,
    some: (pays, of, range) => say`Bär sig i ${pays} av ${of} scenarier, ${range}`,
    no: (of, range) => say`Bär sig inte i något av ${of} scenarier, ${range}`,
    notSome: (known, of, range) => say`Bär sig inte i ${known} av ${of} scenarier, ${range}`,
    butUnknown: (unknown) => `; i ${unknown} går det inte att säga`,
  },
  budget: {
    partFund: (total, fund) => say`Av ${total} kommer ${fund} ur fonden`,
    allFund: (total) => say`Hela kostnaden, ${total}, kommer ur fonden`,
    noFund: (total) => say`Insatsen kostar ${total}, och inget av det kommer ur fonden`,
    unknown: (reason) => say`Budgeten i löpande priser går inte att räkna i sin helhet: ${reason}`,
  },
};
