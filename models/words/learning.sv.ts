import type { LearningWords } from "./learning.ts";
import { say } from "./part.ts";

export const sv: LearningWords = {
  title: {
    worth: (year, amount) => `Att veta allt säkert före beslutet ${year} vore värt högst omkring ${amount}`,
    nothing: (year) =>
      `Ingenting av det som är osäkert kan ändra beslutet ${year}; det är inget värt att ta reda på mer`,
    unclear: (year) =>
      `Att veta allt säkert före beslutet ${year} vore värt så lite att det inte går att skilja från noll`,
    certain: (year) =>
      `Inget är angivet som osäkert, så det går inte att säga vad det är värt att veta mer före beslutet ${year}`,
  },
  asMuch: (outcomes) => `, lika mycket som ${outcomes}`,
  worthEach: (one, kronor) => say`Samhället vinner ${kronor} på 1 ${one}.`,
  average: {
    pays: "I genomsnitt bär sig det som beslutet gäller. Att veta mer är värt något bara för att det kan visa sig att det inte gör det, så att ett nej vore bättre.",
    paysNot:
      "I genomsnitt bär sig det som beslutet gäller inte. Att veta mer är värt något bara för att det kan visa sig att det gör det, så att ett ja vore bättre.",
    several:
      "I dag väljer man det som är bäst i genomsnitt. Att veta mer är värt något bara för att ett annat val kan visa sig vara bättre.",
  },
  unchanged: {
    pays: "Det som beslutet gäller bär sig i samtliga räknade fall, så mer kunskap skulle inte leda till ett annat beslut.",
    paysNot:
      "Det som beslutet gäller bär sig inte i något räknat fall, så mer kunskap skulle inte leda till ett annat beslut.",
    several: "Samma val är bäst hur det osäkra än faller ut, så mer kunskap skulle inte leda till ett annat beslut.",
    certain: "Ange vad som är lägst, troligast och högst för de antaganden som är osäkra.",
    tiny: "Det man i genomsnitt kan förlora på att besluta fel är mindre än en krona.",
  },
  everything: "Allt som är osäkert",
  most: (parameter, kronor) => `Mest är det värt att veta mer om ${parameter}: högst omkring ${kronor}`,
  together: "Inget antagande ensamt skulle ändra beslutet; det är flera tillsammans som kan göra det",
  togetherUnclear:
    "Inget antagande är ensamt värt så mycket att det går att skilja från noll; det är flera tillsammans som kan ändra beslutet",
  nothing: (names, isOne) =>
    isOne
      ? `Att veta mer om bara ${names} skulle inte ändra beslutet: det är inget värt.`
      : `Att veta mer om bara ett av antagandena ${names} skulle inte ändra beslutet: var för sig är det inget värt.`,
  unclear: (names, isOne) =>
    `Att veta mer om bara ${isOne ? names : `ett av antagandena ${names}`} är värt så lite att det inte går att skilja från noll.`,
  more: (many) => `${many} till`,
  nothingShort: "inget",
  unclearShort: "går inte att skilja från noll",
  groups: {
    people: "Hur många som nås",
    effect: "Effekten",
    adjustments: "Avdragen från effekten",
    value: "Vad utfallen är värda",
    shares: "Vem värdet hamnar hos",
    costs: "Kostnaderna",
    other: "Övrigt",
  },
};
