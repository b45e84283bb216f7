import type { Grounds } from "../grounds.ts";
import type { InEvery, Language } from "./language.ts";

type Lacking = "both" | "counterfactual" | "evidence";

const texts: InEvery<Readonly<Record<Lacking, string>>> = {
  sv: {
    both: "Innan nyttan visas i kronor: ange vad som hade hänt utan insatsen, hur mycket den förändrar och hur ni vet det.",
    counterfactual: "Innan nyttan visas i kronor: ange vad som hade hänt utan insatsen.",
    evidence: "Innan nyttan visas i kronor: ange hur mycket insatsen förändrar och hur ni vet det.",
  },
  en: {
    both: "Before benefits are shown in kronor: state what would have happened without the intervention, how much it changes and how you know.",
    counterfactual: "Before benefits are shown in kronor: state what would have happened without the intervention.",
    evidence: "Before benefits are shown in kronor: state how much the intervention changes and how you know.",
  },
};

/** What to answer before value in kronor is shown; undefined where nothing is lacking. */
export const groundsText = ({ counterfactual, evidence }: Grounds, language: Language): string | undefined => {
  const said = texts[language];
  if (counterfactual.length > 0) return evidence.length > 0 ? said.both : said.counterfactual;
  return evidence.length > 0 ? said.evidence : undefined;
};
