import { type Design, suggestedFactor } from "../library/evidence.ts";
import type { InEvery, Language } from "./language.ts";
import { count, share } from "./number.ts";

/** A study design for someone who never heard its name: `name` is followed by what it means, and `example` by what counts as it. */
export type DesignWords = Readonly<{ name: string; meaning: string; example: string }>;

const designs: InEvery<Readonly<Record<Design, DesignWords>>> = {
  sv: {
    rct: {
      name: "Lottning",
      meaning: "slumpen avgjorde vilka som fick insatsen",
      example:
        "Tolv skolor ville vara med, sex lottades att börja och sex fick vänta. Efter ett år jämfördes eleverna.",
    },
    quasiExperimental: {
      name: "Som om det vore lottat",
      meaning: "något utanför insatsen avgjorde vilka som fick den, så att grupperna går att jämföra",
      example: "Alla elever under en viss gräns fick stöd, och de som låg strax under jämfördes med dem strax över.",
    },
    comparisonGroup: {
      name: "Jämförelsegrupp",
      meaning: "de som fick insatsen jämfördes med en liknande grupp som inte fick den",
      example: "Två skolor med liknande elever följdes samtidigt. Bara den ena arbetade enligt modellen.",
    },
    beforeAfterTrend: {
      name: "Före och efter, med flera års mätningar",
      meaning: "samma grupp mättes flera gånger före och efter, så att det syns vart det redan var på väg",
      example: "Frånvaron mättes varje termin i tre år före och två år efter starten, och kurvan bröts vid starten.",
    },
    beforeAfter: {
      name: "Före och efter",
      meaning: "samma grupp mättes en gång före och en gång efter, utan någon att jämföra med",
      example: "Eleverna hade 30 % frånvaro när de kom till teamet och 20 % ett år senare.",
    },
    registerStudy: {
      name: "Registerstudie",
      meaning:
        "befintliga register visar hur det gick för olika grupper, men ingen valde grupperna för att jämföra dem",
      example: "Inkomsten vid 30 års ålder jämförs i register mellan dem som blev behöriga och dem som inte blev det.",
    },
    judgement: {
      name: "Bedömning",
      meaning: "de som känner verksamheten har uppskattat effekten, utan någon mätning",
      example: "Elevhälsan bedömer att två av tjugo elever skulle klara behörigheten med stöd.",
    },
  },
  en: {
    rct: {
      name: "Drawing lots",
      meaning: "chance decided who got the intervention",
      example:
        "Twelve schools wanted to take part; six were drawn to begin and six had to wait. After a year their pupils were compared.",
    },
    quasiExperimental: {
      name: "As if lots had been drawn",
      meaning: "something outside the intervention decided who got it, so that the groups can be compared",
      example:
        "All pupils below a certain limit got support, and those just below it were compared with those just above.",
    },
    comparisonGroup: {
      name: "Comparison group",
      meaning: "those who got the intervention were compared with a similar group who did not",
      example: "Two schools with similar pupils were followed at the same time. Only one of them worked by the model.",
    },
    beforeAfterTrend: {
      name: "Before and after, measured over several years",
      meaning:
        "the same group was measured several times before and after, which shows where things were already heading",
      example:
        "Absence was measured every term for three years before the start and two after, and the curve broke at the start.",
    },
    beforeAfter: {
      name: "Before and after",
      meaning: "the same group was measured once before and once after, with no one to compare with",
      example: "The pupils were absent 30% of the time when they came to the team and 20% a year later.",
    },
    registerStudy: {
      name: "Register study",
      meaning:
        "existing registers show how different groups fared, but nobody chose the groups in order to compare them",
      example:
        "Income at the age of 30 is compared in registers between those who became eligible and those who did not.",
    },
    judgement: {
      name: "Judgement",
      meaning: "people who know the work have estimated the effect, with no measurement",
      example: "The school health team judges that two pupils in twenty would become eligible with support.",
    },
  },
};

export const designWords = (design: Design, language: Language): DesignWords => designs[language][design];

const counted: InEvery<(of: string, left: string) => string> = {
  sv: (of, left) => `Av 10 ${of} räknas ${left}.`,
  en: (of, left) => `Of 10 ${of}, ${left} are counted.`,
};
const more: InEvery<string> = { sv: "fler behöriga", en: "more who become eligible" };
const suggested: InEvery<(factor: string) => string> = {
  sv: (factor) => `Föreslaget evidensavdrag: ${factor} kvar.`,
  en: (factor) => `Suggested evidence factor: ${factor} left.`,
};

/** "Av 10 fler behöriga räknas 5.": what an evidence factor leaves of an effect; `many` is what the outcome is counted as. */
export const haircutText = (factor: number, language: Language, many = more[language]): string =>
  counted[language](many, count(factor * 10, language, 2));

/** "Föreslaget evidensavdrag: 50 % kvar. Av 10 fler behöriga räknas 5." */
export const suggestionText = (design: Design, language: Language, many?: string): string => {
  const { value } = suggestedFactor(design);
  return `${suggested[language](share(value, language))} ${haircutText(value, language, many)}`;
};
