import type { StudyWords } from "./study.ts";

export const sv: StudyWords = {
  group: (people, hasComparison) => (hasComparison ? `${people} och lika många i en jämförelsegrupp` : people),
  follow: (group, worth, cost) => `Följ upp ${group}: det är värt omkring ${worth} och kostar ${cost}`,
  followMaybe: (group, worth, cost) =>
    `Att följa upp ${group} är värt omkring ${worth} och kostar ${cost}; om det är värt sitt pris är för jämnt för att säga säkert`,
  noneWorth: "Ingen av storlekarna är värd sitt pris",
  noneWorthPossible: "Ingen av de storlekar som är möjliga är värd sitt pris",
  most: (group, worth) => `Mest värt är att följa upp ${group}: högst omkring ${worth}, och mer får det inte kosta`,
  mostAlmost: (fewer) => `. Att följa upp ${fewer} är nästan lika mycket värt`,
  nothing: "Ingen uppföljning är värd något: det den visar skulle inte ändra beslutet",
  unclear: "Vad en uppföljning är värd är så lite att det inte går att skilja från noll",
  of: (outcome, sentence) => `${outcome}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  limit: (people, sizes) => `Beslutet gäller ${people}. Fler än så finns inte att följa, så ${sizes} går inte.`,
  before: (year, people) =>
    `Före beslutet ${year} hinner utfallet visa sig för högst ${people}. För att följa fler behöver beslutet vänta, eller andra som redan har fått insatsen följas.`,
  beforeNone: (year) =>
    `Före beslutet ${year} hinner utfallet inte visa sig för någon enligt kalkylen. För en uppföljning behöver beslutet vänta, eller andra som redan har fått insatsen följas.`,
  beforeWorth: (group, worth) => `Att följa upp bara ${group} är värt omkring ${worth}.`,
  beforeNothing: (group) => `Att följa upp bara ${group} är inget värt: det kan inte ändra beslutet.`,
  beforeUnclear: (group) => `Att följa upp bara ${group} är värt så lite att det inte går att skilja från noll.`,
};
