import type { DoubtWords } from "./doubtWords.ts";

const AS_FAR = "så långt kalkylens intervall räcker";
const AS_UNCERTAIN = "Så osäkra som värdena och kostnaderna är";
const NOTHING_UNCERTAIN = "Inget tal som påverkar det är angivet som osäkert.";

export const doubtSv: DoubtWords = {
  verdict: {
    surely: (who, cases) => `Insatsen bär sig för ${who}, ${AS_FAR}: ${cases}.`,
    almostSurely: (who, cases) => `Insatsen bär sig nästan säkert för ${who}: ${cases}.`,
    probably: (who, cases) => `Insatsen bär sig troligen för ${who}: ${cases}.`,
    open: (who, cases) => `Det är ovisst om insatsen bär sig för ${who}: den gör det ${cases}.`,
    probablyNot: (who, cases) => `Insatsen bär sig troligen inte för ${who}: den gör det ${cases}.`,
    almostSurelyNot: (who, cases) => `Insatsen bär sig nästan säkert inte för ${who}: den gör det ${cases}.`,
    surelyNot: (who, cases) => `Insatsen bär sig inte för ${who}, ${AS_FAR}: den gör det ${cases}.`,
  },
  certain: {
    pays: (who, net) => `Insatsen bär sig för ${who}: nettonuvärdet är ${net}. ${NOTHING_UNCERTAIN}`,
    paysNot: (who, net) => `Insatsen bär sig inte för ${who}: nettonuvärdet är ${net}. ${NOTHING_UNCERTAIN}`,
    even: (who) => `Insatsen går jämnt ut för ${who}. ${NOTHING_UNCERTAIN}`,
  },
  rest: (cases) => `I ${cases} ger den inte mer än den kostar.`,
  harm: (least) => `I minst ${least} fall av 100 gör den mer skada än nytta, också om kostnaden räknas bort.`,
  fewWeighMore:
    "Ändå är nettonuvärdet i genomsnitt större än noll: de fall där den bär sig ger tillsammans mer än de andra förlorar.",
  manyWeighLess:
    "Ändå är nettonuvärdet i genomsnitt mindre än noll: de fall där den inte bär sig förlorar tillsammans mer än de andra ger.",
  range: {
    between: (low, high, middle) =>
      `Nettonuvärdet hamnar i nio fall av tio mellan ${low} och ${high}, lika ofta över som under ${middle}.`,
    near: (net) => `Nettonuvärdet hamnar i nio fall av tio mycket nära ${net}.`,
  },
  needed: {
    toPay: " för att insatsen ska bära sig för samhället",
    between: (low, high, { many }, toPay) =>
      `${AS_UNCERTAIN} krävs i nio fall av tio mellan ${low} och ${high} ${many}${toPay}.`,
    same: (number, isOne, { one, many }, toPay) =>
      `Osäkerheten i värdena och kostnaderna ändrar sällan hur många som krävs${toPay}: i nio fall av tio ${number} ${isOne ? one : many}.`,
    beyond: (low, { many, people }, reached, toPay) =>
      `${AS_UNCERTAIN} krävs i nio fall av tio från ${low} ${many} till fler än alla ${reached} ${people} som nås${toPay}.`,
    unreachable: (low, { many }, toPay) =>
      `${AS_UNCERTAIN} kan det räcka med ${low} ${many}${toPay}, men i minst 5 fall av 100 räcker inget antal.`,
    notEnough: ({ people }, reached, toPay) =>
      `I minst 95 fall av 100 räcker inte ens alla ${reached} ${people} som nås${toPay}.`,
    hopeless: (toPay) => `I minst 95 fall av 100 räcker inget antal${toPay}.`,
    no: "inga",
  },
  steady: (points, kronor) =>
    `Räkningen är stabil: andra dragningar skulle knappast ändra sannolikheten med mer än ${points} procentenheter eller genomsnittet med mer än ${kronor}.`,
  unsteady: (points, kronor) =>
    `Räkningen är ännu inte stabil: andra dragningar kan ändra sannolikheten med omkring ${points} procentenheter och intervallets ändar med omkring ${kronor}. Lita inte på de sista siffrorna; fler dragningar gör dem säkrare.`,
  mean: (mean) => `I genomsnitt blir nettonuvärdet ${mean}.`,
  meanBeside: (mean, gap, isMore) =>
    `I genomsnitt blir nettonuvärdet ${mean}, omkring ${gap} ${isMore ? "mer" : "mindre"} än med kalkylens värden. De visar inte att osäkerheten slår olika hårt åt olika håll.`,
  unknown: (why) => `Hur säkert det är att insatsen bär sig går inte att säga. ${why}`,
  nothingUncertain:
    "Inget tal som påverkar resultatet är angivet som osäkert, så det går inte att säga hur säkert det är att insatsen bär sig. Ange lägst och högst rimligt för de tal som ni är osäkra på, så räknas det ut.",
  under: {
    between: (low, high) => `i nio fall av tio ${low}\u00a0till\u00a0${high}`,
    near: (shown) => `i nio fall av tio omkring ${shown}`,
    seldomBefore: (low, never) => `sällan före ${low}, ${never} aldrig`,
    nearlyNever: "i minst 95 fall av 100 aldrig",
  },
};
